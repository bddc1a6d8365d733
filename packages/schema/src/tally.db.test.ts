import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn, listIn } from './testing/ask.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  const dossiers = fileURLToPath(new URL('../../../prisma/dossiers', import.meta.url));
  await importDossiers(
    database.url,
    readdirSync(dossiers, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [`${dossiers}/${entry.name}`] : [],
    ),
  );
});

afterAll(async () => {
  await graph.close();
  await database.drop();
});

/** Each dimension of each list, with the argument of the filter that narrows the list to one of its values. */
const dimensions = [
  ['statistics', 'StatisticFilter', 'METRIC', 'metric', 'list'],
  ['statistics', 'StatisticFilter', 'SCOPE', 'scope', 'list'],
  ['statistics', 'StatisticFilter', 'SUBJECT', 'subject', 'one'],
  ['statistics', 'StatisticFilter', 'ATTRIBUTED_TO', 'attributedTo', 'one'],
  ['statistics', 'StatisticFilter', 'SOURCE', 'source', 'one'],
  ['statistics', 'StatisticFilter', 'RANK', 'rank', 'list'],
  ['events', 'EventFilter', 'KIND', 'kind', 'list'],
  ['events', 'EventFilter', 'ACTOR', 'actor', 'one'],
  ['events', 'EventFilter', 'PLACE', 'place', 'one'],
  ['events', 'EventFilter', 'SOURCE', 'source', 'one'],
  ['statements', 'StatementFilter', 'SPEAKER', 'speaker', 'one'],
  ['statements', 'StatementFilter', 'STANCE', 'stance', 'list'],
  ['statements', 'StatementFilter', 'SOURCE', 'source', 'one'],
  ['sources', 'SourceFilter', 'PUBLISHER', 'publisher', 'one'],
  ['actors', 'ActorFilter', 'KIND', 'kind', 'list'],
  ['actors', 'ActorFilter', 'COUNTRY', 'country', 'one'],
  ['places', 'PlaceFilter', 'KIND', 'kind', 'list'],
  ['places', 'PlaceFilter', 'PLACE', 'within', 'one'],
] as const;

describe.each([null, '2023-10-15'])('as known on %s', (knownOn) => {
  it.each(dimensions)(
    '%s, narrowed by %s to a value of %s, are as many as were counted',
    async (field, filter, by, argument, takes) => {
      const tallied = await graph.get(
        `query ($where: ${filter}) { ${field}(where: $where, first: 1) {
        totalCount tally(by: ${by}) { value name(lang: FR) count } } }`,
        { where: { knownOn } },
      );
      const tally = listIn(tallied[field]!['tally']) as unknown as {
        value: string;
        name: string | null;
        count: number;
      }[];
      expect(tally.length).toBeGreaterThan(0);
      expect(tally.map(({ value }) => value)).toEqual(tally.map(({ value }) => value).sort());
      for (const { value, count, name } of tally) {
        const where = { knownOn, [argument]: takes === 'list' ? [value] : value };
        const narrowed = await graph.get(
          `query ($where: ${filter}) { ${field}(where: $where, first: 1) { totalCount } }`,
          {
            where,
          },
        );
        expect({ value, count }).toEqual({ value, count: narrowed[field]!['totalCount'] });
        if (['METRIC', 'SUBJECT', 'ATTRIBUTED_TO', 'SOURCE', 'ACTOR', 'PLACE', 'SPEAKER', 'PUBLISHER'].includes(by))
          expect(name).toBeTruthy();
      }
    },
  );
});

describe('counted by the day from which they are known', () => {
  const days = (tally: unknown) => tally as { value: string; name: string | null; count: number }[];

  it.each([
    ['statistics', 'StatisticFilter'],
    ['statements', 'StatementFilter'],
    ['sources', 'SourceFilter'],
    ['actors', 'ActorFilter'],
    ['places', 'PlaceFilter'],
  ])('%s are, up to any of these days, as many as were known on it', async (field, filter) => {
    const { [field]: list } = await graph.get(`{ ${field}(first: 1) { tally(by: KNOWN_FROM) { value name count } } }`);
    const found = days(list!['tally']);
    expect(found.length).toBeGreaterThan(2);
    expect(found.map(({ value }) => value)).toEqual(found.map(({ value }) => value).sort());
    let sum = 0;
    for (const { value, name, count } of found) {
      sum += count;
      const known = await graph.get(
        `query ($where: ${filter}) { ${field}(where: $where, first: 1) { totalCount tally(by: KNOWN_FROM) { value } } }`,
        { where: { knownOn: value } },
      );
      expect({ value, sum, name }).toEqual({ value, sum: known[field]!['totalCount'], name: null });
      expect(days(known[field]!['tally']).at(-1)?.value).toBe(value);
    }
  });

  it('events are for each day on which somebody new told of them, and on no later day than asked', async () => {
    const { events } = await graph.get(`{ events(first: 100) {
      nodes { accounts { evidence { source { knownFrom } } } } tally(by: KNOWN_FROM) { value count } } }`);
    const told = listIn(events!['nodes']).flatMap((event) => [
      ...new Set(listIn(event['accounts']).map((account) => String(account['evidence']!['source']!['knownFrom']))),
    ]);
    const counts = [...new Set(told)]
      .sort()
      .map((value) => ({ value, count: told.filter((day) => day === value).length }));
    expect(events!['tally']).toEqual(counts);
    const early = await graph.get(
      `{ events(where: { knownOn: "2023-10-15" }, first: 1) { tally(by: KNOWN_FROM) { value } } }`,
    );
    expect(days(early['events']!['tally']).at(-1)!.value <= '2023-10-15').toBe(true);
  });
});

it('counts every row once where each has one value', async () => {
  const { statistics } = await graph.get(`{ statistics(first: 1) { totalCount tally(by: METRIC) { count } } }`);
  const sum = listIn(statistics!['tally']).reduce((all, { count }) => all + Number(count), 0);
  expect(sum).toBe(statistics!['totalCount']);
});

it('counts the list that it is asked of, below a row too', async () => {
  const { mission } = await graph.get(
    `{ mission(slug: "minusma") { statistics(first: 1, where: { metric: ["personnel-departed"] }) { totalCount tally(by: METRIC) { value count } } } }`,
  );
  expect(mission!['statistics']!['tally']).toEqual([
    { value: 'personnel-departed', count: mission!['statistics']!['totalCount'] },
  ]);
});

it('calls a source by what it printed, as it printed it, in either language', async () => {
  const { statistics, sources } = await graph.get(
    `{ statistics(first: 1) { tally(by: SOURCE) { value en: name(lang: EN) fr: name(lang: FR) } } sources(first: 100) { nodes { slug title } } }`,
  );
  const titles = new Map(
    (sources!['nodes'] as unknown as { slug: string; title: string }[]).map(({ slug, title }) => [slug, title]),
  );
  const told = statistics!['tally'] as unknown as { value: string; en: string; fr: string }[];
  expect([...titles.values()].some((title) => title.includes("'"))).toBe(true);
  expect(told.length).toBeGreaterThan(5);
  for (const { value, en, fr } of told)
    expect([en, fr].filter((name) => !name.endsWith(titles.get(value)!))).toEqual([]);
});

it('takes one statement for a list however long it is', async () => {
  const { statements: sent } = await graph.ask(`{ statistics(first: 1) { tally(by: SOURCE) { value name count } } }`);
  expect(sent.filter((statement) => statement.includes('tally'))).toHaveLength(1);
});
