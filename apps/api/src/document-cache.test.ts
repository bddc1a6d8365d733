import { expect, it } from 'vitest';
import { textCache } from './document-cache.ts';

it('keeps what was used last, and no more text than allowed', () => {
  // Ten of ten characters, with what each takes beside them.
  const cache = textCache<number>(300);
  for (let i = 0; i < 10; i++) cache.set(`text number${i}`.slice(-10), i);
  expect(cache.get('xt number0')).toBe(0);
  cache.set('one more!!', 10);
  expect(cache.get('xt number0')).toBe(0);
  expect(cache.get('xt number1')).toBeUndefined();
  expect(cache.get('one more!!')).toBe(10);
});

it('does not keep a text so long that it would drive all others out', () => {
  const cache = textCache<number>(300);
  cache.set('short', 1);
  cache.set('x'.repeat(11), 2);
  expect([cache.get('short'), cache.get('x'.repeat(11))]).toEqual([1, undefined]);
});

it('keeps few texts, however short: what is made of each takes its room', () => {
  const cache = textCache<number>(3_000);
  for (let i = 0; i < 1_000; i++) cache.set(String(i), i);
  const left = Array.from({ length: 1_000 }, (_, i) => cache.get(String(i))).filter((value) => value !== undefined);
  expect(left.length).toBeGreaterThan(50);
  expect(left.length).toBeLessThan(150);
});

it('counts a text once, however often it is set', () => {
  const cache = textCache<number>(300);
  for (let i = 0; i < 50; i++) cache.set('same', i);
  cache.set('other', 1);
  expect([cache.get('same'), cache.get('other')]).toEqual([49, 1]);
});
