import { setImmediate as afterOthers } from 'node:timers/promises';
import { atOnce, type Steps } from '@drawdown/domain/steps';
import { describe, expect, it } from 'vitest';
import { ALONE, inATurn, inTurns, type Caller } from './in-turns.ts';

/** A computation of so many steps, each of which takes two milliseconds. */
function* slowly(steps: number): Steps<string> {
  for (let nth = 0; nth < steps; nth += 1) {
    const until = performance.now() + 2;
    while (performance.now() < until);
    yield;
  }
  return `${steps} steps`;
}

const from = (client: string): Caller => ({ ...ALONE, client });

/** In which turn of the event loop each of these is computed. */
async function turnsOf(figures: readonly number[], callers: readonly Caller[] = []): Promise<number[]> {
  // What was begun before is over by then.
  for (let nth = 0; nth < 3; nth += 1) await afterOthers();
  let turn = 0;
  let isOver = false;
  const count = () => {
    turn += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const found = await Promise.all(figures.map((of, nth) => inATurn(callers[nth] ?? ALONE, of, () => turn)));
  isOver = true;
  return found;
}

describe('a long computation in turns', () => {
  it('gives what it gives at once', async () => {
    expect(await inTurns(ALONE, 10, slowly(3))).toBe('3 steps');
    expect(atOnce(slowly(3))).toBe('3 steps');
    expect(await inTurns(ALONE, 10, slowly(0))).toBe('0 steps');
  });

  it('lets others have theirs', async () => {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 1);
    await inTurns(ALONE, 10_000, slowly(50));
    clearInterval(others);
    // A hundred milliseconds of work, which nobody else waits for longer than a few steps.
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('is computed at once with others of few figures, and in another turn than those of many', async () => {
    expect(new Set(await turnsOf([100, 100, 100])).size).toBe(1);
    expect(new Set(await turnsOf([100_000, 100_000, 100_000])).size).toBe(3);
    expect(new Set(await turnsOf(Array.from({ length: 40 }, () => 250))).size).toBe(10);
    // Nothing costs nothing at all.
    expect(new Set(await turnsOf(Array.from({ length: 2_500 }, () => 0))).size).toBe(3);
  });

  it('fails as it fails, and what comes after it does not', async () => {
    function* failing(): Steps<never> {
      yield;
      throw new Error('no such figure');
    }
    await expect(inTurns(ALONE, 10, failing())).rejects.toThrow('no such figure');
    expect(() => atOnce(failing())).toThrow('no such figure');
    expect(await inTurns(ALONE, 10, slowly(1))).toBe('1 steps');
  });
});

describe('clients who have something computed', () => {
  it('take turns, however much one of them asks', async () => {
    const order: string[] = [];
    const asked = (client: string, times: number) =>
      Array.from({ length: times }, () => inATurn(from(client), 5_000, () => order.push(client)));
    await Promise.all([...asked('greedy', 30), ...asked('modest', 2), ...asked('another', 1)]);
    // The first two of the greedy one were begun before anybody else asked.
    expect(order.indexOf('modest')).toBeLessThanOrEqual(2);
    expect(order.indexOf('another')).toBeLessThanOrEqual(3);
    expect(order.lastIndexOf('modest')).toBeLessThanOrEqual(5);
    expect(order).toHaveLength(33);
  });

  it('are not computed for once they do not wait any more', async () => {
    let isOver = false;
    let computed = 0;
    const caller: Caller = { ...from('gone'), isOver: () => isOver };
    const asked = Array.from({ length: 20 }, () =>
      inATurn(caller, 5_000, () => {
        computed += 1;
        isOver = true;
      }),
    );
    await Promise.allSettled(asked);
    expect(computed).toBe(1);
    expect(await inATurn(from('gone'), 5_000, () => 'still here')).toBe('still here');
  });

  it('have one gone on with that was begun, as whoever asks again finds it done', async () => {
    let isOver = false;
    const caller = (client: string): Caller => ({ ...from(client), isOver: () => isOver });
    const asked = ['gone', 'gone', 'gone', 'away'].map((client) => inTurns(caller(client), 5_000, slowly(20)));
    for (let nth = 0; nth < 8; nth += 1) await afterOthers();
    isOver = true;
    // Nobody waits for it, and it was not begun.
    asked.push(inTurns(caller('late'), 5_000, slowly(1)));
    const told = (await Promise.allSettled(asked)).map((each) =>
      each.status === 'fulfilled' ? each.value : (each.reason as Error).name,
    );
    expect(told.slice(0, 3).sort()).toEqual(['20 steps', 'Left', 'Left']);
    expect(told.slice(3)).toEqual(['20 steps', 'Left']);
    isOver = false;
    expect(await inTurns(caller('gone'), 5_000, slowly(1))).toBe('1 steps');
  });
});
