import type { Db } from '@drawdown/db/client';
import type { Batch } from '@drawdown/domain/queries/batch';
import sql, { type Sql } from 'sql-template-tag';
import { beforeEach, describe, expect, it } from 'vitest';
import { memories } from './memory.ts';
import { loadersFor, type Loaders } from './loaders.ts';
import { sharedBatches, type Asker, type SharedBatches } from './shared-batches.ts';

interface Row {
  id: string;
}

/** What the database was sent, and by whom: `pool` is everybody's. */
let sent: string[];
let pool: Db;
let batches: SharedBatches;
const both = memories(100);

const dbOf = (name: string): Db => ({
  rows: <R extends object>(statement: Sql) => {
    const ids = statement.values[0] as string[];
    sent.push(`${name}: ${ids.join(' ')}`);
    if (ids.includes('wrong')) return Promise.reject(new Error('wrong is no id'));
    return Promise.resolve(ids.filter((id) => id !== 'none').map((id) => ({ id }) as unknown as R));
  },
});

const rows: Batch<object, Row> = async (db, ids) =>
  new Map((await db.rows<Row>(sql`select ${ids as string[]}`)).map((row) => [row.id, row]));

interface Visitor extends Asker {
  told: number;
  answered: number;
  hasGone: boolean;
}
const visitor = (name: string): Visitor => ({
  client: name,
  db: dbOf(name),
  told: 0,
  answered: 0,
  hasGone: false,
  isOver() {
    return this.hasGone;
  },
  sends() {
    this.told += 1;
    return () => (this.answered += 1);
  },
});

const loadersOf = (asker: Asker, state = 'one'): Loaders => {
  const memory = both.at(state);
  return loadersFor(asker.db, { memory, ask: (asked) => batches.ask(memory, asked, asker) });
};

beforeEach(() => {
  sent = [];
  pool = dbOf('pool');
  batches = sharedBatches(() => pool);
  both.at('none');
});

describe('what several requests ask in one turn', () => {
  it('is sent as one statement, each id once, and each is told its own', async () => {
    const [a, b] = [visitor('a'), visitor('b')];
    const answers = await Promise.all([
      ...['1', '2'].map((id) => loadersOf(a)(rows, id, {})),
      ...['2', '3', 'none'].map((id) => loadersOf(b).maybe(rows, id, {})),
    ]);
    expect(answers).toEqual([{ id: '1' }, { id: '2' }, { id: '2' }, { id: '3' }, null]);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.replace('pool: ', '').split(' ').sort()).toEqual(['1', '2', '3', 'none']);
  });

  it('is noted on each of them', async () => {
    const [a, b] = [visitor('a'), visitor('b')];
    await Promise.all([loadersOf(a)(rows, '1', {}), loadersOf(b)(rows, '2', {})]);
    expect([a, b].map(({ told, answered }) => [told, answered])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('is sent in the name of the one who asks alone', async () => {
    await loadersOf(visitor('a'))(rows, '1', {});
    expect(sent).toEqual(['a: 1']);
  });

  it('is not sent together of another state of the record, in another scope, or where an id may be large', async () => {
    const large: Batch<object, Row> = Object.assign((...given: Parameters<typeof rows>) => rows(...given), {
      isLarge: true,
    });
    await Promise.all([
      loadersOf(visitor('a'), 'one')(rows, '1', {}),
      loadersOf(visitor('b'), 'two')(rows, '2', {}),
      loadersOf(visitor('c'), 'two')(rows, '3', { knownOn: '2023-12-11' }),
      loadersOf(visitor('d'), 'two')(large, '4', {}),
      loadersOf(visitor('e'), 'two')(large, '5', {}),
    ]);
    expect(sent.sort()).toEqual(['a: 1', 'b: 2', 'c: 3', 'd: 4', 'e: 5']);
  });

  it('fails only for who asked wrongly, and for who has gone', async () => {
    const [right, wrong, gone] = [visitor('right'), visitor('wrong'), visitor('gone')];
    gone.hasGone = true;
    const outcomes = await Promise.allSettled([
      loadersOf(right)(rows, '1', {}),
      loadersOf(wrong)(rows, 'wrong', {}),
      loadersOf(gone)(rows, '3', {}),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(sent).toEqual(['pool: 1 wrong 3', 'right: 1', 'wrong: wrong']);
  });

  it('goes in parts where it is much', async () => {
    const ids = (of: number) => Array.from({ length: 600 }, (_, i) => `${of}-${i}`);
    await Promise.all([1, 2, 3].map(async (of) => loadersOf(visitor(String(of))).all(rows, ids(of), {})));
    expect(sent.map((each) => each.split(' ').length - 1)).toEqual([600, 600, 600]);
  });

  it('leaves nothing behind for the turns that follow', async () => {
    await Promise.all([loadersOf(visitor('a'))(rows, '1', {}), loadersOf(visitor('b'))(rows, '2', {})]);
    await Promise.all([loadersOf(visitor('a'))(rows, '3', {}), loadersOf(visitor('b'))(rows, '4', {})]);
    expect(sent).toEqual(['pool: 1 2', 'pool: 3 4']);
  });
});
