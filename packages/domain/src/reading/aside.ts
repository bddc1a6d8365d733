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
const date = new RegExp(
  `^(?:${[
    `(?:le |the )?(?:${WEEKDAY} )?${DAY} (?:of )?${MONTH}(?:,? ${YEAR})?`,
    `${MONTH} ${DAY}(?:,? ${YEAR})?`,
    `(?:early |late |mid-?|début |mi-|fin |the (?:start|beginning|end) of |le début de |la fin de )?(?:${MONTH} )?(?:l'année )?${YEAR}`,
    MONTH,
  ].join('|')})$`,
  'u',
);
/** A month, a year, or several: what there may be so many in. No single day is. */
const period = new RegExp(`^(?:${MONTH}|(?:${MONTH} )?(?:l'année )?${YEAR})$`, 'u');
const span =
  /^(?:(?:the|les|ces) )?(?:(?:last|past) )?(?<number>.+?) (?:(?:dernières|derniers|past) )?(?:years|ans|années|decades|décennies)$/u;

function isSpan(words: string): boolean {
  const number = span.exec(words)?.groups?.number;
  return number !== undefined && readNumber(number)?.rest === '';
}

const joints = / (since|depuis|in|en) /g;
const thisYear = /^(.*),? (?:so far )?(?:this year|cette année)$/;

/** Without the days that end it: "deaths since 2007", "tués en dix ans", "in 2023". */
function withoutDays(text: string): string {
  for (const { 0: found, 1: joint, index } of text.matchAll(joints)) {
    const words = text.slice(index + found.length);
    const isSince = joint === 'since' || joint === 'depuis';
    if ((isSince ? date : period).test(words) || isSpan(words)) return text.slice(0, index).replace(/,$/, '');
  }
  return thisYear.exec(text)?.[1] ?? text;
}

/** "(66 %)", "(about 66 per cent of the force)": a share, and no margin. */
const share =
  / \((?:(?:about|around|nearly|over|more than|less than|or|environ|près de|plus de|moins de|soit) )*\d+(?:[.,]\d+)? ?(?:%|per cent|percent|pour cent)(?: (?:of the|of its|du|de la|des|de ses) [\p{L} ]+)?\)/u;
const part = /^(.*?), (?:including|dont) (.+)$/;

/** Without a part that ends it: "64 people, including 49 civilians". */
function withoutPart(text: string): Pick<Aside, 'text' | 'ofPart'> {
  const [, before = '', said = ''] = part.exec(text) ?? [];
  const amount = readAmount(leadingQualifier(said)?.rest ?? said, false);
  return amount ? { text: before, ofPart: amount.rest } : { text, ofPart: '' };
}

/** What stands behind a number, without the figures of their own there. */
export function withoutAsides(text: string): Aside {
  const { text: whole, ofPart } = withoutPart(text);
  const left = withoutDays(whole.replace(share, ''));
  return { text: left, ofPart, isClosed: left !== text };
}
