import { describe, expect, it } from 'vitest';
import { readDate } from './date-span.ts';
import type { Quantity } from './quantity.ts';
import { computedQuantity, hull, intersection, quantityLabel, rangesMeet } from './quantity.ts';
import { readQuantity } from './read-quantity.ts';

const people = (text: string) => readQuantity(text, 'persons');
const day = readDate('2023-09-27');

describe('quantityLabel', () => {
  it.each<[string, string, string, string]>([
    ['more than 10,500', 'persons', 'more than 10,500', 'plus de 10\u202f500'],
    ['around 13,800', 'persons', 'around 13,800', 'environ 13\u202f800'],
    ['between 0 and 3,349', 'persons', 'between 0 and 3,349', 'entre 0 et 3\u202f349'],
    ['nearly 6,000', 'persons', 'nearly 6,000', 'près de 6\u202f000'],
    ['at least 5,802', 'persons', 'at least 5,802', 'au moins 5\u202f802'],
    ['up to 5', 'persons', 'at most 5', 'au plus 5'],
    ['less than 5', 'persons', 'less than 5', 'moins de 5'],
    ['1,234,567', 'persons', '1,234,567', '1\u202f234\u202f567'],
    ['hundreds of thousands', 'persons', 'hundreds of thousands', 'des centaines de milliers'],
    ['dozens', 'persons', 'dozens', 'des dizaines'],
    ['24.31 %', 'ratio', '24.3%', '24,3\u00a0%'],
    ['99.99 %', 'ratio', '99.9%', '99,9\u00a0%'],
    ['20 to 30 %', 'ratio', 'between 20% and 30%', 'entre 20 et 30\u00a0%'],
    ['10', 'years', '10\u00a0years', '10\u00a0ans'],
    ['1', 'days', '1\u00a0day', '1\u00a0jour'],
    ['38.26', 'persons/day', '38.3\u00a0a day', '38,3\u00a0par jour'],
    ['53', 'countries', '53', '53'],
  ])('%s', (printed, unit, en, fr) => {
    const quantity = readQuantity(printed, unit);
    expect([quantityLabel(quantity, 'EN'), quantityLabel(quantity, 'FR')]).toEqual([en, fr]);
  });

  it('says what it can of a quantity without a number', () => {
    const open: Quantity = { low: null, high: null, stated: null, qualifier: 'VAGUE', unit: 'persons' };
    expect(quantityLabel(open, 'EN')).toBe('unknown');
    expect(quantityLabel({ ...open, low: 7 }, 'FR')).toBe('au moins 7');
  });

  it('shows a loss with a minus sign', () => {
    expect(quantityLabel(computedQuantity(-6209, -6209, 'persons', []), 'EN')).toBe('−6,209');
  });
});

describe('computedQuantity', () => {
  const operand = (text: string, asOf = day) => ({ value: people(text), asOf });
  const difference = ([a = 0, b = 0]: readonly number[]) => a - b;

  it('is exact, between, at least or at most by its ends', () => {
    const qualifiers = (
      [
        [1, 1],
        [1, 2],
        [1, null],
        [null, 2],
      ] as const
    ).map(([low, high]) => computedQuantity(low, high, 'persons', []).qualifier);
    expect(qualifiers).toEqual(['EXACT', 'BETWEEN', 'AT_LEAST', 'AT_MOST']);
  });

  it('counts whole people inward and whole days outward, and leaves the rest alone', () => {
    expect(computedQuantity(6241.95, 7629.05, 'persons', [])).toMatchObject({ low: 6242, high: 7629 });
    expect(computedQuantity(271.4, 273.9, 'days', [])).toMatchObject({ low: 271, high: 274 });
    expect(computedQuantity(109.29, 110.35, 'persons/day', [])).toMatchObject({ low: 109.29, high: 110.35 });
  });

  it('keeps both neighbours where no whole person lies between', () => {
    expect(computedQuantity(6935.5, 6935.5, 'persons', [])).toMatchObject({ low: 6935, high: 6936 });
  });

  it('is not moved by crumbs of binary fractions', () => {
    expect(computedQuantity(0.07 * 100, 0.07 * 100, 'persons', [])).toMatchObject({ low: 7, high: 7 });
  });

  it('states a number only from exact or approximate operands of one day', () => {
    const stated = (...operands: ReturnType<typeof operand>[]) =>
      computedQuantity(0, 20_000, 'persons', operands, difference).stated;
    expect(stated(operand('13,871'), operand('3,367'))).toBe(10_504);
    expect(stated(operand('around 13,800'), operand('3,367'))).toBe(10_433);
    expect(stated(operand('13,871'), operand('more than 10,500'))).toBeNull();
    expect(stated(operand('13,871'), operand('3,367', readDate('2023-09')))).toBeNull();
    expect(computedQuantity(0, 100, 'persons', [operand('13,871'), operand('3,367')], difference).stated).toBeNull();
  });
});

describe('ranges', () => {
  it('meet where they have a number in common', () => {
    expect(rangesMeet(people('around 13,800'), people('13,871'))).toBe(false);
    expect(rangesMeet(people('more than 10,500'), people('13,871'))).toBe(true);
    expect(rangesMeet(people('up to 5'), people('5'))).toBe(true);
  });
  it('have an intersection or a hull', () => {
    expect(intersection([people('at least 5,802'), people('5,802')])).toEqual({ low: 5802, high: 5802 });
    expect(intersection([people('5'), people('6')])).toBeNull();
    expect(hull([people('more than 5'), people('3')])).toEqual({ low: 3, high: null });
  });
});
