import { editDistance } from '../edit-distance.ts';
import { months } from './day-words.ts';
import { collectives, denominators, scales, vagueUnits, wordValues } from './number-words.ts';

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
  months: { month: 1, months: 1, mois: 1, year: 12, years: 12, an: 12, ans: 12 },
  hours: { hour: 1, hours: 1, heure: 1, heures: 1 },
};

const timeWords = new Set(Object.values(times).flatMap((table) => Object.keys(table)));

/** Words that would make another figure of it. "One", "un" and "une" are articles as often as numbers. */
const articles = new Set(['un', 'une', 'one', 'second', 'quarter', 'quarters']);
const changing = new Set(
  [...wordValues.keys(), ...scales.keys(), ...collectives.keys(), ...vagueUnits.keys(), ...denominators.keys()].filter(
    (word) => !articles.has(word),
  ),
);
for (const word of 'or ou not pas minus plus moins times fois percent then puis k lakh lakhs crore crores'.split(' '))
  changing.add(word);
// What says how a number is meant, and stands where it is not read ("300 soldats environ ont quitté"), or compares it with another.
for (const word of 'environ approximately approx roughly nearly almost presque least maximum minimum'.split(' '))
  changing.add(word);
for (const word of 'demi demie fewer less many much again something supplémentaire supplémentaires additional extra'.split(
  ' ',
))
  changing.add(word);
// What follows these is doubted: "as many as 300, possibly more".
for (const word of 'possibly perhaps maybe probably peut voire sinon'.split(' ')) changing.add(word);

/** Words for some of something, of which there is one and no number. */
const uncounted = new Set(
  'poignée nombre partie part majorité minorité fraction quantité maximum minimum handful number majority minority portion'.split(
    ' ',
  ),
);

/** Words for many people as one: two of them are not two people. */
const bodies = new Map(
  [
    'contingent contingents',
    'battalion battalions',
    'bataillon bataillons',
    'company companies',
    'compagnie compagnies',
    'platoon platoons',
    'peloton pelotons',
    'brigade brigades',
    'unit units',
    'unité unités',
    'group groups',
    'groupe groupes',
    'rotation rotations',
  ].map((pair) => pair.split(' ') as [string, string]),
);

/** What is counted where no people are. */
const things = new Set(
  (
    'km kilometre kilometres kilometer kilometers kilomètre kilomètres mile miles tonne tonnes ton tons dollar dollars euro euros franc francs ' +
    'base bases camp camps site sites position positions country countries pays ' +
    'vehicle vehicles véhicule véhicules truck trucks camion camions aircraft helicopter helicopters hélicoptère hélicoptères ' +
    'container containers conteneur conteneurs flight flights vol vols convoy convoys convoi convois'
  ).split(' '),
);

/** The word for bodies of people that such a number counts: "2 Egyptian battalions", not "2,583 contingent troops". */
function bodyIn(counted: readonly string[], isOne: boolean): string | undefined {
  const named = new Set(isOne ? bodies.keys() : bodies.values());
  return [counted[0], counted.at(-1)].find((word) => word !== undefined && named.has(word));
}

/** The names of months, whole and short; `sept` is seven as well, and `sep` its like. */
const monthWords = [...months.keys(), 'fév', 'mar'].filter((word) => word !== 'sep' && word !== 'sept');

/** Whether a word is a month, short or misspelt: what stands before it may then be a day, and is no count. */
const isMonth = (word: string): boolean =>
  monthWords.some(
    (month) => month === word || (Math.min(month.length, word.length) > 5 && editDistance(month, word) <= 2),
  );

const rate =
  /(?:^|\s)(?:(?:per|par|each|every|chaque|an?) (?:day|week|month|year|jour|semaine|mois|an)|daily|quotidiens?|quotidiennement)(?![\p{L}])/u;

const wholeOf =
  /^((?: [\p{L}'-]+){0,3}?)(?: out)? (?:of|sur|de|des|d'|parmi|among)(?: (?:its|the|their|all|some|an?|total|original|initial|of|his|ses|les|leurs|tous|un|quelque|environ|around|about|nearly|almost|over|more|than|plus|près|de|d'))* (\d|\p{L}+)/u;

/** Whether what follows is the whole that the number is counted against ("of its thirteen bases", "bases sur treize"). */
function isWhole(text: string): boolean {
  const [, nouns = '', first] = wholeOf.exec(text) ?? [];
  return (
    first !== undefined &&
    (/\d/.test(first) || wordValues.has(first)) &&
    !wordsOf(nouns).some((word) => changing.has(word))
  );
}

const wordsOf = (text: string) => text.split(/[^\p{L}]+/u).filter((word) => word !== '');

/** "A handful", "un grand nombre": the word behind "one" that makes no number of it; null where there is none. */
export function uncountedBehind(text: string): string | null {
  return (
    wordsOf(text)
      .slice(0, 2)
      .find((word) => uncounted.has(word)) ?? null
  );
}

/** Whether "one" is an article: "un effectif de 300", "one force of some 1,500", not "one of 13" or "one base of the thirteen". */
function isContainer(text: string): boolean {
  const [found = '', nouns = ''] = wholeOf.exec(text) ?? [];
  const between = found.slice(nouns.length);
  const isDefinite = / (?:its|the|their|all|his|ses|les|leurs|tous)(?= )/u.test(between);
  return nouns !== '' && /^ (?:of |de |d')/u.test(between) && !isDefinite && isWhole(text);
}

const andAHalf = /^ (?:and a half|et demie?)(?![\p{L}])/u;

/** What one of a number is worth in the unit asked for, and whether half of one is added ("dix ans et demi"). */
export interface Behind {
  factor: number;
  andAHalf: boolean;
}

/** A unit of time behind a number, perhaps after "of": what one of it is worth. A sentence where it is no measure of the unit. */
function readTime(text: string, unit: string): (Behind & { rest: string }) | string | null {
  const found = /^[\s-]*(?:of |de |d')?(\p{L}+)/u.exec(text);
  const word = found?.[1] ?? '';
  if (!found || !timeWords.has(word)) return null;
  const factor = times[unit]?.[word];
  if (factor === undefined) return unit.includes('/') ? null : `"${word}" is no measure of ${unit}`;
  const rest = text.slice(found[0].length);
  const half = andAHalf.exec(rest)?.[0] ?? '';
  return { factor, andAHalf: half !== '', rest: rest.slice(half.length) };
}

/**
 * What stands behind a number: nothing, what is counted, the whole it is counted against, or a unit of time with what one is
 * worth. A sentence where it would change the number. `isOne`: the number is one, and may be an article.
 */
export function readBehind(text: string, unit: string, isOne: boolean): Behind | string {
  const unitless = { factor: 1, andAHalf: false };
  if (isOne && isContainer(text)) return `the number stands behind "${wordsOf(text)[0] ?? ''}": write it alone`;
  if (text.trim() === '' || isWhole(text)) return unitless;
  if (!/^[\s\-,.;:()']/.test(text) || /\d|%|\+|^ ?-$/.test(text))
    return `"${text.trim()}" behind the number is not understood`;
  const time = readTime(text, unit);
  if (typeof time === 'string') return time;
  const words = wordsOf(time?.rest ?? text);
  const stray = words.find((word) => changing.has(word));
  if (stray !== undefined) return `"${stray}" behind the number would change it`;
  if (/^ more(?!\p{L})/u.test(text)) return '"more" behind the number says how many were added';
  const first = wordsOf(text)[0];
  if (first !== undefined && isMonth(first)) return `"${first}" behind the number makes a day of it`;
  if (first !== undefined && uncounted.has(first)) return `"${first}" is nothing that there are so many of`;
  const pace = unit.includes('/') ? null : rate.exec(text);
  if (pace) return `"${pace[0].trim()}" behind the number makes a pace of it`;
  const counted = text.trim().split(/[,.;:()]| (?:of|from|in|at|de|du|des|d'|en|à|au|qui|who|that) /u)[0] ?? '';
  const body = unit === 'persons' ? bodyIn(wordsOf(counted), isOne) : undefined;
  if (body !== undefined) return `"${body}" are not persons: write how many people they are`;
  const last = wordsOf(counted).at(-1);
  if (unit === 'persons' && last !== undefined && things.has(last)) return `"${last}" are not persons`;
  const another = /(?:^|\s)(?:and|et) (?:one|an?|une?)(?!\p{L})/u.exec(text);
  if (another && !time) return `"${another[0].trim()}" behind the number would change it`;
  return time ? { factor: time.factor, andAHalf: time.andAHalf } : unitless;
}
