import { daysApart, isUndated } from '../date-span.ts';
import type { Day } from '../day.ts';
import { byAll, byNumber } from '../order.ts';
import { rangesMeet } from '../quantity.ts';
import { daysContradict } from './comparison.ts';
import { isOfOthers } from './kind.ts';
import type { Said } from './said.ts';

type SaidPair = readonly [Said, Said];

/** Whether it is known to be wrong. */
export const isSlip = ({ figure }: Said) => figure.rank === 'DEPRECATED';

/** Days between the two; without end where one of them has none. */
const distance = (a: Said, b: Said) => (isUndated(a.asOf) || isUndated(b.asOf) ? Infinity : daysApart(a.asOf, b.asOf));

/** How near another stands to a figure known to be wrong, smaller first, part by part. */
function nearness(slip: Said, other: Said, started: Day | null): readonly number[] {
  const ofOthers = isOfOthers(slip, other);
  const contradicts =
    !ofOthers && !rangesMeet(slip.figure.value, other.figure.value) && daysContradict(slip, other, started);
  return [Number(isSlip(other)), Number(!contradicts), Number(ofOthers), contradicts ? 0 : distance(slip, other)];
}

const byNearness = byAll(
  ...[0, 1, 2, 3].map((part) => byNumber<{ near: readonly number[] }>(({ near }) => near[part]!)),
);

/** The others that stand nearest to a figure known to be wrong: several where they are equally near. */
function nearestTo(slip: Said, others: readonly Said[], started: Day | null): Set<Said> {
  const told = others.map((other) => ({ other, near: nearness(slip, other, started) })).sort(byNearness);
  return new Set(told.filter((each) => byNearness(each, told[0]!) === 0).map(({ other }) => other));
}

/**
 * The pairs without those that only put a figure known to be wrong beside everything else: it stays with what really contradicts it,
 * where anything does, else with what is nearest to it. Where it differs from nothing, though it is wrong, that is of the pairs that fit:
 * their ranges only happen to meet. So it is always shown, beside what tells the reader most.
 */
export function nearestToSlips(
  differing: readonly SaidPair[],
  fitting: readonly SaidPair[],
  started: Day | null,
): SaidPair[] {
  // Two figures known to be wrong tell a reader little beside one another, and nothing where they fit together.
  const differs = new Set(differing.filter(([a, b]) => !isSlip(a) || !isSlip(b)).flat());
  const isLost = ([a, b]: SaidPair) => (isSlip(a) ? !isSlip(b) && !differs.has(a) : !differs.has(b));
  const pairs = [...differing, ...fitting.filter(isLost)];
  const others = new Map<Said, Said[]>();
  const join = (slip: Said, other: Said) => {
    const found = others.get(slip);
    if (found) found.push(other);
    else if (isSlip(slip)) others.set(slip, [other]);
  };
  for (const [a, b] of pairs) {
    join(a, b);
    join(b, a);
  }
  const nearest = new Map([...others].map(([slip, all]) => [slip, nearestTo(slip, all, started)]));
  return pairs.filter(([a, b]) => nearest.get(a)?.has(b) === true || nearest.get(b)?.has(a) === true);
}
