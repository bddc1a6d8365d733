import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';

/** The role that the application reads as. */
export const READER = 'drawdown_reader';

/**
 * How a statement is planned: once for each connection, whatever its values, or anew for the values at hand. Anew is for what
 * a filter may make very different: two days of a long record, or all of it.
 */
export type Planning = 'once' | 'anew';

/** Anything that answers a statement: a pool of connections, or one transaction. Columns come back in camelCase, days as `YYYY-MM-DD`. */
export interface Db {
  /** Planned once unless told. */
  rows<Row extends object>(statement: Sql, planning?: Planning): Promise<Row[]>;
}

/** A pool of connections to one database. */
export interface Database extends Db {
  /** Runs `work` in one transaction; what it throws rolls everything back. Throws `NoRoom` where the disk of the database is full. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Connections there are, those of them on which nothing is asked, and how many wait for one. */
  connections(): { total: number; idle: number; waiting: number };
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at the most; 10 unless told. */
  max?: number;
  /** True refuses every write on these connections. */
  readOnly?: boolean;
  /** Longest that one statement may take, in milliseconds; unlimited unless told. */
  statementTimeout?: number;
  /** Longest to wait for a connection, and again for an answer on it, in milliseconds: a frozen server is not waited for. Unlimited unless told. */
  patience?: number;
  /** Sees the text of every statement before it is sent: for tests that count, and for logs. */
  onStatement?: (text: string) => void;
}

/** What Postgres calls it where its disk is full. */
const DISK_FULL = '53100';

/** The disk of the database is full. What is there stays as it was, and the same can be done again once there is room. */
export class NoRoom extends Error {
  override name = 'NoRoom';
  readonly code = DISK_FULL;

  constructor(cause: Error) {
    super(`the disk of the database is full (${DISK_FULL}); nothing was written: make room, then do the same again`, {
      cause,
    });
  }
}

/** What made a transaction fail, said so that it tells what to do. Where the server went down with it, its own words stand: what it had confirmed, it will say. */
function reasonOf(error: unknown): unknown {
  const isFull = error instanceof pg.DatabaseError && error.code === DISK_FULL && error.severity === 'ERROR';
  return isFull ? new NoRoom(error) : error;
}

const DAY = 1082;
const INSTANT = 1184;
const BIGINT = 20;

/** ISO 8601, UTC; what is no instant of the calendar, as `infinity`, stays the text it is. */
function instant(value: string): string {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? value : date.toISOString();
}

/** Days stay the text they are, instants become ISO 8601 in UTC, counts become numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DAY) return (value: string) => value;
    if (oid === INSTANT) return instant;
    if (oid === BIGINT) return Number;
    return (format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')) as (
      value: string,
    ) => unknown;
  },
};

const camelCase = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** How many different statements each connection keeps prepared; a pooler between is to keep as many. */
export const PREPARED = 300;
const preparedNames = new Map<string, string>();

/**
 * The name under which a statement is prepared: parsed once for each connection, however often it is sent. None where there are too many.
 * Made of the text alone: behind a pooler several processes share a connection, and one name must not mean two statements.
 */
function preparedName(text: string): string | undefined {
  const known = preparedNames.get(text);
  if (known !== undefined || preparedNames.size >= PREPARED) return known;
  const name = `drawdown_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  preparedNames.set(text, name);
  return name;
}

interface Shape {
  columns: readonly string[];
  names: readonly string[];
  /** A row without values. Parsed, not built: what JSON makes is laid out alike from the first row on. */
  blank: Record<string, unknown>;
}
const shapes = new Map<string, Shape>();

/** The names of a statement's columns as rows have them. */
function shapeOf(text: string, columns: readonly string[]): Shape {
  const known = shapes.get(text);
  // The same text may give other columns after a migration.
  if (known?.columns.length === columns.length && columns.every((column, i) => column === known.columns[i]))
    return known;
  const names = columns.map(camelCase);
  const blank = JSON.parse(
    `{${[...new Set(names)].map((name) => `${JSON.stringify(name)}:null`).join(',')}}`,
  ) as Shape['blank'];
  const shape = { columns, names, blank };
  if (known || shapes.size < PREPARED) shapes.set(text, shape);
  return shape;
}

/**
 * What Postgres says of a prepared statement that a migration has changed under it, or that it has never heard of or heard already: behind a
 * pooler that does not know of them, a connection is not the one on which we prepared.
 */
const OUTDATED = new Set(['0A000', '26000', '42P05']);

async function rowsOf<Row extends object>(
  on: pg.Pool | pg.PoolClient,
  { text, values }: { text: string; values: unknown[] },
  name?: string,
): Promise<Row[]> {
  const config = { text, values, rowMode: 'array' as const, types };
  const { fields, rows } = await on.query<unknown[]>(name === undefined ? config : { ...config, name });
  const { names, blank } = shapeOf(
    text,
    fields.map((field) => field.name),
  );
  return rows.map((values) => {
    const row = { ...blank };
    for (let i = 0; i < names.length; i += 1) row[names[i]!] = values[i];
    return row as Row;
  });
}

/** The same, prepared; as it is where its preparation is outdated. */
async function rowsOfPrepared<Row extends object>(pool: pg.Pool, statement: Sql): Promise<Row[]> {
  const { text, values } = statement;
  const name = preparedName(text);
  try {
    return await rowsOf<Row>(pool, { text, values }, name);
  } catch (error) {
    const isOutdated = error instanceof pg.DatabaseError && error.code !== undefined && OUTDATED.has(error.code);
    if (name === undefined || !isOutdated) throw error;
    return rowsOf<Row>(pool, { text, values });
  }
}

/** Opens a pool on the Postgres at `url`. Nothing is sent before the first statement. */
export function openDb(url: string, options: DatabaseOptions = {}): Database {
  const settings = [
    // Whatever the database or the role is set to: days and instants are read as text of one form, and names are those of the record.
    '-c datestyle=ISO,YMD -c timezone=UTC -c search_path=public',
    options.readOnly ? '-c default_transaction_read_only=on' : '',
    options.statementTimeout ? `-c statement_timeout=${options.statementTimeout}` : '',
  ];
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    options: settings.filter(Boolean).join(' '),
    application_name: 'drawdown',
    ...(options.patience && { connectionTimeoutMillis: options.patience, query_timeout: options.patience }),
  });
  // An idle connection that breaks is replaced by the next statement; without a listener it would end the process.
  pool.on('error', () => {});
  return {
    rows: (statement, planning = 'once') => {
      options.onStatement?.(statement.text);
      return planning === 'once' ? rowsOfPrepared(pool, statement) : rowsOf(pool, statement);
    },
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        const result = await work({
          rows: (statement) => {
            options.onStatement?.(statement.text);
            return rowsOf(client, statement);
          },
        });
        await client.query('commit');
        return result;
      } catch (error) {
        await client
          .query('rollback')
          .catch((failure: unknown) => (broken = failure instanceof Error ? failure : new Error(String(failure))));
        throw reasonOf(error);
      } finally {
        client.release(broken);
      }
    },
    connections: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}
