import { clean } from './crumbs.ts';
import type { DateSpan } from './date-span.ts';
import { isOneDay } from './date-span.ts';
import type { Language } from './text.ts';
import { isContinuous } from './units.ts';
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

/**
 * A share of a whole, in whole persons. Where the words of the share leave out its end, the people begin at the next number: more than
 * half of 1,000 are 501 and up.
 */
export function shareOfPeople(share: Operand, whole: Operand): Quantity {
  const out = leavesOut(share.value);
  const [fewest, most] = [(share.value.low ?? 0) * (whole.value.low ?? 0), product(share.value.high, whole.value.high)];
  const low = out.low ? Math.floor(clean(fewest)) + 1 : fewest;
  const high = out.high && most !== null ? Math.max(0, Math.ceil(clean(most)) - 1) : most;
  return computedQuantity(low, high, 'persons', [share, whole], ([part = 0, of = 0]) => part * of);
}

const product = (a: number | null, b: number | null) => (a === null || b === null ? null : a * b);

/** A range as it is held against others: with its words, where it is a quantity. */
type Worded = Range & Partial<Pick<Quantity, 'qualifier' | 'unit'>>;

/**
 * Whether words leave out the number that an end of their range is. What is measured without steps has no next number that could be
 * the end: "more than half" begins at 0.5 and leaves it out. Of what is counted both ends are always in.
 */
export function leavesOut({ qualifier, unit }: Worded): { low: boolean; high: boolean } {
  const isMeasured = unit !== undefined && isContinuous(unit);
  return {
    low: isMeasured && qualifier === 'MORE_THAN',
    high: isMeasured && (qualifier === 'LESS_THAN' || qualifier === 'NEARLY'),
  };
}

/** Whether the first range ends before the second begins. */
function endsBefore(a: Worded, b: Worded): boolean {
  if (a.high === null || b.low === null) return false;
  return a.high < b.low || (a.high === b.low && (leavesOut(a).high || leavesOut(b).low));
}

/** Whether the first range lies wholly above the second. */
export const exceeds = (a: Worded, b: Worded): boolean => endsBefore(b, { ...a, low: a.low ?? 0 });

/** Whether two ranges have a number in common; an open side reaches any. */
export const rangesMeet = (a: Worded, b: Worded): boolean => !endsBefore(a, b) && !endsBefore(b, a);

/** Whether every number of the second range is one of the first. */
export function holds(a: Worded, b: Worded): boolean {
  const [outOfA, outOfB] = [leavesOut(a), leavesOut(b)];
  const isLow = a.low === null || (b.low !== null && (b.low > a.low || (b.low === a.low && outOfA.low <= outOfB.low)));
  const isHigh =
    a.high === null || (b.high !== null && (b.high < a.high || (b.high === a.high && outOfA.high <= outOfB.high)));
  return isLow && isHigh;
}

/** Whether two ranges are the same. */
export const sameRange = (a: Worded, b: Worded): boolean => holds(a, b) && holds(b, a);

/** The numbers that all ranges allow; null where there is none. */
export function intersection(ranges: readonly Worded[]): Range | null {
  const low = Math.max(...ranges.map((range) => range.low ?? -Infinity));
  const high = Math.min(...ranges.map((range) => range.high ?? Infinity));
  const only = { low, high };
  if (low > high || (low === high && !ranges.every((range) => rangesMeet(range, only)))) return null;
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
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
