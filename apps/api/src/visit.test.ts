import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import sql from 'sql-template-tag';
import type { Db } from '@drawdown/db/client';
import { fairPool } from './fair-pool.ts';
import { beginVisit } from './visit.ts';

const BUDGET = 100;

const visitOf = (rows: Db['rows']) => beginVisit(fairPool({ rows }, 9), 'one', BUDGET);
const standStill = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

describe('the time of a request', () => {
  it('ends for what is not answered', async () => {
    const visit = visitOf(() => new Promise(() => {}));
    const began = performance.now();
    await expect(visit.db.rows(sql`select 1`)).rejects.toThrow('no answer within 100 ms');
    expect(performance.now() - began).toBeGreaterThanOrEqual(BUDGET - 1);
    await expect(visit.db.rows(sql`select 1`)).rejects.toThrow('no answer within 100 ms');
  });

  it('does not end with an answer that lies unread because the process stood still', async () => {
    const visit = visitOf(async () => {
      await readFile(import.meta.filename);
      return [];
    });
    const answer = visit.db.rows(sql`select 1`);
    standStill(5 * BUDGET);
    expect(await answer).toEqual([]);
    visit.end();
  });

  it('ends all the same once the process goes on', async () => {
    const visit = visitOf(() => new Promise(() => {}));
    const answer = visit.db.rows(sql`select 1`);
    standStill(5 * BUDGET);
    await expect(answer).rejects.toThrow('no answer within 100 ms');
  });
});
