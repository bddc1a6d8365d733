import type { StatisticData } from './documents.ts';

/** Entries that say the same as one side, in the order in which each was first said. */
export function sidesOf<Entry>(entries: readonly Entry[], saying: (entry: Entry) => string): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = saying(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups];
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
