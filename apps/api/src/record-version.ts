import type { Db } from '@drawdown/db/client';
import sql from 'sql-template-tag';

/** Tells which state of the record a reader sees. Two equal versions of one database are one state. */
export interface RecordVersion {
  /** The version as of now: never one from before the call. Null where the database keeps none. */
  now(): Promise<string | null>;
}

const UNDEFINED_TABLE = '42P01';
const FORBIDDEN = '42501';

/**
 * Reads the version of the record, in one statement for all who ask while another is under way: each waits for one that was
 * sent after they asked, so that whoever asks after a write has been committed sees it.
 */
export function recordVersion(db: Db): RecordVersion {
  let isReading = false;
  let next: Promise<string | null> | null = null;

  async function read(): Promise<string | null> {
    try {
      const [row] = await db.rows<{ version: string }>(sql`select version from record_version`);
      return row?.version ?? null;
    } catch (error) {
      // A database from before versions were kept, or a role that may not see them: then nothing is remembered.
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === UNDEFINED_TABLE || code === FORBIDDEN) return null;
      throw error;
    }
  }

  async function readAfter(previous: Promise<unknown>): Promise<string | null> {
    await previous.catch(() => undefined);
    // From here on whoever asks may have come after what this statement sees.
    next = null;
    return begin();
  }

  let current: Promise<string | null> = Promise.resolve(null);
  function begin(): Promise<string | null> {
    isReading = true;
    current = read().finally(() => {
      isReading = false;
    });
    return current;
  }

  return {
    now() {
      if (!isReading) return begin();
      next ??= readAfter(current);
      return next;
    },
  };
}
