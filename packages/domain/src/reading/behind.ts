import { editDistance } from '../edit-distance.ts';
import {
  bodyIn,
  countedOf,
  countedWords,
  isOrdinal,
  misspelt,
  things,
  uncounted,
  whyNotMany,
  whyNotOne,
} from './counted.ts';
import { months } from './day-words.ts';
import { collectives, denominators, scales, vagueUnits, wordValues } from './number-words.ts';
import { readNumber } from './number.ts';

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
const changingWords = [
  'or ou not pas minus plus moins times fois percent then puis k lakh lakhs crore crores',
  // How a number is meant, where it stands so that it is not read ("300 soldats environ ont quitté"), or a comparison with another.
  'environ approximately approx roughly nearly almost presque least maximum minimum max min tops env ca circa ish best worst mieux pire',
  'demi demie fewer less many much again something supplémentaire supplémentaires additional extra',
  'others autres additionnel additionnels additionnelle additionnelles',
  // What shares a number out.
  'each every chacun chacune chaque apiece twice thrice respectively respectivement',
  // What follows these is doubted ("as many as 300, possibly more"), and so is "300 on paper" and "300 à vue de nez".
  'possibly perhaps maybe probably peut voire sinon will would should could paper papier louche nez casser',
];
for (const word of changingWords.flatMap((line) => line.split(' '))) changing.add(word);

/** What makes of a number one that was reckoned, is to come or is in doubt, wherever it stands: "300 soldats, selon une estimation". */
const doubting = new RegExp(
  `^(?:${[
    'estimat|estim[ée]|approxim|project(?:ed|ion)|forecast|theor|théor|hypoth|probab|possib|potenti|éventuel',
    'planned|planifi|scheduled|proposed|prévu|prévi|envisag|expect|attendue?s?$|anticip',
    'demandée?s?$|promise?s?$|autorisée?s?$|nécessaires?$|requise?s?$|souhaitée?s?$|présumé|presumed|supposée?s?$|supposed',
    'provision|provisoire|prelimin|prélimin|uncertain|incertain|unconfirmed|allegedly|reportedly|apparently|apparemment|tbc$|tbd$',
  ].join('|')})`,
  'u',
);

/** What was not counted yet, is doubted, comes on top, or is an average or a surplus, in more than one word. */
const uncountedYet = new RegExp(
  `(?:^|[\\s,(])(?:${[
    "to (?:go|leave|come|follow|depart|withdraw|be \\p{L}+)|d'ici",
    'à (?:venir|partir|suivre|confirmer|vérifier|rapatrier|évacuer|retirer|relever|remplacer|redéployer|transférer|déployer)',
    'in (?:addition|excess)|on (?:top|average)|at a time|à la fois|en (?:sus|plus|moyenne|excès|surnombre)|de trop',
    'non[ -](?:confirm|vérifi)\\p{L}+|(?:per|par)$',
  ].join('|')})(?!\\p{L})`,
  'u',
);
/** A day until which so many may be gone: "300 by December"; "300 gone by December" tells who was. */
const dueBy = new RegExp(`^ by (?:the |early |mid-?|late |next )?(?:\\d|end|${[...months.keys()].join('|')})`, 'u');

/** The names of months, whole and short; `sept` is seven as well, and `sep` its like. */
const monthWords = [...months.keys(), 'fév', 'mar'].filter((word) => word !== 'sep' && word !== 'sept');

/** Whether a word is a month, short or misspelt: what stands before it may then be a day, and is no count. */
const isMonth = (word: string): boolean =>
  monthWords.some(
    (month) => month === word || (Math.min(month.length, word.length) > 5 && editDistance(month, word) <= 2),
  );

const rate = new RegExp(
  `(?:${[
    '(?:(?:^|\\s)(?:per|par|each|every|chaque|an?) |\\s?/ ?)(?:day|week|month|year|jour|semaine|mois|an)',
    '(?:^|\\s)(?:daily|weekly|monthly|yearly|annually|quotidiens?|quotidiennement|hebdomadaires?|mensuel(?:le)?s?|annuel(?:le)?s?)',
  ].join('|')})(?!\\p{L})`,
  'u',
);
/** What a number is shared out by: "300 par rotation"; "tués par les rebelles" and "par l'ONU" name who did it. */
const sharedOut = /(?:^|\s)(?:per|par) (?!(?:les?|la|des?|un|une|the|an?|its|their|ses|leurs) |l'|d')\p{L}+/u;
/** A place in an order that names something, and counts nothing: "soldiers of the 2nd battalion". */
const naming = /(?<= (?:the|its|their|du|de la|des|leur|sa|son) )\d+(?:st|nd|rd|th|ère|er|e|ème)(?= (\p{L}+))/gu;

const wholeOf =
  /^((?: [\p{L}'-]+){0,3}?)(?: out)? (?:of|sur|de|des|d'|parmi|among)(?: (?:its|the|their|all|some|an?|total|original|initial|of|his|ses|les|leurs|tous|un|quelque|environ|around|about|nearly|almost|over|more|than|plus|près|de|d'))* (\d|\p{L}+)/u;

/** What makes a share of a whole: "half of one percent", "1 % of 10 %", "half of two thirds". */
const share = new RegExp(
  `^[ -]?(?:%|/\\d|(?:percent|per cent|pour cent|p\\. ?100|${[...denominators.keys()].join('|')})(?!\\p{L}))`,
  'u',
);

/** Whether what follows is the whole that the number is counted against ("of its thirteen bases", "bases sur treize"). */
function isWhole(text: string): boolean {
  const [found = '', nouns = '', first] = wholeOf.exec(text) ?? [];
  return (
    first !== undefined &&
    (/\d/.test(first) || wordValues.has(first)) &&
    !wordsOf(nouns).some((word) => changing.has(word)) &&
    !share.test(readNumber(text.slice(found.length - first.length))?.rest ?? '') &&
    !wordsOf(text).some((word) => doubting.test(word))
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

/** How the number in front was found. */
export interface Front {
  /** The number is one. */
  isOne: boolean;
  /** It is no more than an article: "un soldat", "a soldier". */
  isArticle: boolean;
  /** What is counted must be named by a word for it, where it is named at all. */
  counts: boolean;
}

/** Why what stands directly behind a number makes no count of it; null where it may be what is counted. */
function whyNotCounted(text: string, unit: string, { isOne, isArticle, counts }: Front): string | null {
  const [first] = wordsOf(text);
  if (first === undefined) return null;
  if (isMonth(first)) return `"${first}" behind the number makes a day of it`;
  if (uncounted.has(first)) return `"${first}" is nothing that there are so many of`;
  const meant = misspelt(first);
  if (meant !== undefined) return `"${first}" behind the number looks like a misspelt "${meant}"`;
  if (isOrdinal(first)) return `"${first}" behind the number would make a part or a place in an order of it`;
  const pace = unit.includes('/') ? null : (rate.exec(text) ?? sharedOut.exec(text));
  if (pace) return `"${pace[0].trim()}" behind the number makes a pace of it`;
  const counted = countedWords(text);
  const named = countedOf(text);
  const body = unit === 'persons' ? bodyIn(named, isOne) : undefined;
  if (body !== undefined) return `"${body}" are not persons: write how many people they are`;
  const last = named.at(-1);
  if (unit === 'persons' && last !== undefined && things.has(last)) return `"${last}" are not persons`;
  if (isArticle) return whyNotOne(counted, unit);
  return counts && !isOne && !rate.test(text) ? whyNotMany(counted, unit) : null;
}

const notCounted = (words: string) => `"${words.trim()}" behind the number makes no count of it`;

/**
 * What stands behind a number: nothing, what is counted, the whole it is counted against, or a unit of time with what one is
 * worth. A sentence where it would change the number.
 */
export function readBehind(text: string, unit: string, front: Front): Behind | string {
  const unitless = { factor: 1, andAHalf: false };
  if (front.isOne && isContainer(text)) return `the number stands behind "${wordsOf(text)[0] ?? ''}": write it alone`;
  const notYet = uncountedYet.exec(text) ?? dueBy.exec(text);
  if (notYet !== null) return notCounted(notYet[0]);
  if (text.trim() === '' || isWhole(text)) return unitless;
  const unnamed = text.replace(naming, (place, next: string) => (isMonth(next) ? place : ''));
  if (!/^[\s\-,.;:()']/.test(text) || /[^\p{L}\p{M}\s\-,.;:()'&/]/u.test(unnamed) || /^ ?-$/.test(text))
    return `"${text.trim()}" behind the number is not understood`;
  const time = readTime(text, unit);
  if (typeof time === 'string') return time;
  const behind = time?.rest ?? text;
  const words = wordsOf(unit.includes('/') ? behind.replace(rate, ' ') : behind);
  const stray = words.find((word) => changing.has(word));
  if (stray !== undefined) return `"${stray}" behind the number would change it`;
  if (/^ more(?!\p{L})/u.test(text)) return '"more" behind the number says how many were added';
  const doubt = words.find((word) => doubting.test(word));
  if (doubt !== undefined) return notCounted(doubt);
  const why = time ? null : whyNotCounted(text, unit, front);
  if (why !== null) return why;
  const another = /(?:^|\s)(?:and|et) (?:one|an?|une?)(?!\p{L})/u.exec(text);
  if (another && !time) return `"${another[0].trim()}" behind the number would change it`;
  return time ? { factor: time.factor, andAHalf: time.andAHalf } : unitless;
}
