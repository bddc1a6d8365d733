import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../lib/day-number.ts';
import { readingWords } from '../lib/readings.ts';
import { monthsOn, readingOn } from './day-reading.ts';
import type { ReadingSpan } from './day-reading.ts';

const span = (from: string, to: string, more: Partial<ReadingSpan> = {}): ReadingSpan => ({
  from: dayNumber(from),
  to: dayNumber(to),
  departed: { low: 5802, high: 5999, words: '5,802 to 5,999' },
  remaining: { low: 7872, high: 8069, words: '7,872 to 8,069' },
  share: '41.8 to 43.3%',
  sources: [],
  note: null,
  ...more,
});

const deadline = dayNumber('2023-12-31');
const on = (day: string, spans: readonly ReadingSpan[], lang: 'en' | 'fr' = 'en', until: number | null = deadline) =>
  readingOn(spans, dayNumber(day), until, readingWords(lang));

describe('the reading of a day', () => {
  it('divides those still there by the days left to the deadline', () => {
    expect(on('2023-10-31', [span('2023-10-25', '2023-11-01')])?.needed).toBe('129 to 132.3 a day');
    expect(on('2023-10-31', [span('2023-10-25', '2023-11-01')], 'fr')?.needed).toBe('de 129 à 132,3 par jour');
  });

  it('says up to where perhaps nobody is left, and at least where nothing bounds them', () => {
    const perhaps = span('2023-12-02', '2023-12-31', { remaining: { low: 0, high: 3370, words: '0 to 3,370' } });
    expect(on('2023-12-08', [perhaps])?.needed).toBe('up to 146.6 a day');
    const open = span('2023-12-02', '2023-12-31', { remaining: { low: 1000, high: null, words: '1,000 or more' } });
    expect(on('2023-12-21', [open])?.needed).toBe('at least 100 a day');
  });

  it('asks for no pace on the deadline, after it, without one or without a base', () => {
    const whole = span('2023-10-25', '2024-02-01');
    expect(on('2023-12-31', [whole])?.needed).toBeNull();
    expect(on('2024-01-05', [whole])?.needed).toBeNull();
    expect(on('2023-10-31', [whole], 'en', null)?.needed).toBeNull();
    expect(on('2023-10-31', [span('2023-10-25', '2023-11-01', { remaining: null })])?.needed).toBeNull();
  });

  it('tells the ear the day with all that is known of it, and leaves out the rest', () => {
    expect(on('2023-10-31', [span('2023-10-25', '2023-11-01')])?.heard).toBe(
      '31\u00a0October 2023: 5,802 to 5,999 had left. Still there: 7,872 to 8,069. Share gone: 41.8 to 43.3%. Needed from then on: 129 to 132.3 a day.',
    );
    const bare = span('2023-10-25', '2023-11-01', { remaining: null, share: null });
    expect(on('2023-10-31', [bare])?.heard).toBe('31\u00a0October 2023: 5,802 to 5,999 had left.');
    const silent = span('2023-06-01', '2023-06-30', {
      departed: null,
      remaining: null,
      share: null,
      note: 'The withdrawal had not begun.',
    });
    expect(on('2023-06-15', [silent])?.heard).toBe('15\u00a0June 2023. The withdrawal had not begun.');
  });

  it('writes the first of a month as each language does', () => {
    const whole = [span('2023-10-25', '2023-12-31')];
    expect(on('2023-12-01', whole, 'fr')?.label).toBe('1er\u00a0décembre 2023');
    expect(on('2023-12-01', whole)?.label).toBe('1\u00a0December 2023');
  });

  it('has nothing to say of a day outside', () => {
    expect(on('2022-01-01', [span('2023-10-25', '2023-11-01')])).toBeNull();
  });

  it('moves by a month to the same day, or to the last that the month has', () => {
    const moved = (day: string, by: number): string => dayOfNumber(monthsOn(dayNumber(day), by));
    expect(moved('2023-10-24', 1)).toBe('2023-11-24');
    expect(moved('2023-10-31', 1)).toBe('2023-11-30');
    expect(moved('2024-03-31', -1)).toBe('2024-02-29');
    expect(moved('2023-12-15', 1)).toBe('2024-01-15');
  });
});
