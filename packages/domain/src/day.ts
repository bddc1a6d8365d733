import { remembering } from './remembering.ts';

/** A calendar day, `YYYY-MM-DD`. Text of this form sorts as days do. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

const parsed = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** A long record is of a few thousand days, and asks how far they are apart a million times. */
const instants = remembering<Day, number>(50_000);
const instant = (day: Day) => instants(day, parsed);

/** Whether the text is a day that the calendar has; before the year 1 there is none in it. */
export function isDay(text: string): boolean {
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && new Date(parsed(text) || 0).toISOString().slice(0, 10) === text;
}

/** The day `days` after `day`, before it where negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(instant(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from `from` to `to`: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((instant(to) - instant(from)) / MS_PER_DAY);
}
