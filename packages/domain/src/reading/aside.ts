import { countedWords, isDead, isHurt } from './counted.ts';
import { readAmount } from './amount.ts';
import { MONTH, WEEKDAY } from './day-words.ts';
import { isMany, isOfUnit, isPerson } from './kinds.ts';
import { readNumber } from './number.ts';
import { isParticiple } from './participles.ts';
import { leadingQualifier } from './qualifier-words.ts';
import { wordSet } from './text.ts';

/** What stands behind a number without what is a figure of its own there: its days, its share, a part of it. */
export interface Aside {
  text: string;
  /** What stands behind the number of a part: "civilians", of "64 people, including 49 civilians". */
  ofPart: string;
  /** Whether there was any. What follows such a figure is said of that, or is another. */
  isClosed: boolean;
}

/** A year, which nobody could take for a number of people: 2000 is both. */
const YEAR = '(?:19\\d\\d|20(?!00)\\d\\d)';
const DAY = '\\d{1,2}(?:st|nd|rd|th|er)?';
const NAMED = `(?:${WEEKDAY},? )?`;
const CALENDAR_DAY = [
  `(?:le |the )?${NAMED}${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?`,
  `${NAMED}${MONTH} ${DAY}(?:,? ${YEAR})?`,
].join('|');
const calendarDay = new RegExp(`^(?:${CALENDAR_DAY})$`, 'u');
const EDGE = '(?:early |late |mid-?|début |mi-|fin |the (?:start|beginning|end) of |le début de |la fin de )';
const PERIOD = `${MONTH}|${EDGE}?(?:${MONTH} )?(?:l'année )?${YEAR}`;
/** A month or a year, or the edge of one: what there may be so many in. No single day is. */
const period = new RegExp(`^(?:${PERIOD})$`, 'u');
const date = new RegExp(`^(?:${CALENDAR_DAY}|${PERIOD})$`, 'u');
/** For how long it was, and of what: "dix ans", "the past ten years", "treize ans de présence". */
const span =
  /^(?:(?:the|les|ces) )?(?:(?:last|past) )?(?<number>.+?) (?:(?:dernières|derniers|past) )?(?:years|ans|années|decades|décennies)(?<of>(?: (?:of|de) | d')[\p{L}' -]+)?$/u;

/** What such a span is of, nothing where it is of nothing; undefined where the words are no span. */
function ofSpan(words: string): string | undefined {
  const { number, of = '' } = span.exec(words)?.groups ?? {};
  return number !== undefined && readNumber(number)?.rest === '' ? of : undefined;
}

/** What may stand between a number and its days, and which days: "300 gone by 31 December", "300 (as of 30 June)", "13 871 au 30 juin". */
const joints =
  / (\()?(since|depuis|as of|as at|by|before|avant|in|en|on|at|le|au cours des?|au|over|within|pendant|durant|during)(?= )/g;
/** Only behind what befell them: "children over 13 years" tells their age. */
const whileJoints = new Set(['over', 'within', 'pendant', 'durant', 'during', 'au cours de', 'au cours des']);
const isBefallen = (before: string) => {
  const word = /\p{L}+$/u.exec(before)?.[0] ?? '';
  return isParticiple(word) || isDead(word) || isHurt(word);
};
const datesBehind = new Map([
  ...['in', 'en'].map((joint) => [joint, period] as const),
  ...['on', 'at', 'le', 'au'].map((joint) => [joint, calendarDay] as const),
]);

/** What may stand behind a date within a sentence, and no one whom there are so many of. */
const PAST_DATE =
  '(?=$|[,.;:)]| (?:in|at|on|by|near|against|and|when|while|à|aux?|en|dans|sur|par|près|contre|et|lorsqu|alors)(?!\\p{L}))';
/** In or after what it happened. */
const AMID =
  "(?:in|during|by|at|on|after|since|before|following|from|dans|pendant|durant|après|depuis|avant|par|suite à|lors d(?:e|u|es|')|au cours d(?:e|u|es|')) ?";
/** The date of what it happened in, behind its noun: "the attack of 7 December 2017", "manifestations de juillet 2022". */
const eventBehind = new RegExp(
  `(?= (?:of|du|de|des|d')[ \\d\\p{L}])(?<= ${AMID}(?:[\\p{L}-]+[ ']){0,5}\\p{L}{3,}) (?:of |du |de |d'|des )(?=\\D*\\d)(?:${DAY} (?:au|to|-) ${DAY} ${MONTH}(?: ${YEAR})?|${CALENDAR_DAY}|${PERIOD})${PAST_DATE}`,
  'gu',
);
/** The same before its noun in English: "the 2010 earthquake", "the January 2010 earthquake". */
const eventBefore = new RegExp(
  `(?<= ${AMID}(?:the|an?|that|this|\\p{L}+'s) (?:\\p{L}+ )?)(?:${CALENDAR_DAY}|(?:${MONTH} )?${YEAR}) (?=(\\p{L}.*))`,
  'gu',
);

/** The day itself, with where or how behind it: "killed on 7 December 2017 in Semuliki". */
const dayWithin = new RegExp(
  `(?<word>\\p{L}+) (?:on|le) (?:${CALENDAR_DAY})(?= (?:in|at|near|by|when|while|à|aux?|en|dans|par|près|sur|lorsqu)(?!\\p{L}))`,
  'gu',
);

/** What happens to nobody, and has a date: "the 2024 budget", "the deadline of 31 December". */
const noEvent =
  /^(?:plan|mandat|budget|calend|program|accord|agreement|resolution|résolution|objecti|échéanc|schedule|timetable|deadline|limit|ceiling|plafond|target|level|niveau|census|recensement)/;
const befell = wordSet(
  'lost fell gone left victim victims victime victimes casualty casualties perte pertes parti partis parties',
);
/** Whether something befell those counted by these words before what it was in: "killed in the", "victims of the". */
const tellsOfSome = (before: string) =>
  (before.match(/\p{L}+/gu) ?? []).some((word) => isBefallen(word) || befell.has(word));

/** Without the date of what befell them; in "the 2010 soldiers" it would be a number of those counted. */
function withoutEventDays(text: string, unit: string): string {
  const isEvent = (nouns: readonly string[]) =>
    nouns.length > 0 &&
    nouns.every(
      (word) =>
        !noEvent.test(word) && !isPerson(word) && !isOfUnit(word, unit) && (!isMany(word) || isOfUnit(word, 'events')),
    );
  if (!/\d/.test(text)) return text;
  return text
    .replace(dayWithin, (found: string, word: string) => (isBefallen(word) ? word : found))
    .replace(eventBehind, (found: string, at: number, all: string) => {
      const before = all.slice(0, at);
      return tellsOfSome(before) && !noEvent.test(/\p{L}+$/u.exec(before)?.[0] ?? '') ? '' : found;
    })
    .replace(eventBefore, (found: string, behind: string, at: number, all: string) =>
      tellsOfSome(all.slice(0, at)) && isEvent(countedWords(behind)) ? '' : found,
    );
}

const FROM = '(?:between|entre|from|de|du|since|depuis) (?:the |le )?';
const TO = " (?:and|et|to|until|till|through|à|au|jusqu'(?:à|au|en)) (?:the |le )?";
/** From when to when: "between January and June 2024", "du 1er au 30 juin", "from 2013 to 2023". */
const fromTo = new RegExp(
  `,? (?:${FROM}${DAY}${TO}(?:${CALENDAR_DAY})|${FROM}(?:${CALENDAR_DAY}|${PERIOD})${TO}(?:${CALENDAR_DAY}|${PERIOD}))${PAST_DATE}`,
  'u',
);
const bareYears = new RegExp(`(${YEAR})\\D+(${YEAR})$`, 'u');

/** Without from when to when it was; two numbers of which the second is less are no years. */
function withoutFromTo(text: string, mayBeDay: boolean): string {
  const found = /\d/.test(text) ? fromTo.exec(text) : null;
  if (!found || (mayBeDay && found.index === 0)) return text;
  const [, first = '', last = ''] = bareYears.exec(found[0]) ?? [];
  return first > last ? text : text.slice(0, found.index) + text.slice(found.index + found[0].length);
}

const thisYear = /,? (?:so far )?(?:this year|cette année)$/;

/** Without the days that end it: "deaths since 2007", "tués en dix ans", "in 2023"; but not where "3 au 5 octobre" may be days itself. */
function withoutDays(text: string, mayBeDay: boolean): string {
  for (const { 0: found, 1: bracket, 2: joint = '', index } of text.matchAll(joints)) {
    const rest = text.slice(index + found.length + 1);
    if (bracket !== undefined && !rest.endsWith(')')) continue;
    if (mayBeDay && joint === 'au' && bracket === undefined && index === 0) continue;
    const words = bracket === undefined ? rest : rest.slice(0, -1);
    const before = text.slice(0, index).replace(/,$/, '');
    if (whileJoints.has(joint) && !isBefallen(before)) continue;
    if ((datesBehind.get(joint) ?? date).test(words)) return before;
    const of = ofSpan(words);
    if (of !== undefined) return before + of;
  }
  return text.replace(thisYear, '');
}

const SHARE =
  '(?:(?:about|around|nearly|over|more than|less than|or|environ|près de|plus de|moins de|soit) )*\\d+(?:[.,]\\d+)? ?(?:%|per cent|percent|pour cent)(?: (?:of the|of its|du|de la|des|de ses) [\\p{L} ]+)?';
/** "(66 %)", "(about 66 per cent of the force)", ", or 24 per cent" at the end or up to a comma: a share, and no margin. */
const share = new RegExp(` \\(${SHARE}\\)|, (?=(?:or|soit) )${SHARE}(?:$|,(?= \\p{L}))`, 'u');
const origins = / (?:from |de |d')/g;
const countries = /(.+?) (?:(?:different|contributing) )?(?:countries|nations|pays)(?! \d)(?!\p{L})/u;

/** Without from how many countries they are: "from more than 50 countries", "de 53 pays", "d'une cinquantaine de pays". */
function withoutOrigins(text: string): string {
  for (const { 0: found, index } of text.matchAll(origins)) {
    const [whole = '', words = ''] = countries.exec(text.slice(index + found.length)) ?? [];
    const number = readAmount(leadingQualifier(words)?.rest ?? words, false);
    if (number && /^(?: de| d')?$/.test(number.rest))
      return text.slice(0, index) + text.slice(index + found.length + whole.length);
  }
  return text;
}

const INCLUDING = '(?:including|among them|of (?:whom|which)|dont|parmi (?:eux|lesquels))';
const OF_THEM = "(?:of (?:them|whom|which)|d'entre (?:eux|elles))";
const part = new RegExp(
  `^(.*?)(?:,? ${INCLUDING} (.+)| \\(${INCLUDING} (.+)\\)|, ([\\p{L}\\d.,-]+ ${OF_THEM}(?: .+)?))$`,
  'u',
);

/** Without a part that ends it: "64 people, including 49 civilians", "300 soldats (dont 50 femmes)", "300 soldiers, 50 of them women". */
function withoutPart(text: string): Pick<Aside, 'text' | 'ofPart'> {
  const [, before = '', ...forms] = part.exec(text) ?? [];
  const said = forms.join('');
  const amount = readAmount(leadingQualifier(said)?.rest ?? said, false);
  return amount ? { text: before, ofPart: amount.rest } : { text, ofPart: '' };
}

/** What stands behind a number in a unit, without the figures of their own there. `mayBeDay`: the number may be a day of a month. */
export function withoutAsides(text: string, unit: string, mayBeDay: boolean): Aside {
  const { text: whole, ofPart } = withoutPart(text);
  const told = withoutFromTo(withoutEventDays(withoutOrigins(whole.replace(share, '')), unit), mayBeDay);
  const left = withoutDays(told, mayBeDay);
  return { text: left, ofPart, isClosed: left !== text };
}
