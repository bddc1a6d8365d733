import { describe, expect, it } from 'vitest';
import { readQuantity } from '../read-quantity.ts';

const read = (text: string, unit: string) => {
  const { qualifier, low, high } = readQuantity(text, unit);
  return { qualifier, low, high };
};

describe('a range of two numbers', () => {
  it.each<[string, string, number, number]>([
    ['30 to 4 000', 'persons', 30, 4_000],
    ['300 to 4 000', 'persons', 300, 4_000],
    ['12 to 400', 'persons', 12, 400],
    ['0 to 4 000', 'persons', 0, 4_000],
    ['4 to 400', 'persons', 4, 400],
    ['deux à trois cents soldats', 'persons', 200, 300],
    ['deux ou trois mille soldats', 'persons', 2_000, 3_000],
    ['two or three hundred soldiers', 'persons', 200, 300],
    ['twenty-two to thirty hundred', 'persons', 2_200, 3_000],
    ['1,5 à 2 millions', 'persons', 1_500_000, 2_000_000],
    ['40 à 50 pour cent', 'ratio', 0.4, 0.5],
    ['40 to 50 per cent', 'ratio', 0.4, 0.5],
    ['trente à quarante pour cent', 'ratio', 0.3, 0.4],
    ['40 to 50 percent of the force', 'ratio', 0.4, 0.5],
    ['24.315 to 24.415 per cent', 'ratio', 0.24315, 0.24415],
    ['0.5 to 2.25 per cent', 'ratio', 0.005, 0.0225],
    ['10 to 60 per cent', 'ratio', 0.1, 0.6],
    ['entre la moitié et les trois quarts', 'ratio', 0.5, 0.75],
    ['300 troops to 400', 'persons', 300, 400],
    ['one camp to three camps', 'sites', 1, 3],
    ['two to three weeks', 'days', 14, 21],
    ['5 days to two weeks', 'days', 5, 14],
  ])('is read from its first to its second: %s, in %s', (text, unit, low, high) => {
    expect(read(text, unit)).toEqual({ qualifier: 'BETWEEN', low, high });
  });

  it.each<[string, string]>([
    ['3 à 4 000 soldats', 'persons'],
    ['3 to 4000', 'persons'],
    ['3-4,000', 'persons'],
    ["3 to 4'000", 'persons'],
    ['12 to 40 000', 'persons'],
    ['between 3 and 400', 'persons'],
  ])('is refused where the first may lack the zeros of the second: %s', (text, unit) => {
    expect(() => readQuantity(text, unit)).toThrow('thousands or hundreds of the second');
  });

  it.each<[string, string]>([
    ['400 to 300', 'persons'],
    ['900 to 2 million', 'persons'],
    ['deux cents à trois', 'persons'],
  ])('is refused where it runs backwards: %s', (text, unit) => {
    expect(() => readQuantity(text, unit)).toThrow('the first number of a range is the smaller one');
  });

  it.each<[string, string]>([
    ['300 weapons to 400', 'persons'],
    ['300 soldiers and weapons to 400', 'persons'],
    ['300 to 400 km', 'persons'],
    ['15 soldiers - 49 civilians', 'persons'],
    ['one camp to three sites', 'sites'],
    ['two weeks to 20', 'days'],
    ['300 to hundreds', 'persons'],
    ['hundreds to 300', 'persons'],
    ['more than 300 to 400', 'persons'],
    ['300 to more than 400', 'persons'],
    ['between 300 and 400 and 500', 'persons'],
    ['9,176 or 66 per cent of the force', 'ratio'],
    ['3,367 or 6 per cent', 'ratio'],
    ['3,367 to 24 per cent', 'ratio'],
    ['3.367 à 24 pour cent', 'ratio'],
    ['2023 to 60 per cent', 'ratio'],
  ])('is refused where the ends are not of one kind: %s, in %s', (text, unit) => {
    expect(() => readQuantity(text, unit)).toThrow('cannot be read as a figure');
  });
});

describe('one number or the other', () => {
  it.each<[string, string, number, number]>([
    ['300 or 600 soldiers', 'persons', 300, 600],
    ['0 or 1 base', 'sites', 0, 1],
    ['10 ou 15 bases', 'sites', 10, 15],
    ['one or two camps', 'sites', 1, 2],
    ['1999 or 2500', 'persons', 1_999, 2_500],
    ['2000 or 2500', 'persons', 2_000, 2_500],
    ['12023 or 12024', 'persons', 12_023, 12_024],
    ['1 500 ou 2 000', 'persons', 1_500, 2_000],
    ['20 or 25 per cent', 'ratio', 0.2, 0.25],
    ['20 or 40 per cent', 'ratio', 0.2, 0.4],
    ['0.2 or 0.3', 'ratio', 0.2, 0.3],
    ['one or two thirds', 'ratio', 0.333333333333, 0.666666666667],
  ])('is a range where the two are near: %s, in %s', (text, unit, low, high) => {
    expect(read(text, unit)).toEqual({ qualifier: 'BETWEEN', low, high });
  });

  it.each<[string, string]>([
    ['300 or 601 soldiers', 'persons'],
    ['10 or 21 bases', 'sites'],
    ['1 ou 3 bases', 'sites'],
    ['300 or 2023', 'persons'],
    ['2023 soldiers or 2024', 'persons'],
    ['10 or 60 per cent', 'ratio'],
    ['0.1 or 0.9', 'ratio'],
    ['0.1 or 0.3', 'ratio'],
  ])('is refused where they are no two guesses of one: %s, in %s', (text, unit) => {
    expect(() => readQuantity(text, unit)).toThrow('cannot be read as a figure');
  });

  it('is refused where both may be years', () => {
    expect(() => readQuantity('2007 or 2008', 'persons')).toThrow('both numbers are years of the calendar as well');
  });
});

describe('two bounds', () => {
  it.each<[string, string, number, number]>([
    ['at least 300 and at most 400', 'persons', 300, 400],
    ['at least 300 and at most 300', 'persons', 300, 300],
    ['more than 300 and at most 400', 'persons', 301, 400],
    ['at least 300 and less than 400', 'persons', 300, 399],
    ['more than 300 but less than 400', 'persons', 301, 399],
    ['au moins 300 et au plus 400', 'persons', 300, 400],
    ['at least a quarter and at most a half', 'ratio', 0.25, 0.5],
    ['at least two and at most three weeks', 'days', 14, 21],
    ['at least two weeks and at most 20 days', 'days', 14, 20],
  ])('are a range: %s, in %s', (text, unit, low, high) => {
    expect(read(text, unit)).toEqual({ qualifier: 'BETWEEN', low, high });
  });

  it.each<[string, string]>([
    ['at least 400 and at most 300', 'persons'],
    ['at least 300 and 400', 'persons'],
    ['300 and at most 400', 'persons'],
    ['at most 300 and at least 400', 'persons'],
  ])('are refused where they bound nothing together: %s', (text, unit) => {
    expect(() => readQuantity(text, unit)).toThrow('cannot be read as a figure');
  });

  it.each(['more than a third and less than a half', 'more than a third and at most a half'])(
    'are refused of what has no next number: %s',
    (text) => {
      expect(() => readQuantity(text, 'ratio')).toThrow('what has no next number is "between" two others');
    },
  );
});
