import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { schema } from '@drawdown/schema/schema';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { startApi, type Api } from './server.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let writer: pg.Client;
const statements: string[] = [];
let one: Api;
let other: Api;

beforeAll(async () => {
  database = await freshDatabase();
  await importDossiers(database.url, [fileURLToPath(new URL('../../../prisma/dossiers/minusma', import.meta.url))]);
  writer = new pg.Client({ connectionString: database.url });
  await writer.connect();
  const options = { schema, databaseUrl: database.url, farewell: 0, databaseBudget: 30_000 };
  // What tells the state is sent and read by two that know nothing of one another.
  one = await startApi({ ...options, onStatement: (text) => statements.push(text) });
  other = await startApi(options);
});
afterAll(async () => {
  await one.close();
  await other.close();
  await writer.end();
  await database.drop();
});

const QUERY = `query Page($slug: String!) {
  mission(slug: $slug) {
    acronym
    drawdown { points { departed { label } statistics { key printed evidence { source { title publisher { name } } } } } }
    disagreements(first: 5) { totalCount nodes { key statistics { printed } } }
    events(first: 3) { totalCount nodes { title accounts { evidence { source { slug } } } } }
  }
}`;

interface Got {
  status: number;
  etag: string | null;
  text: string;
}

async function get(api: Api, tag: string | null = null, query = QUERY): Promise<Got> {
  const url = new URL(api.url);
  url.searchParams.set('query', query);
  url.searchParams.set('variables', '{"slug":"minusma"}');
  const headers = { accept: 'application/json', ...(tag !== null && { 'if-none-match': tag }) };
  const response = await fetch(url, { headers });
  return { status: response.status, etag: response.headers.get('etag'), text: await response.text() };
}

async function post(api: Api, query = QUERY): Promise<string> {
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables: { slug: 'minusma' } }),
  });
  return response.text();
}

/** Asked often enough for all that is remembered, kept or made into code to be so. */
async function warm(api: Api): Promise<Got> {
  for (let i = 0; i < 5; i += 1) await post(api);
  for (let i = 0; i < 5; i += 1) await get(api);
  return get(api);
}

const acronymOf = (api: Api) => post(api, '{ mission(slug: "minusma") { acronym } }');

/** By whoever writes, not by an import alone. */
const rename = (acronym: string) => writer.query('update mission set acronym = $1', [acronym]);

describe('an answer that is kept', () => {
  it('is the same by the long way and the short, on every instance, under one tag', async () => {
    const first = await get(one);
    const later = await warm(one);
    expect(JSON.parse(later.text)).toEqual(JSON.parse(first.text));
    expect(await warm(other)).toEqual(later);
    expect(JSON.parse(await post(one))).toEqual(JSON.parse(later.text));
    expect(later.etag).toMatch(/^"[\w-]{27}"$/);
  });

  it('is not sent again to who has it, and takes one statement', async () => {
    const { etag } = await warm(one);
    statements.length = 0;
    expect(await get(one, etag)).toEqual({ status: 304, etag, text: '' });
    expect(await get(one, `W/${etag}`)).toMatchObject({ status: 304 });
    expect(await get(one, `"other", ${etag}`)).toMatchObject({ status: 304 });
    expect(await get(one, '"other"')).toMatchObject({ status: 200 });
    expect(new Set(statements)).toEqual(new Set(['select version from record_version']));
  });

  it('is never older than the last write: every reader on every instance sees it at once', async () => {
    await warm(one);
    await warm(other);
    await acronymOf(other);
    for (let i = 1; i <= 20; i += 1) {
      const before = await get(other);
      await rename(`RENAMED-${i}`);
      for (const api of [one, other])
        expect(JSON.parse(await acronymOf(api))).toMatchObject({ data: { mission: { acronym: `RENAMED-${i}` } } });
      const after = await Promise.all([get(one, before.etag), get(other, before.etag), get(other)]);
      expect(after.map(({ status }) => status)).toEqual([200, 200, 200]);
      for (const { text } of after) expect(text).toContain(`"RENAMED-${i}"`);
    }
  });

  it('is one to an address, and not to a body of the same letters', async () => {
    const search = `?query=${encodeURIComponent('{__typename}')}`;
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const read = await fetch(`${one.url}${search}`, { headers });
    expect([read.status, await read.json()]).toMatchObject([200, { data: { __typename: 'Query' } }]);
    const sent = await fetch(one.url, { method: 'POST', headers, body: search });
    expect([sent.status, await sent.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
  });

  it('is seen changed by readers who come in crowds while it is written', async () => {
    let written = 0;
    let isDone = false;
    const readers = [one, other, one, other].map(async (api) => {
      while (!isDone) {
        const atLeast = written;
        const read = Number(/RENAMED-(\d+)/.exec(await acronymOf(api))?.[1]);
        expect(read).toBeGreaterThanOrEqual(atLeast);
      }
    });
    for (let i = 100; i < 160; i += 1) {
      await rename(`RENAMED-${i}`);
      written = i;
    }
    isDone = true;
    await Promise.all(readers);
  });

  it('is made once for all who ask for it at once', async () => {
    await warm(one);
    await rename('ASKED-BY-MANY');
    statements.length = 0;
    const got = await Promise.all(Array.from({ length: 20 }, () => get(one)));
    expect(new Set(got.map(({ text }) => text)).size).toBe(1);
    expect(got[0]!.text).toContain('"ASKED-BY-MANY"');
    expect(statements.filter((text) => text.includes('m.slug = any'))).toHaveLength(1);
  });

  it('is kept for those who accept it otherwise too, however many ways of saying so there were before', async () => {
    const accepting = async (accept: string) => {
      const body = JSON.stringify({ query: QUERY, variables: { slug: 'minusma' } });
      const headers = { 'content-type': 'application/json', accept };
      return (await fetch(one.url, { method: 'POST', headers, body })).text();
    };
    for (let i = 0; i < 400; i += 1) await accepting(`application/json;q=0.${100 + i}`);
    const mine = 'application/graphql-response+json, application/json;q=0.9';
    for (let i = 0; i < 2; i += 1) await accepting(mine);
    statements.length = 0;
    await accepting(mine);
    expect(statements).toHaveLength(1);
  });

  it('is an error each time where a condition is null, however often it is asked', async () => {
    const query = 'query ($a: Boolean = true) { missions(first: 1) { nodes { slug acronym @include(if: $a) } } }';
    for (let times = 0; times < 6; times += 1) {
      const body = JSON.stringify({ query, variables: { a: null } });
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      const answer = await fetch(one.url, { method: 'POST', headers, body: `${' '.repeat(times)}${body}` });
      expect(await answer.text()).toContain('must not be null');
    }
  });

  it('does not tell of what is not committed, or was taken back', async () => {
    const before = await warm(one);
    await writer.query('begin');
    await rename('NEVER');
    expect(await get(one, before.etag)).toMatchObject({ status: 304 });
    await writer.query('rollback');
    expect(await get(other, before.etag)).toMatchObject({ status: 304 });
  });

  it('sees every table of the record written, and no change where nothing was', async () => {
    const { rows } = await writer.query<{ name: string; watched: number }>(`
      select relname as name, (select count(*)::int from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = c.oid and p.proname = 'record_has_changed' and t.tgenabled = 'O') as watched
      from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('record_version', '_prisma_migrations')`);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ watched }) => watched !== 2)).toEqual([]);
    const versionAfter = async (statement: string) => {
      await writer.query(statement);
      return (await writer.query<{ version: string }>('select version from record_version')).rows[0]!.version;
    };
    const before = await versionAfter('select 1');
    expect(await versionAfter('delete from event where false')).toBe(before);
    expect(await versionAfter('update mission set acronym = acronym where false')).toBe(before);
    const versions = [before];
    for (const statement of [
      `insert into search_word (word) values ('zzz')`,
      `update search_word set word = 'zzzz' where word = 'zzz'`,
      `delete from search_word where word = 'zzzz'`,
      'truncate search_word',
    ])
      versions.push(await versionAfter(statement));
    expect(new Set(versions).size).toBe(5);
  });
});

describe('a document that is named by its digest', () => {
  const digestOf = (query: string) => createHash('sha256').update(query).digest('hex');
  const naming = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });
  const JSON_ONLY = { accept: 'application/json' };

  function named(api: Api, query: string, tag?: string | null): Promise<Response> {
    const url = new URL(api.url);
    url.searchParams.set('extensions', JSON.stringify(naming(digestOf(query))));
    url.searchParams.set('variables', '{"slug":"minusma"}');
    return fetch(url, { headers: { ...JSON_ONLY, ...(tag != null && { 'if-none-match': tag }) } });
  }

  function shown(api: Api, query: string, extensions: unknown = naming(digestOf(query))): Promise<Response> {
    return fetch(api.url, {
      method: 'POST',
      headers: { ...JSON_ONLY, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { slug: 'minusma' }, extensions }),
    });
  }

  it('is asked for once, and from then on fits into an address that any cache can answer', async () => {
    const query = `${QUERY} # once`;
    const missing = await named(one, query);
    expect(missing.headers.get('cache-control')).toBe('no-store');
    expect(await missing.json()).toMatchObject({ errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] });
    const first = await (await shown(one, query)).text();
    const answer = await named(one, query);
    expect(await answer.text()).toBe(first);
    expect(first).toBe(await post(one));
    expect((await named(one, query, answer.headers.get('etag'))).status).toBe(304);
    // Each instance is shown it by itself.
    expect(await (await named(other, query)).json()).toHaveProperty('errors');
  });

  it.each([
    ['another document', digestOf('{ __typename }')],
    ['what is none', 'abc'],
    ['what is no text', 7],
  ])('is refused with the digest of %s', async (_, digest) => {
    const answer = await shown(one, QUERY, naming(digest));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('SHA-256') as string, extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('is told what is wrong with it, each time', async () => {
    const query = 'query Wrong($slug: String!) { mission(slug: $slug) { nonsense } }';
    const strict = { accept: 'application/graphql-response+json', 'content-type': 'application/json' };
    const body = JSON.stringify({ query, variables: { slug: 'x' }, extensions: naming(digestOf(query)) });
    const answer = await fetch(one.url, { method: 'POST', headers: strict, body });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('nonsense');
    expect(await (await named(one, query)).text()).toContain('PersistedQueryNotFound');
  });
});
