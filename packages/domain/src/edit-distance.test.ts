import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['gao', 'gao', 0],
    ['', 'gao', 3],
    ['ghasim', 'ghassim', 1],
    ['minusna', 'minusma', 1],
    ['kitten', 'sitting', 3],
    ['kiadl', 'kidal', 1],
    ['bmaako', 'bamako', 1],
    ['ab', 'ba', 1],
    ['abc', 'ca', 3],
  ])('%j and %j: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});
