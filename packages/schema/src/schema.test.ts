import { isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from './schema.ts';

it('gives the id of whatever has one at once, not as a promise', () => {
  const nodes = schema.getPossibleTypes(schema.getType('Node') as never).filter(isObjectType);
  expect(nodes.length).toBeGreaterThan(5);
  for (const { name, getFields } of nodes.map((type) => ({ name: type.name, getFields: () => type.getFields() }))) {
    const id: unknown = getFields()['id']?.resolve?.({ id: 'its-own' }, {}, null, null as never);
    expect(id).toBe(Buffer.from(`${name}:its-own`).toString('base64'));
  }
});
