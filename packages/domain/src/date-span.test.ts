import { describe, expect, it } from 'vitest';
import { daysApart, readDate, spanLabel, spanOf, UnreadableDate } from './date-span.ts';
import { relativeSpan } from './relative-day.ts';
import { spanOfAccounts, spansContradict } from './span-of-accounts.ts';

describe('readDate', () => {
  it.each([
    ['2023-12-11', '2023-12-11', '2023-12-11', 'DAY'],
    ['2024-02', '2024-02-01', '2024-02-29', 'MONTH'],
    ['2023', '2023-01-01', '2023-12-31', 'YEAR'],
    ['2023-06~', '2023-06-01', '2023-06-30', 'MONTH'],
    ['2023-06-01?', '2023-06-01', '2023-06-01', 'DAY'],
    ['2023-12-XX', '2023-12-01', '2023-12-31', 'MONTH'],
    ['2023-XX', '2023-01-01', '2023-12-31', 'YEAR'],
    ['202X', '2020-01-01', '2029-12-31', 'RANGE'],
    ['2023-22', '2023-01-01', '2023-12-31', 'RANGE'],
    ['2023-24', '2023-01-01', '2024-03-31', 'RANGE'],
    ['2023-12-04/2023-12-10', '2023-12-04', '2023-12-10', 'WEEK'],
    ['2023-12-05/2023-12-11', '2023-12-05', '2023-12-11', 'RANGE'],
    ['2023-06/2023-08', '2023-06-01', '2023-08-31', 'RANGE'],
    ['2023-09-20/..', '2023-09-20', null, 'OPEN'],
    ['../2023-07-01', null, '2023-07-01', 'OPEN'],
    ['../..', null, null, 'OPEN'],
  ])('%s', (edtf, earliest, latest, precision) => {
    expect(readDate(edtf)).toEqual({ edtf, earliest, latest, precision, inferred: false, note: null });
  });

  it('keeps how a day was inferred', () => {
    expect(readDate('2023-12-08', { inferred: true, note: 'Friday' })).toMatchObject({
      inferred: true,
      note: 'Friday',
    });
  });

  it.each([
    '',
    '..',
    'Friday',
    '2023-13',
    '2023-02-30',
    '2023-1-1',
    '-0100',
    '2023-06-15T10:00',
    '2023-09-20/2023-09-10',
    '[2023,2024]',
  ])('refuses %s', (text) => {
    expect(() => readDate(text)).toThrow(UnreadableDate);
  });
});

describe('spanLabel', () => {
  it.each([
    ['2023-12-11', '11 December 2023', 'le 11 décembre 2023'],
    ['2023-06-01', '1 June 2023', 'le 1er juin 2023'],
    ['2023-06', 'June 2023', 'juin 2023'],
    ['2023', '2023', '2023'],
    ['2023-09-20/..', 'on or after 20 September 2023', 'le 20 septembre 2023 ou après'],
    ['../2023-07-01', 'on or before 1 July 2023', 'le 1er juillet 2023 ou avant'],
    ['2023-09/..', 'in or after September 2023', 'en septembre 2023 ou après'],
    [
      '2023-09-20/2023-12-07',
      'between 20 September and 7 December 2023',
      'entre le 20 septembre et le 7 décembre 2023',
    ],
    ['2022-06/2023-08', 'between June 2022 and August 2023', 'entre juin 2022 et août 2023'],
    ['2023-12-04/2023-12-10', 'week of 4 December 2023', 'semaine du 4 décembre 2023'],
    ['2023-06~', 'around June 2023', 'vers juin 2023'],
    ['2023-06-01?', '1 June 2023 (uncertain)', 'le 1er juin 2023 (incertain)'],
    ['2023%', 'around 2023 (uncertain)', 'vers 2023 (incertain)'],
    ['202X', '2020s', 'années 2020'],
    ['2023-22', 'summer 2023', 'été 2023'],
    ['../..', 'undated', 'sans date'],
  ])('%s', (edtf, en, fr) => {
    expect([spanLabel(readDate(edtf), 'EN'), spanLabel(readDate(edtf), 'FR')]).toEqual([en, fr]);
  });
});

describe('spanOf', () => {
  it('writes whole months and years as such', () => {
    expect(spanOf('2024-02-01', '2024-02-29').edtf).toBe('2024-02');
    expect(spanOf('2024-01-01', '2024-12-31').edtf).toBe('2024');
    expect(spanOf('2024-02-01', '2024-02-28').edtf).toBe('2024-02-01/2024-02-28');
    expect(spanOf(null, '2024-02-28').edtf).toBe('../2024-02-28');
  });
});

describe('daysApart', () => {
  it('counts from the nearest days, in either order, open sides included', () => {
    const [a, b] = [readDate('2023-12-11'), readDate('2024-09-17/..')];
    expect([daysApart(a, b), daysApart(b, a)]).toEqual([281, 281]);
    expect(daysApart(readDate('2023'), a)).toBe(0);
  });
});

describe('relativeSpan, in an article of Monday 11 December 2023', () => {
  const monday = readDate('2023-12-11');
  it.each([
    ['Friday', '2023-12-08'],
    ['on Monday', '2023-12-11'],
    ['last Monday', '2023-12-04'],
    ['vendredi dernier', '2023-12-08'],
    ['dimanche prochain', '2023-12-17'],
    ['yesterday', '2023-12-10'],
    ['hier', '2023-12-10'],
    ['last week', '2023-12-04/2023-12-10'],
    ['la semaine dernière', '2023-12-04/2023-12-10'],
    ['last month', '2023-11'],
    ['this month', '2023-12'],
    ['last year', '2022'],
  ])('%s', (words, edtf) => {
    expect(relativeSpan(words, monday)).toMatchObject({ edtf, inferred: true });
  });
  it('says from what', () => {
    expect(relativeSpan('Friday', monday).note).toBe('"Friday" in a text of Monday 11 December 2023');
  });
  it('is a span in an article of a span, and nothing in one without an end', () => {
    expect(relativeSpan('yesterday', readDate('2023-12-11/2023-12-13')).edtf).toBe('2023-12-10/2023-12-12');
    expect(() => relativeSpan('yesterday', readDate('2023-12-11/..'))).toThrow(UnreadableDate);
    expect(() => relativeSpan('some day', monday)).toThrow(UnreadableDate);
  });
});

describe('spanOfAccounts', () => {
  const of = (...dates: string[]) => spanOfAccounts(dates.map((date) => readDate(date)));
  it('is what the accounts have in common', () => {
    expect(of('2024', '2024-11-15').edtf).toBe('2024-11-15');
    expect(of('2023-06~', '2023-06-10/..').edtf).toBe('2023-06-10/2023-06-30');
    expect(of('../2023-07-01', '2023-06-30/..').edtf).toBe('2023-06-30/2023-07-01');
  });
  it('is the hull where they have nothing in common', () => {
    expect(of('2023-10-21', '2023-10-23').edtf).toBe('2023-10-21/2023-10-23');
    expect(of('2023-10-21', '2023-10-23/..').edtf).toBe('2023-10-21/..');
    expect(spansContradict([readDate('2020'), readDate('2021')])).toBe(true);
  });
  it('is undated without a dated account, and takes no notice of undated ones beside others', () => {
    expect(of().edtf).toBe('../..');
    expect(of('../..').edtf).toBe('../..');
    expect(of('../..', '2023').edtf).toBe('2023');
  });
  it('is inferred only where no printed day gives it', () => {
    const inferred = readDate('2023-12-08', { inferred: true, note: 'Friday' });
    expect(spanOfAccounts([inferred])).toMatchObject({ inferred: true, note: 'Friday' });
    expect(spanOfAccounts([inferred, readDate('2023-12-08')])).toMatchObject({ inferred: false, note: null });
    expect(spanOfAccounts([inferred, readDate('2023-12')])).toMatchObject({ edtf: '2023-12-08', inferred: true });
  });
});
