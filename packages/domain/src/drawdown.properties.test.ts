import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isOneDay, spanOf } from './date-span.ts';
import { addDays } from './day.ts';
import type { Drawdown } from './drawdown.ts';
import { drawdown } from './drawdown.ts';
import type { Figure, FigureSource } from './figure.ts';
import type { Range } from './quantity.ts';
import { reconciliations } from './reconciliations.ts';
import type { Scope } from './scope.ts';
import { answersTo, withAccounts } from './testing/answers.ts';
import type { Mission } from './testing/missions.ts';
import { RUNS } from './testing/runs.ts';
import { figureOf, quantityOf, sourceOf, START } from './testing/drafts.ts';
import { anyDay, anyMission, inputOf } from './testing/missions.ts';
import { figuresKnownOn } from './vintage.ts';

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

function renamed(mission: Mission, name: (id: string) => string): Mission {
  const to = (id: string | null) => (id === null ? null : name(id));
  return {
    ...mission,
    figures: mission.figures.map((figure) => ({
      ...figure,
      id: name(figure.id),
      key: name(figure.key),
      outOf: to(figure.outOf),
      partOf: to(figure.partOf),
      supersededBy: to(figure.supersededBy),
    })),
  };
}

const sums = (figures: readonly Figure[]) => reconciliations(figures, spanOf(START, START));

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
        const answers = answersTo(mission, knownOn);
        expect(answers.disagreements.filter(({ range }) => range && !isUpright(range))).toEqual([]);
        const days = [
          ...Object.values(answers.spans).map(({ earliest, latest }) => [earliest, latest]),
          ...answers.sites.flatMap(({ spells }) => spells.map(({ from, to }) => [from, to])),
        ];
        expect(days.filter(([first, last]) => first && last && first > last)).toEqual([]);
        expect(sums(mission.figures).filter(({ difference }) => !isUpright(difference))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the envelope never falls, changes in every entry, and on a point’s day lies within its bounded', () => {
    fc.assert(
      fc.property(anyMission, anyDay, anyScope, (mission, knownOn, scope) => {
        const { envelope, points, started, deadline } = drawdown(inputOf(mission, knownOn, scope));
        const first = started?.earliest ?? '';
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
            day > (deadline ?? '9999') ||
            (day === first && entry.high === 0)
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
        const inOtherOrder = <Row extends { id: string }>(rows: readonly Row[]) =>
          [...rows]
            .sort(
              (a, b) =>
                ((a.id.length * 31 + a.id.charCodeAt(a.id.length - 1) * seed) % 7) -
                ((b.id.length * 31 + b.id.charCodeAt(b.id.length - 1) * seed) % 7),
            )
            .reverse();
        const shuffled = inOtherOrder(mission.figures);
        const told = withAccounts({ ...mission, figures: shuffled }, inOtherOrder);
        expect(drawdown({ ...inputOf(mission, knownOn), figures: shuffled })).toEqual(
          drawdown(inputOf(mission, knownOn)),
        );
        expect(answersTo({ ...told, events: inOtherOrder(told.events) }, knownOn)).toEqual(answersTo(mission, knownOn));
        expect(sums(shuffled)).toEqual(sums(mission.figures));
      }),
      RUNS,
    );
  });

  it('renaming figures changes only their names', () => {
    fc.assert(
      fc.property(anyMission, anyDay, (mission, knownOn) => {
        const other = renamed(mission, (id) => `z${99 - Number(id.split('-')[1])}`);
        expect(withoutIds(drawdown(inputOf(other, knownOn)))).toEqual(withoutIds(drawdown(inputOf(mission, knownOn))));
        const bare = (of: Mission) => {
          const { disagreements, ...answers } = answersTo(of);
          return [answers, disagreements.map(({ statistics, ...rest }) => ({ ...rest, count: statistics.length }))];
        };
        expect(bare(other)).toEqual(bare(mission));
        expect(sums(other.figures).map(({ key, status }) => [key, status])).toEqual(
          sums(mission.figures).map(({ key, status }) => [key, status]),
        );
      }),
      RUNS,
    );
  });

  it('what becomes known later changes nothing before its day', () => {
    fc.assert(
      fc.property(anyMission, anyDay, (mission, knownOn) => {
        if (knownOn === null) return;
        const isKnown = ({ source }: { source: FigureSource }) => source.knownFrom <= knownOn;
        const never = mission.figures.filter(({ source }) => source.knownFrom <= knownOn);
        const ids = new Set(never.map(({ id }) => id));
        const known = (id: string | null) => (id !== null && ids.has(id) ? id : null);
        const database = {
          ...withAccounts(mission, (accounts) => accounts.filter(isKnown)),
          decisions: mission.decisions.filter(({ knownFrom }) => knownFrom <= knownOn),
          figures: never.map((figure) => ({
            ...figure,
            outOf: known(figure.outOf),
            partOf: known(figure.partOf),
            supersededBy: known(figure.supersededBy),
            // What argues for a rank was not published yet.
            ...((figure.rankKnownFrom ?? '') > knownOn
              ? { rank: 'NORMAL' as const, rankReason: null, rankKnownFrom: null }
              : {}),
          })),
        };
        expect(drawdown(inputOf(mission, knownOn))).toEqual(drawdown(inputOf(database, knownOn)));
        expect(answersTo(mission, knownOn)).toEqual(answersTo(database, null, knownOn));
        expect(sums(figuresKnownOn(mission.figures, knownOn))).toEqual(sums(figuresKnownOn(database.figures, null)));
      }),
      RUNS,
    );
  });

  it('renaming sources and actors changes only their names', () => {
    fc.assert(
      fc.property(anyMission, anyDay, (mission, knownOn) => {
        // The last source first, so that no order of names is kept.
        const renamed = (id: string) => `z${9 - (Number(id.at(-1)) || 0)}-${id}`;
        const name = (id: string | null) => (id === null ? null : renamed(id));
        const renamedSource = (source: FigureSource): FigureSource => ({
          ...source,
          id: renamed(source.id),
          slug: renamed(source.slug),
          goesBackTo: source.goesBackTo.map(renamed),
          speaker: name(source.speaker),
        });
        const other = {
          ...withAccounts(mission, (accounts) =>
            accounts.map((account) => ({ ...account, source: renamedSource(account.source) })),
          ),
          figures: mission.figures.map((figure): Figure => ({
            ...figure,
            subject: name(figure.subject),
            attributedTo: name(figure.attributedTo),
            speaksFor: name(figure.speaksFor),
            belongsTo: name(figure.belongsTo),
            source: renamedSource(figure.source),
          })),
        };
        expect(drawdown(inputOf(other, knownOn))).toEqual(drawdown(inputOf(mission, knownOn)));
        const bare = (of: Mission) => {
          const { disagreements, ...answers } = answersTo(of);
          return [answers, disagreements.map(({ key: _, ...rest }) => JSON.stringify(rest)).sort()];
        };
        expect(bare(other)).toEqual(bare(mission));
        expect(sums(other.figures)).toEqual(sums(mission.figures));
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
