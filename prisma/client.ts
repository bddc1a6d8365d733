import pg from 'pg';
import type { Sql } from 'sql-template-tag';

/** Anything that answers a statement: a pool of connections, or one transaction. Columns come back in camelCase, days as `YYYY-MM-DD`. */
export interface Db {
  rows<Row extends object>(statement: Sql): Promise<Row[]>;
}

/** A pool of connections to one database. */
export interface Database extends Db {
  /** Runs `work` in one transaction; what it throws rolls everything back. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
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

const DAY = 1082;
const INSTANT = 1184;
const BIGINT = 20;

/** Days stay the text they are, instants become ISO 8601 in UTC, counts become numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DAY) return (value: string) => value;
    if (oid === INSTANT) return (value: string) => new Date(value).toISOString();
    if (oid === BIGINT) return Number;
    return (format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')) as (
      value: string,
    ) => unknown;
  },
};

const camelCase = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

async function rowsOf<Row extends object>(on: pg.Pool | pg.PoolClient, { text, values }: Sql): Promise<Row[]> {
  const { fields, rows } = await on.query<unknown[]>({ text, values, rowMode: 'array', types });
  const names = fields.map((field) => camelCase(field.name));
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])) as Row);
}

/** Opens a pool on the Postgres at `url`. Nothing is sent before the first statement. */
export function openDb(url: string, options: DatabaseOptions = {}): Database {
  const settings = [
    options.readOnly ? '-c default_transaction_read_only=on' : '',
    options.statementTimeout ? `-c statement_timeout=${options.statementTimeout}` : '',
  ];
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    options: settings.filter(Boolean).join(' ') || undefined,
    application_name: 'drawdown',
    ...(options.patience && { connectionTimeoutMillis: options.patience, query_timeout: options.patience }),
  });
  // An idle connection that breaks is replaced by the next statement; without a listener it would end the process.
  pool.on('error', () => {});
  return {
    rows: (statement) => {
      options.onStatement?.(statement.text);
      return rowsOf(pool, statement);
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
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
