import { isDay } from '@drawdown/domain/day';
import { z } from 'zod';

// What the fields of rows are made of. The descriptions are what help prints and what an error says would be right.

export const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Characters of the longest key. */
export const LONGEST_KEY = 120;

/** What no database keeps, and no file either: NUL, and half of a character that takes two. YAML can tell both by their numbers. */
const UNKEPT = /\0|\p{Surrogate}/u;
const something = z
  .string()
  .trim()
  .min(1, 'is empty')
  .refine((said) => !UNKEPT.test(said), 'holds a character that is none (\\0, or half a pair)');

export const words = (description: string) => something.describe(description);
export const key = (noun: string) => words(`the key of ${noun}`);
/** The most that a column of whole numbers holds. */
const MOST = 2_147_483_647;
export const wholeNumber = (description: string) =>
  z
    .string()
    .regex(/^[1-9]\d*$/, 'is no whole number from 1')
    .refine((digits) => !(Number(digits) > MOST), `is more than ${MOST.toLocaleString('en')}`)
    .transform(Number)
    .describe(description);
export const decimal = (description: string, most: number) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'is no decimal number')
    .transform(Number)
    .refine((degrees) => Math.abs(degrees) <= most, `lies outside -${most} to ${most}`)
    .describe(description);
export const day = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'is no day written 2023-12-31')
    .refine(isDay, 'is no day of the calendar')
    .describe(description);
export const oneOf = <const Values extends Record<string, string>>(values: Values) =>
  z.enum(values).describe(`one of ${Object.values(values).join(', ')}`);

/** One thing stands for a list of one. */
export const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).min(1, 'is empty'),
  );

const TEXT = 'one string for both languages, or {en: …, fr: …}';
const DATE = 'a date: 2023-12-11, 2023-06, 2023-09-20/.., 2023-06~ (EDTF), or {date: …, inferred: from what}';

const bothLanguages = z
  .strictObject({
    en: something.optional(),
    fr: something.optional(),
  })
  .refine(({ en, fr }) => en !== undefined || fr !== undefined, 'says nothing in either language');

/** One text in both languages, or in the one at hand. */
export const text = z
  .preprocess((value) => (typeof value === 'string' ? { en: value, fr: value } : value), bothLanguages)
  .describe(TEXT);

/** A remark of the editor. One string is English: a sentence cannot be both. */
const remark = (what: string) =>
  z.union([something, bothLanguages]).describe(`${what}: one string in English, or {en: …, fr: …}`);

export const inferred = remark('from what the date was inferred, where it is your reading and not printed').optional();

export const date = z
  .preprocess(
    (value) => (typeof value === 'string' ? { date: value } : value),
    z.strictObject({ date: words('EDTF'), inferred }),
  )
  .describe(DATE);

export const told = (what: string) => text.describe(`${what}: ${TEXT}`);
export const dated = (what: string) => date.describe(`${what}: ${DATE}`);

export const passageFields = {
  source: key('a source'),
  paragraph: wholeNumber("ordinal among the non-empty lines of the source's text, from 1").optional(),
  phrase: words('the few words, as printed').optional(),
  note: remark('what an editor has to say about the passage').optional(),
};
/** A list of one is that one, and the key of a source alone a passage of which no more is told. */
const asPassage = (value: unknown): unknown => {
  const one: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof one === 'string' && KEY.test(one) ? { source: one } : one;
};
export const passage = z
  .preprocess(asPassage, z.strictObject(passageFields))
  .describe('{source: KEY, paragraph: N, phrase: the few words, note: …}; only `source` is required');
export const passages = list(passage).describe(
  'one passage or a list of them: {source: KEY, paragraph: N, phrase: …, note: …}',
);

export const retracted = z
  .strictObject({ on: day('the day it was retracted'), reason: text })
  .optional()
  .describe('{on: 2024-02-01, reason: …}: it stays in the record, marked');

export const mission = words('the key of a mission, or `none`; may be left out where there is just one').optional();
/** Of nouns whose rows have an address: a rename is to break no link. */
export const formerSlugs = list(
  z
    .string()
    .regex(KEY, 'is no key: lower-case words joined by hyphens')
    .max(LONGEST_KEY, `is longer than a key may be, ${LONGEST_KEY} characters`),
)
  .optional()
  .describe('the keys it was recorded under before, oldest first, a list: their addresses lead to it');
export const aliases = list(words('a spelling')).optional().describe('other spellings, a list');
