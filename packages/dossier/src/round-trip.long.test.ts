import { expect, it } from 'vitest';
import { carriesOverWhatChanceTells } from './testing-round-trip.ts';

it.each([1, 2, 3, 4, 5])('gives the same database from what was exported of 200 more, seed %i', async (seed) => {
  expect(await carriesOverWhatChanceTells({ dossiers: 200, seed })).toBe(200);
});
