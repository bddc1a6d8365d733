import { describe, expect, it } from 'vitest';
import { apiOnTheRecord } from './support/api-on-the-record.ts';
import { fuzz, pagesAlike, SEED } from './support/fuzzing.ts';

const url = apiOnTheRecord();

describe('whatever is asked', () => {
  it('is answered, or refused with a code: 300 questions, half of them broken', { timeout: 240_000 }, async () => {
    const { found, answered } = await fuzz(url(), SEED, 300);
    expect(found).toEqual([]);
    // Questions that nobody could answer would show nothing.
    expect(answered).toBeGreaterThan(60);
  });

  it('is the same read forward, backward and whole', { timeout: 240_000 }, async () => {
    expect(await pagesAlike(url(), SEED, 10)).toBeGreaterThan(300);
  });
});
