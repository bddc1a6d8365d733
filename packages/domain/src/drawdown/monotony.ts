import type { Range } from '../quantity.ts';
import { hull } from '../quantity.ts';

/** A range of departed as its neighbours bound it. */
export interface Bounded extends Range {
  low: number;
  /** Whether any figure, rather than the base alone, bounds it above. */
  capped: boolean;
  /** Whether it contradicts another of the series. */
  inConflict: boolean;
}

const lowOf = (range: Range) => range.low ?? 0;
const highOf = (range: Range) => range.high ?? Infinity;

/** For each of a series of ranges in order of days the number of its group, where groups are joined by low above a later high. */
function conflictGroups(ranges: readonly Range[]): number[] {
  const group = ranges.map((_, index) => index);
  ranges.forEach((before, i) =>
    ranges.slice(i + 1).forEach((after, offset) => {
      const j = i + 1 + offset;
      if (lowOf(before) <= highOf(after)) return;
      const [from, to] = [group[j], group[i]];
      group.forEach((member, index) => {
        if (member === from) group[index] = to as number;
      });
    }),
  );
  return group;
}

/**
 * Departed ranges in order of days, narrowed by what does not come back: low is the highest low so far, high the lowest high from
 * here on. Where a low exceeds a later high all that conflict keep their hull. `ceiling`: nobody more than that can leave.
 */
export function boundedSeries(ranges: readonly Range[], ceiling: number | null): Bounded[] {
  const groups = conflictGroups(ranges);
  const members = (group: number | undefined) => ranges.filter((_, index) => groups[index] === group);
  const hulled = ranges.map((range, index) => {
    const all = members(groups[index]);
    return all.length > 1 ? { ...hull(all), inConflict: true } : { ...range, inConflict: false };
  });
  return hulled.map((range, index) => {
    const low = Math.max(...hulled.slice(0, index + 1).map(lowOf));
    const printed = Math.min(...hulled.slice(index).map(highOf));
    const high = Math.min(printed, ceiling ?? Infinity);
    return {
      low,
      high: Number.isFinite(high) ? high : null,
      capped: Number.isFinite(printed),
      inConflict: range.inConflict,
    };
  });
}
