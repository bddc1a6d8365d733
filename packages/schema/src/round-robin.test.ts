import v8 from 'node:v8';
import vm from 'node:vm';
import { expect, it } from 'vitest';
import { roundRobin } from './round-robin.ts';

it('gives each the next turn in the order in which they came, however much each waits for', () => {
  const waiting = roundRobin<number>();
  expect(waiting.take()).toBeUndefined();
  for (const job of [1, 2, 3]) waiting.add('greedy', job);
  for (const job of [4, 5]) waiting.add('modest', job);
  expect([waiting.waiting('greedy'), waiting.waiting('modest'), waiting.waiting('nobody')]).toEqual([3, 2, 0]);
  expect(waiting.waiting()).toBe(5);
  expect(waiting.take()).toEqual({ who: 'greedy', job: 1 });
  waiting.add('late', 6);
  const rest = Array.from({ length: 5 }, () => waiting.take()!.job);
  expect(rest).toEqual([4, 2, 6, 5, 3]);
  expect(waiting.take()).toBeUndefined();
  expect(waiting.waiting('greedy')).toBe(0);
  waiting.add('greedy', 7);
  expect(waiting.take()).toEqual({ who: 'greedy', job: 7 });
});

it('holds nothing of what it gave, also where something always waits', async () => {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  const waiting = roundRobin<{ nth: number }>();
  const first = new WeakRef({ nth: 0 });
  waiting.add('one', first.deref()!);
  for (let nth = 1; nth < 200_000; nth += 1) {
    waiting.add('one', { nth });
    expect(waiting.take()?.job.nth).toBe(nth - 1);
  }
  expect(waiting.waiting()).toBe(1);
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  expect(first.deref()).toBeUndefined();
});
