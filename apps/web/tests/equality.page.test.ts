import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { csvCells } from '../src/taking/releases.ts';
import { everyOther } from '../../../tests/support/share.ts';
import { withBrowser } from './site.ts';

const { visit } = withBrowser();

type Row = Record<string, string>;

const today = (): string => new Date().toISOString().slice(0, 10);

/** Whether what is at a path can be had as known on a day; what we did ourselves, and the metrics, cannot. */
const isToldByDays = (path: string): boolean => !/\/(corrections|metrics)$/.test(path);

/** The rows of a view as CSV, when its JSON has the very same; fails where it has not. */
async function rowsOf(path: string, query: string): Promise<Row[]> {
  const fetched = async (ending: string): Promise<string> => {
    const answer = await fetch(`${inject('siteUrl')}${path}.${ending}${query}`);
    expect({ path, ending, status: answer.status }).toEqual({ path, ending, status: 200 });
    return answer.text();
  };
  const [head = [], ...lines] = csvCells(await fetched('csv'));
  const rows = lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
  const {
    about,
    columns,
    rows: objects,
  } = JSON.parse(await fetched('json')) as {
    about: { known_on: string | null; filter: Record<string, string>; address: string; language: string };
    columns: { name: string }[];
    rows: Record<string, unknown>[];
  };
  const names = columns.map(({ name }) => name);
  expect(objects.map((row) => names.map((name) => String(row[name] ?? '')))).toEqual(
    rows.map((row) => names.map((name) => row[name]?.replace(/^'(?=[=+\-@\t\r])/, ''))),
  );
  const asked = new URLSearchParams(query);
  const knownOn = asked.get('knownOn') ?? (isToldByDays(path) ? today() : null);
  expect(about).toMatchObject({ known_on: knownOn, language: path.split('/')[1] });
  expect(Object.keys(about.filter).sort()).toEqual([...asked.keys()].filter((name) => name !== 'knownOn').sort());
  for (const row of rows) {
    expect(row['file_known_on']).toBe(knownOn ?? '');
    expect(row['file_address']).toBe(about.address);
  }
  return rows;
}

/** The text of each element, with spaces as they are and breaks as spaces. */
const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((all) => all.map((each) => each.textContent.replace(/[\n\t]+/g, ' ')));

async function ask<Data>(query: string): Promise<Data> {
  const answer = await fetch(inject('apiUrl'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

/** A figure on a page: its rows there, its files, and which of their cells stand in each row. */
interface Case {
  page: string;
  rows: string;
  file: string;
  cells: string[];
  /** What the figure is narrowed by, of what the page is. */
  takes?: string[];
}

const mission = '/missions/minusma';
const figures: Record<string, Case> = {
  drawdown: {
    page: mission,
    rows: '#drawdown .twin tbody tr',
    file: `${mission}/drawdown`,
    cells: ['as_of_label', 'departed_label', 'bounded_label', 'remaining_label', 'share_label'],
    takes: ['knownOn', 'scope'],
  },
  pace: {
    page: mission,
    rows: 'section:has(#pace) .twin tbody tr',
    file: `${mission}/pace`,
    cells: ['from_label', 'to_label', 'pace_label'],
    takes: ['knownOn', 'scope'],
  },
  'key figures': {
    page: mission,
    rows: '.key-figure',
    file: `${mission}/key-figures`,
    cells: ['name', 'in_words', 'said_of'],
    takes: ['knownOn', 'scope'],
  },
  groups: {
    page: mission,
    rows: '#groups .twin tbody tr',
    file: `${mission}/groups`,
    cells: ['as_of_label', 'departed_label'],
    takes: ['knownOn'],
  },
  contingents: {
    page: mission,
    rows: '#contingents .twin tbody tr',
    file: `${mission}/contingents`,
    cells: ['contingent_name', 'as_of_label', 'value_label'],
    takes: ['knownOn', 'scope'],
  },
  'camps over time': {
    page: `${mission}/sites`,
    rows: '.strip-figure tbody tr',
    file: `${mission}/spells`,
    cells: ['name'],
    takes: ['knownOn', 'on'],
  },
  'the ledger of camps': {
    page: `${mission}/sites`,
    rows: '.ledger tbody tr',
    file: `${mission}/sites`,
    cells: ['name', 'closed_label'],
    takes: ['knownOn', 'on', 'kind'],
  },
  'counts of camps': {
    page: `${mission}/sites`,
    rows: 'section:has(#counts) tbody tr',
    file: `${mission}/site-counts`,
    cells: ['as_of_label', 'value_label'],
    takes: ['knownOn'],
  },
  statistics: {
    page: `${mission}/statistics`,
    rows: 'table.record tbody tr',
    file: `${mission}/statistics`,
    cells: ['value_label', 'as_of_label'],
  },
  events: { page: `${mission}/events`, rows: '.told', file: `${mission}/events`, cells: ['title', 'happened_label'] },
  disagreements: {
    page: `${mission}/disagreements`,
    rows: '.disagreement',
    file: `${mission}/disagreements`,
    cells: ['explanation'],
  },
  sums: {
    page: `${mission}/disagreements`,
    rows: '.sum',
    file: `${mission}/reconciliations`,
    cells: ['explanation'],
    takes: ['knownOn'],
  },
  statements: { page: '/statements', rows: '.statements > li', file: '/statements', cells: ['summary'] },
  sources: { page: '/sources', rows: '.entries > li', file: '/sources', cells: ['title'] },
  actors: { page: '/actors', rows: '.entries > li', file: '/actors', cells: ['name'] },
  places: { page: '/places', rows: '.entries > li', file: '/places', cells: ['name'] },
  'one camp over time': {
    page: '/places/tessalit-camp',
    rows: 'section:has(#status) .twin tbody tr',
    file: '/places/tessalit-camp/spells',
    cells: ['name'],
    takes: ['knownOn'],
  },
  'a map of a place': {
    page: '/places/gao',
    rows: '.place-map .twin tbody tr',
    file: '/places/gao/map',
    cells: [],
    takes: ['knownOn'],
  },
};

const views: [figure: string, lang: 'en' | 'fr', query: string][] = [
  ...everyOther(Object.keys(figures)).map((figure): [string, 'en' | 'fr', string] => [figure, 'en', '']),
  ...everyOther(Object.keys(figures), 'second').map((figure): [string, 'en' | 'fr', string] => [
    figure,
    'fr',
    '?knownOn=2023-11-30',
  ]),
  ['drawdown', 'fr', '?knownOn=2023-11-30&scope=UNIFORMED'],
  ['drawdown', 'en', '?scope=CIVILIAN'],
  ['pace', 'fr', '?scope=UNIFORMED'],
  ['key figures', 'fr', '?knownOn=2023-12-13&scope=UNIFORMED'],
  ['the ledger of camps', 'fr', '?on=2023-10-22&kind=OPEN'],
  ['the ledger of camps', 'en', '?on=2023-10-22&kind=DISPUTED&knownOn=2023-11-30'],
  ['camps over time', 'en', '?on=2023-10-22&knownOn=2023-10-30'],
  ['statistics', 'fr', '?metric=personnel-departed&order=AS_OF_DESC'],
  ['statistics', 'en', '?metric=personnel-strength&scope=UNIFORMED&knownOn=2023-11-30'],
  ['statistics', 'en', '?order=VALUE_DESC'],
  ['events', 'fr', '?kind=SITE_CLOSURE&from=2023-10-01&order=DATE_DESC'],
  ['events', 'en', '?place=kidal-region&knownOn=2023-11-30'],
  ['disagreements', 'fr', '?kind=SCOPE'],
  ['statements', 'fr', '?stance=WARNS&order=DATE_DESC'],
  ['sources', 'en', '?order=DATE_DESC'],
  ['actors', 'fr', '?kind=PERSON'],
  ['actors', 'en', '?order=KNOWN_DESC'],
  ['places', 'en', '?place=mali&kind=SITE'],
];

/** The rows on the page, all pages of a long list after one another. */
async function rowsOnScreen(lang: string, { page: path, rows }: Case, query: string): Promise<string[]> {
  const all: string[] = [];
  let next: string | null = `/${lang}${path}${query}`;
  while (next !== null) {
    const { page, close } = await visit(next, { javaScriptEnabled: false });
    all.push(...(await textsOf(page, rows)));
    const on = page.locator('.pager a[href*="after="]');
    next = (await on.count()) > 0 ? await on.getAttribute('href') : null;
    await close();
  }
  return all;
}

describe('what is on the screen', () => {
  it.each(views)('%s, in %s, with “%s”: is what CSV and JSON hold, row by row', async (name, lang, query) => {
    const figure = figures[name];
    if (figure === undefined) throw new Error(`There is no figure ${name}.`);
    const rows = await rowsOf(`/${lang}${figure.file}`, query);
    const texts = await rowsOnScreen(lang, figure, query);
    expect(texts).toHaveLength(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    for (const [i, row] of rows.entries())
      for (const cell of figure.cells) if (row[cell] !== '') expect(texts[i]).toContain(row[cell]);
  });

  it('of the timeline on the page of a mission is what its own link gives', async () => {
    const { page, close } = await visit('/en/missions/minusma?knownOn=2023-11-30');
    const titles = await textsOf(page, 'section:has(#events) .timeline-title');
    const href = (await page.locator('section:has(#events) .take a', { hasText: 'CSV' }).getAttribute('href')) ?? '';
    await close();
    const [path = '', query = ''] = href.split(/\.csv/);
    const rows = await rowsOf(path, query);
    expect(titles).toEqual(rows.map((row) => row['title']));
  });
});

const day = '2023-11-30';
const vintage = `knownOn: "${day}"`;

describe('what is taken', () => {
  /** Counts of the API beside the rows of the files, for a vintage and a filter. */
  const counted: [file: string, query: string, api: string, at: string[]][] = [
    ['/missions/minusma/statistics', '', `statistics(where: { mission: "minusma", ${vintage} })`, []],
    [
      '/missions/minusma/statistics',
      '&metric=personnel-departed',
      `statistics(where: { mission: "minusma", metric: ["personnel-departed"], ${vintage} })`,
      [],
    ],
    [
      '/missions/minusma/events',
      '&kind=SITE_CLOSURE',
      `events(where: { mission: "minusma", kind: [SITE_CLOSURE], ${vintage} })`,
      [],
    ],
    ['/statements', '&stance=WARNS', `statements(where: { stance: [WARNS], ${vintage} })`, []],
    ['/sources', '', `sources(where: { ${vintage} })`, []],
    ['/actors', '&kind=STATE', `actors(where: { kind: [STATE], ${vintage} })`, []],
    ['/places', '&place=mali', `places(where: { within: "mali", ${vintage} })`, []],
    ['/missions/minusma/disagreements', '', `disagreements`, ['mission']],
    ['/missions/minusma/reconciliations', '', `reconciliations`, ['mission']],
  ];
  it.each(counted)('%s%s has as many rows as the API counts', async (file, query, field, [parent]) => {
    const rows = await rowsOf(`/fr${file}`, `?knownOn=${day}${query}`);
    const asked = `list: ${field} { totalCount }`;
    const data = await ask<{ list?: { totalCount: number }; mission?: { list: { totalCount: number } } }>(
      parent === undefined ? `{ ${asked} }` : `{ mission(slug: "minusma", ${vintage}) { ${asked} } }`,
    );
    expect(rows).toHaveLength((data.list ?? data.mission?.list)?.totalCount ?? -1);
  });

  interface Ends {
    low: number | null;
    high: number | null;
  }
  interface Series {
    base: { quantity: Ends } | null;
    points: { asOf: { edtf: string }; departed: Ends; bounded: Ends; remaining: Ends | null; share: Ends | null }[];
    envelope: { on: string; low: number; high: number | null }[];
    pace: { from: { edtf: string }; perDay: Ends }[];
    requiredPace: { from: { edtf: string }; perDay: Ends } | null;
    excluded: { code: string; statistic: { key: string } }[];
  }
  const ends = 'low high';
  const series = async (scope: string): Promise<Series> =>
    (
      await ask<{ mission: { drawdown: Series } }>(`{ mission(slug: "minusma", ${vintage}) { drawdown(scope: ${scope}) {
        base { quantity { ${ends} } }
        points { asOf { edtf } departed { ${ends} } bounded { ${ends} } remaining { ${ends} } share { ${ends} } }
        envelope { on low high }
        pace { from { edtf } perDay { ${ends} } } requiredPace { from { edtf } perDay { ${ends} } }
        excluded { code statistic { key } } } } }`)
    ).mission.drawdown;
  const cell = (value: number | null | undefined): string => String(value ?? '');

  it.each(['ALL_PERSONNEL', 'UNIFORMED', 'CIVILIAN'])(
    'of the drawdown of %s is what the API computes: points, band, pace, and what is left out',
    async (scope) => {
      const query = `?knownOn=${day}&scope=${scope}`;
      const { base, points, envelope, pace, requiredPace, excluded } = await series(scope);
      const taken = (part: string): Promise<Row[]> => rowsOf(`/en/missions/minusma/${part}`, query);
      const pick = (rows: Row[], ...names: string[]) => rows.map((row) => names.map((name) => row[name]));
      expect(
        pick(
          await taken('drawdown'),
          'as_of_edtf',
          ...['departed', 'bounded', 'remaining', 'share', 'base'].flatMap((name) => [`${name}_low`, `${name}_high`]),
        ),
      ).toEqual(
        points.map((point) => [
          point.asOf.edtf,
          ...[point.departed, point.bounded, point.remaining, point.share, base?.quantity].flatMap((range) => [
            cell(range?.low),
            cell(range?.high),
          ]),
        ]),
      );
      expect(pick(await taken('envelope'), 'on', 'low', 'high')).toEqual(
        envelope.map((entry) => [entry.on, cell(entry.low), cell(entry.high)]),
      );
      expect(pick(await taken('pace'), 'from_edtf', 'pace_low', 'pace_high', 'needed')).toEqual([
        ...pace.map((each) => [each.from.edtf, cell(each.perDay.low), cell(each.perDay.high), 'false']),
        ...(requiredPace === null
          ? []
          : [[requiredPace.from.edtf, cell(requiredPace.perDay.low), cell(requiredPace.perDay.high), 'true']]),
      ]);
      expect(pick(await taken('excluded'), 'code', 'statistic')).toEqual(
        excluded.map(({ code, statistic }) => [code, statistic.key]),
      );
      const own = (await rowsOf('/en/missions/minusma/groups', `?knownOn=${day}`)).filter(
        (row) => row['scope'] === scope,
      );
      expect(pick(own, 'as_of_edtf', 'departed_low')).toEqual(
        points.map((point) => [point.asOf.edtf, cell(point.departed.low)]),
      );
    },
  );

  it('of the camps is what the API says of that day', async () => {
    const { mission: answer } = await ask<{ mission: { sites: { status: string; place: { slug: string } }[] } }>(
      `{ mission(slug: "minusma", ${vintage}) { sites(on: "2023-10-22") { status place { slug } } } }`,
    );
    const rows = await rowsOf('/en/missions/minusma/sites', `?knownOn=${day}&on=2023-10-22`);
    const sorted = (pairs: string[][]): string[] => pairs.map((pair) => pair.join(' ')).sort();
    expect(sorted(rows.map((row) => [row['place'] ?? '', row['status'] ?? '']))).toEqual(
      sorted(answer.sites.map(({ status, place }) => [place.slug, status])),
    );
  });
});
