import { describe, expect, it } from 'vitest';
import { apiOnTheRecord } from './support/api-on-the-record.ts';
import { fuzz, pagesAlike, SEED } from './support/fuzzing.ts';

const url = apiOnTheRecord();

describe('whatever is asked', () => {
  it('is answered, or refused with a code: 5,000 questions, half of them broken', async () => {
    const { found, answered } = await fuzz(url(), SEED + 1, 5_000);
    expect(found).toEqual([]);
    // Questions that nobody could answer would show nothing.
    expect(answered).toBeGreaterThan(1_000);
  });

  it('is the same read forward, backward and whole', async () => {
    expect(await pagesAlike(url(), SEED + 1, 200)).toBeGreaterThan(6_000);
  });
});
