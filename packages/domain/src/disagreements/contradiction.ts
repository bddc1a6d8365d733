import { isUndated, spansMeet } from '../date-span.ts';
import type { Day } from '../day.ts';
import type { Figure } from '../figure.ts';
import { rangesMeet } from '../quantity.ts';
import { direction, disagree, movementsCompare } from './comparison.ts';
import type { Said } from './said.ts';

/** A figure as its source prints it, of the days that it gives and beginning when it says, unless another beginning is known. */
export const asPrinted = (figure: Figure, since = figure.since): Said => ({
  figure,
  asOf: figure.asOf,
  computed: false,
  statistics: [figure.id],
  since,
});

/** Whether two numbers may be of one day, as printed or as the series has it. */
export const mayBeOfOneDay = (a: Said, b: Said): boolean =>
  spansMeet(a.asOf, b.asOf) || spansMeet(a.figure.asOf, b.figure.asOf);

/** Whether two counts are of just the same days, be it a month, and begin alike. */
const areOfSameDays = (a: Said, b: Said): boolean =>
  !isUndated(a.figure.asOf) &&
  a.figure.asOf.earliest === b.figure.asOf.earliest &&
  a.figure.asOf.latest === b.figure.asOf.latest &&
  a.since?.edtf === b.since?.edtf;

/** Whether a copy gives what cannot be beside a number of the same count in what it repeats. */
export function contradicts(copy: Said, original: Said, started: Day | null): boolean {
  const { metric, value } = copy.figure;
  if (rangesMeet(value, original.figure.value)) return false;
  if (metric.kind === 'FLOW') return movementsCompare(copy, original) && mayBeOfOneDay(copy, original);
  // What only rises or falls disagrees with itself on no other days than those that show it.
  if (direction(metric) !== null) return areOfSameDays(copy, original) || disagree(copy, original, started);
  return mayBeOfOneDay(copy, original) && disagree(copy, original, started);
}
