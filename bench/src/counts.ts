import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { openDb, type Database } from '../../prisma/client.ts';
import { startEmbedded } from '../../prisma/embedded.ts';
import { migrate } from '../../prisma/migrate.ts';
import { addDays } from '../../packages/domain/src/day.ts';
import { eventList } from '../../packages/domain/src/queries/events.ts';
import { ROOT } from '../../packages/domain/src/queries/page.ts';
import { statisticList } from '../../packages/domain/src/queries/statistics.ts';
import { importDossiers } from '../../packages/dossier/src/import.ts';
import { copyRows } from './generator/copy.ts';
import { COPY_ORDER, loadScale, REAL } from './generator/load.ts';
import { missionRows } from './generator/mission.ts';
import { chanceOf } from './generator/random.ts';
import { missionsOf } from './generator/scales.ts';
import { standardMetrics, tablesOf } from './generator/tables.ts';
import { ratios, type Spread } from './measuring/arithmetic.ts';

// What it costs to tell how long a list is, by what is kept and by counting, in a record and in one of twenty times as many rows; and
// what keeping costs whoever writes. All of it in one run and in turn, so that what else the machine does disturbs all alike.

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, questions: { type: 'string', default: '40' } },
});
const rounds = Number(values.rounds);
const say = (line: string) => console.error(line);

/** One way of asking: the same question told by what is kept and by counting. */
interface Question {
  kept: (db: Database) => Promise<ReadonlyMap<string, number>>;
  counted: string;
}

const within = (column: string, { from, to }: { from: string; to: string }) =>
  `daterange(${column}_earliest, ${column}_latest, '[]') && daterange('${from}', '${to}', '[]')`;

const STANDS = `retracted_on is null and not corrected`;

/** Questions of each kind, the same for every record. */
async function questionsOn(db: Database): Promise<Map<string, Question[]>> {
  const chance = chanceOf(11);
  const one = async (table: string, column: string, value: string) => {
    const statement = { text: `select id from ${table} where ${column} = $1`, values: [value] };
    const [row] = await db.rows<{ id: string }>(statement as unknown as Parameters<Database['rows']>[0]);
    return row!.id;
  };
  const mission = await one('mission', 'slug', 'gen-001');
  const metric = await one('metric', 'key', 'personnel-strength');
  const kind = ['ATTACK', 'COUP', 'REPATRIATION'] as const;
  const span = () => {
    const from = addDays('2001-01-01', chance.between(0, 3500));
    return { from, to: addDays(from, chance.between(20, 900)) };
  };
  const times = (make: () => Question) => Array.from({ length: Number(values.questions) }, make);
  const events = (scope: object, where: string) => ({
    kept: (on: Database) => eventList.counts(on, [ROOT], { knownOn: null, ...scope }),
    counted: `select count(*)::int as total from event where retracted_on is null ${where}`,
  });
  const figures = (scope: object, where: string) => ({
    kept: (on: Database) => statisticList.counts(on, [ROOT], { knownOn: null, ...scope }),
    counted: `select count(*)::int as total from statistic where ${STANDS} ${where}`,
  });
  const ofKinds = `and kind = any('{${kind.join(',')}}')`;
  return new Map([
    ['all events', times(() => events({}, ''))],
    ['events of a mission', times(() => events({ mission }, `and mission_id = '${mission}'`))],
    ['events of three kinds', times(() => events({ kind }, ofKinds))],
    ['events of a span', times(() => ((during) => events({ during }, `and ${within('span', during)}`))(span()))],
    [
      'events of mission, kinds and span',
      times(() =>
        ((during) =>
          events({ mission, kind, during }, `and mission_id = '${mission}' ${ofKinds} and ${within('span', during)}`))(
          span(),
        ),
      ),
    ],
    ['all figures', times(() => figures({}, ''))],
    ['figures of a metric', times(() => figures({ metric: [metric] }, `and metric_id = '${metric}'`))],
    ['figures of a span', times(() => ((asOf) => figures({ asOf }, `and ${within('as_of', asOf)}`))(span()))],
    [
      'figures of mission, metric and span',
      times(() =>
        ((asOf) =>
          figures(
            { mission, metric: [metric], asOf },
            `and mission_id = '${mission}' and metric_id = '${metric}' and ${within('as_of', asOf)}`,
          ))(span()),
      ),
    ],
  ]);
}

/** Milliseconds for one question of some. */
async function timeOf(questions: readonly Question[], ask: (question: Question) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (const question of questions) await ask(question);
  return (performance.now() - began) / questions.length;
}

/** Blocks of the database that one question of some reads, each time alike whatever else the machine does. */
async function blocksOf(
  client: pg.Client,
  statements: readonly { text: string; values?: unknown[] }[],
): Promise<number> {
  let blocks = 0;
  for (const { text, values = [] } of statements) {
    const { rows } = await client.query<Record<string, { Plan: Record<string, number> }[]>>(
      `explain (analyze, buffers, timing off, format json) ${text}`,
      values,
    );
    const plan = rows[0]!['QUERY PLAN']![0]!.Plan;
    blocks += plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!;
  }
  return blocks / statements.length;
}

/** The statements by which questions are told from what is kept. */
async function statementsOf(questions: readonly Question[]): Promise<{ text: string; values: unknown[] }[]> {
  const statements: { text: string; values: unknown[] }[] = [];
  const noting = {
    rows: ({ text, values }: { text: string; values: unknown[] }) => {
      statements.push({ text, values });
      return Promise.resolve([]);
    },
  };
  for (const { kept } of questions) await kept(noting as unknown as Database);
  return statements;
}

/** The fastest round: the others were disturbed. */
const ms = (all: readonly number[]) => {
  const fastest = Math.min(...all);
  return fastest.toFixed(fastest < 10 ? 2 : 0);
};
const times = ({ low, median: middle, high }: Spread) => `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
const whole = (blocks: number) => blocks.toFixed(0);

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function measureCounts(urls: readonly [string, string]): Promise<string[]> {
  const sides = await Promise.all(
    urls.map(async (url) => {
      const [db, client] = [openDb(url, { max: 1 }), await connected(url)];
      return { db, client, questions: await questionsOn(db) };
    }),
  );
  try {
    const lines = [
      '| list | kept: ms, S and M | blocks | counted: ms, S and M | blocks |',
      '| --- | --- | --- | --- | --- |',
    ];
    for (const what of sides[0]!.questions.keys()) {
      const taken = sides.map(() => ({ kept: [] as number[], counted: [] as number[] }));
      const blocks: { kept: number; counted: number }[] = [];
      for (const { db, client, questions } of sides) {
        const asked = questions.get(what)!;
        for (const { kept, counted } of asked) {
          const { rows } = await client.query<{ total: number }>(counted);
          const [told] = [...(await kept(db)).values()];
          if (told !== rows[0]!.total) throw new Error(`${what}: ${told} is kept, ${rows[0]!.total} are there`);
        }
        blocks.push({
          kept: await blocksOf(client, await statementsOf(asked)),
          counted: await blocksOf(
            client,
            asked.map(({ counted }) => ({ text: counted })),
          ),
        });
      }
      for (let nth = 0; nth < rounds; nth++) {
        for (const [i, { db, client, questions }] of nth % 2 === 0
          ? [...sides.entries()]
          : [...sides.entries()].reverse()) {
          taken[i]!.kept.push(await timeOf(questions.get(what)!, ({ kept }) => kept(db)));
          taken[i]!.counted.push(await timeOf(questions.get(what)!, ({ counted }) => client.query(counted)));
        }
      }
      const [s, m] = taken as [(typeof taken)[number], (typeof taken)[number]];
      const [blocksS, blocksM] = blocks as [(typeof blocks)[number], (typeof blocks)[number]];
      lines.push(
        `| ${what} | ${ms(s.kept)}, ${ms(m.kept)} | ${whole(blocksS.kept)}, ${whole(blocksM.kept)} ` +
          `| ${ms(s.counted)}, ${ms(m.counted)} | ${whole(blocksS.counted)}, ${whole(blocksM.counted)} |`,
      );
      say(lines.at(-1)!);
    }
    return lines;
  } finally {
    for (const { db, client } of sides) await Promise.all([db.close(), client.end()]);
  }
}

/** Copies one more mission of the size of S into a record, under every constraint, and takes it back. Milliseconds. */
async function copyOnce(client: pg.Client, isKept: boolean): Promise<number> {
  const { tables, revision } = tablesOf('one-more', missionRows(500, missionsOf('S')[0]!), standardMetrics(root));
  await client.query(`begin; ${isKept ? '' : WITHOUT} set constraints all deferred`);
  const began = performance.now();
  for (const table of COPY_ORDER) await copyRows(client, table, tables[table]);
  await copyRows(client, 'revision', revision);
  await client.query('set constraints all immediate');
  const took = performance.now() - began;
  await client.query('rollback');
  return took;
}

/** Takes away what keeps counts and marks. */
const WITHOUT = ['event', 'statistic']
  .flatMap((table) =>
    [
      'writers_take_turns',
      ...['insert', 'update', 'delete'].flatMap((on) => [
        `lists_are_counted_on_${on}`,
        ...(table === 'statistic' ? [`corrections_are_marked_on_${on}`] : []),
      ]),
    ].map((trigger) => `drop trigger ${trigger} on ${table};`),
  )
  .join(' ');

/** Imports the real dossiers into an empty database. Milliseconds. */
async function importOnce(client: pg.Client, server: string, isKept: boolean): Promise<number> {
  const url = new URL(server);
  url.pathname = '/import_once';
  await client.query('create database import_once template bench_empty');
  try {
    if (!isKept) {
      const own = await connected(url.href);
      await own.query(WITHOUT);
      await own.end();
    }
    const began = performance.now();
    await importDossiers(
      url.href,
      REAL.map((name) => `${root}/prisma/dossiers/${name}`),
      { recordedBy: 'bench' },
    );
    return performance.now() - began;
  } finally {
    await client.query('drop database import_once');
  }
}

async function inTurn(once: (isKept: boolean) => Promise<number>): Promise<{ kept: number[]; without: number[] }> {
  const taken = { kept: [] as number[], without: [] as number[] };
  await once(true);
  for (let nth = 0; nth < rounds; nth++) {
    for (const isKept of nth % 2 === 0 ? [true, false] : [false, true])
      taken[isKept ? 'kept' : 'without'].push(await once(isKept));
  }
  return taken;
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-bench-'));
const server = await startEmbedded({ folder, ephemeral: true });
const maintenance = await connected(server.url);
try {
  const at = (name: string) => {
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    return url.href;
  };
  for (const name of ['bench_empty', 'bench_s', 'bench_m']) await maintenance.query(`create database ${name}`);
  await migrate(at('bench_empty'), `${root}/prisma/migrations`);
  for (const scale of ['S', 'M'] as const)
    await loadScale(at(`bench_${scale.toLowerCase()}`), root, scale, (line) => say(`scale ${scale}: ${line}`));
  const lines = await measureCounts([at('bench_s'), at('bench_m')]);

  const large = await connected(at('bench_m'));
  const { rows: sizes } = await large.query<{ table: string; rows: number; mb: number }>(
    `select t as table, (select reltuples::int from pg_class where oid = t::regclass) as rows,
       round(pg_total_relation_size(t::regclass) / 1e6)::int as mb from unnest(array['event', 'event_count', 'statistic', 'statistic_count']) t`,
  );
  const copy = await inTurn((isKept) => copyOnce(large, isKept));
  await large.end();
  const imported = await inTurn((isKept) => importOnce(maintenance, server.url, isKept));
  const cost = ({ kept, without }: typeof copy) => `${ms(kept)} | ${ms(without)} | ${times(ratios(kept, without))} |`;
  console.log(
    [
      ...lines,
      '',
      '| written | kept: ms | not kept: ms | ratio |',
      '| --- | --- | --- | --- |',
      `| one more mission copied into M | ${cost(copy)}`,
      `| the real dossiers imported | ${cost(imported)}`,
      '',
      ...sizes.map(({ table, rows, mb }) => `${table}: ${rows.toLocaleString('en')} rows, ${mb} MB`),
    ].join('\n'),
  );
} finally {
  await maintenance.end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
