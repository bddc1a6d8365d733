import { exampleFolder } from '@drawdown/dossier/testing-folder';
import type { TestFolder } from '@drawdown/dossier/testing-folder';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { servePages } from './support/serve-pages.ts';
import type { ServedPages } from './support/serve-pages.ts';

let example: TestFolder;
let site: ServedPages;

beforeAll(async () => {
  example = exampleFolder();
  const formerly = (file: string, key: string, former: string): void =>
    example.change(file, `${key}:\n`, `${key}:\n  formerSlugs: ${former}\n`);
  formerly('missions.yaml', 'unmogadishu', '[unmog-before, unmog-between]');
  formerly('sources.yaml', 'wire-2024-06-03', 'wire-before');
  formerly('actors.yaml', 'a-spokesperson', 'spokesperson-before');
  formerly('places.yaml', 'northern-camp', 'camp-before');
  formerly('events.yaml', 'northern-camp-handed-over', 'handover-before');
  formerly('statistics.yaml', 'wire-more-than-1300-departed', 'departed-before');
  site = await servePages(['standard', example.folder], { isStrandedToo: false });
});
afterAll(async () => {
  await site.stop();
  example.remove();
});

const ask = (path: string): Promise<Response> => fetch(`${site.siteUrl}${path}`, { redirect: 'manual' });

it.each([
  ['/en/missions/unmog-before', '/en/missions/unmogadishu'],
  ['/fr/missions/unmog-between', '/fr/missions/unmogadishu'],
  [
    '/en/missions/unmog-before?knownOn=2024-06-10&scope=UNIFORMED',
    '/en/missions/unmogadishu?knownOn=2024-06-10&scope=UNIFORMED',
  ],
  ['/fr/missions/unmog-before/events?kind=SITE_CLOSURE', '/fr/missions/unmogadishu/events?kind=SITE_CLOSURE'],
  [
    '/en/embed/missions/unmog-before/drawdown?knownOn=2024-06-10',
    '/en/embed/missions/unmogadishu/drawdown?knownOn=2024-06-10',
  ],
  [
    '/en/missions/unmog-before/drawdown.csv?knownOn=2024-06-10',
    '/en/missions/unmogadishu/drawdown.csv?knownOn=2024-06-10',
  ],
  ['/en/missions/unmog-before/drawdown.csv-metadata.json', '/en/missions/unmogadishu/drawdown.csv-metadata.json'],
  ['/en/missions/unmog-before/feed.atom', '/en/missions/unmogadishu/feed.atom'],
  ['/en/data/unmog-before.zip', '/en/data/unmogadishu.zip'],
  ['/en/sources/wire-before', '/en/sources/wire-2024-06-03'],
  ['/en/sources/wire-before.bib', '/en/sources/wire-2024-06-03.bib'],
  ['/fr/actors/spokesperson-before', '/fr/actors/a-spokesperson'],
  ['/en/places/camp-before?knownOn=2024-06-10', '/en/places/northern-camp?knownOn=2024-06-10'],
  ['/en/events/handover-before', '/en/events/northern-camp-handed-over'],
  ['/en/statistics/departed-before', '/en/statistics/wire-more-than-1300-departed'],
])('%s leads to %s for good', async (from, to) => {
  const answer = await ask(from);
  expect({ status: answer.status, location: answer.headers.get('location') }).toEqual({
    status: 308,
    location: to,
  });
  expect((await ask(to)).status).toBe(200);
});

it('leads from an address without a language too', async () => {
  const answer = await fetch(`${site.siteUrl}/missions/unmog-before?scope=UNIFORMED`, {
    headers: { 'accept-language': 'fr' },
  });
  expect({ status: answer.status, url: answer.url }).toEqual({
    status: 200,
    url: `${site.siteUrl}/fr/missions/unmogadishu?scope=UNIFORMED`,
  });
});

it('has no page for a name that nothing ever had', async () => {
  expect((await ask('/en/missions/unmog-never')).status).toBe(404);
  expect((await ask('/en/missions/unmog-never/drawdown.csv')).status).toBe(404);
});

it('is called by its acronym in what is taken, whatever its address says', async () => {
  const text = async (path: string): Promise<string> => (await ask(path)).text();
  expect(await text('/en/missions/unmogadishu/feed.atom')).toMatch(/<title[^>]*>Drawdown \(UNMOG\): new and corrected/);
  expect(await text('/fr/missions/unmogadishu')).toMatch(/title="Drawdown \(UNMOG\)\u00a0: chiffres nouveaux/);
  expect(JSON.parse(await text('/en/data/unmogadishu/datapackage.json'))).toMatchObject({
    title: 'Drawdown: the withdrawal of UNMOG',
    keywords: expect.arrayContaining(['UNMOG']) as string[],
  });
});

it('narrows a list by a name that something had', async () => {
  const [before, now] = await Promise.all(
    ['camp-before', 'northern-camp'].map(async (place) => (await ask(`/en/events?place=${place}`)).text()),
  );
  const told = (html: string | undefined): string[] => html?.match(/href="\/en\/events\/[^"?#]+"/g) ?? [];
  expect(told(before)).toContain('href="/en/events/northern-camp-handed-over"');
  expect(told(before)).toEqual(told(now));
});
