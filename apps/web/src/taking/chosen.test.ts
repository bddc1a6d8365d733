import { describe, expect, it } from 'vitest';
import { chosenWords } from './chosen.ts';
import { aView } from './testing.ts';

describe('what was chosen of a view', () => {
  it('is called by the names of the record, in the language of the view', () => {
    const query = { actor: 'minusma', place: 'gao', kind: 'SITE_CLOSURE' };
    const named = { actor: 'MINUSMA', place: 'Gao' };
    expect(chosenWords(aView({ path: '/events', query }), named)).toBe('MINUSMA, Gao, Camp given up');
    expect(chosenWords(aView({ lang: 'fr', path: '/events', query }), named)).toBe('MINUSMA, Gao, Camp quitté');
  });

  it('calls a kind as the list does that is narrowed to it', () => {
    const french = (path: string, kind: string): string =>
      chosenWords(aView({ lang: 'fr', path, query: { kind } }), {});
    expect(french('/actors', 'ARMED_GROUP')).toBe('Groupe armé');
    expect(french('/places', 'SITE')).toBe('Camp');
    expect(french('/search', 'SOURCE')).toBe('Sources');
    expect(french('/missions/minusma/sites', 'CLOSED')).toBe('quitté');
    expect(french('/missions/minusma/disagreements', 'CONFLICT')).not.toMatch(/conflict/i);
    expect(french('/missions/minusma/events', 'VOTE')).toBe('Vote');
  });

  it('says stances, standings, countries and whom figures count as the pages do', () => {
    const query = { scope: 'NOT_APPLICABLE', stance: 'OPPOSES', rank: 'NORMAL', country: 'ml' };
    expect(chosenWords(aView({ lang: 'fr', path: '/statistics', query }), {})).toBe(
      'aucune personne, s’oppose au retrait, comme les autres, Mali',
    );
  });

  it('gives the figure of a base', () => {
    const query = { base: 'ALL_PERSONNEL_2023-06-30_13800-13800' };
    expect(chosenWords(aView({ query }), { base: '13,800' })).toBe('measured against 13,800');
    expect(chosenWords(aView({ lang: 'fr', query }), { base: '13\u202f800' })).toBe('par rapport à 13\u202f800');
  });
});
