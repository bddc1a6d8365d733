import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages, type ServedPages } from './support/serve-pages.ts';

const PER_MINUTE = 30;

let site: ServedPages;
beforeAll(async () => {
  site = await servePages(['standard', 'minusma'], { isStrandedToo: false, perMinute: PER_MINUTE });
});
afterAll(() => site.stop());

let pages = 0;
/** One that was drawn. */
let shown = '';
/** Opens a page that nobody has opened yet, so that it has to be drawn: one that is at hand costs nothing, and is not counted. */
const opened = (headers: Record<string, string> = {}) =>
  fetch(`${site.siteUrl}/fr/sources?q=${(pages += 1)}`, { headers });

/** How many questions more the reader may ask; to ask that is one of them. */
async function left(): Promise<number> {
  const answer = await fetch(site.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });
  await answer.arrayBuffer();
  return Number(answer.headers.get('ratelimit-remaining'));
}

describe('a reader who takes a file', () => {
  it.each(['/sitemap.xml', '/en/statistics.csv', '/fr/missions/minusma/drawdown.json'])(
    'is counted once, however much %s asks',
    async (path) => {
      const before = await left();
      const answer = await fetch(site.siteUrl + path);
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
      expect(before - (await left())).toBe(2);
    },
  );
});

describe('a reader who opens more pages than one reads', () => {
  it('is refused with 429 in words, each page having counted once whatever it asks', async () => {
    const answers = await Promise.all(Array.from({ length: PER_MINUTE + 10 }, () => opened()));
    const statuses = answers.map(({ status }) => status);
    // Whatever else is answered says why.
    const others = answers.filter(({ status }) => status >= 500);
    expect(await Promise.all(others.map(async (answer) => [answer.status, await answer.clone().text()]))).toEqual([]);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    // A few were opened while the site woke. Were each question of a page counted, not half would have been shown.
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(PER_MINUTE / 2);
    shown = answers.find(({ status }) => status === 200)!.url;
    const refused = answers.find(({ status }) => status === 429)!;
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('Trop de pages à la fois');
    for (const answer of answers) if (!answer.bodyUsed) await answer.arrayBuffer();
  });

  it.each(['/en/nowhere', '/fr/missions', '/en/sources.xyz'])(
    'is refused what there is not as well: %s',
    async (path) => {
      const answer = await fetch(site.siteUrl + path);
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    },
  );

  it('is not let in by saying that it is another, or that it was counted', async () => {
    const forged: Record<string, string>[] = [
      { 'x-forwarded-for': '198.51.100.77' },
      { 'x-drawdown-counted': '1' },
      { 'x-drawdown-counted': '1', 'x-drawdown-dashboard': 'x'.repeat(48) },
    ];
    for (const headers of forged) expect((await opened(headers)).status).toBe(429);
  });

  it.each(['/en/sources.csv', '/fr/missions/minusma/drawdown.json', '/sitemap.xml'])(
    'is refused the file %s as well, in plain text, whatever it says of itself',
    async (path) => {
      const answer = await fetch(site.siteUrl + path, { headers: { 'x-drawdown-counted': '1' } });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(await answer.text()).toMatch(/Too many|Trop de/);
    },
  );

  it('is still shown what has been drawn', async () => {
    expect(shown).not.toBe('');
    expect((await fetch(shown)).status).toBe(200);
  });

  it('is one client, whether it asks the pages or the API', async () => {
    const answer = await fetch(site.apiUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(answer.status).toBe(429);
  });
});
