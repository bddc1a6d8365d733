// What each step of growing past one machine gains on this one: `npm run bench -- scale`.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { database } from '../database.ts';
import { eventItems } from '../items/events.ts';
import type { Item } from '../items/item.ts';
import { missionItems } from '../items/mission.ts';
import { SEARCH_FUNCTION, searchItem } from '../items/search.ts';
import { statisticItems } from '../items/statistics.ts';
import { askOnce, burst, inTurn } from '../measuring/load.ts';
import { percentile } from '../measuring/arithmetic.ts';
import { cpuOf, cpuOfFamily } from '../measuring/processes.ts';
import { startFleet, type Step } from './fleet.ts';
import { startPair, waitForReplica } from './postgres.ts';
import { report, type Round, type Rounds } from './report.ts';
import { keepWriting, readOwnWrites } from './writes.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    'warm-up': { type: 'string', default: '3' },
    items: { type: 'string', default: 'D,E1,T,F' },
    concurrency: { type: 'string', default: '32' },
    // Milliseconds between two writes, where somebody writes.
    pause: { type: 'string', default: '500' },
    writes: { type: 'string', default: '500' },
    steps: { type: 'string', default: 'one,proxied,two,replica,pooled,counted' },
    out: { type: 'string', default: path.join(root, '.data/bench/results') },
  },
});
const say = (line: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);
/** Steps that read from the primary. */
const ON_PRIMARY = ['one', 'proxied', 'two'];
const load = () => os.loadavg()[0]!;

const pair = await startPair();
const stops: (() => Promise<void>)[] = [pair.stop];
try {
  process.env['DATABASE_URL'] = pair.primary.url;
  const opened = await database(root, 'S', say);
  const name = new URL(opened.url).pathname.slice(1);
  const writer = new pg.Client({ connectionString: opened.url });
  await writer.connect();
  stops.push(() => writer.end());
  await writer.query(SEARCH_FUNCTION);
  await writer.query('analyze');
  const maintenance = new pg.Client({ connectionString: pair.primary.url });
  await maintenance.connect();
  stops.push(() => maintenance.end());
  await waitForReplica(maintenance, true);
  say('starting the instances');
  const fleet = await startFleet(root, pair.primary, pair.replica, name);
  stops.push(fleet.stop);
  const steps = fleet.steps.filter((step) => values.steps.split(',').includes(step.name));
  const items = await itemsFor(writer, fleet.steps[0]!.origin);

  const loads = [load()];
  const measured: Rounds[] = [];
  for (const isWritten of [false, true])
    for (const item of items) {
      const stop = isWritten ? keepWriting(writer, Number(values.pause)) : async () => {};
      try {
        measured.push({ item: item.name, isWritten, steps: await roundsOf(item, steps) });
      } finally {
        await stop();
      }
      loads.push(load());
    }
  say('reading what was written');
  const onReplica = fleet.steps
    .filter(({ name }) => !ON_PRIMARY.includes(name))
    .flatMap(({ origin, instances }) => [origin, ...instances]);
  const waited = await readOwnWrites(writer, onReplica, Number(values.writes));
  await waitForReplica(maintenance, false);
  const unwaited = await readOwnWrites(writer, onReplica, Number(values.writes));

  const result = {
    at: new Date().toISOString(),
    cores: os.cpus().length,
    load: { low: Math.min(...loads), high: Math.max(...loads) },
    pooler: fleet.pooler,
    steps: steps.map(({ name, what }) => ({ name, what })),
    concurrency: Number(values.concurrency),
    measured,
    ownWrites: { waited, unwaited },
  };
  mkdirSync(values.out, { recursive: true });
  writeFileSync(path.join(values.out, 'scale.json'), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(path.join(values.out, 'scale.md'), report(result));
  console.log(report(result));
} finally {
  for (const stop of stops.reverse()) await stop();
}

async function itemsFor(db: pg.Client, origin: string): Promise<Item[]> {
  const cursor = 'W10=';
  const all = [
    ...(await missionItems(origin)),
    ...(await eventItems(db, cursor)),
    ...(await statisticItems(db, cursor)),
    await searchItem(db),
  ];
  return values.items.split(',').map((wanted) => all.find((item) => item.name === wanted)!);
}

/** A warm-up each, then round by round one step after another; who goes first in one round goes last in the next. */
async function roundsOf(item: Item, steps: readonly Step[]): Promise<Record<string, Round[]>> {
  const questions = item.asked.drawdown!.questions;
  const going = new Map(steps.map(({ name }) => [name, inTurn(questions)]));
  const found: Record<string, Round[]> = Object.fromEntries(steps.map(({ name }) => [name, []]));
  // One by one first: what an instance is asked when it knows nothing takes many times as long.
  for (const origin of new Set(steps.flatMap(({ instances }) => instances)))
    for (const question of questions) await askOnce(origin, question);
  for (const step of steps) await patientRound(step, going.get(step.name)!, Number(values['warm-up']));
  for (let nth = 0; nth < Number(values.rounds); nth += 1)
    for (const step of nth % 2 === 0 ? steps : [...steps].reverse())
      found[step.name]!.push(await patientRound(step, going.get(step.name)!, Number(values.seconds)));
  say(`${item.name} measured, load ${load().toFixed(1)}`);
  return found;
}

/** A round that the machine was too busy for, so that somebody was refused, is begun again; one that is refused thrice ends the run. */
async function patientRound(step: Step, questions: ReturnType<typeof inTurn<never>>, seconds: number): Promise<Round> {
  for (let tries = 1; ; tries += 1)
    try {
      return await round(step, questions, seconds);
    } catch (error) {
      if (tries === 3) throw new Error(`${step.name} failed`, { cause: error });
      say(`${step.name} refused somebody: once more`);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
}

async function round(step: Step, questions: ReturnType<typeof inTurn<never>>, seconds: number): Promise<Round> {
  const cpu = () => ({
    served: step.pids.reduce((sum, pid) => sum + cpuOf(pid), 0),
    primary: cpuOfFamily(pair.primary.pid),
    replica: cpuOfFamily(pair.replica.pid),
  });
  const before = cpu();
  const done = await burst(step.origin, questions, {
    concurrency: Number(values.concurrency),
    seconds,
    expected: 200,
  });
  const after = cpu();
  const each = (of: keyof typeof before) => (after[of] - before[of]) / done.requests;
  return {
    perSecond: done.requests / done.seconds,
    p99: percentile(done.times, 0.99),
    served: each('served'),
    primary: each('primary'),
    replica: each('replica'),
  };
}
