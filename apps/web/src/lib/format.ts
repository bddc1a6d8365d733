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

/**
 * A range of people a day, the low rounded down and the high up to whole ones, so that nothing is promised that the figures
 * do not hold: `about 38`, `28 to 183`, `at least 65`, `up to 147`. An open or zero low reads as no lower bound.
 */
export function paceLabel(lang: Lang, range: { low: number | null; high: number | null }): string {
  const low = range.low === null ? 0 : Math.floor(range.low);
  const perDay = lang === 'fr' ? 'par\u00a0jour' : 'a\u00a0day';
  const count = (n: number): string => countLabel(lang, n);
  if (range.high === null) {
    if (low === 0) return lang === 'fr' ? 'inconnu' : 'not known';
    return `${lang === 'fr' ? 'au moins' : 'at least'} ${count(low)} ${perDay}`;
  }
  if (range.high === 0) return lang === 'fr' ? 'aucun' : 'none';
  if (range.low !== null && range.high - range.low < 0.5) {
    const middle = Math.round((range.low + range.high) / 2);
    if (middle === 0) return lang === 'fr' ? 'moins d’un par\u00a0jour' : 'less than one a\u00a0day';
    return `${lang === 'fr' ? 'environ' : 'about'} ${count(middle)} ${perDay}`;
  }
  const high = Math.ceil(range.high);
  if (low === 0) return `${lang === 'fr' ? 'jusqu’à' : 'up to'} ${count(high)} ${perDay}`;
  return lang === 'fr' ? `de ${count(low)} à ${count(high)} ${perDay}` : `${count(low)} to ${count(high)} ${perDay}`;
}

/** A share as whole per cent, the low rounded down and the high up: `24%`, `76 to 100%`, in French `76 à 100 %`. */
export function shareLabel(lang: Lang, range: { low: number | null; high: number | null }): string {
  const sign = lang === 'fr' ? '\u202f%' : '%';
  const low = Math.floor((range.low ?? 0) * 100 + 1e-9);
  const high = Math.ceil((range.high ?? 1) * 100 - 1e-9);
  const exact = range.low !== null && range.high !== null && range.high - range.low < 0.01;
  if (exact) return `${Math.round((((range.low ?? 0) + (range.high ?? 0)) / 2) * 100)}${sign}`;
  return `${low} ${lang === 'fr' ? 'à' : 'to'} ${high}${sign}`;
}

/** A list in a sentence: `a, b and c`. */
export function listLabel(lang: Lang, items: readonly string[]): string {
  return new Intl.ListFormat(locale[lang], { type: 'conjunction' }).format(items);
}
