import type { DateSpan } from '../date-span.ts';
import { ceilingBehind } from '../ceilings.ts';
import { isUndated, spanOf } from '../date-span.ts';
import type { Day } from '../day.ts';
import { daysBetween } from '../day.ts';
import { figuresWithoutMisprints } from '../disagreements/misprints.ts';
import type { Base } from '../drawdown.ts';
import { foldEchoes } from '../echoes.ts';
import type { Figure } from '../figure.ts';
import { byAll, byNumber, byText, distinct, groupBy } from '../order.ts';
import { speakerOf } from '../origin.ts';
import type { Quantity, Range } from '../quantity.ts';
import { width } from '../quantity.ts';
import { monthsBefore } from '../reading/calendar.ts';
import type { Scope } from '../scope.ts';
import type { Text } from '../text.ts';
import {
  ceilingNote,
  countedLaterNote,
  joined,
  nationalStaffNote,
  otherScopeNote,
  refutedNote,
} from '../wording/drawdown.ts';
import { mayBeWhole, wholeAtStart } from '../wholes.ts';
import { countsWholeMission, isUsable, sumOfParts } from './candidates.ts';
import { beforeCopies, ownStrengths } from './copied-strengths.ts';

const STRENGTH = 'personnel-strength';

/** A base id that none of the bases has. The message lists those that have one. */
export class UnknownBase extends Error {
  override name = 'UnknownBase';
  readonly argument = 'base';
  constructor(id: string, bases: readonly Base[]) {
    const right =
      bases.length === 0 ? 'there is none to choose from' : `choose one of ${bases.map((base) => base.id).join(', ')}`;
    super(`base: no base has the id "${id}"; ${right}`);
  }
}

/** Why a base comes before another: the editor's preference, a whole that departures are given out of, both bounds, a low alone, no ceiling, no misprint of another. */
type Tier = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A strength to measure against, with the figures that it was made of and those that repeat them. */
export interface Strength {
  value: Quantity;
  scope: Scope;
  asOf: DateSpan;
  computed: boolean;
  figures: readonly Figure[];
  tier: Tier;
  /** Whether departures are given out of it. */
  isWhole: boolean;
  /** The ceiling that it may be, rounded, in the place of a count. */
  ceiling: Quantity | null;
}

/** Farthest day of an as-of from the start; the one that is known where the other is open. 0 where no start is known. */
function distance(asOf: DateSpan, start: Day | null): number {
  if (start === null) return 0;
  return Math.max(
    ...[asOf.earliest, asOf.latest].filter((day) => day !== null).map((day) => Math.abs(daysBetween(start, day))),
  );
}

/** Whether an as-of lies no more than a year before the start or after it; it does where no start is known. */
const isWithinAYear = ({ earliest, latest }: DateSpan, start: Day | null) =>
  start === null ||
  [earliest, latest].every(
    (day) => day === null || (day >= monthsBefore(start, 12) && day <= monthsBefore(start, -12)),
  );

const latestPublished = (figures: readonly Figure[]) =>
  figures.map((figure) => figure.source.knownFrom).reduce((a, b) => (a > b ? a : b), '');

/** What could be a base at all: a headcount with a low, of the whole mission, on a day that is known. */
function isHeadcount(figure: Figure): boolean {
  const { metric, value } = figure;
  return (
    isUsable(figure) &&
    countsWholeMission(figure) &&
    metric.kind !== 'CEILING' &&
    mayBeWhole(figure) &&
    metric.unit === 'persons' &&
    value.qualifier !== 'VAGUE' &&
    value.low !== null
  );
}

function tierOf(value: Range, asOf: DateSpan): Tier {
  if (value.high === null) return 4;
  return asOf.earliest === null || asOf.latest === null ? 3 : 2;
}

/** Strengths of one source or one speaker on one day that exhaust the scope, as their sum; none where the whole is printed beside them. */
function sums(
  strengths: readonly Figure[],
  scope: Scope,
  asOf: (figure: Figure) => DateSpan,
  isWhole: (figure: Figure) => boolean,
): Strength[] {
  return [(figure: Figure) => figure.source.id, speakerOf].flatMap((who) => {
    const printed = (figure: Figure) => `${who(figure)} ${figure.asOf.edtf}`;
    const wholes = new Set(strengths.filter((figure) => figure.scope === scope).map(printed));
    const sumsOf = (dayOf: (figure: Figure) => DateSpan) =>
      [...groupBy(strengths, (figure) => `${who(figure)} ${dayOf(figure).edtf}`).values()]
        .flatMap((group) => sumOfParts(scope, group, dayOf) ?? [])
        .filter(({ figures }) => !figures.some((figure) => wholes.has(printed(figure))));
    const isOfOneDay = ({ figures }: { figures: Figure[] }) =>
      new Set(figures.map((part) => asOf(part).edtf)).size === 1;
    // A part that departures are given out of describes the start, yet makes up a whole with those printed beside it, on their day.
    const onTheirPage = sumsOf((figure) => figure.asOf).filter((sum) => !isOfOneDay(sum));
    return [...sumsOf(asOf), ...onTheirPage].map((sum): Strength => {
      const areWholes = sum.figures.every(isWhole);
      const tier = areWholes ? 1 : tierOf(sum.value, sum.asOf);
      return { ...sum, scope, computed: true, tier, isWhole: areWholes, ceiling: null };
    });
  });
}

const byPreference = (start: Day | null) =>
  byAll<Strength>(
    byNumber(({ tier }) => tier),
    byNumber(({ tier, asOf }) => (tier >= 2 ? distance(asOf, start) : 0)),
    byNumber(({ value }) => width(value)),
    (a, b) => byText(latestPublished(b.figures), latestPublished(a.figures)),
    (a, b) => byText(a.asOf.edtf, b.asOf.edtf),
    byNumber(({ value }) => value.low ?? 0),
    byNumber(({ computed }) => (computed ? 1 : 0)),
    byNumber(({ asOf }) => Number(asOf.inferred)),
  );

/** Equal ranges of one scope are one base, with the as-of and wording of the one that comes first. */
function merge(strengths: readonly Strength[], start: Day | null): Strength[] {
  const order = byPreference(start);
  const groups = groupBy(strengths, ({ scope, value }) => `${scope} ${value.low} ${value.high}`);
  return [...groups.values()]
    .map((group): Strength => {
      const [first] = [...group].sort(byAll(order, (a, b) => byText(idsOf(a.figures).join(), idsOf(b.figures).join())));
      const best = first as Strength;
      const printed = group.find((strength) => !strength.computed && strength.tier === best.tier) ?? best;
      return {
        ...best,
        value: printed.value,
        computed: group.every(({ computed }) => computed),
        figures: group.flatMap(({ figures }) => figures),
      };
    })
    .sort(order);
}

const idsOf = (figures: readonly Figure[]) => distinct(figures.map((figure) => figure.id));

/** The same in every database: scope, as-of and range. */
const baseId = ({ scope, asOf, value }: Strength) =>
  `${scope}_${asOf.edtf.replace('/', '--').replaceAll('..', 'open')}_${value.low ?? 'open'}-${value.high ?? 'open'}`;

/** A whole that departures are given out of counts those who leave, at the start, and needs neither caution. */
function noteOf(strength: Strength, { scope, started }: Asked, highestLow: number): Text | null {
  const { isWhole } = strength;
  const mayCountMore = !isWhole && ['ALL_PERSONNEL', 'CIVILIAN', 'NATIONAL_CIVILIAN'].includes(strength.scope);
  return joined([
    isRefuted(strength.value, highestLow) ? refutedNote(highestLow) : null,
    strength.scope === scope ? null : otherScopeNote(strength.scope, scope),
    isWhole ? null : countedLaterNote(strength.asOf, started),
    mayCountMore ? nationalStaffNote : null,
    strength.ceiling && ceilingNote(strength.ceiling),
  ]);
}

/** Whether more are known to have left than the base has. */
export const isRefuted = (base: Range, highestLow: number): boolean => base.high !== null && base.high < highestLow;

/** When departures began as far as known: at the latest on the first day by which a figure has anybody gone, whatever start is printed. */
export function begunBy(
  started: DateSpan | null,
  readings: readonly { departed: Range; asOf: DateSpan }[],
): DateSpan | null {
  const [gone] = readings
    .flatMap(({ departed, asOf }) => ((departed.low ?? 0) > 0 ? (asOf.latest ?? []) : []))
    .sort(byText);
  const latest = started?.latest ?? started?.earliest ?? null;
  if (gone === undefined || (latest !== null && latest <= gone)) return started;
  const earliest = started?.earliest ?? null;
  return spanOf(earliest !== null && earliest <= gone ? earliest : null, gone);
}

/** What a base is asked for: the scope, and the start of the withdrawal as far as known. */
interface Asked {
  scope: Scope;
  started: DateSpan | null;
}

/** What a search for bases needs besides: the figures, and the figures of the series with the parts it sums. */
interface BaseSearch extends Asked {
  figures: readonly Figure[];
  series: readonly Figure[];
}

/** All strengths that the departed of a scope can be measured against, ours first. */
export function strengthsOf({ figures, scope, started, series }: BaseSearch): Strength[] {
  const start = started?.earliest ?? started?.latest ?? null;
  const wholes = new Set(series.flatMap((figure) => (figure.outOf === null ? [] : [figure.outOf])));
  const asOf = wholeAtStart(figures, started);
  const headcounts = foldEchoes(
    figuresWithoutMisprints(figures, start).filter(
      (figure) => isHeadcount(figure) && (figure.metric.key === STRENGTH || wholes.has(figure.id)),
    ),
  );
  const dated = [...headcounts.keys()].filter((figure) => !isUndated(asOf(figure)));
  const isWhole = (figure: Figure) =>
    wholes.has(figure.id) || (headcounts.get(figure) ?? []).some(({ id }) => wholes.has(id));
  const ceilingOf = ceilingBehind(figures);
  const single = (figure: Figure): Strength => {
    const ceiling = ceilingOf({ figure, asOf: asOf(figure) });
    const given = ceiling ? 5 : tierOf(figure.value, asOf(figure));
    const isPreferred = figure.rank === 'PREFERRED' && figure.scope === scope;
    return {
      value: figure.value,
      scope: figure.scope,
      asOf: asOf(figure),
      computed: false,
      figures: [figure],
      tier: isPreferred ? 0 : isWhole(figure) ? 1 : given,
      isWhole: isWhole(figure),
      ceiling,
    };
  };
  const singles = dated
    .filter((figure) => figure.scope === scope || isWhole(figure))
    .filter((figure) => !isPartOfSum(figure, scope))
    .map(single);
  const all = [...singles, ...sums(dated, scope, asOf, isWhole)];
  const own = ownStrengths(all).filter((strength) => strength.tier < 2 || isWithinAYear(strength.asOf, start));
  return merge(beforeCopies(own), start).map((strength) => ({
    ...strength,
    figures: strength.figures.flatMap((figure) => [figure, ...(headcounts.get(figure) ?? [])]),
  }));

  /** A whole that only a summed part is given out of is no base for the sum. */
  function isPartOfSum(figure: Figure, asked: Scope): boolean {
    if (figure.scope === asked) return false;
    return series.every((departed) => departed.outOf !== figure.id || departed.scope !== asked);
  }
}

/** The strengths as bases, with notes that hold against a series whose highest low is given. */
export function basesOf(strengths: readonly Strength[], asked: Asked, highestLow: number): Base[] {
  return strengths.map((strength) => ({
    id: baseId(strength),
    quantity: strength.value,
    scope: strength.scope,
    asOf: strength.asOf,
    computed: strength.computed,
    note: noteOf(strength, asked, highestLow),
    statistics: idsOf(strength.figures),
  }));
}
