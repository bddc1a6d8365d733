import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn } from './testing/ask.ts';

// What the record of the curated mission answers: the figures that a reader would check first.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  await importDossiers(database.url, [fileURLToPath(new URL('../../../prisma/dossiers/minusma', import.meta.url))]);
});

afterAll(async () => {
  await graph.close();
  await database.drop();
});

const mission = async (fields: string) => (await graph.get(`{ mission(slug: "minusma") { ${fields} } }`))['mission']!;
const names = async (query: string) => {
  const data = await graph.get(
    `query ($query: String!) { search(query: $query, first: 3) { nodes {
      ... on Actor { slug name } ... on Place { slug name } ... on Event { slug } ... on Source { slug } ... on Statement { key } } } }`,
    { query },
  );
  return data['search']!['nodes'] as unknown as { slug: string }[];
};

it('counts 3,367, then more than 10,500 departed, of around 13,800', async () => {
  const drawdown = (
    await mission(`drawdown {
      base { quantity { label low high } statistics { key } }
      points { asOf { edtf inferred } departed { label low high } remaining { low high } share { low high } computed }
      deadline
    }`)
  )['drawdown'];
  expect(drawdown).toMatchObject({
    base: { quantity: { low: 13_750, high: 13_850 }, statistics: [{ key: 'afp-around-13800-at-start' }] },
    deadline: '2023-12-31',
    points: [
      {
        asOf: { edtf: '2023-09-20/2023-12-07', inferred: true },
        departed: { low: 3367, high: 3367 },
        remaining: { low: 10_383, high: 10_483 },
        computed: false,
      },
      {
        asOf: { edtf: '2023-12-08', inferred: true },
        departed: { low: 10_501, high: null },
        remaining: { low: 0, high: 3349 },
        computed: false,
      },
    ],
  });
  const [first, second] = (drawdown as unknown as { points: { share: { low: number; high: number } }[] }).points;
  expect(first!.share.low).toBeCloseTo(0.2431, 4);
  expect(first!.share.high).toBeCloseTo(0.2449, 4);
  expect(second!.share.low).toBeCloseTo(0.7582, 4);
  expect(second!.share.high).toBe(1);
});

it('leaves no figure of departures unaccounted for', async () => {
  const found = await mission(`
    drawdown { points { statistics { key } } excluded { code reason(lang: FR) statistic { key } } }
    statistics(first: 100, where: { metric: ["personnel-departed", "personnel-moved"] }) { nodes { key } }`);
  const { points, excluded } = found['drawdown'] as unknown as {
    points: { statistics: { key: string }[] }[];
    excluded: { code: string; reason: string; statistic: { key: string } }[];
  };
  const accounted = [
    ...points.flatMap(({ statistics }) => statistics.map(({ key }) => key)),
    ...excluded.map(({ statistic }) => statistic.key),
  ];
  const all = (found['statistics']!['nodes'] as unknown as { key: string }[]).map(({ key }) => key);
  expect(accounted.sort()).toEqual(all.sort());
  expect(excluded).toContainEqual(
    expect.objectContaining({ code: 'SUBJECT', statistic: { key: 'bnn-116-senegalese-repatriated' } }),
  );
});

it('tells what does not fit together, and why', async () => {
  const { nodes } = (await mission('disagreements(first: 100) { nodes { kind statistics { key } event { slug } } }'))[
    'disagreements'
  ] as unknown as {
    nodes: { kind: string; statistics: { key: string }[]; event: { slug: string } | null }[];
  };
  const of = (kind: string, ...keys: string[]) =>
    nodes.filter(
      (found) =>
        found.kind === kind && keys.every((key) => found.statistics.some((statistic) => statistic.key === key)),
    );
  expect(of('WITHIN_SOURCE', 'unnamed-13000-personnel', 'unnamed-15000-strong-force')).toHaveLength(1);
  expect(of('SCOPE', 'afp-about-180-killed', 'dw-over-300-peacekeepers-dead')).toHaveLength(1);
  expect(of('AS_OF', 'afp-10-years', 'unnamed-11-years')).toHaveLength(1);
  const departures = nodes.filter(({ statistics }) => statistics.some(({ key }) => key.endsWith('-departed')));
  expect(departures, 'departures of different days only grow').toEqual([]);
  expect(nodes.some(({ kind, event }) => kind === 'CONFLICT' && event?.slug === 'mission-ends')).toBe(true);
});

describe('a search of it', () => {
  it.each([
    ['goita', 'assimi-goita'],
    ['Goïta', 'assimi-goita'],
    ['goitta', 'assimi-goita'],
    ['Tombouctou', 'timbuktu'],
    ['timbuktoo', 'timbuktu'],
    ["cote d'ivoire", 'cote-divoire'],
    ['niagalé bagayoko', 'niagale-bagayoko'],
    ['bagayo', 'niagale-bagayoko'],
  ])('for %j comes to %s first', async (query, slug) => {
    expect((await names(query))[0]).toMatchObject({ slug });
  });

  it.each(['el ghassim', 'El-Ghassum', 'El Ghassim Wane', 'elghassim'])(
    'finds the head of the mission as %j',
    async (query) => {
      expect((await names(query))[0]).toMatchObject({ name: expect.stringMatching(/Wane/) });
    },
  );

  it.each(['el ghasim wane', 'ghasim wane', 'wane ghasim', 'el gasim wane', 'gasim wane', 'El-Ghasem Wane', 'ghasum'])(
    'puts the head of the mission above his statements as %j',
    async (query) => {
      const [first, ...others] = await names(query);
      expect(first).toMatchObject({ slug: 'el-ghassim-wane' });
      expect(others.map(Object.keys), 'his statements follow').toEqual([['key'], ['key']]);
    },
  );

  it('holds everything once where a word is misspelt, page by page', async () => {
    const page = async (first: number, after: string | null) =>
      (
        await graph.get(
          `query ($first: Int, $after: String) { search(query: "ghasim wane", first: $first, after: $after) {
            totalCount pageInfo { hasNextPage endCursor } nodes { ... on Node { id } } } }`,
          { first, after },
        )
      )['search'] as unknown as {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { id: string }[];
      };
    const all = await page(100, null);
    const seen: string[] = [];
    let next = await page(2, null);
    seen.push(...next.nodes.map(({ id }) => id));
    while (next.pageInfo.hasNextPage) {
      next = await page(2, next.pageInfo.endCursor);
      seen.push(...next.nodes.map(({ id }) => id));
    }
    expect(seen).toEqual(all.nodes.map(({ id }) => id));
    expect(seen).toHaveLength(all.totalCount);
    expect(new Set(seen).size).toBe(all.totalCount);
    expect(all.totalCount).toBeGreaterThan(4);
  });
});
