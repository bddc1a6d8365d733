import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** The key of the advisory lock that Prisma's own migrations hold, so that the two never run at once. */
const MIGRATION_LOCK = 72707369;

const JOURNAL = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

interface Applied {
  migration_name: string;
  checksum: string;
  is_finished: boolean;
}

/** Names of the migrations in `folder`, in their order. */
export const migrationsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** Names of the migrations in `folder` that the database at `url` lacks, or has only begun. Only looks. */
export async function missingMigrations(url: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: journals } = await client.query<{ journal: string | null }>(
      `select to_regclass('public._prisma_migrations')::text as journal`,
    );
    if (!journals[0]?.journal) return migrationsIn(folder);
    const { rows } = await client.query<{ name: string }>(
      'select migration_name as name from public._prisma_migrations where rolled_back_at is null and finished_at is not null',
    );
    const applied = new Set(rows.map(({ name }) => name));
    return migrationsIn(folder).filter((name) => !applied.has(name));
  } finally {
    await client.end();
  }
}

/** What is said where the two addresses differ in that. */
export const OTHER_RECORD =
  'READER_DATABASE_URL leads to another record than DATABASE_URL: it is to name the same database, or a replica of it';

/**
 * What the database at `url` has in common with its replicas and with no other: under what its first migration was noted. Empty where none
 * was, null where this role may not see it.
 */
export async function lineageOf(url: string, patience?: number): Promise<string | null> {
  const client = new pg.Client({
    connectionString: url,
    ...(patience && { connectionTimeoutMillis: patience, query_timeout: patience }),
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'select id from public._prisma_migrations order by started_at, id limit 1',
    );
    return rows[0]?.id ?? '';
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code === '42P01') return '';
    if (code === '42501') return null;
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * Applies the migrations in `folder` that the database at `url` lacks, in the order of their names, and records them as
 * `prisma migrate deploy` would, so that either may follow the other. Returns the names applied.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const names = migrationsIn(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(JOURNAL);
    const { rows } = await client.query<Applied>(
      'select migration_name, checksum, finished_at is not null as is_finished from _prisma_migrations where rolled_back_at is null',
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row]));
    const done: string[] = [];
    for (const name of names) {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      const before = applied.get(name);
      if (before?.is_finished) {
        if (before.checksum !== checksum) throw new Error(`migration ${name} was changed after it was applied`);
        continue;
      }
      if (before)
        throw new Error(
          `migration ${name} failed before; repair the database, then remove its row from _prisma_migrations`,
        );
      await apply(client, name, sql, checksum);
      done.push(name);
    }
    return done;
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  const id = randomUUID();
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [id, checksum, name],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
