import { expect, it } from 'vitest';
import { dayNumber } from './day-number.ts';
import { flagsOf, isPerhapsGivenUp } from './flags.ts';

const axis = { first: dayNumber('2023-06-01'), last: dayNumber('2023-12-31') };

const flagOf = (earliest: string | null, latest: string | null, inferred = false) =>
  flagsOf('en', [{ earliest, latest, label: 'then', inferred }], axis, (span) => ({
    id: 'a',
    href: '#a',
    label: 'A',
    lang: undefined,
    span,
    priority: 1,
  }))[0];

it('makes a flag of one day full, and of a span open', () => {
  expect(flagOf('2023-08-01', '2023-08-01')).toMatchObject({ title: 'A, then', open: false });
  expect(flagOf('2023-08-01', '2023-08-01', true)).toMatchObject({ title: 'A, then (our reading)' });
  expect(flagOf('2023-08-01', '2023-08-03')).toMatchObject({ open: true });
  expect(flagOf('2023-08-01', '2023-08-03')).not.toHaveProperty('tail');
});

it('gives a flag of which one side is not known a tail to that side', () => {
  const day = dayNumber('2023-08-01');
  expect(flagOf(null, '2023-08-01')).toMatchObject({ first: day, last: day, open: true, tail: 'before' });
  expect(flagOf('2023-08-01', null)).toMatchObject({ first: day, last: day, open: true, tail: 'after' });
});

it('sets nothing on the axis that lies off it, is too vague for it or has no day', () => {
  expect(flagOf('2022-08-01', '2022-08-01')).toBeUndefined();
  expect(flagOf('2023-07-01', '2023-10-01')).toBeUndefined();
  expect(flagOf(null, null)).toBeUndefined();
});

it('has none for a camp that is only announced to close, and one for a camp that may be given up', () => {
  const closed = { earliest: '2026-12-15', latest: '2026-12-15', inferred: false, label: 'then' };
  const isTold = (status: Parameters<typeof isPerhapsGivenUp>[0]['status']) => isPerhapsGivenUp({ status, closed });
  expect(['OPEN', 'UNKNOWN', 'DISPUTED', 'CLOSED'].map((status) => isTold(status as 'OPEN'))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(isPerhapsGivenUp({ status: 'UNKNOWN', closed: null })).toBe(false);
});
