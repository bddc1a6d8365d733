import { remembering } from './remembering.ts';
import type { Language } from './text.ts';

const NO_BREAK = '\u00a0';
const THIN = '\u202f';
/** Every space a person may have typed or pasted, but not the end of a line. */
const SPACE = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]';
/** What a sign that French sets apart may stand behind, and what must follow it; so no address and no time of day is touched. */
const BEHIND = '(?<=[\\p{L}\\p{N}%°²»”’)\\]…])';
const AHEAD = `(?=${SPACE}|[»)\\]]|$)`;

type Rule = readonly [RegExp, string];

/** In both languages: single spaces, the apostrophe and the dots as printers set them. */
const common: readonly Rule[] = [
  [/ {2,}/g, ' '],
  [/(?<=[\p{L}\p{N}.])['ʼ´](?=\p{L})/gu, '’'],
  [/\.{3}/g, '…'],
];

const english: readonly Rule[] = [
  // The apostrophe that ends a plural, and straight quotation marks.
  [/(?<=s)'(?=[\s.,;:!?)]|$)/gu, '’'],
  [/"([^"]*)"/g, '“$1”'],
];

const french: readonly Rule[] = [
  [/"([^"]*)"/g, '«$1»'],
  [new RegExp(`«${SPACE}*`, 'gu'), `«${NO_BREAK}`],
  [new RegExp(`${SPACE}*»`, 'gu'), `${NO_BREAK}»`],
  [new RegExp(`${SPACE}+:|${BEHIND}:${AHEAD}`, 'gu'), `${NO_BREAK}:`],
  [new RegExp(`${SPACE}+(?=[;!?])|${BEHIND}(?=[;!?]${AHEAD})`, 'gu'), THIN],
  // Thousands, and what belongs to a number.
  [new RegExp(`(?<=(?<!\\d)\\d{1,3}(?:${SPACE}\\d{3})*)${SPACE}(?=\\d{3}(?!\\d))`, 'gu'), THIN],
  [new RegExp(`(?<=\\d)${SPACE}+(?=[%€$])`, 'gu'), THIN],
  // The first of a month is an ordinal.
  [
    new RegExp(
      `(?<!\\d)1${SPACE}+(?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\\p{L}))`,
      'gu',
    ),
    '1er ',
  ],
];

/**
 * A text of ours with the typography its language uses, however it was typed: in French thin no-break spaces before `;`, `!`
 * and `?` and within numbers, no-break spaces before `:` and inside « », `1er` for the first of a month; in English curly
 * quotation marks; in both the curly apostrophe. A text that is set right comes back as it is.
 */
export function typeset(text: string, lang: Language): string {
  return remembered[lang](text, set[lang]);
}

const setBy =
  (rules: readonly Rule[]) =>
  (text: string): string =>
    rules.reduce((done, [pattern, replacement]) => done.replace(pattern, replacement), text);
const set = { EN: setBy([...common, ...english]), FR: setBy([...common, ...french]) };
// A page says the same names hundreds of times.
const remembered = { EN: remembering<string, string>(10_000), FR: remembering<string, string>(10_000) };
