import type { Db, Planning } from '@drawdown/db/client';
import type { DocumentNode } from 'graphql';
import type { Sql } from 'sql-template-tag';
import type { FairPool } from './fair-pool.ts';
import { Unavailable, Unwaited } from './unavailable.ts';

/** A statement that the database was asked for a request, or is to be once it is this one's turn. */
export interface Sent {
  readonly sql: Sql;
  /** When it was asked, in milliseconds since 1970. */
  readonly at: number;
  /** How long it was waited for, for its turn as well; null while it is. */
  ms: number | null;
}

/** One request on its way through the server: what the log line and the errors say of it. */
export interface Visit {
  /** Joins the answer, its errors and the log lines. */
  readonly requestId: string;
  /** The network it comes from, as far as it is known: what is computed for one takes turns with what is for others. */
  client: string;
  /** What the database was asked so far, in that order. */
  readonly statements: Sent[];
  /** Name of the operation; null where it has none, or was not reached. */
  operation: string | null;
  /** What was asked, once it could be read. */
  document: DocumentNode | null;
  /** Codes of the errors in the answer. */
  codes: string[];
  /** The database, as long as the time of this request lasts. */
  readonly db: Db;
  /** What several requests wait for together, as long as the time of this one lasts; not asked for any more once it is over. */
  within<Value>(shared: () => Promise<Value>): Promise<Value>;
  /** Whether the time of this request is over. */
  isOver(): boolean;
  /** Throws why, where the time of this request is over. */
  requireTime(): void;
  /** Notes a statement that is sent for it; what it gives is called when there is an answer. */
  sends(statement: Sql): () => void;
  /** Ends the time of this request: it sends no further statement. */
  end(): void;
}

/** How late the process may be for what is due, in milliseconds, without having stood still. */
const STOOD_STILL_MS = 100;

/** Made once: almost every request ends with nobody waiting for it. */
const OVER = new Unwaited('the request is over');

/**
 * Begins a request that may wait for the database for `budget` milliseconds in all. Then, and after `end`, everything it still asks of the
 * database fails as Unavailable at once: a client never waits longer than that, whatever the database does, as long as the process itself runs.
 */
export function beginVisit(pool: FairPool, requestId: string, budget: number): Visit {
  let over: Unavailable | null = null;
  let expire = (_: Unavailable) => {};
  const expired = new Promise<never>((_, reject) => {
    expire = (reason) => {
      over ??= reason;
      reject(reason);
    };
  });
  // Nobody may be waiting for the database when the time is up.
  expired.catch(() => {});
  let timer: NodeJS.Timeout | undefined;
  const runOut = () => expire(new Unavailable(`no answer within ${budget} ms`));
  // The time runs from the first statement: a slow client's body is not the database's fault. Nor is it where the process stood still:
  // what was answered meanwhile lies unread, so that it has as much time once more.
  const begin = () => {
    if (timer) return;
    const due = performance.now() + budget;
    timer = setTimeout(() => {
      const late = performance.now() - due;
      if (late < STOOD_STILL_MS) runOut();
      else timer = setTimeout(runOut, Math.min(late, budget));
    }, budget);
  };
  const visit: Visit = {
    requestId,
    client: '',
    statements: [],
    operation: null,
    document: null,
    codes: [],
    db: {
      rows: <Row extends object>(statement: Sql, planning?: Planning): Promise<Row[]> => {
        if (over) return expired;
        begin();
        const told = visit.sends(statement);
        const rows = pool.of([visit.client], () => over !== null).rows<Row>(statement, planning);
        rows.then(told, told);
        return Promise.race([rows, expired]);
      },
    },
    within(shared) {
      if (over) return expired;
      begin();
      return Promise.race([shared(), expired]);
    },
    isOver: () => over !== null,
    requireTime() {
      if (over) throw over;
    },
    sends(statement) {
      const [at, began] = [Date.now(), performance.now()];
      const sent: Sent = { sql: statement, at, ms: null };
      visit.statements.push(sent);
      return () => {
        sent.ms = performance.now() - began;
      };
    },
    end() {
      clearTimeout(timer);
      expire(OVER);
    },
  };
  return visit;
}
