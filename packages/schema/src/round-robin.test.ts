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
