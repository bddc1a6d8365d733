import { readFileSync } from 'node:fs';
import { schema } from '@drawdown/schema/schema';
import { getIntrospectionQuery, getOperationAST, parse, specifiedRules, validate, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { MissionQuery } from '../../web/src/lib/mission-document.ts';
import { answerSize } from './answer-size.ts';
import { readExamples } from './examples.ts';
import { LIMITS, sizeWithinLimits } from './limits.ts';

function operationOf(document: DocumentNode) {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the document holds no operation');
  return operation;
}

function nodes(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  expect(validate(schema, document, specifiedRules)).toEqual([]);
  return answerSize(schema, document, operationOf(document), variables).nodes;
}

describe('the size of an answer', () => {
  it.each([
    ['a value', '{ __typename }', 1],
    ['an object and its values', '{ event(slug: "x") { id slug } }', 3],
    ['a page as long as `first`', '{ events(first: 7) { totalCount nodes { id slug } } }', 3 + 7 * 3],
    ['a page as long as `last`', '{ events(last: 7) { nodes { id } } }', 2 + 7 * 2],
    ['a page of twenty where neither is given', '{ events { nodes { id } } }', 2 + 20 * 2],
    ['a page no longer than any may be', '{ events(first: 5000) { nodes { id } } }', 2 + 100 * 2],
    ['edges like nodes', '{ events(first: 7) { edges { cursor node { id } } } }', 2 + 7 * 4],
    [
      'pages within pages',
      '{ events(first: 7) { nodes { place { events(first: 3) { nodes { id } } } } } }',
      2 + 7 * (1 + 1 + 2 + 3 * 2),
    ],
    ['a list without pages as five', '{ event(slug: "x") { participants { actor { id } } } }', 2 + 5 * 3],
    ['as many as there are ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', 1 + 3 * 2],
  ])('counts %s', (_, query, expected) => {
    expect(nodes(query)).toBe(expected);
  });

  it('reads the size of a page from the variables and from their defaults', () => {
    const query = 'query ($n: Int = 9) { events(first: $n) { nodes { id } } }';
    expect(nodes(query, { n: 4 })).toBe(2 + 4 * 2);
    expect(nodes(query)).toBe(2 + 9 * 2);
    expect(nodes('query ($n: Int) { events(last: $n) { nodes { id } } }')).toBe(2 + 20 * 2);
  });

  it('is the same with fragments, also with those on the page itself', () => {
    const spread = `{ events(first: 7) { ...Page } metric: events(first: 3) { ...Page } }
      fragment Page on EventConnection { ... on EventConnection { nodes { ...E } } }
      fragment E on Event { id slug }`;
    expect(nodes(spread)).toBe(2 + 7 * 3 + 2 + 3 * 3);
  });

  it('is found at once where fragments double themselves', () => {
    const doubling = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Event { place { events { nodes { ...F${i + 1} ...F${i + 1} } } } }`,
    );
    const document = parse(`{ event(slug: "x") { ...F0 } } ${doubling.join(' ')} fragment F60 on Event { id }`);
    const began = performance.now();
    expect(answerSize(schema, document, operationOf(document), {}).nodes).toBeGreaterThan(1e60);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('leaves wrong variables to the execution', () => {
    const document = parse('query ($n: Int!) { events(first: $n) { nodes { id } } }');
    expect(answerSize(schema, document, operationOf(document), { n: 'many' }).nodes).toBe(2 + 20 * 2);
  });
});

describe('the limit', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const asked: [string, DocumentNode][] = [
    ...readExamples().map(({ name, query }): [string, DocumentNode] => [name, parse(query)]),
    ...[...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, query], i): [string, DocumentNode] => [
      `README ${i + 1}`,
      parse(query ?? ''),
    ]),
    ['the largest page of the dashboard', MissionQuery],
    ["the playground's question about the schema", parse(getIntrospectionQuery({ inputValueDeprecation: true }))],
  ];

  it.each(asked)('leaves room for %s, twice over', (_, document) => {
    const { nodes } = sizeWithinLimits(schema, document, operationOf(document), { slug: 'minusma', lang: 'EN' });
    expect(nodes).toBeLessThan(LIMITS.nodes / 2);
  });

  it('says what it is, and what helps', () => {
    const within = (inner: string) => `place { events(first: 100) { nodes { id ${inner} } } }`;
    const document = parse(`{ events(first: 100) { nodes { ${within(within(''))} } } }`);
    const refusal = () => sizeWithinLimits(schema, document, operationOf(document), {});
    expect(refusal).toThrow(
      /^The answer could come to (?:more than )?[\d,]+; 400,000 objects and values are allowed\. .*`first`/,
    );
    expect(refusal).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({
          code: 'LIMIT_EXCEEDED',
          limit: 'nodes',
          allowed: LIMITS.nodes,
        }) as object,
      }) as Error,
    );
  });
});
