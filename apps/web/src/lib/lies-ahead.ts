import { dayLabel } from './format.ts';
import type { Lang } from './language.ts';
import { say } from './words.ts';

/** The day that a page speaks of: the one asked for, but none later than the day it is. */
export const spokenOf = (knownOn: string | null, today: string): string =>
  knownOn !== null && knownOn < today ? knownOn : today;

/** Whether a day is later than another, from which nothing can be told of it as of what has happened. */
export const liesAhead = (day: string | null, on: string): boolean => day !== null && day > on;

/** That a day is still to come. */
export const dayAhead = (lang: Lang, day: string): string =>
  say(lang, `${dayLabel(lang, day)} lies ahead`, `Le ${dayLabel(lang, day)} est à venir`);
