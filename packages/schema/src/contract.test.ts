import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { expect, it } from 'vitest';
import { printedSchema } from './print.ts';
import { schema } from './schema.ts';

const fileOf = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const contract = buildSchema(fileOf('contract.graphql'));

/** Every field and argument that one schema has, with its type and default as written. */
function parts(of: GraphQLSchema): Map<string, string> {
  const found = new Map<string, string>();
  for (const type of Object.values(of.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isEnumType(type)) for (const { name } of type.getValues()) found.set(`${type.name}.${name}`, 'value');
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        found.set(`${type.name}.${field.name}`, `${field.type} = ${field.defaultValue}`);
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      found.set(`${type.name}.${field.name}`, String(field.type));
      for (const arg of field.args)
        found.set(`${type.name}.${field.name}(${arg.name})`, `${arg.type} = ${arg.defaultValue}`);
    }
  }
  return found;
}

it('prints as it is committed', () => {
  expect(printedSchema(), 'run npm run generate').toBe(fileOf('schema.graphql'));
});

it('breaks nothing that clients rely on', () => {
  expect(findBreakingChanges(contract, schema)).toEqual([]);
  const dangerous = findDangerousChanges(contract, schema).filter(({ type }) => type === 'ARG_DEFAULT_VALUE_CHANGE');
  expect(dangerous).toEqual([]);
});

it('gives each field and argument of the contract with the same type and default', () => {
  const ours = parts(schema);
  const different = [...parts(contract)].filter(([name, type]) => ours.get(name) !== type);
  expect(different.map(([name, type]) => `${name}: ${type}, not ${ours.get(name)}`)).toEqual([]);
});

it('describes everything for a reader of the data', () => {
  const bare: string[] = [];
  const look = (name: string, description: string | null | undefined) => {
    if (!description || description.trim().length < 4) bare.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    look(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field.description);
      if ('args' in field)
        for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg.description);
    }
  }
  expect(bare).toEqual([]);
});

it('says which unit and day a number has: no field is a bare number without words for it', () => {
  for (const name of ['Quantity', 'EnvelopePoint']) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object`);
    for (const field of Object.values(type.getFields())) {
      if (getNamedType(field.type).name === 'Float') expect(field.description).toMatch(/unit|people|persons|number/i);
    }
  }
});
