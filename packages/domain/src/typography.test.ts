import { describe, expect, it } from 'vitest';
import { typeset } from './typography.ts';

describe('a French text', () => {
  it.each([
    ['Le camp est fermé ; tous sont partis.', 'Le camp est fermé\u202f; tous sont partis.'],
    ['Le camp est fermé; tous sont partis.', 'Le camp est fermé\u202f; tous sont partis.'],
    ['Qui reste? Personne!', 'Qui reste\u202f? Personne\u202f!'],
    ['Un seul motif : la sécurité.', 'Un seul motif\u00a0: la sécurité.'],
    ['Un seul motif: la sécurité.', 'Un seul motif\u00a0: la sécurité.'],
    ['Un seul motif\u202f: la sécurité.', 'Un seul motif\u00a0: la sécurité.'],
    ['La «fin officielle» de la mission.', 'La «\u00a0fin officielle\u00a0» de la mission.'],
    ['La "fin officielle" de la mission.', 'La «\u00a0fin officielle\u00a0» de la mission.'],
    ["L'échéance du retrait d'aujourd'hui", 'L’échéance du retrait d’aujourd’hui'],
    ['13 871 personnes, puis 1 234 567', '13\u202f871 personnes, puis 1\u202f234\u202f567'],
    ['45 % du personnel', '45\u202f% du personnel'],
    ['Du 1 juillet au 31 décembre 2023', 'Du 1er juillet au 31 décembre 2023'],
    ['Et ensuite...', 'Et ensuite…'],
    ['Deux  espaces', 'Deux espaces'],
  ])('%s', (typed, set) => {
    expect(typeset(typed, 'FR')).toBe(set);
  });

  it.each([
    'https://peacekeeping.un.org/fr/mission/minusma?page=2',
    'à 10:30 heures',
    'le 21 juillet 2023',
    'le 1er juillet 2023',
    'en mai 2021 103 personnes',
    'S/RES/2690 (2023)',
    'PressAfrik/Dakaractu',
  ])('%s stays as it is', (text) => {
    expect(typeset(text, 'FR')).toBe(text);
  });
});

describe('an English text', () => {
  it.each([
    ["Mali's rulers", 'Mali’s rulers'],
    ["the articles' own words", 'the articles’ own words'],
    ['a "symbolic" end', 'a “symbolic” end'],
    ['Two  spaces', 'Two spaces'],
  ])('%s', (typed, set) => {
    expect(typeset(typed, 'EN')).toBe(set);
  });

  it.each(['Planned: 13,871; done?', '13,871 people', 'U.N. troops', 'S/RES/2690 (2023)'])(
    '%s stays as it is',
    (text) => {
      expect(typeset(text, 'EN')).toBe(text);
    },
  );
});

it.each(['EN', 'FR'] as const)('is the same when it is set twice (%s)', (lang) => {
  const typed = `L'un dit : "13 871" ; l'autre "12 944"... Le 1 mai, 3 % ? Oui !  Non: fin.`;
  expect(typeset(typeset(typed, lang), lang)).toBe(typeset(typed, lang));
});
