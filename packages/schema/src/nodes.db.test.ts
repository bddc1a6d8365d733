import { aMission, aRecord, aStatement, anActor, anEvent, type TestMission } from '@drawdown/dossier/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn, listIn } from './testing/ask.ts';
import { aFullMission } from './testing/record.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;
let mission: TestMission;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  mission = await aFullMission(database.url, 6);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');

it('finds everything that has an id by it, whatever it is, in a statement for each kind', async () => {
  const data =
    await graph.get(`{ missions { nodes { id } } events { nodes { id revisions { id } statistics { id metric { id } evidence { id } } } }
    actors { nodes { id } } places { nodes { id } } sources { nodes { id } } statements { nodes { id } } }`);
  const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id!);
  const wanted = [...new Set(ids)];
  const {
    data: found,
    errors,
    statements,
  } = await graph.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: wanted });
  expect(errors).toEqual([]);
  expect(listIn(found['nodes']).map((node) => node['id'])).toEqual(wanted);
  const kinds = new Set(listIn(found['nodes']).map((node) => node['__typename']));
  expect([...kinds].sort()).toEqual([
    'Actor',
    'Event',
    'Evidence',
    'Metric',
    'Mission',
    'Place',
    'Revision',
    'Source',
    'Statement',
    'Statistic',
  ]);
  expect(statements).toHaveLength(kinds.size);
});

it('answers null for an id that nothing has', async () => {
  const ids = [
    'nonsense',
    '',
    globalId('Event', 'x'),
    globalId('Query', '1'),
    globalId('Event', '00000000-0000-4000-8000-000000000000'),
    globalId('DateSpan', '1'),
  ];
  const data = await graph.get('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(data['nodes']).toEqual(ids.map(() => null));
  for (const id of ids)
    expect(await graph.get('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
});

it('answers null for a slug that nothing has, even an impossible one', async () => {
  for (const slug of ['nothing', '', "'; drop table source", 'nul\0l', 'É'.repeat(200)]) {
    const data = await graph.get(
      'query ($s: String!) { event(slug: $s) { id } actor(slug: $s) { id } place(slug: $s) { id } source(slug: $s) { id } metric(key: $s) { id } mission(slug: $s) { id } }',
      { s: slug },
    );
    expect(Object.values(data)).toEqual([null, null, null, null, null, null]);
  }
});

it('gives the same ids in every database', async () => {
  const other = await freshDatabase();
  const there = graphOn(other.url);
  try {
    await aRecord(other.url, mission);
    const ask = `{ event(slug: "${mission.slug}-event-1") { id accounts { evidence { id } } statistics { id } place { id } } }`;
    expect(await there.get(ask)).toEqual(await graph.get(ask));
  } finally {
    await there.close();
    await other.drop();
  }
});

it('pages the lists below many parents in one statement, and counts them in another', async () => {
  const ask = (first: number) =>
    graph.ask(
      `query ($first: Int) { actors(first: $first, where: { text: "Person" }) { nodes { slug
    events(first: 3) { totalCount nodes { slug accounts { evidence { source { publisher { slug } } } } statistics { value { low unit } metric { name } } } pageInfo { hasNextPage } }
    statements(first: 3) { nodes { key } } statistics(last: 2) { nodes { key } } evidence { source { slug } } } } }`,
      { first },
    );
  const [one, six] = [await ask(1), await ask(6)];
  expect(one.errors).toEqual([]);
  expect(listIn(six.data['actors']!['nodes'])).toHaveLength(6);
  expect([...six.statements].sort()).toEqual([...one.statements].sort());
  expect(one.statements.length).toBeLessThanOrEqual(14);
});

it('gives each of many parents the page of its own', async () => {
  const crowd = aMission();
  const hosts = ['Ada', 'Bea', 'Cid'].map((name) => anActor(crowd, name));
  hosts.forEach((actor, i) => {
    for (let n = 0; n <= i * 2; n += 1) {
      anEvent(crowd, `${actor} ${n}`, `2023-03-${10 + n}`, { participants: [{ actor, role: 'guest' }] });
      aStatement(crowd, `${actor} says ${n}`, { speaker: actor, saidOn: `2023-03-${10 + n}` });
    }
  });
  await aRecord(database.url, crowd);
  const data = await graph.get(
    `query { ${hosts.map((slug, i) => `a${i}: actor(slug: "${slug}") { events(first: 2) { totalCount nodes { span { edtf } } pageInfo { hasNextPage } } statements(last: 1) { nodes { summary } pageInfo { hasPreviousPage } } }`).join(' ')} }`,
  );
  expect(data['a0']).toEqual({
    events: { totalCount: 1, nodes: [{ span: { edtf: '2023-03-10' } }], pageInfo: { hasNextPage: false } },
    statements: { nodes: [{ summary: `${hosts[0]} says 0` }], pageInfo: { hasPreviousPage: false } },
  });
  expect(data['a2']).toEqual({
    events: {
      totalCount: 5,
      nodes: [{ span: { edtf: '2023-03-10' } }, { span: { edtf: '2023-03-11' } }],
      pageInfo: { hasNextPage: true },
    },
    statements: { nodes: [{ summary: `${hosts[2]} says 4` }], pageInfo: { hasPreviousPage: true } },
  });
});

it('keeps a cursor good while rows come and go around it', async () => {
  const growing = aMission();
  for (const day of ['10', '20', '30']) anEvent(growing, `Day ${day}`, `2023-01-${day}`);
  await aRecord(database.url, growing);
  const page = async (args: string) =>
    (
      await graph.get(
        `{ events(where: { mission: "${growing.slug}" }, ${args}) { edges { cursor node { title } } pageInfo { hasPreviousPage } } }`,
      )
    )['events']!;
  const titles = (part: Awaited<ReturnType<typeof page>>) =>
    listIn(part['edges']).map((edge) => edge['node']!['title']);
  const second = String(listIn((await page('first: 2'))['edges'])[1]!['cursor']);
  anEvent(growing, 'Day 05', '2023-01-05');
  anEvent(growing, 'Day 25', '2023-01-25');
  const gone = Object.entries(growing.dossier.rows.events).find(([, row]) => row['title'] === 'Day 20')![0];
  growing.dossier.rows.events[gone]!['retracted'] = { on: '2024-01-01', reason: 'Not so' };
  await aRecord(database.url, growing);
  expect(titles(await page(`first: 5, after: "${second}"`))).toEqual(['Day 25', 'Day 30']);
  expect(titles(await page(`last: 5, before: "${second}"`))).toEqual(['Day 05', 'Day 10']);
  const data = await graph.get(`{ event(slug: "${gone}") { title retraction { on reason } } }`);
  expect(data['event']).toEqual({ title: 'Day 20', retraction: { on: '2024-01-01', reason: 'Not so' } });
});
