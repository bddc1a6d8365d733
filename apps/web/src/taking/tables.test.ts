import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { csvwOf } from './csvw.ts';
import { jsonOf } from './json.ts';
import { csvCells } from './releases.ts';
import { drawnAt, drawnNames, isDrawn } from './drawn.ts';
import { packageTables, tableAt } from './tables/all.ts';
import { aTable, aView, whole } from './testing.ts';

const HOSTILE = ['=HYPERLINK("https://evil.example","x")', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1'];

describe('a CSV', () => {
  it('hands text over as text: nothing in it is a formula to a spreadsheet', async () => {
    const table = aTable(HOSTILE.map((said, i) => ({ key: `k${i}`, said, low: 1 })));
    const rows = csvCells(await whole(csvOf(table, aView()))).slice(1);
    expect(rows.map((row) => row[1])).toEqual(HOSTILE.map((said) => `'${said}`));
  });

  it('leaves negative numbers numbers', async () => {
    const [, row] = csvCells(await whole(csvOf(aTable([{ key: 'a', said: null, low: -5 }]), aView())));
    expect(row?.slice(0, 4)).toEqual(['a', '', 'false', '-5']);
  });

  it('keeps commas, quotes and line breaks inside a cell', async () => {
    const said = 'one, "two"\nthree\r\nfour';
    const [, row] = csvCells(await whole(csvOf(aTable([{ key: 'a', said, low: null }]), aView())));
    expect(row?.[1]).toBe(said);
  });

  it('says in its last columns which view it is, of which vintage, under which licence and when it was taken', async () => {
    const view = aView({ query: { knownOn: '2023-10-15', scope: 'UNIFORMED' } });
    const [head = [], row = []] = csvCells(await whole(csvOf(aTable([{ key: 'a', said: 'b', low: 1 }]), view)));
    const said = Object.fromEntries(head.map((name, i) => [name, row[i]]));
    expect(said).toMatchObject({
      file_vintage: 'as known on 15\u00a0October 2023',
      file_known_on: '2023-10-15',
      file_filter: 'scope=UNIFORMED',
      file_address: 'https://drawdown.example/en/missions/minusma?knownOn=2023-10-15&scope=UNIFORMED#drawdown',
      file_licence: 'CC-BY-4.0',
      file_taken_on: '2026-11-23',
    });
  });

  it('names the day it was taken where no day of knowledge was chosen, and a page of that day', async () => {
    const [head = [], row = []] = csvCells(await whole(csvOf(aTable([{ key: 'a', said: 'b', low: 1 }]), aView())));
    const said = Object.fromEntries(head.map((name, i) => [name, row[i]]));
    expect(said).toMatchObject({
      file_known_on: '2026-11-23',
      file_address: 'https://drawdown.example/en/missions/minusma?knownOn=2026-11-23#drawdown',
    });
  });

  it('has a header row where there is nothing else', async () => {
    expect(csvCells(await whole(csvOf(aTable([]), aView())))).toHaveLength(1);
  });
});

describe('the same view as JSON', () => {
  it('holds the same rows, with open ends null and not empty text', async () => {
    const table = aTable([
      { key: 'a', said: 'x', low: 3 },
      { key: 'b', said: null, low: null },
    ]);
    const json = JSON.parse(await whole(jsonOf(table, aView(), 'MINUSMA: people who had left')));
    const [head = [], ...rows] = csvCells(await whole(csvOf(table, aView())));
    expect(
      json.rows.map((row: Record<string, unknown>) => head.slice(0, 9).map((name) => String(row[name] ?? ''))),
    ).toEqual(rows.map((row) => row.slice(0, 9)));
    expect(json.rows[1]).toMatchObject({ said: null, value_low: null, is_open: true });
    expect(json.about).toMatchObject({
      title: 'MINUSMA: people who had left',
      known_on: '2026-11-23',
      vintage: 'all that was known on 23\u00a0November 2026',
      address: 'https://drawdown.example/en/missions/minusma?knownOn=2026-11-23#drawdown',
    });
    expect(json.sources.map((source: { slug: string }) => source.slug)).toEqual(['a', 'b']);
  });

  it('is whole where there are no rows', async () => {
    expect(JSON.parse(await whole(jsonOf(aTable([]), aView(), '')))).toMatchObject({ rows: [], sources: [] });
  });
});

describe('the description of a CSV', () => {
  it('names every column of the header row, in its order, in both languages', async () => {
    const table = aTable([]);
    const [head] = csvCells(await whole(csvOf(table, aView())));
    const { tableSchema, url } = csvwOf(table, aView({ query: { knownOn: '2023-10-15' } }), '') as {
      url: string;
      tableSchema: { columns: { name: string; titles: string; 'dc:title': { '@language': string }[] }[] };
    };
    expect(tableSchema.columns.map((column) => column.titles)).toEqual(head);
    expect(
      new Set(tableSchema.columns.flatMap((column) => column['dc:title'].map((title) => title['@language']))),
    ).toEqual(new Set(['en', 'fr']));
    expect(url).toBe('https://drawdown.example/en/missions/minusma/drawdown.csv?knownOn=2023-10-15');
  });
});

describe('the tables', () => {
  it.each(packageTables.map((table) => [table.name, table] as const))(
    '%s describe each column once, in words of both languages',
    (_name, table) => {
      const names = table.columns.map((column) => column.name);
      expect(new Set(names).size).toBe(names.length);
      for (const column of table.columns) {
        expect(column.name).toMatch(/^[a-z][a-z0-9_]*$/);
        for (const words of [column.title, column.description])
          for (const lang of ['en', 'fr'] as const) expect(words[lang]).not.toBe('');
        expect(column.description.fr).not.toMatch(/[^\u00a0\u202f][;:!?](?:\s|$)/);
      }
      for (const name of [...table.key, ...Object.keys(table.references)]) expect(names).toContain(name);
      for (const { table: other, column } of Object.values(table.references))
        expect(packageTables.find((each) => each.name === other)?.columns.map((each) => each.name)).toContain(column);
    },
  );
});

describe('the figures that are drawn', () => {
  const paths = [
    ...drawnNames.filter((name) => name !== 'map').map((name) => `/missions/m/${name}`),
    '/places/p/map',
    '/places/p/spells',
    '/statistics',
  ];

  it.each(paths)('%s has a table of the same numbers', (path) => {
    expect(drawnAt(path)).not.toBeNull();
    expect(tableAt(path)).not.toBeNull();
  });

  it('are all of them somewhere', () => {
    expect(new Set(paths.map(drawnAt))).toEqual(new Set(drawnNames));
  });

  it.each([
    '/missions',
    '/missions/m',
    '/missions/m/map',
    '/missions/m/drawdown/x',
    '/places/p',
    '/statistics/k',
    '/events',
  ])('are none at %s', (path) => {
    expect(drawnAt(path)).toBeNull();
  });

  it('need a metric where figures of all sorts stand', () => {
    expect(isDrawn('/missions/m/statistics', {})).toBe(false);
    expect(isDrawn('/missions/m/statistics', { metric: '' })).toBe(false);
    expect(isDrawn('/statistics', { metric: 'fatalities' })).toBe(true);
    expect(isDrawn('/missions/m/pace', {})).toBe(true);
  });
});

describe('a path without language and ending', () => {
  it.each([
    ['/missions/m/key-figures', 'key_figures', 'm'],
    ['/missions/m/statistics', 'statistics', 'm'],
    ['/statistics/k', 'figure', null],
    ['/events/e', 'accounts', null],
    ['/places/p/spells', 'spells', null],
    ['/corrections', 'corrections', null],
  ])('%s leads to the table %s', (path, name, mission) => {
    expect(tableAt(path)).toMatchObject({ table: { name }, mission });
  });

  it.each([
    '/missions/m/constructor',
    '/constructor',
    '/events/e/x',
    '/places/p/map/x',
    '/missions//drawdown',
    '/missions/m',
  ])('%s leads to none', (path) => {
    expect(tableAt(path)).toBeNull();
  });
});
