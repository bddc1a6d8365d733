/** Units measured on a scale without steps: between two of their values there is always a third. */
const CONTINUOUS = new Set(['ratio', 'years', 'months', 'hours', 'usd', 'eur', 'km', 'tonnes']);

/** Whether a unit has no smallest step. All others are counted one by one: "more than 10 sites" are 11 or more. */
export function isContinuous(unit: string): boolean {
  return CONTINUOUS.has(unit) || unit.includes('/');
}
