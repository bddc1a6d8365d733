import { clean } from '../crumbs.ts';
import type { Qualifier, Quantity } from '../quantity.ts';
import type { Language } from '../text.ts';

const THIN = '\u202f';
const NO_BREAK = '\u00a0';

function grouped(whole: string, lang: Language): string {
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, lang === 'FR' ? THIN : ',');
}

/** A number with at most so many decimals, in the digits of the language. */
export function numberWords(value: number, lang: Language, decimals = 0): string {
  const [whole = '', zeroed = ''] = Math.abs(value).toFixed(decimals).split('.');
  const fraction = zeroed.replace(/0+$/, '');
  const digits =
    fraction === '' ? grouped(whole, lang) : `${grouped(whole, lang)}${lang === 'FR' ? ',' : '.'}${fraction}`;
  return Number(value.toFixed(decimals)) < 0 ? `\u2212${digits}` : digits;
}

/** Where a number stands in a range: the end of one is rounded away from the other, so that no label claims more than the range. */
type Place = 'low' | 'high' | 'alone';

/** Rounded to so many decimals; not moved by crumbs of binary fractions. */
function rounded(value: number, decimals: number, place: Place): number {
  const [scale, step] = [10 ** decimals, { low: Math.floor, high: Math.ceil, alone: Math.round }[place]];
  return step(Number((value * scale).toFixed(6))) / scale;
}

/** How many decimals a unit is shown with; a share is shown in hundredths. */
const decimalsOf = (unit: string): number => (unit === 'ratio' || unit === 'years' || unit.includes('/') ? 1 : 2);

/** The place of the first digit behind the decimal sign that is not a zero: 2 for 0.04. */
const firstDecimal = (value: number): number => Math.ceil(Number((-Math.log10(value)).toFixed(9)));

/** Less than this is a crumb of binary fractions. */
const CRUMB = 1e-9;

/** As many more decimals as it takes that something is not shown as nothing, nor a share that is not quite all as all. */
function decimalsFor(value: number, unit: string, place: Place): number {
  const decimals = decimalsOf(unit);
  const number = rounded(value, decimals, place);
  if (value > CRUMB && number === 0) return firstDecimal(value);
  const isAlmostAll = unit === 'ratio' && place === 'alone' && 100 - value > CRUMB && number === 100;
  return isAlmostAll ? firstDecimal(100 - value) : decimals;
}

/** The number as it is shown, and with how many decimals. */
function shown(value: number, unit: string, place: Place): { value: number; decimals: number } {
  const scaled = unit === 'ratio' ? clean(value * 100) : value;
  const decimals = decimalsFor(scaled, unit, place);
  return { value: rounded(scaled, decimals, place), decimals };
}

function number(value: number, unit: string, lang: Language, place: Place): string {
  const { value: number, decimals } = shown(value, unit, place);
  return numberWords(number, lang, decimals);
}

/** Units that are said with the number: one of them and several, in each language. */
const units: Readonly<Record<string, Record<Language, readonly [one: string, many: string]>>> = {
  days: { EN: ['day', 'days'], FR: ['jour', 'jours'] },
  years: { EN: ['year', 'years'], FR: ['an', 'ans'] },
  months: { EN: ['month', 'months'], FR: ['mois', 'mois'] },
  hours: { EN: ['hour', 'hours'], FR: ['heure', 'heures'] },
  km: { EN: ['km', 'km'], FR: ['km', 'km'] },
  'persons/day': { EN: ['a day', 'a day'], FR: ['par jour', 'par jour'] },
};

/** What follows the number that is shown, where the unit is not plain from the metric. */
function suffix(unit: string, value: number, lang: Language): string {
  if (unit === 'ratio') return lang === 'FR' ? `${NO_BREAK}%` : '%';
  const words = units[unit]?.[lang];
  const isPlural = lang === 'FR' ? Math.abs(value) >= 2 : Math.abs(value) !== 1;
  return words === undefined ? '' : `${NO_BREAK}${words[isPlural ? 1 : 0]}`;
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
  10_000_000_000: { EN: 'tens of billions', FR: 'des dizaines de milliards' },
  100_000_000_000: { EN: 'hundreds of billions', FR: 'des centaines de milliards' },
};

const one = (value: number, unit: string, lang: Language, place: Place) =>
  `${number(value, unit, lang, place)}${suffix(unit, shown(value, unit, place).value, lang)}`;

function between(low: number, high: number, unit: string, lang: Language): string {
  const a = number(low, unit, lang, 'low');
  // Ends that only crumbs of binary fractions keep apart are one number.
  const isOne = high - low <= CRUMB * Math.max(1, Math.abs(high)) || a === number(high, unit, lang, 'high');
  if (isOne) return one(high, unit, lang, 'alone');
  const first = unit === 'ratio' && lang === 'EN' ? `${a}%` : a;
  const last = one(high, unit, lang, 'high');
  return lang === 'FR' ? `entre ${first} et ${last}` : `between ${first} and ${last}`;
}

/** To which side a printed number may be rounded behind each lead: `more than 75.76 %` is not more than 75.8 %. */
const placeOf: Record<keyof (typeof leads)['EN'], Place> = {
  APPROXIMATE: 'alone',
  AT_LEAST: 'low',
  MORE_THAN: 'low',
  AT_MOST: 'high',
  LESS_THAN: 'high',
  NEARLY: 'high',
};

/** A quantity in words: every range the record shows goes through here. */
export function quantityWords({ low, high, stated, qualifier, unit }: Quantity, lang: Language): string {
  if (low === null && high === null) return lang === 'FR' ? 'inconnu' : 'unknown';
  if (qualifier === 'VAGUE') {
    const known = vague[low ?? 0]?.[lang];
    if (known !== undefined) return known;
  }
  if (qualifier === 'EXACT') return one(stated ?? low ?? 0, unit, lang, 'alone');
  if (qualifier !== 'BETWEEN' && qualifier !== 'VAGUE' && stated !== null)
    return `${leads[lang][qualifier]} ${one(stated, unit, lang, placeOf[qualifier])}`;
  if (low !== null && high !== null) return between(low, high, unit, lang);
  return low === null
    ? `${leads[lang].AT_MOST} ${one(high ?? 0, unit, lang, 'high')}`
    : `${leads[lang].AT_LEAST} ${one(low, unit, lang, 'low')}`;
}
