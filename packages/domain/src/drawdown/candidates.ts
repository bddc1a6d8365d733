import { correctedWholes } from '../corrected-wholes.ts';
import type { DateSpan } from '../date-span.ts';
import { noteKey } from '../date-span.ts';
import type { Day } from '../day.ts';
import { figuresWithoutMisprints } from '../disagreements/misprints.ts';
import { isCopy, mayRepeat, repeatedIn } from '../echoes.ts';
import type { Figure, FigureSource } from '../figure.ts';
import { byAll, byNumber, byText, groupBy } from '../order.ts';
import type { Operand, Quantity } from '../quantity.ts';
import { computedQuantity, hull, intersection, shareOfPeople } from '../quantity.ts';
import type { Scope } from '../scope.ts';
import { decomposition } from '../scope.ts';

export const DEPARTED = 'personnel-departed';
export const SHARE = 'share-departed';
export const MOVED = 'personnel-moved';

/** A number of departed that one source gives, printed or computed from what it prints. */
export interface Candidate {
  value: Quantity;
  asOf: DateSpan;
  computed: boolean;
  source: FigureSource;
  figures: readonly Figure[];
}

/** Whether a figure counts the whole mission: no contingent, place or event. */
export const countsWholeMission = ({ subject, place, event }: Figure): boolean =>
  subject === null && place === null && event === null;

/** Whether a figure may be computed with. */
export const isUsable = (figure: Figure): boolean =>
  figure.retractedOn === null && figure.supersededBy === null && figure.rank !== 'DEPRECATED';

const isPart = (figure: Figure) => isUsable(figure) && countsWholeMission(figure);

/** Of equal ranges the same wording is kept whatever the order they come in. */
const byWording = byAll<Quantity>(
  (a, b) => byText(a.qualifier, b.qualifier),
  byNumber(({ stated }) => stated ?? -Infinity),
);

/** Of figures said of one day, the day as printed where any prints it. */
function printedFirst(spans: readonly DateSpan[]): DateSpan {
  const [first] = [...spans].sort(
    byAll(
      byNumber(({ inferred }) => Number(inferred)),
      (a, b) => byText(noteKey(a), noteKey(b)),
    ),
  );
  return first!;
}

/** The figures of one group and scope as one range: what they have in common, else from the lowest to the highest. */
export function together(figures: readonly Figure[]): Quantity {
  const ranges = figures.map((figure) => figure.value);
  const range = intersection(ranges) ?? hull(ranges);
  const [same] = ranges.filter((value) => value.low === range.low && value.high === range.high).sort(byWording);
  return same ?? computedQuantity(range.low, range.high, ranges[0]?.unit ?? 'persons', []);
}

/** A sum of quantities that are of one day or all describe it; null on a side where one of them is open. */
export function sumOf(parts: readonly { value: Quantity; asOf: DateSpan }[]): Quantity {
  const low = parts.reduce((sum, { value }) => sum + (value.low ?? 0), 0);
  const high = parts.reduce<number | null>(
    (sum, { value }) => (sum === null || value.high === null ? null : sum + value.high),
    0,
  );
  return computedQuantity(low, high, 'persons', parts, (values) => values.reduce((sum, value) => sum + value, 0));
}

/** Parts that exhaust a scope, given together, as their sum; null where some are missing or the whole itself is given. */
export function sumOfParts(
  scope: Scope,
  figures: readonly Figure[],
  asOf: (figure: Figure) => DateSpan,
): { value: Quantity; asOf: DateSpan; figures: Figure[] } | null {
  const byScope = groupBy(figures, (figure) => figure.scope);
  if (byScope.has(scope)) return null;
  const { parts, complete } = decomposition(scope, (part) => byScope.get(part) ?? null);
  if (!complete || parts.length === 0) return null;
  const terms = parts.map((group) => ({ value: together(group), asOf: printedFirst(group.map(asOf)) }));
  // A sum is of an inferred day as soon as one of its terms is.
  const spans = terms.map((term) => term.asOf);
  const inferred = spans.filter((span) => span.inferred);
  return { value: sumOf(terms), asOf: printedFirst(inferred.length > 0 ? inferred : spans), figures: parts.flat() };
}

/** Where a source gives only parts that exhaust the scope, their sum. Parts of a whole that was corrected do not bring it back. */
function sums(figures: readonly Figure[], scope: Scope, known: readonly Figure[]): Candidate[] {
  const isCorrected = correctedWholes(known);
  const groups = groupBy(
    figures.filter((figure) => figure.metric.key === DEPARTED && isPart(figure)),
    (figure) => `${figure.source.id} ${figure.asOf.edtf}`,
  );
  return [...groups.values()].flatMap((group) => {
    const sum = sumOfParts(scope, group, (figure) => figure.asOf);
    const [first] = sum?.figures ?? [];
    if (!sum || !first) return [];
    const candidate = { value: sum.value, asOf: sum.asOf, computed: true, source: first.source, figures: sum.figures };
    return isCorrected({ ...first, scope }, sum.value) ? [] : [candidate];
  });
}

/**
 * Tells of a sum of parts whether it says anything: one whose parts all repeat what other pages gave is nothing that a source says,
 * unless what they gave comes to a number that it repeats too: one that is printed, or a sum that says something.
 */
function newsIn(
  figures: readonly Figure[],
  printed: readonly Candidate[],
  summed: readonly Candidate[],
): (sum: Candidate) => boolean {
  if (summed.every(({ source }) => !isCopy(source))) return () => true;
  const repeated = repeatedIn(figures.filter(isUsable));
  const found = new Map<Candidate, boolean>();
  const isNews = (sum: Candidate): boolean => {
    const known = found.get(sum);
    if (known !== undefined) return known;
    // What goes back to itself in a circle is no news by itself.
    found.set(sum, false);
    const isOf = (other: Candidate) => sum.source.goesBackTo.includes(other.source.id) && mayRepeat(sum, other);
    const is =
      !sum.figures.every((figure) => repeated(figure).length > 0) ||
      printed.some(isOf) ||
      summed.some((other) => isOf(other) && isNews(other));
    found.set(sum, is);
    return is;
  };
  return isNews;
}

/** A share times its whole. */
export function shareOf(figure: Figure, whole: Operand): Candidate {
  const { value: share, asOf, source } = figure;
  return { value: shareOfPeople({ value: share, asOf }, whole), asOf, computed: true, source, figures: [figure] };
}

/** The figures that the series of a scope is made of: printed numbers, shares, and parts that are summed. */
export interface SeriesFigures {
  printed: readonly Candidate[];
  summed: readonly Candidate[];
  shares: readonly Figure[];
}

/** What the sources give of the departed of a scope, before any base is chosen; `known` are all figures, corrected ones among them. */
export function seriesFigures(
  figures: readonly Figure[],
  scope: Scope,
  known: readonly Figure[],
  started: Day | null,
): SeriesFigures {
  const own = figures.filter((figure) => isPart(figure) && figure.scope === scope).sort((a, b) => byText(a.key, b.key));
  const printed = own
    .filter((figure) => figure.metric.key === DEPARTED)
    .map((figure): Candidate => ({
      value: figure.value,
      asOf: figure.asOf,
      computed: false,
      source: figure.source,
      figures: [figure],
    }));
  // A sum of what a copy misprints is nobody's.
  const summed = sums(figuresWithoutMisprints(figures, started), scope, known);
  const isNews = newsIn(figures, printed, summed);
  return { printed, summed: summed.filter(isNews), shares: own.filter((figure) => figure.metric.key === SHARE) };
}

/** All numbers of departed of a series. A share is multiplied by its own source's whole, else by the base; without either it gives none. */
export function candidatesOf(series: SeriesFigures, wholeOf: (share: Figure) => Operand | null): Candidate[] {
  const shares = series.shares.flatMap((share) => {
    const whole = wholeOf(share);
    return whole ? [shareOf(share, whole)] : [];
  });
  return [...series.printed, ...series.summed, ...shares];
}
