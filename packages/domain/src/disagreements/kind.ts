import type { DateSpan } from '../date-span.ts';
import { daysApart, ONE_TIME, spansMeet } from '../date-span.ts';
import type { Day } from '../day.ts';
import { daysBetween } from '../day.ts';
import type { DisagreementKind } from '../disagreements.ts';
import type { Qualifier, Quantity } from '../quantity.ts';
import { exceeds } from '../quantity.ts';
import { lastPlace } from '../reading/number.ts';
import { canHaveChanged, countsNoMore, direction, equalOverOthers } from './comparison.ts';
import type { Said } from './said.ts';

const YEAR = 366;

const isLong = ({ earliest, latest }: DateSpan) =>
  (earliest === null) !== (latest === null) ||
  (earliest !== null && latest !== null && daysBetween(earliest, latest) > YEAR);

function areOfOtherDays(a: Said, b: Said, started: Day | null): boolean {
  if (equalOverOthers(a, b)) return true;
  if (direction(a.figure.metric) !== null) return false;
  if (daysApart(a.asOf, b.asOf) > ONE_TIME) return canHaveChanged(a, b, started);
  return isLong(a.asOf) || isLong(b.asOf);
}

/** The number that words give, or the bound nearest to the other's. */
const numberOf = ({ stated, low, high }: Quantity, above: boolean) =>
  stated ?? (above ? low : high) ?? low ?? high ?? 0;

const fromBelow: readonly Qualifier[] = ['MORE_THAN', 'AT_LEAST'];
const fromAbove: readonly Qualifier[] = ['LESS_THAN', 'AT_MOST', 'NEARLY'];

/** Whether each only bounds what it counts, from its own side: "more than half" beside "less than half" names no number that was rounded. */
const boundEachOther = ({ qualifier: a }: Quantity, { qualifier: b }: Quantity): boolean =>
  (fromBelow.includes(a) && fromAbove.includes(b)) || (fromBelow.includes(b) && fromAbove.includes(a));

/** Whether it is a range of no number that it rounds: the ends of "between 6,500 and 7,000" are none. */
const isRange = ({ qualifier, stated }: Quantity): boolean => qualifier === 'BETWEEN' && stated === null;

/** Whether the rounder number is the other one rounded: apart by less than one of its last significant places, at most a tenth. */
function isRounding(a: Quantity, b: Quantity): boolean {
  if (boundEachOther(a, b)) return false;
  const [x, y] = [numberOf(a, exceeds(a, b)), numberOf(b, exceeds(b, a))];
  const isFirst = lastPlace(x) === lastPlace(y) ? x >= y : lastPlace(x) > lastPlace(y);
  const [rounder, number] = isFirst ? [a, x] : [b, y];
  const unit = Math.min(lastPlace(number), Math.abs(number) / 10);
  return !isRange(rounder) && Math.abs(x - y) < unit;
}

/** People or causes that differ explain the numbers, unless what counts no more has more. */
export function isOfOthers(a: Said, b: Said): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.scope === y.scope && x.metric.key === y.metric.key) return false;
  return !(exceeds(x.value, y.value) && countsNoMore(x, y)) && !(exceeds(y.value, x.value) && countsNoMore(y, x));
}

/** Why two things that disagree do: the first that fits. */
export function kindOf(a: Said, b: Said, started: Day | null): DisagreementKind {
  if (a.figure.rank === 'DEPRECATED' || b.figure.rank === 'DEPRECATED') return 'TRANSCRIPTION';
  if (a.figure.source.id === b.figure.source.id && spansMeet(a.asOf, b.asOf)) return 'WITHIN_SOURCE';
  if (isOfOthers(a, b)) return 'SCOPE';
  if (areOfOtherDays(a, b, started)) return 'AS_OF';
  return isRounding(a.figure.value, b.figure.value) ? 'ROUNDING' : 'CONFLICT';
}
