import { afterAll, beforeAll, expect, it } from 'vitest';
import { interruption, type Interruption } from './testing-killed.ts';
import { contentsOf } from './testing-tables.ts';

let given: Interruption;
beforeAll(async () => void (given = await interruption(800)));
afterAll(() => given.remove());

it(
  'leaves the old record or the new one, never something between, whenever it is killed',
  { timeout: 240_000 },
  async () => {
    const { url, before, after, killedAfter, finish } = given;
    let interrupted = 0;
    for (let steps = 1; steps < 200; steps += 3) {
      const ended = await killedAfter(steps, Math.random() * 25);
      const left = await contentsOf(url);
      const revisions = left['revision']?.length;
      expect(left, `killed after step ${steps}, with ${revisions} revisions left`).toEqual(
        revisions === before['revision']?.length ? before : after,
      );
      if (ended) break;
      interrupted += 1;
    }
    expect(interrupted).toBeGreaterThan(3);
    await finish();
    expect(await contentsOf(url)).toEqual(after);
  },
);
