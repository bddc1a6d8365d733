import { scales, wordValues } from './number-words.ts';

/** A number found at the beginning of a text. */
export interface NumberRead {
  value: number;
  /** Worth of its last significant place: 100 in 13,800, 0.1 in 0.5. */
  place: number;
  /** What follows it. */
  rest: string;
}

/** The place of the last digit that is not a zero: 100 for 13,800. A zero has the place 1. */
export function lastPlace(value: number): number {
  if (value === 0) return 1;
  if (!Number.isInteger(value)) return 10 ** -(String(value).split('.')[1]?.length ?? 0);
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

const grouped = /^\d{1,3}(?:([ .,'])\d{3})(?:\1\d{3})*(?![\d])/;
const groupedWithDecimals = /^(\d{1,3}(?:([ .,'])\d{3})(?:\2\d{3})*)([.,])(\d+)(?!\d)/;
const bare = /^\d+(?:([.,])(\d+))?/;

interface Digits {
  value: number;
  decimals: number;
  length: number;
}

/** A decimal sign or a sign that parts thousands, before a word such as "million": nobody knows which. A nought before it makes decimals. */
const undecided = /^(?!0[.,])\d{1,3}[.,]\d{3} (\p{L}+)/u;

/** The number that a text begins with, where its one separator may be of decimals or of thousands: "2,500 million". */
export function undecidedNumber(text: string): string | undefined {
  const [number, scale = ''] = undecided.exec(text) ?? [];
  return scales.has(scale) ? number : undefined;
}

const digitsOf = (text: string) => Number(text.replace(/[^\d]/g, ''));

/** `decimal`: one separator with three digits behind it (24.315 %, 0.125 million) is then a decimal sign, otherwise it parts thousands. */
function readDigits(text: string, decimal: boolean): Digits | null {
  const both = groupedWithDecimals.exec(text);
  if (both && both[2] !== both[3]) {
    const decimals = both[4]!;
    // "1,200.500" may be a slip of a million.
    if (decimals.length === 3 && !decimal) return null;
    return {
      value: Number(`${digitsOf(both[1]!)}.${decimals}`),
      decimals: decimals.length,
      length: both[0].length,
    };
  }
  const group = grouped.exec(text);
  const single = group !== null && /^\d{1,3}[.,]\d{3}$/.test(group[0]);
  if (group && !group[0].startsWith('0') && !(decimal && single)) {
    return { value: digitsOf(group[0]), decimals: 0, length: group[0].length };
  }
  const plain = bare.exec(text);
  if (!plain) return null;
  const decimals = plain[2]?.length ?? 0;
  return { value: Number(plain[0].replace(',', '.')), decimals, length: plain[0].length };
}

/** The number in words that the text begins with, English or French, as long as it goes on being one number. */
function readWords(text: string): { value: number; length: number } | null {
  const article = /^an? (?=(?:hundred|thousand|million|billion)\b)/.exec(text)?.[0] ?? '';
  let total = 0;
  let current = article === '' ? 0 : 1;
  let length = article.length;
  let found = false;
  let lastScale = Infinity;
  let at = length;
  for (;;) {
    const joint = found ? (/^(?:-|\s)(?:and\s|et\s|et-)?/.exec(text.slice(at))?.[0] ?? null) : '';
    if (joint === null) break;
    const word = /^\p{L}+/u.exec(text.slice(at + joint.length))?.[0];
    const value = word === undefined ? undefined : wordValues.get(word);
    if (word === undefined || value === undefined) break;
    const ones = current % 100;
    // "Vingt et un", "mille et un"; "eight hundred and five": no other number goes on with "and".
    if (joint.includes('et') && value !== 1 && value !== 11) break;
    if (joint.includes('and') && (value >= 100 || ones > 0)) break;
    if (value >= 1000) {
      if ((current === 0 && found) || value >= lastScale) break;
      lastScale = value;
      total += Math.max(current, 1) * value;
      current = 0;
    } else if (value === 100) {
      // "Mille cent", but no "thousand hundred".
      if (current >= 100 || (found && current === 0 && (total === 0 || word === 'hundred'))) break;
      current = Math.max(current, 1) * 100;
    } else if (word.startsWith('vingt') && ones === 4) {
      current += 76; // quatre-vingts
    } else if (
      ones === 0 ||
      (ones >= 20 && ones % 10 === 0 && (value < 10 || (value < 20 && (ones === 60 || ones === 80))))
    ) {
      current += value;
    } else if (value < 10 && value >= 7 && ones === 10) {
      current += value; // dix-sept
    } else break;
    found = true;
    at += joint.length + word.length;
    length = at;
  }
  return found ? { value: total + current, length } : null;
}

const andAHalf = /^(?:[ -]and[ -]a[ -]half|[ -]et[ -]demie?)(?![\p{L}])/u;

/** "Two and a half million", "deux millions et demi": half of one more of what the number counts last. */
function withHalf(text: string, number: NumberRead): NumberRead {
  const half = andAHalf.exec(number.rest)?.[0];
  if (half === undefined) return number;
  const counted = scales.get(/\p{L}+$/u.exec(text.slice(0, text.length - number.rest.length))?.[0] ?? '') ?? 1;
  const rest = number.rest.slice(half.length);
  const scale = /^[ -](\p{L}+)/u.exec(rest);
  const factor = counted === 1 ? (scales.get(scale?.[1] ?? '') ?? 1) : 1;
  return {
    value: (number.value + counted / 2) * factor,
    place: (counted / 10) * factor,
    rest: factor === 1 ? rest : rest.slice(scale![0].length),
  };
}

/** A number in digits or words at the beginning of the text, with a scale behind it ("1.5 million"); null where there is none. A `share` is of no thousands. */
export function readNumber(text: string, share = false): NumberRead | null {
  const number = readPlainNumber(text, share);
  return number && withHalf(text, number);
}

/** Numbers from here on would be rounded where they are computed with. */
const TOO_LARGE = 1e12;

function readPlainNumber(text: string, share: boolean): NumberRead | null {
  if (undecidedNumber(text) !== undefined) return null;
  const scaled = /^[\d.,]+\s(?=(\p{L}+))/u.exec(text);
  const scale = scaled ? scales.get(scaled[1]!) : undefined;
  const digits = readDigits(text, share || scale !== undefined);
  if (digits) {
    if (digits.value >= TOO_LARGE) return null;
    const rest = text.slice(digits.length);
    const word = /^\s(\p{L}+)/u.exec(rest);
    const factor = scales.get(word?.[1] ?? '') ?? 1;
    const value = Number((digits.value * factor).toPrecision(15));
    const place = digits.decimals > 0 ? 10 ** -digits.decimals * factor : lastPlace(value);
    return { value, place, rest: factor === 1 ? rest : rest.slice(word?.[0].length ?? 0) };
  }
  const words = readWords(text);
  return words && { value: words.value, place: lastPlace(words.value), rest: text.slice(words.length) };
}
