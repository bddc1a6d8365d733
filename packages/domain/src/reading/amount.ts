import { clean } from '../crumbs.ts';
import { countedWords } from './counted.ts';
import { isOneThing } from './kinds.ts';
import { collectives, denominators, isSingular, ordinals, vagueUnits } from './number-words.ts';
import type { NumberRead } from './number.ts';
import { lastPlace, readNumber } from './number.ts';

/** What a printed figure amounts to, before its qualifier is applied. */
export interface Amount {
  /** A fraction is a share in words ("half"), a share one in hundredths ("40 %"). */
  kind: 'number' | 'collective' | 'fraction' | 'share' | 'vague';
  /** For a vague amount the least it can be. */
  value: number;
  /** Half of it is the doubt of an approximation. */
  place: number;
  rest: string;
}

const words = (map: ReadonlyMap<string, unknown>) => [...map.keys()].join('|');
const several =
  '(?:many |several |some |a few |a couple (?:of )?|(?:de )?plusieurs |quelques |de nombreuses |de nombreux |des |les )?';
const vague = new RegExp(
  `^(${several})(${words(vagueUnits)})(?:,? (?:of |de |d')?(thousands?|millions?|billions?|milliers|milliards))?(?![\\p{L}-])`,
  'u',
);
const ifNot =
  /,? (?:if not|or even|even|possibly|perhaps|sinon|voire|ou même|peut-être) (?:des )?[\p{L} ]*?(?:hundreds|thousands|millions|billions|centaines|milliers|milliards)(?: (?:of|de) (?:thousands|millions|milliers))?,?(?!\p{L})/u;

/** "Thousands", "several hundred", "des dizaines de milliers": a power of ten and no number; null where the text begins otherwise. */
export function readVague(text: string): Amount | null {
  const found = vague.exec(text);
  if (!found) return null;
  const [before, unit, times] = [found[1]!, found[2]!, found[3]];
  // "hundred" alone is a number, and "some hundred" around that; "several hundred" is vague, and so is a plural.
  if ((before === '' || before === 'some ') && !unit.endsWith('s')) return null;
  const value = vagueUnits.get(unit)! * (times === undefined ? 1 : vagueUnits.get(times)!);
  return { kind: 'vague', value, place: value, rest: text.slice(found[0].length).replace(ifNot, '') };
}

const half =
  /^(?:half an? |(?:a )?half[- ]|(?:une? )?demi[- ])(?=(?:dozen|hundred|thousand|million|billion|douzaine|centaine|millier|milliard)\b)/;
/** "A", where one is counted; "un" is a number itself. */
const article = /^(?:an?|le|la) (?=\p{L})/u;
const collective = new RegExp(`^[ -]?(${words(collectives)})(?: de (milliers|millions|milliards))?(?![\\p{L}])`, 'u');

/** One of what the text begins with an article for, else the number that it begins with. */
function countOf(text: string, share: boolean): NumberRead | null {
  const one = article.exec(text)?.[0];
  return one === undefined ? readNumber(text, share) : { value: 1, place: 1, rest: text.slice(one.trimEnd().length) };
}

/** What a word for about so many ends a number behind: "deux cent cinquantaine" is made from 250, as "cinquantaine" is from 50. */
const tailed = /(?:cent|mille)$/;

/** "Une dizaine", "two dozen", "une cent cinquantaine", "half a million", "half-dozen": about so many, to the nearest ten at the closest. */
function readCollective(text: string): Amount | null {
  const halved = half.exec(text);
  if (halved) {
    const behind = `un ${text.slice(halved[0].length)}`;
    const of = readCollective(behind) ?? readNumber(behind);
    return of && { kind: 'collective', value: of.value / 2, place: of.value, rest: of.rest };
  }
  const count = countOf(text, false);
  const found = count && collective.exec(count.rest);
  if (!found) return null;
  const each = collectives.get(found[1]!)!;
  const isTail = tailed.test(text.slice(0, text.length - count.rest.length)) && each < 100 && isSingular(found[1]!);
  // "Deux dizaine" and "soixante dizaine" may be a slip of either.
  if (!isTail && isSingular(found[1]!) && count.value !== 1) return null;
  const times = found[2] === undefined ? 1 : vagueUnits.get(found[2])!;
  const value = (isTail ? count.value + each : count.value * each) * times;
  return { kind: 'collective', value, place: Math.max(10, lastPlace(value)), rest: count.rest.slice(found[0].length) };
}

const percent = /^\s?(?:%|percent\b|per cent\b|pour cent\b|p\. ?100\b)/;
const denominator = new RegExp(`^[ -](${words(denominators)})(?![\\p{L}])`, 'u');
const bareHalf = /^(?:(?:one |a |la |une )?(?:half|moitié)|un demi)(?![\p{L}])/u;
/** What stands between a number and the one that it is counted out of, in a share: "neuf soldats sur dix". */
const outOf = /^(?: [\p{L}'-]+){0,3}? (?:out of every|of every|out of|in|sur) (?!un total)(?:les )?/u;
const slash = /^(\d{1,2})\/(\d{1,2})(?![\d/])/;

/** An article that a place in an order may have before it. */
const oneMore = /^(?:an?|une?|le|la) /;

/** Whether the noun behind "a third" is for one, which that is then the third of: "a third battalion", not "a third of the force". */
function namesOne(rest: string): boolean {
  const words = countedWords(rest);
  return [words[0], words.at(-1)].some((word) => word !== undefined && isOneThing(word));
}

/** A fraction in words carries five points to either side. */
const fraction = (value: number, rest: string): Amount => ({ kind: 'fraction', value, place: 0.1, rest });

function readShare(text: string): Amount | null {
  const whole = bareHalf.exec(text);
  if (whole) return fraction(1 / 2, text.slice(whole[0].length));
  const count = countOf(text, true);
  if (!count) return null;
  const parts = denominator.exec(count.rest);
  if (parts && ordinals.has(parts[1]!) && oneMore.test(text) && namesOne(count.rest.slice(parts[0].length)))
    return null;
  if (parts) return fraction(count.value / denominators.get(parts[1]!)!, count.rest.slice(parts[0].length));
  const hundredths = percent.exec(count.rest);
  if (!hundredths) return null;
  const value = clean(count.value / 100);
  return { kind: 'share', value, place: count.place / 100, rest: count.rest.slice(hundredths[0].length) };
}

/** "One in three", "neuf soldats sur dix", "2/3", where a share is asked for. */
function readOneIn(text: string): Amount | null {
  const parted = slash.exec(text);
  if (parted) return fraction(Number(parted[1]) / Number(parted[2]), text.slice(parted[0].length));
  const count = readNumber(text);
  const joint = count && outOf.exec(count.rest);
  const of = joint && readNumber(count.rest.slice(joint[0].length));
  return of && fraction(count.value / of.value, of.rest);
}

/** What the number before makes a share of rather than a count: "nine soldiers out of ten". Nobody counts a mission's people out of so few. */
const FEW = 100;

/** Whether what stands behind a number of people makes a share of it: "neuf soldats sur dix", "one soldier in ten". */
export function isOutOfFew(rest: string, isOne: boolean): boolean {
  const joint = outOf.exec(rest)?.[0];
  const of = joint === undefined ? null : readNumber(rest.slice(joint.length));
  if (joint === undefined || of === null) return false;
  // "Un sur 300" is a share, whatever it is out of; "one of its 300" is one.
  if (of.value > FEW && !(isOne && !/ les $/.test(joint))) return false;
  // "In two camps" is where they are.
  return !/ in $/.test(joint) || of.rest.trim() === '';
}

/** The amount that the text begins with; null where it begins with none. `ratio`: a share is asked for. */
export function readAmount(text: string, ratio: boolean): Amount | null {
  const special = readVague(text) ?? readCollective(text) ?? readShare(text) ?? (ratio ? readOneIn(text) : null);
  if (special) return special;
  const number = readNumber(text, ratio) ?? (/^an? /.test(text) ? countOf(text, ratio) : null);
  return number && { kind: 'number', ...number };
}
