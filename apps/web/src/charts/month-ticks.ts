import { dayNumber, dayOfNumber } from '../lib/day-number.ts';
import { textWidth } from './text-width.ts';

/** The names of the twelve months. */
export interface MonthNames {
  long: readonly string[];
  short: readonly string[];
}

/** A stretch of the time axis with its name: a month, a quarter's first month, or the first of some years. */
interface Tick {
  /** Where it begins, as a day number; may lie before the axis. */
  day: number;
  /** Where it ends: the first day of the next. */
  end: number;
  label: string;
  yearNumber: string;
}

/** A tick of a time axis where it is drawn; lengths in pixels. */
export interface TimeMark {
  day: number;
  /** Where its stretch begins, on the axis. */
  line: number;
  /** The middle of its words. */
  x: number;
  /** Empty where its stretch has no room for its name. */
  label: string;
  /** The year, said below the first name in it; null where said already, or where the name is the year. */
  year: string | null;
}

/** A time axis: its days, and where they stand. */
interface TimeAxis {
  first: number;
  last: number;
  x: (day: number) => number;
  left: number;
  right: number;
  size: number;
}

/** How an axis can be divided, in months, from the finest: by their long names, their short ones, quarters, years. */
const divisions: readonly { step: number; names: keyof MonthNames | null }[] = [
  { step: 1, names: 'long' },
  { step: 1, names: 'short' },
  { step: 3, names: 'short' },
  ...[1, 2, 5, 10, 20, 50, 100].map((years) => ({ step: years * 12, names: null })),
];

/**
 * The marks of a time axis, by the finest division whose names all have room. A month and a year are named in the middle of
 * their stretch; a quarter's first month, and the first of several years, where it begins, for the name is of that alone.
 */
export function timeMarks(axis: TimeAxis, names: MonthNames): TimeMark[] {
  const { step, ticks } = finestTicks(axis.first, axis.last, axis.right - axis.left, axis.size, names);
  const named = ticks.map((tick) => namedTick(tick, axis, step === 1 || step === 12));
  return named.map(({ yearNumber, ...mark }, i) => {
    const isFirst = named.findIndex((other) => other.label !== '' && other.yearNumber === yearNumber) === i;
    return { ...mark, year: isFirst && mark.label !== yearNumber ? yearNumber : null };
  });
}

function namedTick(
  tick: Tick,
  { x, left, right, size }: TimeAxis,
  isWhole: boolean,
): Omit<TimeMark, 'year'> & { yearNumber: string } {
  const clamp = (value: number): number => Math.min(right, Math.max(left, value));
  const [from, to] = [clamp(x(tick.day)), clamp(x(tick.end))];
  const width = textWidth(tick.label, size);
  const middle = isWhole ? (from + to) / 2 : from;
  const fits = isWhole ? to - from >= width + 2 : x(tick.day) >= left && middle + width / 2 <= right + 8;
  return { day: tick.day, line: from, x: middle, label: fits ? tick.label : '', yearNumber: tick.yearNumber };
}

/** An axis of so many pixels by the finest division whose names, and the year's, have room in type of a size. */
export function finestTicks(
  first: number,
  last: number,
  pixels: number,
  size: number,
  names: MonthNames,
): { step: number; ticks: Tick[] } {
  // February, the shortest, has to hold its name too.
  const perMonth = (pixels / Math.max(1, last - first)) * 28;
  const ways = divisions.map(({ step, names: kind }) => ({
    step,
    ticks: ticksOf(first, last, step, kind === null ? null : names[kind]),
  }));
  const fits = (step: number, label: string): boolean =>
    perMonth * step >= Math.max(textWidth(label, size), textWidth('0000', size)) + 2;
  return (
    ways.find(({ step, ticks }) => ticks.every(({ label }) => fits(step, label))) ??
    ways.at(-1) ?? { step: 1, ticks: [] }
  );
}

function ticksOf(first: number, last: number, step: number, names: readonly string[] | null): Tick[] {
  const [startYear = 1970, startMonth = 1] = dayOfNumber(first).split('-').map(Number);
  const years = Math.max(1, step / 12);
  const year = Math.floor(startYear / years) * years;
  const begin = names === null ? 0 : Math.floor((startMonth - 1) / step) * step;
  const ticks: Tick[] = [];
  for (let i = begin; ; i += step) {
    const day = firstOfMonth(year, i);
    if (day > last) return ticks;
    const yearNumber = String(year + Math.floor(i / 12));
    ticks.push({
      day,
      end: firstOfMonth(year, i + step),
      label: names === null ? yearNumber : (names[i % 12] ?? ''),
      yearNumber,
    });
  }
}

function firstOfMonth(year: number, month: number): number {
  const y = year + Math.floor(month / 12);
  return dayNumber(`${y}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
