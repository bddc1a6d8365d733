import type { DateSpan } from '../date-span.ts';
import { spanLabel } from '../date-span.ts';
import type { Said } from '../disagreements/said.ts';
import type { Figure } from '../figure.ts';
import type { Language, Text } from '../text.ts';
import { inLanguage } from '../text.ts';
import { bareScopeNames } from './scopes.ts';

/** What tells one count from another: what it counts, whom, and since when. */
export type Aspect = 'metric' | 'scope' | 'since';

const byLow = (a: Said, b: Said) => (a.figure.value.low ?? 0) - (b.figure.value.low ?? 0);

/** The name of a metric within a sentence; one that begins with initials keeps them. */
const small = (text: string) => (/^\p{Lu}(?!\p{Ll})/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** A count that names no beginning has all that there was. */
const inAll: Text = { en: 'in all', fr: 'en tout' };

/** Days that begin with a preposition of their own, which another cannot stand before. */
const within: Record<Language, RegExp> = { EN: /^(?:between|on|in) /u, FR: /^(?:entre|en) /u };

/** From when on it is counted: `since 2013`, `since a day between June and August 2023`. */
export function sinceWords(since: DateSpan, lang: Language): string {
  const days = spanLabel(since, lang);
  const aDay = within[lang].test(days) ? { EN: 'a day ', FR: 'un jour ' }[lang] : '';
  return `${{ EN: 'since', FR: 'depuis' }[lang]} ${aDay}${days}`;
}

const keys: Record<Aspect, (figure: Figure) => string> = {
  metric: ({ metric }) => metric.key,
  scope: ({ scope }) => scope,
  since: ({ since }) => since?.edtf ?? '',
};

const names: Record<Aspect, (figure: Figure, lang: Language) => string> = {
  metric: ({ metric }, lang) => small(inLanguage(metric.name, lang)),
  scope: ({ scope }, lang) => inLanguage(bareScopeNames[scope], lang),
  since: ({ since }, lang) => (since === null ? inLanguage(inAll, lang) : sinceWords(since, lang)),
};

/** In what the counts differ, so that it has to be said of each of them. */
export const differencesOf = (said: readonly Said[]): Aspect[] =>
  (['metric', 'scope', 'since'] as const).filter(
    (aspect) => new Set(said.map(({ figure }) => keys[aspect](figure))).size > 1,
  );

/** The numbers of each count, smallest first, with what tells it from the others. */
export function countsOf(said: readonly Said[], differing: readonly Aspect[]): { name: Text; said: Said[] }[] {
  const counts = new Map<string, Said[]>();
  for (const one of [...said].sort(byLow)) {
    const key = differing.map((aspect) => keys[aspect](one.figure)).join(' ');
    counts.set(key, [...(counts.get(key) ?? []), one]);
  }
  const name = ({ figure }: Said, lang: Language) => differing.map((aspect) => names[aspect](figure, lang)).join(', ');
  return [...counts.values()].map((of) => ({ name: { en: name(of[0]!, 'EN'), fr: name(of[0]!, 'FR') }, said: of }));
}
