import http from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createLogger } from './logs.ts';
import type { Api } from './server.ts';
import { apisOnTheirOwn } from './testing/with-api.ts';

/** Three seconds are promised; a busy machine may take ten times that before a test calls it broken. */
const AT_MOST = 30_000;

const { withApi, databaseUrl } = apisOnTheirOwn();

async function ready(api: Api): Promise<{ status: number; text: string; body: Record<string, string> }> {
  const response = await fetch(new URL('/health/ready', api.url));
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Record<string, string> };
}

async function asked(api: Api, query: string): Promise<{ status: number; code: string | undefined; ms: number }> {
  const began = performance.now();
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: errors?.[0]?.extensions.code, ms: performance.now() - began };
}

async function statement(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query(text);
  await client.end();
}

/** A server that takes connections and never says a word, as a frozen Postgres does. */
async function silence(): Promise<{ url: string; server: Server; end: () => void }> {
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const end = () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  };
  return {
    url: `postgresql://reader:hunter2@127.0.0.1:${(server.address() as AddressInfo).port}/drawdown`,
    server,
    end,
  };
}

describe('health', () => {
  it('is alive as soon as it listens, and ready when the database has what this version was made for', async () => {
    await withApi({ migrations: ['20261123000000_the_record'] }, async (api) => {
      expect((await fetch(new URL('/health/live', api.url))).status).toBe(200);
      expect(await ready(api)).toMatchObject({
        status: 200,
        body: { status: 'ready', database: 'answers', migrations: 'applied', limits: 'none' },
      });
    });
  });

  it('is not ready while a migration is missing, half done, or none is there, and says which', async () => {
    await withApi({ migrations: ['20991231000000_yet_to_come'] }, async (api) => {
      expect(await ready(api)).toMatchObject({
        status: 503,
        body: { migrations: 'not applied: 20991231000000_yet_to_come' },
      });
    });
    await withApi({}, async (api) => {
      await statement(`insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'x', 'half_done')`);
      expect(await ready(api)).toMatchObject({ status: 503, body: { migrations: 'not finished: half_done' } });
      await statement('alter table _prisma_migrations rename to elsewhere');
      expect(await ready(api)).toMatchObject({ status: 503, body: { migrations: 'none is applied' } });
      await statement('alter table elsewhere rename to _prisma_migrations');
      await statement(`delete from _prisma_migrations where id = 'x'`);
      expect((await ready(api)).status).toBe(200);
    });
  });

  it('is ready for a role that may read the record and nothing else', async () => {
    const role = `reader_${process.pid}`;
    await statement(`create role ${role} login password 'x'`);
    try {
      const url = new URL(databaseUrl());
      url.username = role;
      url.password = 'x';
      await withApi({ databaseUrl: url.href }, async (api) => {
        expect(await ready(api)).toMatchObject({
          status: 503,
          body: { migrations: 'the record cannot be read by this role' },
        });
        await statement(`grant select on mission to ${role}`);
        expect((await ready(api)).status).toBe(200);
      });
    } finally {
      await statement(`drop owned by ${role}`);
      await statement(`drop role ${role}`);
    }
  });
});

describe('a database that is away', () => {
  const away: [string, () => Promise<string>, string][] = [
    [
      'nothing listens there',
      () => Promise.resolve('postgresql://reader:hunter2@127.0.0.1:1/drawdown'),
      'nothing listens at the address of the database',
    ],
    [
      'there is no such database',
      () => Promise.resolve(new URL('/nowhere', databaseUrl()).href),
      'there is no such database',
    ],
    [
      'the password is wrong',
      () => Promise.resolve(databaseUrl().replace(/:[^:@/]+@/, ':hunter2@')),
      'the database refuses the account',
    ],
  ];

  it.each(away)('is said in words, with no secret, and answered UNAVAILABLE at once: %s', async (_, url, words) => {
    await withApi({ databaseUrl: await url() }, async (api) => {
      const { status, body, text } = await ready(api);
      expect([status, body['status'], body['database']]).toEqual([503, 'not ready', words]);
      expect(text).not.toMatch(/hunter2|127\.0\.0\.1|postgresql:/);
      const answer = await asked(api, '{ database }');
      expect([answer.status, answer.code]).toEqual([200, 'UNAVAILABLE']);
      // Where nothing at all could be answered, whoever stands in between sees it by the status.
      const nothing = await asked(api, '{ certainly }');
      expect([nothing.status, nothing.code]).toEqual([503, 'UNAVAILABLE']);
      const version = await fetch(new URL('/record-version', api.url));
      expect([version.status, await version.json()]).toMatchObject([
        503,
        { errors: [{ extensions: { code: 'UNAVAILABLE' } }] },
      ]);
      expect(answer.ms).toBeLessThan(AT_MOST);
      expect((await fetch(new URL('/health/live', api.url))).status).toBe(200);
    });
  });

  it('is answered UNAVAILABLE and never waited for while it is silent', async () => {
    const { url, end } = await silence();
    try {
      await withApi({ databaseUrl: url }, async (api) => {
        const answers = await Promise.all(Array.from({ length: 25 }, () => asked(api, '{ database other: database }')));
        expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['UNAVAILABLE']));
        expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(AT_MOST);
        const { status, body } = await ready(api);
        expect([status, body['database']]).toEqual([503, expect.stringMatching(/within|does not answer/)]);
      });
    } finally {
      end();
    }
  });

  it('is UNAVAILABLE for a statement that takes too long, and the next question is answered', async () => {
    await withApi({ databaseBudget: 500 }, async (api) => {
      expect((await asked(api, '{ slow(seconds: 20) }')).code).toBe('UNAVAILABLE');
      const answers = await Promise.all(Array.from({ length: 20 }, () => asked(api, '{ slow(seconds: 20) }')));
      expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['UNAVAILABLE']));
      expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(AT_MOST);
      await expect.poll(async () => (await asked(api, '{ database }')).code, { timeout: AT_MOST }).toBeUndefined();
    });
  });

  it('is not blamed for a client that takes its time to ask', async () => {
    await withApi({ databaseBudget: 500 }, async (api) => {
      const answer = await new Promise<string>((resolve, reject) => {
        const headers = { 'content-type': 'application/json' };
        const request = http.request(api.url, { method: 'POST', headers }, (response) => {
          response.setEncoding('utf8').on('data', resolve);
        });
        request.on('error', reject);
        request.write('{ "query": ');
        setTimeout(() => request.end('"{ database }" }'), 1_000);
      });
      expect(answer).toContain('"database":"test_');
    });
  });

  it('is asked nothing more for a client that has gone, and nothing is wrong then', async () => {
    const sent: string[] = [];
    let text = '';
    const log = createLogger({ logLevel: 'info', environment: 'production' }, { write: (line) => void (text += line) });
    await withApi({ log, onStatement: (statement) => sent.push(statement) }, async (api) => {
      const leaving = new AbortController();
      const body = JSON.stringify({ query: '{ slow(seconds: 1) }' });
      const headers = { 'content-type': 'application/json' };
      const gone = fetch(api.url, { method: 'POST', headers, body, signal: leaving.signal });
      await expect.poll(() => sent.length, { timeout: AT_MOST }).toBe(1);
      leaving.abort();
      await expect(gone).rejects.toThrow();
      await expect.poll(() => text, { timeout: AT_MOST }).toContain('"cutOff":true');
    });
    expect(text).not.toContain('"level":"error"');
    expect(text).not.toContain('did not answer');
  });

  it('is told to be away once for a question, however much that asks for', async () => {
    const lines: string[] = [];
    const log = createLogger({ logLevel: 'info', environment: 'production' }, { write: (line) => lines.push(line) });
    const query = `{ ${Array.from({ length: 20 }, (_, i) => `s${i}: slow(seconds: 20)`).join(' ')} }`;
    await withApi({ databaseBudget: 500, log }, async (api) => {
      // The first is answered the long way, the second the short one.
      for (const times of [1, 2]) {
        expect((await asked(api, query)).code).toBe('UNAVAILABLE');
        expect(lines.filter((line) => line.includes('did not answer'))).toHaveLength(times);
        if (times === 1) await asked(api, '{ hello }');
      }
    });
  });

  it('is forgotten once it is back: its connections were ended under the API', async () => {
    await withApi({}, async (api) => {
      expect((await asked(api, '{ database }')).code).toBeUndefined();
      await statement(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      await expect.poll(async () => (await asked(api, '{ database }')).code, { timeout: AT_MOST }).toBeUndefined();
    });
  });
});
