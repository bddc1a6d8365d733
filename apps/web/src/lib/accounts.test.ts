import { describe, expect, it } from 'vitest';
import { datesDiffer, grouped, monthOf } from './accounts.ts';

const span = (earliest: string | null, latest: string | null = earliest) => ({ span: { earliest, latest } });

describe('accounts of one event', () => {
  it.each([
    ['the same day', [span('2023-10-21'), span('2023-10-21')], false],
    ['two days', [span('2023-10-21'), span('2023-10-23')], true],
    ['a year and a day of it', [span('2020-01-01', '2020-12-31'), span('2020-08-18')], false],
    ['two years', [span('2020-01-01', '2020-12-31'), span('2021-01-01', '2021-12-31')], true],
    ['a day and no date', [span('2023-10-21'), { span: null }], false],
    ['on or after, and before it', [span('2023-10-21', null), span(null, '2023-10-20')], true],
    ['two of three that meet', [span('2023-10-21', '2023-10-23'), span('2023-10-23'), span('2023-10-21')], true],
    ['nobody', [], false],
  ])('that give %s', (_name, accounts, differ) => {
    expect(datesDiffer(accounts)).toBe(differ);
  });
});

describe('the month an event is listed under', () => {
  it.each([
    ['2023-10-21', 'October 2023'],
    ['2023-10', 'October 2023'],
    ['2023-10-30/2023-11-05', 'October 2023'],
    ['2023-10-21~', 'October 2023'],
    ['2020', '2020'],
    ['2012/2013', '2012–2013'],
    ['2021-05/2023-07-04', '2021–2023'],
    ['2023-07-01/2023-12-31', 'July to December 2023'],
    ['2023-06-26/2023-07-04', 'June 2023'],
    ['2023-22/2024-01', '2023'],
    ['2013/..', '2013'],
    ['2023-22', '2023'],
    ['../2023-08-03', 'August 2023'],
    ['2024-09-13/..', 'September 2024'],
    ['../..', 'No day told'],
  ])('%s: %s', (edtf, month) => {
    expect(monthOf('en', edtf)).toBe(month);
  });

  it('is written as French writes it', () => {
    expect(monthOf('fr', '2023-12-08')).toBe('décembre 2023');
    expect(monthOf('fr', '2023-07-01/2023-12-31')).toBe('juillet à décembre 2023');
  });

  it('stands once over those that follow one another, and again where another came between', () => {
    const groups = grouped(['a1', 'a2', 'b1', 'a3'], (entry) => entry.slice(0, 1));
    expect(groups.map(({ heading, entries }) => [heading, entries.length])).toEqual([
      ['a', 2],
      ['b', 1],
      ['a', 1],
    ]);
  });
});
