import { describe, expect, it } from 'vitest';
import { choices, facet } from './facets.ts';

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

  it('of a list counted by the API are called by its names, or by ours where they are words of a vocabulary', () => {
    const tally = [
      { value: 'VOTE', name: null, untranslated: [], count: 2 },
      { value: 'ATTACK', name: null, untranslated: [], count: 3 },
    ];
    expect(choices('fr', tally, (word) => ({ VOTE: 'vote', ATTACK: 'attaque' })[word] ?? word)).toEqual([
      { value: 'ATTACK', name: 'attaque', count: 3 },
      { value: 'VOTE', name: 'vote', count: 2 },
    ]);
    expect(
      choices('fr', [
        { value: 'z', name: 'Élan', untranslated: [], count: 1 },
        { value: 'a', name: 'Zoé', untranslated: ['name'], count: 1 },
      ]),
    ).toEqual([
      { value: 'z', name: 'Élan', count: 1 },
      { value: 'a', name: 'Zoé (en anglais seulement)', lang: 'en', count: 1 },
    ]);
  });
});
