import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { spanOf } from './date-span.ts';
import { addDays, daysBetween } from './day.ts';
import { disagreements } from './disagreements.ts';
import { drawdown } from './drawdown.ts';
import { isUsable } from './drawdown/candidates.ts';
import { boundedSeries } from './drawdown/monotony.ts';
import { remaining, shareDeparted } from './drawdown/remaining.ts';
import { isCopy } from './echoes.ts';
import type { Figure } from './figure.ts';
import { groupBy } from './order.ts';
import type { Range } from './quantity.ts';
import { hull, rangesMeet } from './quantity.ts';
import { reconciliations } from './reconciliations.ts';
import type { Scope } from './scope.ts';
import { answersTo } from './testing/answers.ts';
import { quantityOf, START } from './testing/drafts.ts';
import { anyDay, anyMission, consistentMission, inputOf, truthfulMission, type Mission } from './testing/missions.ts';
import { RUNS } from './testing/runs.ts';
import { figuresKnownOn } from './vintage.ts';

vi.setConfig({ testTimeout: 180_000 });

const isUpright = ({ low, high }: Range) => low === null || high === null || low <= high;

const ask = (figures: readonly Figure[]) => disagreements({ figures, events: [], started: START, sites: [] });
const sums = (figures: readonly Figure[]) => reconciliations(figures, spanOf(START, START));

describe('where every source tells the truth', () => {
  it('it lies in every range and every day of the envelope, and nothing conflicts', () => {
    fc.assert(
      fc.property(
        truthfulMission,
        fc.constantFrom<Scope>('ALL_PERSONNEL', 'UNIFORMED', 'CIVILIAN'),
        (mission, scope) => {
          const { points, envelope } = drawdown(inputOf(mission, null, scope));
          const { gone, strength } = mission.truth;
          const of = strength[scope as keyof typeof strength];
          const holds = ({ low, high }: Range, number: number) =>
            (low ?? -Infinity) <= number + 1e-9 && number <= (high ?? Infinity) + 1e-9;
          for (const { asOf, departed, bounded, remaining: left, share } of points) {
            const truth = gone(scope, daysBetween(START, asOf.earliest ?? ''));
            expect(holds(departed, truth) && holds(bounded, truth)).toBe(true);
            if (left) expect(holds(left, of - truth)).toBe(true);
            if (share && of > 0) expect(holds(share, truth / of)).toBe(true);
          }
          for (let day = 0; day <= 200; day += 1) {
            const entry = envelope.findLast(({ on }) => on <= addDays(START, day));
            if (entry) expect(holds(entry, gone(scope, day))).toBe(true);
          }
          const { disagreements: found, spans, sites } = answersTo(mission);
          expect(found.filter(({ kind }) => kind !== 'SCOPE')).toEqual([]);
          mission.truth.closed.forEach((day, at) => {
            const { earliest, latest } = spans[`event-${at}`]!;
            expect((earliest ?? '') <= day && (latest ?? '9999') >= day).toBe(true);
            const on = (when: string) =>
              sites[at]!.spells.find(({ from, to }) => (from ?? '') <= when && (to === null || when <= to))?.status;
            expect(on(addDays(day, -1))).not.toBe('CLOSED');
            expect(on(day)).not.toBe('OPEN');
          });
          expect(sums(mission.figures).filter(({ status }) => status !== 'BALANCED')).toEqual([]);
        },
      ),
      RUNS,
    );
  });
});

/** Missions of which enough have nothing that conflicts: some of the figures of any, and those of which all is true. */
const calmMission: fc.Arbitrary<Mission> = fc.oneof(
  truthfulMission,
  fc.tuple(anyMission, fc.array(fc.boolean(), { minLength: 5, maxLength: 9 })).map(([mission, isKept]): Mission => {
    const figures = mission.figures.filter((_, at) => isKept[at % isKept.length]);
    const known = (id: string | null) => (figures.some((figure) => figure.id === id) ? id : null);
    return {
      ...mission,
      figures: figures.map((figure) => ({
        ...figure,
        outOf: known(figure.outOf),
        partOf: known(figure.partOf),
        supersededBy: known(figure.supersededBy),
      })),
    };
  }),
);

/** What the pages of a point print of those gone, reckoned anew: each number, each share of its whole, each sum of parts. */
function printedOf(ids: readonly string[], figures: readonly Figure[], scope: Scope, base: Range): Range[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const own = ids.flatMap((id) => byId.get(id) ?? []).filter(({ source }) => !isCopy(source));
  const departed = own.filter(({ metric }) => metric.key === 'personnel-departed');
  const shares = own
    .filter(({ metric }) => metric.key === 'share-departed')
    .map(({ value, outOf }): Range => {
      const whole = byId.get(outOf ?? '');
      const of = whole && isUsable(whole) && whole.value.low !== null ? whole.value : base;
      return {
        low: Math.floor((value.low ?? 0) * (of.low ?? 0)),
        high: of.high === null ? null : Math.ceil((value.high ?? 1) * of.high),
      };
    });
  const parts = groupBy(
    departed.filter((figure) => figure.scope !== scope),
    ({ source, asOf }) => `${source.id} ${asOf.edtf}`,
  );
  const sumsOfParts = [...parts.values()].map((of) => {
    const scopes = [...groupBy(of, (part) => part.scope).values()].map((same) => hull(same.map(({ value }) => value)));
    return {
      low: scopes.reduce((sum, { low }) => sum + (low ?? 0), 0),
      high: scopes.reduce<number | null>((sum, { high }) => (sum === null || high === null ? null : sum + high), 0),
    };
  });
  return [...departed.filter((figure) => figure.scope === scope).map(({ value }) => value), ...shares, ...sumsOfParts];
}

describe('where nothing conflicts', () => {
  it('some number that is printed of those gone and some of those remaining add up to one of the base', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        calmMission,
        anyDay,
        fc.constantFrom<Scope>('ALL_PERSONNEL', 'ALL_PERSONNEL', 'UNIFORMED', 'CIVILIAN', 'PEACEKEEPERS'),
        (mission, knownOn, scope) => {
          if (answersTo(mission, knownOn).disagreements.some(({ kind }) => kind === 'CONFLICT')) return;
          const figures = figuresKnownOn(mission.figures, knownOn);
          const input = inputOf(mission, knownOn, scope);
          for (const { id, quantity } of drawdown(input).bases) {
            for (const { remaining: left, statistics } of drawdown({ ...input, base: id }).points) {
              // More are known to have left than such a base has.
              if (left === null) continue;
              const printed = printedOf(statistics, figures, scope, quantity);
              if (printed.length === 0) continue;
              tried += 1;
              const adding = printed.filter((gone) => {
                const low = (gone.low ?? 0) + (left.low ?? 0);
                const high = gone.high === null || left.high === null ? null : gone.high + left.high;
                return rangesMeet({ low, high }, quantity);
              });
              // A page that gives two numbers for one day is right with one of them.
              const doMeet = printed.every((a) => printed.every((b) => rangesMeet(a, b)));
              expect(adding.length).toBeGreaterThanOrEqual(doMeet ? printed.length : 1);
            }
          }
        },
      ),
      RUNS,
    );
    expect(tried).toBeGreaterThan(RUNS.numRuns / 4);
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
