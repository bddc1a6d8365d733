import { dayNumber, dayOfNumber } from '../lib/day-number.ts';

/** A stretch of the time axis with its name: a month, a quarter's first month, or a year. */
export interface Tick {
  /** Where it begins, as a day number; may lie before the axis. */
  day: number;
  /** Where it ends: the first day of the next. */
  end: number;
  label: string;
  yearNumber: string;
}

/**
 * Names stretches of time so that each has at least the pixels its name needs: months by their long names, by their short
 * ones, quarters, or years.
 */
export function monthTicks(
  first: number,
  last: number,
  pixels: number,
  names: { long: readonly string[]; short: readonly string[] },
): Tick[] {
  const perMonth = (pixels / Math.max(1, last - first)) * 30.4;
  if (perMonth >= 64) return ticksOf(first, last, 1, names.long);
  if (perMonth >= 30) return ticksOf(first, last, 1, names.short);
  if (perMonth * 3 >= 34) return ticksOf(first, last, 3, names.short);
  return ticksOf(first, last, 12, null);
}

function ticksOf(first: number, last: number, step: number, names: readonly string[] | null): Tick[] {
  const [startYear = 1970, startMonth = 1] = dayOfNumber(first).split('-').map(Number);
  const begin = Math.floor((startMonth - 1) / step) * step;
  const ticks: Tick[] = [];
  for (let i = begin; ; i += step) {
    const day = firstOfMonth(startYear, i);
    if (day > last) return ticks;
    const year = String(startYear + Math.floor(i / 12));
    ticks.push({
      day,
      end: firstOfMonth(startYear, i + step),
      label: names === null ? year : (names[i % 12] ?? ''),
      yearNumber: year,
    });
  }
}

function firstOfMonth(year: number, month: number): number {
  const y = year + Math.floor(month / 12);
  return dayNumber(`${y}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
