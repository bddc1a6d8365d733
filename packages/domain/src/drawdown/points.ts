import type { DateSpan } from '../date-span.ts';
import { isUndated, noteKey, spansMeet } from '../date-span.ts';
import { daysBetween } from '../day.ts';
import type { Day } from '../day.ts';
import { byLikeness, mayRepeat, misprinting, nearestFirst } from '../echoes.ts';
import type { Figure } from '../figure.ts';
import { byAll, byNumber, byText, distinct, groupBy } from '../order.ts';
import { nameOthers, ownNumbers } from '../origin.ts';
import type { Quantity, Range } from '../quantity.ts';
import { computedQuantity, exceeds, hull, intersection, sameRange, width } from '../quantity.ts';
import { closeSpans } from './as-of.ts';
import type { Candidate } from './candidates.ts';
import { SHARE } from './candidates.ts';

/** A day or span with the number of departed that the sources give for it. */
export interface Reading {
  asOf: DateSpan;
  departed: Quantity;
  computed: boolean;
  statistics: string[];
}

/** The series, and the ids of what has no day or is told of a span that overlaps a narrower one. */
export interface Readings {
  readings: Reading[];
  undated: string[];
  overlapping: string[];
}

const idsOf = (candidates: readonly Candidate[]) =>
  distinct(candidates.flatMap(({ figures }) => figures.map((figure) => figure.id)));

const share = ({ figures: [only], asOf }: Candidate) =>
  only?.metric.key === SHARE ? { value: only.value, asOf } : null;

/** Whether a copy says what it repeats; a share as a share, whatever either comes to in whole people. */
function repeats(copy: Candidate, original: Candidate): boolean {
  const [a, b] = [share(copy), share(original)];
  return a !== null && b !== null ? mayRepeat(a, b) : mayRepeat(copy, original);
}

/** The last day that a number can be of: no source tells of days after it. */
const lastDayOf = ({ asOf, source }: Candidate) => asOf.latest ?? source.published.latest;

/** Whether two numbers do not meet; shares as shares. */
function differ(a: Candidate, b: Candidate): { isMore: boolean; isLess: boolean } {
  const shares = [share(a), share(b)];
  const [x, y] = shares[0] && shares[1] ? [shares[0].value, shares[1].value] : [a.value, b.value];
  return { isMore: exceeds(x, y), isLess: exceeds(y, x) };
}

/** Whether two numbers may be the same one, as the shares that they were printed as or in people. */
function meet(a: Candidate, b: Candidate): boolean {
  const { isMore, isLess } = differ(a, b);
  return !isMore && !isLess && spansMeet(a.asOf, b.asOf);
}

/** Whether a copy gives what cannot be beside what it repeats: another number of the same days, fewer gone on no earlier day, or more on no later one. */
function contradicts(copy: Candidate, original: Candidate): boolean {
  if (nameOthers(copy, original)) return false;
  const { isMore, isLess } = differ(copy, original);
  const [last, lastOfCopy] = [lastDayOf(original), lastDayOf(copy)];
  const [first, firstOfCopy] = [original.asOf.earliest, copy.asOf.earliest];
  const isOfSameDays = !isUndated(copy.asOf) && first === firstOfCopy && original.asOf.latest === copy.asOf.latest;
  return (
    ((isMore || isLess) && isOfSameDays) ||
    (isLess && last !== null && firstOfCopy !== null && firstOfCopy >= last) ||
    (isMore && first !== null && lastOfCopy !== null && lastOfCopy <= first)
  );
}

/**
 * Numbers said first, each with all that say it or misprint it: itself, and the sources that repeat it, of the earliest day where they give
 * none of its. `known` are all figures: what misprints is told as for disagreements.
 */
export function foldCandidates(
  candidates: readonly Candidate[],
  known: readonly Figure[],
): Map<Candidate, Candidate[]> {
  const ordered = [...candidates].sort((a, b) => byText(a.asOf.edtf, b.asOf.edtf));
  const bySource = groupBy(ordered, ({ source }) => source.id);
  const pagesBehind = ({ source }: Candidate) => source.goesBackTo.map((page) => bySource.get(page) ?? []);
  const standsByItself = ownNumbers(known);
  const isMisprint = misprinting<Candidate>({
    originalsOf: (copy) => (copy.figures.some(standsByItself) ? [] : pagesBehind(copy).flat()),
    repeats,
    meets: meet,
    contradicts,
  });
  const keyOf = ({ figures }: Candidate) => figures.map(({ key }) => key).join();
  const originalOf = (candidate: Candidate, seen: readonly Candidate[] = []): Candidate => {
    const before = pagesBehind(candidate)
      .reverse()
      .map((page) => page.filter((other) => !seen.includes(other)));
    const nearestBy = (isOriginal: (copy: Candidate, other: Candidate) => boolean) =>
      nearestFirst(
        before.map((page) => page.filter((other) => isOriginal(candidate, other)).sort(byLikeness(candidate, keyOf))),
        candidate,
      )[0];
    const nearest = nearestBy(repeats) ?? (isMisprint(candidate) ? nearestBy(contradicts) : undefined) ?? [];
    const same = nearest.filter(({ value }) => sameRange(value, candidate.value));
    const alike = same.filter(({ computed }) => computed === candidate.computed);
    const [first = nearest[0]] = alike.length > 0 ? alike : same;
    const original = alike.find(({ asOf }) => spansMeet(asOf, candidate.asOf)) ?? first;
    return original ? originalOf(original, [...seen, candidate]) : candidate;
  };
  const folded = new Map<Candidate, Candidate[]>();
  for (const candidate of ordered) {
    const original = originalOf(candidate);
    folded.set(original, [...(folded.get(original) ?? []), candidate]);
  }
  return folded;
}

/** What several ranges have in common, else from the lowest to the highest. */
const oneRange = (ranges: readonly Range[]): Range => intersection(ranges) ?? hull(ranges);

/** All that is said of one day as one number; computed where what is printed alone does not give it. */
function merge(group: readonly Candidate[]): { departed: Quantity; computed: boolean } {
  const range = oneRange(group.map(({ value }) => value));
  const [best] = group
    .filter((candidate) => sameRange(candidate.value, range))
    .sort(
      byAll(
        byNumber((candidate) => (candidate.computed ? 1 : 0)),
        byNumber((candidate) => (candidate.value.qualifier === 'EXACT' ? 0 : 1)),
        byNumber((candidate) => (candidate.value.stated === null ? 1 : 0)),
        (a, b) => byText(a.value.qualifier, b.value.qualifier),
      ),
    );
  const departed = best?.value ?? computedQuantity(range.low, range.high, 'persons', []);
  const printed = group.filter((candidate) => !candidate.computed).map(({ value }) => value);
  return { departed, computed: !sameRange(oneRange(printed), range) };
}

/** The span that a group gives: printed rather than inferred, where any of them prints it. */
function spanOfGroup(group: readonly Candidate[]): DateSpan {
  const [best] = group
    .map((candidate) => candidate.asOf)
    .sort(
      byAll(
        byNumber((span) => (span.inferred ? 1 : 0)),
        (a, b) => byText(a.edtf, b.edtf),
        (a, b) => byText(noteKey(a), noteKey(b)),
      ),
    );
  return best as DateSpan;
}

// Readings are of spans that are open on neither side.
const days = (span: DateSpan) => daysBetween(span.earliest!, span.latest!);

/** Readings of spans that overlap without being equal, in order of days: the narrowest stays, of equally narrow ones the first. */
function withoutOverlaps(readings: readonly Reading[]): { kept: Reading[]; dropped: Reading[] } {
  const narrowestFirst = [...readings].sort(
    byAll(
      byNumber((reading) => days(reading.asOf)),
      byNumber((reading) => width(reading.departed)),
      (a, b) => byText(`${a.asOf.earliest}/${a.asOf.latest}`, `${b.asOf.earliest}/${b.asOf.latest}`),
    ),
  );
  const kept: Reading[] = [];
  for (const reading of narrowestFirst) {
    if (!kept.some((other) => spansMeet(other.asOf, reading.asOf))) kept.push(reading);
  }
  return {
    kept: kept.sort((a, b) => byText(a.asOf.earliest!, b.asOf.earliest!)),
    dropped: readings.filter((reading) => !kept.includes(reading)),
  };
}

/** The series of a drawdown: one reading for each day or span that the numbers describe, none overlapping, in order of days. */
export function readingsOf(folded: ReadonlyMap<Candidate, readonly Candidate[]>, knownOn: Day | null): Readings {
  const told = [...folded.values()];
  const spanned = closeSpans([...folded.keys()], knownOn).map((candidate, index) => ({ candidate, all: told[index]! }));
  const dated = spanned.filter(({ candidate: { asOf } }) => asOf.earliest !== null && asOf.latest !== null);
  const undated = spanned.filter((each) => !dated.includes(each));
  const groups = groupBy(dated, ({ candidate: { asOf } }) => `${asOf.earliest}/${asOf.latest}`);
  const readings = [...groups.values()].map((group): Reading => {
    const candidatesOfDay = group.map(({ candidate }) => candidate);
    return {
      asOf: spanOfGroup(candidatesOfDay),
      ...merge(candidatesOfDay),
      statistics: idsOf(group.flatMap(({ all }) => all)),
    };
  });
  const { kept, dropped } = withoutOverlaps(readings);
  return {
    readings: kept,
    undated: idsOf(undated.flatMap(({ all }) => all)),
    overlapping: distinct(dropped.flatMap((reading) => reading.statistics)),
  };
}
