import fc from 'fast-check';
import { anyText, anyTold } from './testing-any-text.ts';
import type { Fields } from './testing.ts';

// Rows with every field there is, in every form that each may be written in: not likely ones.

const DAYS = 400;
/** A day of the time that is told of. */
export const dayOf = (n: number) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);

const anyDay = fc.nat({ max: DAYS }).map(dayOf);
const anyDate = fc.oneof(
  anyDay,
  fc
    .tuple(fc.nat({ max: DAYS }), fc.integer({ min: 1, max: 60 }))
    .map(([from, days]) => `${dayOf(from)}/${dayOf(from + days)}`),
  anyDay.map((day) => `${day}/..`),
  anyDay.map((day) => `../${day}`),
  fc.constantFrom('2023', '2023-06', '2023-06~', '2023-09-20?', '202X', '../..'),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** A date with, beside it or within it, what it was inferred from. */
const dated = (date: fc.Arbitrary<string>) =>
  fc.oneof(date, fc.record({ date }), fc.record({ date, inferred: anyText }));

/** What a row rests on; `source` is the position of one among the sources, as all such numbers here. */
const passage = fc.record({
  source: fc.nat(),
  paragraph: maybe(fc.integer({ min: 1, max: 9 })),
  phrase: maybe(anyText),
  note: maybe(anyText),
});
const passages = fc.array(passage, { minLength: 1, maxLength: 2 });
const retracted = fc.option(fc.record({ on: anyDay, reason: anyTold }), { nil: undefined, freq: 4 });
const aliases = maybe(fc.array(anyText, { minLength: 1, maxLength: 3 }));
const hash = fc.constantFrom('0'.repeat(64), 'abc123de'.repeat(8));

const source = fc.record({
  title: anyText,
  language: fc.constantFrom('en', 'fr', 'ar'),
  published: fc.nat({ max: DAYS }),
  isOpen: fc.boolean(),
  inferred: maybe(anyText),
  publisher: maybe(fc.nat()),
  url: maybe(fc.constantFrom('https://example.org/a?b=c&d=e#f', 'http://example.org/é%20(x)')),
  accessed: fc.boolean(),
  text: maybe(fc.record({ sha256: hash, paragraphs: fc.integer({ min: 9, max: 99 }) })),
  echoes: maybe(fc.nat()),
  retracted,
});
const actor = fc.record({
  kind: fc.constantFrom('PERSON', 'STATE', 'MEDIA', 'OTHER'),
  name: anyTold,
  aliases,
  country: maybe(fc.constantFrom('ML', 'FR')),
  description: maybe(anyTold),
  affiliations: maybe(
    fc.array(fc.record({ organisation: fc.nat(), role: anyTold, span: maybe(dated(anyDate)), evidence: passages }), {
      minLength: 1,
      maxLength: 2,
    }),
  ),
  evidence: passages,
  retracted,
});
const place = fc.record({
  kind: fc.constantFrom('COUNTRY', 'REGION', 'CITY', 'SITE', 'AREA'),
  name: anyTold,
  aliases,
  at: maybe(
    fc.tuple(
      fc.integer({ min: -90, max: 90 }),
      fc.integer({ min: -1800, max: 1800 }).map((n) => n / 10),
    ),
  ),
  within: maybe(fc.nat()),
  evidence: passages,
  retracted,
});
const figure = fc.record({
  metric: fc.nat(),
  scope: fc.constantFrom('ALL_PERSONNEL', 'UNIFORMED', 'NOT_APPLICABLE'),
  value: fc.constantFrom(
    '3,367',
    '13 871',
    'around 4,200',
    'more than 10,500',
    'between 90 and 110',
    'dozens',
    'près de 6 000',
  ),
  asOf: dated(anyDate),
  since: maybe(fc.constantFrom('2020', '2021-05-01', '../2022')),
  subject: maybe(fc.nat()),
  place: maybe(fc.nat()),
  event: maybe(fc.nat()),
  attributedTo: maybe(fc.nat()),
  partOf: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
  outOf: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
  supersedes: fc.boolean(),
  evidence: passage,
  rank: maybe(
    fc.record({ rank: fc.constantFrom('PREFERRED', 'DEPRECATED'), rankReason: anyTold, rankKnownFrom: maybe(anyDay) }),
  ),
  retracted,
});
const event = fc.record({
  kind: fc.constantFrom('SITE_CLOSURE', 'PROTEST', 'OTHER'),
  title: anyTold,
  summary: maybe(anyTold),
  place: maybe(fc.nat()),
  participants: maybe(fc.array(fc.tuple(fc.nat(), anyTold, maybe(passage)), { minLength: 1, maxLength: 2 })),
  accounts: fc.array(fc.tuple(passage, maybe(dated(anyDate)), maybe(anyTold)), { minLength: 1, maxLength: 3 }),
  retracted,
});
const statement = fc.record({
  speaker: fc.nat(),
  saidOn: maybe(dated(anyDate)),
  stance: fc.constantFrom('NEUTRAL', 'SUPPORTS'),
  summary: anyTold,
  evidence: passages,
  retracted,
});
const mission = fc.record({
  acronym: anyText,
  name: anyTold,
  operation: maybe(fc.nat()),
  started: fc.constantFrom<Fields[string]>('2013-07-01', '2013', { date: '2013-07', inferred: 'its report' }),
  ended: maybe(fc.record({ date: anyDay, inferred: maybe(anyText), evidence: passage })),
  withdrawal: maybe(
    fc.array(
      fc.record({
        started: maybe(dated(fc.constantFrom('2023-07-01', '2023-06/2023-07'))),
        deadline: maybe(anyDay.map((day) => day.replace(/^2023/, '2025'))),
        evidence: passage,
      }),
      {
        minLength: 1,
        maxLength: 2,
      },
    ),
  ),
  evidence: passages,
});
const metric = fc.record({ name: anyTold, description: anyTold, narrowerThan: fc.boolean() });

/** A change that a curator makes later to the row at a position. */
export const anyChange = fc.record({
  noun: fc.constantFrom('sources', 'actors', 'places', 'statistics', 'events', 'statements', 'missions', 'metrics'),
  row: fc.nat(),
  what: fc.constantFrom('text', 'text', 'retract', 'restore', 'figure', 'figure', 'back'),
  text: anyText,
  told: anyTold,
});
export type Change = typeof anyChange extends fc.Arbitrary<infer Value> ? Value : never;

/** A list of some length. */
export const few = <Value>(value: fc.Arbitrary<Value>, minLength: number, maxLength: number) =>
  fc.array(value, { minLength, maxLength });

export const anyParts = fc.record({
  title: anyTold,
  licence: anyText,
  sources: few(source, 1, 2),
  actors: few(actor, 1, 2),
  places: few(place, 0, 1),
  metrics: few(metric, 1, 2),
  missions: few(mission, 1, 1),
  events: few(event, 0, 1),
  statistics: few(figure, 1, 3),
  statements: few(statement, 0, 1),
});
/** What a dossier is made of, its rows named by their positions. */
export type Parts = typeof anyParts extends fc.Arbitrary<infer Value> ? Value : never;
