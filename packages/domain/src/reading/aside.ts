import { readAmount } from './amount.ts';
import { MONTH, WEEKDAY } from './day-words.ts';
import { readNumber } from './number.ts';
import { leadingQualifier } from './qualifier-words.ts';

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
const span =
  /^(?:(?:the|les|ces) )?(?:(?:last|past) )?(?<number>.+?) (?:(?:dernières|derniers|past) )?(?:years|ans|années|decades|décennies)$/u;

function isSpan(words: string): boolean {
  const number = span.exec(words)?.groups?.number;
  return number !== undefined && readNumber(number)?.rest === '';
}

/** What may stand between a number and its days, and which days: "300 gone by 31 December", "300 (as of 30 June)", "13 871 au 30 juin". */
const joints = / (\()?(since|depuis|as of|as at|by|before|avant|in|en|on|at|le|au) /g;
const datesBehind = new Map([
  ...['in', 'en'].map((joint) => [joint, period] as const),
  ...['on', 'at', 'le', 'au'].map((joint) => [joint, calendarDay] as const),
]);

const thisYear = /^(.*),? (?:so far )?(?:this year|cette année)$/;

/** Without the days that end it: "deaths since 2007", "tués en dix ans", "in 2023"; but not where "3 au 5 octobre" may be days itself. */
function withoutDays(text: string, mayBeDay: boolean): string {
  for (const { 0: found, 1: bracket, 2: joint = '', index } of text.matchAll(joints)) {
    const rest = text.slice(index + found.length);
    if (bracket !== undefined && !rest.endsWith(')')) continue;
    if (mayBeDay && joint === 'au' && bracket === undefined && index === 0) continue;
    const words = bracket === undefined ? rest : rest.slice(0, -1);
    if ((datesBehind.get(joint) ?? date).test(words) || isSpan(words)) return text.slice(0, index).replace(/,$/, '');
  }
  return thisYear.exec(text)?.[1] ?? text;
}

const SHARE =
  '(?:(?:about|around|nearly|over|more than|less than|or|environ|près de|plus de|moins de|soit) )*\\d+(?:[.,]\\d+)? ?(?:%|per cent|percent|pour cent)(?: (?:of the|of its|du|de la|des|de ses) [\\p{L} ]+)?';
/** "(66 %)", "(about 66 per cent of the force)", ", or 24 per cent" at the end or up to a comma: a share, and no margin. */
const share = new RegExp(` \\(${SHARE}\\)|, (?=(?:or|soit) )${SHARE}(?:$|,(?= \\p{L}))`, 'u');
const origins = / (from|(?:issue?s |venue?s |originaires |en provenance )?d(?:e |'))\s?/gu;
const countries = /^(.+?) (?:(?:different|contributing) )?(?:countries|nations|pays)(?! \d)(?!\p{L})/u;

/** Whether words say how many countries there are: "53", "more than 50", "une cinquantaine de"; of any word where what stands before says that they are from there. */
function areSoMany(words: string, joint: string): boolean {
  const number = readAmount(leadingQualifier(words)?.rest ?? words, false);
  return (joint.length > 3 && /^\p{L}+$/u.test(words)) || /^(?: de| d')?$/.test(number?.rest ?? '-');
}

/** Without from how many countries they are: "from more than 50 countries", "de 53 pays". */
function withoutOrigins(text: string): string {
  for (const { 0: found, 1: joint = '', index } of text.matchAll(origins)) {
    const [whole = '', words = ''] = countries.exec(text.slice(index + found.length)) ?? [];
    if (words !== '' && areSoMany(words, joint))
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

/** What stands behind a number, without the figures of their own there. `mayBeDay`: the number may be a day of a month. */
export function withoutAsides(text: string, mayBeDay: boolean): Aside {
  const { text: whole, ofPart } = withoutPart(text);
  const left = withoutDays(withoutOrigins(whole.replace(share, '')), mayBeDay);
  return { text: left, ofPart, isClosed: left !== text };
}
