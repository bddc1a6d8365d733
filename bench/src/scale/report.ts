import { inShort, median, ratios, spreadInShort } from '../measuring/arithmetic.ts';
import type { OwnWritesRead } from './writes.ts';

export interface Round {
  perSecond: number;
  p99: number;
  /** Milliseconds of CPU for one request: of all that serves but the databases, and of each of these. */
  served: number;
  primary: number;
  replica: number;
}

/** One item's rounds, by step. */
export interface Rounds {
  item: string;
  /** Whether somebody wrote meanwhile. */
  isWritten: boolean;
  steps: Record<string, Round[]>;
}

interface Result {
  at: string;
  cores: number;
  load: { low: number; high: number };
  pooler: string;
  steps: { name: string; what: string }[];
  concurrency: number;
  measured: readonly Rounds[];
  ownWrites: { waited: OwnWritesRead; unwaited: OwnWritesRead };
}

/** The result as tables for a document; ratios are against `one`, round by round. */
export function report({ at, cores, load, pooler, steps, concurrency, measured, ownWrites }: Result): string {
  const lines = [
    `${at}, ${cores} cores, load ${load.low.toFixed(1)} to ${load.high.toFixed(1)}, ${concurrency} at a time, PgBouncer ${pooler}`,
    '',
    ...steps.map(({ name, what }) => `- ${name}: ${what}`),
    '',
    '| item | step | requests/s | p99 ms | CPU ms: servers + primary + replica | requests/s against one | CPU against one | p99 against one |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const { item, isWritten, steps: rounds } of measured)
    for (const [step, found] of Object.entries(rounds)) {
      const of = (name: string, field: keyof Round) => rounds[name]!.map((each) => each[field]);
      const cpu = (name: string) => rounds[name]!.map(({ served, primary, replica }) => served + primary + replica);
      const against = (ours: number[], theirs: number[]) => (step === 'one' ? '' : spreadInShort(ratios(ours, theirs)));
      const middle = (field: keyof Round) => inShort(median(found.map((each) => each[field])));
      lines.push(
        `| ${item}${isWritten ? ', written' : ''} | ${step} | ${middle('perSecond')} | ${middle('p99')} | ${middle('served')} + ${middle('primary')} + ${middle('replica')} | ${against(of(step, 'perSecond'), of('one', 'perSecond'))} | ${against(cpu(step), cpu('one'))} | ${against(of(step, 'p99'), of('one', 'p99'))} |`,
      );
    }
  lines.push(
    '',
    '| writers | writes | reads after them | stale | a write, p50 ms | p99 ms |',
    '| --- | --- | --- | --- | --- | --- |',
  );
  for (const [who, read] of Object.entries({
    'wait for the replica': ownWrites.waited,
    'do not wait': ownWrites.unwaited,
  }))
    lines.push(
      `| ${who} | ${read.writes} | ${read.reads} | ${read.stale} | ${inShort(read.p50)} | ${inShort(read.p99)} |`,
    );
  return `${lines.join('\n')}\n`;
}
