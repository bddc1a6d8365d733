import { ordinals } from './number-words.ts';
import { readNumber } from './number.ts';

const opening = /^(?:(?:the|la|le|ranked|classée?|number|no\.|n°|#|world's|onu's|its) ?)+/;
/** "3rd", or a bare "3" where nothing but the order it is a place in follows: "3 camps" is a number of camps. */
const numeral =
  /^(\d+)(?:(?:st|nd|rd|th|ère|er|ème|e)(?![\d\p{L}])|$|(?= (?:in|of|out of|among|dans|de|des|du|parmi|sur) ))/u;
const superlative = /^(?:most \p{L}+|\p{L}+est|(?:la |le )?plus \p{L}+)(?![\p{L}])/u;

/** A place in an order: "third-largest", "deadliest", "3rd", "troisième", "la plus meurtrière"; null for anything else. */
export function readRank(text: string): number | null {
  const body = text.replace(opening, '').trim();
  const digits = numeral.exec(body);
  if (digits) return Number(digits[1]) || null;
  const word = /^\p{L}+/u.exec(body)?.[0] ?? '';
  const ordinal = ordinals.get(word);
  if (ordinal !== undefined) return ordinal;
  if (superlative.test(body)) return 1;
  const number = readNumber(body, false);
  return number && number.rest === '' && Number.isInteger(number.value) ? number.value || null : null;
}
