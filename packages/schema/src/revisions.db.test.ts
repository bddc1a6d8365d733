import { aDossier, aMission, aRecord, aSource, aStatistic } from '@drawdown/dossier/testing';
import { importDossiers } from '@drawdown/dossier/import';
import { exampleFolder } from '@drawdown/dossier/testing-folder';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn, listIn } from './testing/ask.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;
let key: string;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  const mission = aMission({}, aDossier('trailed'));
  aSource(mission, '2023-10-01');
  key = aStatistic(mission, 'personnel-departed', '100', '2023-09-27');
  await aRecord(database.url, mission);
  mission.dossier.rows.statistics[key]!['value'] = '110';
  await aRecord(database.url, mission);
  await aRecord(database.url, aMission({}, aDossier('other')));
});

afterAll(async () => {
  await graph.close();
  await database.drop();
});

it('lists the trail of a mission’s figures, the latest entry first, each with the figure as it stands now', async () => {
  const { revisions } = await graph.get(
    `{ revisions(where: { mission: "trailed", noun: ["statistics"] }) { totalCount nodes { key version action noun statistic { printed } } } }`,
  );
  expect(revisions).toEqual({
    totalCount: 2,
    nodes: [
      { key, version: 2, action: 'SUPERSEDED', noun: 'statistics', statistic: { printed: '110' } },
      { key, version: 1, action: 'RECORDED', noun: 'statistics', statistic: { printed: '110' } },
    ],
  });
});

it('lists corrections alone, of every noun', async () => {
  const { revisions } = await graph.get(
    `{ revisions(where: { action: [SUPERSEDED, RETRACTED, RESTORED] }) { nodes { key action } } }`,
  );
  expect(listIn(revisions!['nodes'])).toEqual([{ key, action: 'SUPERSEDED' }]);
});

it.each([
  '2024-13-01T00:00:00+00:00',
  '2024-01-32T00:00:00+00:00',
  '2024-02-30T00:00:00+00:00',
  '0000-01-01T00:00:00+00:00',
  '2024-01-01T25:00:00+00:00',
  '2024-01-01T00:60:00+00:00',
  '2024-01-01T00:00:00+16:00',
  '2024-01-01T00:00:00+00:60',
  'infinity',
])('goes on from no instant that there is none of: %s', async (instant) => {
  const { revisions } = await graph.get('{ revisions(first: 1) { pageInfo { endCursor } } }');
  const cursor = String(revisions!['pageInfo']!['endCursor']);
  const [version, name, at, ...key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  expect(at).toMatch(/^\d{4}-\d\d-\d\dT/);
  const forged = Buffer.from(JSON.stringify([version, name, instant, ...key])).toString('base64url');
  const { errors } = await graph.ask(`{ revisions(after: "${forged}") { totalCount } }`);
  expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'after' }]);
});

it('goes on where a page ended, and loses none', async () => {
  const seen: unknown[] = [];
  let after = '';
  for (;;) {
    const { revisions } = await graph.get(
      `{ revisions(first: 2${after}) { nodes { id } pageInfo { hasNextPage endCursor } } all: revisions(first: 100) { totalCount } }`,
    );
    seen.push(...listIn(revisions!['nodes']).map((entry) => entry['id']));
    const { hasNextPage, endCursor } = revisions!['pageInfo'] as unknown as { hasNextPage: boolean; endCursor: string };
    if (!hasNextPage) break;
    after = `, after: "${endCursor}"`;
  }
  const { revisions } = await graph.get(`{ revisions { totalCount } }`);
  expect(new Set(seen).size).toBe(revisions!['totalCount']);
  expect(seen).toHaveLength(Number(revisions!['totalCount']));
});

it('tells a row’s own trail by version, where the clock of who corrected it was behind', async () => {
  const example = exampleFolder();
  const take = (now: string) => importDossiers(database.url, [example.folder], { now: new Date(now) });
  await take('2024-06-04T12:00:00Z');
  example.change('events.yaml', 'date: 2024-06-01', 'date: 2024-06-02');
  await take('2024-06-03T12:00:00Z');
  example.remove();
  const { mission } = await graph.get(
    `{ mission(slug: "unmogadishu") { events(first: 100) { nodes { revisions { version recordedAt } } } } }`,
  );
  const { events } = mission as unknown as { events: { nodes: { revisions: object[] }[] } };
  expect(events.nodes.map(({ revisions }) => revisions)).toContainEqual([
    { version: 1, recordedAt: '2024-06-04T12:00:00.000Z' },
    { version: 2, recordedAt: '2024-06-03T12:00:00.000Z' },
  ]);
});

it('refuses a mission that there is not, by name', async () => {
  const { errors } = await graph.ask(`{ revisions(where: { mission: "nowhere" }) { totalCount } }`);
  expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'where.mission' });
});
