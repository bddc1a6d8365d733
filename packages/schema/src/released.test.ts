import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { breaksSince } from './breaks.ts';
import { schema } from './schema.ts';

const folder = new URL('../released/', import.meta.url);
const releases = readdirSync(folder).sort();

describe('what was released', () => {
  it('has a schema for every release of the record', () => {
    const versions = readdirSync(new URL('../../../prisma/releases/', import.meta.url)).sort();
    expect(releases).toEqual(versions.map((version) => `${version}.graphql`));
  });

  it('stays, or was called deprecated by the last release', () => {
    const last = buildSchema(readFileSync(new URL(releases.at(-1)!, folder), 'utf8'));
    expect(breaksSince(last, schema)).toEqual([]);
  });
});

describe('a break', () => {
  const of = (before: string, after: string) => breaksSince(buildSchema(before), buildSchema(after));

  it.each([
    ['a field is gone', 'type Query { a: Int b: Int }', 'type Query { a: Int }', ['Query.b was removed.']],
    ['a type is gone', 'type Query { a: Int } type T { b: Int }', 'type Query { a: Int }', ['T was removed.']],
    ['a value may be null now', 'type Query { a: Int! }', 'type Query { a: Int }', 1],
    ['an argument must be given now', 'type Query { a: Int }', 'type Query { a(b: Int!): Int }', 1],
    ['an argument is gone', 'type Query { a(b: Int): Int }', 'type Query { a: Int }', ['Query.a arg b was removed.']],
    [
      'leaving an argument out means another thing',
      'type Query { a(b: Int = 1): Int }',
      'type Query { a(b: Int = 2): Int }',
      ['Query.a(b), where it is left out, was 1 and is now 2.'],
    ],
    [
      'leaving a field of an argument out means another thing',
      'input F { b: Boolean = false e: [E!] = [X] } enum E { X Y } type Query { a(f: F): Int }',
      'input F { b: Boolean = true e: [E!] = [X, Y] } enum E { X Y } type Query { a(f: F): Int }',
      [
        'F.b, where it is left out, was false and is now true.',
        'F.e, where it is left out, was [X] and is now [X, Y].',
      ],
    ],
    [
      'a field of an argument has no default any more',
      'input F { b: Boolean = false c: Int! = 1 } type Query { a(f: F): Int }',
      'input F { b: Boolean c: Int! } type Query { a(f: F): Int }',
      [
        'F.b, where it is left out, was false and is now nothing.',
        'F.c, where it is left out, was 1 and is now an error.',
      ],
    ],
    [
      'an argument or a field of one has a default now',
      'input F { b: Boolean } type Query { a(f: F, c: Int): Int }',
      'input F { b: Boolean = true } type Query { a(f: F, c: Int = null): Int }',
      [
        'F.b, where it is left out, was nothing and is now true.',
        'Query.a(c), where it is left out, was nothing and is now null.',
      ],
    ],
    [
      'a question begins with another type',
      'schema { query: Q } type Q { a: Int } type R { a: Int }',
      'schema { query: R } type Q { a: Int } type R { a: Int }',
      ['A query began with Q and now with R.'],
    ],
    [
      'changes cannot be asked for any more',
      'type Query { a: Int } type Mutation { a: Int }',
      'schema { query: Query } type Query { a: Int } type Mutation { a: Int }',
      ['A mutation began with Mutation and now cannot be asked.'],
    ],
    [
      'only one field of an argument may be given',
      'input F { b: Int c: Int } type Query { a(f: F): Int }',
      'input F @oneOf { b: Int c: Int } type Query { a(f: F): Int }',
      ['Of F several fields could be given and now one.'],
    ],
    [
      'a directive is given otherwise',
      'directive @d(a: Int, b: Int = 1, c: Int! = 1) on FIELD type Query { a: Int }',
      'directive @d(a: String, b: Int = 2, c: Int!) on FIELD type Query { a: Int }',
      [
        '@d(a) changed type from Int to String.',
        '@d(b), where it is left out, was 1 and is now 2.',
        '@d(c), where it is left out, was 1 and is now an error.',
      ],
    ],
    [
      'a type is gone that something leads to besides what is deprecated',
      'type Query { a: Int t: T @deprecated u: U } type T { b: Int } type U { t: T }',
      'type Query { a: Int u: U } type U { b: Int }',
      ['T was removed.', 'U.t was removed.'],
    ],
    ['a word of a list is gone', 'enum E { A B } type Query { e: E }', 'enum E { A } type Query { e: E }', 1],
    [
      'what is gone has the name of a deprecated thing elsewhere',
      'type Query { a: Int t: T } type T { a: Int @deprecated }',
      'type Query { t: T } type T { a: Int @deprecated }',
      ['Query.a was removed.'],
    ],
  ])('is seen: %s', (_, before, after, told) => {
    const found = of(before, after);
    if (typeof told === 'number') expect(found).toHaveLength(told);
    else expect(found).toEqual(told);
  });

  it.each([
    ['a field', 'type Query { a: Int b: Int @deprecated }', 'type Query { a: Int }'],
    [
      'a field with its types',
      'type Query { a: Int t(f: F): T @deprecated } type T { u: U } interface I { b: Int } type U implements I { b: Int } input F { b: Int }',
      'type Query { a: Int }',
    ],
    ['an argument', 'type Query { a(b: Int @deprecated): Int }', 'type Query { a: Int }'],
    ['a word', 'enum E { A B @deprecated } type Query { e: E }', 'enum E { A } type Query { e: E }'],
    [
      'no default',
      'input F { b: Int! c: Int = 1 } type Query { a(f: F, d: Int!): Int }',
      'input F { b: Int! = 2 c: Int = 1 } type Query { a(f: F, d: Int! = 3): Int }',
    ],
    ['nothing', 'type Query { a: Int }', 'type Query { a: Int b: Int c(d: Int): Int }'],
  ])('is none where %s goes that was deprecated, or something is added', (_, before, after) => {
    expect(of(before, after)).toEqual([]);
  });
});
