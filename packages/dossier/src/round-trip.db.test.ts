import { expect, it } from 'vitest';
import { carriesOverWhatChanceTells } from './testing-round-trip.ts';

it('gives the same database from what was exported of dossiers of chance', { timeout: 300_000 }, async () => {
  expect(await carriesOverWhatChanceTells({ dossiers: 60, seed: 2023 })).toBe(60);
});
