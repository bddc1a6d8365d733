import type { Spread } from './measuring/arithmetic.ts';
import type { Measured } from './measuring/rounds.ts';
import type { SideName } from './sides/side.ts';

interface Result {
  scale: string;
  at: string;
  starts: Record<string, { cpuMs: number; wallMs: number; residentMb: number; afterLoadMb: number; peakMb: number }>;
  measured: readonly Measured[];
}

const number = (value: number) => (Number.isNaN(value) ? '–' : value >= 100 ? value.toFixed(0) : value.toPrecision(3));
const within = ({ low, median, high }: Spread) => `**${number(median)}** (${number(low)}–${number(high)})`;

/** The result as tables for a document. */
export function report({ scale, starts, measured }: Result): string {
  const lines = [`### Scale ${scale}`, ''];
  for (const concurrency of new Set(measured.map((each) => each.concurrency))) {
    lines.push(
      `Concurrency ${concurrency}:`,
      '',
      '| item | side | requests/s | p50 ms | p99 ms | CPU ms server + database | kB | against PostGraphile: requests/s | CPU | against the floor: requests/s | CPU |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    );
    for (const each of measured.filter((one) => one.concurrency === concurrency)) {
      for (const [name, side] of Object.entries(each.sides)) {
        const against = (['postgraphile', 'floor'] as const).flatMap((other) => {
          const ratio = each.against[name as SideName]?.[other];
          return ratio ? [within(ratio.perSecond), within(ratio.cpu)] : ['', ''];
        });
        lines.push(
          `| ${each.item} | ${name} | ${number(side.perSecond.median)} | ${number(side.p50.median)} | ${number(side.p99.median)} | ${number(side.serverCpu.median)} + ${number(side.databaseCpu.median)} | ${number(side.kilobytes)} | ${against.join(' | ')} |`,
        );
      }
    }
    lines.push('');
  }
  lines.push(
    '| side | CPU ms until ready | ms until ready | MB idle | MB after load |',
    '| --- | --- | --- | --- | --- |',
  );
  for (const [name, start] of Object.entries(starts))
    lines.push(
      `| ${name} | ${number(start.cpuMs)} | ${number(start.wallMs)} | ${number(start.residentMb)} | ${number(start.afterLoadMb)} |`,
    );
  return `${lines.join('\n')}\n`;
}
