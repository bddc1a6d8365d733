import { isTime } from './kinds.ts';
import { pattern } from './text.ts';

/** What each unit of time is worth in the units that a metric may have. */
const times: Record<string, Record<string, number>> = {
  years: {
    year: 1,
    years: 1,
    an: 1,
    ans: 1,
    année: 1,
    années: 1,
    decade: 10,
    decades: 10,
    décennie: 10,
    décennies: 10,
    century: 100,
    centuries: 100,
    siècle: 100,
    siècles: 100,
  },
  days: {
    day: 1,
    days: 1,
    jour: 1,
    jours: 1,
    week: 7,
    weeks: 7,
    semaine: 7,
    semaines: 7,
    fortnight: 14,
    fortnights: 14,
  },
  months: { month: 1, months: 1, mois: 1, year: 12, years: 12, an: 12, ans: 12, année: 12, années: 12 },
  hours: { hour: 1, hours: 1, heure: 1, heures: 1 },
};

/** What may stand between a number and its unit of time: that it is whole, or one of a row. All else may change what it is worth. */
const whole = new RegExp(
  `^(?:${[
    'full|entire|whole|complete|solid|consecutive|straight|successive|past|last|first',
    'pleine?s?|entière?s?|entiers?|complets?|complètes?|consécutifs?|consécutives?|successifs?|successives?|dernière?s?|derniers?|premières?|premiers?',
  ].join('|')})$`,
  'u',
);

const andAHalf = /^ (?:and a half|et demie?)(?![\p{L}])/u;

/** The words for a unit of time in a pace: nouns, then what needs no other word before it. */
const paces: Readonly<Record<string, readonly [nouns: string, alone: string]>> = {
  hour: ['hour|h|heure', 'hourly'],
  day: ['day|jour', 'daily|quotidiens?|quotidiennes?|quotidiennement'],
  week: ['week|semaine', 'weekly|hebdomadaires?'],
  month: ['month|mois', 'monthly|mensuel(?:le)?s?|mensuellement'],
  year: ['year|an|année', 'yearly|annually|annuel(?:le)?s?|annuellement|(?<!(?:the|its|their|an) )annual'],
};
/** Where a pace begins: behind a space, a hyphen or in a bracket. */
const OPEN = '(?:^|\\s|(?<=[(-]))';
const EACH = `${OPEN}(?:per|par|each|every|chaque|an?)[ -]|\\s?/ ?`;
/** "Tous les jours", "toutes les semaines". */
const ALL = `${OPEN}tou(?:te)?s les `;
/** In French an article is one, where nothing behind says which of them: "300 l'an", but "300 l'an dernier". */
const THE = `${OPEN}(?:l[ea] |l')`;
const ANY = '(?=$|[,.;:)]| (?:en|à|aux?|dans|sur|pour|par|depuis)(?!\\p{L}))';
const paceOf = ([nouns, alone]: readonly [string, string]) =>
  `(?:(?:${EACH})(?:${nouns})|${ALL}(?:${nouns})s?|${OPEN}(?:${alone})|${THE}(?:${nouns})${ANY})(?!\\p{L})`;

/** What makes a pace of a number: "300 a day", "300 par semaine", "300/jour", "300 daily". */
export const rate = new RegExp(Object.values(paces).map(paceOf).join('|'), 'u');

/** The same in brackets: "300 (per day)". */
const bracketed = new RegExp(` ?\\((${rate.source})\\)`, 'u');

/** A pace behind a number, in a unit that is one. */
export interface Pace {
  factor: number;
  isTime: boolean;
  rest: string;
}

/** What a pace in one unit of time is worth in another. */
const exactly: ReadonlyMap<string, number> = new Map([
  ['week/day', 1 / 7],
  ['day/week', 7],
]);

/** What one of a pace is worth in the unit asked for, a week being seven days; a sentence where that is not told exactly. */
export function readPace(printed: string, unit: string): Pace | string {
  const [, of] = unit.split('/');
  if (of === undefined) return { factor: 1, isTime: false, rest: printed };
  const text = printed.replace(bracketed, ' $1');
  const own = new RegExp(`(?:${EACH})${pattern(of)}(?!\\p{L})`, 'u');
  const found = rate.exec(text)?.[0];
  if (found === undefined || own.test(found))
    return { factor: 1, isTime: own.test(text), rest: text.replace(own, ' ') };
  const [named] = Object.entries(paces).find(([, words]) => new RegExp(paceOf(words), 'u').test(found))!;
  const factor = named === of ? 1 : exactly.get(`${named}/${of}`);
  if (factor === undefined) return `"${found.trim()}" is no pace in ${unit}`;
  return { factor, isTime: true, rest: text.replace(rate, ' ') };
}

/** What one of a number is worth in the unit asked for, and whether half of one is added ("dix ans et demi"). */
export interface Worth {
  factor: number;
  andAHalf: boolean;
}

/** What makes an hour of the day of so many hours. */
const ofDay =
  /^ (?:du (?:matin|soir)|de (?:l'après-midi|la nuit)|précises|pile|gmt|utc|local time|heure locale)(?!\p{L})/u;

/** What makes a day that was then, or that was to come, of so long a time: "ten years ago", "six days after the attack". */
const then = new RegExp(
  `^[ ,(]+(?:(?:\\p{L}+ly|just|only|to the day|jour pour jour|exactement|précisément|seulement) )*(?:${[
    'ago|earlier|later|after(?:wards?)?|before(?:hand)?|hence|from now',
    'plus (?:tôt|tard)|après|avant|auparavant',
  ].join('|')})(?!\\p{L})`,
  'u',
);

const worths = new Set(Object.values(times).flatMap((table) => Object.keys(table)));

/** A unit of time behind a number, perhaps after "of": what one of it is worth. A sentence where it is no measure of the unit. */
export function readTime(text: string, unit: string): (Worth & { rest: string }) | string | null {
  const [opened = ''] = /^[\s-]*(?:of |de |d')?/.exec(text) ?? [];
  let at = opened.length;
  let word = '';
  for (const { 0: found, index } of text.slice(at).matchAll(/\p{L}+/gu)) {
    if (/[^ -]/.test(text.slice(at, opened.length + index))) return null;
    at = opened.length + index + found.length;
    word = found;
    if (!whole.test(word)) break;
  }
  if (!worths.has(word) && !isTime(word)) return null;
  const factor = (times[unit] ?? { [unit]: 1, [unit.replace(/s$/, '')]: 1 })[word];
  if (factor === undefined) return unit.includes('/') ? null : `"${word}" is no measure of ${unit}`;
  const rest = text.slice(at);
  const hour = ofDay.exec(rest)?.[0];
  if (hour !== undefined && /^(?:hours?|heures?)$/.test(word)) return `"${hour.trim()}" makes an hour of the day of it`;
  const half = andAHalf.exec(rest)?.[0] ?? '';
  const when = then.exec(rest.slice(half.length))?.[0];
  if (when !== undefined) return `"${when.replace(/^[ ,(]+/, '')}" tells when it was, and not how long`;
  return { factor, andAHalf: half !== '', rest: rest.slice(half.length) };
}
