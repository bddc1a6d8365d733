import { expect, it } from 'vitest';
import { textCache } from './document-cache.ts';

it('keeps what was used last, and no more text than allowed', () => {
  const cache = textCache<number>(100);
  for (let i = 0; i < 10; i++) cache.set(`text number${i}`.slice(-10), i);
  expect(cache.get('xt number0')).toBe(0);
  cache.set('one more!!', 10);
  expect(cache.get('xt number0')).toBe(0);
  expect(cache.get('xt number1')).toBeUndefined();
  expect(cache.get('one more!!')).toBe(10);
});

it('does not keep a text so long that it would drive all others out', () => {
  const cache = textCache<number>(100);
  cache.set('short', 1);
  cache.set('x'.repeat(11), 2);
  expect([cache.get('short'), cache.get('x'.repeat(11))]).toEqual([1, undefined]);
});

it('counts a text once, however often it is set', () => {
  const cache = textCache<number>(100);
  for (let i = 0; i < 50; i++) cache.set('same', i);
  cache.set('other', 1);
  expect([cache.get('same'), cache.get('other')]).toEqual([49, 1]);
});
