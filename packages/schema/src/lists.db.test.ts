import type { TestMission } from '@drawdown/dossier/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn, listIn, type Data } from './testing/ask.ts';
import { aFullMission } from './testing/record.ts';

const SIZE = 12;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;
let mission: TestMission;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  mission = await aFullMission(database.url, SIZE);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const PAGE =
  'edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';

/** Every list of these modules: how to ask for it, and where it stands in the answer. `ARGS` is where the paging arguments go. */
const lists: Record<string, { ask: () => string; at: (data: Data) => Data }> = {};
const top = (name: string, field: string, where = '') => {
  lists[name] = { ask: () => `{ ${field}(${where} ARGS) { ${PAGE} } }`, at: (data) => data[field]! };
};
const below = (name: string, parent: () => string, field: string, where = '') => {
  lists[name] = {
    ask: () => `{ parent: ${parent()} { list: ${field}(${where} ARGS) { ${PAGE} } } }`,
    at: (data) => data['parent']!['list']!,
  };
};

top('events', 'events');
top('events, latest first', 'events', 'orderBy: DATE_DESC');
top('events in a vintage', 'events', 'where: { knownOn: "2023-01-15" }');
top('events in a vintage, latest first', 'events', 'orderBy: DATE_DESC, where: { knownOn: "2023-01-15" }');
for (const order of ['AS_OF_ASC', 'AS_OF_DESC', 'PUBLISHED_ASC', 'PUBLISHED_DESC', 'VALUE_ASC', 'VALUE_DESC'])
  top(`statistics ${order}`, 'statistics', `orderBy: ${order}`);
top('actors', 'actors');
for (const order of ['NAME_DESC', 'KNOWN_ASC', 'KNOWN_DESC']) top(`actors ${order}`, 'actors', `orderBy: ${order}`);
top('places', 'places');
top('sources', 'sources');
top('statements', 'statements');
const source = () => `source(slug: "${Object.keys(mission.dossier.rows.sources).at(1)}")`;
const actor = () => `actor(slug: "${mission.slug}-speaker")`;
const place = () => `place(slug: "${mission.slug}-country")`;
const whole = () => `mission(slug: "${mission.slug}")`;
below('evidence of a source', source, 'evidence');
below('statistics of a source', source, 'statistics');
below('events of a source', source, 'events');
below('statements of a source', source, 'statements');
below('events of an actor', actor, 'events');
below('statements of an actor', actor, 'statements');
below('statistics of an actor', actor, 'statistics');
below('events of a place', place, 'events');
below('statistics of a place', place, 'statistics');
below('events of a mission', whole, 'events');
below('events of a mission, latest first', whole, 'events', 'orderBy: DATE_DESC');
below('statistics of a mission', whole, 'statistics');
below('actors of a mission', whole, 'actors');

const idsOf = (page: Data) => listIn(page['nodes']).map((node) => String(node['id']));

describe.each(Object.entries(lists))('%s', (_name, { ask, at }) => {
  const page = async (args: string) => at(await graph.get(ask().replace('ARGS', args)));

  it('is the same whole, page by page forwards, and page by page backwards', async () => {
    const all = await page('first: 100');
    const ids = idsOf(all);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all['totalCount']).toBe(ids.length);
    expect(all['pageInfo']).toMatchObject({ hasNextPage: false, hasPreviousPage: false });

    const forwards: string[] = [];
    for (let after = 'null'; ;) {
      const part = await page(`first: 4, after: ${after}`);
      forwards.push(...idsOf(part));
      expect(part['totalCount']).toBe(ids.length);
      expect(part['pageInfo']!['hasPreviousPage']).toBe(after !== 'null');
      expect(part['pageInfo']!['hasNextPage']).toBe(forwards.length < ids.length);
      if (!part['pageInfo']!['hasNextPage']) break;
      after = JSON.stringify(part['pageInfo']!['endCursor']);
    }
    expect(forwards).toEqual(ids);

    const backwards: string[] = [];
    for (let before = 'null'; ;) {
      const part = await page(`last: 4, before: ${before}`);
      backwards.unshift(...idsOf(part));
      expect(part['pageInfo']!['hasNextPage']).toBe(before !== 'null');
      expect(part['pageInfo']!['hasPreviousPage']).toBe(backwards.length < ids.length);
      if (!part['pageInfo']!['hasPreviousPage']) break;
      before = JSON.stringify(part['pageInfo']!['startCursor']);
    }
    expect(backwards).toEqual(ids);
  });

  it('cuts between two cursors, in either direction', async () => {
    const all = await page('first: 100');
    const cursors = listIn(all['edges']).map((edge) => edge['cursor']);
    const [after, before] = [JSON.stringify(cursors[0]), JSON.stringify(cursors[5])];
    const first = await page(`first: 3, after: ${after}, before: ${before}`);
    expect(idsOf(first)).toEqual(idsOf(all).slice(1, 4));
    expect(first['pageInfo']).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const last = await page(`last: 3, after: ${after}, before: ${before}`);
    expect(idsOf(last)).toEqual(idsOf(all).slice(2, 5));
    const nothing = await page(`first: 3, after: ${JSON.stringify(cursors.at(-1))}`);
    expect(nothing).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('refuses what no page can be, and says what would be right', async () => {
    const errorOf = async (args: string) =>
      (await graph.ask(ask().replace('ARGS', args))).errors.map(({ code, argument }) => [code, argument]);
    expect(await errorOf('first: 0')).toEqual([['BAD_USER_INPUT', 'first']]);
    expect(await errorOf('first: 101')).toEqual([['BAD_USER_INPUT', 'first']]);
    expect(await errorOf('last: -1')).toEqual([['BAD_USER_INPUT', 'last']]);
    expect(await errorOf('first: 2, last: 2')).toEqual([['BAD_USER_INPUT', 'last']]);
    expect(await errorOf('first: 2, after: "nonsense"')).toEqual([['BAD_USER_INPUT', 'after']]);
    expect(await errorOf('last: 2, before: ""')).toEqual([['BAD_USER_INPUT', 'before']]);
    const foreign = Buffer.from(JSON.stringify([1, 'elsewhere', '2023-01-01', mission.slug])).toString('base64url');
    expect(await errorOf(`after: "${foreign}"`)).toEqual([['BAD_USER_INPUT', 'after']]);
    const cursor = String(listIn((await page('first: 1'))['edges'])[0]!['cursor']);
    const [version, name, ...key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    for (const forged of [
      [2, name, ...key],
      [version, name, ...key, 1],
      [version, name, ...key.slice(1)],
      [version, name, ...key.map(() => null)],
    ]) {
      expect(await errorOf(`after: "${Buffer.from(JSON.stringify(forged)).toString('base64url')}"`)).toEqual([
        ['BAD_USER_INPUT', 'after'],
      ]);
    }
  });

  it('counts only when asked, and takes no more statements for more rows', async () => {
    const bare = ask().replace(PAGE, 'nodes { id }');
    const [one, many] = [
      await graph.ask(bare.replace('ARGS', 'first: 1')),
      await graph.ask(bare.replace('ARGS', 'first: 100')),
    ];
    expect(many.statements.length).toBe(one.statements.length);
    const counted = await graph.ask(
      bare.replace('nodes { id }', 'totalCount nodes { id }').replace('ARGS', 'first: 1'),
    );
    expect(counted.statements.length).toBe(one.statements.length + 1);
  });
});
