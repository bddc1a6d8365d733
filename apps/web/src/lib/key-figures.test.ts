import { describe, expect, it } from 'vitest';
import { keyFiguresOf } from './key-figures.ts';

const day = { inferred: false, label: '1\u00a0June 2024' };
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
    null,
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
