import { describe, expect, it } from 'vitest';
import { readDate } from './date-span.ts';
import type { Quantity } from './quantity.ts';
import {
  computedQuantity,
  exceeds,
  holds,
  hull,
  intersection,
  quantityLabel,
  rangesMeet,
  sameRange,
  width,
} from './quantity.ts';
import { readQuantity } from './read-quantity.ts';

const people = (text: string) => readQuantity(text, 'persons');

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
    ['99.99 %', 'ratio', '99.99%', '99,99\u00a0%'],
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
  const operand = (text: string, asOf = readDate('2023-09-27')) => ({ value: people(text), asOf });
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

  it('leaves an open side open, and rounds the other', () => {
    expect(computedQuantity(null, 6935.5, 'persons', [])).toMatchObject({ low: null, high: 6935 });
    expect(computedQuantity(6935.5, null, 'persons', [])).toMatchObject({ low: 6936, high: null });
    expect(computedQuantity(-6935.5, null, 'persons', [])).toMatchObject({ low: -6935, high: null });
    expect(computedQuantity(null, -6935.5, 'persons', [])).toMatchObject({ low: null, high: -6936 });
    expect(computedQuantity(null, null, 'persons', [])).toEqual({
      low: null,
      high: null,
      stated: null,
      qualifier: 'VAGUE',
      unit: 'persons',
    });
    expect(computedQuantity(null, 8.5, 'days', [])).toMatchObject({ low: null, high: 9 });
    expect(computedQuantity(8.5, null, 'days', [])).toMatchObject({ low: 8, high: null });
    expect(computedQuantity(8.5, 8.5, 'years', [])).toMatchObject({ low: 8.5, high: 8.5, qualifier: 'EXACT' });
    expect(computedQuantity(0.25, 0.75, 'ratio', [])).toMatchObject({ low: 0.25, high: 0.75 });
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
    expect(stated(operand('13,871'), operand('nearly 6,000'))).toBeNull();
    expect(stated(operand('13,871'), operand('between 250 and 300'))).toBeNull();
    expect(stated()).toBeNull();
    expect(computedQuantity(5, 5, 'persons', [operand('13,871')]).stated).toBeNull();
  });

  it('states a number within its range, the ends included', () => {
    const within = (low: number | null, high: number | null) =>
      computedQuantity(low, high, 'persons', [operand('100'), operand('10')], difference).stated;
    expect([within(90, 95), within(85, 90), within(90, null), within(null, 90), within(null, null)]).toEqual([
      90, 90, 90, 90, 90,
    ]);
    expect([within(91, 95), within(80, 89), within(91, null), within(null, 89)]).toEqual([null, null, null, null]);
  });

  it('states whole people, and any number of what is measured', () => {
    const half = ([a = 0]: readonly number[]) => a / 2;
    expect(computedQuantity(0, 100, 'persons', [operand('25')], half).stated).toBe(13);
    expect(computedQuantity(0, 100, 'persons/day', [operand('25')], half).stated).toBe(12.5);
    expect(computedQuantity(0, 100, 'persons', [operand('25')], () => null).stated).toBeNull();
  });
});

describe('ranges', () => {
  it('meet where they have a number in common', () => {
    expect(rangesMeet(people('around 13,800'), people('13,871'))).toBe(false);
    expect(rangesMeet(people('more than 10,500'), people('13,871'))).toBe(true);
    expect(rangesMeet(people('up to 5'), people('5'))).toBe(true);
  });
  it.each<[string, string, string, boolean]>([
    ['more than half', 'less than half', 'ratio', false],
    ['more than half', '50 %', 'ratio', false],
    ['less than half', '50 %', 'ratio', false],
    ['nearly half', 'at least half', 'ratio', false],
    ['at least half', '50 %', 'ratio', true],
    ['at least half', 'at most half', 'ratio', true],
    ['more than half', '50.1 %', 'ratio', true],
    ['nearly a decade', 'more than a decade', 'years', false],
    ['nearly a decade', '9.5', 'years', true],
    ['more than 5', 'less than 7', 'persons', true],
    ['more than 5', 'less than 6', 'persons', false],
  ])('%s and %s in %s meet: %4$s', (a, b, unit, meet) => {
    const [x, y] = [readQuantity(a, unit), readQuantity(b, unit)];
    expect([rangesMeet(x, y), rangesMeet(y, x), intersection([x, y]) !== null]).toEqual([meet, meet, meet]);
  });
  it('lie above one another where one ends before the other begins', () => {
    const [more, less] = [readQuantity('more than half', 'ratio'), readQuantity('less than half', 'ratio')];
    expect([exceeds(more, less), exceeds(less, more), exceeds(people('6'), people('up to 5'))]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it('hold those that have no other number', () => {
    const all = ['more than half', 'at least half', '50 %'].map((text) => readQuantity(text, 'ratio'));
    expect(all.map((a) => all.map((b) => holds(a, b)))).toEqual([
      [true, false, false],
      [true, true, true],
      [false, false, true],
    ]);
    const years = ['nearly 10', 'between 9 and 10'].map((text) => readQuantity(text, 'years'));
    expect(years.map((a) => years.map((b) => holds(a, b)))).toEqual([
      [true, false],
      [true, true],
    ]);
  });
  it('have an intersection or a hull', () => {
    expect(intersection([people('at least 5,802'), people('5,802')])).toEqual({ low: 5802, high: 5802 });
    expect(intersection([people('5'), people('6')])).toBeNull();
    expect(hull([people('more than 5'), people('3')])).toEqual({ low: 3, high: null });
    expect(hull([people('up to 5'), people('3')])).toEqual({ low: null, high: 5 });
    expect(hull([people('3'), people('7')])).toEqual({ low: 3, high: 7 });
    expect(intersection([people('at least 3'), people('more than 5')])).toEqual({ low: 6, high: null });
    expect(intersection([people('up to 3'), people('up to 5')])).toEqual({ low: null, high: 3 });
    expect(intersection([people('up to 5'), people('at least 5')])).toEqual({ low: 5, high: 5 });
  });
  it('are as wide as their ends are apart, and endless where one is open', () => {
    expect([people('between 250 and 300'), people('300')].map(width)).toEqual([50, 0]);
    expect([people('more than 300'), people('up to 300')].map(width)).toEqual([Infinity, Infinity]);
  });
  it('are the same where both ends are', () => {
    expect(sameRange(people('3,367'), people('at least 3,367'))).toBe(false);
    expect(sameRange(people('3,367'), people('at most 3,367'))).toBe(false);
    expect(sameRange(people('around 5'), people('5'))).toBe(true);
    expect(sameRange(readQuantity('more than half', 'ratio'), readQuantity('at least half', 'ratio'))).toBe(false);
  });
});
