import fc from 'fast-check';
import { spanOf } from '../date-span.ts';
import { addDays } from '../day.ts';
import type { ToldEvent } from '../disagreements.ts';
import type { Decision, DrawdownInput } from '../drawdown.ts';
import type { Figure, FigureSource } from '../figure.ts';
import type { Scope } from '../scope.ts';
import type { SiteRecord } from '../sites.ts';
import type { Quantity } from '../quantity.ts';
import { figureOf, quantityOf, sourceOf, START } from './drafts.ts';
import { anyEvents, eventsOf, trueEvents, trueEventsOf } from './events.ts';
import { anyReport, figuresOfReport, type Report } from './reports.ts';

/** Generated missions: a withdrawal of 200 days, told by sources of all kinds, some of them wrong. */
export const DEADLINE = '2030-07-20';
const DAYS = 230;

export interface Mission {
  figures: Figure[];
  decisions: Decision[];
  events: ToldEvent[];
  sites: SiteRecord[];
}

/** What a mission has of which only figures are told. */
const noEvents = (): Pick<Mission, 'events' | 'sites'> => ({ events: [], sites: [] });

const decisions = (): Decision[] => [{ started: spanOf(START, START), deadline: DEADLINE, knownFrom: '2029-12-20' }];

/** One to three deciding documents, before and during the withdrawal, each silent on what it likes; or the plain one. */
const anyDecisions: fc.Arbitrary<Decision[]> = fc.oneof(
  fc.constant(null).map(decisions),
  fc.array(
    fc.record({
      started: fc.constantFrom(
        null,
        spanOf(START, START),
        spanOf(START, addDays(START, 6), { inferred: true }),
        spanOf(addDays(START, 40), addDays(START, 40)),
        spanOf(START, null),
      ),
      deadline: fc.constantFrom(null, DEADLINE, addDays(DEADLINE, -120), addDays(DEADLINE, 60)),
      knownFrom: fc.constantFrom('2029-12-20', START, addDays(START, 20), addDays(START, 90)),
    }),
    { maxLength: 3 },
  ),
);

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
  fate: fc.constantFrom(null, null, null, null, null, null, null, null, 'retracted', 'superseded'),
});

const anySources = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: DAYS }),
    fc.option(fc.nat({ max: 5 }), { freq: 3 }),
    fc.constantFrom(null, null, 'mission', 'un'),
  ),
  { minLength: 6, maxLength: 6 },
);

/** Any mission: reports that agree and contradict one another, stray figures, echoes, ranks, corrections, several decisions and all. */
export const anyMission: fc.Arbitrary<Mission> = fc
  .tuple(
    fc.array(anyFigure, { maxLength: 7 }),
    fc.array(anyReport, { minLength: 2, maxLength: 9 }),
    anySources,
    anyDecisions,
    anyEvents,
  )
  .map(([drafts, reports, published, decided, told]) => {
    const originalOf = (index: number) => {
      const echoes = published[index]?.[1] ?? null;
      return echoes !== null && echoes < index ? echoes : null;
    };
    const speakerOf = (index: number): string | null => {
      const original = originalOf(index);
      return original === null ? (published[index]?.[2] ?? null) : speakerOf(original);
    };
    // No copy is known before what it repeats.
    const dayOf = (index: number): number => {
      const original = originalOf(index);
      return Math.max(published[index]?.[0] ?? 0, original === null ? 0 : dayOf(original));
    };
    const source = (index: number): FigureSource => {
      const original = originalOf(index);
      return sourceOf(`source-${index}`, dayOf(index), original === null ? null : source(original), speakerOf(index));
    };
    const sources = published.map((_, index) => source(index));
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
    reports.forEach((report, index) => {
      const source = sources[report.source] as FigureSource;
      const original = reports.slice(0, index).find((other) => `source-${other.source}` === source.goesBackTo[0]);
      // A source that repeats another mostly says the same of a day that it does not always give.
      const said: Report =
        original && report.asOf !== 'span'
          ? {
              ...original,
              source: report.source,
              asOf: report.asOf,
              speaker: report.speaker,
              rank: 'NORMAL',
              fate: null,
            }
          : report;
      figures.push(...figuresOfReport(said, source, figures.length, 0));
    });
    return { figures, decisions: decided, ...eventsOf(told, sources) };
  });

/** A mission that nobody is wrong about, told by departures alone: every range holds the truth, which never falls. */
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
    return { figures: [base, ...figures], decisions: decisions(), ...noEvents(), strength };
  });

/** How many of each scope are gone on a day of the withdrawal, how many there were, and when the sites were closed. */
export interface Truth {
  gone: (scope: Scope, day: number) => number;
  strength: Record<'ALL_PERSONNEL' | 'UNIFORMED' | 'CIVILIAN', number>;
  /** The day on which each site was closed. */
  closed: string[];
}

const truthfulForms = ['whole', 'parts', 'whole and parts', 'share', 'remaining', 'all three', 'strength'] as const;

/** A mission that nobody is wrong about, told by wholes, parts, shares, what remains and copies: every range holds the truth of its day. */
export const truthfulMission: fc.Arbitrary<Mission & { truth: Truth }> = fc
  .tuple(
    fc.integer({ min: 100, max: 12_000 }),
    fc.integer({ min: 0, max: 2_000 }),
    fc.array(
      fc.record({
        form: fc.constantFrom(...truthfulForms),
        day: fc.integer({ min: 1, max: 40 }).map((fives) => fives * 5),
        below: fc.constantFrom(0, 0, 7, 200),
        above: fc.constantFrom(0, 0, 7, 200, null),
        isCopied: fc.boolean(),
        speaker: fc.constantFrom(null, 'mission', 'mission'),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    fc.integer({ min: 1, max: 200 }),
    trueEvents,
  )
  .map(([uniformed, civilian, reports, length, closings]) => {
    const strength = { ALL_PERSONNEL: uniformed + civilian, UNIFORMED: uniformed, CIVILIAN: civilian };
    const leave = (people: number, day: number) => Math.floor((people * Math.min(day, length)) / length);
    const gone: Truth['gone'] = (scope, day) =>
      (scope === 'CIVILIAN' ? 0 : leave(uniformed, day)) + (scope === 'UNIFORMED' ? 0 : leave(civilian, day));
    const figures: Figure[] = [];
    const base = sourceOf('base-source', 0);
    const start = spanOf(START, START);
    figures.push({
      ...figureOf(
        'figure-0',
        'personnel-strength',
        'ALL_PERSONNEL',
        quantityOf(strength.ALL_PERSONNEL, strength.ALL_PERSONNEL + 50),
        start,
        base,
      ),
      attributedTo: 'mission',
    });
    reports.forEach(({ form, day, below, above, isCopied, speaker }, index) => {
      const source = sourceOf(`source-${index}`, day);
      const copy = sourceOf(`copy-${index}`, day + 1, source);
      const on = spanOf(addDays(START, day), addDays(START, day));
      const around = (number: number) =>
        quantityOf(Math.max(0, number - below), above === null ? null : number + above);
      const say = (metric: string, scope: Scope, value: Quantity, links: Partial<Figure> = {}) => {
        const figure = {
          ...figureOf(`figure-${figures.length}`, metric, scope, value, on, source),
          attributedTo: speaker,
          ...links,
        };
        figures.push(figure);
        if (isCopied)
          figures.push({ ...figure, id: `figure-${figures.length}`, key: `figure-${figures.length}`, source: copy });
        return figure.id;
      };
      const departed = (scope: 'ALL_PERSONNEL' | 'UNIFORMED' | 'CIVILIAN', links: Partial<Figure> = {}) =>
        say('personnel-departed', scope, around(gone(scope, day)), links);
      const all = form === 'whole' || form === 'whole and parts' ? departed('ALL_PERSONNEL') : null;
      if (form === 'parts' || form === 'whole and parts') {
        departed('UNIFORMED', { partOf: all });
        departed('CIVILIAN', { partOf: all });
      }
      if (form === 'share') {
        const share = strength.ALL_PERSONNEL === 0 ? 0 : gone('ALL_PERSONNEL', day) / strength.ALL_PERSONNEL;
        const outOf = say(
          'personnel-strength',
          'ALL_PERSONNEL',
          quantityOf(strength.ALL_PERSONNEL, strength.ALL_PERSONNEL),
        );
        say(
          'share-departed',
          'ALL_PERSONNEL',
          quantityOf(Math.max(0, share - 0.05), Math.min(1, share + 0.05), 'ratio'),
          { outOf },
        );
      }
      const left = () =>
        say('personnel-remaining', 'ALL_PERSONNEL', around(strength.ALL_PERSONNEL - gone('ALL_PERSONNEL', day)));
      if (form === 'remaining') left();
      if (form === 'all three') {
        departed('ALL_PERSONNEL', {
          outOf: say('personnel-strength', 'ALL_PERSONNEL', around(strength.ALL_PERSONNEL)),
        });
        left();
      }
    });
    closings.forEach(({ day }, index) => {
      const closed = closings.filter((other) => other.day <= day + 10).length;
      const on = spanOf(addDays(START, day + 10), addDays(START, day + 10));
      const source = sourceOf(`count-${index}`, day + 10);
      const value = quantityOf(closed, closed, 'sites');
      figures.push(figureOf(`figure-${figures.length}`, 'sites-vacated', 'NOT_APPLICABLE', value, on, source));
    });
    const truth = { gone, strength, closed: closings.map(({ day }) => addDays(START, day)) };
    return { figures, decisions: decisions(), ...trueEventsOf(closings), truth };
  });

/** A day within or about the withdrawal, or none. */
export const anyDay: fc.Arbitrary<string | null> = fc.option(
  fc.integer({ min: -5, max: DAYS + 20 }).map((days) => addDays(START, days)),
);

/** The question asked of a mission. */
export const inputOf = (
  { figures, decisions: decided }: Pick<Mission, 'figures' | 'decisions'>,
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
