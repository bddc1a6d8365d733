import { askingOf, type Item } from '../items/item.ts';
import type { Side, SideName } from '../sides/side.ts';
import { percentile, ratios, spread, type Spread } from './arithmetic.ts';
import { burst, inTurn } from './load.ts';
import { cpuOf, cpuOfDatabase } from './processes.ts';

export interface SideMeasured {
  perSecond: Spread;
  p50: Spread;
  p99: Spread;
  /** Milliseconds of CPU for one request. */
  serverCpu: Spread;
  databaseCpu: Spread;
  kilobytes: number;
}

export interface Measured {
  item: string;
  what: string;
  concurrency: number;
  rounds: number;
  sides: Partial<Record<SideName, SideMeasured>>;
  /** How many times another's requests a second one of Drawdown's answers, and its CPU of server and database together. */
  against: Partial<Record<SideName, Partial<Record<SideName, { perSecond: Spread; cpu: Spread }>>>>;
}

export interface HowMeasured {
  concurrency: number;
  rounds: number;
  seconds: number;
  /** Seconds on each side before the first round: code is made fast by running. */
  warmUp: number;
  database: { pid: number | null; name: string };
  say: (line: string) => void;
}

interface Round {
  perSecond: number;
  p50: number;
  p99: number;
  serverCpu: number;
  databaseCpu: number;
  kilobytes: number;
}

const isOurs = ({ name }: Side) => name === 'drawdown' || name === 'unkept';

/** The item on every side that has it: a warm-up each, then round by round one side after another. */
export async function measureItem(item: Item, sides: readonly Side[], how: HowMeasured): Promise<Measured> {
  const present = sides.filter(({ name }) => askingOf(item, name));
  const going = new Map(present.map(({ name }) => [name, inTurn(askingOf(item, name)!.questions)]));
  const rounds = new Map<SideName, Round[]>(present.map(({ name }) => [name, []]));
  for (const side of present) await round(item, side, going.get(side.name)!, { ...how, seconds: how.warmUp });
  for (let nth = 0; nth < how.rounds; nth++) {
    // Whoever goes first in one round goes last in the next: the machine is never the same twice.
    const order = nth % 2 === 0 ? present : [...present].reverse();
    for (const side of order) rounds.get(side.name)!.push(await round(item, side, going.get(side.name)!, how));
  }
  const of = (name: SideName, field: keyof Round) => rounds.get(name)!.map((each) => each[field]);
  const cpu = (name: SideName) => rounds.get(name)!.map((each) => each.serverCpu + each.databaseCpu);
  const measured: Measured = {
    item: item.name,
    what: item.what,
    concurrency: how.concurrency,
    rounds: how.rounds,
    sides: Object.fromEntries(
      present.map(({ name }) => [
        name,
        {
          perSecond: spread(of(name, 'perSecond')),
          p50: spread(of(name, 'p50')),
          p99: spread(of(name, 'p99')),
          serverCpu: spread(of(name, 'serverCpu')),
          databaseCpu: spread(of(name, 'databaseCpu')),
          kilobytes: of(name, 'kilobytes')[0]!,
        },
      ]),
    ),
    against: Object.fromEntries(
      present.filter(isOurs).map(({ name: ours }) => [
        ours,
        Object.fromEntries(
          present
            .filter((side) => !isOurs(side))
            .map(({ name }) => [
              name,
              {
                perSecond: ratios(of(ours, 'perSecond'), of(name, 'perSecond')),
                cpu: ratios(cpu(ours), cpu(name)),
              },
            ]),
        ),
      ]),
    ),
  };
  how.say(
    `${item.name} at ${how.concurrency}: ${present.map(({ name }) => `${name} ${measured.sides[name]!.perSecond.median.toFixed(0)}/s`).join(', ')}`,
  );
  return measured;
}

async function round(
  item: Item,
  side: Side,
  questions: ReturnType<typeof inTurn<never>> | Generator<import('./load.ts').Question, never>,
  { concurrency, seconds, database }: HowMeasured,
): Promise<Round> {
  const cpu = () => [cpuOf(side.pid), cpuOfDatabase(database.pid, database.name)] as const;
  const [serverBefore, databaseBefore] = cpu();
  const {
    requests,
    seconds: elapsed,
    times,
    bytes,
  } = await burst(side.origin, questions, {
    concurrency,
    seconds,
    expected: item.status?.[side.name] ?? 200,
  });
  const [serverAfter, databaseAfter] = cpu();
  return {
    perSecond: requests / elapsed,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    serverCpu: (serverAfter - serverBefore) / requests,
    databaseCpu: (databaseAfter - databaseBefore) / requests,
    kilobytes: bytes / requests / 1024,
  };
}
