import { collectives, denominators, scales, vagueUnits, wordValues } from './number-words.ts';

/** What each unit of time is worth in the units that a metric may have. */
const times: Record<string, Record<string, number>> = {
  years: {
    year: 1,
    years: 1,
    'year-long': 1,
    an: 1,
    ans: 1,
    année: 1,
    années: 1,
    decade: 10,
    decades: 10,
    décennie: 10,
    décennies: 10,
  },
  days: { day: 1, days: 1, jour: 1, jours: 1, week: 7, weeks: 7, semaine: 7, semaines: 7 },
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
for (const word of [
  'or',
  'ou',
  'not',
  'pas',
  'minus',
  'plus',
  'moins',
  'times',
  'fois',
  'percent',
  'then',
  'puis',
  'k',
  'lakh',
  'lakhs',
  'crore',
  'crores',
])
  changing.add(word);

const whole =
  /^(?: out)? (?:of|sur|de|des|d'|parmi|among)(?: (?:its|the|their|all|some|his|ses|les|leurs|tous|quelque|environ|around|about|more|than|plus|de|d'))* (\d|\p{L}+)/u;

/** Whether what follows is the whole that the number is counted against ("of its thirteen bases"). */
function isWhole(text: string): boolean {
  const first = whole.exec(text)?.[1];
  return first !== undefined && (/\d/.test(first) || wordValues.has(first));
}

/**
 * What stands behind a number: nothing, what is counted, the whole it is counted against, or a unit of time with what one is
 * worth. A sentence where it would change the number.
 */
export function readBehind(text: string, unit: string): { factor: number } | string {
  const unitless = { factor: 1 };
  if (text.trim() === '' || isWhole(text)) return unitless;
  if (!/^[\s\-,.;:()']/.test(text) || /\d|%|\+/.test(text))
    return `"${text.trim()}" behind the number is not understood`;
  const words = text.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const [first = ''] = words;
  const factor = times[unit]?.[first];
  if (timeWords.has(first) && factor === undefined && !unit.includes('/')) return `"${first}" is no measure of ${unit}`;
  const stray = words.find((word) => changing.has(word));
  if (stray !== undefined) return `"${stray}" behind the number would change it`;
  return factor === undefined ? unitless : { factor };
}
