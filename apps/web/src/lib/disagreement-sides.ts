import type { NamedDays } from './day-words.ts';
import { dayWords } from './day-words.ts';
import type { Lang } from './language.ts';
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

/** A figure that disagrees with others, as far as it is told beside them. */
export type DisagreeingFigure = StatisticData & { since: NamedDays | null };

/** Alike of figures that say the same of the same people, the same day and the same span. */
export function sameFigure(statistic: DisagreeingFigure): string {
  const { metric, value, asOf, since } = statistic;
  return [metric.key, value.label, asOf.label, since?.label, countedOf(statistic)].join('|');
}

/** Alike of accounts that give one event the same date. */
export function sameDate({ event, span }: { event: { slug: string }; span: NamedDays | null }): string {
  return `${event.slug}|${span?.label ?? ''}`;
}

/** The date of accounts that give the same, our reading only where none of them prints it; null where they give none. */
export function dateWords(lang: Lang, alike: readonly { span: NamedDays | null }[]): string | null {
  const spans = alike.flatMap(({ span }) => span ?? []);
  const [span] = [...spans.filter(({ inferred }) => !inferred), ...spans];
  return span === undefined ? null : dayWords(lang, span);
}

/** What is the same of all figures, so that it need be said only once: what they count, as the heading has it, whom, and since when. */
export interface SaidOnce {
  what: boolean;
  whom: boolean;
  since: boolean;
}

export function saidOnce({
  metric,
  statistics,
}: {
  metric: { key: string } | null;
  statistics: readonly DisagreeingFigure[];
}): SaidOnce {
  return {
    what: statistics.every((statistic) => statistic.metric.key === metric?.key),
    whom: new Set(statistics.map(countedOf)).size === 1,
    since: new Set(statistics.map(({ since }) => since?.label)).size < 2,
  };
}

function countedOf({ scope, subject, place }: StatisticData): string {
  return [scope, subject?.slug, place?.slug].join('|');
}
