const MS_PER_DAY = 86_400_000;

/** Days since 1 January 1970 of a day `YYYY-MM-DD`; what charts reckon with. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
}

/** The day `YYYY-MM-DD` of a day number. */
export function dayOfNumber(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether the text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day it is in UTC, which pages and files tell as that on which they were made. */
export const todayInUtc = (): string => new Date().toISOString().slice(0, 10);
