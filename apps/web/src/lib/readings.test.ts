import { describe, expect, it } from 'vitest';
import { readingOn } from '../charts/day-reading.ts';
import { dayNumber, dayOfNumber } from './day-number.ts';
import type { DrawdownData } from './mission-document.ts';
import { peopleRange, shareRange } from './ranges.ts';
import { readingSpans as spansOf, readingWords } from './readings.ts';

type Point = DrawdownData['points'][number];

const day = (on: string): Point['asOf'] => ({ earliest: on, latest: on, inferred: false, label: on });

function point(on: string, low: number, high: number | null, remaining: Point['remaining']): Point {
  const range = { low, high, label: String(low) };
  return { asOf: day(on), computed: false, departed: range, bounded: range, remaining, share: null, statistics: [] };
}

const some = { low: 0, high: 1, label: 'some' };

/** MINUSMA's first and last figures, as known on a day. */
function drawdown(more: Partial<DrawdownData> = {}): DrawdownData {
  return {
    scope: 'ALL_PERSONNEL',
    knownOn: null,
    started: day('2023-07-01'),
    deadline: '2023-12-31',
    base: {
      id: 'base',
      scope: 'ALL_PERSONNEL',
      computed: false,
      note: null,
      quantity: { low: 13871, high: 13871, label: '13,871' },
      asOf: day('2023-07-01'),
      statistics: [],
    },
    bases: [],
    points: [point('2023-09-27', 3367, 3367, some), point('2023-12-08', 10501, null, some)],
    envelope: [
      { on: '2023-07-01', low: 0, high: 0 },
      { on: '2023-07-02', low: 0, high: 3367 },
      { on: '2023-09-27', low: 3367, high: 3367 },
      { on: '2023-09-28', low: 3367, high: 13871 },
      { on: '2023-12-08', low: 10501, high: 13871 },
    ],
    pace: [],
    requiredPace: null,
    projectedCompletion: null,
    excluded: [],
    silenceDays: 23,
    ...more,
  };
}

const readingSpans = (lang: 'en' | 'fr', data: DrawdownData, first: number, last: number, today = '2026-11-28') =>
  spansOf(lang, data, { first, last, today });

const first = dayNumber('2023-06-26');
const last = dayNumber('2023-12-31');
const read = (data: DrawdownData, on: string, lang: 'en' | 'fr' = 'en') =>
  readingOn(
    readingSpans(lang, data, first, last),
    dayNumber(on),
    data.deadline === null ? null : dayNumber(data.deadline),
    readingWords(lang),
  );

describe('what can be said of each day', () => {
  it('covers every day of the axis once', () => {
    const spans = readingSpans('en', drawdown(), first, last);
    expect(spans[0]?.from).toBe(first);
    expect(spans.at(-1)?.to).toBe(last);
    for (const [i, span] of spans.entries()) {
      expect(span.to).toBeGreaterThanOrEqual(span.from);
      if (i > 0) expect(span.from).toBe((spans[i - 1]?.to ?? 0) + 1);
    }
  });

  it('reads the day of a figure as that figure', () => {
    const reading = read(drawdown(), '2023-09-27');
    expect(reading?.span.departed?.words).toBe('3,367');
    expect(reading?.span.remaining?.words).toBe('10,504');
    expect(reading?.span.share).toBe('24.3%');
    expect(reading?.needed).toBe('110.6 a day');
  });

  it('never draws a line between two figures: the day after may be any number up to the next', () => {
    expect(read(drawdown(), '2023-09-28')?.span.departed?.words).toBe('3,367 to 13,871');
    expect(read(drawdown(), '2023-12-07')?.span.departed?.words).toBe('3,367 to 13,871');
    expect(read(drawdown(), '2023-08-15')?.span.departed).toEqual({ low: 0, high: 3367, words: '0 to 3,367' });
  });

  it('says that nobody had gone on the first day, and that before it nothing had begun', () => {
    expect(read(drawdown(), '2023-07-01')?.span.departed?.words).toBe('nobody');
    expect(read(drawdown(), '2023-06-28')?.span.note).toBe('The withdrawal had not begun.');
    expect(read(drawdown({ started: null }), '2023-06-28')?.span.note).toBe('No figure of this day.');
  });

  it('says what figures of before the start say, and nowhere from then on that nothing had begun', () => {
    const points = [point('2023-06-10', 600, 600, some), point('2023-06-20', 1100, 1100, some)];
    const early = drawdown({ points, envelope: [{ on: '2023-07-01', low: 1100, high: 13871 }] });
    const on = (date: string) =>
      readingSpans('en', early, dayNumber('2023-06-01'), last).find(({ to }) => to >= dayNumber(date));
    expect(on('2023-06-09')).toMatchObject({ departed: null, note: 'The withdrawal had not begun.' });
    expect(['2023-06-10', '2023-06-15', '2023-06-20', '2023-06-25'].map((date) => on(date)?.departed?.words)).toEqual([
      '600',
      '600 to 1,100',
      '1,100',
      '1,100 to 13,871',
    ]);
    expect(on('2023-06-15')?.note).toBeNull();
    expect(on('2023-07-02')?.departed?.words).toBe('1,100 to 13,871');
  });

  it('says nothing of a day after the one that is known', () => {
    const vintage = drawdown({ knownOn: '2023-09-28', points: drawdown().points.slice(0, 1) });
    expect(read(vintage, '2023-09-28')?.span.departed).not.toBeNull();
    const later = read(vintage, '2023-09-29');
    expect(later?.span.departed).toBeNull();
    expect(later?.needed).toBeNull();
    expect(later?.span.note).toMatch(/^Not yet known on 28\sSeptember 2023\.$/);
  });

  it.each([null, '2023-12-20'])('says nothing of a day that lies ahead, asked for as known on %s', (knownOn) => {
    const on = (date: string, lang: 'en' | 'fr' = 'en') =>
      readingSpans(lang, drawdown({ knownOn }), first, last, '2023-11-02').find(({ to }) => to >= dayNumber(date));
    expect(on('2023-11-02')?.departed).not.toBeNull();
    expect(on('2023-11-03')).toMatchObject({ departed: null, note: 'This day lies ahead.' });
    expect(on('2023-12-31', 'fr')).toMatchObject({ departed: null, note: 'Ce jour est à venir.' });
  });

  it('counts nobody as still there or gone by share where there is no base, or one that the departed exceed', () => {
    const without = read(drawdown({ base: null }), '2023-09-27');
    expect([without?.span.remaining, without?.span.share, without?.needed]).toEqual([null, null, null]);
    const refuted = read(drawdown({ points: [point('2023-09-27', 3367, 3367, null)] }), '2023-09-27');
    expect(refuted?.span.remaining).toBeNull();
  });

  it('leaves open above what nothing bounds', () => {
    const open = drawdown({ base: null, envelope: [{ on: '2023-09-27', low: 3367, high: null }] });
    expect(read(open, '2023-10-01')?.span.departed?.words).toBe('3,367 or more');
    expect(read(open, '2023-10-01', 'fr')?.span.departed?.words).toMatch(/^3\s367 ou plus$/u);
  });

  it('ends at the deadline, but for the days of figures after it', () => {
    const spans = readingSpans('en', drawdown(), first, last + 10);
    expect(spans.at(-1)).toMatchObject({ from: last + 1, departed: null, note: 'After the deadline.' });
    expect(dayOfNumber(spans.at(-1)?.from ?? 0)).toBe('2024-01-01');
    const points = [
      ...drawdown().points,
      point('2024-01-05', 11000, 11000, some),
      { ...point('2024-01-09', 13000, 13500, some), asOf: { ...day('2024-01-09'), latest: '2024-01-11' } },
    ];
    const later = drawdown({ knownOn: '2024-01-20', points });
    const on = (date: string) =>
      readingOn(readingSpans('en', later, first, last + 15), dayNumber(date), last, readingWords('en'));
    const { departed, remaining, share, note } = on('2024-01-05')!.span;
    expect([departed?.words, remaining?.words, share, note]).toEqual(['11,000', '2,871', '79.3%', null]);
    expect(['2024-01-09', '2024-01-10', '2024-01-11'].map((date) => on(date)?.span.departed?.words)).toEqual([
      '11,000 to 13,500',
      '11,000 to 13,871',
      '13,000 to 13,871',
    ]);
    for (const date of ['2024-01-04', '2024-01-06', '2024-01-12'])
      expect(on(date)?.span).toMatchObject({ departed: null, note: 'After the deadline.' });
    const before = drawdown({ knownOn: '2024-01-04', points });
    expect(read(before, '2024-01-05'), 'past the axis').toBeNull();
    const vintage = readingSpans('en', before, first, last + 15).find(({ from }) => from >= dayNumber('2024-01-05'));
    expect(vintage?.departed, 'nor what was not known').toBeNull();
  });
});

describe('ranges in words', () => {
  it('keeps people whole, low up and high down', () => {
    expect(peopleRange('en', { low: 10.2, high: 12.9 })).toBe('11 to 12');
    expect(peopleRange('en', { low: 0, high: 3370 })).toBe('0 to 3,370');
    expect(peopleRange('fr', { low: null, high: 3370 })).toMatch(/^de 0 à 3\s370$/u);
    expect(peopleRange('en', { low: 4695, high: 4695 })).toBe('4,695');
  });

  it('never makes a share narrower than it is', () => {
    expect(shareRange('en', { low: 0.24274, high: 0.24274 })).toBe('24.3%');
    expect(shareRange('en', { low: 0.4183, high: 0.4325 })).toBe('41.8 to 43.3%');
    expect(shareRange('en', { low: 0.757, high: 1 })).toBe('75.7% or more');
    expect(shareRange('fr', { low: 0.45, high: 0.55 })).toBe('de 45 à 55\u202f%');
  });
});
