import { describe, expect, it } from 'vitest';
import { facet, facetOfSets } from './facets.ts';

const choice = (value: string, name = value) => ({ value, name });

describe('the choices of a list', () => {
  it('stand in the order of their names, accents aside, each with how often it occurs', () => {
    expect(
      facet('fr', [choice('z', 'Zouave'), choice('e', 'État'), null, choice('e', 'État'), choice('f', 'Force')]),
    ).toEqual([
      { value: 'e', name: 'État', count: 2 },
      { value: 'f', name: 'Force', count: 1 },
      { value: 'z', name: 'Zouave', count: 1 },
    ]);
  });

  it('count an entry once, however often it names the same', () => {
    expect(facetOfSets('en', [[choice('a'), choice('a'), choice('b')], [choice('a')]])).toEqual([
      { value: 'a', name: 'a', count: 2 },
      { value: 'b', name: 'b', count: 1 },
    ]);
  });
});
