import { dayNumber } from './day-number.ts';
import type { NamedDays } from './day-words.ts';
import { dayWords } from './day-words.ts';
import type { Lang } from './language.ts';
import { liesAhead, spokenOf } from './lies-ahead.ts';
import { say } from './words.ts';

/** When a mission ended, as far as it is known. */
export type Ended = { earliest: string | null; latest: string | null } | null;

/** The last day on which a mission can have ended, as far as it is known. */
export const lastOf = (ended: Ended): string | null => ended?.latest ?? ended?.earliest ?? null;

/** `ended 31 December 2023`; `was to end` where that lay ahead on the day asked for, and `is to end` where it still does. */
export function endWords(
  lang: Lang,
  ended: NonNullable<Ended> & NamedDays,
  { knownOn, today }: { knownOn: string | null; today: string },
): string {
  const end = lastOf(ended);
  const how = liesAhead(end, today)
    ? say(lang, 'is to end ', 'fin prévue\u00a0: ')
    : liesAhead(end, spokenOf(knownOn, today))
      ? say(lang, 'was to end ', 'fin alors prévue\u00a0: ')
      : say(lang, 'ended ', 'fin\u00a0: ');
  return `${how}${dayWords(lang, ended)}`;
}

/** Days without a figure, and the day to which they are counted; null for the mission's end. */
export interface Silence {
  days: number;
  until: string | null;
}

/**
 * The silence since the last figure: its days to the day asked for or the mission's end, the earlier, but none that lie ahead of
 * today. Null where there is none, or where the last figure itself lies ahead.
 */
export function silenceOf(
  silenceDays: number | null,
  { knownOn, ended, today }: { knownOn: string | null; ended: Ended; today: string },
): Silence | null {
  if (silenceDays === null) return null;
  const end = lastOf(ended);
  const until = knownOn !== null && knownOn < (end ?? '9999') ? knownOn : null;
  const counted = until ?? end;
  if (counted === null || !liesAhead(counted, today)) return { days: silenceDays, until };
  const days = silenceDays - (dayNumber(counted) - dayNumber(today));
  return days < 0 ? null : { days, until: today };
}

/** Whether a figure is of a day after the mission's end, from which no silence can be counted to it. */
export function isAfterEnd({ earliest }: { earliest: string | null }, ended: Ended): boolean {
  return (earliest ?? '') > (lastOf(ended) ?? '9999');
}
