import type { StatisticData } from './documents.ts';

/** What all of one side say, and the entries that say it, the first of them first. */
interface Side<Entry> {
  key: string;
  first: Entry;
  alike: Entry[];
}

/** Entries that say the same as one side, in the order in which each was first said. */
export function sidesOf<Entry>(entries: readonly Entry[], saying: (entry: Entry) => string): Side<Entry>[] {
  const sides = new Map<string, Side<Entry>>();
  for (const entry of entries) {
    const key = saying(entry);
    const side = sides.get(key);
    if (side === undefined) sides.set(key, { key, first: entry, alike: [entry] });
    else side.alike.push(entry);
  }
  return [...sides.values()];
}

/** Alike of figures that say the same of the same people and the same day. */
export function sameFigure(statistic: StatisticData): string {
  return [statistic.value.label, statistic.asOf.label, countedOf(statistic)].join('|');
}

/** Alike of accounts that give one event the same date. */
export function sameDate({ event, span }: { event: { slug: string }; span: { label: string } | null }): string {
  return `${event.slug}|${span?.label ?? ''}`;
}

/** Whether all figures count the same people, so that who they are need be said only once. */
export function countTheSame(statistics: readonly StatisticData[]): boolean {
  return new Set(statistics.map(countedOf)).size === 1;
}

function countedOf({ scope, subject, place }: StatisticData): string {
  return [scope, subject?.slug, place?.slug].join('|');
}
