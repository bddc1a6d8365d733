import type { Qualifier, Quantity } from '../quantity.ts';
import type { Language } from '../text.ts';

const THIN = '\u202f';
const NO_BREAK = '\u00a0';

function grouped(whole: string, lang: Language): string {
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, lang === 'FR' ? THIN : ',');
}

/** A number with at most so many decimals, in the digits of the language. */
export function numberWords(value: number, lang: Language, decimals = 0): string {
  const [whole = '', fraction] = String(Number(Math.abs(value).toFixed(decimals))).split('.');
  const digits =
    fraction === undefined ? grouped(whole, lang) : `${grouped(whole, lang)}${lang === 'FR' ? ',' : '.'}${fraction}`;
  return Number(value.toFixed(decimals)) < 0 ? `\u2212${digits}` : digits;
}

/** Tenths of a per cent; what is not quite all or nothing is not rounded to it. */
function percentage(value: number, lang: Language): string {
  const rounded = Math.round(value * 1000) / 10;
  const points = rounded === 100 && value < 1 ? 99.9 : rounded === 0 && value > 0 ? 0.1 : rounded;
  return numberWords(points, lang, 1);
}

/** How many decimals a unit is shown with. */
const decimalsOf = (unit: string): number =>
  unit === 'persons/day' ? 1 : unit === 'years' || unit.includes('/') ? 1 : 2;

function number(value: number, unit: string, lang: Language): string {
  return unit === 'ratio' ? percentage(value, lang) : numberWords(value, lang, decimalsOf(unit));
}

/** What follows the number, where the unit is not plain from the metric. */
function suffix(unit: string, value: number, lang: Language): string {
  const plural = lang === 'FR' ? Math.abs(value) >= 2 : Math.abs(value) !== 1;
  switch (unit) {
    case 'ratio':
      return lang === 'FR' ? `${NO_BREAK}%` : '%';
    case 'persons/day':
      return `${NO_BREAK}${lang === 'FR' ? 'par jour' : 'a day'}`;
    case 'days':
      return `${NO_BREAK}${lang === 'FR' ? (plural ? 'jours' : 'jour') : plural ? 'days' : 'day'}`;
    case 'years':
      return `${NO_BREAK}${lang === 'FR' ? (plural ? 'ans' : 'an') : plural ? 'years' : 'year'}`;
    default:
      return '';
  }
}

const leads: Record<Language, Record<Exclude<Qualifier, 'EXACT' | 'BETWEEN' | 'VAGUE'>, string>> = {
  EN: {
    APPROXIMATE: 'around',
    AT_LEAST: 'at least',
    MORE_THAN: 'more than',
    AT_MOST: 'at most',
    LESS_THAN: 'less than',
    NEARLY: 'nearly',
  },
  FR: {
    APPROXIMATE: 'environ',
    AT_LEAST: 'au moins',
    MORE_THAN: 'plus de',
    AT_MOST: 'au plus',
    LESS_THAN: 'moins de',
    NEARLY: 'près de',
  },
};

const vague: Record<number, Record<Language, string>> = {
  10: { EN: 'tens', FR: 'des dizaines' },
  24: { EN: 'dozens', FR: 'des dizaines' },
  100: { EN: 'hundreds', FR: 'des centaines' },
  1_000: { EN: 'thousands', FR: 'des milliers' },
  10_000: { EN: 'tens of thousands', FR: 'des dizaines de milliers' },
  100_000: { EN: 'hundreds of thousands', FR: 'des centaines de milliers' },
  1_000_000: { EN: 'millions', FR: 'des millions' },
  10_000_000: { EN: 'tens of millions', FR: 'des dizaines de millions' },
  100_000_000: { EN: 'hundreds of millions', FR: 'des centaines de millions' },
  1_000_000_000: { EN: 'billions', FR: 'des milliards' },
};

const one = (value: number, unit: string, lang: Language) => `${number(value, unit, lang)}${suffix(unit, value, lang)}`;

function between(low: number, high: number, unit: string, lang: Language): string {
  const [a, b] = [number(low, unit, lang), number(high, unit, lang)];
  if (a === b) return one(high, unit, lang);
  const first = unit === 'ratio' && lang === 'EN' ? `${a}%` : a;
  return lang === 'FR' ? `entre ${first} et ${one(high, unit, lang)}` : `between ${first} and ${one(high, unit, lang)}`;
}

/** A quantity in words: every range the record shows goes through here. */
export function quantityWords({ low, high, stated, qualifier, unit }: Quantity, lang: Language): string {
  if (low === null && high === null) return lang === 'FR' ? 'inconnu' : 'unknown';
  if (qualifier === 'VAGUE') {
    const known = vague[low ?? 0]?.[lang];
    if (known !== undefined) return known;
  }
  if (qualifier === 'EXACT') return one(stated ?? low ?? 0, unit, lang);
  if (qualifier !== 'BETWEEN' && qualifier !== 'VAGUE' && stated !== null)
    return `${leads[lang][qualifier]} ${one(stated, unit, lang)}`;
  if (low !== null && high !== null) return between(low, high, unit, lang);
  return low === null
    ? `${leads[lang].AT_MOST} ${one(high ?? 0, unit, lang)}`
    : `${leads[lang].AT_LEAST} ${one(low, unit, lang)}`;
}
