import type { Qualifier } from '../quantity.ts';
import { countedWords, isDead, isHurt, ONWARD } from './counted.ts';
import { isKnown } from './kinds.ts';
import { attached, before, behind } from './qualifier-phrases.ts';
import { pattern } from './text.ts';

/** "A good hundred", "une petite centaine": what they are about keeps its article. */
const sized: readonly (readonly [Qualifier, RegExp])[] = [
  ['AT_LEAST', /^(?:a good|une bonne|une grosse|un bon|un gros) (?=[\d\p{L}])/u],
  ['NEARLY', /^(?:une petite|un petit) (?=\p{L})/u],
];

type Phrase = readonly [qualifier: Qualifier, phrase: string];

/** Longest first, so that "plus de" is not found in "un peu plus de" too late. */
const phrases = (table: Partial<Record<Qualifier, readonly string[]>>): Phrase[] =>
  (Object.entries(table) as [Qualifier, readonly string[]][])
    .flatMap(([qualifier, list]) => list.map((phrase): Phrase => [qualifier, phrase]))
    .sort(([, a], [, b]) => b.length - a.length);

/** A phrase with the space that a word needs behind it, and the articles that melt into its last word. */
function opening(phrase: string): string {
  const melting = / (de|à)$/.exec(phrase)?.[1] ?? (phrase.endsWith("jusqu'à") ? 'à' : null);
  const stem = pattern(phrase.slice(0, phrase.length - (melting?.length ?? 0)));
  if (melting === 'de') return `${stem}(?:de\\s+|d'\\s?|(du|des)\\s+)`;
  if (melting === 'à') return `${stem}(?:à\\s+|(au|aux)\\s+)`;
  return `${pattern(phrase)}${/\p{L}$/u.test(phrase) ? '\\s+' : '\\s*'}`;
}

const articleIn: Readonly<Record<string, string>> = { du: 'le ', des: 'les ', au: 'le ', aux: 'les ' };

const beforePatterns: readonly (readonly [Qualifier, RegExp])[] = [
  ...phrases(before).map(([qualifier, phrase]) => [qualifier, new RegExp(`^${opening(phrase)}`, 'u')] as const),
  // A misspelling of "quelque" that newspapers print; before a word it would be "a few".
  ['APPROXIMATE', /^(?:de )?quelques\s+(?=\d)/],
];

const behindPatterns = [
  ...phrases(attached).map(
    ([qualifier, phrase]) => [qualifier, new RegExp(`^${pattern(phrase)}(?![\\p{L}\\d])`, 'u'), null] as const,
  ),
  ...phrases(behind).map(([qualifier, phrase]) => {
    const set = `(?:,? ${pattern(phrase)}|,? \\(${pattern(phrase)}\\))`;
    return [qualifier, new RegExp(`^${set}(?![\\p{L}\\d])`, 'u'), new RegExp(`${set}$`, 'u')] as const;
  }),
];

/** In brackets behind a number, or at the end of the text, also what else stands before it: "13,000 (up to)", "300 soldats (environ)". */
const bracketed = phrases(before).map(([qualifier, phrase]) => {
  const set = `,? \\(${pattern(phrase)}\\)`;
  return [qualifier, new RegExp(`^${set}(?![\\p{L}\\d])`, 'u'), new RegExp(`${set}$`, 'u')] as const;
});

/** What goes on behind a qualifier that stands between what is counted and what was done: "500 troops at most have left". */
const ONWARDS = `(?=[,.;:)]|$| (?:${ONWARD})(?!\\p{L}))`;
const inside = [...phrases(behind), ...phrases(before).map(([qualifier, phrase]): Phrase => [qualifier, `(${phrase})`])]
  .filter(([, phrase]) => !phrase.startsWith('-'))
  .map(([qualifier, phrase]) => {
    const set = phrase.startsWith('(') ? pattern(phrase) : `(?:${pattern(phrase)}|\\(${pattern(phrase)}\\))`;
    return [qualifier, new RegExp(`,? ${set}${ONWARDS}`, 'u')] as const;
  });

/** What makes a noun of a word for a bound: "a maximum", "its minimum". */
const article = /(?:^| )(?:the|an?|its|their|l[ea]|une?|son|leurs?)$/u;

/** Whether a text is nothing but words for what is counted. */
const isNoun = (text: string) =>
  /^(?: [\p{L}'-]+)+$/u.test(text) && countedWords(text).join(' ') === text.match(/\p{L}+/gu)!.join(' ');

/** The qualifier directly behind what is counted, where the sentence goes on behind it. */
function insideQualifier(text: string): QualifierRead | null {
  for (const [qualifier, regexp] of inside) {
    const found = regexp.exec(text);
    const noun = text.slice(0, found?.index);
    if (found && isNoun(noun) && !article.test(noun))
      return { qualifier, rest: `${noun}${text.slice(found.index + found[0].length)}` };
  }
  return null;
}

/** What has a sense of its own before others: "at most of its bases", "and over the border", "and more wounded". */
const mayEndIn = (phrase: string) =>
  /^(?:and|et) /.test(phrase)
    ? "(?! (?:the|its|their|onu|an?|une?|l[ea]s?|ses)(?!\\p{L})| l'| (?:\\p{L}{3,}s|wounded|injured|missing)(?!\\p{L}))"
    : '(?! of(?!\\p{L}))';
const unread = new RegExp(
  `(?:^|[\\s,(])(?:${phrases(behind)
    .filter(([, phrase]) => / /.test(phrase))
    .map(([, phrase]) => `${pattern(phrase)}(?!\\p{L})${mayEndIn(phrase)}`)
    .join('|')}|and (?:some|change)${ONWARDS})`,
  'u',
);

/** The words of a qualifier that stand where they are not read, and may bound the number; undefined where none do. */
export const unreadQualifier = (text: string): string | undefined => unread.exec(text)?.[0].trim();

export interface QualifierRead {
  qualifier: Qualifier;
  rest: string;
}

/** What another qualifier may follow, which then says how the number is meant: "estimated at more than 300". */
const estimate = /^(?:estimated at |estimée?s? à |forte? de |forte? d')/;

/** The qualifier that the text begins with. */
export function leadingQualifier(text: string): QualifierRead | null {
  const estimated = estimate.exec(text);
  return (estimated && leadingQualifier(text.slice(estimated[0].length))) ?? ownQualifier(text);
}

function ownQualifier(text: string): QualifierRead | null {
  for (const [qualifier, regexp] of sized) {
    const found = regexp.exec(text);
    const rest = text.slice(found?.[0].length);
    if (found) return { qualifier, rest: /^\d/.test(rest) ? rest : `un ${rest}` };
  }
  for (const [qualifier, regexp] of beforePatterns) {
    const found = regexp.exec(text);
    if (found) return { qualifier, rest: `${articleIn[found[1] ?? ''] ?? ''}${text.slice(found[0].length)}` };
  }
  return null;
}

/** What may go on behind "plus", which before an adverb or an adjective compares: "300 plus tard", "300 plus jeunes", "24 % plus de". */
const goingOn =
  /^(?:$|[,.;:)]| (?:of|from|in|at|by|who|have|had|were|are|remain|à|aux?|dans|sur|qui|ont|sont|étaient|avaient|restent)(?!\p{L}))/u;

function mayEnd(phrase: string, rest: string): boolean {
  const last = countedWords(rest).at(-1) ?? '';
  return !/plus$/.test(phrase) || goingOn.test(rest) || isKnown(last) || isDead(last) || isHurt(last);
}

/** What makes a peak or a low of its own of "maximum" and "minimum" behind it, by which the number bounds nothing: "à son maximum". */
const ownPeak = / (?:its|their|son|leurs?|(?:at|à) (?:the|un|une))$/u;

/** The qualifier that directly follows a number or what it counts, or ends the whole text behind it. */
export function trailingQualifier(text: string): QualifierRead | null {
  for (const [qualifier, atStart, atEnd] of [...behindPatterns, ...bracketed]) {
    const start = atStart.exec(text);
    if (start && mayEnd(start[0], text.slice(start[0].length))) return { qualifier, rest: text.slice(start[0].length) };
    const end = atEnd?.exec(text);
    if (end && !ownPeak.test(text.slice(0, end.index))) return { qualifier, rest: text.slice(0, end.index) };
  }
  return insideQualifier(text);
}
