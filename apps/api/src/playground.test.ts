import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from './examples.ts';
import { PLAYGROUND_POLICY, playgroundAsset, playgroundPage } from './playground.ts';
import { startApi, type Api } from './server.ts';
import { doorSchema } from './testing/door-schema.ts';

const loaded = (html: string) => [...html.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');

describe('the playground', () => {
  it('loads nothing from elsewhere, and every file it names is there', async () => {
    const addresses = loaded(playgroundPage());
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses.filter((each) => each !== 'data:,')) {
      expect(address).toMatch(/^\/graphql\/playground\/[a-z.]+$/);
      expect(await playgroundAsset(address)).not.toBeNull();
    }
    expect(PLAYGROUND_POLICY).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('starts with the editor and its three workers, none of which loads anything either', async () => {
    const textOf = async (name: string) =>
      gunzipSync((await playgroundAsset(`/graphql/playground/${name}`))?.gzipped ?? '').toString();
    expect(await textOf('graphiql.js')).toContain('renderYogaGraphiQL');
    for (const worker of ['editor', 'json', 'graphql'])
      expect((await textOf(`${worker}.worker.js`)).length).toBeGreaterThan(100_000);
    expect((await textOf('graphiql.css')).match(/url\((?!["']?data:)[^)]*\)|@import[^;]*/g)).toBeNull();
    expect(await textOf('start.js')).toContain('renderYogaGraphiQL');
  });

  it('opens with every example in a tab, and shows them without JavaScript too', () => {
    const html = playgroundPage();
    const carried = /<script type="application\/json" id="options">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const options = JSON.parse(carried) as { defaultTabs: { query: string }[] };
    const examples = readExamples();
    expect(examples.length).toBeGreaterThanOrEqual(8);
    expect(options.defaultTabs).toEqual(examples.map(({ query }) => ({ query })));
    for (const { question } of examples) expect(html).toContain(`<h2>${question.replaceAll('"', '&quot;')}</h2>`);
  });

  it('knows no other file', async () => {
    expect(await playgroundAsset('/graphql/playground/../main.ts')).toBeNull();
    expect(await playgroundAsset('/elsewhere')).toBeNull();
  });
});

describe('the playground over HTTP', () => {
  let api: Api;
  // It needs no database, so there is none.
  beforeAll(async () => {
    api = await startApi({ schema: doorSchema, databaseUrl: 'postgresql://127.0.0.1:1/none', farewell: 0 });
  });
  afterAll(() => api.close());

  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('is what a browser finds at the address of the graph, and at the root', async () => {
    const response = await fetch(new URL('/', api.url), { headers: browser });
    expect([response.status, response.url]).toEqual([200, api.url]);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toBe(PLAYGROUND_POLICY);
    expect(await response.text()).toBe(playgroundPage());
  });

  it('leaves the same address to programs, which ask for JSON', async () => {
    const response = await fetch(`${api.url}?query={hello}`);
    expect(await response.json()).toMatchObject({ data: { hello: 'world' } });
    expect(response.headers.get('vary')).toBe('accept');
  });

  it('sends its files compressed, plain to those who want them plain, and not again to those who have them', async () => {
    const address = new URL('/graphql/playground/graphiql.css', api.url);
    const get = (headers: http.OutgoingHttpHeaders) =>
      new Promise<{ status: number | undefined; headers: http.IncomingHttpHeaders; body: Buffer }>(
        (resolve, reject) => {
          http
            .get(address, { headers }, (response) => {
              const chunks: Buffer[] = [];
              response.on('data', (chunk: Buffer) => chunks.push(chunk));
              response.on('end', () =>
                resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
              );
            })
            .on('error', reject);
        },
      );
    const [small, plain] = [await get({ 'accept-encoding': 'br, gzip' }), await get({})];
    expect([small.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['gzip', undefined]);
    expect(gunzipSync(small.body).equals(plain.body)).toBe(true);
    const again = await get({ 'if-none-match': small.headers.etag });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });
});
