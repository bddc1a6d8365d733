import type { Db, Planning } from '@drawdown/db/client';
import { roundRobin } from '@drawdown/schema/round-robin';
import type { Sql } from 'sql-template-tag';

/** One database for many clients: where more is asked of it than it takes at a time, they take turns, however much each asks. */
export interface FairPool {
  /** The database as these clients ask it together: what waits, waits in the name of the one who waits for least, and is not sent once it `isOver`. */
  of(clients: readonly string[], isOver?: () => boolean): Db;
  /** How many statements wait in the name of a client, or of all. */
  waiting(client?: string): number;
}

/** Sends no more than `most` statements at a time. */
export function fairPool(pool: Db, most: number): FairPool {
  const waiting = roundRobin<() => void>();
  let sent = 0;

  const leave = () => {
    sent -= 1;
    while (sent < most) {
      const next = waiting.take();
      if (!next) return;
      next.job();
    }
  };
  const whoWaitsLeast = (clients: readonly string[]) =>
    clients.reduce((least, client) => (waiting.waiting(client) < waiting.waiting(least) ? client : least));

  return {
    waiting: (client) => waiting.waiting(client),
    of: (clients, isOver = () => false) => ({
      rows<Row extends object>(statement: Sql, planning?: Planning): Promise<Row[]> {
        const send = () => {
          sent += 1;
          const rows = pool.rows<Row>(statement, planning);
          rows.then(leave, leave);
          return rows;
        };
        if (sent < most) return send();
        return new Promise((resolve) =>
          waiting.add(whoWaitsLeast(clients), () => {
            if (!isOver()) resolve(send());
          }),
        );
      },
    }),
  };
}
