import { isBody, isTime } from './kinds.ts';
import { MONTH } from './day-words.ts';
import { denominators, ordinals, wordValues } from './number-words.ts';
import { doubting } from './not-yet.ts';
import { readNumber } from './number.ts';

const opening = /^(?:(?:the|la|le|ranked|classée?|number|world's|onu's|its) |(?:no\.|n°|#) ?)+/;
/** "3rd", or a bare "3" where nothing but the order it is a place in follows: "3 camps" is a number of camps. */
const numeral =
  /^(\d+)(?:(?:st|nd|rd|th|ère|er|ème|e)(?![\d\p{L}])|$|(?= (?:in|of|out of|among|dans|de|des|du|parmi|sur) ))/u;
/** What things are the first of all in: "latest", "west" and "plus tard" end or begin alike, and order nothing by size. */
const superlative = new RegExp(
  `^(?:${[
    'most (?!of(?!\\p{L}))\\p{L}+|(?!earl|pri)\\p{L}{2,}iest|worst',
    '(?:larg|bigg|great|high|long|strong|old|grav|fierc|tough|hard|small|low|short|weak|young|poor|rich|clos)est',
    `(?:la |le )?plus (?:${[
      'grand|gros|long|vaste|fort|haut|lourd|cher|chère|grave|rude|élevé|étendu|meurtri(?:er|ère)|mortel(?:le)?|petit|faible',
      '\\p{L}{3,}eu(?:x|se)|(?!avant|devant|autant)\\p{L}{3,}ante?|violent',
    ].join('|')})(?:s?es?|ue)?`,
  ].join('|')})(?!\\p{L})`,
  'u',
);

/** How many others there are, or since when: "9 of 120", "the deadliest since 1993", and no other place. */
const among =
  /(?:of|out of|among|in|since|sur|parmi|des?|du|d'|en|depuis)(?: (?!to |à |or |ou )[\p{L}'-]+){0,3}? \d[\d.,]*(?![\p{L}\d])/gu;
/** What makes another place of it: "third or fourth", "deadliest but one", "second to none", "la plus meurtrière après la FINUL". */
const otherwise =
  /(?<!\p{L})(?:or|ou|and|et|to|à|but|from|than|que|after|après|before|avant|behind|derrière|except|sauf|hormis|last|derniers?|dernières?|none|time|fois|not|pas|equal|tied|aequo)(?!\p{L})|\d/u;
/** A day: "the first of July". */
const isDay = new RegExp(`^[ -](?:of |de |d')?${MONTH}(?![\\p{L}])`, 'u');

/** Whether what stands behind a place leaves it as it is; a place among days, parts or bodies ("third quarter", "third battalion") names one. */
function isPlain(rest: string): boolean {
  const words = rest.match(/\p{L}+/gu) ?? [];
  const [first = ''] = words;
  const isName = isTime(first) || isBody(first) || denominators.has(first) || isDay.test(rest);
  const isOther = (word: string) =>
    ordinals.has(word) || doubting.test(word) || (wordValues.get(word) ?? 1) !== 1 || superlative.test(word);
  return !isName && !otherwise.test(rest.replace(among, '')) && !words.some(isOther);
}

/** The place that the text begins with, and what stands behind it. */
function placeIn(body: string): { place: number; rest: string } | null {
  const digits = numeral.exec(body);
  if (digits) return { place: Number(digits[1]), rest: body.slice(digits[0].length) };
  const word = /^\p{L}+/u.exec(body)?.[0] ?? '';
  const ordinal = ordinals.get(word);
  if (ordinal !== undefined) return { place: ordinal, rest: body.slice(word.length) };
  const number = readNumber(body, false);
  return number && number.rest === '' && Number.isInteger(number.value) ? { place: number.value, rest: '' } : null;
}

/** A place in an order: "third-largest", "deadliest", "3rd", "troisième", "la plus meurtrière"; null for anything else. */
export function readRank(text: string): number | null {
  const body = text.replace(opening, '').trim();
  const found = placeIn(body);
  const rest = found ? found.rest : ` ${body}`;
  const first = superlative.exec(rest.slice(1))?.[0];
  if (!found && first === undefined) return null;
  return isPlain(first === undefined ? rest : rest.slice(1 + first.length)) ? (found?.place ?? 1) || null : null;
}
