import { describe, expect, it } from 'vitest';
import { keyFiguresOf } from './key-figures.ts';

const day = { earliest: '2024-06-01', inferred: false, label: '1\u00a0June 2024' };
const people = (low: number, high: number | null) => ({ low, high, label: `${low}` });

/** What is said of the number of those gone, as printed and with what others say. */
const noteOf = (departed: ReturnType<typeof people>, bounded: ReturnType<typeof people>, lang: 'en' | 'fr' = 'en') =>
  keyFiguresOf(
    lang,
    {
      deadline: null,
      silenceDays: null,
      base: null,
      points: [{ asOf: day, departed, bounded, remaining: null, share: null, statistics: [] }],
      pace: [],
      requiredPace: null,
    },
    { knownOn: null, ended: null, today: '2026-11-28' },
  )[0]?.note;

describe('how many had left', () => {
  it('is told with the range that it makes with what contradicts it', () => {
    expect(noteOf(people(2590, 2590), people(2590, 2601))).toBe(
      '1\u00a0June 2024; with what contradicts it: 2,590 to 2,601',
    );
    expect(noteOf(people(600, 600), people(600, 825), 'fr')).toBe(
      '1\u00a0June 2024\u202f; avec ce qui le contredit\u00a0: de 600 à 825',
    );
    expect(noteOf(people(600, 700), people(600, null))).toContain('600 or more');
  });

  it('is told alone where other figures only narrow it', () => {
    expect(noteOf(people(4750, 5250), people(4900, 5250))).toBe('1\u00a0June 2024');
    expect(noteOf(people(10_501, null), people(10_501, 13_871))).toBe('1\u00a0June 2024');
    expect(noteOf(people(600, 600), people(600, 600))).toBe('1\u00a0June 2024');
  });
});

describe('the silence since the last figure', () => {
  const of = (earliest: string | null, latest: string | null = earliest) => ({ earliest, latest });
  const end = of('2023-12-31');

  /** What is said of 23 days without a figure, the last of which is of that day; undefined where nothing is. */
  const silenceOf = (
    lang: 'en' | 'fr',
    knownOn: string | null,
    ended: ReturnType<typeof of> | null,
    asOf: string | null = '2023-12-08',
    today = '2026-11-28',
  ) => {
    const departed = people(10_501, null);
    const point = { departed, bounded: departed, remaining: null, share: null, statistics: [] };
    return keyFiguresOf(
      lang,
      {
        deadline: null,
        silenceDays: 23,
        base: null,
        points: [{ ...point, asOf: { ...day, earliest: asOf } }],
        pace: [],
        requiredPace: null,
      },
      { knownOn, ended, today },
    ).find(({ code }) => code === 'silence')?.note;
  };

  it.each([
    ['the end where no day is asked for', null, end, 'the end of the mission', 'à la fin de la mission'],
    ['the end where that came first', '2024-03-01', end, 'the end of the mission', 'à la fin de la mission'],
    ['the end on that very day', '2023-12-31', end, 'the end of the mission', 'à la fin de la mission'],
    ['the end that may have come first', '2024-03-01', of(null, '2023-12-31'), 'the end of', 'à la fin de'],
    ['the day asked for before the end', '2023-12-20', end, '20\u00a0December 2023', 'au 20\u00a0décembre 2023'],
    ['the day asked for of a mission that goes on', '2024-03-01', null, '1\u00a0March 2024', 'au 1er\u00a0mars 2024'],
  ])('is counted to %s', (_, knownOn, ended, en, fr) => {
    expect(silenceOf('en', knownOn, ended)).toContain(`from the last figure to ${en}`);
    expect(silenceOf('fr', knownOn, ended)).toContain(`du dernier chiffre ${fr}`);
  });

  it.each([
    ['an end to come', null, end],
    ['a day asked for that is to come', '2023-12-31', null],
  ])('is counted to today, not to %s', (_, knownOn, ended) => {
    expect(silenceOf('en', knownOn, ended, '2023-12-08', '2023-12-20')).toBe(
      'from the last figure to 20\u00a0December 2023',
    );
    expect(silenceOf('en', knownOn, ended, '2023-12-08', '2023-12-07')).toBeUndefined();
  });

  it('is none after a figure of a day after the end', () => {
    expect(silenceOf('en', null, end, '2024-01-15')).toBeUndefined();
    expect(silenceOf('fr', '2024-03-01', end, '2024-01-15')).toBeUndefined();
  });

  it('is some after a figure that may be of before the end', () => {
    expect(silenceOf('en', null, end, null)).toBeDefined();
    expect(silenceOf('en', null, end, '2023-12-31')).toBeDefined();
    expect(silenceOf('en', null, null, '2024-01-15')).toBeDefined();
  });
});
