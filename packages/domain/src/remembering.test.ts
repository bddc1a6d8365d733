import { expect, it } from 'vitest';
import { remembering } from './remembering.ts';

it('makes once what is asked for again, until as many are held as there is room for', () => {
  const remembered = remembering<string, number>(2);
  let made = 0;
  const lengthOf = (text: string) => remembered(text, () => ((made += 1), text.length));
  expect([lengthOf('a'), lengthOf('bb'), lengthOf('a'), lengthOf('bb')]).toEqual([1, 2, 1, 2]);
  expect(made).toBe(2);
  expect([lengthOf('ccc'), lengthOf('a')]).toEqual([3, 1]);
  expect(made).toBe(4);
});

it('holds nothing of what cannot be made', () => {
  const remembered = remembering<string, number>(2);
  const failing = () => {
    throw new Error('no such day');
  };
  expect(() => remembered('a', failing)).toThrow('no such day');
  expect(remembered('a', () => 1)).toBe(1);
});
