import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { READER } from '@drawdown/db/client';
import { embeddedUrl, hasEmbedded, startEmbedded } from '@drawdown/db/embedded';
import { lineageOf, migrate, missingMigrations, OTHER_RECORD } from '@drawdown/db/migrate';
import pg from 'pg';
import type { Settings } from './launcher/settings.mjs';

/** A database, migrated, and the way to leave it. */
export interface OpenDatabase {
  /** Address as its owner. */
  url: string;
  /** Address as a role that may only read; the owner's where the given database allows no other. */
  readerUrl: string;
  /** Resolves with why, when the database ended by itself. */
  ended: Promise<string>;
  close: () => Promise<void>;
}

const OLDEST = 150000;
const never = new Promise<string>(() => undefined);

/** Opens the database that `settings` name, or starts the embedded one, and brings it up to the migrations below `root`. */
export async function openDatabase(settings: Settings, root: string): Promise<OpenDatabase> {
  const migrations = path.join(root, 'prisma/migrations');
  if (settings.databaseUrl) {
    await requirePostgres(settings.databaseUrl);
    await migrate(settings.databaseUrl, migrations);
    return {
      url: settings.databaseUrl,
      readerUrl: settings.readerDatabaseUrl ?? settings.databaseUrl,
      ended: never,
      close: () => Promise.resolve(),
    };
  }
  const server = await startEmbedded({
    folder: settings.data,
    onRevived: () => console.error('drawdown: the database ended by itself, and was started again'),
  });
  try {
    await migrate(server.url, migrations);
    return {
      url: server.url,
      readerUrl: await readerOf(server.url, server.home),
      ended: server.ended,
      close: server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * The database of the settings for one who only looks: nothing is made, migrated or granted. An error says in one line where there is no
 * record, or an older one, and what brings it up.
 */
export async function lookAtDatabase(settings: Settings, root: string): Promise<OpenDatabase> {
  const { databaseUrl, readerDatabaseUrl, data } = settings;
  if (databaseUrl) await requirePostgres(databaseUrl);
  else if (!hasEmbedded(data))
    throw new Error(
      `there is no database in ${data}: is DRAWDOWN_DATA right? npm start makes one, and so does npm run restore`,
    );
  const running = databaseUrl ?? embeddedUrl(data);
  const started = running === null ? await startEmbedded({ folder: data }) : null;
  const url = running ?? started!.url;
  const close = started?.stop ?? (() => Promise.resolve());
  try {
    await requireMigrated(url, path.join(root, 'prisma/migrations'));
    return { url, readerUrl: (databaseUrl && readerDatabaseUrl) || url, ended: never, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function requireMigrated(url: string, folder: string): Promise<void> {
  const [first, ...more] = await missingMigrations(url, folder);
  if (first === undefined) return;
  const all = more.length > 0 ? `${first} and ${more.length} more` : first;
  throw new Error(
    `the database ${decodeURIComponent(new URL(url).pathname.slice(1))} holds no record of this version (not applied: ${all}): is the address right? npm start and npm run seed bring it up`,
  );
}

const NO_RECORD_YET =
  'READER_DATABASE_URL leads to a database that holds no record yet: is it the same as DATABASE_URL, or a streaming replica that follows it?';

/** How long a replica may take to tell of the first migration of all. */
const REPLICA_MS = 5_000;

/** Refuses a `readerUrl` that leads to another record than `url`, in one line. Where a role may not see which it is, nothing is said. */
export async function requireSameRecord(url: string, readerUrl: string): Promise<void> {
  if (url === readerUrl) return;
  // Says it in one line where nobody answers.
  await roleAt('READER_DATABASE_URL', readerUrl);
  const record = await lineageOf(url);
  const deadline = Date.now() + REPLICA_MS;
  let read = await lineageOf(readerUrl);
  while (read === '' && record !== '' && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    read = await lineageOf(readerUrl);
  }
  if (record === null || read === null || record === read) return;
  throw new Error(read === '' ? NO_RECORD_YET : OTHER_RECORD);
}

/** Opens it for a command that ends soon: joins the server of a running `npm start` where there is one. */
export async function joinDatabase(settings: Settings, root: string): Promise<OpenDatabase> {
  const url = settings.databaseUrl ? null : embeddedUrl(settings.data);
  if (!url) return openDatabase(settings, root);
  return openDatabase({ ...settings, databaseUrl: url, readerDatabaseUrl: null }, root);
}

/** Says in one line what is wrong with a given database, before anything is asked of it. */
async function requirePostgres(url: string): Promise<void> {
  const { version } = await askedAt<{ version: number }>(
    'DATABASE_URL',
    url,
    "select current_setting('server_version_num')::int as version",
  );
  if (version >= OLDEST) return;
  throw new Error(
    `DATABASE_URL: the Postgres at ${new URL(url).host} is version ${Math.floor(version / 10000)}; 15 or newer is needed`,
  );
}

/** The role that one is at `url`, the address in the setting `name`. */
export async function roleAt(name: string, url: string): Promise<string> {
  const { role } = await askedAt<{ role: string }>(name, url, 'select session_user::text as role');
  return role;
}

/** The one row that `statement` gives at `url`, the address in the setting `name`, which is named where nobody answers. */
async function askedAt<Row extends pg.QueryResultRow>(name: string, url: string, statement: string): Promise<Row> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`${name}: no Postgres answers at ${new URL(url).host || 'that address'} (${reason(error)})`, {
      cause: error,
    });
  }
  try {
    const { rows } = await client.query<Row>(statement);
    return rows[0]!;
  } finally {
    await client.end();
  }
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ');
  return error instanceof Error ? error.message : String(error);
}

/** Makes the role that may only read, with a password kept beside the data. Returns its address. */
async function readerOf(ownerUrl: string, home: string): Promise<string> {
  const file = path.join(home, 'reader-password');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  const password = fs.readFileSync(file, 'utf8').trim();
  await grantReading(ownerUrl, password);
  await closeBeside(ownerUrl);
  const url = new URL(ownerUrl);
  url.username = READER;
  url.password = password;
  return url.href;
}

/** What everybody may call by default, and by which a role that may not write a table can still fill the disk. */
const LARGE_OBJECTS = 'lo_creat lo_create lo_from_bytea lo_put lo_unlink lo_truncate lo_truncate64 lowrite'.split(' ');

/**
 * Lets the role `drawdown_reader` select from everything there is and will be, and do nothing else: what Postgres lets everybody do is
 * taken back for this database, as far as its owner may. Returns its name.
 */
export async function grantReading(ownerUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [READER]);
    const word = pg.escapeLiteral(password);
    await client.query(
      `${rowCount ? 'alter' : 'create'} role ${READER} login nosuperuser nocreatedb nocreaterole password ${word}`,
    );
    await client.query(`grant usage on schema public to ${READER}`);
    await client.query(`grant select on all tables in schema public to ${READER}`);
    await client.query(`alter default privileges in schema public grant select on tables to ${READER}`);
    // What it may have set for itself is forgotten.
    await client.query(`alter role ${READER} reset all`);
    // Its sessions only read unless they say otherwise; what they may not do hangs on the rights below, not on this.
    await client.query(`alter role ${READER} set default_transaction_read_only = on`);
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    await client.query(`revoke temporary on database ${rows[0]?.name} from public`);
    await client.query(`grant temporary on database ${rows[0]?.name} to current_user`);
    const { rows: functions } = await client.query<{ signature: string }>(
      `select p.oid::regprocedure::text as signature
         from pg_proc p
        where p.pronamespace = 'pg_catalog'::regnamespace and p.proname = any($1)
          and pg_has_role(p.proowner, 'usage')`,
      [LARGE_OBJECTS],
    );
    for (const { signature } of functions) await client.query(`revoke execute on function ${signature} from public`);
    return READER;
  } finally {
    await client.end();
  }
}

/**
 * Lets nobody but who owns them into the other databases of a server that is ours alone: what is taken back in the record's own, Postgres lets
 * everybody do in those that it makes itself.
 */
export async function closeBeside(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(datname) as name from pg_database
        where datname <> current_database() and pg_has_role(datdba, 'usage')`,
    );
    for (const { name } of rows) await client.query(`revoke connect, temporary on database ${name} from public`);
  } finally {
    await client.end();
  }
}
