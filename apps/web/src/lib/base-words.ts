import type { NamedDays } from './day-words.ts';
import { dayWords } from './day-words.ts';
import { dayNumber } from './day-number.ts';
import type { Lang } from './language.ts';
import { say } from './words.ts';

/** Days as a first and a last one; null where open. */
export interface Span {
  earliest: string | null;
  latest: string | null;
}

/** Days before the start within which a strength may be called that of the start. */
const EVE = 31;

/** Whether a strength is that of the start: of its days, or counted shortly before. Where no start is known, none is. */
export function isOfStart({ earliest, latest }: Span, started: Span | null): boolean {
  const begun = started?.latest ?? started?.earliest ?? null;
  if (started === null || begun === null || latest === null || latest > begun) return false;
  const since = earliest ?? started.earliest;
  return since === null || dayNumber(since) >= dayNumber(started.earliest ?? begun) - EVE;
}

/** What a line of the base is called: `13,871 at the start`, or, for one of another day, `12,947, 28 August 2023`. */
export function baseWords(
  lang: Lang,
  base: { quantity: { label: string }; asOf: Span & NamedDays },
  started: Span | null,
): string {
  const { label } = base.quantity;
  return isOfStart(base.asOf, started)
    ? `${label} ${say(lang, 'at the start', 'au départ')}`
    : `${label}, ${dayWords(lang, base.asOf)}`;
}
