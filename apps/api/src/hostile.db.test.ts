import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { importDossiers } from '@drawdown/dossier/import';
import { schema } from '@drawdown/schema/schema';
import { getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApiProcess, type ApiProcess } from '../../../tests/support/api-process.ts';
import { freshDatabase } from '../../../tests/support/database.ts';
import { pageDocuments } from '../../../tests/support/page-queries.ts';
import { answerSize } from './answer-size.ts';
import { documentSize, repetitionsIn, type DocumentSize } from './document-size.ts';
import { readExamples } from './examples.ts';
import { LIMITS } from './limits.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A second is promised for a refusal; a busy machine may take ten times that before a test calls it slow. */
const FAST = 10_000;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let server: ApiProcess;

beforeAll(async () => {
  database = await freshDatabase();
  await importDossiers(database.url, [path.join(root, 'prisma/dossiers/minusma')]);
  server = await startApiProcess({ DATABASE_URL: database.url });
}, 90_000);
afterAll(async () => {
  await server.stop('SIGKILL');
  await database.drop();
});

interface Answered {
  status: number;
  text: string;
  ms: number;
}

/** Sends a body as it is, in one piece, and hears the answer out. */
function send(body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.request(
      server.url,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text, ms: performance.now() - began }));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const asked = (query: string, variables?: unknown): string => JSON.stringify({ query, variables });
const many = (times: number, part: (i: number) => string): string =>
  Array.from({ length: times }, (_, i) => part(i)).join(' ');

const within = (depth: number, inner: string): string =>
  depth === 0 ? inner : `place { events(first: 100) { nodes { ${within(depth - 1, inner)} } } }`;

/** Fragments that each spread the next twice: 2 to the power of their number. */
const doubling = (times: number): string =>
  `${many(times, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F${times} on Query { __typename }`;

/** A value within a value, so many times. */
const nested = (times: number): unknown => Array.from({ length: times }).reduce<unknown>((within) => [within], 'x');

type Attack = [name: string, body: () => string | Uint8Array, status: number, code: string, limit?: string];

const attacks: Attack[] = [
  [
    '21 fields deep',
    () => asked(`{ ${'place(slug: "x") { events { nodes { '.repeat(7)} id ${'} } }'.repeat(7)} }`),
    400,
    'LIMIT_EXCEEDED',
    'depth',
  ],
  [
    '101 aliases of __typename',
    () => asked(`{ ${many(101, (i) => `a${i}: __typename`)} }`),
    400,
    'LIMIT_EXCEEDED',
    'aliases',
  ],
  [
    '1,001 aliases of a field',
    () => asked(`{ ${many(1001, (i) => `a${i}: mission(slug: "minusma") { id }`)} }`),
    400,
    'LIMIT_EXCEEDED',
  ],
  [
    'aliases hidden in a fragment',
    () => asked(`{ ...F } fragment F on Query { ${many(51, (i) => `a${i}: __typename`)} }`),
    400,
    'LIMIT_EXCEEDED',
    'aliases',
  ],
  ['500 times the same field', () => asked(`{ ${'__typename '.repeat(500)} }`), 400, 'LIMIT_EXCEEDED', 'duplicates'],
  [
    '150 times the same list, each in a fragment without a name',
    () => asked(`{ ${'...{ missions { nodes { slug } } } '.repeat(150)} }`),
    400,
    'LIMIT_EXCEEDED',
    'duplicates',
  ],
  [
    'the same list in 100 fragments',
    () =>
      asked(
        `{ ${many(100, (i) => `...F${i}`)} } ${many(100, (i) => `fragment F${i} on Query { missions { nodes { slug } } }`)}`,
      ),
    400,
    'LIMIT_EXCEEDED',
    'duplicates',
  ],
  [
    'ten times ten times ten times the same',
    () => asked(`{ ${`missions { ${`nodes { ${'slug '.repeat(9)} } `.repeat(9)} } `.repeat(9)} }`),
    400,
    'LIMIT_EXCEEDED',
    'duplicates',
  ],
  [
    '900 fragments that ask nothing more',
    () => asked(`{ ${'...{ __typename } '.repeat(900)} }`),
    400,
    'LIMIT_EXCEEDED',
    'fragments',
  ],
  [
    '90,000 ids that are none',
    () => asked('query ($i: [ID!]!) { nodes(ids: $i) { __typename } }', { i: Array<string>(90_000).fill('x') }),
    400,
    'LIMIT_EXCEEDED',
    'values',
  ],
  [
    '900 ids that are none',
    () => asked('query ($i: [ID!]!) { nodes(ids: $i) { __typename } }', { i: Array<string>(900).fill('x') }),
    400,
    'LIMIT_EXCEEDED',
    'ids',
  ],
  [
    '60,000 names that a filter has not',
    () =>
      asked('query ($w: StatisticFilter) { statistics(where: $w) { totalCount } }', {
        w: Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`a${i}`, 1])),
      }),
    400,
    'LIMIT_EXCEEDED',
    'values',
  ],
  [
    '900 names that a filter has not',
    () =>
      asked('query ($w: StatisticFilter) { statistics(where: $w) { totalCount } }', {
        w: Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`a${i}`, 1])),
      }),
    400,
    'BAD_USER_INPUT',
  ],
  [
    '10,000 ids that are objects',
    () => asked('query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: Array.from({ length: 10_000 }, () => ({})) }),
    400,
    'LIMIT_EXCEEDED',
    'values',
  ],
  [
    '2,000 values within one another',
    () => asked('query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: nested(2_000) }),
    400,
    'LIMIT_EXCEEDED',
    'values',
  ],
  [
    '200,000 lines of comment',
    () => asked(`${'#\n'.repeat(200_000)}{ missions { totalCount } }`),
    400,
    'LIMIT_EXCEEDED',
    'characters',
  ],
  [
    'a name that is every object’s own',
    () => asked('{ __proto__: __typename hasOwnProperty: __typename }'),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'ten directives at one field',
    () => asked('{ __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }'),
    400,
    'LIMIT_EXCEEDED',
    'directives',
  ],
  [
    '2,000 directives at one field',
    () => asked(`{ __typename ${'@skip(if: false)'.repeat(800)} }`),
    400,
    'LIMIT_EXCEEDED',
  ],
  [
    'directives at the operation',
    () => asked(`query ${'@a '.repeat(1000)} { __typename }`),
    400,
    'LIMIT_EXCEEDED',
    'directives',
  ],
  [
    'a fragment within itself',
    () => asked('{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }'),
    200,
    'BAD_USER_INPUT',
  ],
  [
    'a thousand fragments in a circle',
    () => asked(`{ ...F0 } ${many(1000, (i) => `fragment F${i} on Query { ...F${(i + 1) % 1000} }`)}`),
    400,
    'LIMIT_EXCEEDED',
    'tokens',
  ],
  [
    '500 fragments in a circle',
    () => asked(`{ ...F0 } ${many(500, (i) => `fragment F${i} on Query { ...F${(i + 1) % 500} }`)}`),
    400,
    'LIMIT_EXCEEDED',
    'fragments',
  ],
  [
    'a fragment that doubles itself 40 times',
    () => asked(`{ ...F0 } ${doubling(40)}`),
    400,
    'LIMIT_EXCEEDED',
    'fields',
  ],
  [
    'thousands of operations',
    () => asked(many(3000, (i) => `query Q${i} { __typename }`)),
    400,
    'LIMIT_EXCEEDED',
    'tokens',
  ],
  [
    'eleven operations',
    () => asked(many(11, (i) => `query Q${i} { __typename }`)),
    400,
    'LIMIT_EXCEEDED',
    'operations',
  ],
  ['20,000 nested braces', () => asked('{a'.repeat(20_000) + '}'.repeat(20_000)), 400, 'LIMIT_EXCEEDED', 'nesting'],
  ['20,000 braces and nothing in them', () => asked('{'.repeat(20_000)), 400, 'LIMIT_EXCEEDED', 'nesting'],
  [
    '4,900 lists within lists as a value',
    () => asked(`{ nodes(ids: ${'['.repeat(2440)}${']'.repeat(2440)}) { id } }`),
    400,
    'LIMIT_EXCEEDED',
    'nesting',
  ],
  [
    'lists within lists as a variable',
    () =>
      `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    400,
    'LIMIT_EXCEEDED',
    'values',
  ],
  ['300,000 lists within lists as the body', () => '['.repeat(300_000), 400, 'BAD_USER_INPUT'],
  [
    '300,000 objects within objects as a variable',
    () => `{"query":"{ __typename }","variables":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`,
    400,
    'LIMIT_EXCEEDED',
    'values',
  ],
  [
    '100 × 100 × 100',
    () => asked(`{ events(first: 100) { nodes { ${within(2, 'id')} } } }`),
    400,
    'LIMIT_EXCEEDED',
    'nodes',
  ],
  [
    '100 × 100 × 100 by a variable',
    () =>
      asked(`query ($n: Int) { events(first: $n) { nodes { ${within(2, 'id').replaceAll('100', '$n')} } } }`, {
        n: 100,
      }),
    400,
    'LIMIT_EXCEEDED',
    'nodes',
  ],
  ['a page of a million', () => asked('{ events(first: 1000000) { nodes { id } } }'), 200, 'BAD_USER_INPUT'],
  [
    '210,000 ids',
    () => asked('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(210_000).fill('x') }),
    400,
    'LIMIT_EXCEEDED',
    'values',
  ],
  [
    'the schema in circles',
    () => asked(`{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} } '.repeat(6)} } } }`),
    200,
    'BAD_USER_INPUT',
  ],
  [
    'a thousand fields to compare with one another',
    () =>
      asked(
        `{ ${many(90, (i) => `...F${i}`)} } ${many(90, (i) => `fragment F${i} on Query { mission(slug: "x") { id slug name acronym } }`)}`,
      ),
    400,
    'LIMIT_EXCEEDED',
    'duplicates',
  ],
  ['a batch of ten', () => `[${Array(10).fill(asked('{ __typename }')).join(',')}]`, 400, 'BAD_USER_INPUT'],
  ['a megabyte of query', () => asked(`{ __typename } #${'x'.repeat(1_000_000)}`), 413, 'LIMIT_EXCEEDED', 'bodyBytes'],
  [
    'a megabyte less a little',
    () => asked(`{ __typename } #${'x'.repeat(990_000)}`),
    400,
    'LIMIT_EXCEEDED',
    'characters',
  ],
  ['50 megabytes', () => Buffer.alloc(50_000_000, ' '), 413, 'LIMIT_EXCEEDED', 'bodyBytes'],
  [
    'a string of 900,000 signs to search for',
    () => asked('query ($q: String!) { search(query: $q) { totalCount } }', { q: 'a'.repeat(900_000) }),
    200,
    'BAD_USER_INPUT',
  ],
  [
    'a pattern that catches regular expressions',
    () =>
      asked('query ($q: String!) { search(query: $q) { totalCount } }', {
        q: `${'('.repeat(100)}a+${')+'.repeat(100)}!`,
      }),
    200,
    'BAD_USER_INPUT',
  ],
  [
    'LIKE with nothing but its signs',
    () => asked('query ($q: String!) { search(query: $q) { totalCount } }', { q: '%_\\'.repeat(60) }),
    200,
    '',
  ],
  [
    'odd Unicode',
    () => asked('query ($q: String!) { search(query: $q) { totalCount } }', { q: '\u0000\u202e\ud800👩‍👩‍👧‍👦\ufeff' }),
    200,
    '',
  ],
  [
    'a forged cursor',
    () => asked('{ events(after: "eyJpZCI6Jzt0cnVuY2F0ZSJ9") { nodes { id } } }'),
    200,
    'BAD_USER_INPUT',
  ],
  ['a forged id', () => asked(`{ node(id: "' or 1=1 --") { id } }`), 200, ''],
  ['a mutation', () => asked('mutation { __typename }'), 200, 'BAD_USER_INPUT'],
  [
    '990 names that nothing bears, in 50 lists',
    () =>
      asked(`query ($m: [String!]) { ${many(50, (i) => `a${i}: statistics(where: { metric: $m }) { totalCount }`)} }`, {
        m: Array.from({ length: 990 }, (_, i) => `${'x'.repeat(900)}${i}`),
      }),
    200,
    'BAD_USER_INPUT',
  ],
  [
    'a name of 900,000 characters in 50 lists',
    () =>
      asked(`query ($s: String) { ${many(50, (i) => `a${i}: statistics(where: { source: $s }) { totalCount }`)} }`, {
        s: 'x'.repeat(900_000),
      }),
    200,
    'BAD_USER_INPUT',
  ],
  [
    'a day of the year 0000',
    () => asked('{ events(where: { knownOn: "0000-06-15" }) { totalCount } }'),
    200,
    'BAD_USER_INPUT',
  ],
  [
    'a zero byte in a list of names',
    () => asked('{ revisions(where: { noun: ["\\u0000"] }) { totalCount } }'),
    200,
    'BAD_USER_INPUT',
  ],
  [
    'values within one another, beside a document named by its digest',
    () => {
      const sha256Hash = createHash('sha256').update('{ __typename }').digest('hex');
      const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
      const value = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
      return `{"query":"{ __typename }","extensions":${extensions},"variables":{"a":${value}}}`;
    },
    400,
    'LIMIT_EXCEEDED',
    'values',
  ],
];

async function residentBytes(): Promise<number> {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1000;
}

describe('a hostile question', () => {
  it.each(attacks)(
    'is refused fast, with a code and the limit, or answered well: %s',
    async (_, body, status, code, limit) => {
      const answer = await send(body());
      const read = JSON.parse(answer.text) as {
        errors?: { extensions: { code: string; limit?: string; allowed?: number } }[];
      };
      const extensions = read.errors?.[0]?.extensions;
      expect([answer.status, extensions?.code ?? '']).toEqual([status, code]);
      if (limit !== undefined) expect(extensions?.limit).toBe(limit);
      if (code === 'LIMIT_EXCEEDED') expect(extensions?.allowed).toBe(LIMITS[extensions?.limit as keyof typeof LIMITS]);
      expect(answer.text.length).toBeLessThan(20_000);
      expect(answer.text).not.toMatch(/node_modules|\bat \/|select |stack|RangeError/);
      expect(answer.ms).toBeLessThan(FAST);
    },
  );

  it('compressed is not unfolded', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip']) {
      const { status, text, ms } = await send(bomb, { 'content-encoding': encoding });
      expect([
        status,
        (JSON.parse(text) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code,
      ]).toEqual([415, 'BAD_USER_INPUT']);
      expect(ms).toBeLessThan(FAST);
    }
  });

  it(
    'asked in a storm leaves the server standing, at no more memory, and others answered',
    { timeout: 120_000 },
    async () => {
      const bodies = attacks.filter(([name]) => !name.startsWith('50 mega')).map(([, body]) => body());
      for (const body of bodies) await send(body);
      const before = await residentBytes();
      for (let round = 0; round < 2; round += 1) await Promise.all(bodies.map((body) => send(body)));
      const grown = (await residentBytes()) - before;
      expect(grown / 1e6, 'megabytes').toBeLessThan(200);
      const { status, text } = await send(asked('{ mission(slug: "minusma") { acronym } }'));
      expect([status, (JSON.parse(text) as { data: unknown }).data]).toEqual([
        200,
        { mission: { acronym: 'MINUSMA' } },
      ]);
      expect(server.child.exitCode).toBeNull();
    },
  );
});

describe('the cost', () => {
  const costOf = ({ text }: Answered) => (JSON.parse(text) as { extensions?: { cost?: object } }).extensions?.cost;

  it('is told beside every answer, the first time and when it is kept, and beside the refusal', async () => {
    const query = '{ events(first: 7) { nodes { id slug } } }';
    for (let i = 0; i < 5; i += 1)
      expect(costOf(await send(asked(query)))).toEqual({ nodes: 2 + 7 * 3, allowed: LIMITS.nodes });
    const refused = costOf(await send(asked(`{ events(first: 100) { nodes { ${within(2, 'id')} } } }`)));
    expect(refused).toMatchObject({ allowed: LIMITS.nodes });
  });
});

describe('every question of the pages and every example', () => {
  const questions: [string, string][] = [
    ...pageDocuments(path.join(root, 'apps/web/src')),
    ...readExamples().map(({ name, query }): [string, string] => [name, query]),
    ['the question of the playground', getIntrospectionQuery({ inputValueDeprecation: true })],
  ];

  it.each(questions)('stays well within: %s', (_, query) => {
    const document = parse(query);
    const size = documentSize(document);
    // Depth and fields are what the pages need; there is room for one half more, of all else for twice as much.
    const room: Record<keyof DocumentSize, number> = {
      operations: 2,
      aliases: 2,
      directives: 2,
      fragments: 2,
      depth: 1.3,
      fields: 1.3,
    };
    for (const [limit, times] of Object.entries(room) as [keyof DocumentSize, number][])
      expect(size[limit] * times, limit).toBeLessThanOrEqual(LIMITS[limit]);
    expect(repetitionsIn(document) * 2).toBeLessThanOrEqual(LIMITS.duplicates);
    const operation = getOperationAST(document)!;
    expect(answerSize(schema, document, operation, { first: 100 }).nodes * 2).toBeLessThan(LIMITS.nodes);
  });
});
