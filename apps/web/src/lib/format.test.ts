import { describe, expect, it } from 'vitest';
import { countLabel, counted, dayLabel } from './format.ts';
import { preferredLanguage } from './language.ts';
import { isDay } from './day-number.ts';

describe('days', () => {
  it('reads as each language writes them', () => {
    expect(dayLabel('en', '2023-12-08')).toBe('8\u00a0December 2023');
    expect(dayLabel('fr', '2023-07-01')).toBe('1er\u00a0juillet 2023');
    expect(dayLabel('fr', '2023-12-08', { year: false, month: 'short' })).toBe('8\u00a0déc.');
  });

  it('knows a day of the calendar from one that is not', () => {
    expect(['2023-12-31', '2024-02-29', '2023-02-29', '2023-13-01', '2023-1-1', ''].map(isDay)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('counts', () => {
  it('groups thousands as each language does', () => {
    expect(countLabel('en', 13871)).toBe('13,871');
    expect(countLabel('fr', 13871)).toBe('13\u202f871');
  });

  it('puts the noun into the right number', () => {
    expect([0, 1, 2].map((n) => counted('fr', n, 'jour', 'jours'))).toEqual([
      '0\u00a0jour',
      '1\u00a0jour',
      '2\u00a0jours',
    ]);
    expect(counted('en', 0, 'day', 'days')).toBe('0\u00a0days');
  });
});

describe('the language of a reader', () => {
  it.each([
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['de,fr;q=0.5,en;q=0.4', 'fr'],
    ['de', 'en'],
    ['fr;q=0,en', 'en'],
    [null, 'en'],
  ])('%s asks for %s', (header, lang) => {
    expect(preferredLanguage(header)).toBe(lang);
  });
});
