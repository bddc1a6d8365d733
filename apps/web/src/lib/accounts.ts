import { monthsOf } from './format.ts';
import type { Lang } from './language.ts';
import { say } from './words.ts';

interface Span {
  earliest: string | null;
  latest: string | null;
}

/** Whether the dates that sources give for one event exclude one another: no day is allowed by all of them. */
export function datesDiffer(accounts: readonly { span: Span | null }[]): boolean {
  const spans = accounts.flatMap(({ span }) => (span === null ? [] : [span]));
  const starts = spans.flatMap(({ earliest }) => (earliest === null ? [] : [earliest]));
  const ends = spans.flatMap(({ latest }) => (latest === null ? [] : [latest]));
  // Spans of days that meet two by two have a day in common: the last to begin and the first to end tell.
  return starts.some((start) => ends.some((end) => start > end));
}

/**
 * The month that an event is listed under, or the year where no month is told: those in which its span of days begins, by its end
 * where the beginning is open. One that reaches beyond the next month is listed under all it may have lasted. Takes EDTF.
 */
export function monthOf(lang: Lang, edtf: string): string {
  const [start = '', end = ''] = edtf.split('/');
  const [from, to] = [monthNumber(start, 1), monthNumber(end, 12)];
  if (from !== null && to !== null && to - from > 1) {
    const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
    if (first !== last) return `${first}–${last}`;
    const [begin, finish] = [from, to].map((month) => monthsOf(lang, 'long')[month % 12] ?? '');
    return say(lang, `${begin} to ${finish} ${last}`, `${begin} à ${finish} ${last}`);
  }
  const told = /^(\d{4})(?:-(\d{2}))?/.exec(/^\d/.test(start) ? start : end);
  if (told === null) return say(lang, 'No day told', 'Sans date');
  const [, year = '', month] = told;
  // Beyond twelve are seasons, which are no month.
  const name = monthsOf(lang, 'long')[Number(month ?? 0) - 1];
  return name === undefined ? year : `${name} ${year}`;
}

/** The months from the year 0 to an EDTF date; of a year alone, to its month `otherwise`. Null for what tells no month, or a season. */
function monthNumber(date: string, otherwise: number): number | null {
  const told = /^(\d{4})(?:-(\d{2}))?/.exec(date);
  const month = Number(told?.[2] ?? otherwise);
  return told === null || month > 12 ? null : Number(told[1]) * 12 + month - 1;
}

/** Entries that follow one another under one heading, in their order. */
export function grouped<Entry>(
  entries: readonly Entry[],
  headingOf: (entry: Entry) => string,
): { heading: string; entries: Entry[] }[] {
  const groups: { heading: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const heading = headingOf(entry);
    const last = groups.at(-1);
    if (last?.heading === heading) last.entries.push(entry);
    else groups.push({ heading, entries: [entry] });
  }
  return groups;
}
