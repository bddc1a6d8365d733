import { collectives, denominators, vagueUnits } from './number-words.ts';
import { readNumber } from './number.ts';

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

const words = (map: ReadonlyMap<string, unknown>) => [...map.keys()].sort((a, b) => b.length - a.length).join('|');
const several =
  '(?:many |several |some |a few |a couple (?:of )?|(?:de )?plusieurs |quelques |de nombreuses |de nombreux |des |les )?';
const vague = new RegExp(
  `^(${several})(${words(vagueUnits)})(?:,? (?:of |de |d')?(thousands?|millions?|billions?|milliers|milliards))?(?![\\p{L}-])`,
  'u',
);
const ifNot =
  /^,? (?:if not|or even|even|possibly|perhaps|sinon|voire|ou même|peut-être) (?:des )?[\p{L} ]*?(?:hundreds|thousands|millions|billions|centaines|milliers|milliards)(?: (?:of|de) (?:thousands|millions|milliers))?,?(?!\p{L})/u;

/** "Thousands", "several hundred", "des dizaines de milliers": a power of ten and no number; null where the text begins otherwise. */
export function readVague(text: string): Amount | null {
  const found = vague.exec(text);
  if (!found) return null;
  const [whole, before = '', unit = '', times] = found;
  // "hundred" alone is a number, and "some hundred" around that; "several hundred" is vague, and so is a plural.
  if ((before === '' || before === 'some ') && !unit.endsWith('s')) return null;
  const value = (vagueUnits.get(unit) ?? 0) * (times === undefined ? 1 : (vagueUnits.get(times) ?? 1));
  return { kind: 'vague', value, place: value, rest: text.slice(whole.length).replace(ifNot, '') };
}

const half =
  /^(?:half an? |(?:a )?half[- ]|(?:une? )?demi[- ])(?=(?:dozen|hundred|thousand|million|billion|douzaine|centaine|millier|milliard)\b)/;
const article = /^(?:an? |une? |le |la )(?=\p{L})/u;
const collective = new RegExp(`^(${words(collectives)})(?![\\p{L}])`, 'u');

const ofThousands = /^ de (milliers|millions|milliards)(?!\p{L})/u;

/** "Une dizaine", "two dozen", "half a million", "half-dozen": about so many, to the nearest ten at the closest. */
function readCollective(text: string): Amount | null {
  const halved = half.exec(text);
  if (halved) {
    const behind = text.slice(halved[0].length);
    const of = readCollective(`un ${behind}`) ?? readNumber(`un ${behind}`, false);
    return of && { kind: 'collective', value: of.value / 2, place: Math.max(10, of.place / 10), rest: of.rest };
  }
  const one = article.exec(text);
  const count = one ? { value: 1, rest: ` ${text.slice(one[0].length)}` } : readNumber(text, false);
  const found = count === null ? null : collective.exec(count.rest.trimStart());
  if (!count || !found) return null;
  const rest = count.rest.trimStart().slice(found[0].length);
  const times = ofThousands.exec(rest);
  const value = count.value * collectives.get(found[1]!)! * (times ? vagueUnits.get(times[1]!)! : 1);
  const place = Math.max(10, value % 100 === 0 ? 10 ** Math.floor(Math.log10(value)) : 10);
  return { kind: 'collective', value, place, rest: times ? rest.slice(times[0].length) : rest };
}

const percent = /^\s?(?:%|percent\b|per cent\b|pour cent\b|p\. ?100\b)/;
const denominator = new RegExp(`^[ -](${words(denominators)})(?![\\p{L}])`, 'u');
const bareHalf = /^(?:(?:one |a |la |une )?(?:half|moitié)|un demi)(?![\p{L}])/u;
/** What stands between a number and the one that it is counted out of, in a share: "neuf soldats sur dix". */
const outOf = /^(?: [\p{L}'-]+){0,3}? (?:in|out of|out of every|of every|sur) (?:les )?/u;
const slash = /^(\d{1,2})\/(\d{1,2})(?![\d/])/;

/** The doubt of a fraction in words: five points to either side. */
const FRACTION_PLACE = 0.1;

function readShare(text: string): Amount | null {
  const fraction = (value: number, rest: string): Amount => ({ kind: 'fraction', value, place: FRACTION_PLACE, rest });
  const whole = bareHalf.exec(text);
  if (whole) return fraction(1 / 2, text.slice(whole[0].length));
  const one = /^(?:an?|une?|le) (?=\p{L})/u.exec(text);
  const count = one ? { value: 1, rest: ` ${text.slice(one[0].length)}` } : readNumber(text, true);
  if (!count) return null;
  const parts = denominator.exec(count.rest);
  if (parts) return fraction(count.value / denominators.get(parts[1]!)!, count.rest.slice(parts[0].length));
  if (one) return null;
  const hundredths = percent.exec(count.rest);
  const number = readNumber(text, true);
  if (hundredths && number) {
    const value = Number((number.value / 100).toPrecision(12));
    return { kind: 'share', value, place: number.place / 100, rest: count.rest.slice(hundredths[0].length) };
  }
  return null;
}

/** "One in three", "neuf soldats sur dix", "2/3", where a share is asked for. */
function readOneIn(text: string): Amount | null {
  const count = readNumber(text.replace(slash, '$1 in $2'), true);
  const joint = count && outOf.exec(count.rest);
  const of = joint && readNumber(count.rest.slice(joint[0].length), true);
  if (!count || !of || of.value === 0 || count.value > of.value) return null;
  return { kind: 'fraction', value: count.value / of.value, place: FRACTION_PLACE, rest: of.rest };
}

/** The amount that the text begins with; null where it begins with none. `ratio`: a share is asked for. */
export function readAmount(text: string, ratio: boolean, continuous: boolean): Amount | null {
  const special = readVague(text) ?? readCollective(text) ?? readShare(text) ?? (ratio ? readOneIn(text) : null);
  if (special) return special;
  const number = readNumber(text, continuous);
  return number && { kind: 'number', ...number };
}
