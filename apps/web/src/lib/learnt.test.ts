import { describe, expect, it } from 'vitest';
import { learntDays } from './learnt.ts';

describe('the days on which something was learnt', () => {
  it('stand in order, each once, with all that became known on it', () => {
    const figures = [
      { value: '2023-12-11', count: 9 },
      { value: '2013-04-25', count: 1 },
    ];
    const events = [{ value: '2023-12-11', count: 4 }];
    expect(learntDays([...figures, ...events])).toEqual([
      { day: '2013-04-25', count: 1 },
      { day: '2023-12-11', count: 13 },
    ]);
  });

  it('are there also where it was something else than what is counted', () => {
    expect(
      learntDays([
        { value: '2023-12-11', count: 9 },
        { value: '2023-12-11', count: 0 },
        { value: '2023-06-30', count: 0 },
      ]),
    ).toEqual([
      { day: '2023-06-30', count: 0 },
      { day: '2023-12-11', count: 9 },
    ]);
  });

  it('are none where nothing is known', () => {
    expect(learntDays([])).toEqual([]);
  });

  const daily = (count: number) =>
    Array.from({ length: count }, (_, nth) => ({
      value: new Date(Date.UTC(2020, 0, 1 + nth)).toISOString().slice(0, 10),
      count: 1,
    }));

  it('are all there as long as they can be walked', () => {
    expect(learntDays(daily(80))).toHaveLength(80);
  });

  it('are the last of each month where they are too many, each with what the month brought', () => {
    const months = learntDays(daily(400));
    expect(months).toHaveLength(14);
    expect(months.slice(0, 2)).toEqual([
      { day: '2020-01-31', count: 31 },
      { day: '2020-02-29', count: 29 },
    ]);
    expect(months.at(-1)?.day).toBe('2021-02-03');
  });

  it('are the last of each year where months are too many', () => {
    expect(learntDays(daily(3_000)).map(({ day }) => day)).toEqual([
      ...['2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027'].map((year) => `${year}-12-31`),
      '2028-03-18',
    ]);
  });
});
