import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { spanOf } from './date-span.ts';
import { addDays, daysBetween } from './day.ts';
import { disagreements } from './disagreements.ts';
import { drawdown } from './drawdown.ts';
import { boundedSeries } from './drawdown/monotony.ts';
import { remaining, shareDeparted } from './drawdown/remaining.ts';
import type { Figure } from './figure.ts';
import type { Range } from './quantity.ts';
import { rangesMeet } from './quantity.ts';
import { reconciliations } from './reconciliations.ts';
import type { Scope } from './scope.ts';
import { quantityOf, START } from './testing/drafts.ts';
import { consistentMission, inputOf, truthfulMission } from './testing/missions.ts';
import { RUNS } from './testing/runs.ts';

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
          expect(ask(mission.figures).filter(({ kind }) => kind !== 'SCOPE')).toEqual([]);
          expect(sums(mission.figures).filter(({ status }) => status !== 'BALANCED')).toEqual([]);
        },
      ),
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
