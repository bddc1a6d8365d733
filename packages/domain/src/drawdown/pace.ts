import { clean } from '../crumbs.ts';
import type { DateSpan } from '../date-span.ts';
import { isUndated, spanOf } from '../date-span.ts';
import type { Day } from '../day.ts';
import { addDays, daysBetween } from '../day.ts';
import type { DrawdownPoint, Pace } from '../drawdown.ts';
import { distinct } from '../order.ts';
import type { Quantity } from '../quantity.ts';
import { computedQuantity } from '../quantity.ts';

/** A state of the withdrawal that a pace leads from or to: a point of the series, or the start. */
export interface Stage {
  asOf: DateSpan;
  bounded: Quantity;
  remaining: Quantity | null;
  /** Whether a figure, not the base alone, bounds it above. */
  capped: boolean;
  /** Whether its day is our reading; the start counts as given. */
  inferred: boolean;
  statistics: readonly string[];
}

const doubtful = ({ inferred, edtf }: DateSpan) => inferred || /[~?%]/.test(edtf);

/** A point as a stage. */
export function stageOf(point: DrawdownPoint, capped: boolean): Stage {
  return {
    asOf: point.asOf,
    bounded: point.bounded,
    remaining: point.remaining,
    capped,
    inferred: doubtful(point.asOf),
    statistics: point.statistics,
  };
}

/** The start as a stage: nobody gone. */
export function startStage(started: DateSpan, base: Quantity | null): Stage {
  const nobody: Quantity = { low: 0, high: 0, stated: 0, qualifier: 'EXACT', unit: 'persons' };
  return { asOf: started, bounded: nobody, remaining: base, capped: true, inferred: false, statistics: [] };
}

// Days between spans that are open on neither side.
const most = (from: DateSpan, to: DateSpan) => daysBetween(from.earliest!, to.latest!);
const fewest = (from: DateSpan, to: DateSpan) => daysBetween(from.latest!, to.earliest!);

const isBounded = ({ earliest, latest }: DateSpan) => earliest !== null && latest !== null;

/** Departures a day from one stage to the next; null where their days are not known to be apart. */
function paceBetween(a: Stage, b: Stage): Pace | null {
  if (!isBounded(a.asOf) || !isBounded(b.asOf) || fewest(a.asOf, b.asOf) < 1) return null;
  const [longest, shortest] = [most(a.asOf, b.asOf), fewest(a.asOf, b.asOf)];
  const low = a.bounded.high === null ? 0 : Math.max(0, (b.bounded.low ?? 0) - a.bounded.high) / longest;
  const open = b.bounded.high === null || !b.capped || a.inferred || b.inferred;
  const high = open ? null : ((b.bounded.high ?? 0) - (a.bounded.low ?? 0)) / shortest;
  const operands = [a, b].map(({ asOf, bounded }) => ({ asOf, value: bounded }));
  const perDay = computedQuantity(
    low,
    high,
    'persons/day',
    operands,
    ([before = 0, after = 0]) => (after - before) / longest,
  );
  return { from: a.asOf, to: b.asOf, perDay, statistics: distinct([...a.statistics, ...b.statistics]) };
}

/** Departures a day between neighbouring stages. */
export function paces(stages: readonly Stage[]): Pace[] {
  return stages.slice(1).flatMap((stage, index) => paceBetween(stages[index] as Stage, stage) ?? []);
}

/** Departures a day needed from the last stage to be gone by the deadline; null when that is past on `knownOn`, or no day is left. */
export function requiredPace(
  last: Stage,
  deadline: Day | null,
  knownOn: Day | null,
  baseStatistics: readonly string[],
): Pace | null {
  if (deadline === null || last.remaining === null || !isBounded(last.asOf) || (knownOn !== null && knownOn > deadline))
    return null;
  const to = spanOf(deadline, deadline);
  const [longest, shortest] = [most(last.asOf, to), fewest(last.asOf, to)];
  if (longest < 1) return null;
  const { low, high } = last.remaining;
  const operands = [{ asOf: last.asOf, value: last.remaining }];
  const perDay = computedQuantity(
    (low ?? 0) / longest,
    high === null || shortest < 1 ? null : high / shortest,
    'persons/day',
    operands,
    ([people = 0]) => people / longest,
  );
  return { from: last.asOf, to, perDay, statistics: distinct([...last.statistics, ...baseStatistics]) };
}

const PROJECTION_DAYS = 366;
const END_OF_CALENDAR = '9999-12-31';

/** People by a pace, in days; endless where nobody leaves. */
function daysFor(people: number, perDay: number | null): number {
  if (people === 0 || perDay === null) return 0;
  return perDay === 0 ? Infinity : clean(people / perDay);
}

/**
 * When the last would leave if the last pace held: inferred. Its end is open where that lies more than 366 days past the deadline;
 * null where its first day does.
 */
export function projectedCompletion(last: Stage, pace: Pace, deadline: Day | null): DateSpan | null {
  if (last.remaining === null || isUndated(last.asOf)) return null;
  const limit = deadline === null ? END_OF_CALENDAR : addDays(deadline, PROJECTION_DAYS);
  const shortest = daysFor(last.remaining.low ?? 0, pace.perDay.high);
  const longest = last.remaining.high === null ? Infinity : daysFor(last.remaining.high, pace.perDay.low);
  // A single moment falls on the day on which it is reached; a span is rounded outward.
  const first = after(last.asOf.earliest, shortest === longest ? Math.ceil(shortest) : Math.floor(shortest), limit);
  const end = after(last.asOf.latest, Math.ceil(longest), limit);
  if (first === null) return null;
  return spanOf(first, end, {
    inferred: true,
    note: { en: 'if the last pace held', fr: 'si le dernier rythme se maintenait' },
  });
}

/** So many days after a day; null past the limit. */
function after(day: Day | null, days: number, limit: Day): Day | null {
  if (day === null || days > daysBetween(day, limit)) return null;
  return addDays(day, days);
}
