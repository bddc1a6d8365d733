import type { Lang } from './language.ts';

const locale = { en: 'en-GB', fr: 'fr-FR' } as const;

const monthNames = (lang: Lang, month: 'long' | 'short'): string[] =>
  Array.from({ length: 12 }, (_, i) =>
    new Intl.DateTimeFormat(locale[lang], { month, timeZone: 'UTC' }).format(new Date(Date.UTC(2023, i, 15))),
  );

const months = {
  en: { long: monthNames('en', 'long'), short: monthNames('en', 'short').map((name) => name.slice(0, 3)) },
  fr: { long: monthNames('fr', 'long'), short: monthNames('fr', 'short') },
};

/** Names of the twelve months, January first. */
export function monthsOf(lang: Lang, style: 'long' | 'short'): readonly string[] {
  return months[lang][style];
}

/** `8 December 2023`; in French `8 décembre 2023`, `1er juillet 2023`. Takes `YYYY-MM-DD`. */
export function dayLabel(lang: Lang, day: string, parts: { year?: boolean; month?: 'long' | 'short' } = {}): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const number = lang === 'fr' && date === '01' ? '1er' : String(Number(date));
  const name = months[lang][parts.month ?? 'long'][Number(month) - 1] ?? '';
  return `${number}\u00a0${name}${parts.year === false ? '' : ` ${year}`}`;
}

/** A count of people or things with the language's own grouping: `13,871`, `13 871`. */
export function countLabel(lang: Lang, count: number): string {
  return new Intl.NumberFormat(locale[lang], { maximumFractionDigits: 0 }).format(count);
}

/** A count with its noun in the right number: `1 source`, `12 sources`. */
export function counted(lang: Lang, count: number, one: string, many: string): string {
  const isOne = new Intl.PluralRules(locale[lang]).select(count) === 'one';
  return `${countLabel(lang, count)}\u00a0${isOne ? one : many}`;
}

/** How a list of so many things reads in a sentence: the place of each among the words between them. */
export function listParts(lang: Lang, count: number): (number | string)[] {
  const places = Array.from({ length: count }, (_, place) => String(place));
  return new Intl.ListFormat(locale[lang], { type: 'conjunction' })
    .formatToParts(places)
    .map((part) => (part.type === 'element' ? Number(part.value) : part.value));
}

/** A list in a sentence: `a, b and c`. */
export function listLabel(lang: Lang, items: readonly string[]): string {
  return new Intl.ListFormat(locale[lang], { type: 'conjunction' }).format(items);
}
