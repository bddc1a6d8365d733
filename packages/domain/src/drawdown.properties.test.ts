import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isOneDay, spanOf } from './date-span.ts';
import { addDays, daysBetween } from './day.ts';
import { disagreements } from './disagreements.ts';
import type { Drawdown } from './drawdown.ts';
import { drawdown } from './drawdown.ts';
import type { Figure } from './figure.ts';
import type { Range } from './quantity.ts';
import { reconciliations } from './reconciliations.ts';
import type { Scope } from './scope.ts';
import type { Mission } from './testing/missions.ts';
import { RUNS } from './testing/runs.ts';
import { figureOf, quantityOf, sourceOf, START } from './testing/drafts.ts';
import { anyDay, anyMission, inputOf } from './testing/missions.ts';
import { ancestors, echoesOf, sameCount } from './echoes.ts';
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

const unmarked = { rank: 'NORMAL', rankReason: null, rankKnownFrom: null, supersededBy: null } as const;

/** Whether neither its source nor one that this goes back to gives another number of the same count. */
function isOnlyOne(figure: Figure, figures: readonly Figure[]): boolean {
  const sources = [figure.source.id, ...ancestors(figure.source.id, echoesOf(figures.map(({ source }) => source)))];
  return figures.every((other) => other === figure || !sources.includes(other.source.id) || !sameCount(other, figure));
}

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
        expect(ask(mission.figures).filter(({ range }) => range && !isUpright(range))).toEqual([]);
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
        const bare = (figures: readonly Figure[]) =>
          ask(figures).map(({ statistics, ...rest }) => ({ ...rest, count: statistics.length }));
        expect(bare(other.figures)).toEqual(bare(mission.figures));
        expect(sums(other.figures).map(({ key, status }) => [key, status])).toEqual(
          sums(mission.figures).map(({ key, status }) => [key, status]),
        );
      }),
      RUNS,
    );
  });

  it('an echo changes nothing, of one figure or of several, as they stand or rounded', () => {
    const rounding = fc.tuple(
      fc.constantFrom(0, 0, 20, 100),
      fc.constantFrom<(number | null)[]>(0, 0, 20, 100, null),
      fc.boolean(),
    );
    // Whom a copy names, or says that it names nobody; undefined: whom its original names.
    const anySpeaker = fc.constantFrom<string | null | undefined>(
      undefined,
      undefined,
      null,
      'mission',
      'un',
      'government',
    );
    // Mostly one: what is told of a copy that drops most of a page is told of it alone.
    const others = fc.array(fc.boolean(), { maxLength: 6 });
    fc.assert(
      fc.property(
        anyMission,
        fc.nat(),
        others,
        fc.nat({ max: 60 }),
        rounding,
        anySpeaker,
        (mission, pick, isTaken, delay, [below, above, isDated], named) => {
          const first = mission.figures[pick % Math.max(1, mission.figures.length)];
          if (!first) return;
          const page = mission.figures.filter(({ source, id }) => source.id === first.source.id && id !== first.id);
          const originals = [first, ...page.filter((_, index) => isTaken[index])];
          const published = Math.max(0, daysBetween(START, first.source.knownFrom)) + delay;
          const source = sourceOf('echo-source', published, first.source.id, first.source.speaker);
          // A copy gives a day of its own, if any: that of its page, or of what it repeats where that is later.
          const ownDay = [source.knownFrom, ...originals.map(({ asOf }) => asOf.latest ?? asOf.earliest ?? '')]
            .sort()
            .at(-1)!;
          const copies = originals.map((original, index): Figure => {
            const { low, high, unit } = original.value;
            const by = unit === 'ratio' ? 1000 : 1;
            const value =
              below === 0 && above === 0
                ? original.value
                : quantityOf(
                    low === null ? null : Math.max(0, low - below / by),
                    high === null || above === null ? null : high + above / by,
                    unit,
                  );
            return {
              ...original,
              id: `echo-${index}`,
              key: `echo-${index}`,
              value: value.low === null && value.high === null ? original.value : value,
              asOf: isDated ? spanOf(ownDay, ownDay) : spanOf(original.source.knownFrom, null),
              source,
              outOf: null,
              partOf: null,
              ...(named === undefined ? {} : { attributedTo: named, speaksFor: null, belongsTo: null }),
              // Nobody need mark a copy, where it cannot repeat another figure of its source: it falls with what it repeats.
              ...(isOnlyOne(original, mission.figures) && original.rank !== 'PREFERRED' ? unmarked : {}),
            };
          });
          const figures = [...mission.figures, ...copies];
          expect(withoutExclusions(drawdown({ ...inputOf(mission, null), figures }))).toEqual(
            withoutExclusions(drawdown(inputOf(mission, null))),
          );
          const bare = (all: readonly Figure[]) =>
            ask(figuresKnownOn(all, null)).map(({ key, kind, range, independentSources }) => ({
              key,
              kind,
              range,
              independentSources,
            }));
          expect(bare(figures)).toEqual(bare(mission.figures));
        },
      ),
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
        const database = {
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
        const then = figuresKnownOn(mission.figures, knownOn);
        const all = figuresKnownOn(database.figures, null);
        expect(ask(then)).toEqual(ask(all));
        expect(sums(then)).toEqual(sums(all));
      }),
      RUNS,
    );
  });

  it('renaming sources and actors changes only their names', () => {
    fc.assert(
      fc.property(anyMission, anyDay, (mission, knownOn) => {
        // The last source first, so that no order of names is kept.
        const name = (id: string | null) => (id === null ? null : `z${9 - (Number(id.at(-1)) || 0)}-${id}`);
        const other = {
          ...mission,
          figures: mission.figures.map((figure): Figure => ({
            ...figure,
            subject: name(figure.subject),
            attributedTo: name(figure.attributedTo),
            speaksFor: name(figure.speaksFor),
            belongsTo: name(figure.belongsTo),
            source: {
              ...figure.source,
              id: String(name(figure.source.id)),
              slug: String(name(figure.source.slug)),
              echoes: name(figure.source.echoes),
              speaker: name(figure.source.speaker),
            },
          })),
        };
        expect(drawdown(inputOf(other, knownOn))).toEqual(drawdown(inputOf(mission, knownOn)));
        const bare = (figures: readonly Figure[]) =>
          ask(figures)
            .map(({ key: _, ...rest }) => JSON.stringify(rest))
            .sort();
        expect(bare(other.figures)).toEqual(bare(mission.figures));
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
