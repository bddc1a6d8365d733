import http from 'node:http';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { createLogger } from './logs.ts';
import { startApi, type Api } from './server.ts';
import { doorSchema } from './testing/door-schema.ts';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: string[]; extensions: { code: string; argument?: string; requestId?: string } }[];
}

let database: Awaited<ReturnType<typeof freshDatabase>>;
let api: Api;
let lines: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  const log = createLogger({ logLevel: 'info', environment: 'production' }, { write: (line) => lines.push(line) });
  api = await startApi({ schema: doorSchema, databaseUrl: database.url, farewell: 0, log });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

async function ask(
  query: string,
  variables?: Record<string, unknown>,
): Promise<Answer & { status: number; text: string }> {
  lines = [];
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { ...(JSON.parse(text) as Answer), status: response.status, text };
}

const post = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(api.url, { method: 'POST', headers, body });

describe('the door speaks GraphQL over HTTP', () => {
  it('as every audit asks', async () => {
    const results = await auditServer({ url: api.url });
    expect(results.filter((result) => result.status !== 'ok').map((result) => `${result.id} ${result.name}`)).toEqual(
      [],
    );
    expect(results).toHaveLength(61);
  });
});

describe('what was asked wrongly', () => {
  it.each([
    ['a syntax error', '{ hello', {}],
    ['an unknown field', '{ goodbye }', {}],
    ['no such fragment', '{ ...nowhere }', {}],
  ])('is BAD_USER_INPUT: %s', async (_, query, variables) => {
    const { status, data, errors } = await ask(query, variables);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['a value of the wrong type', '{ slow(seconds: "long") }', {}, 'seconds'],
    ['a variable of the wrong type', 'query ($s: Int!) { slow(seconds: $s) }', { s: 'long' }, 'seconds'],
    ['a variable that is not there', 'query ($s: Int!) { slow(seconds: $s) }', {}, 'seconds'],
    ['an argument that is not there', '{ slow }', {}, 'seconds'],
    ['an argument that does not exist', '{ slow(seconds: 0, minutes: 1) }', {}, 'minutes'],
    ['null where a value must be', 'query ($s: Int = 1) { slow(seconds: $s) }', { s: null }, 'seconds'],
  ])('names the argument: %s', async (_, query, variables, argument) => {
    const { errors } = await ask(query, variables);
    expect(errors?.map((error) => [error.extensions.code, error.extensions.argument])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  });

  it('keeps the code and the argument that a resolver gives', async () => {
    const { errors, data } = await ask('{ hello refused }');
    expect(data).toEqual({ hello: 'world', refused: null });
    expect(errors).toEqual([
      {
        message: '`on` is no day; write it as 2023-12-31',
        path: ['refused'],
        locations: [{ line: 1, column: 9 }],
        extensions: { code: 'BAD_USER_INPUT', argument: 'on' },
      },
    ]);
  });

  it.each([
    ['a body that is no JSON', '{', 400],
    ['a body that is a list', '[{"query":"{ hello }"}]', 400],
    ['a body that is not UTF-8', new Uint8Array([123, 34, 255, 34, 125]), 400],
    ['no query', '{}', 400],
    ['an unknown parameter', '{"query":"{ hello }","persisted":1}', 400],
  ])('is told by status and code: %s', async (_, body, status) => {
    const response = await post(body);
    const { errors } = (await response.json()) as Answer;
    expect([response.status, errors?.[0]?.extensions.code]).toEqual([status, 'BAD_USER_INPUT']);
  });

  const broken = ['{', '}', '{"a":}', 'undefined', '1', '"x"', '[]', '1,"query":"x"', '{},"operationName":"x"'];
  it.each(['variables', 'extensions'].flatMap((name) => broken.map((text) => [name, text] as const)))(
    'is an address with %s that are no object in JSON: %s',
    async (name, text) => {
      for (const accept of ['application/json', 'application/graphql-response+json']) {
        const search = new URLSearchParams({ query: '{ hello }', [name]: text });
        const response = await fetch(`${api.url}?${search.toString()}`, { headers: { accept } });
        const { errors } = (await response.json()) as Answer;
        expect([response.status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      }
    },
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    '',
  ])('is a body of the type "%s", which a page of another site could send', async (type) => {
    const response = await post(JSON.stringify({ query: '{ hello }' }), type ? { 'content-type': type } : {});
    expect(response.status).toBe(415);
    expect(((await response.json()) as Answer).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is an address at which there is nothing', async () => {
    const response = await fetch(new URL('/nowhere', api.url));
    expect([response.status, ((await response.json()) as Answer).errors?.[0]?.extensions.code]).toEqual([
      404,
      'BAD_USER_INPUT',
    ]);
  });
});

describe('what is too much', () => {
  const limitOf = ({ errors }: Answer) =>
    errors?.map(({ extensions }) => [extensions.code, (extensions as { limit?: string }).limit]);

  it('is a body over a megabyte, however large', async () => {
    for (const size of [1_000_001, 20_000_000]) {
      const response = await post(JSON.stringify({ query: `{ hello } #${'x'.repeat(size)}` }));
      expect(response.status).toBe(413);
      expect(limitOf((await response.json()) as Answer)).toEqual([['LIMIT_EXCEEDED', 'bodyBytes']]);
    }
  });

  it('is a body over a megabyte that does not say its length', async () => {
    const status = await new Promise((resolve, reject) => {
      const request = http.request(
        api.url,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => resolve(response.statusCode),
      );
      request.on('error', reject);
      for (let i = 0; i < 30; i++) request.write(' '.repeat(50_000));
      request.end();
    });
    expect(status).toBe(413);
  });

  it('is a query too long, too deep or too wide', async () => {
    expect(limitOf(await ask(`{ ${'hello '.repeat(5_001)} }`))).toEqual([['LIMIT_EXCEEDED', 'tokens']]);
    expect(limitOf(await ask(`{ nested ${'{ deeper '.repeat(20)} { name } ${'}'.repeat(20)} }`))).toEqual([
      ['LIMIT_EXCEEDED', 'depth'],
    ]);
    expect(limitOf(await ask(`{ ${'hello '.repeat(1_001)} }`))).toEqual([['LIMIT_EXCEEDED', 'fields']]);
  });

  it('is a fragment that doubles itself thirty times, found without unfolding it', async () => {
    const doubling = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(
      ' ',
    );
    const began = performance.now();
    expect(limitOf(await ask(`{ ...F0 } ${doubling} fragment F30 on Query { hello }`))).toEqual([
      ['LIMIT_EXCEEDED', 'fields'],
    ]);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('is not a fragment within itself: that is merely wrong', async () => {
    const { errors } = await ask('{ ...F } fragment F on Query { hello ...F }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('what is our fault', () => {
  it.each(['broken', 'missing', 'required', 'numbers'])('is INTERNAL and gives nothing away: %s', async (field) => {
    const { errors, text } = await ask(`{ ${field} }`);
    expect(errors?.map((error) => error.extensions.code)).toEqual(['INTERNAL']);
    expect(errors?.[0]?.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(text).not.toMatch(/hunter2|nowhere|\bat \/|\.ts|node_modules|not a number/);
  });

  it('is logged whole, under the id that the reader was told, without the secret', async () => {
    const { errors } = await ask('{ broken }');
    const entry = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .find((line) => line['level'] === 'error');
    expect(entry).toMatchObject({ requestId: errors?.[0]?.extensions.requestId, path: 'broken' });
    expect(JSON.stringify(entry)).toContain('the secret of postgresql://…@db:5432/x');
    expect(JSON.stringify(entry)).toContain('door-schema.ts');
    expect(lines.join('')).not.toContain('hunter2');
  });

  it('never writes: the connections are read-only', async () => {
    expect((await ask('{ write }')).errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(lines.join('')).toContain('read-only transaction');
  });
});

describe('the log', () => {
  it('has one line for a request, with its name, time and statements, and not its variables', async () => {
    await ask('query Names($words: String!) { database echo(words: $words) }', { words: 'sesame' });
    await expect.poll(() => lines.length).toBe(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      msg: 'request',
      method: 'POST',
      path: '/graphql',
      status: 200,
      operation: 'Names',
      sql: 1,
    });
    expect(lines[0]).not.toContain('sesame');
  });

  it('takes over the id of a request, if it is one', async () => {
    const idOf = async (given: string) =>
      (await fetch(api.url, { headers: { 'x-request-id': given } })).headers.get('x-request-id');
    expect(await idOf('from-the-web.1')).toBe('from-the-web.1');
    expect(await idOf('a"b')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idOf('x'.repeat(65))).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('what a client accepts', () => {
  const typeFor = async (accept: string): Promise<[number, string | null]> => {
    const response = await fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    await response.text();
    return [response.status, response.headers.get('content-type')?.split(';')[0] ?? null];
  };

  it.each([
    ['text/event-stream', 406, 'application/json'],
    ['multipart/mixed; deferSpec=20220824', 406, 'application/json'],
    ['text/event-stream, application/json', 200, 'application/json'],
    ['multipart/mixed, application/graphql-response+json;q=0.9', 200, 'application/graphql-response+json'],
    ['*/*', 200, 'application/json'],
  ])('%s is answered in one piece, the first time as ever after', async (accept, status, type) => {
    for (let i = 0; i < 3; i += 1) expect((await typeFor(accept)).slice(0, 1)).toEqual([status]);
    if (status === 200) expect((await typeFor(accept))[1]).toBe(type);
  });
});
