import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { text } from 'node:stream/consumers';
import type { Tracer } from '@opentelemetry/api';
import { openTracing } from '@drawdown/tracing/tracing';
import { createFront, type PageFault } from './front.ts';
import { upstreamAt } from './upstream.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server of pages that counts what it writes, and one that stands before it. */
async function aSite(
  write: (request: IncomingMessage, response: ServerResponse, times: number) => void,
  { tracer = null, assets }: { tracer?: Tracer | null; assets?: ReadonlySet<string> } = {},
) {
  let times = 0;
  const faults: PageFault[] = [];
  const port = await listening(createServer((asked, answer) => write(asked, answer, (times += 1))));
  const world = { version: 'v1' as string | null, isAway: false, today: '2023-12-11' };
  const upstream = upstreamAt(port);
  closing.push(() => upstream.close());
  const front = createFront({
    upstream,
    state: () => Promise.resolve({ version: world.version, isAway: world.isAway }),
    keptBytes: 1_000_000,
    build: 'b',
    today: () => world.today,
    assets,
    tracer,
    onFault: (fault) => faults.push(fault),
  });
  const url = `http://127.0.0.1:${await listening(front)}`;
  return { url, world, faults, written: () => times };
}

const html = (answer: ServerResponse, text: string, headers: Record<string, string> = {}) =>
  answer
    .writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "script-src 'nonce-n'",
      ...headers,
    })
    .end(text);

/** Reads a page until what the last reader got is kept: it is put away after it was sent. */
async function read(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(url, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

/** Asks as no well-behaved client would. */
async function raw(url: string, line: string, headers: Record<string, string>, body = '') {
  const { port } = new URL(url);
  const socket = net.connect(Number(port), '127.0.0.1');
  const told = Object.entries({ host: 'a', connection: 'close', ...headers }).map((pair) => pair.join(': '));
  socket.write(`${line} HTTP/1.1\r\n${told.join('\r\n')}\r\n\r\n${body}`);
  const [head = '', said = ''] = (await text(socket)).split('\r\n\r\n');
  return { head, body: said };
}

describe('who stands before the pages', () => {
  it('has a page written once for all who ask at the same time, and for those who come after', async () => {
    const { url, written } = await aSite((_, answer, times) => {
      setTimeout(() => html(answer, `<p>${times}</p>`), 50);
    });
    const texts = await Promise.all(Array.from({ length: 10 }, () => read(`${url}/en`).then(({ text }) => text)));
    texts.push((await read(`${url}/en`)).text);
    expect(new Set(texts)).toEqual(new Set(['<p>1</p>']));
    expect(written()).toBe(1);
  });

  it('writes it anew when the record has changed, and when the day has', async () => {
    const { url, world } = await aSite((_, answer, times) => html(answer, `<p>${times}</p>`));
    const first = await read(`${url}/fr/x`);
    const tag = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await read(`${url}/fr/x`, tag)).status).toBe(304);
    world.version = 'v2';
    expect(await read(`${url}/fr/x`, tag)).toMatchObject({ status: 200, text: '<p>2</p>' });
    world.today = '2023-12-12';
    expect((await read(`${url}/fr/x`)).text).toBe('<p>3</p>');
  });

  it('tells of what was answered with a fault, by the id of the request and without what was asked', async () => {
    const { url, faults, world } = await aSite((asked, answer) => {
      if (asked.url?.startsWith('/en/cut')) return void asked.socket.destroy();
      answer.writeHead(asked.url?.startsWith('/en/full') ? 500 : 503, { 'content-type': 'text/html' }).end('no');
    });
    const headers = { 'x-request-id': 'mine' };
    for (const version of ['v1', null]) {
      world.version = version;
      expect((await read(`${url}/en/full?q=secret`, headers)).status).toBe(500);
      expect((await read(`${url}/en/cut`, headers)).status).toBe(502);
      expect((await read(`${url}/en/away`, headers)).status).toBe(503);
    }
    const told = [
      { requestId: 'mine', path: '/en/full', status: 500, error: null },
      { requestId: 'mine', path: '/en/cut', status: 502, error: expect.any(Error) as Error },
    ];
    expect(faults).toEqual([...told, ...told]);
  });

  it('asks for a page that it may have to read as it is, not compressed', async () => {
    const { url, world } = await aSite(({ headers }, answer) => html(answer, String(headers['accept-encoding'])));
    expect((await read(`${url}/en/a`)).text).toBe('identity');
    world.version = null;
    expect((await read(`${url}/en/b`)).text).toBe('identity');
  });

  it.each([
    ['gzip, deflate, br', 'gzip', 'br'],
    ['br', null, 'br'],
    ['br, gzip;q=0', null, 'br'],
    ['*, gzip;q=0', null, 'br'],
    ['br;q=0, *', 'gzip', 'gzip'],
    ['identity', null, null],
  ])('sends whoever takes %s a page as %s at first, and as %s from then on', async (accepted, first, later) => {
    const { url } = await aSite((_, answer) => html(answer, '<p>été</p>'));
    for (const encoding of [first, later]) {
      const answer = await read(`${url}/en`, { 'accept-encoding': accepted });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.text).toBe('<p>été</p>');
    }
  });

  it('keeps nothing while it is not known in which state the record is', async () => {
    const { url, world } = await aSite((_, answer, times) => html(answer, `<p>${times}</p>`));
    world.version = null;
    await read(`${url}/en`);
    const second = await read(`${url}/en`);
    expect(second.text).toBe('<p>2</p>');
    expect(second.headers.get('etag')).toBeNull();
  });

  it.each([
    ['a page that is not there', 404, { 'content-type': 'text/html' }],
    ['what sets a cookie', 200, { 'content-type': 'text/html', 'set-cookie': 'a=b' }],
    ['what is no page', 200, { 'content-type': 'application/json' }],
  ])('does not keep %s', async (_, status, headers) => {
    const { url } = await aSite((__, answer, times) => answer.writeHead(status, headers).end(String(times)));
    await read(`${url}/en/a`);
    expect(await read(`${url}/en/a`)).toMatchObject({ status, text: '2' });
  });

  it.each<[string, Record<string, string>]>([
    ['/en/a', { rsc: '1' }],
    ['/en/a.csv', {}],
    ['/_next/static/x.js', {}],
    ['/sitemap.xml', {}],
  ])('passes on %s with %j', async (path, headers) => {
    const { url } = await aSite((_, answer, times) => html(answer, String(times)));
    await read(`${url}${path}`, headers);
    expect((await read(`${url}${path}`, headers)).text).toBe('2');
  });

  it('finishes a page whose first reader has gone', async () => {
    let go: () => void = () => undefined;
    const may = new Promise<void>((resolve) => (go = resolve));
    const { url, written } = await aSite((_, answer, times) => {
      answer.writeHead(200, { 'content-type': 'text/html' }).write(`<p>${times}`);
      void may.then(() => answer.end('</p>'));
    });
    const hasty = request(`${url}/en`);
    hasty.on('error', () => undefined);
    hasty.end();
    await once(hasty, 'response');
    hasty.destroy();
    const patient = read(`${url}/en`);
    go();
    expect((await patient).text).toBe('<p>1</p>');
    expect(written()).toBe(1);
  });

  it('tells who asked, whatever they name in Connection, and one address whatever they call us', async () => {
    const { url } = await aSite(({ headers }, answer) =>
      html(
        answer,
        ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'host', 'connection']
          .map((name) => String(headers[name]))
          .join(' '),
      ),
    );
    const told = async (headers: Record<string, string>) =>
      (await raw(url, 'GET /en/a.csv', headers)).body.split('\r\n')[1];
    expect(await told({ 'x-forwarded-for': '203.0.113.7' })).toBe(
      '203.0.113.7, 127.0.0.1 localhost http localhost keep-alive',
    );
    expect(await told({ connection: 'close, x-forwarded-for, host, x-request-id' })).toBe(
      '127.0.0.1 localhost http localhost keep-alive',
    );
    expect(await told({ 'x-forwarded-host': 'a b"<', 'x-forwarded-proto': 'javascript' })).toBe(
      '127.0.0.1 localhost http localhost keep-alive',
    );
  });

  it('says to the pages that nobody answers, which no reader may say', async () => {
    const { url, world } = await aSite(({ headers }, answer) => html(answer, String(headers['x-drawdown-away'])));
    const said = async () => (await read(`${url}/en`, { 'x-drawdown-away': '1' })).text;
    expect(await said()).toBe('undefined');
    Object.assign(world, { version: null });
    expect(await said()).toBe('undefined');
    Object.assign(world, { isAway: true });
    expect(await said()).toBe('1');
  });

  it.each([
    'http://localhost/fr/x?y=1',
    'http://evil.example/fr/x?y=1',
    'http://EVIL.example:80/fr/x?y=1',
    '//evil.example/fr/x?y=1',
    '/fr/x?y=1',
    'http://localhost//fr/x?y=1',
  ])('leads to where something is now without naming a host: %s', async (location) => {
    const { url } = await aSite((_, answer) => answer.writeHead(308, { location }).end(location));
    for (const path of ['/en/old', '/en/old.csv']) {
      const answer = await fetch(`${url}${path}`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([308, '/fr/x?y=1', '']);
    }
  });

  it.each<[string, Record<string, string>]>([
    ['in chunks', { 'transfer-encoding': 'chunked' }],
    ['of a length', { 'content-length': '40' }],
    ['of a length that is not to be passed on', { connection: 'content-length', 'content-length': '40' }],
  ])('reads no body that comes with a question %s, and passes none on', async (_, headers) => {
    const asked: string[] = [];
    const { url } = await aSite(({ url: path }, answer) => {
      asked.push(String(path));
      html(answer, 'x');
    });
    const smuggled = 'GET /fr HTTP/1.1\r\nHost: a\r\n\r\n';
    const body = headers['transfer-encoding']
      ? `${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`
      : smuggled;
    const refused = await raw(url, 'GET /robots.txt', headers, body);
    expect(refused.head).toMatch(/^HTTP\/1.1 400 [^]*connection: close/i);
    expect(refused.body).toContain('no body');
    await read(`${url}/en`);
    expect(asked).toEqual(['/en']);
  });

  it.each(['POST /en', 'DELETE /en', 'PUT /en', 'TRACE /en', 'OPTIONS *'])('only reads: %s', async (line) => {
    const { url, written } = await aSite((_, answer) => html(answer, 'x'));
    const refused = await raw(url, line, {});
    expect(refused.head).toMatch(/^HTTP\/1.1 405 [^]*allow: GET, HEAD/i);
    expect(written()).toBe(0);
  });

  it('is asked for a path', async () => {
    const { url } = await aSite((_, answer) => html(answer, 'x'));
    expect((await raw(url, 'GET http://evil.example/en', {})).head).toMatch(/^HTTP\/1.1 400 /);
  });

  it('says what a browser may do with whatever Next makes of its own accord', async () => {
    const { url } = await aSite((_, answer) => answer.writeHead(404, { 'content-type': 'text/html' }).end('x'));
    const { headers } = await read(`${url}/_next/nothing`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('asks anew where the connection it kept was given up', async () => {
    const { url, written } = await aSite(({ socket, url }, answer) => {
      if (socket.bytesWritten > 0) socket.destroy();
      else html(answer, `<p>${url}</p>`);
    });
    for (const path of ['/en/a', '/en/b', '/en/c']) expect((await read(`${url}${path}`)).text).toBe(`<p>${path}</p>`);
    expect(written()).toBe(5);
  });

  it('has no page drawn for a file that there is none of', async () => {
    const { url, written } = await aSite((_, answer) => answer.end('a file'), {
      assets: new Set(['/_next/static/a.js']),
    });
    expect(await read(`${url}/_next/static/a.js?v=1`)).toMatchObject({ status: 200, text: 'a file' });
    for (const path of ['/_next/static/b.js', '/_next/image?url=%2Fx', '/_next/'])
      expect(await read(url + path)).toMatchObject({ status: 404, text: 'There is no such file.\n' });
    expect(written()).toBe(1);
  });

  it('cuts off who sends its headers slowly', { timeout: 60_000 }, async () => {
    const { url } = await aSite((_, answer) => html(answer, 'a page'));
    const began = performance.now();
    const socket = net.connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET /en HTTP/1.1\r\n');
    const drip = setInterval(() => socket.write('x-slow: 1\r\n'), 500);
    socket.on('error', () => undefined).resume();
    await once(socket, 'close');
    clearInterval(drip);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('says so when the pages do not answer', async () => {
    const { url } = await aSite(({ socket }) => socket.destroy());
    const said = await read(`${url}/en`);
    expect(said).toMatchObject({ status: 502, text: expect.stringContaining('do not answer') as string });
  });
});

describe('a collector', () => {
  it('is told of each request, within which those it leads to stand', async () => {
    const told: string[] = [];
    const collector = createServer((request, response) => {
      void text(request).then((body) => {
        told.push(`${request.url} ${body}`);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    const { tracer, close } = await openTracing('drawdown-web', `http://127.0.0.1:${await listening(collector)}/`);
    const { url } = await aSite(({ headers }, answer) => html(answer, String(headers.traceparent)), { tracer });
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const within = await read(`${url}/en/a?q=secret`, {
      'x-request-id': 'joined-by.this',
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    });
    const alone = await read(`${url}/fr/b`);
    await close();
    const all = told.join('');
    expect(all).toContain('/v1/traces');
    for (const part of ['GET /en/a', '"b7ad6b7169203331"', 'joined-by.this', 'drawdown-web'])
      expect(all).toContain(part);
    expect(all).not.toContain('secret');
    // What the pages ask stands within the request for the page, in the reader's trace or in one that begins with it.
    for (const [page, ofTheReader] of [
      [within, traceId],
      [alone, null],
    ] as const) {
      const [, trace, span] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/.exec(page.text) ?? [];
      if (ofTheReader !== null) expect(trace).toBe(ofTheReader);
      expect(all).toContain(`"traceId":"${trace}","spanId":"${span}"`);
    }
  });
});
