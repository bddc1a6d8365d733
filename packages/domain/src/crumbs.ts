/** A number without the crumbs of binary fractions (0.1 × 3), which must not push a bound to the next whole number. */
export const clean = (value: number): number => Number(value.toPrecision(12));
