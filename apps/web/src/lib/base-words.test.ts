import { describe, expect, it } from 'vitest';
import { baseWords, isOfStart } from './base-words.ts';

const span = (earliest: string | null, latest = earliest): { earliest: string | null; latest: string | null } => ({
  earliest,
  latest,
});
const START = span('2023-07-01');

describe('a strength', () => {
  it.each([
    ['of the start', span('2023-07-01'), START, true],
    ['of the eve', span('2023-06-30'), START, true],
    ['of the month before', span('2023-06-01', '2023-06-30'), START, true],
    ['of a day of the month in which it begins', span('2023-07-20'), span('2023-07-01', '2023-07-31'), true],
    ['of half a year before', span('2022-12-31'), START, false],
    ['of after the start', span('2023-08-28'), START, false],
    ['of days that reach past the start', span('2023-07-01', '2023-07-31'), START, false],
    ['of a day no one knows the end of', span('2023-06-01', null), START, false],
    ['of a day on which no withdrawal is known to have begun', span('2023-07-01'), null, false],
    ['of the last day by which it may have begun', span(null, '2023-07-01'), span(null, '2023-07-01'), true],
  ] as const)('%s', (_, asOf, started, expected) => {
    expect(isOfStart(asOf, started)).toBe(expected);
  });

  it('is called that of the start, or has its day', () => {
    const base = (
      asOf: { earliest: string | null; latest: string | null },
      label: string,
      inferred = false,
    ): Parameters<typeof baseWords>[1] => ({
      quantity: { label: '3,000' },
      asOf: { ...asOf, label, inferred },
    });
    expect(baseWords('en', base(START, '1 July 2023'), START)).toBe('3,000 at the start');
    expect(baseWords('fr', base(START, 'le 1er juillet 2023'), START)).toBe('3,000 au départ');
    expect(baseWords('en', base(span('2021-12-31'), '31 December 2021'), null)).toBe('3,000, 31 December 2021');
    expect(baseWords('en', base(span('2021-12-31'), '31 December 2021', true), null)).toBe(
      '3,000, 31 December 2021 (our reading)',
    );
  });
});
