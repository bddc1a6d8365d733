import { editDistance } from '../edit-distance.ts';
import { withoutAsides } from './aside.ts';
import {
  changeIn,
  countedOf,
  countedWords,
  holderIn,
  isDead,
  isGoneOrHarmed,
  isHurt,
  isOrdinal,
  misspelt,
  namesUnit,
  OWNER,
  saidOfNumber,
  uncounted,
  whyNotMany,
  whyNotOfUnit,
  whyNotOne,
  whyNotShare,
} from './counted.ts';
import { months } from './day-words.ts';
import { carriesOrKills, counts, isMany, isMeasure, isOfUnit, isOneThing } from './kinds.ts';
import { collectives, denominators, scales, vagueUnits, wordValues } from './number-words.ts';
import { otherHead, otherShare } from './compound.ts';
import { departuresNotDone } from './going.ts';
import { doubting, whyNotYet, withoutBlame } from './not-yet.ts';
import { isParticiple, strangeAside, strangeParticiple, strangePassive } from './participles.ts';
import { readNumber } from './number.ts';
import { stillToDo } from './still.ts';
import { unreadQualifier } from './qualifier-words.ts';
import { wordSet } from './text.ts';
import type { Worth } from './time.ts';
import { rate, readPace, readTime } from './time.ts';

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
  'barely hardly scarcely peine guère short shy above below dessus dessous deçà ouvrable ouvrables ouvré ouvrés',
  'demi demie fewer less many much again something supplémentaire supplémentaires additional extra',
  'others autres additionnel additionnels additionnelle additionnelles',
  // What shares a number out.
  'each every chacun chacune chaque apiece twice thrice respectively respectivement',
  // What follows these is doubted ("as many as 300, possibly more"), and so is "300 on paper" and "300 à vue de nez".
  'possibly perhaps maybe probably peut voire sinon will would should could must shall might ought can cannot paper papier louche nez casser',
];
for (const word of wordSet(...changingWords)) changing.add(word);

/** The names of months, whole and short; `sept` is seven as well, and `sep` its like. */
const monthWords = [...months.keys(), 'fév', 'mar'].filter((word) => word !== 'sep' && word !== 'sept');

/** Whether a word is a month, short or misspelt: what stands before it may then be a day, and is no count. */
const isMonth = (word: string): boolean =>
  monthWords.some(
    (month) => month === word || (Math.min(month.length, word.length) > 5 && editDistance(month, word) <= 2),
  );

/** One of what may have carried so many each, where nothing says of what kind it was: "rapatriés par vol", "par vol spécial". */
const perhapsEach = wordSet('vol véhicule');
const kindOf = /^(?:blindé|spécia|charter|affrét|nolis|commerci|milit|sanit|humanit|régul)/;
/** Whether these words behind "par" are the means or the cause of something done. */
const isMeans = (word: string, next: string): boolean =>
  carriesOrKills(word) && (!perhapsEach.has(word) || kindOf.test(next));

/** What a number may be shared out by: "300 par rotation"; "tués par les rebelles" and "par l'ONU" name who did it. */
const per = / \(?(per|par) (?!(?:le|les|la|de|des|un|une|the|a|an|its|their|ses|leurs) |l'|d')(\p{L}+)(?= (\p{L}+)|)/gu;

/** The words by which a number is shared out; undefined where none do: "évacués par avion" and "tués par balle" say how. */
export const sharedOut = (text: string): string | undefined =>
  [...text.matchAll(per)].find(({ 1: by, 2: word = '', 3: next = '', index }) => {
    const isTold = wordsOf(text.slice(0, index)).some((done) => isParticiple(done) || isGoneOrHarmed(done));
    return !(by === 'par' && isTold && isMeans(word, next));
  })?.[0];

/** What is counted, with an article and one of what it is shared out to behind it: "850 soldiers a battalion", "850 soldats le bataillon". */
const eachOne = /(?:^|(\p{L}+))(?: (?:an? |l[ea] |l')| ?\/ ?)(\p{L}+)/gu;

/** The words by which there are so many in each of them; undefined where none do: "300 left with a unit" has a word between. */
const sharedAmong = (text: string, unit: string): string | undefined =>
  [...text.matchAll(eachOne)].find(
    ([, counted, one = '']) =>
      isOneThing(one) && (counted === undefined || (isOfUnit(counted, unit) && isMany(counted))),
  )?.[0];

/** A place in an order that names something, and counts nothing: "soldiers of the 2nd battalion". */
const naming = /(?<= (?:the|its|their|du|de la|des|leur|sa|son) )\d+(?:st|nd|rd|th|ère|er|e|ème)(?= (\p{L}+))/gu;

const AND = "(?:^|[\\s,])(?:and|et|&|as well as|along with|together with|ainsi qu(?:e |')|de même qu(?:e |')) ?";
/** What one or some more stand behind: "20 men and a woman", "300 soldats ainsi que des policiers". */
const oneMore = new RegExp(`${AND}(?:one|another|an?|une?)(?!\\p{L})`, 'u');
const someMore = new RegExp(
  `${AND}(?:des|de nombreu(?:x|ses)|plusieurs|quelques|divers(?:es)?|certaine?s|several|some|more|many|a few|numerous|various)(?!\\p{L})`,
  'gu',
);

/** The words by which these count more than the number does; undefined where none do: "du Mali et des pays voisins" says whose. */
function moreIn(text: string, unit: string): string | undefined {
  const areDead = countedWords(text).some(isDead);
  const some = [...text.matchAll(someMore)].find((found) => {
    const others = countedWords(text.slice(found.index + found[0].length));
    // The wounded are none of the dead: "15 tués et plusieurs blessés" are 15.
    return namesUnit(others, unit) && !(areDead && isHurt(others[0] ?? ''));
  });
  return (some ?? oneMore.exec(text))?.[0].trim();
}

/** What makes of a whole one that stands: "of its 13", not "of 13". */
const DEFINITE = `${OWNER}|its|the|their|all|his|ses|les|leurs|tous|toutes`;

const wholeOf = new RegExp(
  `^((?: (?!as )[\\p{L}'-]+){0,3}?)(?: out)? (?:of|sur|de|des|d'|parmi|among)(?: (?:${[
    DEFINITE,
    'some|an?|total|original|initial|of|un',
    "quelque|environ|around|about|roughly|approximately|nearly|almost|over|more|than|plus|près|de|d'",
  ].join('|')}))* (\\d|\\p{L}+)`,
  'u',
);

/** What makes a share of a whole: "half of one percent", "1 % of 10 %", "half of two thirds". */
const share = new RegExp(
  `^[ -]?(?:%|/\\d|(?:percent|per cent|pour cent|p\\. ?100|${[...denominators.keys()].join('|')})(?!\\p{L}))`,
  'u',
);

/** The whole that the number is counted against, "of its thirteen bases" or "bases sur treize": the words before and behind its number. */
interface Whole {
  nouns: string;
  joint: string;
  behind: string;
}

function wholeIn(text: string): Whole | null {
  const [found = '', nouns = '', first] = wholeOf.exec(text) ?? [];
  if (first === undefined || !(/\d/.test(first) || wordValues.has(first))) return null;
  const behind = readNumber(text.slice(found.length - first.length))?.rest ?? '';
  const isNone =
    wordsOf(nouns).some((word) => changing.has(word)) ||
    share.test(behind) ||
    wordsOf(text).some((word) => doubting.test(word));
  return isNone ? null : { nouns, joint: found.slice(nouns.length, -first.length), behind };
}

const definite = new RegExp(` (?:${DEFINITE})(?= )`, 'u');
const isDefinite = ({ joint }: Whole) => definite.test(joint);

/** Whether what stands behind the number is of it ("of 13", "d'un effectif de 13"), not what it is counted out of ("sur 13"). */
const isBare = (whole: Whole) => /^ (?:of |de |d')/u.test(whole.joint) && !isDefinite(whole);

const holding = (holder: string, unit: string) => `the number counts "${holder}", and not the ${unit} that they hold`;
const sharing = wordSet('each apiece chacun chacune respectively respectivement');

/** Why a number is not counted against the whole behind it: "two battalions of 850 men" are not two of them. */
function whyNotOfWhole(whole: Whole, unit: string, { isOne, names }: Front): string | null {
  const nouns = wordsOf(whole.nouns);
  const strange = whyNotThose(whole.nouns, unit, isOne, names);
  if (strange !== null) return strange;
  const shared = wordsOf(whole.behind).find((word) => sharing.has(word));
  if (shared !== undefined) return `"${shared}" behind the number would change it`;
  const isPlainTime = readPlainTime(nouns.length > 0 ? whole.nouns : whole.behind, unit);
  const why = isPlainTime ? null : whyNotOfUnit(nouns.length > 0 ? nouns : countedWords(whole.behind), unit, isOne);
  if (why !== null) return why;
  return isBare(whole) && nouns.length > 0 && !namesUnit(nouns, unit) ? holding(nouns.at(-1)!, unit) : null;
}

/** Whether a unit of time beside a whole is the metric's own: "two of its three years", not "two of three decades". */
function readPlainTime(text: string, unit: string): boolean {
  const time = readTime(text, unit);
  return typeof time === 'object' && time?.factor === 1;
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
  const whole = wholeIn(text);
  return whole !== null && whole.nouns !== '' && isBare(whole);
}

/** What a number is worth in the unit asked for, and whether its words name a unit of time. */
export interface Behind extends Worth {
  isTime: boolean;
  /** Whether a figure of its own ends them: its whole, its days, its share, a part. */
  isClosed: boolean;
}

/** How the number in front was found. */
export interface Front {
  /** The words printed with a capital. */
  names: ReadonlySet<string>;
  /** The number is one. */
  isOne: boolean;
  /** It is no more than an article: "un soldat", "a soldier". */
  isArticle: boolean;
  /** It says how strong something is: "15,000-strong". */
  isStrength: boolean;
  /** It is a share, of whatever stands behind it. */
  isShare: boolean;
  /** It may be a day of a month: "3 au 5 octobre". */
  mayBeDay: boolean;
  /** What is counted must be named by a word for it, where it is named at all. */
  counts: boolean;
}

/** Why a participle beside what is counted makes no count of it. */
const strangeSaid = (word: string) =>
  `"${word}" behind the number may say that they are wanted, announced or in doubt: write the number alone`;

/** Why one of these words says of what is counted that it makes no count of it; null where none does. */
function whyNotSaid(words: readonly string[], unit: string, names: ReadonlySet<string>): string | null {
  const strange = isMeasure(unit) ? undefined : strangeParticiple(words, counts(unit) === 'persons', names);
  return strange === undefined ? null : strangeSaid(strange);
}

/** Between which two they were, of which the second is none of those counted: "killed between the camp and the town". */
const betweenTwo = / (?:between|entre) [^,;()]*? (?:and|et) /u;

/** Whose some of those counted are, who are named with the others: "300 UN and Malian soldiers". */
const andOthers = /^ onu (?:and|&) /;

const strongOnes = wordSet('mission operation');

/** Why what stands directly behind a number makes no count of it; null where it may be what is counted. */
function whyNotCounted(
  text: string,
  unit: string,
  { names, isOne, isArticle, isStrength, isShare, counts }: Front,
): string | null {
  const [first] = wordsOf(text);
  if (first === undefined) return null;
  if (isMonth(first)) return `"${first}" behind the number makes a day of it`;
  if (uncounted.has(first)) return `"${first}" is nothing that there are so many of`;
  const meant = misspelt(first);
  if (meant !== undefined) return `"${first}" behind the number looks like a misspelt "${meant}"`;
  if (isOrdinal(first)) return `"${first}" behind the number would make a part or a place in an order of it`;
  const pace = rate.exec(text)?.[0] ?? sharedOut(text) ?? sharedAmong(text, unit);
  if (pace !== undefined) return `"${pace.trim()}" behind the number makes a pace of it`;
  const counted = countedWords(text.replace(andOthers, ' '));
  const changed = changeIn(counted, text, unit);
  if (changed !== undefined) return `"${changed}" behind the number counts a change, or who is wanting`;
  // "15,000-strong UN mission": as many are in it.
  const isStrong = isStrength && strongOnes.has(counted.at(-1)!);
  const another = isShare || isStrong ? null : whyNotOfUnit(countedOf(text), unit, isOne);
  if (another !== null) return another;
  const others =
    isShare || isMeasure(unit)
      ? []
      : text
          .replace(betweenTwo, '')
          .split(/ (?:and|et|&) /)
          .slice(1);
  const beside = others.map((part) => whyNotOfUnit(countedWords(part), unit, false)).find((why) => why !== null);
  if (beside !== undefined) return beside;
  if (isArticle) return whyNotOne(counted, unit);
  const holder = isShare ? undefined : holderIn(text, unit);
  if (holder !== undefined) return holding(holder, unit);
  return counts && !isOne ? (whyNotSaid(counted, unit, names) ?? whyNotMany(counted, unit)) : null;
}

/** Why what is said of what is counted, or the noun that it is a part of, makes no count of it; null where none does. */
function whyNotThose(text: string, unit: string, isOne: boolean, names: ReadonlySet<string>): string | null {
  const words = countedOf(text);
  // "300 km is the limit" names its measure.
  const ofNumber = (isMeasure(unit) ? words.length > 0 : isOne) ? undefined : saidOfNumber(text);
  if (ofNumber !== undefined) return `"${ofNumber}" behind the number says something of the number itself`;
  if (isMeasure(unit)) return null;
  const ofPersons = counts(unit) === 'persons';
  const strange =
    strangeParticiple(words, ofPersons, names) ??
    strangePassive(text, ofPersons) ??
    (ofPersons ? departuresNotDone(words) : undefined);
  if (strange !== undefined) return strangeSaid(strange);
  const share = unit === 'ratio' ? otherShare(text, words) : undefined;
  if (share !== undefined) return `"${share}" behind the share makes another of it`;
  const head = otherHead(text, words, unit, isOne);
  return head === undefined
    ? null
    : `"${head}" may be what the number is of, and not ${counts(unit)}: write the number alone`;
}

/** Why what is put aside behind what is counted makes no count of it; null where none does. `names`: the words printed with a capital. */
export function whyNotAside(text: string, unit: string, names: ReadonlySet<string>): string | null {
  if (isMeasure(unit)) return null;
  const strange = strangeAside(text, names, counts(unit) === 'persons');
  if (strange !== undefined) return strangeSaid(strange);
  const still = stillToDo(text, unit, names);
  return still === undefined ? null : notCounted(still);
}

const notCounted = (words: string) =>
  `"${words.replace(/^[\s,(]+/, '').trim()}" behind the number makes no count of it`;

/** Why words behind a number do not leave it as it is; null where they do. */
export function whyNotPlain(text: string): string | null {
  if (/\d/.test(text)) return `"${text.trim()}" behind the number is not understood`;
  const words = wordsOf(text);
  const stray = words.find((word) => changing.has(word));
  if (stray !== undefined) return `"${stray}" behind the number would change it`;
  const doubt = words.find((word) => doubting.test(word));
  return doubt === undefined ? null : notCounted(doubt);
}

/**
 * What stands behind a number: nothing, what is counted, the whole it is counted against, or a unit of time with what one is
 * worth. A sentence where it would change the number.
 */
export function readBehind(given: string, unit: string, front: Front): Behind | string {
  const printed = withoutBlame(given);
  if (front.isOne && isContainer(printed))
    return `the number stands behind "${wordsOf(printed)[0] ?? ''}": write it alone`;
  const notYet = whyNotYet(printed, unit);
  if (notYet !== null) return notCounted(notYet);
  // "One in 2023" may be a share, "un mort en 2023" is none.
  const isBareOne = front.isOne && !namesUnit(countedWords(printed), unit);
  const isPlain = isBareOne || front.isShare || isMeasure(unit) || unit.includes('/');
  const pace = readPace(printed, unit);
  if (typeof pace === 'string') return pace;
  const { text, ofPart, isClosed } = isPlain
    ? { text: pace.rest, ofPart: '', isClosed: false }
    : withoutAsides(printed, unit, front.mayBeDay);
  const unitless = { factor: pace.factor, andAHalf: false, isTime: pace.isTime, isClosed };
  const beside = whyNotPlain(ofPart);
  if (beside !== null) return beside;
  const whole = wholeIn(text);
  if (text.trim() === '') return unitless;
  const bound = unreadQualifier(text);
  if (bound !== undefined) return `"${bound}" behind the number would change it`;
  const notShare = front.isShare ? whyNotShare(wordsOf(whole ? whole.behind : text)) : null;
  if (notShare !== null) return notShare;
  if (whole) return (front.isShare ? null : whyNotOfWhole(whole, unit, front)) ?? { ...unitless, isClosed: true };
  const unnamed = text.replace(naming, (place, next: string) => (isMonth(next) ? place : ''));
  if (!/^[\s\-,.;:()']/.test(text) || /[^\p{L}\p{M}\s\-,.;:()'&/]/u.test(unnamed) || /^ ?-$/.test(text))
    return `"${text.trim()}" behind the number is not understood`;
  const time = readTime(text, unit);
  if (typeof time === 'string') return time;
  const behind = time?.rest ?? text;
  const words = wordsOf(behind);
  const stray = words.find((word) => changing.has(word));
  if (stray !== undefined) return `"${stray}" behind the number would change it`;
  if (/^ more(?!\p{L})/u.test(text)) return '"more" behind the number says how many were added';
  const doubt = words.find((word) => doubting.test(word));
  if (doubt !== undefined) return notCounted(doubt);
  const why = time ? null : (whyNotCounted(text, unit, front) ?? whyNotThose(text, unit, front.isOne, front.names));
  if (why !== null) return why;
  const more = moreIn(behind, unit);
  if (more !== undefined) return `"${more}" behind the number would change it`;
  return time ? { factor: time.factor, andAHalf: time.andAHalf, isTime: true, isClosed } : unitless;
}
