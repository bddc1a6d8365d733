import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isOneDay, spanOf } from './date-span.ts';
import { addDays, daysBetween } from './day.ts';
import { disagreements } from './disagreements.ts';
import type { Drawdown } from './drawdown.ts';
import { drawdown } from './drawdown.ts';
import { boundedSeries } from './drawdown/monotony.ts';
import { remaining, shareDeparted } from './drawdown/remaining.ts';
import type { Figure } from './figure.ts';
import type { Range } from './quantity.ts';
import { rangesMeet } from './quantity.ts';
import { reconciliations } from './reconciliations.ts';
import type { Scope } from './scope.ts';
import type { Mission } from './testing/missions.ts';
import {
  anyDay,
  anyMission,
  consistentMission,
  figureOf,
  inputOf,
  quantityOf,
  sourceOf,
  START,
} from './testing/missions.ts';

const RUNS = { numRuns: 1_000 };
vi.setConfig({ testTimeout: 180_000 });
const anyScope = fc.constantFrom<Scope>('ALL_PERSONNEL', 'ALL_PERSONNEL', 'UNIFORMED', 'PEACEKEEPERS');

const isUpright = ({ low, high }: Range) => low === null || high === null || low <= high;

function rangesOf({ points, pace, requiredPace, bases, envelope }: Drawdown): Range[] {
  return [
    ...bases.map(({ quantity }) => quantity),
    ...points.flatMap(({ departed, bounded, remaining: left, share }) => [
      departed,
      bounded,
      ...(left ? [left] : []),
      ...(share ? [share] : []),
    ]),
    ...pace.map(({ perDay }) => perDay),
    ...(requiredPace ? [requiredPace.perDay] : []),
    ...envelope,
  ];
}

/** What does not name a figure: what must stay the same when figures are renamed. */
const withoutIds = ({ base, bases, points, pace, requiredPace, excluded, ...rest }: Drawdown) => ({
  ...rest,
  base: base && { ...base, statistics: [] },
  bases: bases.map((each) => ({ ...each, statistics: [] })),
  points: points.map((point) => ({ ...point, statistics: [] })),
  pace: pace.map((each) => ({ ...each, statistics: [] })),
  requiredPace: requiredPace && { ...requiredPace, statistics: [] },
  excluded: excluded.map(({ code }) => code).sort(),
});

const withoutExclusions = (result: Drawdown) => ({ ...withoutIds(result), excluded: [] });

function renamed({ figures, decisions }: Mission, name: (id: string) => string): Mission {
  const to = (id: string | null) => (id === null ? null : name(id));
  return {
    decisions,
    figures: figures.map((figure) => ({
      ...figure,
      id: name(figure.id),
      key: name(figure.key),
      outOf: to(figure.outOf),
      partOf: to(figure.partOf),
      supersededBy: to(figure.supersededBy),
    })),
  };
}

const ask = (figures: readonly Figure[]) => disagreements({ figures, events: [], started: START, sites: [] });

describe('whatever the sources say', () => {
  it('no range inverts, and no span runs backwards', () => {
    fc.assert(
      fc.property(anyMission, anyDay, anyScope, (mission, knownOn, scope) => {
        const result = drawdown(inputOf(mission, knownOn, scope));
        expect(rangesOf(result).filter((range) => !isUpright(range))).toEqual([]);
        const spans = [
          ...result.points.map(({ asOf }) => asOf),
          ...(result.projectedCompletion ? [result.projectedCompletion] : []),
        ];
        expect(
          spans.filter(({ earliest, latest }) => earliest !== null && latest !== null && earliest > latest),
        ).toEqual([]);
        expect(ask(mission.figures).filter(({ range }) => range && !isUpright(range))).toEqual([]);
        expect(reconciliations(mission.figures).filter(({ difference }) => !isUpright(difference))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the envelope never falls, changes in every entry, and on a point’s day lies within its bounded', () => {
    fc.assert(
      fc.property(anyMission, anyDay, anyScope, (mission, knownOn, scope) => {
        const { envelope, points } = drawdown(inputOf(mission, knownOn, scope));
        envelope.slice(1).forEach((entry, index) => {
          const before = envelope[index];
          expect(
            before &&
              before.on < entry.on &&
              before.low <= entry.low &&
              (before.high ?? Infinity) <= (entry.high ?? Infinity),
          ).toBe(true);
          expect(before?.low === entry.low && before.high === entry.high).toBe(false);
        });
        const last = envelope.at(-1)?.on ?? '';
        for (const { asOf, bounded } of points.filter(({ asOf: span }) => isOneDay(span))) {
          const day = asOf.earliest ?? '';
          const entry = envelope.findLast(({ on }) => on <= day);
          // Nothing is drawn before the start or past the vintage and the deadline.
          if (
            !entry ||
            (day > last && day > (knownOn ?? '9999')) ||
            day > '2030-07-20' ||
            (day === START && entry.high === 0)
          )
            continue;
          expect(entry.low).toBeGreaterThanOrEqual(bounded.low ?? 0);
          expect(entry.high ?? Infinity).toBeLessThanOrEqual(bounded.high ?? Infinity);
        }
      }),
      RUNS,
    );
  });

  it('every figure of departures is in a point or excluded, never both', () => {
    fc.assert(
      fc.property(anyMission, anyScope, (mission, scope) => {
        const { points, excluded } = drawdown(inputOf(mission, null, scope));
        const shown = [
          ...points.flatMap(({ statistics }) => statistics),
          ...excluded.map(({ statistic }) => statistic),
        ];
        const all = mission.figures.filter(({ metric }) =>
          ['personnel-departed', 'share-departed', 'personnel-moved'].includes(metric.key),
        );
        expect(shown.sort()).toEqual(all.map(({ id }) => id).sort());
      }),
      RUNS,
    );
  });

  it('points are in order of days and apart, and remaining is whole people', () => {
    fc.assert(
      fc.property(anyMission, anyDay, (mission, knownOn) => {
        const { points } = drawdown(inputOf(mission, knownOn));
        points
          .slice(1)
          .forEach(({ asOf }, index) => expect((points[index]?.asOf.latest ?? '') < (asOf.earliest ?? '')).toBe(true));
        for (const { remaining: left } of points)
          expect([left?.low ?? 0, left?.high ?? 0].every(Number.isInteger)).toBe(true);
      }),
      RUNS,
    );
  });

  it('reordering figures changes nothing at all', () => {
    fc.assert(
      fc.property(anyMission, anyDay, fc.integer(), (mission, knownOn, seed) => {
        const shuffled = [...mission.figures]
          .sort(
            (a, b) =>
              ((a.id.length * 31 + a.id.charCodeAt(a.id.length - 1) * seed) % 7) -
              ((b.id.length * 31 + b.id.charCodeAt(b.id.length - 1) * seed) % 7),
          )
          .reverse();
        expect(drawdown({ ...inputOf(mission, knownOn), figures: shuffled })).toEqual(
          drawdown(inputOf(mission, knownOn)),
        );
        expect(ask(shuffled)).toEqual(ask(mission.figures));
        expect(reconciliations(shuffled)).toEqual(reconciliations(mission.figures));
      }),
      RUNS,
    );
  });

  it('renaming figures changes only their names', () => {
    fc.assert(
      fc.property(anyMission, anyDay, (mission, knownOn) => {
        const other = renamed(mission, (id) => `z${99 - Number(id.split('-')[1])}`);
        expect(withoutIds(drawdown(inputOf(other, knownOn)))).toEqual(withoutIds(drawdown(inputOf(mission, knownOn))));
        const bare = (figures: readonly Figure[]) =>
          ask(figures).map(({ statistics, ...rest }) => ({ ...rest, count: statistics.length }));
        expect(bare(other.figures)).toEqual(bare(mission.figures));
        expect(reconciliations(other.figures).map(({ key, status }) => [key, status])).toEqual(
          reconciliations(mission.figures).map(({ key, status }) => [key, status]),
        );
      }),
      RUNS,
    );
  });

  it('an echo changes nothing', () => {
    fc.assert(
      fc.property(anyMission, fc.nat(), fc.nat({ max: 60 }), (mission, pick, delay) => {
        const original = mission.figures[pick % Math.max(1, mission.figures.length)];
        if (!original) return;
        const published = Math.max(0, daysBetween(START, original.source.knownFrom)) + delay;
        const source = sourceOf('echo-source', published, original.source.id);
        const echo: Figure = {
          ...original,
          id: 'echo',
          key: 'echo',
          asOf: spanOf(original.source.knownFrom, null),
          source,
          outOf: null,
          partOf: null,
        };
        const figures = [...mission.figures, echo];
        expect(withoutExclusions(drawdown({ ...inputOf(mission, null), figures }))).toEqual(
          withoutExclusions(drawdown(inputOf(mission, null))),
        );
        const bare = (all: readonly Figure[]) =>
          ask(all).map(({ key, kind, range, independentSources }) => ({ key, kind, range, independentSources }));
        expect(bare(figures)).toEqual(bare(mission.figures));
      }),
      RUNS,
    );
  });

  it('what becomes known later changes nothing before its day', () => {
    fc.assert(
      fc.property(anyMission, anyDay, (mission, knownOn) => {
        if (knownOn === null) return;
        const never = mission.figures.filter(({ source }) => source.knownFrom <= knownOn);
        const ids = new Set(never.map(({ id }) => id));
        const known = (id: string | null) => (id !== null && ids.has(id) ? id : null);
        const database = never.map((figure) => ({
          ...figure,
          outOf: known(figure.outOf),
          partOf: known(figure.partOf),
          supersededBy: known(figure.supersededBy),
        }));
        expect(drawdown(inputOf(mission, knownOn))).toEqual(
          drawdown({ ...inputOf(mission, knownOn), figures: database }),
        );
      }),
      RUNS,
    );
  });
});

describe('where nobody is wrong', () => {
  it('remaining and departed meet the base, and the truth lies in every range', () => {
    fc.assert(
      fc.property(consistentMission, (mission) => {
        const { base, points } = drawdown(inputOf(mission, null));
        for (const { remaining: left, bounded } of points) {
          expect(left).not.toBeNull();
          const together = {
            low: (left?.low ?? 0) + (bounded.low ?? 0),
            high: left?.high === null || bounded.high === null ? null : (left?.high ?? 0) + bounded.high,
          };
          expect(base && rangesMeet(together, base.quantity)).toBe(true);
        }
        expect(ask(mission.figures)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('widening a departed range narrows no remaining and no share', () => {
    fc.assert(
      fc.property(
        consistentMission,
        fc.nat(),
        fc.nat({ max: 500 }),
        fc.option(fc.nat({ max: 500 })),
        (mission, pick, below, above) => {
          const index = 1 + (pick % (mission.figures.length - 1));
          const wider = mission.figures.map((figure, at): Figure => {
            if (at !== index) return figure;
            const { low, high } = figure.value;
            return {
              ...figure,
              value: quantityOf(Math.max(0, (low ?? 0) - below), above === null || high === null ? null : high + above),
            };
          });
          const [before, after] = [mission.figures, wider].map((figures) =>
            drawdown({ ...inputOf(mission, null), figures }),
          );
          before?.points.forEach((point, at) => {
            for (const side of ['remaining', 'share'] as const) {
              const [narrow, wide] = [point[side], after?.points[at]?.[side]];
              expect(
                (wide?.low ?? 0) <= (narrow?.low ?? 0) + 1e-9 &&
                  (wide?.high ?? Infinity) >= (narrow?.high ?? Infinity) - 1e-9,
              ).toBe(true);
            }
          });
        },
      ),
      RUNS,
    );
  });
});

describe('remaining and share', () => {
  const range = fc
    .tuple(fc.nat({ max: 10_000 }), fc.option(fc.nat({ max: 1_000 })))
    .map(([low, width]): Range => ({ low, high: width === null ? null : low + width }));
  it('are upright and never narrower for a wider departed', () => {
    fc.assert(
      fc.property(range, range, fc.nat({ max: 100 }), (base, departed, by) => {
        const wider = {
          low: Math.max(0, (departed.low ?? 0) - by),
          high: departed.high === null ? null : departed.high + by,
        };
        for (const of of [remaining, shareDeparted]) {
          if (base.high !== null && base.high < (departed.low ?? 0)) return;
          const [narrow, wide] = [of(base, departed), of(base, wider)];
          expect(isUpright(narrow)).toBe(true);
          expect((wide.low ?? 0) <= (narrow.low ?? 0) && (wide.high ?? Infinity) >= (narrow.high ?? Infinity)).toBe(
            true,
          );
        }
      }),
      RUNS,
    );
  });
});

describe('a series bounded by its neighbours', () => {
  it('is upright, never falls, and holds every number it was given where none conflicts', () => {
    const ranges = fc.array(
      fc
        .tuple(fc.nat({ max: 1000 }), fc.option(fc.nat({ max: 300 })))
        .map(([low, width]): Range => ({ low, high: width === null ? null : low + width })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(ranges, (given) => {
        const bounded = boundedSeries(given, null);
        expect(bounded.filter((each) => !isUpright(each))).toEqual([]);
        bounded.slice(1).forEach((each, index) => {
          expect(each.low).toBeGreaterThanOrEqual(bounded[index]?.low ?? 0);
          expect(each.high ?? Infinity).toBeGreaterThanOrEqual(bounded[index]?.high ?? Infinity);
        });
        const conflicts = given.some((a, index) =>
          given.slice(index + 1).some((b) => (a.low ?? 0) > (b.high ?? Infinity)),
        );
        expect(bounded.some(({ inConflict }) => inConflict)).toBe(conflicts);
      }),
      RUNS,
    );
  });
});

describe('a generated figure', () => {
  it('is one that the computations take', () => {
    const figure = figureOf(
      'one',
      'personnel-departed',
      'ALL_PERSONNEL',
      quantityOf(5, 5),
      spanOf(addDays(START, 3), addDays(START, 3)),
      sourceOf('s', 4),
    );
    expect(drawdown(inputOf({ figures: [figure], decisions: [] }, null)).points).toHaveLength(1);
  });
});
