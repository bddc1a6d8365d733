import type { Figure } from '../figure.ts';
import { groupBy } from '../order.ts';
import { speakerOf } from '../origin.ts';
import { countsMoreThan, decomposition, partsOfScope } from '../scope.ts';
import { sinceOf, someOfThem } from '../some-of-them.ts';
import { wholesOf } from '../wholes.ts';
import { byLink } from './linked-parts.ts';
import type { Sum, SumSearch } from './sum.ts';
import { bestFor, total, what } from './sum.ts';

/** The day each figure describes, wholes of departures all the same one, whichever that is. */
export function dayInSums(figures: readonly Figure[]): (figure: Figure) => string {
  const isWhole = wholesOf(figures);
  return (figure) => (isWhole(figure) ? 'start' : figure.asOf.edtf);
}

/**
 * For each figure those it can be added up with: of its day as printed, or, with a whole of departures, of the start. A part that no
 * departures are given out of stays with its whole that way.
 */
function ofOneDay(
  figures: readonly Figure[],
  groupOf: (figure: Figure) => string,
  dayOfFigure: (figure: Figure) => string,
): (whole: Figure) => Figure[] {
  const asPrinted = groupBy(figures, (figure) => `${groupOf(figure)} ${figure.asOf.edtf}`);
  const asDescribed = groupBy(figures, (figure) => `${groupOf(figure)} ${dayOfFigure(figure)}`);
  return (whole) => [
    ...new Set([
      ...(asDescribed.get(`${groupOf(whole)} ${dayOfFigure(whole)}`) ?? []),
      ...(asPrinted.get(`${groupOf(whole)} ${whole.asOf.edtf}`) ?? []),
    ]),
  ];
}

/** The whole of one scope with its parts among figures of one metric and day. */
function byScope(whole: Figure, group: readonly Figure[], day: string): Sum[] {
  const { parts, complete } = decomposition(whole.scope, (scope) =>
    bestFor(
      whole,
      group.filter((figure) => figure.scope === scope),
    ),
  );
  return parts.length < 2 ? [] : [{ metric: whole.metric.key, parts, whole: [whole], complete, day }];
}

const wholeOf = ({ whole }: Sum) => whole.map(({ id }) => id).join(' ');

/** Whether another sum of the same whole has all parts of this one, and more: what this one lacks is given there. */
const isPartOf = (sum: Sum, other: Sum): boolean =>
  sum.parts.length < other.parts.length && sum.parts.every((part) => other.parts.includes(part));

/** Every printed whole with at least two parts, of one source, else of one speaker on one day. */
export function sumsOfParts(figures: readonly Figure[], { isCorrected, begun, isCopied, isNews }: SumSearch): Sum[] {
  const dayOfFigure = dayInSums(figures);
  const counted = figures.filter(({ metric, value }) => metric.kind !== 'CEILING' && value.qualifier !== 'VAGUE');
  const isSome = someOfThem(figures);
  const ofAll = counted.filter((figure) => !isSome(figure));
  // A long record counts much that is the whole of nothing: it is not looked through for parts.
  const wholes = ofAll.filter(({ scope }) => partsOfScope(scope).length > 0);
  const divided = [...new Set(wholes.map(({ scope }) => scope))];
  const parts = ofAll.filter(({ scope }) => divided.some((whole) => countsMoreThan(whole, scope)));
  // What parts came to before a source corrected it says nothing of the correction.
  const isOfFirst = ({ whole: [whole], parts: [first, ...others] }: Sum) =>
    whole !== undefined &&
    first !== undefined &&
    isCorrected({ ...first, scope: whole.scope }, total([first, ...others]));
  const since = (figure: Figure) => sinceOf(figure, begun);
  // What counts from another day is no part of it.
  const whatSince = (figure: Figure) => `${what(figure)} ${since(figure)}`;
  const within = (
    who: (figure: Figure) => string,
    isOne: (figure: Figure) => boolean,
    without: ReadonlySet<string>,
  ) => {
    const mates = ofOneDay(parts.filter(isOne), (figure) => `${who(figure)} ${whatSince(figure)}`, dayOfFigure);
    return wholes
      .filter((whole) => isOne(whole) && !settled(whole).some((key) => without.has(key)))
      .flatMap((whole) => byScope(whole, mates(whole), dayOfFigure(whole)))
      .filter((sum) => isNews(sum) && !isOfFirst(sum));
  };
  // A whole that departures are given out of is settled for the start and for the day on which it stands beside its parts.
  const settled = (whole: Figure) =>
    [dayOfFigure(whole), whole.asOf.edtf].map((day) => `${speakerOf(whole)} ${whatSince(whole)} ${whole.scope} ${day}`);
  const inSources = within(
    ({ source }) => source.id,
    () => true,
    new Set(),
  );
  // What a speaker is quoted with in one source needs no second check against how another rounds it.
  const bySpeakers = within(
    speakerOf,
    (figure) => !isCopied(figure),
    new Set(inSources.flatMap(({ whole }) => whole.flatMap(settled))),
  );
  const linkedTo = groupBy(
    counted.filter(({ partOf }) => partOf !== null),
    ({ partOf }) => partOf!,
  );
  const linked = counted.filter(({ id }) => linkedTo.has(id));
  const byLinks = linked.flatMap((whole) => byLink(whole, linkedTo, { dayOfFigure, since })).filter(isNews);
  const ofWhole = groupBy(byLinks, wholeOf);
  const isTold = (sum: Sum) => (ofWhole.get(wholeOf(sum)) ?? []).some((other) => isPartOf(sum, other));
  return [...[...inSources, ...bySpeakers].filter((sum) => !isTold(sum)), ...byLinks];
}
