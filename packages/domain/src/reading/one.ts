import type { Qualifier, Range } from '../quantity.ts';
import { clean } from '../crumbs.ts';
import { isContinuous } from '../units.ts';
import type { Amount } from './amount.ts';
import { isOutOfFew, readAmount, readVague } from './amount.ts';
import { readBehind, uncountedBehind } from './behind.ts';
import { countedWords, isDead, isHurt, OWNER, said, whyNotOne } from './counted.ts';
import { counts, isOfUnit, isTime } from './kinds.ts';
import { scales, wordValues } from './number-words.ts';
import { undecidedNumber } from './number.ts';
import { leadingQualifier, trailingQualifier } from './qualifier-words.ts';
import { wordSet } from './text.ts';

/** What a figure may look like, for a message about one that is not read. */
export const EXAMPLES =
  'write it as "3,367", "more than 10,500", "around 13,800", "between 250 and 300", "plus de 10 500" or "several hundred"';
const SHARE_EXAMPLES = 'write it as "about half", "three quarters", "24 %" or "0.24"';

const NO_SHARE = 'a share needs a metric whose unit is ratio';

/** One amount with the factor of its unit ("decades" are ten years each) applied. */
export interface Reading extends Amount {
  qualifier: Qualifier | null;
  /** What one of the number is worth by a unit of time behind it; null where none stands there. */
  worth: number | null;
  /** Whether its whole, its days, its share or a part of it end it: no other number goes on from there. */
  isClosed: boolean;
}

/** "A decade", "the past decade", "une décennie" are one of them. */
const ONE_TIME =
  /^(?:(?:the |la )?(?:past |last |dernière )?(?:an? |une? )?)(?=(?:decade|year|month|week|day|hour|décennie|année|semaine|jour)(?![\p{L}]))/u;

/** "No casualties", "aucun mort": none of what the unit counts, if that is what stands behind. */
const NONE = /^(?:no|zero|(zéro|aucune?)) (?=\p{L})/u;
/** Where those come on top of others, or may be there as something else: "no other soldiers", "no longer peacekeepers". */
const besides = wordSet('new other longer fresh further more additional extra but except');
/** What "no" says something else with, of whatever stands behind: "no doubt troops left". */
const ofItsOwn = wordSet('doubt wonder question matter surprise mistake sooner way');
/** What tells whom something is about that there is none of: "no news about casualties". */
const about = wordSet(
  'about against among around between beyond into over regarding concerning involving including toward towards',
);
/** What befell or was done to those of whom there are none: "no soldiers killed", "no bases closed". */
const befallen = (word: string) => said.has(word) || /ed$/.test(word);

/**
 * Whether the words before any preposition end in one for what the unit counts, or begin with it in French: "no casualties", not "no
 * word on casualties".
 */
function isNoneOf(words: readonly string[], unit: string, isFrench: boolean): boolean {
  if (isFrench) return isOfUnit(words[0]!, unit) || whyNotOne(words.slice(0, 1), unit) === null;
  if (ofItsOwn.has(words[0]!) || words.some((word) => besides.has(word))) return false;
  const end = words.findIndex((word) => about.has(word));
  const of = words.slice(0, end === -1 ? undefined : end).findLast((word) => !befallen(word));
  return of === undefined ? words.some((word) => isDead(word) || isHurt(word)) : isOfUnit(of, unit);
}

/** The text with a nought for a word that says that there are none; null where they are not what the unit counts. */
function withNought(text: string, unit: string): string | null {
  const [no, french] = NONE.exec(text) ?? [];
  const words = no === undefined ? [] : countedWords(text.slice(no.length));
  const isNumber = words.some((word) => wordValues.has(word) || scales.has(word));
  if (no === undefined || words.length === 0 || isNumber) return text;
  return isNoneOf(words, unit, french !== undefined) ? `0 ${text.slice(no.length)}` : null;
}

/** Whether a number may be a year of the calendar. */
export const isCalendarYear = (value: number) => Number.isInteger(value) && value >= 1_800 && value < 2_200;

const halfPlace = ({ value, place }: Amount) => Math.min(place / 2, value / 10);

/** Half of the last significant place, at most a tenth; a fraction in words always carries five points. */
const doubt = (amount: Amount) => (amount.kind === 'fraction' ? amount.place / 2 : halfPlace(amount));

/** The range that a qualifier gives to a number: the table of the methodology. */
export function rangeOf(qualifier: Qualifier, amount: Amount, unit: string): Range {
  const n = amount.value;
  const continuous = isContinuous(unit);
  const ratio = unit === 'ratio';
  const step = continuous ? 0 : 1;
  const h = doubt(amount);
  const up = (value: number) => clean(continuous ? value : Math.ceil(clean(value)));
  const down = (value: number) => clean(continuous ? value : Math.floor(clean(value)));
  switch (qualifier) {
    case 'APPROXIMATE':
      return { low: Math.max(0, up(n - h)), high: ratio ? Math.min(1, down(n + h)) : down(n + h) };
    case 'MORE_THAN':
      return { low: n + step, high: null };
    case 'AT_LEAST':
      return { low: n, high: null };
    case 'NEARLY':
      return { low: Math.max(0, Math.min(up(n - h), n - step)), high: Math.max(0, n - step) };
    case 'LESS_THAN':
      return { low: null, high: Math.max(0, n - step) };
    case 'AT_MOST':
      return { low: null, high: n };
    case 'VAGUE':
      return { low: n, high: null };
    case 'EXACT':
    case 'BETWEEN':
      return { low: n, high: n };
  }
}

const small = [...wordValues].flatMap(([word, value]) => (value > 1 && value < 100 ? word : [])).join('|');

/** What may stand before a number and changes nothing of it. */
const opening = new RegExp(
  `^(?:(?:${[
    'the|les|ces|ses|leurs|nos|its|their|these|those|all|tous|toutes',
    OWNER,
    'first|last|final|remaining|premiers|premières|derniers|dernières',
    "(?:total|figure|chiffre) (?:of|de)|(?:un |le )(?:total|chiffre)(?: de|(?= d'))|a total of|au total|in all|total ?:|(?:au total|in all|in total),",
    "il (?:en )?rest(?:e|ait)(?: encore)?|il n(?:e |'en )rest(?:e|ait) (?:plus )?que",
    'exactly|precisely|only|exactement|précisément|seulement',
    `an?(?= (?:\\d|(?:${small})(?!\\p{L})))|une?(?= \\d)`,
  ].join('|')}) )+`,
  'u',
);

/** What tells one of the parts of something from the others: "first half". */
const PARTS = /^(?:the |les )?(?:first|last|final|premiers|premières|derniers|dernières) /;

/** What says how often a time comes round: "tous les dix ans". */
const EVERY = /^(?:tous les|toutes les|every|each) /;

/** A million millions in French, and a thousand in English: "2 billions d'euros". */
const FRENCH_BILLION = /(?<!\p{L})(?:un billion|billions? (?:de |d'))/u;

/** What says that it lasted so long: "pendant dix ans". */
const LASTING = /^(?:for|during|pendant|durant) /;
/** Of how many countries something is said: "from 61 countries". */
const OF_COUNTRIES =
  /^(?:(?:issue?s |venue?s |originaires |en provenance )?d(?:e |')|from )(?=.*(?:countries|nations|pays|states|états))/;

/** The text without what may stand before a number and changes nothing of it. */
function withoutOpening(text: string, unit: string): string {
  const of = counts(unit);
  if (isTime(of)) return text.replace(LASTING, '').replace(opening, '');
  const isFrom = of === 'countries' && leadingQualifier(text) === null;
  return (isFrom ? text.replace(OF_COUNTRIES, '') : text).replace(opening, '');
}

/** The words before the first number of a text that begins with none; undefined where it has none. */
function frontOf(text: string): string | undefined {
  const at = [...text.matchAll(/\p{L}+|\d/gu)].find(
    ({ 0: word }) => /\d/.test(word) || (wordValues.get(word) ?? 0) > 1,
  )?.index;
  return text.slice(0, at ?? 0).trim() || undefined;
}

/** Amount, qualifier and what stands behind it, all of the text used up; a reason why not otherwise. `names`: the words printed with a capital. */
export function readOne(text: string, unit: string, names: ReadonlySet<string>): Reading | string {
  const ratio = unit === 'ratio';
  if (isTime(counts(unit)) && EVERY.test(text)) return 'it says how often, and not how long';
  if (FRENCH_BILLION.test(text))
    return 'a French billion is a million millions: write "milliard", or the number in full';
  const bare = withoutOpening(text, unit);
  const leading = readVague(bare) ? null : leadingQualifier(bare);
  const body = (leading ? leading.rest.replace(/^(?:the|les) /, '') : bare.replace(/^just /, ''))
    .replace(ONE_TIME, 'one ')
    .replace(/^(?:an? |un |une )?(?:single|seule?) /, 'one ');
  const counted = ratio ? body : withNought(body, unit);
  const found = counted === null ? null : readAmount(counted, ratio);
  const right = ratio ? SHARE_EXAMPLES : EXAMPLES;
  const undecided = undecidedNumber(body);
  if (undecided !== undefined) return `"${undecided}" may have decimals or thousands: write it in full`;
  const front = found ? undefined : frontOf(body);
  if (front !== undefined) return `"${front}" in front of the number is not understood; ${right}`;
  if (!found) return right;
  const isOne = found.kind === 'number' && found.value === 1;
  if (unit === 'persons' && isOutOfFew(found.rest, isOne)) return NO_SHARE;
  const uncounted = isOne ? uncountedBehind(found.rest) : null;
  if (uncounted !== null) return `"${uncounted}" is no number; ${right}`;
  const ending = found.kind === 'vague' ? null : trailingQualifier(found.rest);
  // Said twice it is said once ("about 300 or so"); two that differ are not understood.
  const trailing = ending && (!leading || leading.qualifier === ending.qualifier) ? ending : null;
  const behind = readBehind(trailing ? trailing.rest : found.rest, unit, {
    names,
    isOne,
    isStrength: unit === 'persons' && /^[- ]strong(?!\p{L})/u.test(found.rest),
    isShare: ratio,
    isArticle: isOne && !ratio && /^(?:an?|une?) /.test(body),
    mayBeDay: found.kind === 'number' && found.value <= 31,
    counts: !trailing && !ratio && (found.kind === 'number' || found.kind === 'collective') && found.value > 0,
  });
  if (typeof behind === 'string') return `${behind}; ${right}`;
  // "300 in ten years or so": of which of the two it is said, nobody knows.
  if (behind.isClosed && trailing && trailing.rest !== '' && found.rest.startsWith(trailing.rest))
    return `"${found.rest.slice(trailing.rest.length).trim()}" behind the number may be said of another; ${right}`;
  if (leading && found.kind === 'vague') return 'a word like "thousands" is vague enough without another before it';
  const isPart = found.kind === 'fraction' && PARTS.test(text) && !/^ (?:of |de |des |du |d')/.test(found.rest);
  if (ratio && isPart) return `it tells which part, and not that it is a share; ${right}`;
  const isShare = found.kind === 'fraction' || found.kind === 'share';
  // "1 of 13" and "a soldier" are no shares, "0.24 of the force" is.
  if (ratio && !isShare && !(found.kind === 'number' && (found.value < 1 || (isOne && found.rest === ''))))
    return right;
  if (!ratio && isShare) return NO_SHARE;
  const said = leading?.qualifier ?? trailing?.qualifier;
  const isBeyond = (said === 'MORE_THAN' && found.value === 1) || (said === 'LESS_THAN' && found.value === 0);
  if (ratio && (!(found.value <= 1) || isBeyond)) return 'a share lies between 0 and 1, or 0 % and 100 %';
  if (unit === 'years' && !behind.isTime && found.kind === 'number' && isCalendarYear(found.value))
    return `${found.value} is a year of the calendar, and no number of years: write "10 years", "une décennie" or "more than a decade"`;
  const value = clean((found.value + (behind.andAHalf ? 1 / 2 : 0)) * behind.factor);
  if (!isContinuous(unit) && !Number.isInteger(value)) return `${value} is no whole number of ${unit}`;
  // "13,00" and "10,0000" are slips of thousands.
  if (!isContinuous(unit) && found.kind === 'number' && found.place < 1)
    return `a number of ${unit} has no decimals; ${right}`;
  return {
    ...found,
    value,
    place: (behind.andAHalf ? 1 / 10 : found.place) * behind.factor,
    rest: trailing ? trailing.rest : found.rest,
    qualifier: leading?.qualifier ?? trailing?.qualifier ?? null,
    worth: behind.isTime ? behind.factor : null,
    isClosed: behind.isClosed,
  };
}

/** How a reading is meant: as its words say, else as its kind is. */
export function qualifierOf(reading: Reading): Qualifier {
  if (reading.qualifier) return reading.qualifier;
  if (reading.kind === 'vague') return 'VAGUE';
  return reading.kind === 'collective' || reading.kind === 'fraction' ? 'APPROXIMATE' : 'EXACT';
}
