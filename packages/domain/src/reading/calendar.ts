import type { Day } from '../day.ts';
import { addDays, daysBetween } from '../day.ts';

/** The first and the last day of a span. */
export type Bounds = readonly [first: Day, last: Day];

/** The number of the weekday, 0 for Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

export const single = (day: Day): Bounds => [day, day];

/** The week, Monday to Sunday, so many weeks after the one of a day; before it where negative. */
export function week(day: Day, after = 0): Bounds {
  const first = addDays(day, 7 * after - ((weekday(day) + 6) % 7));
  return [first, addDays(first, 6)];
}

/** The first day of the month so many months after the one of a day. */
function firstOfMonth(day: Day, after: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + after;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The month so many months after the one of a day. */
export const month = (day: Day, after = 0): Bounds => [
  firstOfMonth(day, after),
  addDays(firstOfMonth(day, after + 1), -1),
];

/** The year so many years after the one of a day. */
export function year(day: Day, after = 0): Bounds {
  const number = String(Number(day.slice(0, 4)) + after).padStart(4, '0');
  return [`${number}-01-01`, `${number}-12-31`];
}

/** The day so many months before another, the last of its month where that has no such day. */
export function monthsBefore(day: Day, months: number): Day {
  const [first, last] = month(day, -months);
  const same = addDays(first, Number(day.slice(8)) - 1);
  return same > last ? last : same;
}

/**
 * One of so many parts of a month or a year, the first being 0; null of anything else. Thirds of a month end on the 10th, the 20th and
 * its last day, halves on the 15th and its last day.
 */
export function partOf([first, last]: Bounds, part: number, parts: 2 | 3 | 4): Bounds | null {
  const days = daysBetween(first, last) + 1;
  if (days >= 365) {
    const months = 12 / parts;
    return [firstOfMonth(first, part * months), addDays(firstOfMonth(first, (part + 1) * months), -1)];
  }
  if (days < 28 || parts === 4) return null;
  const length = 30 / parts;
  return [addDays(first, part * length), part === parts - 1 ? last : addDays(first, (part + 1) * length - 1)];
}
