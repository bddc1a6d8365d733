import { describe, expect, it } from 'vitest';
import {
  daysApart,
  isOneDay,
  isUndated,
  orderDay,
  readDate,
  spanLabel,
  spanOf,
  spansMeet,
  undated,
  UnreadableDate,
} from './date-span.ts';
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
    ['2023-XX-XX', '2023-01-01', '2023-12-31', 'YEAR'],
    ['2023-12?', '2023-12-01', '2023-12-31', 'MONTH'],
    ['2023-12%', '2023-12-01', '2023-12-31', 'MONTH'],
    ['2023~', '2023-01-01', '2023-12-31', 'YEAR'],
    ['202X', '2020-01-01', '2029-12-31', 'RANGE'],
    ['20XX', '2000-01-01', '2099-12-31', 'RANGE'],
    ['2023-21', '2023-01-01', '2023-12-31', 'RANGE'],
    ['2023-23', '2023-01-01', '2023-12-31', 'RANGE'],
    ['1999-24', '1999-01-01', '2000-03-31', 'RANGE'],
    ['0998-24', '0998-01-01', '0999-03-31', 'RANGE'],
    ['2023-12-04/2023-12-11', '2023-12-04', '2023-12-11', 'RANGE'],
    ['2023-12-01/2023-12-31', '2023-12-01', '2023-12-31', 'RANGE'],
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

  it('takes a side that is left out for open, and no notice of blanks around', () => {
    expect(readDate('2023-09-20/').edtf).toBe('2023-09-20/..');
    expect(readDate('/2023-09-20').edtf).toBe('../2023-09-20');
    expect(readDate(' 2023-09-20 ').edtf).toBe('2023-09-20');
  });

  it.each([
    ['2023-12-11/2023-12-11', '2023-12-11', 'DAY'],
    ['2023-06/2023-06', '2023-06', 'MONTH'],
    ['2023/2023', '2023', 'YEAR'],
    ['2023~/2023~', '2023~', 'YEAR'],
  ])('takes from a day to that day, or a year to that year, for it: %s', (edtf, alone, precision) => {
    expect(readDate(edtf)).toEqual({ ...readDate(alone), precision });
  });

  it.each([
    ['2023-06-15T10:00', 'it has a time of day'],
    ['June 2023', 'years have four digits, months and days two'],
    ['..', 'years have four digits, months and days two'],
    ['2023-06-15/2023-06-16/2023-06-17', 'years have four digits, months and days two'],
    ['2023-06-155', 'years have four digits, months and days two'],
    ['XXXX', 'years have four digits, months and days two'],
    ['12023-06-15', 'years have four digits, months and days two'],
    ['2023-06-15~~', 'years have four digits, months and days two'],
    ['2023-06-15/12023', 'years have four digits, months and days two'],
    ['2023-13', 'the calendar has no such day'],
    ['2023-13-01', 'the calendar has no such day'],
    ['2023-02-30', 'the calendar has no such day as 2023-02-30, its month ends on 2023-02-28'],
    ['2024-04-31', 'the calendar has no such day as 2024-04-31, its month ends on 2024-04-30'],
    ['2023-02-28/2023-02-30', 'the calendar has no such day as 2023-02-30, its month ends on 2023-02-28'],
    ['2023-02-29', 'the calendar has no such day as 2023-02-29, its month ends on 2023-02-28'],
    ['2100-02-29', 'the calendar has no such day as 2100-02-29, its month ends on 2100-02-28'],
    ['1900-02-29', 'the calendar has no such day as 1900-02-29, its month ends on 1900-02-28'],
    ['2023-02-29/..', 'the calendar has no such day as 2023-02-29, its month ends on 2023-02-28'],
    ['../2023-02-29', 'the calendar has no such day as 2023-02-29, its month ends on 2023-02-28'],
    ['2023-01-01/2023-02-29', 'the calendar has no such day as 2023-02-29, its month ends on 2023-02-28'],
    ['2023-02-29/2023-02-29', 'the calendar has no such day as 2023-02-29, its month ends on 2023-02-28'],
    ['2023/2023/2023', 'years have four digits, months and days two'],
    ['2023-02-29/2023-03-05', 'the calendar has no such day as 2023-02-29, its month ends on 2023-02-28'],
    ['2023-02-29~', 'the calendar has no such day as 2023-02-29, its month ends on 2023-02-28'],
    ['2023-09-20/2023-09-10', 'it is no span of the calendar, first day first'],
  ])('says why it refuses %s', (text, why) => {
    expect(() => readDate(text)).toThrow(
      `"${text}" cannot be read as a date: ${why}; write EDTF such as 2023-12-11, 2023-06, 2023, 2023-09-20/2023-12-07 or 2023-09-20/..`,
    );
  });

  it('reads the day that only leap years have in those', () => {
    expect(['2024-02-29', '2000-02-29', '2024-02-29~', '../2024-02-29'].map((day) => readDate(day).latest)).toEqual([
      '2024-02-29',
      '2000-02-29',
      '2024-02-29',
      '2024-02-29',
    ]);
  });

  it('refuses with an error of its own', () => {
    expect(new UnreadableDate('Friday', 'why')).toMatchObject({ name: 'UnreadableDate' });
  });

  it('keeps how a day was inferred', () => {
    expect(readDate('2023-12-08', { inferred: true, note: { en: 'Friday', fr: null } })).toMatchObject({
      inferred: true,
      note: { en: 'Friday', fr: null },
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
    ['2023-12-11', '11\u00a0December 2023', 'le 11\u00a0décembre 2023'],
    ['2023-06-01', '1\u00a0June 2023', 'le 1er\u00a0juin 2023'],
    ['2023-06', 'June 2023', 'juin 2023'],
    ['2023', '2023', '2023'],
    ['2023-09-20/..', 'on or after 20\u00a0September 2023', 'le 20\u00a0septembre 2023 ou après'],
    ['../2023-07-01', 'on or before 1\u00a0July 2023', 'le 1er\u00a0juillet 2023 ou avant'],
    ['2023-09/..', 'in or after September 2023', 'en septembre 2023 ou après'],
    [
      '2023-09-20/2023-12-07',
      'between 20\u00a0September and 7\u00a0December 2023',
      'entre le 20\u00a0septembre et le 7\u00a0décembre 2023',
    ],
    ['2022-06/2023-08', 'between June 2022 and August 2023', 'entre juin 2022 et août 2023'],
    ['2023-12-04/2023-12-10', 'week of 4\u00a0December 2023', 'semaine du 4\u00a0décembre 2023'],
    ['2023-06~', 'around June 2023', 'vers juin 2023'],
    ['2023-06-01?', '1\u00a0June 2023 (uncertain)', 'le 1er\u00a0juin 2023 (incertain)'],
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
    expect(spanOf('2024-02-28', null).edtf).toBe('2024-02-28/..');
    expect(spanOf('2024-02-28', '2024-02-28')).toMatchObject({ edtf: '2024-02-28', precision: 'DAY' });
    expect(spanOf('2023-01-01', '2024-12-31').edtf).toBe('2023-01-01/2024-12-31');
    expect(spanOf('2024-01-01', '2024-12-30').edtf).toBe('2024-01-01/2024-12-30');
    expect(spanOf('2024-01-02', '2024-12-31').edtf).toBe('2024-01-02/2024-12-31');
    expect(spanOf('2024-02-02', '2024-02-29').edtf).toBe('2024-02-02/2024-02-29');
    expect(spanOf('2023-01-01', '2023-02-28').edtf).toBe('2023-01-01/2023-02-28');
    expect(spanOf('2023-12-01', '2023-12-31').edtf).toBe('2023-12');
  });
  it('is printed, and of nothing, unless said otherwise', () => {
    expect(spanOf('2024-02-01', '2024-02-02')).toMatchObject({ inferred: false, note: null });
    expect(spanOf('2024-02-01', '2024-02-02', { inferred: true, note: { en: 'our reading', fr: null } })).toMatchObject(
      {
        inferred: true,
        note: { en: 'our reading', fr: null },
      },
    );
  });
});

describe('a span', () => {
  it('is undated where both sides are open, and one day where both are that day', () => {
    const spans = [
      undated,
      readDate('2023-12-11'),
      readDate('2023-12'),
      readDate('2023-12-11/..'),
      readDate('../2023'),
    ];
    expect(spans.map(isUndated)).toEqual([true, false, false, false, false]);
    expect(spans.map(isOneDay)).toEqual([false, true, false, false, false]);
  });
  it('stands in a list by its first day, else its last, else another', () => {
    expect(
      ['2023-12', '2023-12-11/..', '../2023', '../..'].map((date) => orderDay(readDate(date), '2025-01-01')),
    ).toEqual(['2023-12-01', '2023-12-11', '2023-12-31', '2025-01-01']);
  });
  it('meets another where they have a day in common, which an open side always has', () => {
    const meet = (a: string, b: string) => [spansMeet(readDate(a), readDate(b)), spansMeet(readDate(b), readDate(a))];
    expect(meet('2023-12-11', '2023-12')).toEqual([true, true]);
    expect(meet('2023-12-10/2023-12-11', '2023-12-11/2023-12-12')).toEqual([true, true]);
    expect(meet('2023-12-10', '2023-12-11')).toEqual([false, false]);
    expect(meet('2023-12-10/..', '2023-12-11')).toEqual([true, true]);
    expect(meet('../2023-12-10', '2023-12-11')).toEqual([false, false]);
    expect(meet('../..', '2023-12-11')).toEqual([true, true]);
  });
});

describe('daysApart', () => {
  it('counts from the nearest days, in either order, open sides included', () => {
    const [a, b] = [readDate('2023-12-11'), readDate('2024-09-17/..')];
    expect([daysApart(a, b), daysApart(b, a)]).toEqual([281, 281]);
    expect(daysApart(readDate('2023'), a)).toBe(0);
  });
});

describe('relativeSpan, in an article of Monday 11\u00a0December 2023', () => {
  const monday = () => readDate('2023-12-11');
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
    ['Sunday', '2023-12-10'],
    ['on Tuesday', '2023-12-05'],
    ['this Monday', '2023-12-11'],
    ['le jeudi', '2023-12-07'],
    ['ce lundi', '2023-12-11'],
    ['vendredi passé', '2023-12-08'],
    ['ce vendredi 8 décembre', '2023-12-08'],
    ['le 8 décembre dernier', '2023-12-08'],
    ['le 12 décembre dernier', '2022-12-12'],
    ['le 11 décembre dernier', '2022-12-11'],
    ['October 22', '2023-10-22'],
    ['dimanche', '2023-12-10'],
    ['lundi', '2023-12-11'],
    ['mardi', '2023-12-05'],
    ['mercredi', '2023-12-06'],
    ['Thursday', '2023-12-07'],
    ['vendredi', '2023-12-08'],
    ['Saturday', '2023-12-09'],
    ['last Sunday', '2023-12-10'],
    ['lundi dernier', '2023-12-04'],
    ['next Monday', '2023-12-18'],
    ['lundi prochain', '2023-12-18'],
    ['today', '2023-12-11'],
    ["aujourd'hui", '2023-12-11'],
    ['Aujourd’hui', '2023-12-11'],
    ['tomorrow', '2023-12-12'],
    ['demain', '2023-12-12'],
    ['this week', '2023-12-11/2023-12-17'],
    ['cette semaine', '2023-12-11/2023-12-17'],
    ['la semaine passée', '2023-12-04/2023-12-10'],
    ['next week', '2023-12-18/2023-12-24'],
    ['la semaine prochaine', '2023-12-18/2023-12-24'],
    ['ce mois-ci', '2023-12'],
    ['ce mois', '2023-12'],
    ['le mois dernier', '2023-11'],
    ['this year', '2023'],
    ['cette année', '2023'],
    ["l'année dernière", '2022'],
    ["l'an dernier", '2022'],
  ])('%s', (words, edtf) => {
    expect(relativeSpan(words, monday())).toMatchObject({ edtf, inferred: true });
  });
  it('says from what', () => {
    expect(relativeSpan('Friday', monday()).note).toEqual({
      en: '“Friday” in a text of Monday 11\u00a0December 2023',
      fr: '« Friday » dans un texte (le 11\u00a0décembre 2023, un lundi)',
    });
  });
  it('is a span in an article of a span, and nothing in one without an end', () => {
    expect(relativeSpan('yesterday', readDate('2023-12-11/2023-12-13')).edtf).toBe('2023-12-10/2023-12-12');
    expect(() => relativeSpan('yesterday', readDate('2023-12-11/..'))).toThrow(UnreadableDate);
    expect(() => relativeSpan('yesterday', readDate('2023-12-11/..'))).toThrow(
      'the source itself has no date to count from',
    );
    expect(() => relativeSpan('yesterday', readDate('../2023-12-11'))).toThrow(
      'the source itself has no date to count from',
    );
    expect(() => relativeSpan('some day', monday())).toThrow(
      'it is no weekday and no "yesterday", "last week", "last month" or the like',
    );
    expect(() => relativeSpan('not Friday', monday())).toThrow(UnreadableDate);
    expect(() => relativeSpan('Friday the 13th', monday())).toThrow(UnreadableDate);
    expect(() => relativeSpan('last Friday sometime', monday())).toThrow(UnreadableDate);
    expect(() => relativeSpan('', monday())).toThrow(UnreadableDate);
  });
  it('is the week or month in which the article stands, on any day of it', () => {
    const [sunday, endOfMarch] = [readDate('2023-12-17'), readDate('2024-03-31')];
    expect(relativeSpan('this week', sunday).edtf).toBe('2023-12-11/2023-12-17');
    expect(relativeSpan('last week', sunday).edtf).toBe('2023-12-04/2023-12-10');
    expect(relativeSpan('last month', endOfMarch).edtf).toBe('2024-02');
    expect(relativeSpan('this month', readDate('2024-02-29')).edtf).toBe('2024-02');
    expect(relativeSpan('last month', readDate('2024-01-01')).edtf).toBe('2023-12');
  });
  it('says of an article of a span only the span', () => {
    expect(relativeSpan('yesterday', readDate('2023-12-11/2023-12-13')).note).toEqual({
      en: '“yesterday” in a text published between 11 and 13\u00a0December 2023',
      fr: '« yesterday » dans un texte (entre le 11 et le 13\u00a0décembre 2023)',
    });
    expect(relativeSpan(' yesterday ', monday()).note?.en).toBe(
      '“yesterday” in a text of Monday 11\u00a0December 2023',
    );
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
    expect(of('2023-10-21', '../2023-10-19').edtf).toBe('../2023-10-21');
    expect(of('2023-10-23', '2023-10-21', '2023-10-22').edtf).toBe('2023-10-21/2023-10-23');
    expect(of('2023-12-08', '2023-12-09', '2023-12-04/2023-12-10').edtf, 'a wider one adds nothing').toBe(
      '2023-12-08/2023-12-09',
    );
    expect(of('2023-12-08', '2023-12-09', '2023-12-09', '2023-12-05/..', '../2023-12-09').edtf).toBe(
      '2023-12-08/2023-12-09',
    );
    expect(of('2023-12-08', '2023-12-10/2023-12-12', '2023-12-07/2023-12-11').edtf, 'each has days of its own').toBe(
      '2023-12-08/2023-12-12',
    );
    expect(spansContradict([readDate('2020'), readDate('2021')])).toBe(true);
    expect(spansContradict([readDate('2020'), readDate('2020-12'), readDate('../..')])).toBe(false);
    expect(spansContradict([])).toBe(false);
  });
  it('is undated without a dated account, and takes no notice of undated ones beside others', () => {
    expect(of().edtf).toBe('../..');
    expect(of('../..').edtf).toBe('../..');
    expect(of('../..', '2023').edtf).toBe('2023');
  });
  it('is inferred only where no printed day gives it', () => {
    const inferred = readDate('2023-12-08', { inferred: true, note: { en: 'Friday', fr: null } });
    expect(spanOfAccounts([inferred])).toMatchObject({ inferred: true, note: { en: 'Friday', fr: null } });
    expect(spanOfAccounts([inferred, readDate('2023-12-08')])).toMatchObject({ inferred: false, note: null });
    expect(spanOfAccounts([inferred, readDate('2023-12')])).toMatchObject({ edtf: '2023-12-08', inferred: true });
    expect(spanOfAccounts([readDate('2023-12-08/..'), readDate('../2023-12-10')])).toMatchObject({
      edtf: '2023-12-08/2023-12-10',
      inferred: false,
      note: null,
    });
    expect(
      spanOfAccounts([
        readDate('2023-12-08/..', { inferred: true, note: { en: 'Friday', fr: null } }),
        readDate('../2023-12-10'),
      ]),
    ).toMatchObject({ edtf: '2023-12-08/2023-12-10', inferred: true, note: { en: 'Friday', fr: null } });
    expect(
      spanOfAccounts([
        readDate('2023-12-08/..'),
        readDate('../2023-12-10', { inferred: true, note: { en: 'Sunday', fr: null } }),
      ]),
    ).toMatchObject({ edtf: '2023-12-08/2023-12-10', inferred: true, note: { en: 'Sunday', fr: null } });
    expect(spanOfAccounts([readDate('2023-12-08/..'), readDate('2023-12-01/..', { inferred: true })])).toMatchObject({
      edtf: '2023-12-08/..',
      inferred: false,
    });
    expect(spanOfAccounts([readDate('2023-12-08', { inferred: true })])).toMatchObject({ inferred: true, note: null });
  });
  it('tells all that it was inferred from, each once', () => {
    const from = (en: string | null, fr: string | null) => readDate('2023-12-08', { inferred: true, note: { en, fr } });
    const friday = from('on Friday', 'vendredi');
    const last = from('last Friday', 'vendredi dernier');
    expect(spanOfAccounts([friday, last, friday]).note).toEqual({
      en: 'last Friday; on Friday',
      fr: 'vendredi; vendredi dernier',
    });
    expect(spanOfAccounts([friday, from('last Friday', null)]).note).toEqual({
      en: 'last Friday; on Friday',
      fr: null,
    });
    expect(spanOfAccounts([from(null, 'vendredi'), from('last Friday', null)]).note).toEqual({
      en: 'last Friday; vendredi',
      fr: null,
    });
  });
  it('keeps the wording of an account that says just that', () => {
    expect(of('2023-06~', '2023-06').edtf).toBe('2023-06');
    expect(of('2023-06~').edtf).toBe('2023-06~');
    expect(of('2023-06~', '2023').edtf).toBe('2023-06~');
  });
});
