import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { database } from './database.ts';
import type { Scale } from './generator/scales.ts';
import { askingOf, type Item } from './items/item.ts';
import { eventItems } from './items/events.ts';
import { largeMissionItem } from './items/large-mission.ts';
import { missionItems } from './items/mission.ts';
import { SEARCH_FUNCTION, searchItem } from './items/search.ts';
import { statisticItems } from './items/statistics.ts';
import { saysTheSame } from './measuring/arithmetic.ts';
import { askOnce } from './measuring/load.ts';
import { measureItem, type Measured } from './measuring/rounds.ts';
import { memoryOf } from './measuring/processes.ts';
import { report } from './report.ts';
import { startDrawdown, startFloor, startPostgraphile, startUnkept } from './sides/sides.ts';
import { SIDES, type Side, type SideName } from './sides/side.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: 'S' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    'warm-up': { type: 'string', default: '5' },
    items: { type: 'string', default: '' },
    concurrency: { type: 'string', default: '1,32' },
    out: { type: 'string', default: path.join(root, '.data/bench/results') },
    sides: { type: 'string', default: SIDES.join(',') },
  },
});
const scale = values.scale as Scale;
const say = (line: string) => console.error(line);

const opened = await database(root, scale, say);
const db = new pg.Client({ connectionString: opened.url });
await db.connect();
await db.query(SEARCH_FUNCTION);

const sides: Side[] = [];
try {
  const starts: Record<SideName, (url: string) => Promise<Side>> = {
    drawdown: (url) => startDrawdown(url, root),
    unkept: (url) => startUnkept(url, root),
    postgraphile: startPostgraphile,
    floor: startFloor,
  };
  for (const name of values.sides.split(',') as SideName[]) {
    if (!SIDES.includes(name)) throw new Error(`there is no side "${name}": ${SIDES.join(', ')}`);
    say(`starting ${name}`);
    sides.push(await starts[name](opened.url));
  }
  const bySide = new Map(sides.map((side) => [side.name, side]));
  const wanted = values.items === '' ? null : values.items.split(',');
  const like = await cursorOfPostgraphile(bySide.get('postgraphile'));
  const items = [
    ...(await missionItems((bySide.get('drawdown') ?? bySide.get('unkept'))!.origin)),
    ...(await eventItems(db, like.events)),
    ...(await statisticItems(db, like.statistics)),
    await searchItem(db),
    await largeMissionItem(db),
  ].filter(({ name }) => wanted === null || wanted.includes(name));
  for (const item of items) await check(item, bySide);

  const measured: Measured[] = [];
  const how = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    warmUp: Number(values['warm-up']),
    say,
  };
  const server = { pid: opened.pid, name: new URL(opened.url).pathname.slice(1) };
  const concurrencies = values.concurrency.split(',').map(Number);
  // Whoever reads again has read before.
  const shipped = bySide.get('drawdown');
  for (const { asked } of items.filter(({ isReadAgain }) => shipped && isReadAgain))
    for (const question of asked.drawdown!.questions) await askOnce(shipped!.origin, question);
  for (const concurrency of concurrencies)
    for (const item of items) measured.push(await measureItem(item, sides, { ...how, concurrency, database: server }));
  const afterLoad = sides.map(({ name, pid }) => [name, memoryOf(pid)] as const);
  const result = {
    scale,
    at: new Date().toISOString(),
    starts: Object.fromEntries(
      sides.map(({ name, start }) => {
        const memory = afterLoad.find(([of]) => of === name)?.[1];
        return [name, { ...start, afterLoadMb: memory?.resident ?? NaN, peakMb: memory?.peak ?? NaN }];
      }),
    ),
    measured,
  };
  mkdirSync(values.out, { recursive: true });
  const base = path.join(values.out, scale);
  writeFileSync(`${base}.json`, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(`${base}.md`, report(result));
  console.log(report(result));
} finally {
  for (const side of sides) await side.stop();
  await db.end();
  await opened.close();
}

/** Every side is asked twenty of the questions, of what takes seconds to compute three, and all must say the same. */
async function check(item: Item, bySide: ReadonlyMap<SideName, Side>): Promise<void> {
  const asked = [...bySide.keys()].flatMap((name) => {
    const asking = askingOf(item, name);
    return asking ? [[name, asking] as const] : [];
  });
  const length = Math.min(...asked.map(([, { questions }]) => questions.length));
  for (let nth = 0; nth < length; nth += Math.ceil(length / (item.isComputed ? 3 : 20))) {
    const answers: [SideName, unknown][] = [];
    for (const [name, { questions, read }] of asked) {
      if (item.status?.[name]) continue;
      const { status, body } = await askOnce(bySide.get(name)!.origin, questions[nth]!);
      const answer = JSON.parse(body) as { errors?: unknown };
      if (status !== 200 || answer?.errors)
        throw new Error(`${item.name}: ${name} answers ${status} ${body.slice(0, 500)}`);
      answers.push([name, read(answer, nth)]);
    }
    const [first, ...others] = answers;
    for (const [name, answer] of others) {
      if (saysTheSame(first![1], answer)) continue;
      const files = [first!, [name, answer] as const].map(([side, said]) => {
        const file = path.join(os.tmpdir(), `bench-${side}.json`);
        writeFileSync(file, JSON.stringify(said, null, 1));
        return file;
      });
      throw new Error(
        `${item.name}: question ${nth} is answered otherwise by ${first![0]} and ${name}: compare ${files.join(' and ')}`,
      );
    }
  }
}

async function cursorOfPostgraphile(side: Side | undefined): Promise<{ events: string; statistics: string }> {
  if (!side) return { events: 'W10=', statistics: 'W10=' };
  const query = `{ events: allEvents(first: 1, orderBy: [SPAN_ORDER_ASC, ROW_ID_ASC]) { pageInfo { endCursor } }
    statistics: allStatistics(first: 1, orderBy: [AS_OF_ORDER_ASC, ROW_ID_ASC]) { pageInfo { endCursor } } }`;
  const { body } = await askOnce(side.origin, {
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = JSON.parse(body) as { data: Record<'events' | 'statistics', { pageInfo: { endCursor: string } }> };
  return { events: data.events.pageInfo.endCursor, statistics: data.statistics.pageInfo.endCursor };
}
