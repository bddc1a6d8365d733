import type { DateSpan } from './date-span.ts';
import { isOneDay } from './date-span.ts';
import type { Language } from './text.ts';
import type { Enums } from './vocabulary.ts';
import { quantityWords } from './wording/quantities.ts';

export type Qualifier = Enums['Qualifier'];

/** Bounds, inclusive; null where the source leaves that side open. */
export interface Range {
  low: number | null;
  high: number | null;
}

/** A quantity as a range, with the way it was worded. */
export interface Quantity extends Range {
  /** The number printed; null for ranges and vague words. */
  stated: number | null;
  qualifier: Qualifier;
  /** `persons`, `persons/day`, `ratio` (0 to 1), `days`, `years`, `countries`, `sites` and the like. */
  unit: string;
}

/** A quantity that another is computed from, and the day it describes. */
export interface Operand {
  value: Quantity;
  asOf: DateSpan;
}

/** Binary fractions leave crumbs (0.1 × 3) that must not push a bound to the next whole number. */
const clean = (value: number): number => Number(value.toPrecision(12));

/** People and days are whole: inward, and where no whole number lies between, the two around it. Days always outward. */
function wholeRange(low: number | null, high: number | null, unit: string): Range {
  if (unit === 'persons/day' || unit === 'ratio' || unit === 'years') return { low, high };
  const outward = {
    low: low === null ? null : Math.floor(clean(low)),
    high: high === null ? null : Math.ceil(clean(high)),
  };
  if (unit === 'days') return outward;
  const inward = {
    low: low === null ? null : Math.ceil(clean(low)),
    high: high === null ? null : Math.floor(clean(high)),
  };
  return inward.low !== null && inward.high !== null && inward.low > inward.high ? outward : inward;
}

function qualifierOfRange({ low, high }: Range): Qualifier {
  if (low === null) return high === null ? 'VAGUE' : 'AT_MOST';
  if (high === null) return 'AT_LEAST';
  return low === high ? 'EXACT' : 'BETWEEN';
}

const isDefinite = ({ value, asOf }: Operand) =>
  value.stated !== null && (value.qualifier === 'EXACT' || value.qualifier === 'APPROXIMATE') && isOneDay(asOf);

/**
 * A quantity that we computed. `stated` gives the number from those that the operands state; it is kept only where each of them is
 * exact or approximate, describes one day, and the number lies in the range.
 */
export function computedQuantity(
  low: number | null,
  high: number | null,
  unit: string,
  operands: readonly Operand[],
  stated: (values: readonly number[]) => number | null = () => null,
): Quantity {
  const range = wholeRange(low, high, unit);
  const qualifier = qualifierOfRange(range);
  const values =
    operands.every(isDefinite) && operands.length > 0 ? stated(operands.map(({ value }) => value.stated ?? 0)) : null;
  const number = values === null || unit !== 'persons' ? values : Math.round(values);
  const inside =
    number !== null && number >= (range.low ?? -Infinity) - 1e-9 && number <= (range.high ?? Infinity) + 1e-9;
  return { ...range, stated: inside ? number : null, qualifier, unit };
}

/** Whether the first range lies wholly above the second. */
export const exceeds = (a: Range, b: Range): boolean => b.high !== null && (a.low ?? 0) > b.high;

/** Whether two ranges have a number in common; an open side reaches any. */
export function rangesMeet(a: Range, b: Range): boolean {
  return (a.low ?? -Infinity) <= (b.high ?? Infinity) && (b.low ?? -Infinity) <= (a.high ?? Infinity);
}

/** Whether every number of the second range is one of the first. */
export const holds = (a: Range, b: Range): boolean =>
  (a.low === null || (b.low !== null && b.low >= a.low)) && (a.high === null || (b.high !== null && b.high <= a.high));

/** Whether two ranges are the same. */
export const sameRange = (a: Range, b: Range): boolean => a.low === b.low && a.high === b.high;

/** The numbers that all ranges allow; null where there is none. */
export function intersection(ranges: readonly Range[]): Range | null {
  const low = Math.max(...ranges.map((range) => range.low ?? -Infinity));
  const high = Math.min(...ranges.map((range) => range.high ?? Infinity));
  return low > high ? null : { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}

/** From the lowest low to the highest high. */
export function hull(ranges: readonly Range[]): Range {
  const low = Math.min(...ranges.map((range) => range.low ?? -Infinity));
  const high = Math.max(...ranges.map((range) => range.high ?? Infinity));
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}

/** How far apart the ends are; infinite where one is open. */
export const width = ({ low, high }: Range): number => (low === null || high === null ? Infinity : high - low);

/** The quantity for people, e.g. `more than 10,500`, `plus de 10 500` with the spaces French typography asks for. */
export function quantityLabel(quantity: Quantity, lang: Language): string {
  return quantityWords(quantity, lang);
}
