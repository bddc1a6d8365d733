import { describe, expect, it } from 'vitest';
import { keyFiguresOf } from './key-figures.ts';
import { lastPaceWords, neededWords, projectionWords } from './paces.ts';

const day = { earliest: '2018-01-05', inferred: false, label: '5 January 2018' };
const on = '2026-11-28';
const today = { knownOn: null, ended: null, today: on };
const perDay = (low: number | null, high: number | null, label: string) => ({
  from: day,
  to: day,
  perDay: { low, high, label },
  statistics: [],
});
const nothing = perDay(0, null, 'at least 0 a day');

/** A withdrawal of which the last pace, and the pace needed, are this. */
const withdrawal = (pace: ReturnType<typeof perDay>) => ({
  deadline: '2018-06-30',
  silenceDays: null,
  base: null,
  points: [
    {
      asOf: day,
      departed: { low: 300, high: null, label: 'at least 300' },
      bounded: { low: 300, high: null, label: 'at least 300' },
      remaining: null,
      share: null,
      statistics: [],
    },
  ],
  pace: [perDay(10, 10, '10 a day'), pace],
  requiredPace: pace,
  projectedCompletion: { earliest: '2018-01-05', latest: null as string | null, label: 'on or after 5 January 2018' },
});

describe('a pace that could be anything from nobody on', () => {
  it('is said nowhere, nor what would follow from it', () => {
    const told = withdrawal(nothing);
    for (const lang of ['en', 'fr'] as const) {
      expect([lastPaceWords(lang, told), neededWords(lang, told), projectionWords(lang, told, on)]).toEqual([
        null,
        null,
        undefined,
      ]);
      expect(keyFiguresOf(lang, told, today).map(({ code }) => code)).toEqual(['departed']);
    }
  });
});

describe('a pace with a bound', () => {
  it.each([
    ['below', perDay(65.9, null, 'at least 65 a day'), 'last pace: at least 65 a day', 'needed: at least 65 a day'],
    [
      'above',
      perDay(0, 28.2, 'between 0 and 28.2 a day'),
      'last pace: between 0 and 28.2 a day',
      'needed: up to 28.2 a day',
    ],
    ['that is nobody', perDay(0, 0, '0 a day'), 'last pace: 0 a day', 'needed: 0 a day'],
  ])('%s is, with what would follow from it', (_name, pace, last, needed) => {
    const told = withdrawal(pace);
    expect([lastPaceWords('en', told), neededWords('en', told)]).toEqual([last, needed]);
    const { high } = pace.perDay;
    expect(projectionWords('en', told, on)).toBe(
      high === null ? undefined : 'If the last pace had held, the last would have left: on or after 5 January 2018.',
    );
    expect(projectionWords('fr', told, on)).toBe(
      high === null
        ? undefined
        : 'Si le dernier rythme s’était maintenu, le dernier départ\u00a0: on or after 5 January 2018.',
    );
    // At least so many a day is some day at the latest.
    const projectedCompletion = { earliest: '2018-01-05', latest: '2018-08-01', label: '5 January to 1 August 2018' };
    expect(projectionWords('en', { ...told, projectedCompletion }, on)).toBe(
      'If the last pace had held, the last would have left: 5 January to 1 August 2018.',
    );
    expect(keyFiguresOf('en', told, today).map(({ code }) => code)).toEqual(['departed', 'pace', 'pace-needed']);
  });

  it.each([
    ['2018-08-01', '2018-07-31'],
    [null, '2018-01-04'],
  ])('is yet to hold where the last may leave up to %s, which lies ahead on %s', (latest, before) => {
    const completion = { earliest: '2018-01-05', latest, label: 'then' };
    const told = { ...withdrawal(perDay(5, 10, '5 to 10 a day')), projectedCompletion: completion };
    expect(projectionWords('en', told, before)).toBe('If the last pace holds, the last will have left: then.');
    expect(projectionWords('fr', told, before)).toBe(
      'Si le dernier rythme se maintient, le dernier départ\u00a0: then.',
    );
    expect(projectionWords('en', told, latest ?? '2018-01-05')).toContain('had held');
  });

  it('is none where there is no pace', () => {
    const told = { ...withdrawal(nothing), pace: [], requiredPace: null };
    expect([lastPaceWords('en', told), neededWords('en', told), projectionWords('en', told, on)]).toEqual([
      null,
      null,
      undefined,
    ]);
  });
});
