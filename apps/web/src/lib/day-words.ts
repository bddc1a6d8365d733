import type { Lang } from './language.ts';
import { say } from './words.ts';

/** Days as the record names them, and whether the source prints them or we read them from it. */
export interface NamedDays {
  label: string;
  inferred: boolean;
}

/** Days in words, marked where they are our reading: `8 December 2023 (our reading)`; `within` brackets, behind a comma. */
export function dayWords(lang: Lang, { label, inferred }: NamedDays, within = false): string {
  if (!inferred) return label;
  const mark = say(lang, 'our reading', 'notre lecture');
  return within ? `${label}, ${mark}` : `${label} (${mark})`;
}

// Days that begin with a preposition of their own, which another cannot stand before.
const within: Readonly<Record<Lang, RegExp>> = { en: /^(?:between|on|in) /u, fr: /^(?:entre|en) /u };

/** From when on something is counted: `since 2013`, `since a day between June and August 2023`. */
export function sinceWords(lang: Lang, since: NamedDays): string {
  const days = dayWords(lang, since);
  return `${say(lang, 'since', 'depuis')} ${within[lang].test(days) ? say(lang, 'a day ', 'un jour ') : ''}${days}`;
}
