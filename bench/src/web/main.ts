// The mission page beside a plain Next page of the same size: `npm run bench -- web`.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { addDays } from '../../../packages/domain/src/day.ts';
import { database } from '../database.ts';
import { askOnce, burst, inTurn, type Question } from '../measuring/load.ts';
import { inShort, percentile, ratios, spread, spreadInShort } from '../measuring/arithmetic.ts';
import { cpuOf, cpuOfDatabase, memoryOf } from '../measuring/processes.ts';
import { startDrawdown } from '../sides/sides.ts';
import { freePort, startSide } from '../sides/side.ts';
import { startPlainNext } from './plain-next.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    'warm-up': { type: 'string', default: '5' },
    concurrency: { type: 'string', default: '1,32' },
    out: { type: 'string', default: path.join(root, '.data/bench/results') },
  },
});
const say = (line: string) => console.error(line);

const PAGE = '/en/missions/minusma';
const GZIP = { 'accept-encoding': 'gzip' };
const get = (address: string, headers: Record<string, string> = {}): Question => ({
  method: 'GET',
  path: address,
  headers: { ...GZIP, ...headers },
});

interface Asked {
  origin: string;
  questions: readonly Question[];
  status: number;
  cpu: () => number;
}

interface Round {
  perSecond: number;
  p99: number;
  cpu: number;
  kilobytes: number;
}

const opened = await database(root, 'S', say);
const stops: (() => Promise<void>)[] = [() => opened.close()];
try {
  const api = await startDrawdown(opened.url, root);
  stops.push(api.stop);
  const port = await freePort();
  const web = await startSide(
    'pages',
    ['front.js'],
    {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      API_URL: `${api.origin}/graphql`,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DASHBOARD_SECRET: '',
    },
    port,
    async (origin) => (await fetch(origin + PAGE)).ok,
    path.join(root, 'apps/web/.next/standalone/apps/web'),
  );
  stops.push(web.stop);
  const bytes = (await (await fetch(web.origin + PAGE)).text()).length;
  say(`the mission page has ${bytes} bytes; building a plain one`);
  const plain = await startPlainNext(root, bytes);
  stops.push(plain.stop);
  const plainBytes = (await (await fetch(`${plain.origin}/still`)).text()).length;

  const name = new URL(opened.url).pathname.slice(1);
  const ours = () => cpuOf(web.pid) + cpuOf(api.pid) + cpuOfDatabase(opened.pid, name);
  const theirs = () => cpuOf(plain.pid);
  const drawdown = (questions: readonly Question[], status = 200): Asked => ({
    origin: web.origin,
    questions,
    status,
    cpu: ours,
  });
  const next = (questions: readonly Question[], status = 200): Asked => ({
    origin: plain.origin,
    questions,
    status,
    cpu: theirs,
  });
  const tagOf = async (origin: string, address: string) => {
    const { headers } = await askOnce(origin, get(address));
    const { etag } = headers;
    if (typeof etag !== 'string') throw new Error(`${origin}${address} carries no tag`);
    return { 'if-none-match': etag };
  };
  // All that is known, under an address that nobody asked before: nothing of it is kept.
  let day = '2023-12-11';
  const someDay = function* (): Generator<Question, never> {
    for (;;) {
      day = addDays(day, 1);
      yield get(`${PAGE}?knownOn=${day}`);
    }
  };
  const items: [string, Asked & { fresh?: () => Generator<Question, never> }, Asked][] = [
    ['kept: the whole page', drawdown([get(PAGE)]), next([get('/still')])],
    [
      'read again, with its tag',
      drawdown([get(PAGE, await tagOf(web.origin, PAGE))], 304),
      next([get('/still', await tagOf(plain.origin, '/still'))], 304),
    ],
    ['drawn: kept by nobody', { ...drawdown([]), fresh: someDay }, next([get('/drawn')])],
  ];
  const lines = [
    `${new Date().toISOString()}, ${os.cpus().length} cores, load ${os.loadavg()[0]!.toFixed(1)}; the mission page has ${(bytes / 1024).toFixed(0)} kB, the plain one ${(plainBytes / 1024).toFixed(0)} kB, both sent as gzip`,
    '',
    '| what | at a time | Drawdown: pages/s · p99 ms · CPU ms · kB | plain Next | Drawdown against it: pages/s | CPU |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  for (const concurrency of values.concurrency.split(',').map(Number))
    for (const [what, left, right] of items) {
      // Drawing takes half a second of a processor: 32 at a time are refused, as the API says that it cannot keep up.
      if (left.fresh && concurrency > 1) continue;
      const sides = [left, right].map((side) => ({
        ...side,
        going: 'fresh' in side && side.fresh ? side.fresh() : inTurn(side.questions),
        rounds: [] as Round[],
      }));
      for (const side of sides) await round(side, concurrency, Number(values['warm-up']));
      for (let nth = 0; nth < Number(values.rounds); nth += 1)
        for (const side of nth % 2 === 0 ? sides : [...sides].reverse())
          side.rounds.push(await round(side, concurrency, Number(values.seconds)));
      const of = (side: number, field: keyof Round) => sides[side]!.rounds.map((each) => each[field]);
      const told = (side: number) =>
        (['perSecond', 'p99', 'cpu', 'kilobytes'] as const)
          .map((field) => inShort(spread(of(side, field)).median))
          .join(' · ');
      lines.push(
        `| ${what} | ${concurrency} | ${told(0)} | ${told(1)} | ${spreadInShort(ratios(of(0, 'perSecond'), of(1, 'perSecond')))} | ${spreadInShort(ratios(of(0, 'cpu'), of(1, 'cpu')))} |`,
      );
      say(lines.at(-1)!);
    }
  lines.push(
    '',
    `After it the pages' server holds ${inShort(memoryOf(web.pid).resident)} MB, the plain one ${inShort(memoryOf(plain.pid).resident)} MB, the API ${inShort(memoryOf(api.pid).resident)} MB.`,
  );
  mkdirSync(values.out, { recursive: true });
  writeFileSync(path.join(values.out, 'web.md'), `${lines.join('\n')}\n`);
  console.log(lines.join('\n'));
} finally {
  for (const stop of stops.reverse()) await stop();
}

async function round(
  { origin, status, cpu, going }: Asked & { going: Generator<Question, never> },
  concurrency: number,
  seconds: number,
): Promise<Round> {
  const before = cpu();
  const done = await burst(origin, going, { concurrency, seconds, expected: status });
  return {
    perSecond: done.requests / done.seconds,
    p99: percentile(done.times, 0.99),
    cpu: (cpu() - before) / done.requests,
    kilobytes: done.bytes / done.requests / 1024,
  };
}
