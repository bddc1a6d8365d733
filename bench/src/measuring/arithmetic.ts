/** Lowest, middle and highest of some measurements. */
export interface Spread {
  low: number;
  median: number;
  high: number;
}

/** The value below which a share of the measurements lies, by the nearest rank; they need not be in order. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!;
}

/** The middle one; the mean of the two middle ones where they are even in number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (sorted.length === 0) return NaN;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export function spread(values: readonly number[]): Spread {
  return { low: Math.min(...values), median: median(values), high: Math.max(...values) };
}

/** Round by round how many times the second the first is: what disturbs a round disturbs both sides of it. */
export function ratios(ours: readonly number[], theirs: readonly number[]): Spread {
  if (ours.length !== theirs.length) throw new Error('rounds of two sides are to be as many');
  return spread(ours.map((value, i) => value / theirs[i]!));
}

/** Whether two answers say the same, whatever the order of their fields. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b);
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}

/** A measurement for a table, to two places that count. */
export function inShort(value: number): string {
  return value >= 99.5 ? value.toFixed(0) : value.toPrecision(2);
}

/** The middle one, with the lowest and the highest, for a table. */
export function spreadInShort({ low, median, high }: Spread): string {
  return `${inShort(median)} (${inShort(low)}–${inShort(high)})`;
}
