import fc from 'fast-check';
import { spanOf } from '../date-span.ts';
import type { DateSpan } from '../date-span.ts';
import { addDays } from '../day.ts';
import type { Decision, DrawdownInput } from '../drawdown.ts';
import type { Figure, FigureSource } from '../figure.ts';
import type { Quantity } from '../quantity.ts';
import type { Scope } from '../scope.ts';
import { metrics } from './figures.ts';

/** Generated missions: a withdrawal of 200 days, told by sources of all kinds, some of them wrong. */
export const START = '2030-01-01';
export const DEADLINE = '2030-07-20';
const DAYS = 230;

export interface Mission {
  figures: Figure[];
  decisions: Decision[];
}

const decisions: Decision[] = [{ started: spanOf(START, START), deadline: DEADLINE, knownFrom: '2029-12-20' }];

const metricOf = (key: string) => metrics[key] as Figure['metric'];

export function quantityOf(low: number | null, high: number | null, unit = 'persons'): Quantity {
  const qualifier = low === null ? 'AT_MOST' : high === null ? 'AT_LEAST' : low === high ? 'EXACT' : 'BETWEEN';
  return { low, high, stated: qualifier === 'BETWEEN' ? null : (low ?? high), qualifier, unit };
}

export function sourceOf(id: string, published: number, echoes: string | null = null): FigureSource {
  const day = addDays(START, published);
  return { id, slug: id, publisher: null, published: spanOf(day, day), knownFrom: day, echoes };
}

export function figureOf(
  key: string,
  metric: string,
  scope: Scope,
  value: Quantity,
  asOf: DateSpan,
  source: FigureSource,
): Figure {
  return {
    id: key,
    key,
    metric: metricOf(metric),
    scope,
    value,
    asOf,
    since: null,
    subject: null,
    place: null,
    event: null,
    attributedTo: null,
    speaksFor: null,
    partOf: null,
    outOf: null,
    source,
    rank: 'NORMAL',
    rankReason: null,
    rankKnownFrom: null,
    retractedOn: null,
    retractionReason: null,
    supersededBy: null,
  };
}

const scopes: readonly Scope[] = [
  'ALL_PERSONNEL',
  'ALL_PERSONNEL',
  'ALL_PERSONNEL',
  'UNIFORMED',
  'CIVILIAN',
  'MILITARY',
  'POLICE',
  'PEACEKEEPERS',
];
const kinds = [
  'personnel-departed',
  'personnel-departed',
  'personnel-departed',
  'personnel-departed',
  'personnel-strength',
  'personnel-remaining',
  'share-departed',
  'personnel-moved',
];

const anyRange = fc
  .tuple(
    fc.integer({ min: 0, max: 12_000 }),
    fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 800 })),
    fc.constantFrom('both', 'both', 'both', 'low', 'high'),
  )
  .map(([low, width, side]): [number | null, number | null] => [
    side === 'high' ? null : low,
    side === 'low' ? null : low + width,
  ]);

const anyShare = fc
  .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 10 }))
  .map(([low, width]): [number, number] => [low / 100, (low + width) / 100]);

const anySpan = fc
  .tuple(
    fc.integer({ min: 0, max: 200 }),
    fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 40 })),
    fc.constantFrom('day', 'day', 'day', 'open', 'before', 'undated'),
    fc.boolean(),
  )
  .map(([from, length, form, inferred]) => {
    const [first, last] = [addDays(START, from), addDays(START, from + length)];
    if (form === 'undated') return spanOf(null, null);
    return spanOf(form === 'before' ? null : first, form === 'open' ? null : last, { inferred });
  });

const anyFigure = fc.record({
  metric: fc.constantFrom(...kinds),
  scope: fc.constantFrom(...scopes),
  range: anyRange,
  share: anyShare,
  asOf: anySpan,
  source: fc.nat({ max: 5 }),
  outOf: fc.nat({ max: 30 }),
  rank: fc.constantFrom<Figure['rank'][]>('NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'DEPRECATED', 'PREFERRED'),
  rankFrom: fc.option(fc.integer({ min: 0, max: DAYS })),
  subject: fc.constantFrom(null, null, null, null, 'contingent'),
  speaker: fc.constantFrom(null, 'mission', 'un'),
  fate: fc.constantFrom(null, null, null, null, null, 'retracted', 'superseded'),
});

const anySources = fc.array(fc.tuple(fc.integer({ min: 0, max: DAYS }), fc.option(fc.nat({ max: 5 }), { freq: 3 })), {
  minLength: 6,
  maxLength: 6,
});

/** Any mission: conflicts, echoes, ranks, open and undated figures and all. */
export const anyMission: fc.Arbitrary<Mission> = fc
  .tuple(fc.array(anyFigure, { maxLength: 14 }), anySources)
  .map(([drafts, published]) => {
    const sources = published.map(([day, echoes], index) => {
      const original = echoes !== null && echoes < index ? echoes : null;
      return sourceOf(
        `source-${index}`,
        original === null ? day : Math.max(day, published[original]?.[0] ?? 0),
        original === null ? null : `source-${original}`,
      );
    });
    const figures = drafts.map((draft, index): Figure => {
      const [low, high] = draft.metric === 'share-departed' ? draft.share : draft.range;
      const value = quantityOf(low, high, draft.metric === 'share-departed' ? 'ratio' : 'persons');
      const target = drafts[draft.outOf];
      return {
        ...figureOf(
          `figure-${index}`,
          draft.metric,
          draft.scope,
          value,
          draft.asOf,
          sources[draft.source] as FigureSource,
        ),
        outOf:
          target && target.metric === 'personnel-strength' && draft.outOf !== index ? `figure-${draft.outOf}` : null,
        rank: draft.rank,
        rankKnownFrom: draft.rankFrom === null ? null : addDays(START, draft.rankFrom),
        subject: draft.subject,
        attributedTo: draft.speaker,
        retractedOn: draft.fate === 'retracted' ? START : null,
        supersededBy: draft.fate === 'superseded' && index > 0 ? 'figure-0' : null,
      };
    });
    return { figures, decisions };
  });

/** A mission that nobody is wrong about: every range holds the truth, which never falls. */
export const consistentMission: fc.Arbitrary<Mission & { strength: number }> = fc
  .tuple(
    fc.integer({ min: 100, max: 15_000 }),
    fc.array(
      fc.record({
        gap: fc.integer({ min: 1, max: 30 }),
        gone: fc.nat({ max: 100 }),
        below: fc.nat({ max: 300 }),
        above: fc.option(fc.nat({ max: 300 })),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 200 })),
  )
  .map(([strength, steps, [below, above]]) => {
    let day = 0;
    let gone = 0;
    const figures = steps.map((step, index) => {
      day += step.gap;
      gone += Math.floor(((strength - gone) * step.gone) / 100);
      const on = addDays(START, day);
      const value = quantityOf(Math.max(0, gone - step.below), step.above === null ? null : gone + step.above);
      return figureOf(
        `departed-${index}`,
        'personnel-departed',
        'ALL_PERSONNEL',
        value,
        spanOf(on, on),
        sourceOf(`source-${index}`, day),
      );
    });
    const base = figureOf(
      'base',
      'personnel-strength',
      'ALL_PERSONNEL',
      quantityOf(Math.max(0, strength - below), strength + above),
      spanOf(START, START),
      sourceOf('base-source', 0),
    );
    return { figures: [base, ...figures], decisions, strength };
  });

/** A day within or about the withdrawal, or none. */
export const anyDay: fc.Arbitrary<string | null> = fc.option(
  fc.integer({ min: -5, max: DAYS + 20 }).map((days) => addDays(START, days)),
);

/** The question asked of a mission. */
export const inputOf = (
  { figures, decisions: decided }: Mission,
  knownOn: string | null,
  scope: Scope = 'ALL_PERSONNEL',
): DrawdownInput => ({
  figures,
  decisions: decided,
  ended: null,
  scope,
  knownOn,
  base: null,
});
