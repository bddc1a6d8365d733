import { describe, expect, it } from 'vitest';
import { dayNumber } from '../lib/day-number.ts';
import { monthsOf } from '../lib/format.ts';
import { timeMarks } from './month-ticks.ts';
import type { TimeMark } from './month-ticks.ts';
import { textWidth } from './text-width.ts';

const SIZE = 12;

function marksBetween(from: string, to: string, pixels: number, lang: 'en' | 'fr' = 'en'): TimeMark[] {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const x = (day: number): number => 40 + ((day - first) / (last - first)) * pixels;
  return timeMarks(
    { first, last, x, left: 40, right: 40 + pixels, size: SIZE },
    { long: monthsOf(lang, 'long'), short: monthsOf(lang, 'short') },
  );
}

const said = (marks: readonly TimeMark[]): string[] =>
  marks.flatMap(({ label, year }) => (label === '' ? [] : [year === null ? label : `${label} ${year}`]));

describe('a time axis', () => {
  it('names months, and the year once below the first', () => {
    expect(said(marksBetween('2022-01-01', '2022-06-30', 600))).toEqual([
      'January 2022',
      'February',
      'March',
      'April',
      'May',
      'June',
    ]);
  });

  it('says each year where it passes into another', () => {
    expect(said(marksBetween('2022-11-01', '2023-02-28', 400))).toEqual([
      'November 2022',
      'December',
      'January 2023',
      'February',
    ]);
  });

  it('names single years of a decade where it is wide, and some of them where it is narrow', () => {
    expect(said(marksBetween('2012-07-01', '2024-06-30', 900)).slice(0, 3)).toEqual(['2012', '2013', '2014']);
    expect(said(marksBetween('2012-07-01', '2024-06-30', 270))).toEqual([
      '2014',
      '2016',
      '2018',
      '2020',
      '2022',
      '2024',
    ]);
  });

  it.each([
    ['2023-07-01', '2023-07-20'],
    ['2022-12-28', '2023-01-03'],
    ['2023-06-01', '2024-01-31'],
    ['2021-03-01', '2023-11-30'],
    ['2012-12-01', '2024-01-31'],
    ['1948-05-01', '2024-01-31'],
  ])('always tells a year, and sets no name over another, from %s to %s', (from, to) => {
    for (const lang of ['en', 'fr'] as const)
      for (const pixels of [230, 308, 522, 874, 1000]) {
        const marks = marksBetween(from, to, pixels, lang).filter(({ label }) => label !== '');
        expect(said(marks).join(' ')).toMatch(/\d{4}/);
        for (const [i, mark] of marks.entries()) {
          const before = marks[i - 1];
          if (before === undefined) continue;
          const room = (textWidth(before.label, SIZE) + textWidth(mark.label, SIZE)) / 2;
          expect(mark.x - before.x, `${lang} ${pixels}`).toBeGreaterThan(room);
        }
      }
  });
});
