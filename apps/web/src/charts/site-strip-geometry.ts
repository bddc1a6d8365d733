import { scaleLinear } from 'd3-scale';
import { tenth } from './map-view.ts';
import { timeMarks } from './month-ticks.ts';
import type { MonthNames, TimeMark } from './month-ticks.ts';
import { textWidth } from './text-width.ts';

export type SpellStatus = 'OPEN' | 'CLOSED' | 'DISPUTED' | 'UNKNOWN';

/** A site over time. Days are day numbers; null is an open side. */
export interface StripRow {
  id: string;
  href: string;
  /** A word or two. */
  name: string;
  /** The language of the name where that is not the reader's. */
  lang?: string | undefined;
  /** When it was given up, as its bar's end says it. */
  label: string;
  /** The whole of it, for those who point at it or listen. */
  title: string;
  /** In order and without gaps; `to` is the last day of the spell. */
  spells: readonly { status: SpellStatus; from: number | null; to: number | null }[];
  /** Its status on the day asked for. */
  status: SpellStatus;
}

/** Everything the strip of sites shows. */
export interface StripDrawing {
  first: number;
  last: number;
  /** The day asked for; null where it is the end of the record. */
  on: number | null;
  deadline: number | null;
  rows: readonly StripRow[];
  words: {
    on: string;
    deadline: string;
    months: MonthNames;
  };
}

/** How a strip is laid out; lengths in pixels. */
export interface StripLayout {
  name: 'narrow' | 'medium' | 'wide';
  width: number;
  rowHeight: number;
  size: number;
  /** Whether a row's words stand above its bar: there is no room beside it. */
  stacked: boolean;
}

export const stripLayouts: readonly StripLayout[] = [
  { name: 'wide', width: 1120, rowHeight: 30, size: 15, stacked: false },
  { name: 'medium', width: 720, rowHeight: 29, size: 14, stacked: false },
  { name: 'narrow', width: 358, rowHeight: 40, size: 13, stacked: true },
];

export interface StripGeometry {
  layout: StripLayout;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  ticks: TimeMark[];
  on: { x: number; label: { x: number; anchor: 'start' | 'middle' | 'end'; text: string } } | null;
  deadline: { x: number; label: { x: number; anchor: 'start' | 'middle' | 'end'; text: string } } | null;
  rows: {
    row: StripRow;
    /** Middle of the bar. */
    y: number;
    bars: { status: SpellStatus; x1: number; x2: number }[];
    /** Whether its story goes on right of the axis. */
    goesOn: boolean;
    name: { x: number; y: number; anchor: 'start' | 'end' };
    label: { x: number; y: number; anchor: 'start' };
  }[];
}

const BAR = 10;

/** Where every bar and word of the strip stands, for one layout. Same drawing, same geometry. */
export function stripGeometry(drawing: StripDrawing, layout: StripLayout): StripGeometry {
  const { rows, words } = drawing;
  const { size, stacked, width } = layout;
  const names = Math.max(0, ...rows.map((row) => textWidth(row.name, size, true)));
  const labels = Math.max(0, ...rows.map((row) => textWidth(row.label, size - 1)));
  const left = stacked ? 2 : Math.ceil(names) + 14;
  const right = stacked ? width - 12 : width - Math.min(Math.ceil(labels) + 26, width * 0.3);
  const top = 44;
  const bottom = top + rows.length * layout.rowHeight + 4;
  const x = scaleLinear([drawing.first, drawing.last + 1], [left, right]);
  const clamp = (day: number): number => tenth(Math.min(right, Math.max(left, x(day))));
  const mark = (day: number | null, text: string): StripGeometry['on'] => {
    if (day === null || day < drawing.first || day > drawing.last) return null;
    const at = clamp(day + 0.5);
    const half = textWidth(text, size - 1, true) / 2;
    const anchor = at - half < 2 ? 'start' : at + half > width - 2 ? 'end' : 'middle';
    return { x: at, label: { x: anchor === 'start' ? 2 : anchor === 'end' ? width - 2 : at, anchor, text } };
  };
  const on = mark(drawing.on, words.on);
  const deadline = mark(drawing.deadline, words.deadline);
  // A label that a line would run through stands right of the line; it first draws near to its bar to end before the line.
  const clear = (x0: number, label: string): number =>
    [on, deadline].reduce((at, line) => {
      if (line === null) return at;
      const [before, after] = line === on ? [12, 12] : [2, 7];
      const isCrossed = (from: number): boolean =>
        line.x + after > from && line.x - before < from + textWidth(label, size - 1);
      return [at, at - 3].find((from) => !isCrossed(from)) ?? line.x + after;
    }, x0);
  return {
    layout,
    height: bottom + 42,
    left,
    right,
    top,
    bottom,
    ticks: timeMarks({ first: drawing.first, last: drawing.last, x, left, right, size: size - 1 }, words.months).map(
      (tick) => ({ ...tick, line: tenth(tick.line), x: tenth(tick.x) }),
    ),
    on,
    deadline,
    rows: rows.map((row, i) => {
      const middle = top + (i + (stacked ? 0.72 : 0.5)) * layout.rowHeight;
      const bars = row.spells.flatMap(({ status, from, to }) => {
        const x1 = from === null ? left : clamp(from);
        const x2 = to === null ? right : clamp(to + 1);
        return x2 > x1 ? [{ status, x1, x2 }] : [];
      });
      const gone = bars.find(({ status }) => status === 'CLOSED');
      const end = gone?.x1 ?? right;
      const goesOn = gone === undefined;
      return {
        row,
        y: tenth(middle),
        bars,
        goesOn,
        name: stacked
          ? { x: left, y: tenth(middle - BAR - 2), anchor: 'start' }
          : { x: left - 10, y: tenth(middle + size * 0.34), anchor: 'end' },
        label: stacked
          ? {
              x: tenth(clear(left + textWidth(row.name, size, true) + 6, row.label)),
              y: tenth(middle - BAR - 2),
              anchor: 'start',
            }
          : { x: tenth(clear(end + (goesOn ? 18 : 9), row.label)), y: tenth(middle + size * 0.34), anchor: 'start' },
      };
    }),
  };
}
