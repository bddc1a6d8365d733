import { ActorKind, EventKind, MetricKind, PlaceKind, Rank, Scope, Stance } from '@drawdown/db/enums';
import { z } from 'zod';
import {
  KEY,
  aliases,
  date,
  dated,
  day,
  decimal,
  formerSlugs,
  inferred,
  key,
  list,
  mission,
  oneOf,
  passage,
  passageFields,
  passages,
  retracted,
  text,
  told,
  wholeNumber,
  words,
} from './field-schemas.ts';
import type { Noun } from './identity.ts';

// What each row may hold. The descriptions are what `dossier --help` prints and what an error says would be right.

export type TextContent = { en?: string | undefined; fr?: string | undefined };
/** What an editor remarks: one string is English. */
export type Remark = string | TextContent;
export type DateContent = { date: string; inferred?: Remark | undefined };
export type PassageContent = z.output<typeof passage>;
export type Retracted = { on: string; reason: TextContent };

const DECISION = '{started, inferred, deadline, evidence: one passage}';
const decision = z
  .strictObject({
    started: date.optional(),
    inferred,
    deadline: day('the last day by which the withdrawal is to be complete, as 2023-12-31').optional(),
    evidence: passage,
  })
  .describe(DECISION);

const AFFILIATION = '{organisation *, role *, span, inferred, evidence *}';
const affiliation = z
  .strictObject({
    organisation: key('an actor'),
    role: text,
    span: date.optional(),
    inferred,
    evidence: passages,
  })
  .describe(AFFILIATION);

const PARTICIPANT = '{actor *, role *, source, paragraph, phrase, note}';
const participant = z
  .strictObject({
    actor: key('an actor'),
    role: text,
    ...passageFields,
    source: key('a source, where not every account tells of the part').optional(),
  })
  .describe(PARTICIPANT);

const ACCOUNT = '{source *, paragraph, phrase, note, date, inferred, tells}';
const account = z
  .strictObject({ ...passageFields, date: date.optional(), inferred, tells: text.optional() })
  .describe(ACCOUNT);

/** The fields of each noun, before what stands beside a date is taken into it. */
export const fields = {
  missions: z.strictObject({
    acronym: words('what everyone calls it, e.g. MINUSMA'),
    name: told('its full name'),
    hostCountry: key('an actor: the state it was deployed in'),
    operation: key('an actor: the mission as one who speaks and acts').optional(),
    started: dated('when it began'),
    ended: z
      .strictObject({ date: words('EDTF'), inferred, evidence: passage })
      .optional()
      .describe('{date, inferred, evidence: one passage}'),
    withdrawal: list(decision).optional().describe(`one or a list of ${DECISION}, one for each deciding document`),
    evidence: passages,
    formerSlugs,
  }),
  sources: z.strictObject({
    title: words('as printed; ours in [square brackets] where none is'),
    publisher: key('an actor: who published it').optional(),
    url: z
      .url({ protocol: /^https?$/, error: 'is no address that starts with https:// or http://' })
      .describe('an address worth linking')
      .optional(),
    language: z
      .string()
      .regex(/^[a-z]{2}$/, 'is no code of two small letters')
      .describe('ISO 639-1, e.g. en'),
    published: dated('when it was published'),
    inferred,
    accessed: day('the day it was read, as 2024-02-01').optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'is no SHA-256 of 64 small hexadecimal digits')
      .describe('SHA-256 of the text that paragraphs count in')
      .optional(),
    paragraphs: wholeNumber('number of non-empty lines of that text; only with `sha256`').optional(),
    echoes: key('the source it repeats').optional(),
    formerSlugs,
    retracted,
  }),
  actors: z.strictObject({
    kind: oneOf(ActorKind),
    name: told('what it is called'),
    aliases,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'is no code of two capital letters')
      .describe('ISO 3166-1 alpha-2, e.g. ML')
      .optional(),
    description: told('who that is, in our words').optional(),
    affiliations: list(affiliation)
      .optional()
      .describe(`a list of ${AFFILIATION}; the first is whom a person or an office speaks for`),
    evidence: passages,
    formerSlugs,
    retracted,
  }),
  places: z.strictObject({
    kind: oneOf(PlaceKind),
    name: told('what it is called'),
    aliases,
    latitude: decimal('degrees north, with `longitude`', 90).optional(),
    longitude: decimal('degrees east, with `latitude`', 180).optional(),
    within: key('the larger place it lies in').optional(),
    mission: key('the mission whose camp it is, for a SITE').optional(),
    evidence: passages,
    formerSlugs,
    retracted,
  }),
  metrics: z.strictObject({
    name: told('what is measured, in a few words'),
    kind: oneOf(MetricKind),
    unit: words('persons, sites, countries, years, ratio (for a SHARE, 0 to 1) …'),
    narrowerThan: key('the metric that counts more than this one').optional(),
    description: told('what exactly is counted'),
  }),
  statistics: z.strictObject({
    mission,
    metric: key('a metric'),
    scope: oneOf(Scope),
    value: words('the figure as printed, e.g. more than 10,500'),
    asOf: dated('the day or span the figure describes'),
    inferred,
    since: dated('where a count over time begins, if the source says so').optional(),
    subject: key('an actor: who is counted within the mission').optional(),
    place: key('a place: where they are counted').optional(),
    event: key('an event: what is counted').optional(),
    attributedTo: key('an actor: who gave the figure, when the source only passes it on').optional(),
    partOf: key('the statistic it is a part of').optional(),
    outOf: key('the statistic it is counted against').optional(),
    supersedes: key('the statistic it corrects').optional(),
    evidence: passage,
    rank: oneOf(Rank).optional(),
    rankReason: told('why it has that rank, required with DEPRECATED').optional(),
    rankKnownFrom: day('the day from which that rank could be known, as 2024-02-01').optional(),
    formerSlugs,
    retracted,
  }),
  events: z.strictObject({
    mission,
    kind: oneOf(EventKind),
    title: told('what happened, in a line'),
    summary: told('what happened, in our words, where the title does not say all').optional(),
    place: key('a place: where it happened').optional(),
    participants: list(participant)
      .optional()
      .describe(`a list of ${PARTICIPANT}, the passage where not every account tells of the part`),
    accounts: list(account).describe(`a list, one for each source that tells of it: ${ACCOUNT}`),
    formerSlugs,
    retracted,
  }),
  statements: z.strictObject({
    mission,
    speaker: key('an actor: who said it'),
    saidOn: dated('when it was said').optional(),
    inferred,
    stance: oneOf(Stance),
    summary: told('what was said, in our words'),
    evidence: passages,
    retracted,
  }),
} satisfies Record<Noun, z.ZodType>;

/** Told what is wrong with the `inferred` of the mapping at the path, which is about the date `field` beside it. */
export type Tell = (path: readonly (string | number)[], field: string, message: string) => void;

/** A date may have its `inferred` beside it; in the record that is part of the date. */
function settled<Row extends { inferred?: Remark | undefined }>(
  row: Row,
  name: keyof Row & string,
  tell: Tell,
  path: readonly (string | number)[] = [],
): Omit<Row, 'inferred'> {
  const { inferred: from, ...rest } = row;
  if (from === undefined) return rest;
  const date = row[name] as DateContent | undefined;
  if (!date) {
    tell(path, name, `is about \`${name}\`, which is missing`);
    return rest;
  }
  if (date.inferred) tell(path, name, `is said twice, also in \`${name}\``);
  return { ...rest, [name]: { date: date.date, inferred: from } };
}

type Read<N extends Noun> = z.output<(typeof fields)[N]>;

/** Brings what stands beside a date into it, by noun. */
export const settle = {
  missions: (row: Read<'missions'>, tell: Tell) => ({
    ...row,
    withdrawal: row.withdrawal?.map((decision, i) => settled(decision, 'started', tell, ['withdrawal', i])),
  }),
  sources: (row: Read<'sources'>, tell: Tell) => settled(row, 'published', tell),
  actors: (row: Read<'actors'>, tell: Tell) => ({
    ...row,
    affiliations: row.affiliations?.map((affiliation, i) => settled(affiliation, 'span', tell, ['affiliations', i])),
  }),
  places: (row: Read<'places'>) => row,
  metrics: (row: Read<'metrics'>) => row,
  statistics: (row: Read<'statistics'>, tell: Tell) => settled(row, 'asOf', tell),
  events: (row: Read<'events'>, tell: Tell) => ({
    ...row,
    accounts: row.accounts.map((account, i) => settled(account, 'date', tell, ['accounts', i])),
  }),
  statements: (row: Read<'statements'>, tell: Tell) => settled(row, 'saidOn', tell),
} satisfies Record<Noun, unknown>;

const into =
  (context: z.RefinementCtx): Tell =>
  (path, _, message) =>
    context.addIssue({ code: 'custom', path: [...path, 'inferred'], message });

/** The schema of each noun: text in, the row's content out. */
export const rowSchemas = {
  missions: fields.missions.transform((row, context) => settle.missions(row, into(context))),
  sources: fields.sources.transform((row, context) => settle.sources(row, into(context))),
  actors: fields.actors.transform((row, context) => settle.actors(row, into(context))),
  places: fields.places,
  metrics: fields.metrics,
  statistics: fields.statistics.transform((row, context) => settle.statistics(row, into(context))),
  events: fields.events.transform((row, context) => settle.events(row, into(context))),
  statements: fields.statements.transform((row, context) => settle.statements(row, into(context))),
} satisfies Record<Noun, z.ZodType>;

/** What a row says, by noun. */
export type Content = { [N in Noun]: z.output<(typeof rowSchemas)[N]> };

/** The schema of dossier.yaml. */
export const metaSchema = z.strictObject({
  name: z.string().regex(KEY, 'is no lower-case words joined by hyphens').describe("the same as the folder's name"),
  title: told('what it is about'),
  licence: words('e.g. CC-BY-4.0'),
  'builds-on': z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(words('the name of a dossier')),
    )
    .optional()
    .describe('names of the dossiers whose rows this one refers to, `standard` (the common metrics) among them'),
  bilingual: z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional()
    .describe('true: a text without one of the languages is an error; otherwise a warning'),
});

export type Meta = z.output<typeof metaSchema>;
