import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrate } from '@drawdown/db/migrate';
import { contentsOf, rowsIn } from '@drawdown/dossier/testing-tables';
import { exampleFolder, type TestFolder } from '@drawdown/dossier/testing-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../apps/api/src/examples.ts';
import { servePages, type ServedPages } from '../support/serve-pages.ts';

const root = path.join(import.meta.dirname, '../..');
const DAY = 86_400_000;
const SKEWED = pathToFileURL(path.join(import.meta.dirname, '../support/skewed-clock.mjs')).href;

/** The environment of a program whose clock is wrong by so many days. */
const skewed = (days: number) => ({ NODE_OPTIONS: `--import=${SKEWED}`, CLOCK_SKEW: String(days * DAY) });

/** Takes a dossier in, in a process with a clock and a zone of its own; at an instant that is told, or by the clock there is. */
async function takeIn(url: string, folder: string, environment: Record<string, string>, now?: string): Promise<void> {
  const program = `import { importDossiers } from '@drawdown/dossier/import';
    const [url, folder, now] = process.argv.slice(1);
    await importDossiers(url, [folder], { recordedBy: 'tests', ...(now && { now: new Date(now) }) });`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', program, url, folder, ...(now ? [now] : [])];
  const env = { ...process.env, ...environment };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(0);
}

const inUtc = (url: string) => `${url}?options=${encodeURIComponent('-c timezone=UTC -c datestyle=ISO')}`;

/** What a reader is given, but for what no two answers share: addresses, and marks made anew for each. */
async function taken(site: string, address: string): Promise<string> {
  const answer = await fetch(site + address);
  expect(answer.status, address).toBe(200);
  const text = await answer.text();
  return text
    .replaceAll(/<script\b.*?<\/script>/gs, '')
    .replaceAll(/nonce="[^"]*"/g, '')
    .replaceAll(/127\.0\.0\.1:\d+/g, 'site');
}

const DAY_IN_WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const ADDRESSES = [
  '/en/missions/minusma?knownOn=2023-09-28',
  '/fr/missions/minusma',
  '/en/missions/minusma/events',
  '/fr/missions/minusma/sites?on=2023-10-22',
  '/en/missions/minusma/statistics.csv',
  '/fr/missions/minusma/events.json',
  '/en/missions/minusma/drawdown.svg',
  '/fr/missions/minusma/drawdown.txt',
  '/en/data/minusma/datapackage.json',
  '/en/corrections.csv',
  '/en/feed.atom',
];

async function answer(url: string, body: object): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as unknown;
}

const RECORD = ['standard', 'minusma', 'minusma-record'];

describe('zones of time', () => {
  let plain: ServedPages;
  let odd: ServedPages;
  const NOW = '2024-07-01T23:30:00Z';
  const record = (environment: Record<string, string>) => async (url: string) => {
    for (const name of RECORD) await takeIn(url, path.join(root, 'prisma/dossiers', name), environment, NOW);
  };
  beforeAll(async () => {
    const environment = { TZ: 'UTC' };
    plain = await servePages(RECORD, { isStrandedToo: false, environment, prepare: record(environment) });
    // A day apart from one another: when it is noon in Adak, the day after has begun in Kiritimati.
    odd = await servePages(RECORD, {
      isStrandedToo: false,
      environment: { TZ: 'America/Adak' },
      async prepare(url) {
        await rowsIn(url, `alter database drawdown set timezone = 'Asia/Kathmandu'`);
        await rowsIn(url, `alter database drawdown set datestyle = 'German, DMY'`);
        expect(await migrate(url, path.join(root, 'prisma/migrations'))).toEqual([]);
        await record({ TZ: 'Pacific/Kiritimati' })(url);
      },
    });
  });
  afterAll(async () => {
    await plain.stop();
    await odd.stop();
  });

  it('make no difference to what is written', async () => {
    expect(await contentsOf(inUtc(odd.databaseUrl))).toEqual(await contentsOf(inUtc(plain.databaseUrl)));
  });

  it.each(readExamples())('make none to what the API answers: $name', async ({ query }) => {
    const [here, there] = [await answer(plain.apiUrl, { query }), await answer(odd.apiUrl, { query })];
    expect(here).toHaveProperty('data');
    expect(there).toEqual(here);
  });

  it.each(ADDRESSES)('make none to what is read and taken at %s', async (address) => {
    expect(await taken(odd.siteUrl, address)).toBe(await taken(plain.siteUrl, address));
  });
});

describe('a clock that is wrong by a day', () => {
  let site: ServedPages;
  let example: TestFolder;
  beforeAll(async () => {
    example = exampleFolder();
    site = await servePages(['standard', example.folder], { isStrandedToo: false });
  });
  afterAll(async () => {
    await site.stop();
    example.remove();
  });

  it('shows no page of before a change, and the same record as a right one', async () => {
    const sites: [number, string][] = [[0, site.siteUrl]];
    for (const wrongBy of [1, -1]) sites.push([wrongBy, await site.another(skewed(wrongBy))]);
    const address = '/en/missions/unmogadishu/statistics';
    const tags = new Map<string, string>();
    for (const [, one] of sites) {
      for (let i = 0; i < 2; i += 1) {
        const page = await fetch(one + address);
        expect(await page.text()).not.toContain('4,321');
        tags.set(one, page.headers.get('etag') ?? '');
      }
    }
    // The importer's clock is behind, so that what is new seems older than what was there.
    example.change('statistics.yaml', 'value: around 4,200', 'value: 4,321');
    await takeIn(site.databaseUrl, example.folder, skewed(-1));
    const days = await Promise.all(
      sites.map(async ([wrongBy, one]) => {
        const page = await fetch(one + address, { headers: { 'if-none-match': tags.get(one) ?? '' } });
        expect(page.status).toBe(200);
        expect(await page.text()).toContain('4,321');
        const file = await fetch(`${one}${address}.csv`);
        const changed = Date.parse(file.headers.get('last-modified') ?? '');
        const now = Date.now() + wrongBy * DAY;
        expect(changed).toBeLessThanOrEqual(now);
        // The only thing in a file that is of the clock is the day on which it says that it was taken, which may be that of an instant in it.
        const day = new Date(now).toISOString().slice(0, 10);
        const text = (await file.text()).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'an instant');
        expect(text).toContain(day);
        const inWords = new RegExp(DAY_IN_WORDS.format(now).replaceAll(' ', '\\s'), 'g');
        return { day, text: text.replaceAll(day, 'that day').replaceAll(inWords, 'that day') };
      }),
    );
    expect(new Set(days.map(({ day }) => day)).size).toBe(3);
    for (const { text } of days) expect(text).toBe(days[0]?.text);
  });

  it('of an importer leaves the trail in order, at the instants of the database', async () => {
    const before = Date.now();
    for (const [days, value] of [
      [1, '4,322'],
      [-1, '4,323'],
    ] as const) {
      example.change('statistics.yaml', `value: 4,32${days === 1 ? 1 : 2}`, `value: ${value}`);
      await takeIn(site.databaseUrl, example.folder, skewed(days));
    }
    const trail = await rowsIn<{ version: number; at: Date }>(
      site.databaseUrl,
      `select version, recorded_at as at from revision where noun = 'statistics' and content->>'value' in ('4,322', '4,323') order by version`,
    );
    expect(trail).toHaveLength(2);
    const [first, second] = trail.map(({ at }) => at.getTime());
    expect(first).toBeGreaterThanOrEqual(before);
    expect(second).toBeGreaterThan(first ?? 0);
    expect(second).toBeLessThan(Date.now() + 1_000);
  });
});
