import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay } from './day.ts';
import { inEither, inLanguage, isUntranslated } from './text.ts';
import { isContinuous } from './units.ts';

describe('a day', () => {
  it('is one that the calendar has', () => {
    expect(['2023-12-11', '2024-02-29', '0001-01-01'].map(isDay)).toEqual([true, true, true]);
    expect(
      [
        '2023-02-29',
        '0000-01-01',
        '2023-13-01',
        '2023-12-32',
        '2023-12',
        '2023-12-1',
        '12023-12-11',
        '2023-12-11Z',
        ' 2023-12-11',
        '',
      ].map(isDay),
    ).toEqual(Array(10).fill(false));
  });
  it('is so many days from another', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(addDays('2023-07-01', 88)).toBe('2023-09-27');
    expect([daysBetween('2023-07-01', '2023-09-27'), daysBetween('2023-09-27', '2023-07-01')]).toEqual([88, -88]);
    expect(daysBetween('2023-09-27', '2023-12-31')).toBe(95);
    expect(daysBetween('2023-07-01', '2023-07-01')).toBe(0);
  });
});

describe('a unit', () => {
  it('is counted one by one, or has no smallest step', () => {
    const continuous = ['ratio', 'years', 'months', 'hours', 'usd', 'eur', 'km', 'tonnes', 'persons/day', 'usd/month'];
    expect(continuous.filter((unit) => !isContinuous(unit))).toEqual([]);
    expect(['persons', 'days', 'sites', 'countries', 'rank', ''].filter(isContinuous)).toEqual([]);
  });
});

describe('a text', () => {
  const text = { en: 'The mission', fr: 'La mission' };
  it('is read in the language asked for', () => {
    expect([inLanguage(text, 'EN'), inLanguage(text, 'FR')]).toEqual(['The mission', 'La mission']);
  });
  it('stands in the other language where nobody translated it', () => {
    expect(inEither(text)).toEqual(text);
    expect(inEither({ en: null, fr: 'La mission' })).toEqual({ en: 'La mission', fr: 'La mission' });
    expect(inEither({ en: 'The mission', fr: null })).toEqual({ en: 'The mission', fr: 'The mission' });
    expect(inEither({ en: null, fr: null })).toBeNull();
  });
  it('is untranslated only where it was written in the other language', () => {
    const untranslated = (en: string | null, fr: string | null) => [
      isUntranslated({ en, fr }, 'EN'),
      isUntranslated({ en, fr }, 'FR'),
    ];
    expect(untranslated('The mission', 'La mission')).toEqual([false, false]);
    expect(untranslated(null, 'La mission')).toEqual([true, false]);
    expect(untranslated('The mission', null)).toEqual([false, true]);
    expect(untranslated(null, null)).toEqual([false, false]);
  });
});
