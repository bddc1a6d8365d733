import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Api } from './server.ts';
import { startRedis } from './testing/redis.ts';
import { apisOnTheirOwn } from './testing/with-api.ts';

const { withApi } = apisOnTheirOwn();

const LIMIT = { requests: 5, seconds: 60 };
const SECRET = 'a-secret-of-at-least-24-signs';

const post = (api: Api, headers: Record<string, string> = {}, query = '{ hello }') =>
  fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

async function statuses(api: Api, headers: Record<string, string>, times: number): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const response = await post(api, headers);
    await response.arrayBuffer();
    found.push(response.status);
  }
  return found;
}

const FULL = [200, 200, 200, 200, 200, 429];

/** That a connection is over, whether it was ended in order or reset: the event of an error alone would end the waiting for it. */
const closeOf = (socket: net.Socket) => new Promise<void>((resolve) => socket.once('close', () => resolve()));

describe('a client that asks too often', () => {
  it('is told how much it may ask, then refused with a code and when to come back', async () => {
    await withApi({ rateLimit: LIMIT }, async (api) => {
      for (const left of ['4', '3', '2', '1', '0']) {
        const { status, headers } = await post(api);
        expect([status, headers.get('ratelimit-remaining'), headers.get('ratelimit-limit')]).toEqual([200, left, '5']);
        expect(headers.get('ratelimit-policy')).toBe('"default";q=5;w=60');
        expect(headers.get('ratelimit')).toMatch(new RegExp(`^"default";r=${left};t=\\d+$`));
      }
      const refused = await post(api);
      expect(refused.status).toBe(429);
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60);
      const { errors } = (await refused.json()) as { errors: { message: string; extensions: object }[] };
      expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', limit: 'requests', allowed: 5 } }]);
    });
  });

  it('is answered again when its time has come', async () => {
    await withApi({ rateLimit: { requests: 2, seconds: 1 } }, async (api) => {
      expect(await statuses(api, {}, 3)).toEqual([200, 200, 429]);
      await expect.poll(async () => (await post(api)).status, { timeout: 10_000, interval: 300 }).toBe(200);
    });
  });

  it('is not hidden by what it says of itself', async () => {
    await withApi({ rateLimit: LIMIT }, async (api) => {
      const found: number[] = [];
      for (let i = 0; i < 6; i += 1) found.push(...(await statuses(api, { 'x-forwarded-for': `198.51.100.${i}` }, 1)));
      expect(found).toEqual(FULL);
    });
  });

  it('is found behind a proxy that a setting names, and others behind it are not refused for it', async () => {
    await withApi({ rateLimit: LIMIT, trustedProxies: ['127.0.0.0/8', '::1'] }, async (api) => {
      const flooding = { 'x-forwarded-for': '203.0.113.9, 198.51.100.1' };
      expect(await statuses(api, flooding, 6)).toEqual(FULL);
      expect(await statuses(api, { 'x-forwarded-for': '198.51.100.2' }, 1)).toEqual([200]);
    });
  });

  it('does not keep others from learning whether we are well', async () => {
    await withApi({ rateLimit: LIMIT }, async (api) => {
      expect(await statuses(api, {}, 6)).toEqual(FULL);
      const ready = await fetch(new URL('/health/ready', api.url));
      expect(((await ready.json()) as { limits: string }).limits).toBe('per instance');
      for (let i = 0; i < 10; i += 1) expect((await fetch(new URL('/health/live', api.url))).status).toBe(200);
    });
  });
});

describe('the server of the pages', () => {
  const from = (reader: string, more: Record<string, string> = {}) => ({
    'x-drawdown-dashboard': SECRET,
    'x-forwarded-for': reader,
    ...more,
  });

  it('is known by its secret, and each of its readers counted apart', async () => {
    await withApi({ rateLimit: LIMIT, dashboardSecret: SECRET }, async (api) => {
      expect(await statuses(api, from('198.51.100.1'), 6)).toEqual(FULL);
      expect(await statuses(api, from('198.51.100.2'), 1)).toEqual([200]);
      // What the reader itself wrote stands to the left of the address that the pages saw.
      expect(await statuses(api, from('203.0.113.5, 198.51.100.1'), 1)).toEqual([429]);
    });
  });

  it('may say that a page was counted already', async () => {
    await withApi({ rateLimit: LIMIT, dashboardSecret: SECRET }, async (api) => {
      expect(await statuses(api, from('198.51.100.1', { 'x-drawdown-counted': '1' }), 8)).toEqual(Array(8).fill(200));
    });
  });

  it('is nobody who merely says so', async () => {
    await withApi({ rateLimit: LIMIT, dashboardSecret: SECRET }, async (api) => {
      const forged = { ...from('198.51.100.1', { 'x-drawdown-counted': '1' }), 'x-drawdown-dashboard': `${SECRET}x` };
      expect(await statuses(api, forged, 6)).toEqual(FULL);
    });
    await withApi({ rateLimit: LIMIT }, async (api) => {
      expect(await statuses(api, from('198.51.100.1', { 'x-drawdown-counted': '1' }), 6)).toEqual(FULL);
    });
  });
});

describe('several instances', () => {
  const limits = async (api: Api) =>
    ((await (await fetch(new URL('/health/ready', api.url))).json()) as { limits: string }).limits;

  it('count together where they share a Redis, and apart while it is away', { timeout: 60_000 }, async () => {
    const redis = await startRedis();
    const port = Number(new URL(redis.url).port);
    const options = { rateLimit: LIMIT, redisUrl: redis.url };
    await withApi(options, async (one) => {
      await withApi(options, async (other) => {
        await expect.poll(() => limits(one), { timeout: 10_000 }).toBe('shared');
        await expect.poll(() => limits(other), { timeout: 10_000 }).toBe('shared');
        expect([...(await statuses(one, {}, 3)), ...(await statuses(other, {}, 2))]).toEqual(FULL.slice(0, 5));
        expect([...(await statuses(one, {}, 1)), ...(await statuses(other, {}, 1))]).toEqual([429, 429]);

        await redis.stop();
        await expect
          .poll(() => limits(one), { timeout: 10_000 })
          .toBe('per instance: the shared count does not answer');
        expect(await statuses(one, {}, 6)).toEqual(FULL);

        const again = await startRedis(port);
        await expect.poll(() => limits(one), { timeout: 20_000 }).toBe('shared');
        expect(await statuses(one, {}, 1)).toEqual([200]);
        await again.stop();
      });
    });
  });

  it('do not wait for a Redis that is silent', async () => {
    const sockets = new Set<net.Socket>();
    const silent = net.createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as net.AddressInfo;
    await withApi({ rateLimit: LIMIT, redisUrl: `redis://127.0.0.1:${port}` }, async (api) => {
      const began = performance.now();
      expect(await statuses(api, {}, 6)).toEqual(FULL);
      expect(performance.now() - began).toBeLessThan(10_000);
    });
    for (const socket of sockets) socket.destroy();
    silent.close();
  });
});

describe('a page of another site', () => {
  const ORIGIN = 'https://charts.example';
  const preflight = (api: Api, origin: string) =>
    fetch(api.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

  it('may ask from a browser where its origin is named, without what the browser knows of its user', async () => {
    await withApi({ corsOrigins: [ORIGIN] }, async (api) => {
      const asked = await preflight(api, ORIGIN);
      expect(asked.status).toBe(204);
      expect(asked.headers.get('access-control-allow-origin')).toBe(ORIGIN);
      expect(asked.headers.get('access-control-allow-headers')).toContain('content-type');
      const answer = await post(api, { origin: ORIGIN });
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, ORIGIN]);
      expect(answer.headers.get('vary')).toContain('origin');
      for (const { headers } of [asked, answer]) expect(headers.get('access-control-allow-credentials')).toBeNull();
    });
  });

  it.each([
    ['is not named', 'https://evil.example'],
    ['only resembles one', `${ORIGIN}.evil.example`],
    ['is none', 'null'],
  ])('may not where its origin %s', async (_, origin) => {
    await withApi({ corsOrigins: [ORIGIN] }, async (api) => {
      const asked = await preflight(api, origin);
      expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([403, null]);
      expect((await post(api, { origin })).headers.get('access-control-allow-origin')).toBeNull();
    });
  });
});

describe('what a setting switches off', () => {
  const told = async (response: Response) =>
    (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };

  it('is the schema, asked for or guessed at', async () => {
    await withApi({ isIntrospectable: false }, async (api) => {
      for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { name } }']) {
        const { errors } = await told(await post(api, {}, query));
        expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
        expect(errors?.[0]?.message).toContain('introspection has been disabled');
      }
      const { errors } = await told(await post(api, {}, '{ hallo }'));
      expect(errors?.map(({ message }) => message)).toEqual(['Cannot query field "hallo" on type "Query".']);
      const byVariable = { query: 'query ($p: Period) { during(period: $p) }', variables: { p: { form: '2023' } } };
      const guessed = await fetch(api.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(byVariable),
      });
      expect((await told(guessed)).errors?.[0]?.message).toMatch(/Field "form" is not defined by type "Period"\.$/);
      expect((await post(api, {}, '{ __typename hello }')).status).toBe(200);
    });
  });

  it('is the playground', async () => {
    const opened = (api: Api) => fetch(api.url, { headers: { accept: 'text/html' } });
    await withApi({}, async (api) => expect((await opened(api)).headers.get('content-type')).toContain('text/html'));
    await withApi({ hasPlayground: false }, async (api) => {
      const { status, headers } = await opened(api);
      expect([status, headers.get('content-type')]).not.toEqual([200, expect.stringContaining('text/html')]);
    });
  });
});

describe('a client that keeps us waiting', () => {
  const timeouts = { headers: 300, request: 600, silence: 600 };
  /** Long enough for a busy machine; without a limit nothing would come at all. */
  const AT_MOST = 15_000;

  async function cutOff(api: Api, talk: (socket: net.Socket) => void): Promise<{ heard: string; ms: number }> {
    const socket = net.connect(api.port, '127.0.0.1');
    await once(socket, 'connect');
    const began = performance.now();
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('error', () => undefined);
    const closed = closeOf(socket);
    talk(socket);
    await closed;
    return { heard, ms: performance.now() - began };
  }

  it('is cut off where its headers come a drop at a time', async () => {
    await withApi({ timeouts }, async (api) => {
      let dripping: NodeJS.Timeout | undefined;
      const { heard, ms } = await cutOff(api, (socket) => {
        socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\n');
        dripping = setInterval(() => socket.write('X-A: b\r\n'), 50);
      });
      clearInterval(dripping);
      expect(heard).toMatch(/^(HTTP\/1\.1 408|$)/);
      expect(ms).toBeLessThan(AT_MOST);
    });
  });

  it('is cut off where its body does', async () => {
    await withApi({ timeouts }, async (api) => {
      let dripping: NodeJS.Timeout | undefined;
      const { ms } = await cutOff(api, (socket) => {
        socket.write(
          'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n',
        );
        dripping = setInterval(() => socket.write(' '), 50);
      });
      clearInterval(dripping);
      expect(ms).toBeLessThan(AT_MOST);
    });
  });

  it('is cut off where it connects and never says a word, or stops in the middle of one', async () => {
    await withApi({ timeouts }, async (api) => {
      const waits = [cutOff(api, () => undefined), cutOff(api, (socket) => socket.write('POST /gra'))];
      for (const { ms } of await Promise.all(waits)) expect(ms).toBeLessThan(AT_MOST);
    });
  });

  it('is cut off where it does not read what it asked for, and others are answered meanwhile', async () => {
    await withApi({ timeouts: { headers: 5_000, request: 5_000, silence: 2_000 } }, async (api) => {
      const body = JSON.stringify({ query: `{ echo(words: "${'x'.repeat(900_000)}") }` });
      const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
      const socket = net.connect(api.port, '127.0.0.1');
      await once(socket, 'connect');
      const closed = closeOf(socket);
      socket.on('error', () => undefined);
      socket.pause();
      for (let i = 0; i < 40; i += 1) socket.write(head + body);
      const began = performance.now();
      expect((await post(api)).status).toBe(200);
      // Closed from afar: seen only by who reads on.
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      socket.resume();
      await closed;
      expect(performance.now() - began).toBeLessThan(AT_MOST);
    });
  });

  it('does not hold up those who reuse a connection', async () => {
    await withApi({ timeouts }, async (api) => {
      const agent = new http.Agent({ keepAlive: true });
      const asked = () =>
        new Promise<number | undefined>((resolve, reject) => {
          const request = http.get(`${api.url}?query={hello}`, { agent }, (response) => {
            response.resume().once('end', () => resolve(response.statusCode));
          });
          request.once('error', reject);
        });
      expect([await asked(), await asked(), await asked()]).toEqual([200, 200, 200]);
      agent.destroy();
    });
  });
});
