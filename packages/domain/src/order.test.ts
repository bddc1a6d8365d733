import { describe, expect, it } from 'vitest';
import { byAll, byNumber, byText, distinct, groupBy } from './order.ts';

describe('an order', () => {
  it('of texts is that of their code units', () => {
    expect(['b', 'a', 'é', 'B', 'a'].sort(byText)).toEqual(['B', 'a', 'a', 'b', 'é']);
    expect(byText('a', 'a')).toBe(0);
  });
  it('of numbers holds infinities equal', () => {
    const order = byNumber((value: number) => value);
    expect([3, Infinity, 1, 2].sort(order)).toEqual([1, 2, 3, Infinity]);
    expect(order(Infinity, Infinity)).toBe(0);
  });
  it('is the first that tells two things apart', () => {
    const order = byAll<[number, string]>(
      byNumber(([first]) => first),
      ([, a], [, b]) => byText(a, b),
    );
    expect(
      (
        [
          [2, 'a'],
          [1, 'b'],
          [1, 'a'],
        ] as [number, string][]
      ).sort(order),
    ).toEqual([
      [1, 'a'],
      [1, 'b'],
      [2, 'a'],
    ]);
    expect(order([1, 'a'], [1, 'a'])).toBe(0);
  });
});

it('groups by a key, each group in the order given', () => {
  expect([...groupBy(['ber', 'gao', 'bamako'], (name) => name.slice(0, 1))]).toEqual([
    ['b', ['ber', 'bamako']],
    ['g', ['gao']],
  ]);
});

it('names each text once, in order', () => {
  expect(distinct(['gao', 'ber', 'gao'])).toEqual(['ber', 'gao']);
});
