import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { schema } from '@drawdown/schema/schema';
import { getIntrospectionQuery } from 'graphql';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { startApi, type Api } from './server.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let api: Api;

beforeAll(async () => {
  database = await freshDatabase();
  await importDossiers(database.url, [fileURLToPath(new URL('../../../prisma/dossiers/minusma', import.meta.url))]);
  api = await startApi({ schema, databaseUrl: database.url, farewell: 0, databaseBudget: 30_000 });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions: { code: string; argument?: string } }[];
}

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

const forged = Buffer.from('["2023-01-01","nobody"]').toString('base64url');

describe('what the head of the contract promises of errors', () => {
  it.each([
    [
      'a day that is none',
      '{ mission(slug: "minusma") { drawdown(knownOn: "2023-02-30") { silenceDays } } }',
      {},
      'knownOn',
      'YYYY-MM-DD',
    ],
    [
      'a day that is none, in a filter',
      '{ events(where: { during: { from: "yesterday" } }) { totalCount } }',
      {},
      'where.during.from',
      'YYYY-MM-DD',
    ],
    [
      'a day that is none, in a variable',
      'query ($d: Date) { sources(where: { knownOn: $d }) { totalCount } }',
      { d: '2023-13-01' },
      'where.knownOn',
      'YYYY-MM-DD',
    ],
    [
      'a day that is none, within a variable',
      'query ($w: EventFilter) { events(where: $w) { totalCount } }',
      { w: { during: { to: '11/12/2023' } } },
      'where.during.to',
      'YYYY-MM-DD',
    ],
    ['a kind that there is not', '{ events(where: { kind: [PARTY] }) { totalCount } }', {}, 'where.kind', 'PARTY'],
    [
      'a kind that there is not, in a variable',
      'query ($k: [EventKind!]) { events(where: { kind: $k }) { totalCount } }',
      { k: ['PARTY'] },
      'where.kind[0]',
      'PARTY',
    ],
    ['none', '{ sources(first: 0) { totalCount nodes { slug } } }', {}, 'first', '1 to 100'],
    ['too many', '{ sources(first: 101) { nodes { slug } } }', {}, 'first', '1 to 100'],
    ['too many from the end', '{ sources(last: 101) { nodes { slug } } }', {}, 'last', '1 to 100'],
    ['both ends', '{ sources(first: 1, last: 1) { nodes { slug } } }', {}, 'last', ''],
    ['a forged cursor', `{ sources(after: "${forged}") { nodes { slug } } }`, {}, 'after', 'cursor'],
    ['a cursor that is none', '{ sources(before: "%00") { nodes { slug } } }', {}, 'before', 'cursor'],
    [
      'an unknown slug in a filter',
      '{ events(where: { actor: "nobody" }) { totalCount } }',
      {},
      'where.actor',
      'nobody',
    ],
    [
      'an unknown metric in a filter',
      '{ statistics(where: { metric: ["courage"] }) { totalCount } }',
      {},
      'where.metric',
      'courage',
    ],
    ['an unknown base', '{ mission(slug: "minusma") { drawdown(base: "none") { base { id } } } }', {}, 'base', ''],
  ])('%s is BAD_USER_INPUT that names the argument', async (_, query, variables, argument, word) => {
    const { errors } = await ask(query, variables);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT' })]);
    expect(errors?.[0]?.extensions.argument).toBe(argument);
    expect(errors?.[0]?.message).toContain(word);
    expect(JSON.stringify(errors)).not.toMatch(/\.ts\b|node_modules|stack|select /);
  });

  it('what is not there is null, and no error', async () => {
    const { data, errors } = await ask(
      `{ mission(slug: "nowhere") { slug } actor(slug: "%") { slug } source(slug: "") { slug } event(slug: "x") { slug } place(slug: "x") { slug }
         node(id: "x") { id } nodes(ids: ["TWlzc2lvbjp4", "${'é'.repeat(40)}"]) { id } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      mission: null,
      actor: null,
      source: null,
      event: null,
      place: null,
      node: null,
      nodes: [null, null],
    });
  });
});

it('the graph of the record passes every audit of GraphQL over HTTP', async () => {
  const results = await auditServer({ url: api.url });
  expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  expect(results).toHaveLength(61);
});

it('the playground finds its question about the schema within the limits', async () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    schemaDescription: true,
    specifiedByUrl: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain('"Drawdown"');
});
