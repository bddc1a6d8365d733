import { expect, it } from 'vitest';
import { byId, byParent } from './batch.ts';
import { InvalidArgument } from './invalid-argument.ts';

it('finds rows by their id', () => {
  expect(byId([{ id: 'a' }, { id: 'b' }])).toEqual(
    new Map([
      ['a', { id: 'a' }],
      ['b', { id: 'b' }],
    ]),
  );
});

it('gives each parent its rows in the order they came, none to one without, and no row to one not asked for', () => {
  const row = (parentId: string, id: number) => ({ parentId, id });
  expect(byParent(['a', 'b'], [row('a', 2), row('c', 3), row('a', 1)])).toEqual(
    new Map([
      ['a', [row('a', 2), row('a', 1)]],
      ['b', []],
    ]),
  );
});

it('says which argument is wrong', () => {
  expect(new InvalidArgument('first', 'It is 1 to 100.')).toMatchObject({
    name: 'InvalidArgument',
    argument: 'first',
    message: 'It is 1 to 100.',
  });
});
