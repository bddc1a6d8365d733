import type { Db } from '@drawdown/db/client';
import sql from 'sql-template-tag';
import { beforeEach, describe, expect, it } from 'vitest';
import { fairPool, type FairPool } from './fair-pool.ts';

/** Statements as they were sent, each with what answers it. */
let sent: { name: string; answer: (failure?: Error) => void }[];
let fair: FairPool;

const pool: Db = {
  rows: ({ text }) =>
    new Promise((resolve, reject) => {
      sent.push({ name: text, answer: (failure) => (failure ? reject(failure) : resolve([])) });
    }),
};
const statement = (name: string) => sql([name]);
const names = () => sent.map(({ name }) => name);
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  sent = [];
  fair = fairPool(pool, 2);
});

describe('a database that many ask', () => {
  it('is asked at once as long as it takes more, and then by each in turn', async () => {
    const asked = ['a1', 'a2', 'a3', 'a4'].map((name) => fair.of(['a']).rows(statement(name)));
    asked.push(fair.of(['b']).rows(statement('b1')));
    expect(names()).toEqual(['a1', 'a2']);
    for (let nth = 0; nth < 5; nth += 1) {
      sent[nth]!.answer();
      await settled();
    }
    expect(names()).toEqual(['a1', 'a2', 'a3', 'b1', 'a4']);
    expect(await Promise.all(asked)).toEqual([[], [], [], [], []]);
  });

  it('goes on where a statement fails, which is told to who asked it', async () => {
    const asked = ['a1', 'a2', 'a3'].map((name) => fair.of(['a']).rows(statement(name)));
    sent[0]!.answer(new Error('no such table'));
    await expect(asked[0]).rejects.toThrow('no such table');
    await settled();
    expect(names()).toEqual(['a1', 'a2', 'a3']);
  });

  it('is not asked for what nobody waits for any more, and goes on with the next', async () => {
    let isOver = false;
    for (const name of ['a1', 'a2']) void fair.of(['a']).rows(statement(name));
    for (const name of ['gone1', 'gone2']) void fair.of(['gone'], () => isOver).rows(statement(name));
    void fair.of(['b']).rows(statement('b1'));
    isOver = true;
    sent[0]!.answer();
    await settled();
    expect(names()).toEqual(['a1', 'a2', 'b1']);
  });

  it('is asked by several in the name of the one who waits for least', async () => {
    for (const name of ['a1', 'a2', 'a3', 'a4']) void fair.of(['a']).rows(statement(name));
    void fair.of(['a', 'b']).rows(statement('both'));
    for (const nth of [0, 1]) sent[nth]!.answer();
    await settled();
    expect(names()).toEqual(['a1', 'a2', 'a3', 'both']);
  });
});
