import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { isUndated, liesWithin, spanOf } from './date-span.ts';
import { daysBetween } from './day.ts';
import type { DatedAccount } from './disagreements.ts';
import type { Drawdown } from './drawdown.ts';
import { drawdown } from './drawdown.ts';
import { sameCount } from './echoes.ts';
import type { Figure, FigureSource } from './figure.ts';
import { rangesMeet } from './quantity.ts';
import { reconciliations } from './reconciliations.ts';
import { answersTo, withAccounts } from './testing/answers.ts';
import { quantityOf, sourceOf, START } from './testing/drafts.ts';
import { anyDate } from './testing/events.ts';
import { anyMission, inputOf, type Mission } from './testing/missions.ts';
import { RUNS } from './testing/runs.ts';
import { figuresKnownOn } from './vintage.ts';

vi.setConfig({ testTimeout: 180_000 });

const unmarked = { rank: 'NORMAL', rankReason: null, rankKnownFrom: null, supersededBy: null } as const;
const COPY = 'echo-source';

/** A source, and all that it goes back to. */
const lineOf = ({ id, goesBackTo }: FigureSource) => [id, ...goesBackTo];

/** Whether neither its source nor one that this goes back to gives another number of the same count. */
function isOnlyOne(figure: Figure, figures: readonly Figure[]): boolean {
  const sources = lineOf(figure.source);
  return figures.every((other) => other === figure || !sources.includes(other.source.id) || !sameCount(other, figure));
}

/** Whether a copy that gives another number of the same days misprints this: it is the only one. */
const canBeMisprinted = (figure: Figure, figures: readonly Figure[]): boolean =>
  isOnlyOne(figure, figures) &&
  figure.retractedOn === null &&
  figure.asOf.earliest !== null &&
  figure.asOf.latest !== null;

/** How a copy words the numbers that it gives. */
interface Wording {
  below: number;
  above: number | null;
  isDated: boolean;
  /** How far a number is off that it misprints; 0 where it misprints none. */
  isOff: number;
  /** Whom it names, or says that it names nobody; undefined: whom its original names. */
  named: string | null | undefined;
}

const wording: fc.Arbitrary<Wording> = fc.record({
  below: fc.constantFrom(0, 0, 20, 100),
  above: fc.constantFrom(0, 0, 20, 100, null),
  isDated: fc.boolean(),
  isOff: fc.constantFrom(0, 0, 90, -90, 900),
  named: fc.constantFrom(undefined, undefined, null, 'mission', 'un', 'government'),
});

/** The number that a copy gives in the place of another; null where it cannot be off by so much. */
function misprintOf({ low, high, unit }: Figure['value'], isOff: number) {
  const off = unit === 'ratio' ? isOff / 1000 : isOff;
  const [first, last] = [low ?? high!, high ?? low!];
  const number = off > 0 ? last + off : first + off;
  const value = quantityOf(number, number, unit);
  return number < 0 || (unit === 'ratio' && number > 1) ? null : value;
}

/** The figures as a copy gives them: as they stand, rounded, or misprinted. */
function copied(mission: Mission, originals: readonly Figure[], source: FigureSource, told: Wording): Figure[] {
  const { below, above, isDated, named } = told;
  // A copy gives a day of its own, if any: that of its page, or of what it repeats where that is later.
  const ownDay = [source.knownFrom, ...originals.map(({ asOf }) => asOf.latest ?? asOf.earliest ?? '')].sort().at(-1)!;
  return originals.map((original, index): Figure => {
    const { low, high, unit } = original.value;
    const by = unit === 'ratio' ? 1000 : 1;
    const isFree = isOnlyOne(original, mission.figures);
    const copy: Figure = {
      ...original,
      id: `echo-${index}`,
      key: `echo-${index}`,
      source,
      outOf: null,
      partOf: null,
      ...(named === undefined ? {} : { attributedTo: named, speaksFor: null, belongsTo: null }),
      // Nobody need mark a copy, where it cannot repeat another figure of its source: it falls with what it repeats.
      ...(isFree && original.rank !== 'PREFERRED' ? unmarked : {}),
    };
    const misprint = told.isOff === 0 ? null : misprintOf(original.value, told.isOff);
    if (misprint && !rangesMeet(misprint, original.value) && canBeMisprinted(original, mission.figures))
      return {
        ...copy,
        ...unmarked,
        value: misprint,
        attributedTo: original.attributedTo,
        speaksFor: original.speaksFor,
      };
    const rounded = quantityOf(
      low === null ? null : Math.max(0, low - below / by),
      high === null || above === null ? null : high + above / by,
      unit,
    );
    const isAsItStands = (below === 0 && above === 0) || (rounded.low === null && rounded.high === null);
    return {
      ...copy,
      value: isAsItStands ? original.value : rounded,
      asOf: isDated ? spanOf(ownDay, ownDay) : spanOf(original.source.knownFrom, null),
    };
  });
}

/** The days that a copy gives: others than its original's, but none within wider ones, which would say more. */
function otherThan(date: DatedAccount['span'] | undefined, { span }: DatedAccount, originals: readonly DatedAccount[]) {
  const isWithin = originals.some((one) => one.span !== null && date != null && liesWithin(date, one.span));
  return date === undefined || isWithin ? span : date;
}

/** The mission with accounts of a copy beside those of its original: of the same days, or of any others where what it goes back to gives one. */
function withCopiedAccounts(mission: Mission, source: FigureSource, dates: readonly DatedAccount['span'][]): Mission {
  const line = lineOf(source);
  const copies = new Map(
    mission.events.flatMap(({ accounts }) => {
      const originals = accounts.filter(({ source: { id } }) => line.includes(id));
      const isDated = originals.some(({ span }) => span !== null && !isUndated(span));
      return originals.map((original, index): [DatedAccount, DatedAccount] => [
        original,
        {
          id: `echo-${original.id}`,
          source,
          span: isDated ? otherThan(dates[index], original, originals) : null,
        },
      ]);
    }),
  );
  return withAccounts(mission, (accounts) => [...accounts, ...accounts.flatMap((one) => copies.get(one) ?? [])]);
}

/** What a copy is not seen in: which figures and accounts say it, and which are left out. */
function withoutNames({ base, bases, points, pace, requiredPace, excluded: _, ...rest }: Drawdown) {
  const bare = <Told extends object>(told: Told) => ({ ...told, statistics: [] });
  return {
    ...rest,
    base: base && bare(base),
    bases: bases.map(bare),
    points: points.map(bare),
    pace: pace.map(bare),
    requiredPace: requiredPace && bare(requiredPace),
  };
}

/** The sums of figures, as known today. */
const sumsOf = (figures: readonly Figure[]) => reconciliations(figuresKnownOn(figures, null), spanOf(START, START));

/** The answers without the names of figures, and of the accounts of a copy. */
function bareAnswers(mission: Mission) {
  const { disagreements, spans, sites } = answersTo(mission);
  const own = (ids: readonly string[]) => ids.filter((id) => !id.startsWith('echo-'));
  return {
    spans,
    sites: sites.map((site) => ({ ...site, accounts: own(site.accounts) })),
    disagreements: disagreements.map((entry) => ({ ...entry, statistics: [], accounts: own(entry.accounts) })),
  };
}

it('an echo changes nothing, of figures and of accounts, as they stand, rounded or misprinted', () => {
  // Mostly one figure: what is told of a copy that drops most of a page is told of it alone.
  const others = fc.array(fc.boolean(), { maxLength: 6 });
  const dates = fc.array(anyDate, { maxLength: 3 });
  fc.assert(
    fc.property(
      anyMission,
      fc.nat(),
      others,
      fc.nat({ max: 60 }),
      wording,
      dates,
      fc.constantFrom('copy', 'copy over a page without figures', 'copy of a copy'),
      (mission, pick, isTaken, delay, told, days, how) => {
        const first = mission.figures[pick % Math.max(1, mission.figures.length)];
        if (!first) return;
        const page = mission.figures.filter(({ source, id }) => source.id === first.source.id && id !== first.id);
        const originals = [first, ...page.filter((_, index) => isTaken[index])];
        const published = Math.max(0, daysBetween(START, first.source.knownFrom)) + delay;
        const { speaker } = first.source;
        const between = sourceOf('between', published, first.source, speaker);
        const repeats = how === 'copy over a page without figures' ? between : first.source;
        const source = sourceOf(COPY, published, repeats, speaker);
        const copies = copied(mission, originals, source, told);
        const last = sourceOf('last', published, source, speaker);
        const again = copies.map((copy) => ({ ...copy, id: `last-${copy.id}`, key: `last-${copy.key}`, source: last }));
        const figures = [...mission.figures, ...copies, ...(how === 'copy of a copy' ? again : [])];
        const repeated = { ...withCopiedAccounts(mission, source, days), figures };
        expect(withoutNames(drawdown(inputOf(repeated, null)))).toEqual(withoutNames(drawdown(inputOf(mission, null))));
        expect(bareAnswers(repeated)).toEqual(bareAnswers(mission));
        expect(sumsOf(figures)).toEqual(sumsOf(mission.figures));
      },
    ),
    RUNS,
  );
});
