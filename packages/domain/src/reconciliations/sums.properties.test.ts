import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { spanOf } from '../date-span.ts';
import type { Figure, FigureSource } from '../figure.ts';
import { reconciliations } from '../reconciliations.ts';
import type { Scope } from '../scope.ts';
import { includes, partsOfScope, scopesOf } from '../scope.ts';
import { quantityOf, START } from '../testing/drafts.ts';
import { aFigure, aSource } from '../testing/figures.ts';
import { RUNS } from '../testing/runs.ts';

vi.setConfig({ testTimeout: 180_000 });

const contingents = ['chad', 'egypt', null] as const;
/** Places, each with those that it lies in. */
const places = { camp: ['gao'], gao: [], kidal: [] } as const;
const scopes = scopesOf('ALL_PERSONNEL');
const leaves = scopes.filter((scope) => partsOfScope(scope).length === 0);

/** Some of a mission's people: of a scope, of one contingent or of any, at one place or anywhere. */
interface Group {
  scope: Scope;
  subject: 'chad' | 'egypt' | null;
  place: keyof typeof places | null;
}

/** People who have all of this in common, of whom there is one number. */
interface Cell extends Group {
  people: number;
}

const around = (place: Group['place']): readonly string[] => (place === null ? [] : places[place]);

const isIn = (cell: Group, group: Group): boolean =>
  includes(group.scope, cell.scope) &&
  (group.subject === null || group.subject === cell.subject) &&
  (group.place === null || group.place === cell.place || around(cell.place).includes(group.place));

const cells: readonly Group[] = leaves.flatMap((scope) =>
  contingents.flatMap((subject) =>
    ([...Object.keys(places), null] as Group['place'][]).map((place) => ({ scope, subject, place })),
  ),
);

/** People of every scope that is not divided, contingent and place: few or many, by a number that all of theirs follow from. */
const anyPeople: fc.Arbitrary<Cell[]> = fc.nat().map((seed) => {
  let state = seed;
  return cells.map((cell) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { ...cell, people: [0, 0, 1, 7, 40][Math.floor(state / 65_536) % 5]! };
  });
});

const anyGroup: fc.Arbitrary<Group> = fc.record({
  scope: fc.constantFrom(...scopes),
  subject: fc.constantFrom('chad', 'egypt', null, null),
  place: fc.constantFrom<Group['place'][]>('camp', 'gao', 'kidal', null, null, null),
});

const cellsOf = (people: readonly Cell[], group: Group) => people.filter((cell) => isIn(cell, group));
const count = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + cell.people, 0);
const page = aSource('page', '2023-10-01');

/** A figure of a group, and its number. */
function told(key: string, metric: string, group: Group, number: number, extras: Partial<Figure> = {}): Figure {
  const figure = aFigure(key, page, metric, group.scope, '1', '2023-09-27');
  const { subject, place } = group;
  return { ...figure, subject, place, around: around(place), value: quantityOf(number, number), ...extras };
}

const ask = (figures: readonly Figure[], started: string | null = START) =>
  reconciliations(figures, started === null ? null : spanOf(started, started));

const isOneGroup = (a: Group, b: Group) => a.scope === b.scope && a.subject === b.subject && a.place === b.place;
const distinct = (groups: readonly Group[]) =>
  groups.filter((group, index) => groups.findIndex((other) => isOneGroup(group, other)) === index);

/** A whole with parts of it as one page tells them, all true, each linked to the whole. */
const wholeWithParts = fc
  .tuple(anyPeople, anyGroup, fc.array(anyGroup, { minLength: 2, maxLength: 9 }))
  .map(([people, whole, groups]) => {
    const parts = distinct(groups).filter((group) => isIn(group, whole) && !isOneGroup(group, whole));
    return {
      people,
      whole,
      parts,
      figures: [
        told('whole', 'personnel-strength', whole, count(cellsOf(people, whole))),
        ...parts.map((part, index) =>
          told(`part-${index}`, 'personnel-strength', part, count(cellsOf(people, part)), { partOf: 'whole' }),
        ),
      ],
    };
  });

describe('a whole with parts that are linked to it', () => {
  it('is told of parts that have nobody in common, all of the whole, and with too many of none where all are true', () => {
    fc.assert(
      fc.property(wholeWithParts, ({ people, figures }) => {
        const byId = new Map(figures.map((figure) => [figure.id, figure as Figure & Group]));
        for (const sum of ask(figures)) {
          const cells = sum.parts.map((id) => cellsOf(people, byId.get(id)!));
          const all = cells.flat();
          expect(new Set(all).size).toBe(all.length);
          const whole = new Set(sum.whole.flatMap((id) => cellsOf(people, byId.get(id)!)));
          expect(all.filter((cell) => !whole.has(cell))).toEqual([]);
          expect(sum.status).not.toBe('UNBALANCED');
          if (all.length === whole.size) expect(sum.status).toBe('BALANCED');
        }
      }),
      RUNS,
    );
  });

  it('is told where parts by one name in one scope come to more, whatever other scopes it has parts in', () => {
    const divisible = scopes.filter((scope) => partsOfScope(scope).length > 0);
    const ofWhole = fc.constantFrom(...divisible).chain((whole) =>
      fc.record({
        whole: fc.constant(whole),
        scope: fc.constantFrom(...scopesOf(whole)),
        others: fc.uniqueArray(fc.constantFrom(...scopesOf(whole).slice(1)), { maxLength: 5 }),
        numbers: fc.array(fc.nat({ max: 70 }), { minLength: 5, maxLength: 5 }),
        place: fc.constantFrom<Group['place'][]>('gao', null),
      }),
    );
    fc.assert(
      fc.property(ofWhole, ({ whole, scope, others, numbers, place }) => {
        const of = (key: string, part: Omit<Group, 'place'>, number: number) =>
          told(key, 'personnel-strength', { ...part, place }, number, { partOf: key === 'whole' ? null : 'whole' });
        const figures = [
          of('whole', { scope: whole, subject: null }, 59),
          ...(['chad', 'egypt'] as const).map((subject) => of(subject, { scope, subject }, 30)),
          ...others.map((other, index) => of(other, { scope: other, subject: null }, numbers[index] ?? 0)),
        ];
        const sums = ask(figures).filter(({ status }) => status === 'UNBALANCED');
        expect(sums.some((sum) => ['chad', 'egypt'].every((id) => sum.parts.includes(id)))).toBe(true);
      }),
      RUNS,
    );
  });
});

/** Groups of few scopes and names, which departures and strengths are often given of both. */
const likelyGroup: fc.Arbitrary<Group> = fc.record({
  scope: fc.constantFrom<Scope[]>('ALL_PERSONNEL', 'ALL_PERSONNEL', 'UNIFORMED', 'CIVILIAN', 'MILITARY', 'POLICE'),
  subject: fc.constantFrom(null, null, null, 'chad'),
  place: fc.constantFrom<Group['place'][]>(null, null, null, 'gao'),
});

/** Those of groups who left and those who remain, and strengths, as one page or several of one speaker tell them, all true, given out of whatever. */
const departures = fc
  .record({
    gone: anyPeople,
    left: anyPeople,
    groups: fc.array(likelyGroup, { minLength: 1, maxLength: 5 }),
    strengths: fc.array(likelyGroup, { minLength: 1, maxLength: 5 }),
    outOf: fc.array(fc.nat({ max: 5 }), { minLength: 5, maxLength: 5 }),
    isTold: fc.array(fc.constantFrom(true, true, true, false), { minLength: 10, maxLength: 10 }),
    isSpread: fc.boolean(),
    since: fc.constantFrom(null, START, '2023-06-30'),
    started: fc.constantFrom(START, START, null),
  })
  .map(({ gone, left, groups, strengths, outOf, isTold, isSpread, since, started }) => {
    const of = (group: Group) => count(cellsOf(gone, group)) + count(cellsOf(left, group));
    const bases = distinct(strengths).map((group, index) =>
      told(`base-${index}`, 'personnel-strength', group, of(group)),
    );
    const moving = distinct(groups).flatMap((group, index) => [
      told(`gone-${index}`, 'personnel-departed', group, count(cellsOf(gone, group)), {
        outOf: bases[outOf[index] ?? 0]?.id ?? null,
        since: since === null ? null : spanOf(since, since),
      }),
      told(`left-${index}`, 'personnel-remaining', group, count(cellsOf(left, group))),
    ]);
    const figures = [...bases, ...moving.filter((_, index) => isTold[index])].map((figure, index) => ({
      ...figure,
      attributedTo: 'mission',
      source: isSpread ? aSource(`page-${index}`, '2023-10-01') : page,
    }));
    return { figures, started };
  });

describe('departed and remaining', () => {
  it('are held against those whom they are part of, and never against others', () => {
    let found = 0;
    fc.assert(
      fc.property(departures, ({ figures, started }) => {
        const sums = ask(figures, started).filter(({ key }) => key.startsWith('departed-and-remaining'));
        found += sums.length;
        expect(sums.filter(({ status }) => status !== 'BALANCED')).toEqual([]);
      }),
      RUNS,
    );
    expect(found).toBeGreaterThan(RUNS.numRuns / 20);
  });
});

/** What one page says again, all or some of it, as it stands or rounded, of its own day or of that of what it repeats. */
const copied = (
  figures: readonly Figure[],
  isTaken: readonly boolean[],
  source: FigureSource,
  doubt: number,
  isDated: boolean,
) =>
  figures
    .filter((_, index) => isTaken[index % isTaken.length])
    .map((figure): Figure => ({
      ...figure,
      id: `copy-of-${figure.id}`,
      key: `copy-of-${figure.id}`,
      source,
      partOf: null,
      outOf: null,
      asOf: isDated ? spanOf('2023-10-02', '2023-10-02') : figure.asOf,
      value: quantityOf(Math.max(0, (figure.value.low ?? 0) - doubt), (figure.value.high ?? 0) + doubt),
    }));

describe('sums of any kind', () => {
  const anyFigures = fc.oneof(
    wholeWithParts.map(({ figures }) => figures),
    departures.map(({ figures }) => figures.map((figure) => ({ ...figure, source: page }))),
  );
  const isTaken = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });
  // Numbers that are not true make sums of every kind.
  const wrong = fc.array(fc.constantFrom(0, 0, 0, 5), { minLength: 3, maxLength: 5 });
  const mistold = (figures: readonly Figure[], by: readonly number[]) =>
    figures.map((figure, index) => {
      const number = (figure.value.low ?? 0) + (by[index % by.length] ?? 0);
      return { ...figure, value: quantityOf(number, number) };
    });

  it('are not changed by a copy of a page or of some of it', () => {
    fc.assert(
      fc.property(
        anyFigures,
        wrong,
        isTaken,
        fc.constantFrom(0, 0, 3),
        fc.boolean(),
        (figures, by, taken, doubt, isDated) => {
          const all = mistold(figures, by);
          const copies = copied(all, taken, aSource('copy', '2023-10-02', { echoes: 'page' }), doubt, isDated);
          expect(ask([...all, ...copies])).toEqual(ask(all));
        },
      ),
      RUNS,
    );
  });

  it('are not changed by the order of the figures', () => {
    fc.assert(
      fc.property(anyFigures, wrong, (figures, by) => {
        const all = mistold(figures, by);
        expect(ask([...all].reverse())).toEqual(ask(all));
      }),
      RUNS,
    );
  });
});
