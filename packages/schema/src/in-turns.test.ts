import { describe, expect, it } from 'vitest';
import { atOnce, type Steps } from '@drawdown/domain/steps';
import { inATurn, inTurns } from './in-turns.ts';

/** A computation of so many steps, each of which takes two milliseconds. */
function* slowly(steps: number): Steps<string> {
  for (let nth = 0; nth < steps; nth += 1) {
    const until = performance.now() + 2;
    while (performance.now() < until);
    yield;
  }
  return `${steps} steps`;
}

describe('a long computation in turns', () => {
  it('gives what it gives at once', async () => {
    expect(await inTurns(10, slowly(3))).toBe('3 steps');
    expect(atOnce(slowly(3))).toBe('3 steps');
    expect(await inTurns(10, slowly(0))).toBe('0 steps');
  });
  it('lets others have theirs', async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 1);
    await inTurns(10, slowly(50));
    clearInterval(others);
    // A hundred milliseconds of work, which nobody else waits for longer than a few steps.
    expect(turns).toBeGreaterThanOrEqual(3);
  });
  it('of much is begun in another turn than others that are begun at once', async () => {
    let turn = 0;
    let isOver = false;
    const count = () => {
      turn += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const begun = await Promise.all([1, 2, 3].map(() => inATurn(100_000, () => turn)));
    const few = await Promise.all([1, 2, 3].map(() => inATurn(100, () => turn)));
    isOver = true;
    expect(new Set(begun).size).toBe(3);
    expect(new Set(few).size).toBe(1);
  });
  it('fails as it fails', async () => {
    function* failing(): Steps<never> {
      yield;
      throw new Error('no such figure');
    }
    await expect(inTurns(10, failing())).rejects.toThrow('no such figure');
    expect(() => atOnce(failing())).toThrow('no such figure');
  });
});
