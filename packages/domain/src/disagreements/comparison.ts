import type { DateSpan } from '../date-span.ts';
import { daysApart, isUndated, liesWithin, ONE_TIME, spanOf, spansMeet } from '../date-span.ts';
import type { Day } from '../day.ts';
import { isEcho } from '../echoes.ts';
import type { Figure, FigureMetric } from '../figure.ts';
import { namedSpeakerOf, namesAnother, originOf } from '../origin.ts';
import { exceeds, rangesMeet, sameRange } from '../quantity.ts';
import type { Scope } from '../scope.ts';
import { areAmong, countsMoreThan, includes } from '../scope.ts';
import { countsFromStart } from '../some-of-them.ts';
import type { Said } from './said.ts';

/** What is needed to tell whether two things said are about the same. */
export interface Context {
  figureById: ReadonlyMap<string, Figure>;
  /** Whether a figure counts only some of those that another counts. */
  isSome: (figure: Figure) => boolean;
  /** Whether a figure stands by itself even in a copy. */
  standsByItself: (figure: Figure) => boolean;
}

/** Which way a count can only go: people gone and dead do not come back, those remaining do not become more. */
export function direction({ key, kind }: FigureMetric): 'rises' | 'falls' | null {
  if (key === 'personnel-remaining') return 'falls';
  return kind === 'CUMULATIVE' || key === 'share-departed' ? 'rises' : null;
}

const withinScope = new Set(['personnel-departed', 'personnel-remaining', 'share-departed']);
const acrossScopes = new Set<Scope>(['ALL_PERSONNEL', 'UNIFORMED', 'PEACEKEEPERS']);

/** Whether the first metric counts only some of what the second counts. */
export const isNarrower = (a: FigureMetric, b: FigureMetric): boolean => a.narrowerThan === b.key;

function metricsCompare(a: FigureMetric, b: FigureMetric): boolean {
  if (a.kind === 'CEILING' || b.kind === 'CEILING' || a.unit !== b.unit) return false;
  return a.key === b.key || isNarrower(a, b) || isNarrower(b, a);
}

/** The scope, or ACROSS for all of those that figures of this metric are compared across: two scopes compare where this is the same. */
export function scopesLike({ key, narrowerThan }: FigureMetric, scope: Scope): Scope | 'ACROSS' {
  return acrossScopes.has(scope) && !withinScope.has(narrowerThan ?? key) ? 'ACROSS' : scope;
}

/** Whether a is, by its links, a part of b or counted against it. */
function isLinkedBelow(a: Figure, b: Figure, { figureById }: Context): boolean {
  if (a.partOf === null && a.outOf === null) return false;
  const seen = new Set<string>();
  const reach = (id: string | null): boolean => {
    if (id === null || seen.has(id)) return false;
    seen.add(id);
    const next = figureById.get(id);
    return id === b.id || (next !== undefined && (reach(next.partOf) || reach(next.outOf)));
  };
  return reach(a.partOf) || reach(a.outOf);
}

/**
 * Whether everyone of whom a counts is one of those of whom b counts. How many peacekeepers there are may be the mission's size, or
 * what it may have, as the press says, and stands outside.
 */
const countsOfThem = (a: Figure, b: Figure): boolean =>
  b.metric.kind === 'CUMULATIVE' ? areAmong(a.scope, b.scope) : includes(b.scope, a.scope);

/** Whether b counts all that a counts: the same or what it is a part of, of the same people or of all that they are among. */
export const countsNoMore = (a: Figure, b: Figure): boolean =>
  (a.metric.key === b.metric.key || isNarrower(a.metric, b.metric)) && countsOfThem(a, b);

/** Whether a counts only some of what b counts, by scope or by metric. Peacekeepers may be all personnel. */
export const countsLess = (a: Figure, b: Figure): boolean =>
  a.metric.key === b.metric.key
    ? countsMoreThan(b.scope, a.scope)
    : isNarrower(a.metric, b.metric) && countsOfThem(a, b);

/** A part with its larger whole from one origin, or parts of one sum: nothing to compare. A part above its whole is. */
function belongTogether(a: Figure, b: Figure, context: Context): boolean {
  // A page that names the speaker of one figure and not of the other is still one page.
  const isOneOrigin = a.source.id === b.source.id || originOf(a) === originOf(b);
  const partOf = (part: Figure, whole: Figure) =>
    (isLinkedBelow(part, whole, context) || (countsLess(part, whole) && isOneOrigin)) &&
    !exceeds(part.value, whole.value);
  // Two origins that give one part of a sum differently contradict one another like any other.
  const siblings = a.partOf !== null && a.partOf === b.partOf && (a.scope !== b.scope || isOneOrigin);
  return siblings || partOf(a, b) || partOf(b, a);
}

/** Some of a whole with any other count of the whole, or of some: nobody says which they are. More than a whole they cannot be. */
function countSomeOnly(a: Figure, b: Figure, { isSome }: Context): boolean {
  if (isSome(a) && isSome(b)) return true;
  return (isSome(a) && !exceeds(a.value, b.value)) || (isSome(b) && !exceeds(b.value, a.value));
}

/**
 * Whether two movements may be held against one another: of one span, or one within the other's span and larger; of one event on other
 * days too, as it is one movement whose day is told otherwise.
 */
export function movementsCompare(a: Said, b: Said): boolean {
  const [isWithin, contains] = [liesWithin(a.asOf, b.asOf), liesWithin(b.asOf, a.asOf)];
  if (isWithin && contains) return true;
  if (!isWithin && !contains && a.figure.event !== null) return daysApart(a.asOf, b.asOf) <= ONE_TIME;
  return (isWithin && exceeds(a.figure.value, b.figure.value)) || (contains && exceeds(b.figure.value, a.figure.value));
}

/** Whether a copy gives a number of its own beside what it goes back to: in someone else's name, or one that stands by itself. */
function isOwnNumber(a: Figure, b: Figure, { standsByItself }: Context): boolean {
  const copy = a.source.goesBackTo.includes(b.source.id) ? a : b;
  return namesAnother(a, b) || standsByItself(copy);
}

/** Whether two things said of one subject, place and event, and of scopes that compare, are about the same, so that they could disagree. */
export function areComparable(a: Said, b: Said, context: Context): boolean {
  const [x, y] = [a.figure, b.figure];
  if (!metricsCompare(x.metric, y.metric)) return false;
  if (isEcho(x.source, y.source) && !isOwnNumber(x, y, context)) return false;
  if (x.metric.kind === 'FLOW' && !movementsCompare(a, b)) return false;
  return !countSomeOnly(x, y, context) && !belongTogether(x, y, context);
}

/** Whether the first span surely ends before, or on the day that, the second begins. */
export const isNotAfter = (a: DateSpan, b: DateSpan): boolean =>
  a.latest !== null && b.earliest !== null && a.latest <= b.earliest;

/** Whether a count that can only rise (or fall) goes the other way between the two, or differs on one day. */
export function runsTheWrongWay(a: Said, b: Said, way: 'rises' | 'falls'): boolean {
  const [higher, lower] = exceeds(a.figure.value, b.figure.value) ? [a, b] : [b, a];
  return way === 'rises' ? isNotAfter(higher.asOf, lower.asOf) : isNotAfter(lower.asOf, higher.asOf);
}

/** Whether two counts of who is gone, or still there, describe just the same days: the series makes one point of them. */
const areOfOnePoint = (a: Said, b: Said): boolean =>
  withinScope.has(a.figure.metric.key) &&
  a.figure.metric.key === b.figure.metric.key &&
  !isUndated(a.asOf) &&
  a.asOf.earliest === b.asOf.earliest &&
  a.asOf.latest === b.asOf.latest;

/** Whether the count of a part has come to more than all were on an earlier day: all have then become more since. */
function hasRisenSince(a: Said, b: Said): boolean {
  const risen = (part: Said, whole: Said) =>
    countsLess(part.figure, whole.figure) &&
    exceeds(part.figure.value, whole.figure.value) &&
    isNotAfter(whole.asOf, part.asOf);
  return risen(a, b) || risen(b, a);
}

/** Where a count over time begins: what leaves at the start of the withdrawal, all else with the mission; null where nobody can say. */
function countedFrom({ figure: { metric }, since }: Said, started: Day | null): DateSpan | 'mission' | null {
  if (since !== null || metric.kind !== 'CUMULATIVE') return since;
  if (!countsFromStart(metric)) return 'mission';
  return started === null ? null : spanOf(started, started);
}

/**
 * The two with spans of counting that begin on different days, the longer span first; null where they begin together, or nobody can
 * say. A count that names no beginning, or the mission's, is the longer: none begins before the mission.
 */
function countedOverOthers(a: Said, b: Said, started: Day | null): { longer: Said; shorter: Said } | null {
  const [x, y] = [countedFrom(a, started), countedFrom(b, started)];
  if (x === null || y === null || x === y) return null;
  if (x === 'mission' || y === 'mission') {
    const [longer, shorter] = x === 'mission' ? [a, b] : [b, a];
    // Fewer of one cause than of all causes need no other explanation, and nobody says that the spans differ.
    const namesNone = longer.figure.since === null;
    return namesNone && isNarrower(shorter.figure.metric, longer.figure.metric) ? null : { longer, shorter };
  }
  if (spansMeet(x, y)) return null;
  return isNotAfter(x, y) ? { longer: a, shorter: b } : { longer: b, shorter: a };
}

/** Whether equal figures are said of different spans of counting. */
export function equalOverOthers(a: Said, b: Said): boolean {
  const [x, y] = [a.figure.since, b.figure.since];
  if (x === null || y === null || !sameRange(a.figure.value, b.figure.value)) return false;
  return !(a.since === null && b.since === null) && !spansMeet(x, y);
}

/** The two in the order of the days that they describe. */
const inOrder = (a: Said, b: Said): readonly [before: Said, after: Said] =>
  isNotAfter(a.asOf, b.asOf) ? [a, b] : [b, a];

const countTheSame = ({ figure: a }: Said, { figure: b }: Said): boolean =>
  a.metric.key === b.metric.key && a.scope === b.scope;

/** Whether both are numbers of one stock, of days apart, that one source or speaker may have counted one after the other; nobody known makes none. */
const isSeriesOf = (who: (figure: Figure) => string | null, a: Said, b: Said): boolean =>
  a.figure.metric.kind === 'STOCK' &&
  who(a.figure) !== null &&
  who(a.figure) === who(b.figure) &&
  countTheSame(a, b) &&
  !spansMeet(a.asOf, b.asOf);

/** Whether one source gives both, of days apart: its own series, as a table has it month by month, whichever way that goes. */
const isSeries = (a: Said, b: Said): boolean => isSeriesOf(({ source }) => source.id, a, b);

/** Whether it is a strength of the start or after it, from where on a strength only falls. */
const onlyFalls = ({ figure, asOf }: Said, started: Day | null): boolean =>
  figure.metric.key === 'personnel-strength' && started !== null && asOf.earliest !== null && asOf.earliest >= started;

/** Whether what is measured can have changed from the earlier number to the later. */
export function canHaveChanged(a: Said, b: Said, started: Day | null): boolean {
  const [before, after] = inOrder(a, b);
  if (after.figure.metric.kind === 'DURATION') return exceeds(after.figure.value, before.figure.value);
  return isSeries(a, b) || !onlyFalls(before, started) || exceeds(before.figure.value, after.figure.value);
}

/**
 * Whether two numbers of one time are two states of one count: a series of one source, or of one speaker as far as it can have gone that way,
 * or a strength that falls after the start.
 */
function areTwoStates(a: Said, b: Said, started: Day | null): boolean {
  if (spansMeet(a.asOf, b.asOf) || daysApart(a.asOf, b.asOf) > ONE_TIME) return false;
  const [before, after] = inOrder(a, b);
  const hasFallen = onlyFalls(before, started) && exceeds(before.figure.value, after.figure.value);
  // Some of them were more than all are later: there were at least as many in all, and they have become fewer.
  const isToldOn = isSeriesOf(namedSpeakerOf, a, b) && canHaveChanged(a, b, started);
  return isSeries(a, b) || isToldOn || (hasFallen && countsNoMore(before.figure, after.figure));
}

/** Whether the days that two numbers describe leave no way for both: they may be of one day, or the count runs the wrong way. */
export function daysContradict(a: Said, b: Said, started: Day | null): boolean {
  if (isUndated(a.asOf) || isUndated(b.asOf)) return false;
  if (spansMeet(a.asOf, b.asOf)) return true;
  const way = direction(a.figure.metric);
  return way === null ? !canHaveChanged(a, b, started) : runsTheWrongWay(a, b, way);
}

/** Whether two comparable things cannot both be right as they stand, or only seem so. */
export function disagree(a: Said, b: Said, started: Day | null): boolean {
  if (equalOverOthers(a, b)) return true;
  if (rangesMeet(a.figure.value, b.figure.value)) return false;
  if (a.figure.rank === 'DEPRECATED' || b.figure.rank === 'DEPRECATED') return true;
  const counted = countedOverOthers(a, b, started);
  if (counted && !exceeds(counted.shorter.figure.value, counted.longer.figure.value)) return false;
  const way = direction(a.figure.metric);
  if (way === null) return !areTwoStates(a, b, started);
  const narrower = a.figure.metric.key !== b.figure.metric.key;
  if (runsTheWrongWay(a, b, way) || areOfOnePoint(a, b)) return true;
  return narrower && daysApart(a.asOf, b.asOf) <= ONE_TIME && !hasRisenSince(a, b);
}
