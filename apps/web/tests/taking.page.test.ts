import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unzipSync } from 'fflate';
import { describe, expect, inject, it } from 'vitest';
import { takenPolicy } from '../src/lib/content-security.ts';
import { csvCells } from '../src/taking/releases.ts';
import { withBrowser } from './site.ts';

const { visit } = withBrowser();

const site = (): string => inject('siteUrl');
const today = (): string => new Date().toISOString().slice(0, 10);

async function take(path: string): Promise<{ status: number; type: string; text: string; headers: Headers }> {
  const answer = await fetch(`${site()}${path}`);
  return {
    status: answer.status,
    type: (answer.headers.get('content-type') ?? '').split(';')[0] ?? '',
    text: await answer.text(),
    headers: answer.headers,
  };
}

/** A CSV as objects by its header row. */
async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const { status, type, text } = await take(path);
  expect({ path, status, type }).toEqual({ path, status: 200, type: 'text/csv' });
  const [head = [], ...rows] = csvCells(text);
  for (const row of rows) expect(row).toHaveLength(head.length);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

async function ask<Data>(query: string): Promise<Data> {
  const answer = await fetch(inject('apiUrl'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await answer.json()) as { data: Data }).data;
}

interface DrawdownAnswer {
  mission: {
    drawdown: {
      points: {
        asOf: { edtf: string };
        departed: { low: number | null; high: number | null; label: string };
        statistics: { key: string }[];
      }[];
    };
  };
}

const tables = [
  'missions/minusma/drawdown',
  'missions/minusma/envelope',
  'missions/minusma/pace',
  'missions/minusma/key-figures',
  'missions/minusma/groups',
  'missions/minusma/contingents',
  'missions/minusma/excluded',
  'missions/minusma/statistics',
  'missions/minusma/events',
  'missions/minusma/accounts',
  'missions/minusma/disagreements',
  'missions/minusma/reconciliations',
  'missions/minusma/sites',
  'missions/minusma/spells',
  'missions/minusma/site-counts',
  'sources',
  'actors',
  'places',
  'statements',
  'events',
  'statistics',
  'statistics/bnn-3367-departed',
  'events/tessalit-camp-closed',
  'places/gao/map',
  'places/tessalit-camp/spells',
  'metrics',
  'missions',
];

/** Elements of an XML text, in the order they are opened; fails where it is not well formed. */
async function parsed(text: string, type: string): Promise<string> {
  const { page, close } = await visit('/en/data');
  const fault = await page.evaluate(
    ([xml = '', kind = '']) => {
      const document_ = new DOMParser().parseFromString(xml, kind as DOMParserSupportedType);
      return document_.querySelector('parsererror')?.textContent ?? document_.documentElement.localName;
    },
    [text, type],
  );
  await close();
  return fault;
}

describe('each table', () => {
  it.each(tables)('%s is CSV, JSON and a description, all of one view', async (path) => {
    const rows = await rowsOf(`/en/${path}.csv`);
    const json = await take(`/en/${path}.json`);
    expect(json.type).toBe('application/json');
    const { about, columns, rows: objects } = JSON.parse(json.text);
    expect(about).toMatchObject({ licence: 'CC-BY-4.0', taken_on: today(), filter: {} });
    // Left open, the day of knowledge is that of the taking: the address can then be read again.
    const isPinned = new URL(about.address).searchParams.get('knownOn') === today();
    expect({ path, knownOn: about.known_on, isPinned }).toEqual(
      /corrections|metrics/.test(path)
        ? { path, knownOn: null, isPinned: false }
        : { path, knownOn: today(), isPinned: true },
    );
    expect(about.address).toMatch(new RegExp(`^${site()}/en`));
    const names = columns.map((column: { name: string }) => column.name);
    expect(objects.map((row: Record<string, unknown>) => names.map((name: string) => String(row[name] ?? '')))).toEqual(
      rows.map((row) => names.map((name: string) => row[name])),
    );
    expect(rows.length).toBeGreaterThan(0);
    const described = await take(`/en/${path}.csv-metadata.json`);
    expect(described.type).toBe('application/csvm+json');
    const { tableSchema } = JSON.parse(described.text);
    expect(tableSchema.columns.map((column: { titles: string }) => column.titles)).toEqual(Object.keys(rows[0] ?? {}));
    for (const row of rows)
      expect(row).toMatchObject({ file_licence: 'CC-BY-4.0', file_taken_on: today(), file_address: about.address });
  });

  it('says by a link where it is described, and is not sent twice', async () => {
    const first = await take('/en/missions/minusma/drawdown.csv');
    expect(first.headers.get('link')).toContain('drawdown.csv-metadata.json>; rel="describedby"');
    expect(first.headers.get('content-disposition')).toContain('filename="drawdown-minusma-drawdown-en-taken-');
    const again = await fetch(`${site()}/en/missions/minusma/drawdown.csv`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });
});

describe('every form of a download', () => {
  const forms: [path: string, type: string, isSaved: boolean][] = [
    ['pace.csv', 'text/csv', true],
    ['pace.json', 'application/json', true],
    ['pace.csv-metadata.json', 'application/csvm+json', false],
    ['pace.svg', 'image/svg+xml', true],
    ['pace.png', 'image/png', true],
    ['pace.bib', 'application/x-bibtex', true],
    ['pace.csl.json', 'application/vnd.citationstyles.csl+json', true],
    ['pace.txt', 'text/plain', false],
  ];
  it.each(forms)(
    '%s answers HEAD like GET, may run nothing, has a name, a tag and a day',
    async (form, type, isSaved) => {
      const address = `${site()}/fr/missions/minusma/${form}?knownOn=2023-11-30&scope=UNIFORMED`;
      const [got, asked] = [await fetch(address), await fetch(address, { method: 'HEAD' })];
      const body = new Uint8Array(await got.arrayBuffer());
      expect(body.byteLength).toBeGreaterThan(50);
      expect((await asked.arrayBuffer()).byteLength).toBe(0);
      for (const answer of [got, asked]) {
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-type')?.split(';')[0]).toBe(type);
        expect(answer.headers.get('content-security-policy')).toBe(takenPolicy);
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        expect(answer.headers.get('access-control-allow-origin')).toBe('*');
        expect(answer.headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/);
        const changed = Date.parse(answer.headers.get('last-modified') ?? '');
        expect(changed).toBeLessThanOrEqual(Date.now());
        expect(changed).toBeGreaterThanOrEqual(Date.parse(today()));
        const ending = form.slice(form.indexOf('.') + 1);
        const name = `drawdown-minusma-pace-as-known-on-2023-11-30-scope-UNIFORMED-fr-taken-${today()}.${ending}`;
        expect(answer.headers.get('content-disposition')).toBe(isSaved ? `attachment; filename="${name}"` : null);
      }
      const again = await fetch(address, { headers: { 'if-none-match': got.headers.get('etag') ?? '' } });
      expect({ status: again.status, length: (await again.arrayBuffer()).byteLength }).toEqual({
        status: 304,
        length: 0,
      });
    },
  );

  it('is only ever asked for, never sent to', async () => {
    const answer = await fetch(`${site()}/en/missions/minusma/pace.csv`, { method: 'POST', body: 'x' });
    expect(answer.status).toBe(405);
  });

  it('is drawn in its own colours by a browser that has nothing but the file', async () => {
    const { text } = await take('/en/missions/minusma/drawdown.svg');
    const { page, close } = await visit('/en/missions/minusma/drawdown.txt', { javaScriptEnabled: false });
    await page.setContent(text.replace(/^<\?xml[^>]*>/, ''));
    const band = page.locator('svg .band').first();
    expect(await band.evaluate((path) => getComputedStyle(path).fill)).toMatch(/^rgb\((?!0, 0, 0)/);
    expect(await page.locator('svg a').first().getAttribute('href')).toMatch(new RegExp(`^${site()}/en/`));
    await close();
  });
});

describe('what is taken equals the API and the page', () => {
  it('in every point of the drawdown, on a day, for a scope', async () => {
    const rows = await rowsOf('/fr/missions/minusma/drawdown.csv?knownOn=2023-11-30&scope=ALL_PERSONNEL');
    const { mission } = await ask<DrawdownAnswer>(
      `{ mission(slug: "minusma", knownOn: "2023-11-30") { drawdown(knownOn: "2023-11-30") { points { asOf { edtf } departed { low high label(lang: FR) } statistics { key } } } } }`,
    );
    expect(
      rows.map((row) => [
        row['as_of_edtf'],
        row['departed_low'],
        row['departed_high'],
        row['departed_label'],
        row['statistics'],
      ]),
    ).toEqual(
      mission.drawdown.points.map((point) => [
        point.asOf.edtf,
        String(point.departed.low ?? ''),
        String(point.departed.high ?? ''),
        point.departed.label,
        point.statistics.map((statistic) => statistic.key).join(' | '),
      ]),
    );
    expect(rows[0]?.['file_vintage']).toMatch(/^connu au 30\snovembre 2023$/);
    const { page, close } = await visit('/fr/missions/minusma?knownOn=2023-11-30');
    const table = (await page.locator('#figures').textContent()) ?? '';
    for (const row of rows) expect(table).toContain(row['departed_label']);
    await close();
  });

  it('in every row of a list, and not only in those of its first page', async () => {
    const rows = await rowsOf('/en/missions/minusma/statistics.csv');
    const { statistics } = await ask<{ statistics: { totalCount: number } }>(
      `{ statistics(where: { mission: "minusma" }, first: 1) { totalCount } }`,
    );
    expect(rows).toHaveLength(statistics.totalCount);
    expect(new Set(rows.map((row) => row['key'])).size).toBe(rows.length);
  });

  it('with the filters of the page', async () => {
    const rows = await rowsOf('/en/missions/minusma/statistics.csv?metric=personnel-departed&order=AS_OF_DESC');
    expect(new Set(rows.map((row) => row['metric']))).toEqual(new Set(['personnel-departed']));
    expect(rows[0]?.['file_filter']).toBe('metric=personnel-departed&order=AS_OF_DESC');
    const { page, close } = await visit('/en/missions/minusma/statistics?metric=personnel-departed&order=AS_OF_DESC');
    const link = await page.locator('.take a', { hasText: 'CSV' }).last().getAttribute('href');
    expect(link).toBe('/en/missions/minusma/statistics.csv?metric=personnel-departed&order=AS_OF_DESC');
    await close();
  });
});

describe('a figure with nothing to draw', () => {
  it.each([
    ['/en/missions/minusma?knownOn=2023-07-01', ['csv', 'json', 'svg', 'png']],
    ['/fr/statistics?metric=personnel-departed&knownOn=2023-07-01', ['csv', 'json']],
  ])('leads to no picture that there is not: %s', async (path, forms) => {
    const { text } = await take(path);
    const links = [...text.matchAll(/href="([^"]+\.(csv|json|svg|png)\b[^"]*)"/g)]
      .map(([, link = '', form = '']) => ({ link: link.replaceAll('&amp;', '&'), form }))
      .filter(({ link }) => /\/(?:drawdown|statistics)\./.test(link));
    expect(new Set(links.map(({ form }) => form))).toEqual(new Set(forms));
    for (const { link } of links) expect([link, (await take(link)).status]).toEqual([link, 200]);
  });
});

describe('an address that asks for what cannot be', () => {
  it.each([
    ['/en/missions/minusma/drawdown.csv?knownOn=2023-02-30', 400, 'knownOn'],
    ['/en/missions/minusma/drawdown.csv?colour=red', 400, 'colour'],
    ['/en/missions/minusma/drawdown.json?base=nothing', 400, 'base'],
    ['/fr/actors.csv?scope=POLICE', 400, 'scope'],
    ['/en/missions/minusma/statistics.csv?metric=nothing', 400, 'metric'],
    ['/en/sources.csv?after=abc', 400, 'after'],
    ['/en/missions/nowhere/drawdown.csv', 404, 'nothing to take'],
    ['/en/missions/nowhere/statistics.json', 404, 'nothing to take'],
    ['/en/missions/minusma/constructor.csv', 404, 'nothing to take'],
    ['/en/actors.svg', 404, 'nothing to take'],
    ['/en/missions/minusma/statistics.svg', 400, 'metric'],
    ['/en/missions/minusma/drawdown.csv?knownOn=2023-10-15&knownOn=2023-10-16', 400, 'knownOn'],
    ['/en/statistics/nothing.csv', 404, 'nothing to take'],
    ['/en/places/nowhere/map.svg', 404, 'nothing to take'],
    ['/en/events/nothing.json', 404, 'nothing to take'],
    ['/en/missions/minusma/drawdown.csv?scope=EVERYONE', 400, 'What can be chosen: ALL_PERSONNEL, UNIFORMED, MILITARY'],
    ['/en/missions/minusma/pace.csv?base=none', 400, 'What can be chosen: ALL_PERSONNEL_2023-07-01_13871-13871,'],
    ['/en/missions/minusma/pace.bib?base=none', 400, 'What can be chosen: ALL_PERSONNEL_2023-07-01_13871-13871,'],
    ['/en/events.bib?actor=nobody', 400, 'Nobody on record is called what the address says (actor).'],
    ['/en/events/nothing.bib', 404, 'nothing to take'],
    ['/en/data/nowhere/events.csv-metadata.json', 404, 'nothing to take'],
    ['/fr/events.json?kind=PERSON', 400, 'On peut choisir\u00a0: MANDATE, DEMAND, VOTE'],
    ['/en/statistics.csv?order=SIZE', 400, 'VALUE_ASC and VALUE_DESC.'],
    ['/en/missions/minusma/statistics.csv?metric=deaths', 400, ', fatalities, '],
    ['/en/statistics.csv?q=beaucoup', 400, 'such as 13,871'],
    ['/en/missions/minusma/sites.csv?kind=SHUT', 400, 'What can be chosen: CLOSED, DISPUTED, UNKNOWN and OPEN.'],
    [
      '/en/missions/minusma/drawdown.xlsx',
      404,
      'The forms there are: .csv, .json, .csv-metadata.json, .svg, .png, .bib, .csl.json and .txt.',
    ],
    ['/fr/actors.svg', 404, 'Les formes qui existent\u00a0: .csv, .json'],
    ['/en/missions/minusma/feed.rss', 404, 'The forms there are: .atom.'],
    ['/en/nowhere.exe', 404, 'nothing to take'],
    ['/en/events/%ff.csv', 404, 'nothing to take'],
    ['/en/%ff.csv', 404, 'nothing to take'],
    ['/en/missions/%ff.png', 404, 'nothing to take'],
    ['/en/sources/%C0%AF.bib', 404, 'nothing to take'],
    ['/fr/missions/%ff/statistics.csv', 404, 'rien à prendre'],
    ['/en/%ff.atom', 404, 'nothing to take'],
    [`/en/events.csv?q=${'words+'.repeat(50)}`, 400, 'q'],
    [`/en/sources/${'x'.repeat(300)}.csv`, 404, 'nothing to take'],
  ])('%s is answered with %i and what is wrong', async (path, status, words) => {
    const answer = await take(path);
    expect({ status: answer.status, type: answer.type }).toEqual({ status, type: 'text/plain' });
    expect(answer.text).toContain(words);
  });
});

describe('a picture', () => {
  it.each(['drawdown', 'pace', 'groups', 'contingents', 'sites', 'spells'])(
    'of %s stands alone, well formed, and says what it rests on',
    async (name) => {
      const { status, type, text } = await take(`/en/missions/minusma/${name}.svg`);
      expect({ status, type }).toEqual({ status: 200, type: 'image/svg+xml' });
      expect(await parsed(text, 'image/svg+xml')).toBe('svg');
      expect(text).toContain('CC-BY-4.0');
      expect(text).toMatch(/Sources: /);
      expect(text).toContain(`${site()}/en/missions/minusma`);
      expect(text).not.toMatch(/var\(--|href="\/|<script/);
      const png = await fetch(`${site()}/en/missions/minusma/${name}.png`);
      expect(png.headers.get('content-type')).toBe('image/png');
      expect([...new Uint8Array(await png.arrayBuffer()).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    },
  );

  it('has the numbers of the page’s own chart', async () => {
    const { text } = await take('/en/missions/minusma/drawdown.svg?knownOn=2023-11-30');
    const { page, close } = await visit('/en/missions/minusma?knownOn=2023-11-30');
    const drawn = await page.locator('#drawdown .chart-wide a.point .value').allTextContents();
    expect(drawn.length).toBeGreaterThan(0);
    for (const value of drawn) expect(text).toContain(value);
    await close();
  });

  it('of a link is 1200 by 630 and named in the head of the page', async () => {
    const { page, close } = await visit('/fr/missions/minusma');
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(address).toBe(`${site()}/fr/missions/minusma/og.png`);
    const png = Buffer.from(await (await fetch(address ?? '')).arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    await close();
  });
});

describe('the row under a figure', () => {
  it('gives files, citation and embed to a reader without scripts, and every link of it answers', async () => {
    const { page, close } = await visit('/en/missions/minusma?knownOn=2023-11-30', { javaScriptEnabled: false });
    const row = page.locator('#drawdown .take');
    await row.locator('summary', { hasText: 'Cite' }).click();
    expect(await row.locator('.take-text').first().innerText()).toMatch(/as known on 30\sNovember 2023/);
    await row.locator('summary', { hasText: 'Embed' }).click();
    expect(await row.locator('pre').innerText()).toContain('/en/embed/missions/minusma/drawdown?knownOn=2023-11-30');
    for (const href of await row
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      const answer = await fetch(`${site()}${href}`);
      await answer.arrayBuffer();
      expect({ href, status: answer.status }).toEqual({ href, status: 200 });
    }
    await close();
  });

  it('gives what a search finds as its page shows it, of every noun or of one', async () => {
    const { page, close } = await visit('/en/search?q=kidal');
    const shown = await page.locator('.found .entry-title').count();
    await close();
    const rows = await rowsOf('/en/search.csv?q=kidal');
    expect(rows.length).toBeGreaterThanOrEqual(shown);
    expect(rows.map(({ place }) => Number(place))).toEqual(rows.map((_, i) => i + 1));
    const places = await rowsOf('/en/search.csv?q=kidal&kind=PLACE');
    expect(places.map(({ key }) => key)).toEqual(rows.filter(({ noun }) => noun === 'PLACE').map(({ key }) => key));
    expect(await rowsOf('/en/search.csv?q=-')).toEqual([]);
  });

  it('leads to citations of the figure, of its source, and of the whole', async () => {
    expect((await take('/en/missions/minusma/drawdown.bib')).text).toMatch(/^@misc\{drawdown/);
    const [item] = JSON.parse((await take('/en/missions/minusma.csl.json')).text);
    expect(item).toMatchObject({ type: 'dataset', URL: `${site()}/en/missions/minusma?knownOn=${today()}` });
    expect((await take('/en/sources/afp-2023-12-11.txt')).text).toMatch(/^AFP \(2023\)\. /);
    expect((await take('/en/sources/nothing.txt')).status).toBe(404);
  });
});

describe('a citation', () => {
  const titleOf = async (path: string): Promise<string> => {
    const [item] = JSON.parse((await take(path)).text) as { title: string }[];
    return (item?.title ?? '').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
  };

  it.each([
    ['/en/events/mission-ends.csl.json', 'The mission ends: what each source says, '],
    ['/fr/events/mission-ends.csl.json', 'Fin de la mission : ce que dit chaque source, '],
    ['/en/places/gao/map.csl.json', 'Gao: where it lies, '],
    ['/fr/places/tessalit-camp/spells.csl.json', 'Tessalit : combien de temps le camp a été gardé, '],
    ['/en/statistics/bnn-3367-departed.csl.json', 'MINUSMA, 3,367: personnel departed, '],
  ])('%s names what it is of', async (path, title) => {
    expect(await titleOf(path)).toContain(title);
  });

  it.each([
    ['/fr/events.csl.json?actor=minusma&place=gao&kind=SITE_CLOSURE', '(MINUSMA, Gao, Camp quitté)'],
    ['/fr/statements.csl.json?speaker=el-ghassim-wane&stance=NEUTRAL', '(El Ghassim Wane, neutre)'],
    ['/fr/statistics.csl.json?metric=fatalities-hostile', '(Décès dus à des actes hostiles)'],
    [
      '/en/missions/minusma/drawdown.csl.json?base=ALL_PERSONNEL_2023-07-01_13750-13850',
      '(measured against around 13,800)',
    ],
  ])('%s says what was chosen in the words of the page', async (path, words) => {
    expect(await titleOf(path)).toContain(words);
  });

  it.each([['/en/events/gao-camp-handed-over'], ['/fr/missions/minusma/pace'], ['/en/statistics']])(
    '%s is called the same in every form of its files',
    async (path) => {
      const title = (await titleOf(`${path}.csl.json`)).split(', ')[0] ?? '';
      const about = JSON.parse((await take(`${path}.json`)).text).about.title as string;
      const metadata = JSON.parse((await take(`${path}.csv-metadata.json`)).text)['dc:title'] as string;
      expect([about, metadata]).toEqual([about, about]);
      expect(about.replaceAll(/\s/g, ' ').split(', ')[0]).toBe(title);
    },
  );

  it('has a key of its own for each choice, in letters that every bibliography takes', async () => {
    const keyOf = async (query: string) =>
      (JSON.parse((await take(`/en/events.csl.json${query}`)).text) as { id: string }[])[0]?.id;
    const keys = await Promise.all(['', '?kind=ATTACK', '?actor=minusma', '?q=Ménaka%7D', '?q=Kidal'].map(keyOf));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys[3]).toBe(`drawdown-events-q-Menaka-${today()}`);
  });

  it('says in a picture what it was measured against', async () => {
    const { text } = await take('/fr/missions/minusma/pace.svg?base=ALL_PERSONNEL_2023-07-01_13750-13850');
    expect(text.replaceAll(/\s/g, ' ')).toContain('choisi : par rapport à environ 13 800');
  });
});

describe('the data page', () => {
  it('says of every table how many rows it has, or why no number stands, and leads to what its columns mean', async () => {
    const { page, close } = await visit('/en/data');
    const rows = await page.locator('.downloads tbody tr').evaluateAll((trs) =>
      trs.map((tr) => ({
        count: tr.querySelectorAll('td')[1]?.textContent ?? '',
        hrefs: [...tr.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      })),
    );
    await close();
    expect(rows.length).toBeGreaterThan(15);
    for (const { count, hrefs } of rows) {
      const [csv = '', metadata = ''] = hrefs;
      const held = csvCells((await take(csv)).text);
      if (count !== 'counted on download') expect({ csv, count }).toEqual({ csv, count: String(held.length - 1) });
      expect(metadata).toBe(`${csv}-metadata.json`);
      const { url, tableSchema } = JSON.parse((await take(metadata)).text) as {
        url: string;
        tableSchema: { columns: { titles: string }[] };
      };
      expect(url).toBe(`${site()}${csv}`);
      expect(tableSchema.columns.map(({ titles }) => titles)).toEqual(held[0]);
    }
  }, 180_000);
});

/** Figures that are drawn, and where each leads back to. */
const embedded: [path: string, home: string][] = [
  ['missions/minusma/drawdown', 'missions/minusma?knownOn=2023-11-30#drawdown'],
  ['missions/minusma/pace', 'missions/minusma?knownOn=2023-11-30#pace'],
  ['missions/minusma/groups', 'missions/minusma?knownOn=2023-11-30#groups'],
  ['missions/minusma/contingents', 'missions/minusma?knownOn=2023-11-30#contingents'],
  ['missions/minusma/sites', 'missions/minusma/sites?knownOn=2023-11-30'],
  ['missions/minusma/spells', 'missions/minusma/sites?knownOn=2023-11-30#over-time'],
  ['places/gao/map', 'places/gao?knownOn=2023-11-30'],
  ['places/tessalit-camp/spells', 'places/tessalit-camp?knownOn=2023-11-30#status'],
];

describe('an embedded figure', () => {
  it.each(embedded)('%s may be framed, stands alone, fits, and leads back', async (path, home) => {
    const { page, status, complaints, foreign, close } = await visit(`/fr/embed/${path}?knownOn=2023-11-30`, {
      viewport: { width: 600, height: 700 },
      colorScheme: 'dark',
    });
    expect({ status, complaints, foreign }).toEqual({ status: 200, complaints: [], foreign: [] });
    expect(await page.locator('.masthead, .colophon').count()).toBe(0);
    expect(await page.locator('.embed-foot a').getAttribute('href')).toBe(`/fr/${home}`);
    expect(await page.locator('.embed-foot').textContent()).toMatch(/connu au 30\snovembre 2023.*CC-BY-4\.0/);
    expect(await page.locator('.chart, .contingents').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(600);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await close();
  });

  it('tells the page around it how high it stands, which fits the frame', async () => {
    const { page, close } = await visit('/en/missions/minusma/pace.txt');
    const plain = { javaScriptEnabled: false };
    const [mission, data] = [await visit('/en/missions/minusma', plain), await visit('/en/data', plain)];
    const code = [mission.page.locator('#drawdown .take pre'), data.page.locator('section:has(#embed) pre')];
    const snippet = (await Promise.all(code.map((each) => each.textContent()))).join('');
    await Promise.all([mission.close(), data.close()]);
    // A page of another origin, with nothing in it but what is given to copy.
    const elsewhere = createServer((_request, answer) => {
      answer.setHeader('content-type', 'text/html').end(`<!doctype html><body>${snippet}`);
    });
    await new Promise<void>((listening) => elsewhere.listen(0, 'localhost', listening));
    await page.goto(`http://localhost:${(elsewhere.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => document.querySelector('iframe')?.height !== '640');
    const high = Number(await page.locator('iframe').getAttribute('height'));
    const inner = page.frames()[1];
    expect(await inner?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))).toBe(high);
    elsewhere.close();
    await close();
  });

  it('is the only kind of page that may be framed', async () => {
    const policy = async (path: string): Promise<string> =>
      (await fetch(`${site()}${path}`)).headers.get('content-security-policy') ?? '';
    expect(await policy('/en/embed/missions/minusma/drawdown')).toContain('frame-ancestors *');
    expect(await policy('/en/missions/minusma')).toContain("frame-ancestors 'none'");
    expect((await fetch(`${site()}/en/embed/missions/minusma/constructor`)).status).toBe(404);
  });
});

describe('the data package', () => {
  it('holds what its own schemas say: columns, types, keys and references', async () => {
    const descriptor = JSON.parse((await take('/en/data/minusma/datapackage.json')).text);
    expect(descriptor).toMatchObject({ name: 'drawdown-minusma', licenses: [{ name: 'CC-BY-4.0' }] });
    const held = new Map<string, Record<string, string>[]>();
    for (const resource of descriptor.resources) {
      const rows = await rowsOf(`/en/data/minusma/${resource.path}`);
      held.set(resource.name, rows);
      for (const { name, type, constraints } of resource.schema.fields) {
        for (const row of rows) {
          const value = row[name] ?? '';
          if (constraints?.required === true) expect({ name, value }).not.toEqual({ name, value: '' });
          if (value !== '')
            expect({ resource: resource.name, name, value, isValid: valid(type, value) }).toMatchObject({
              isValid: true,
            });
        }
      }
      const keys = rows.map((row) =>
        (resource.schema.primaryKey ?? Object.keys(row)).map((name: string) => row[name]).join('\t'),
      );
      if (resource.schema.primaryKey !== undefined) expect(new Set(keys).size).toBe(keys.length);
    }
    for (const resource of descriptor.resources)
      for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
        const there = new Set(held.get(reference.resource || resource.name)?.map((row) => row[reference.fields[0]]));
        for (const row of held.get(resource.name) ?? []) {
          const value = row[fields[0]] ?? '';
          if (value !== '')
            expect({ from: resource.name, field: fields[0], value, isThere: there.has(value) }).toMatchObject({
              isThere: true,
            });
        }
      }
  }, 240_000);

  it('is the same in one ZIP, whichever language it is taken in', async () => {
    const zip = async (lang: string): Promise<Uint8Array> =>
      new Uint8Array(await (await fetch(`${site()}/${lang}/data/minusma.zip`)).arrayBuffer());
    const english = await zip('en');
    expect(Buffer.from(english).equals(Buffer.from(await zip('fr')))).toBe(true);
    const files = unzipSync(english);
    const descriptor = JSON.parse(Buffer.from(files['datapackage.json'] ?? []).toString());
    expect(Object.keys(files).sort()).toEqual(
      [
        'README.md',
        'csv-metadata.json',
        'datapackage.json',
        ...descriptor.resources.map((r: { path: string }) => r.path),
      ].sort(),
    );
  });
});

describe('for programs', () => {
  it.each(['/en/feed.atom', '/fr/missions/minusma/feed.atom'])(
    '%s is a feed of figures, each with its evidence',
    async (path) => {
      const { type, text } = await take(path);
      expect(type).toBe('application/atom+xml');
      expect(await parsed(text, 'application/xml')).toBe('feed');
      const ids = [...text.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id);
      expect(ids.length).toBeGreaterThan(10);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^tag:[^,]+,\d{4}:/);
      const evidence = /rel="related"[^>]*href="([^"#]+)/.exec(text)?.[1] ?? '';
      expect((await fetch(evidence)).status).toBe(200);
    },
  );

  it('the head names the feed, the other language and one address', async () => {
    const { page, close } = await visit('/fr/missions/minusma?knownOn=2023-11-30');
    const head = await page.evaluate(() => ({
      canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      feed: document.querySelector('link[type="application/atom+xml"]')?.getAttribute('href'),
      english: document.querySelector('link[hreflang="en"]')?.getAttribute('href'),
    }));
    expect(head).toEqual({
      canonical: `${site()}/fr/missions/minusma`,
      feed: `${site()}/fr/missions/minusma/feed.atom`,
      english: `${site()}/en/missions/minusma`,
    });
    await close();
  });

  it('the data page describes a data set that can be downloaded', async () => {
    const { page, close } = await visit('/en/data');
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '');
    expect(data).toMatchObject({ '@type': 'Dataset', license: 'https://creativecommons.org/licenses/by/4.0/' });
    const addresses = data.distribution.map((each: { contentUrl: string }) => each.contentUrl);
    expect(addresses).toContain(`${site()}/en/data/minusma.zip`);
    await close();
  });

  it('robots are led to a sitemap of which every address answers', async () => {
    const robots = await take('/robots.txt');
    expect(robots.text).toContain(`Sitemap: ${site()}/sitemap.xml`);
    const { text } = await take('/sitemap.xml');
    expect(await parsed(text, 'application/xml')).toBe('urlset');
    const all = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);
    expect(new Set(all).size).toBe(all.length);
    // One of each kind of page in each language here; a longer test follows every link of the site.
    const kinds = new Map(
      all.map((address) => [address.replace(site(), '').replace(/([^/]+\/[^/]+\/)[^/]+/, '$1*'), address]),
    );
    for (const address of kinds.values()) {
      const answer = await fetch(address);
      await answer.arrayBuffer();
      expect({ address, status: answer.status }).toEqual({ address, status: 200 });
    }
  }, 180_000);
});

function valid(type: string, value: string): boolean {
  switch (type) {
    case 'number':
      return Number.isFinite(Number(value));
    case 'integer':
      return Number.isInteger(Number(value));
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'date':
      return new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
    case 'datetime':
      return !Number.isNaN(Date.parse(value));
    default:
      return type === 'string';
  }
}
