import { clean } from '../crumbs.ts';
import type { Qualifier, Quantity } from '../quantity.ts';
import { isContinuous } from '../units.ts';
import { namesUnit } from './counted.ts';
import { isOfAnother } from './kinds.ts';
import { collectives, denominators, scales, wordValues } from './number-words.ts';
import type { Reading } from './one.ts';
import { isCalendarYear, rangeOf, readOne } from './one.ts';
import { leadingQualifier } from './qualifier-words.ts';

type Pair = readonly [from: string, to: string, isEither?: boolean];

/** Every way to part the text at a joint. */
function partedAt(text: string, joint: RegExp): Pair[] {
  return [...text.matchAll(joint)].map((found): Pair => [
    text.slice(0, found.index),
    text.slice(found.index + found[0].length),
  ]);
}

const openings: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:somewhere |anywhere |comprise?s? |oscillant |variant )?(?:between|entre) /, / (?:and|et) | ?- ?(?=\d)/g],
  [/^(?:(?:somewhere |anywhere |ranging |allant |variant )?(?:from|de)|d') ?/, / (?:to|à) /g],
  [/^(?=[\p{L}\d])/u, / (?:to|à) | ?- ?(?=\d)/g],
];

/** "Two or three soldiers", "10 ou 15 bases": two numbers, and only then what they are of. */
const either = /(?<=[\p{L}\d]) (?:or|ou) /gu;

const isScale = (word: string) => scales.has(word) || collectives.has(word) || denominators.has(word) || word === '%';
const counts = (word: string) => /^[\d.,]+$/.test(word) || wordValues.has(word);

/** Every way to part the text into two amounts: "between a and b", "de a à b", "a to b", "a-b", "a or b". */
function partings(text: string): Pair[] {
  const ranges = openings.flatMap(([opening, joint]) => {
    const opened = opening.exec(text);
    return opened ? partedAt(text.slice(opened[0].length), joint) : [];
  });
  return [...ranges, ...partedAt(text, either).map(([from, to]): Pair => [from, to, true])];
}

/** What the second number of a range may lend to the first, the longest first: "cent mille", then "mille", of "deux cent mille". */
function scalesBehind(to: string): string[] {
  const words =
    to.replace(/(?:per|pour) cent(?![\p{L}])|percent(?![\p{L}])/gu, '%').match(/[\d.,]*\d|\p{L}+|%/gu) ?? [];
  const first = words.findIndex((word, index) => index > 0 && (isScale(word) || word === 'cent' || word === 'cents'));
  if (first === -1 || !words.slice(0, first).every(counts)) return [];
  const behind = words.slice(first);
  const end = behind.findIndex((word) => !isScale(word) && !counts(word));
  const lent = end === -1 ? behind : behind.slice(0, end);
  return lent.map((_, index) => lent.slice(index).join(' '));
}

/** Three digits behind a sign, which part thousands where no share is told: "3,367 or 24 per cent" is a count and a share. */
const ofThousands = /^\d{1,3}[.,]\d{3}(?!\d)/;

/** Whether a bare number may be a percentage as the one behind it is: written with as many decimals, where it has three. */
const mayBeShare = (from: string, to: string) =>
  !/^\d/.test(from) || (/^\d{1,3}(?!\d)/.test(from) && (!ofThousands.test(from) || ofThousands.test(to)));

/**
 * The first number of a range, which may leave its scale to the second: "2 to 3 million", "deux à trois cents", "40 à 50 %". In digits
 * it does: "900 to 2 million" is not 900 to 2,000,000.
 */
function readFirst(
  from: string,
  to: string,
  high: Reading,
  unit: string,
  names: ReadonlySet<string>,
): Reading | string {
  const isBare = /^[\d.,]+$/.test(from);
  const lent = isBare || from.split(/[ -]/).every(counts) ? scalesBehind(to) : [];
  const fits = (scale: string) => scale !== '%' || mayBeShare(from, to);
  const read = lent
    .filter(fits)
    .map((scale) => readOne(`${from} ${scale}`, unit, names))
    .filter((one) => typeof one !== 'string');
  const fitting = read.find((one) => one.value <= high.value);
  return fitting ?? (isBare && read[0] ? read[0] : readOne(from, unit, names));
}

/** The end of a range in the unit of time of its other end, where it names none: "two to three weeks" are 14 to 21 days. */
function inTimeOf(of: Reading, end: Reading): Reading {
  if (end.worth !== null || of.worth === null) return end;
  return { ...end, value: clean(end.value * of.worth), place: end.place * of.worth };
}

/** "3 à 4 000", "between 3 and 400": whether the first number may be meant in the thousands or hundreds of the second. */
function mayLackZeros(from: string, to: string): boolean {
  const zeros = /^\d{1,3}[ .,']?(000)(?!\d)/.exec(to)?.[1] ?? /^\d(00)(?!\d)/.exec(to)?.[1];
  if (zeros === undefined || !/^\d{1,3}$/.test(from)) return false;
  const high = Number(/^[\d .,']*\d/.exec(to)?.[0].replace(/\D/g, ''));
  return Number(from) > 0 && Number(`${from}${zeros}`) < high;
}

/** What rounding may add to twice a third. */
const CRUMB = 1e-9;

/** Whether the second may be meant as well as the first: at most twice as much, or of what is counted one more. */
const areNear = (low: Reading, high: Reading, unit: string) =>
  high.value <= (unit === 'ratio' ? 2 * low.value + CRUMB : Math.max(2 * low.value, low.value + 1));

const wordsOf = ({ rest }: Reading) => rest.match(/\p{L}+/gu) ?? [];
const singular = (word: string) => word.replace(/[sx]$/, '');

/** Whether the ends count the same: "15 soldiers - 49 civilians" are two figures, "one camp to three camps" and "300 troops to 400" a range. */
function areOfOne(low: Reading, high: Reading, unit: string): boolean {
  const [first, second] = [wordsOf(low), wordsOf(high)];
  if (low.worth !== null || (second.length === 0 && unit === 'ratio')) return true;
  if (first.length === 0) return true;
  if (second.length === 0) return namesUnit(first, unit) && !first.some((word) => isOfAnother(word, unit));
  const of = second.map(singular);
  return first.every((word) => of.includes(singular(word)));
}

const isOf = (qualifiers: readonly Qualifier[], { qualifier }: Reading) =>
  qualifier !== null && qualifiers.includes(qualifier);

const WITHOUT_ENDS =
  'what has no next number is "between" two others: write it as "between a third and a half" or "entre 10 et 12 ans"';

/** "At least 300 and at most 400": each end as its own words bound it. Of what has no next number a range says of no end that it is left out. */
function readBounds(text: string, unit: string, names: ReadonlySet<string>): Quantity | string | null {
  for (const [from, to] of partedAt(text, /,? (?:and|but|et|mais) |, /g)) {
    const [first, high] = [readOne(from, unit, names), readOne(to, unit, names)];
    if (typeof first === 'string' || typeof high === 'string' || first.isClosed) continue;
    if (!areOfOne(first, high, unit)) continue;
    const low = inTimeOf(high, first);
    if (!isOf(['AT_LEAST', 'MORE_THAN'], low) || !isOf(['AT_MOST', 'LESS_THAN'], high)) continue;
    const isStrict = isOf(['MORE_THAN'], low) || isOf(['LESS_THAN'], high);
    if (isStrict && isContinuous(unit)) return WITHOUT_ENDS;
    const ends = { low: rangeOf(low.qualifier!, low, unit).low, high: rangeOf(high.qualifier!, high, unit).high };
    if (ends.low! <= ends.high!) return { ...ends, stated: null, qualifier: 'BETWEEN', unit };
  }
  return null;
}

const YEARS = 'both numbers are years of the calendar as well';
const IN_FULL =
  'it is not plain whether the first number has the thousands or hundreds of the second: write both in full';

/**
 * A range of two numbers; null where the text is none, and a sentence where it is one that cannot be read. "About", before the range
 * or at one of its ends, widens each end by the end's own doubt, and so does a word that means about so many ("une dizaine").
 */
export function readBetween(text: string, unit: string, names: ReadonlySet<string>): Quantity | string | null {
  const bounds = readBounds(text, unit, names);
  if (bounds) return bounds;
  const leading = leadingQualifier(text);
  const isAbout = leading?.qualifier === 'APPROXIMATE';
  for (const [from, to, isEither] of partings(isAbout ? leading.rest : text)) {
    if (isEither && !from.split(/[ -]/).every(counts)) continue;
    const high = readOne(to, unit, names);
    if (typeof high === 'string') continue;
    const first = readFirst(from, to, high, unit, names);
    // "300 in 2013 to 400 in 2014" is a change, and no range.
    if (typeof first === 'string' || first.isClosed || !areOfOne(first, high, unit)) continue;
    const low = inTimeOf(high, first);
    // "Two weeks to 20": of what the second are, it does not say.
    if (high.worth === null && (first.worth ?? 1) !== 1) continue;
    if (low.kind === 'vague' || high.kind === 'vague') continue;
    if ([low, high].some(({ qualifier }) => qualifier !== null && qualifier !== 'APPROXIMATE')) continue;
    // "300 or 2023" and "10 or 300" are no two guesses of one number.
    if (isEither && !areNear(low, high, unit)) continue;
    if (isEither && /^\d{4}$/.test(from) && [low, high].every(({ value }) => isCalendarYear(value))) return YEARS;
    if (low.value > high.value) return 'the first number of a range is the smaller one';
    if (mayLackZeros(from, to)) return IN_FULL;
    const isWide = isAbout || [low, high].some(({ qualifier, kind }) => qualifier !== null || kind === 'collective');
    const ends = isWide
      ? { low: rangeOf('APPROXIMATE', low, unit).low, high: rangeOf('APPROXIMATE', high, unit).high }
      : { low: low.value, high: high.value };
    return { ...ends, stated: null, qualifier: 'BETWEEN', unit };
  }
  return null;
}
