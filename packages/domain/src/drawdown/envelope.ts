import type { DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import { addDays } from '../day.ts';
import type { EnvelopePoint } from '../drawdown.ts';
import { distinct } from '../order.ts';
import type { Range } from '../quantity.ts';

/** A bounded number of departed on a day or in a span that is open on neither side. */
export interface BoundedSpan {
  asOf: DateSpan;
  bounded: Range;
}

/** The highest low that is certain by the day: what was gone stays gone. */
function lowOn(day: Day, points: readonly BoundedSpan[]): number {
  return Math.max(0, ...points.filter(({ asOf }) => asOf.latest! <= day).map(({ bounded }) => bounded.low ?? 0));
}

/** The lowest high of what surely is not before the day, else what the base allows. */
function highOn(day: Day, points: readonly BoundedSpan[], ceiling: number | null): number | null {
  const high = Math.min(
    ceiling ?? Infinity,
    ...points.filter(({ asOf }) => asOf.earliest! >= day).map(({ bounded }) => bounded.high ?? Infinity),
  );
  return Number.isFinite(high) ? high : null;
}

/**
 * What the true number of departed can have been, in persons: one entry for each day on which that changes, from the start, on which
 * nobody is gone, to `until` (null: to the last change). Without a start, or where anybody is gone before it, from the first point; of a
 * start of which only the last day is known, from that day, on which some may be gone. Never interpolated.
 */
export function envelope(
  points: readonly BoundedSpan[],
  started: DateSpan | null,
  until: Day | null,
  ceiling: number | null,
): EnvelopePoint[] {
  const start = started?.earliest ?? null;
  const begun = start ?? started?.latest ?? null;
  const isBefore = points.some(({ asOf, bounded }) => begun !== null && asOf.latest! < begun && (bounded.low ?? 0) > 0);
  const from = begun === null || isBefore ? (points[0]?.asOf.earliest ?? null) : begun;
  if (from === null) return [];
  const changes = points.flatMap(({ asOf }) => [asOf.latest!, addDays(asOf.earliest!, 1)]);
  const days = distinct([from, addDays(from, 1), ...changes]).filter(
    (day) => day >= from && (until === null || day <= until),
  );
  const entries = days.map((on): EnvelopePoint => {
    const low = lowOn(on, points);
    const high = highOn(on, points, ceiling);
    return { on, low, high: on === start && low === 0 ? 0 : high };
  });
  return entries.filter((entry, index) => {
    const before = entries[index - 1];
    return before === undefined || before.low !== entry.low || before.high !== entry.high;
  });
}
