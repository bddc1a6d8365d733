// The one-shot of a deployment: brings the database up to the migrations, loads the dossiers, lets the reader read.
import path from 'node:path';
import { migrate } from '@drawdown/db/migrate';
import pg from 'pg';
import { closeBeside, grantReading } from './database.ts';
import { loadDossiers } from './load.ts';
import { awaitReplica } from './replicas.ts';

const root = path.join(import.meta.dirname, '..');

/** How long the replica may take to come, where there is one: it may be making its copy. */
const REPLICA_PATIENCE_MS = 60_000;

interface SetupSettings {
  /** The database as its owner. */
  databaseUrl: string;
  /** Password that the owner had before, where it was changed since. */
  formerPassword: string | null;
  /** Password that the role `drawdown_reader` is to have. */
  readerPassword: string;
  /** Whether the server holds the record and nothing else, as the one of compose does. */
  isServerOurs: boolean;
}

function settingsFrom(env: NodeJS.ProcessEnv): SetupSettings {
  const {
    DATABASE_URL: databaseUrl,
    FORMER_PASSWORD: formerPassword,
    READER_PASSWORD: readerPassword,
    OWN_SERVER: ownServer,
  } = env;
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: the address of a Postgres 15 or newer, as its owner');
  if (!readerPassword)
    throw new Error('READER_PASSWORD is not set: the password that the role drawdown_reader is to have');
  return { databaseUrl, formerPassword: formerPassword || null, readerPassword, isServerOurs: ownServer === 'yes' };
}

/** A database keeps the password it was made with; where another was chosen since, it is told. */
async function tellPassword({ databaseUrl, formerPassword }: SetupSettings): Promise<void> {
  const url = new URL(databaseUrl);
  const now = decodeURIComponent(url.password);
  if (formerPassword === null || formerPassword === now) return;
  url.password = encodeURIComponent(formerPassword);
  const client = new pg.Client({ connectionString: url.href });
  try {
    await client.connect();
    // Where writers wait for a replica, this one does not: without the password nobody could say that it is away.
    await client.query('set synchronous_commit = local');
    await client.query(
      `alter role ${pg.escapeIdentifier(decodeURIComponent(url.username))} password ${pg.escapeLiteral(now)}`,
    );
  } catch (error) {
    // The former one is no longer right: then the new one is, or the next connection says so.
    if (!(error instanceof pg.DatabaseError && error.code === '28P01')) throw error;
  } finally {
    await client.end();
  }
}

try {
  const settings = settingsFrom(process.env);
  await tellPassword(settings);
  await awaitReplica(settings.databaseUrl, REPLICA_PATIENCE_MS);
  const applied = await migrate(settings.databaseUrl, path.join(root, 'prisma/migrations'));
  console.log(`drawdown: ${applied.length} migrations applied`);
  await loadDossiers(settings.databaseUrl, root, 'setup');
  await grantReading(settings.databaseUrl, settings.readerPassword);
  if (settings.isServerOurs) await closeBeside(settings.databaseUrl);
} catch (error) {
  console.error(`drawdown: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
