import { afterAll, beforeAll, expect, it } from 'vitest';
import { figure } from '../../../tests/support/load.ts';
import { interruption, type Interruption } from './testing-killed.ts';
import { contentsOf } from './testing-tables.ts';

/** Enough to be interrupted in; a hundred imports of more would take an hour. */
const FIGURES = 150;

let given: Interruption;
beforeAll(async () => void (given = await interruption(FIGURES)));
afterAll(() => given.remove());

it(
  'leaves the old record or the new one, at each of a hundred random moments of an import',
  { timeout: 3_600_000 },
  async () => {
    let kept = 0;
    for (let i = 0; i < 100; i += 1) {
      const { url, before, after, signs, killedAfter } = given;
      const steps = 1 + Math.floor(Math.random() * signs);
      const delay = Math.random() * 40;
      await killedAfter(steps, delay);
      const left = await contentsOf(url);
      const isOld = left['revision']?.length === before['revision']?.length;
      expect(left, `killed ${delay} ms after step ${steps} of ${signs}`).toEqual(isOld ? before : after);
      if (isOld) kept += 1;
      else {
        // The new record is in, and there is nothing left to interrupt.
        await given.remove();
        given = await interruption(FIGURES);
      }
    }
    figure('imports killed at 100 random moments: the old record was left by', kept, 'of them, the new by the others');
    expect(kept).toBeGreaterThan(50);
    await given.finish();
    expect(await contentsOf(given.url)).toEqual(given.after);
  },
);
