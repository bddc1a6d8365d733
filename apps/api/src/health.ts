import type { Db } from '@drawdown/db/client';
import sql from 'sql-template-tag';
import { troubleOf } from './unavailable.ts';

/** Whether questions would be answered now, and what is in the way; nothing of it is secret. */
export interface Readiness {
  status: 'ready' | 'not ready' | 'stopping';
  database: string;
  migrations: string;
  /** Where requests are counted: `shared` by the instances, `per instance`, or `none`. */
  limits: string;
}

interface Migration {
  name: string;
  finished: boolean;
}

const UNDEFINED_TABLE = '42P01';
const FORBIDDEN = '42501';

/**
 * Asks the database whether it answers and has every migration of `expected`, the names this version was made for; null checks only that
 * none is half done. `limits` is where requests are counted.
 */
export async function readiness(db: Db, expected: readonly string[] | null, limits: string): Promise<Readiness> {
  try {
    await db.rows(sql`select 1`);
  } catch (error) {
    return {
      status: 'not ready',
      database: troubleOf(error) ?? 'the database cannot be read',
      migrations: 'not known',
      limits,
    };
  }
  const migrations = await migrationTrouble(db, expected);
  return {
    status: migrations === null ? 'ready' : 'not ready',
    database: 'answers',
    migrations: migrations ?? 'applied',
    limits,
  };
}

async function migrationTrouble(db: Db, expected: readonly string[] | null): Promise<string | null> {
  try {
    const rows = await db.rows<Migration>(sql`
      select migration_name as name, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null
      order by migration_name`);
    const unfinished = rows.filter((row) => !row.finished).map((row) => row.name);
    if (unfinished.length > 0) return `not finished: ${unfinished.join(', ')}`;
    const applied = new Set(rows.map((row) => row.name));
    const missing = (expected ?? []).filter((name) => !applied.has(name));
    if (missing.length > 0) return `not applied: ${missing.join(', ')}`;
    return rows.length === 0 ? 'none is applied' : null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === UNDEFINED_TABLE) return 'none is applied';
    // A role that may read the record need not see how it was made: then the record's own tables tell.
    if (code === FORBIDDEN) return (await isReadable(db)) ? null : 'the record cannot be read by this role';
    return troubleOf(error) ?? 'the migrations cannot be read';
  }
}

async function isReadable(db: Db): Promise<boolean> {
  try {
    await db.rows(sql`select 1 from mission limit 1`);
    return true;
  } catch {
    return false;
  }
}
