import { describe, expect, it } from 'vitest';
import type { Quantity } from '../quantity.ts';
import { quantityLabel } from '../quantity.ts';
import { readQuantity } from '../read-quantity.ts';
import { numberWords } from './quantities.ts';

const both = (quantity: Quantity) => [quantityLabel(quantity, 'EN'), quantityLabel(quantity, 'FR')];
const range = (low: number | null, high: number | null, extras: Partial<Quantity> = {}): Quantity => ({
  low,
  high,
  stated: null,
  qualifier: 'BETWEEN',
  unit: 'persons',
  ...extras,
});

describe('a number in the digits of each language', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1_000, '1,000', '1\u202f000'],
    [13_871, '13,871', '13\u202f871'],
    [1_234_567, '1,234,567', '1\u202f234\u202f567'],
    [-6_209, '−6,209', '−6\u202f209'],
  ])('%i', (value, en, fr) => {
    expect([numberWords(value, 'EN'), numberWords(value, 'FR')]).toEqual([en, fr]);
  });
  it('has no more decimals than asked for, and none that say nothing', () => {
    expect([0, 1, 2].map((decimals) => numberWords(1_234.256, 'EN', decimals))).toEqual([
      '1,234',
      '1,234.3',
      '1,234.26',
    ]);
    expect(numberWords(1_234.256, 'FR', 2)).toBe('1\u202f234,26');
    expect(numberWords(38, 'EN', 2)).toBe('38');
    expect(numberWords(-0.04, 'EN', 1)).toBe('0');
    expect(numberWords(-0.06, 'FR', 1)).toBe('−0,1');
  });
});

describe('a share', () => {
  it('is shown in tenths of a per cent, and never rounded to nothing or to all', () => {
    const exactly = (share: number) => range(share, share, { qualifier: 'EXACT', stated: share, unit: 'ratio' });
    expect(both(exactly(0.6615))).toEqual(['66.2%', '66,2\u00a0%']);
    expect(both(exactly(0.9999))).toEqual(['99.99%', '99,99\u00a0%']);
    expect(both(exactly(1))).toEqual(['100%', '100\u00a0%']);
    expect(both(exactly(0.0001))).toEqual(['0.01%', '0,01\u00a0%']);
    expect(both(exactly(0.00001))).toEqual(['0.001%', '0,001\u00a0%']);
    expect(both(exactly(0.0000000012))).toEqual(['0.0000001%', '0,0000001\u00a0%']);
    expect(both(exactly(0.0004))).toEqual(['0.04%', '0,04\u00a0%']);
    expect(both(exactly(0.0006))).toEqual(['0.1%', '0,1\u00a0%']);
    expect(both(exactly(0.99954))).toEqual(['99.95%', '99,95\u00a0%']);
    expect(both(exactly(0.99996))).toEqual(['99.996%', '99,996\u00a0%']);
    expect(both(exactly(0))).toEqual(['0%', '0\u00a0%']);
    expect(both(exactly(1e-17)), 'a crumb of binary fractions').toEqual(['0%', '0\u00a0%']);
    expect(both(exactly(1 - 1e-16)), 'a crumb of binary fractions').toEqual(['100%', '100\u00a0%']);
  });
  it('has its ends rounded away from one another, so that the label claims no more than the range', () => {
    const share = (low: number | null, high: number | null, qualifier: Quantity['qualifier']) =>
      both(range(low, high, { unit: 'ratio', qualifier }));
    expect(share(0.757624, 0.834, 'BETWEEN')).toEqual(['between 75.7% and 83.4%', 'entre 75,7 et 83,4\u00a0%']);
    expect(share(0.4183, 0.43241, 'BETWEEN')).toEqual(['between 41.8% and 43.3%', 'entre 41,8 et 43,3\u00a0%']);
    expect(share(0.75766, 1, 'BETWEEN')).toEqual(['between 75.7% and 100%', 'entre 75,7 et 100\u00a0%']);
    expect(share(0.75766, null, 'AT_LEAST')).toEqual(['at least 75.7%', 'au moins 75,7\u00a0%']);
    expect(share(null, 0.24312, 'AT_MOST')).toEqual(['at most 24.4%', 'au plus 24,4\u00a0%']);
    expect(share(0.00012, 0.5, 'BETWEEN')).toEqual(['between 0.01% and 50%', 'entre 0,01 et 50\u00a0%']);
    expect(share(0.00012, null, 'AT_LEAST')).toEqual(['at least 0.01%', 'au moins 0,01\u00a0%']);
    expect(share(0, 0.00012, 'BETWEEN')).toEqual(['between 0% and 0.1%', 'entre 0 et 0,1\u00a0%']);
    expect(share(0.57, 0.58, 'BETWEEN')).toEqual(['between 57% and 58%', 'entre 57 et 58\u00a0%']);
  });
  it('is rounded as little behind the words of its source', () => {
    const printed = (text: string) => both(readQuantity(text, 'ratio'));
    expect(printed('more than 75.76 %')).toEqual(['more than 75.7%', 'plus de 75,7\u00a0%']);
    expect(printed('less than 24.31 %')).toEqual(['less than 24.4%', 'moins de 24,4\u00a0%']);
  });
  it('has its sign at both ends in English, at the last in French', () => {
    expect(both(range(0.45, 0.55, { unit: 'ratio' }))).toEqual(['between 45% and 55%', 'entre 45 et 55\u00a0%']);
  });
});

describe('a unit', () => {
  const of = (value: number, unit: string) => both(range(value, value, { qualifier: 'EXACT', stated: value, unit }));
  it('is said of a number a day, with one decimal', () => {
    expect(of(109.29, 'persons/day')).toEqual(['109.3\u00a0a day', '109,3\u00a0par jour']);
  });
  it('is said with more digits where the usual ones would make nothing of it', () => {
    expect(of(0.04, 'persons/day')).toEqual(['0.04\u00a0a day', '0,04\u00a0par jour']);
    expect(of(0.000_34, 'persons/day')).toEqual(['0.0003\u00a0a day', '0,0003\u00a0par jour']);
    expect(of(0.06, 'persons/day')).toEqual(['0.1\u00a0a day', '0,1\u00a0par jour']);
    expect(of(0.04, 'years')).toEqual(['0.04\u00a0years', '0,04\u00a0an']);
    expect(of(0.004, 'tonnes')).toEqual(['0.004', '0,004']);
    expect(of(0, 'persons/day')).toEqual(['0\u00a0a day', '0\u00a0par jour']);
    expect(both(range(0.046, 3.01, { unit: 'persons/day' }))).toEqual([
      'between 0.04 and 3.1\u00a0a day',
      'entre 0,04 et 3,1\u00a0par jour',
    ]);
    expect(both(range(0.046, 0.046, { unit: 'persons/day', stated: 0.046, qualifier: 'APPROXIMATE' }))).toEqual([
      'around 0.05\u00a0a day',
      'environ 0,05\u00a0par jour',
    ]);
  });
  it('has the ends of a rate rounded away from one another too', () => {
    const rate = (low: number | null, high: number | null, qualifier: Quantity['qualifier']) =>
      both(range(low, high, { unit: 'persons/day', qualifier }));
    expect(rate(30.38, 228.34, 'BETWEEN')).toEqual([
      'between 30.3 and 228.4\u00a0a day',
      'entre 30,3 et 228,4\u00a0par jour',
    ]);
    expect(rate(65.86, null, 'AT_LEAST')).toEqual(['at least 65.8\u00a0a day', 'au moins 65,8\u00a0par jour']);
    expect(rate(null, 146.52, 'AT_MOST')).toEqual(['at most 146.6\u00a0a day', 'au plus 146,6\u00a0par jour']);
  });
  it('is plural from two on in French, for all but one in English', () => {
    expect([0, 1, 1.5, 2, 5].map((days) => of(days, 'days'))).toEqual([
      ['0\u00a0days', '0\u00a0jour'],
      ['1\u00a0day', '1\u00a0jour'],
      ['1.5\u00a0days', '1,5\u00a0jour'],
      ['2\u00a0days', '2\u00a0jours'],
      ['5\u00a0days', '5\u00a0jours'],
    ]);
    expect([-1, -2].map((days) => of(days, 'days'))).toEqual([
      ['−1\u00a0day', '−1\u00a0jour'],
      ['−2\u00a0days', '−2\u00a0jours'],
    ]);
    expect([1, 2.25, 10].map((years) => of(years, 'years'))).toEqual([
      ['1\u00a0year', '1\u00a0an'],
      ['2.3\u00a0years', '2,3\u00a0ans'],
      ['10\u00a0years', '10\u00a0ans'],
    ]);
  });
  it('is said of hours, months and kilometres', () => {
    expect([of(1, 'hours'), of(51, 'hours'), of(18, 'months'), of(1, 'months'), of(57, 'km')]).toEqual([
      ['1\u00a0hour', '1\u00a0heure'],
      ['51\u00a0hours', '51\u00a0heures'],
      ['18\u00a0months', '18\u00a0mois'],
      ['1\u00a0month', '1\u00a0mois'],
      ['57\u00a0km', '57\u00a0km'],
    ]);
  });
  it('agrees with the number as it is shown', () => {
    expect([of(1.04, 'years'), of(1.96, 'years')]).toEqual([
      ['1\u00a0year', '1\u00a0an'],
      ['2\u00a0years', '2\u00a0ans'],
    ]);
    expect(both(range(0.4, 1.99, { unit: 'years' }))).toEqual([
      'between 0.4 and 2\u00a0years',
      'entre 0,4 et 2\u00a0ans',
    ]);
  });
  it('is left out where the metric tells it, with two decimals at the most, one where it is a rate', () => {
    expect([of(1.256, 'tonnes'), of(1.256, 'usd/day'), of(54, 'countries')]).toEqual([
      ['1.26', '1,26'],
      ['1.3', '1,3'],
      ['54', '54'],
    ]);
  });
});

describe('a vague quantity', () => {
  it.each([
    [10, 'tens', 'des dizaines'],
    [24, 'dozens', 'des dizaines'],
    [100, 'hundreds', 'des centaines'],
    [1_000, 'thousands', 'des milliers'],
    [10_000, 'tens of thousands', 'des dizaines de milliers'],
    [100_000, 'hundreds of thousands', 'des centaines de milliers'],
    [1_000_000, 'millions', 'des millions'],
    [10_000_000, 'tens of millions', 'des dizaines de millions'],
    [100_000_000, 'hundreds of millions', 'des centaines de millions'],
    [1_000_000_000, 'billions', 'des milliards'],
    [10_000_000_000, 'tens of billions', 'des dizaines de milliards'],
    [100_000_000_000, 'hundreds of billions', 'des centaines de milliards'],
    [40, 'at least 40', 'au moins 40'],
  ])('from %i on: %s', (least, en, fr) => {
    expect(both(range(least, null, { qualifier: 'VAGUE' }))).toEqual([en, fr]);
  });
});

describe('a range', () => {
  it.each<[string, string, string]>([
    ['around 15,000', 'around 15,000', 'environ 15\u202f000'],
    ['at least 5,802', 'at least 5,802', 'au moins 5\u202f802'],
    ['over 300', 'more than 300', 'plus de 300'],
    ['up to 100', 'at most 100', 'au plus 100'],
    ['under 300', 'less than 300', 'moins de 300'],
    ['almost 80', 'nearly 80', 'près de 80'],
  ])('of a number as printed: %s', (printed, en, fr) => {
    expect(both(readQuantity(printed, 'persons'))).toEqual([en, fr]);
  });
  it('is said by its ends where no number was printed', () => {
    expect(both(range(6_242, 7_629))).toEqual(['between 6,242 and 7,629', 'entre 6\u202f242 et 7\u202f629']);
    expect(both(range(10_501, null, { qualifier: 'AT_LEAST' }))).toEqual(['at least 10,501', 'au moins 10\u202f501']);
    expect(both(range(null, 3_370, { qualifier: 'AT_MOST' }))).toEqual(['at most 3,370', 'au plus 3\u202f370']);
    expect(both(range(7, 9, { qualifier: 'VAGUE' }))).toEqual(['between 7 and 9', 'entre 7 et 9']);
    expect(both(range(5, 5, { qualifier: 'EXACT' }))).toEqual(['5', '5']);
  });
  it('is said by its ends even where a middle is stated', () => {
    expect(both(range(10_383, 10_483, { stated: 10_433 }))).toEqual([
      'between 10,383 and 10,483',
      'entre 10\u202f383 et 10\u202f483',
    ]);
  });
  it('is never one number, however thin, but where crumbs of binary fractions make it', () => {
    const of = (low: number, high: number, unit: string) => both(range(low, high, { unit }));
    expect(of(0.3548, 0.4194, 'persons/day')).toEqual([
      'between 0.3 and 0.5\u00a0a day',
      'entre 0,3 et 0,5\u00a0par jour',
    ]);
    expect(of(42.373, 42.39, 'persons/day')).toEqual([
      'between 42.3 and 42.4\u00a0a day',
      'entre 42,3 et 42,4\u00a0par jour',
    ]);
    expect(of(38.2, 38.21, 'persons/day')[0]).toBe('between 38.2 and 38.3\u00a0a day');
    expect(of(0.4999, 0.5001, 'ratio')).toEqual(['between 49.9% and 50.1%', 'entre 49,9 et 50,1\u00a0%']);
    expect(of(0.24312, 0.24314, 'ratio')[0]).toBe('between 24.3% and 24.4%');
    expect(of(0.1 * 3, 0.3, 'ratio')).toEqual(['30%', '30\u00a0%']);
    expect(of(38.26, 38.26 + 1e-12, 'persons/day')[0]).toBe('38.3\u00a0a day');
    expect(of(42.4, 42.4 + 4.5e-8, 'persons/day')[0]).toBe('42.4\u00a0a day');
  });
  it('of which nothing is known is said to be unknown', () => {
    expect(both(range(null, null, { qualifier: 'VAGUE' }))).toEqual(['unknown', 'inconnu']);
  });
});
