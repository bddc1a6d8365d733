import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDb, type Database } from '@drawdown/db/client';
import { migrate } from '@drawdown/db/migrate';
import fc from 'fast-check';
import pg from 'pg';
import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/support/database.ts';
import { everyOther } from '../../../../tests/support/share.ts';
import {
  BASIS,
  FIRST_NEW,
  KINDS,
  figures,
  ground,
  idOf,
  write,
  type Cell,
  type Write,
} from '../testing/random-writes.ts';
import { eventList, type EventScope } from './events.ts';
import { outOfCount } from './kept-counts.ts';
import { ROOT, type List } from './page.ts';
import { statisticList, wronglyMarked, type StatisticScope } from './statistics.ts';

const MIGRATIONS = path.join(import.meta.dirname, '../../../../prisma/migrations');

/** What can be asked: days that a reader can write. */
const ASKED = ['0001-01-01', '2000-01-01', '2023-01-15', '2023-02-01', '2024-02-29', '9999-12-31'];

const transaction = fc.record({
  writes: fc.array(fc.record({ write, isTakenBack: fc.boolean() }), { minLength: 1, maxLength: 4 }),
  end: fc.constantFrom('commit', 'commit', 'commit', 'rollback'),
});

const spans = [
  undefined,
  ...ASKED.flatMap((from) => [{ from }, { to: from }, ...ASKED.filter((to) => to >= from).map((to) => ({ from, to }))]),
];
const bySome = [undefined, [], [0], [2], [0, 1, 0]];
const missions = [null, 1, 2];
const parents = [undefined, 'mission', 'metric'] as const;
/** Every filter that is told by what is kept, with every other. */
const filters = parents.flatMap((of) =>
  missions.flatMap((mission) => bySome.flatMap((by) => spans.map((during) => ({ of, mission, by, during })))),
);

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let statements: string[] = [];
let ids: { mission: string[]; metric: string[] };

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return client;
}

beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url, { readOnly: true, max: 2, onStatement: (text) => statements.push(text) });
  const client = await connected();
  await client.query(BASIS);
  await client.end();
  const idsOf = async (table: string, by: string) =>
    (await db.rows<{ id: string }>(sql`select id from ${raw(table)} order by ${raw(by)}`)).map(({ id }) => id);
  ids = { mission: await idsOf('mission', 'slug'), metric: await idsOf('metric', 'key') };
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const wrong = async () => ({ marks: await wronglyMarked(db, 5), counts: await outOfCount(db, 5) });
const NOTHING_WRONG = { marks: [], counts: [] };

/** The counts of a list for each parent, and whether they were told by what is kept. */
async function counted<Scope extends object>(list: List<Scope, object>, of: readonly string[], scope: Scope) {
  statements = [];
  const counts = await list.counts(db, of, scope);
  return {
    counts: [...counts].sort(),
    isKept: statements.every((text) => /_count kept/.test(text) && !/\bfrom (event|statistic) /.test(text)),
  };
}

/** Holds what is kept against counting: the same filter with one more that every row meets. */
async function expectEqual({ of, mission, by, during }: (typeof filters)[number]) {
  const common = { knownOn: null, mission: mission === null ? null : ids.mission[mission - 1]! };
  const ofEvents = (more: Partial<EventScope>) => {
    const scope: EventScope = { ...common, kind: by?.map((nth) => KINDS[nth]!), during, ...more };
    return of === 'mission' ? counted(eventList, ids.mission, { ...scope, of }) : counted(eventList, [ROOT], scope);
  };
  const ofFigures = (more: Partial<StatisticScope>) => {
    const scope: StatisticScope = { ...common, metric: by?.map((nth) => ids.metric[nth]!), asOf: during, ...more };
    return of ? counted(statisticList, ids[of], { ...scope, of }) : counted(statisticList, [ROOT], scope);
  };
  for (const [kept, ...others] of [
    [await ofEvents({}), await ofEvents({ text: 'title' })],
    [await ofFigures({}), await ofFigures({ rank: ['NORMAL'] }), await ofFigures({ knownOn: '9999-12-31' })],
  ]) {
    expect(kept!.isKept).toBe(true);
    for (const other of others)
      expect({ of, mission, by, during, ...other }).toEqual({
        of,
        mission,
        by,
        during,
        counts: kept!.counts,
        isKept: false,
      });
  }
}

const [oneGround, anotherGround] = fc.sample(ground, { numRuns: 2, seed: 2023 }) as [string, string];

describe('what is kept', () => {
  let client: pg.Client;
  let last = FIRST_NEW;
  const next = () => (last += 1);

  beforeEach(async () => {
    client = await connected();
    await client.query('truncate event cascade');
    return () => client.end();
  });

  /** Writes in one transaction, and takes some of it back. */
  async function carryOut({ writes, end }: { writes: { write: Write; isTakenBack: boolean }[]; end: string }) {
    await client.query('begin; set constraints all deferred');
    for (const { write, isTakenBack } of writes) {
      if (isTakenBack) await client.query('savepoint before');
      await client.query(write(next));
      if (isTakenBack) await client.query('rollback to before');
    }
    await client.query(end);
  }

  it('is what counting finds, whatever is written', { timeout: 240_000 }, async () => {
    let filter = 0;
    await fc.assert(
      fc.asyncProperty(ground, fc.array(transaction, { minLength: 2, maxLength: 8 }), async (first, transactions) => {
        await client.query('truncate event cascade');
        await client.query(first);
        expect(await wrong()).toEqual(NOTHING_WRONG);
        for (const one of transactions) {
          await carryOut(one);
          expect(await wrong()).toEqual(NOTHING_WRONG);
        }
        // A few filters each time, in turn.
        for (let i = 0; i < 6; i += 1) await expectEqual(filters[(filter += 97) % filters.length]!);
      }),
      { numRuns: 25, seed: 2023, endOnFailure: true },
    );
  });

  it('answers every filter as counting does', { timeout: 120_000 }, async () => {
    await client.query(oneGround);
    for (const filter of everyOther(filters)) await expectEqual(filter);
  });

  it('is what counting finds where several write at once', { timeout: 120_000 }, async () => {
    await client.query(oneGround);
    const chances = fc.sample(fc.array(write, { minLength: 60, maxLength: 60 }), { numRuns: 4, seed: 2023 });
    const refused: { code?: string; constraint?: string }[] = [];
    const carryOutAll = async (writes: readonly Write[]) => {
      const writer = await connected();
      for (const write of writes) {
        const statements = write(next);
        // Of these a table is shut, or a row that others refer to.
        if (/truncate|delete from mission/.test(statements)) continue;
        await writer.query(`begin; set constraints all deferred; ${statements}; commit`).catch((error: unknown) => {
          refused.push(error as pg.DatabaseError);
          return writer.query('rollback');
        });
      }
      await writer.end();
    };
    await Promise.all(chances.map(carryOutAll));
    // That two correct one figure is refused, or that one corrects what another takes away; nobody waits for one who waits for him.
    for (const { constraint } of refused) expect(constraint).toMatch(/^statistic_supersedes_id_/);
    expect(await wrong()).toEqual(NOTHING_WRONG);
    for (let i = 0; i < filters.length; i += 53) await expectEqual(filters[i]!);
  });

  it('lets one who corrects a figure and one who changes it follow one another', async () => {
    const cell: Cell = { mission: 1, by: 0, span: ['2023-01-01', null] };
    await client.query(figures(0, [cell, cell, cell]));
    const other = await connected();
    try {
      await client.query(`begin; update statistic set printed = '2' where id = ${idOf('statistic', 2)}`);
      const waiting = other.query(
        `update statistic set metric_id = ${idOf('metric', 1)} where id = ${idOf('statistic', 0)}`,
      );
      for (let isWaiting = false; !isWaiting;) {
        const { rows } = await client.query<{ is: boolean }>(
          `select exists (select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))) as is`,
        );
        isWaiting = rows[0]!.is;
      }
      // The figure that the other is about to write is the one that is marked here.
      const corrects = `update statistic set supersedes_id = ${idOf('statistic', 0)} where id = ${idOf('statistic', 1)}`;
      await Promise.all([client.query(`${corrects}; commit`), waiting]);
    } finally {
      await other.end();
    }
    expect(await wrong()).toEqual(NOTHING_WRONG);
    const [first, second, third] = ids.metric as [string, string, string];
    const { counts } = await counted(statisticList, ids.metric, { knownOn: null, of: 'metric' });
    expect(Object.fromEntries(counts)).toEqual({ [first]: 2, [second]: 0, [third]: 0 });
  });

  it('is made anew by `recount` where someone wrote past it', async () => {
    await client.query(oneGround);
    await client.query(`begin; set local session_replication_role = replica;
      update statistic set supersedes_id = null, metric_id = ${idOf('metric', 2)};
      update event set mission_id = ${idOf('mission', 2)}; commit`);
    const { marks, counts } = await wrong();
    expect(marks.length).toBeGreaterThan(0);
    expect(counts.map(({ entry }) => entry.split(' ')[0])).toEqual([
      ...Array<string>(5).fill('event_count'),
      ...Array<string>(5).fill('statistic_count'),
    ]);
    const version = async () =>
      (await db.rows<{ version: string }>(sql`select version from record_version`))[0]!.version;
    const before = await version();
    await client.query('select recount()');
    expect(await wrong()).toEqual(NOTHING_WRONG);
    expect(await version()).not.toBe(before);
  });

  it('comes to an end where corrections run in a circle', async () => {
    const cell: Cell = { mission: 1, by: 0, span: ['2023-01-01', null] };
    await client.query(figures(0, [cell, cell, cell]));
    const corrects = (newer: number, older: number) =>
      `update statistic set supersedes_id = ${idOf('statistic', older)} where id = ${idOf('statistic', newer)}`;
    await client.query(`${corrects(1, 0)}; ${corrects(2, 1)}; ${corrects(0, 2)}`);
    expect(await wrong()).toEqual(NOTHING_WRONG);
    const asked = { knownOn: null, of: 'mission' as const };
    const [id] = ids.mission as [string, string];
    expect(await statisticList.counts(db, [id], asked)).toEqual(new Map([[id, 0]]));
    expect(await statisticList.counts(db, [id], { ...asked, knownOn: '9999-12-31' })).toEqual(new Map([[id, 0]]));
  });

  it('has no row for what is not there', async () => {
    await client.query(anotherGround);
    await client.query('delete from statistic; delete from event');
    expect(
      await db.rows(sql`select mission_id from event_count union all select mission_id from statistic_count`),
    ).toEqual([]);
  });

  it('is made of a record that was there before', async () => {
    const older = await freshDatabase({ isMigrated: false });
    const folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-older-'));
    const on = new pg.Client({ connectionString: older.url });
    const own = openDb(older.url, { max: 1 });
    try {
      for (const name of readdirSync(MIGRATIONS).filter((name) => /^\d/.test(name) && name < '20261126000900'))
        cpSync(path.join(MIGRATIONS, name), path.join(folder, name), { recursive: true });
      await migrate(older.url, folder);
      await on.connect();
      await on.query(BASIS);
      await on.query(oneGround);
      await migrate(older.url, MIGRATIONS);
      expect({ marks: await wronglyMarked(own, 5), counts: await outOfCount(own, 5) }).toEqual(NOTHING_WRONG);
      const [marked] = await own.rows<{ count: number }>(sql`select count(*) from statistic where corrected`);
      const [counted] = await own.rows<{ count: number }>(sql`select count(*) from statistic_count`);
      expect(Math.min(marked!.count, counted!.count)).toBeGreaterThan(0);
    } finally {
      await on.end();
      await own.close();
      await older.drop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
