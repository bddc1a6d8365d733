import type { Qualifier } from '../quantity.ts';
import { pattern } from './text.ts';

/** What stands before a number and says how it is meant, in English and French. "Close to" may lie on either side. */
const before: Partial<Record<Qualifier, readonly string[]>> = {
  APPROXIMATE: [
    'around',
    'about',
    'approximately',
    'approx.',
    'approx',
    'roughly',
    'some',
    'circa',
    'ca.',
    'c.',
    'an estimated',
    'estimated',
    'close to',
    'in the region of',
    '~',
    '≈',
    'environ',
    'env.',
    'quelque',
    'approximativement',
    'à peu près',
    'autour de',
    "autour d'",
    'aux alentours de',
    "de l'ordre de",
    'une estimation de',
  ],
  MORE_THAN: [
    'more than',
    'over',
    'just over',
    'well over',
    'slightly over',
    'a little over',
    'slightly more than',
    'a little more than',
    'well more than',
    'above',
    'in excess of',
    'exceeding',
    'greater than',
    '>',
    'plus de',
    '+ de',
    "plus d'",
    'un peu plus de',
    "un peu plus d'",
    'bien plus de',
    "bien plus d'",
    'au-delà de',
    "au-delà d'",
    'supérieur à',
  ],
  AT_LEAST: [
    'at least',
    'no fewer than',
    'no less than',
    'not less than',
    'a minimum of',
    'upwards of',
    '≥',
    'au moins',
    'au minimum',
    'pas moins de',
    "pas moins d'",
  ],
  NEARLY: [
    'nearly',
    'almost',
    'just under',
    'a little under',
    'slightly under',
    'slightly less than',
    'a little less than',
    'slightly fewer than',
    'près de',
    "près d'",
    'presque',
    'un peu moins de',
    "un peu moins d'",
    'pas loin de',
  ],
  LESS_THAN: [
    'less than',
    'fewer than',
    'under',
    'below',
    'well under',
    'well below',
    '<',
    'moins de',
    "moins d'",
    'inférieur à',
  ],
  AT_MOST: [
    'up to',
    'at most',
    'no more than',
    'not more than',
    'as many as',
    'a maximum of',
    'maximum',
    '≤',
    "jusqu'à",
    'au plus',
    'au maximum',
    'pas plus de',
    "pas plus d'",
  ],
};

/** What stands behind a number and says how it is meant. */
const behind: Partial<Record<Qualifier, readonly string[]>> = {
  APPROXIMATE: ['-strong', ' strong', ' or so', ' approximately', ' environ', ' à peu près'],
  AT_LEAST: [
    '+',
    '-plus',
    ' plus',
    ' or more',
    ' at least',
    ' at the least',
    ' et plus',
    ' ou plus',
    ' au moins',
    ' au minimum',
  ],
  AT_MOST: [' at most', ' at the most', ' or fewer', ' or less', ' ou moins', ' au plus', ' au maximum', ' maximum'],
};

type Phrase = readonly [qualifier: Qualifier, phrase: string];

/** Longest first, so that "plus de" is not found in "un peu plus de" too late. */
const phrases = (table: Partial<Record<Qualifier, readonly string[]>>): Phrase[] =>
  (Object.entries(table) as [Qualifier, readonly string[]][])
    .flatMap(([qualifier, list]) => list.map((phrase): Phrase => [qualifier, phrase]))
    .sort(([, a], [, b]) => b.length - a.length);

const beforePatterns = phrases(before).map(
  ([qualifier, phrase]) =>
    [qualifier, new RegExp(`^${pattern(phrase)}${/\p{L}$/u.test(phrase) ? '\\s+' : '\\s*'}`, 'u')] as const,
);
const behindPatterns = phrases(behind).map(
  ([qualifier, phrase]) =>
    [qualifier, new RegExp(`^${pattern(phrase)}(?![\\p{L}\\d])`, 'u'), new RegExp(`${pattern(phrase)}$`, 'u')] as const,
);

export interface QualifierRead {
  qualifier: Qualifier;
  rest: string;
}

/** The qualifier that the text begins with. */
export function leadingQualifier(text: string): QualifierRead | null {
  for (const [qualifier, regexp] of beforePatterns) {
    const found = regexp.exec(text);
    if (found) return { qualifier, rest: text.slice(found[0].length) };
  }
  return null;
}

/** The qualifier that directly follows a number, or ends the whole text behind it. */
export function trailingQualifier(text: string): QualifierRead | null {
  for (const [qualifier, atStart, atEnd] of behindPatterns) {
    const start = atStart.exec(text);
    if (start) return { qualifier, rest: text.slice(start[0].length) };
    const end = atEnd.exec(text);
    if (end) return { qualifier, rest: text.slice(0, end.index) };
  }
  return null;
}
