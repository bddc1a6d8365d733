import { daysApart, isUndated } from '../date-span.ts';
import type { Day } from '../day.ts';
import { byAll, byNumber } from '../order.ts';
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
  const contradicts = !ofOthers && daysContradict(slip, other, started);
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
 * where anything does, else with what is nearest to it. So it is always shown, beside what tells the reader most.
 */
export function nearestToSlips(pairs: readonly SaidPair[], started: Day | null): SaidPair[] {
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
  return pairs.filter(
    ([a, b]) => (!isSlip(a) && !isSlip(b)) || nearest.get(a)?.has(b) === true || nearest.get(b)?.has(a) === true,
  );
}
