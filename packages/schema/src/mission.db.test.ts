import {
  aDossier,
  aMission,
  anActor,
  anEvent,
  aPlace,
  aRecord,
  aSource,
  aStatement,
  aStatistic,
  type TestMission,
} from '@drawdown/dossier/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn, listIn } from './testing/ask.ts';
import { MISSION_PAGE } from './testing/mission-page.ts';
import { aToldMission } from './testing/told-mission.ts';
import { asWrittenOn } from './testing/vintage-of-dossier.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;
let told: TestMission;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  told = aToldMission();
  await aRecord(database.url, told);
});

afterAll(async () => {
  await graph.close();
  await database.drop();
});

const SEARCH = `query ($query: String!, $knownOn: Date) { search(query: $query, knownOn: $knownOn, first: 100) {
  totalCount edges { cursor node { __typename ... on Node { id } } } } }`;

const days = [
  '2022-12-31', '2023-01-01', '2023-06-30', '2023-07-01', '2023-07-02', '2023-09-27', '2023-09-28', '2023-09-29',
  '2023-09-30', '2023-10-31', '2023-11-01', '2023-11-14', '2023-11-15', '2024-01-09', '2024-01-10', '2024-03-01',
]; // prettier-ignore

describe('a mission as known on a day', () => {
  it.each(days)('%s is what a record that was never told of anything later says', async (knownOn) => {
    const never = await freshDatabase();
    const thatDay = graphOn(never.url);
    try {
      await aRecord(never.url, knownOn < '2023-01-01' ? [] : asWrittenOn(knownOn, told.dossier));
      for (const scope of ['ALL_PERSONNEL', 'UNIFORMED']) {
        const variables = { slug: told.slug, knownOn, scope };
        expect(await graph.get(MISSION_PAGE, variables)).toEqual(await thatDay.get(MISSION_PAGE, variables));
      }
      for (const query of [
        'town',
        'speaker',
        'organisation',
        'days later',
        'spokesperson',
        'regrets',
        'more than',
        'vilage',
      ]) {
        const variables = { query, knownOn };
        expect(await graph.get(SEARCH, variables)).toEqual(await thatDay.get(SEARCH, variables));
      }
    } finally {
      await thatDay.close();
      await never.drop();
    }
  });

  it('hands the day down from the field that asks it as from the root', async () => {
    const below = await graph.get(
      `query ($slug: String!, $knownOn: Date) { mission(slug: $slug) {
        drawdown(knownOn: $knownOn) { knownOn base { quantity { low } statistics { key rank } } points { departed { low } } }
        disagreements(knownOn: $knownOn) { nodes { key statistics { key rank } } }
        sites(knownOn: $knownOn) { place { slug } accounts { span { edtf } } }
        statistics(where: { knownOn: $knownOn }) { totalCount }
        events(where: { knownOn: $knownOn }) { nodes { slug span { edtf } accounts { tells } } }
      } }`,
      { slug: told.slug, knownOn: '2023-10-01' },
    );
    const root = await graph.get(
      `query ($slug: String!, $knownOn: Date) { mission(slug: $slug, knownOn: $knownOn) {
        drawdown { knownOn base { quantity { low } statistics { key rank } } points { departed { low } } }
        disagreements { nodes { key statistics { key rank } } }
        sites { place { slug } accounts { span { edtf } } }
        statistics { totalCount }
        events { nodes { slug span { edtf } accounts { tells } } }
      } }`,
      { slug: told.slug, knownOn: '2023-10-01' },
    );
    expect(below).toEqual(root);
    expect(root).toMatchObject({
      mission: {
        drawdown: {
          knownOn: '2023-10-01',
          base: { statistics: [{ rank: 'NORMAL' }] },
          points: [{ departed: { low: 3367 } }],
        },
        sites: [{ accounts: [{ span: { edtf: '2023-08-20' } }] }],
      },
    });
  });

  it('has as vintages the days on which something new became known, and none after the day', async () => {
    const vintages = async (knownOn: string | null) =>
      (
        await graph.get(
          'query ($slug: String!, $knownOn: Date) { mission(slug: $slug, knownOn: $knownOn) { vintages } }',
          { slug: told.slug, knownOn },
        )
      )['mission']!['vintages'];
    const all = ['2023-01-01', '2023-07-01', '2023-09-28', '2023-09-30', '2023-11-01', '2023-11-15', '2024-01-10'];
    expect(await vintages(null)).toEqual(all);
    expect(await vintages('2023-10-01')).toEqual(all.slice(0, 4));
  });

  it('has as vintages also the days of figures that were corrected, and of ranks', async () => {
    const mission = aMission({}, aDossier('ranked'));
    const [first, second, third] = ['2023-02-01', '2023-03-01', '2023-04-01'].map((day) => aSource(mission, day));
    const rough = aStatistic(mission, 'personnel-departed', '100', '2023-01-31', { evidence: { source: first! } });
    aStatistic(mission, 'personnel-departed', '110', '2023-01-31', {
      evidence: { source: second! },
      supersedes: rough,
    });
    aStatistic(mission, 'personnel-departed', '150', '2023-03-31', {
      evidence: { source: third! },
      rank: 'DEPRECATED',
      rankReason: 'A slip',
      rankKnownFrom: '2023-05-05',
    });
    await aRecord(database.url, mission);
    const { mission: told } = await graph.get(`{ mission(slug: "${mission.slug}") { vintages } }`);
    const days = ['2023-02-01', '2023-03-01', '2023-04-01', '2023-05-05'];
    expect(listIn(told!['vintages']).slice(-days.length)).toEqual(days);
  });

  it('is not there before it was known', async () => {
    expect(await graph.get(MISSION_PAGE, { slug: told.slug, knownOn: '2022-12-31' })).toEqual({ mission: null });
    expect(await graph.get(MISSION_PAGE, { slug: 'no-such-mission' })).toEqual({ mission: null });
  });

  it('is decided by the latest document known', async () => {
    const deadline = async (knownOn: string) =>
      (
        await graph.get(
          'query ($slug: String!, $knownOn: Date) { mission(slug: $slug, knownOn: $knownOn) { deadline drawdown { deadline } ended { edtf } } }',
          {
            slug: told.slug,
            knownOn,
          },
        )
      )['mission'];
    expect(await deadline('2023-06-30')).toEqual({ deadline: null, drawdown: { deadline: null }, ended: null });
    expect(await deadline('2023-10-31')).toEqual({
      deadline: '2023-12-31',
      drawdown: { deadline: '2023-12-31' },
      ended: null,
    });
    expect(await deadline('2024-01-10')).toEqual({
      deadline: '2024-02-29',
      drawdown: { deadline: '2024-02-29' },
      ended: { edtf: '2024-02-15' },
    });
  });
});

describe('a base', () => {
  it('can be chosen among those offered, and is what remaining and share are measured against', async () => {
    const bases = `query ($slug: String!, $base: ID) { mission(slug: $slug) { drawdown(base: $base) {
      base { id quantity { low high } } bases { id quantity { low high } } points { departed { low } remaining { high } } } } }`;
    const ours = (await graph.get(bases, { slug: told.slug }))['mission']!['drawdown']!;
    expect(ours).toMatchObject({ base: { quantity: { low: 13750, high: 13850 } } });
    const offered = ours['bases'] as unknown as { id: string }[];
    for (const { id } of offered) {
      const chosen = (await graph.get(bases, { slug: told.slug, base: id }))['mission']!['drawdown']!;
      expect(chosen).toMatchObject({ base: { id }, bases: offered });
    }
  });

  it('that is unknown is an error that names those to choose from, never another base', async () => {
    const { data, errors } = await graph.ask(
      'query ($slug: String!, $base: ID) { mission(slug: $slug) { drawdown(base: $base) { base { id } bases { id } } } }',
      { slug: told.slug, base: 'no-such-base' },
    );
    const [offered] = (
      await graph.get('query ($slug: String!) { mission(slug: $slug) { drawdown { bases { id } } } }', {
        slug: told.slug,
      })
    )['mission']!['drawdown']!['bases'] as unknown as { id: string }[];
    expect(data).toEqual({ mission: null });
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', argument: 'base', message: expect.stringContaining(offered!.id) },
    ]);
  });
});

describe('the sites of a mission', () => {
  const sites = `query ($slug: String!, $on: Date, $knownOn: Date) { mission(slug: $slug) { sites(on: $on, knownOn: $knownOn) {
    place { name } status closed { edtf } accounts { span { edtf } } } } }`;
  const on = async (day: string | null, knownOn: string | null = null) => {
    const data = await graph.get(sites, { slug: told.slug, on: day, knownOn });
    return (data['mission']!['sites'] as unknown as { place: { name: string }; status: string }[]).map(
      ({ place, status }) => `${place.name} ${status}`,
    );
  };

  it('are open, closed or disputed on a day', async () => {
    expect(await on('2023-08-19')).toEqual(['Town OPEN', 'Village OPEN']);
    expect(await on('2023-08-21')).toEqual(['Town DISPUTED', 'Village OPEN']);
    expect(await on('2023-08-25')).toEqual(['Town CLOSED', 'Village OPEN']);
    expect(await on('2023-10-22')).toEqual(['Town CLOSED', 'Village CLOSED']);
    expect(await on(null)).toEqual(['Town CLOSED', 'Village CLOSED']);
  });

  it('are told of as known on another', async () => {
    expect(await on('2023-08-21', '2023-10-01')).toEqual(['Town CLOSED']);
    expect(await on(null, '2023-08-21')).toEqual(['Town OPEN']);
    expect(await on('2023-12-31', '2023-09-28')).toEqual(['Town CLOSED']);
  });

  it('are open at the end of the record where their closing is only announced for a later day', async () => {
    const mission = aMission({}, aDossier('winding-up'));
    const first = aSource(mission, '2026-11-10');
    const camps = ['First', 'Second', 'Third', 'Fourth'].map((name) =>
      aPlace(mission, name, { evidence: { source: first } }),
    );
    const closes = (camp: number, date: string, source = first, others: object = {}) =>
      anEvent(mission, `Closing ${camp} ${date}`, date, {
        kind: 'SITE_CLOSURE',
        place: camps[camp]!,
        accounts: [{ source, date, tells: 'Announced.' }],
        ...others,
      });
    closes(0, '2026-11-09');
    closes(1, '2026-12-15');
    closes(2, '../2026-12-15');
    // Nothing else of the mission is known later than this closing, which names no mission.
    const last = aSource(mission, '2026-11-28');
    closes(3, '2026-11-27', last, { mission: 'none' });
    aStatistic(mission, 'sites-vacated', '3', '2026-11-01/..', {
      scope: 'NOT_APPLICABLE',
      evidence: { source: first },
    });
    await aRecord(database.url, mission);
    const told = async (knownOn: string | null, day: string | null = null) => {
      const data = await graph.get(
        `query ($slug: String!, $on: Date, $knownOn: Date) { mission(slug: $slug) { vintages
          sites(on: $on, knownOn: $knownOn) { status place { name } }
          disagreements(knownOn: $knownOn, first: 10) { nodes { metric { key } range { low high } } } } }`,
        { slug: mission.slug, on: day, knownOn },
      );
      return data['mission']!;
    };
    const statuses = (answer: Awaited<ReturnType<typeof told>>) =>
      Object.fromEntries(
        listIn(answer['sites']).map(({ place, status }) => [(place as unknown as { name: string }).name, status]),
      );
    const end = await told(null);
    expect(statuses(end)).toEqual({ First: 'CLOSED', Second: 'OPEN', Third: 'UNKNOWN', Fourth: 'CLOSED' });
    expect(listIn(end['vintages']).at(-1)).toBe('2026-11-28');
    // Three given up: the two that are and, by what its source says, perhaps a third, but not the one announced.
    expect(listIn(end['disagreements']!['nodes'])).toEqual([]);
    expect(await told('2026-11-28')).toEqual(end);
    expect(statuses(await told(null, '2026-12-15'))).toMatchObject({ Second: 'CLOSED', Third: 'CLOSED' });
  });
});

describe('the pages of what is computed', () => {
  it.each(['disagreements', 'reconciliations'])('%s hold everything once, in one order, both ways', async (field) => {
    const asked = `query ($slug: String!, $first: Int, $after: String, $last: Int, $before: String) { mission(slug: $slug) {
      ${field}(first: $first, after: $after, last: $last, before: $before) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { key } } } }`;
    interface Part {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      nodes: { key: string }[];
    }
    const part = async (page: object) =>
      (await graph.get(asked, { slug: told.slug, ...page }))['mission']![field] as unknown as Part;
    const all = await part({ first: 100 });
    expect(all.totalCount).toBe(all.nodes.length);
    expect(all.nodes.length).toBeGreaterThan(0);
    let next = await part({ first: 1 });
    const forwards = [...next.nodes];
    while (next.pageInfo.hasNextPage) {
      next = await part({ first: 1, after: next.pageInfo.endCursor });
      forwards.push(...next.nodes);
    }
    expect(forwards).toEqual(all.nodes);
    expect((await part({ last: 1 })).nodes).toEqual(all.nodes.slice(-1));
    const { errors } = await graph.ask(asked, { slug: told.slug, after: 'forged' });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', argument: 'after' }]);
  });
});

describe('the SQL of a mission', () => {
  const statements = async (variables: object) => (await graph.ask(MISSION_PAGE, { ...variables })).statements;

  it('does not grow with what is recorded of it', async () => {
    const small = await statements({ slug: told.slug });
    const added = 12;
    const large = aToldMission();
    for (let i = 0; i < added; i += 1) {
      const source = aSource(large, `2023-10-${10 + i}`);
      const place = aPlace(large, `Camp ${i}`);
      const actor = anActor(large, `Actor ${i}`, { evidence: [{ source }] });
      aStatistic(large, 'personnel-departed', 4000 + i * 10, `2023-10-${10 + i}`, {
        attributedTo: actor,
        evidence: { source },
      });
      aStatistic(large, 'personnel-strength', 14000 + i * 10, '2023-06-15', { evidence: { source } });
      aStatistic(large, 'fatalities', 200 + i, '2023-01-15', { evidence: { source }, scope: 'PEACEKEEPERS' });
      anEvent(large, `Camp ${i} given up`, '2023-10-05', {
        kind: 'SITE_CLOSURE',
        place,
        participants: [{ actor, role: 'host' }],
        accounts: [
          { source, date: '2023-10-05' },
          { source: large.source, date: '2023-10-07' },
        ],
      });
      aStatement(large, `Statement ${i}`, { speaker: actor, evidence: { source } });
    }
    await aRecord(database.url, large);
    const more = await statements({ slug: large.slug });
    expect(new Set(more)).toEqual(new Set(small));
    // Answers that happen to arrive together share a statement: a few more or fewer, but never one for a row.
    expect(Math.abs(more.length - small.length)).toBeLessThan(added / 2);
    expect(small.length).toBeLessThan(80);
  });

  it('does not grow with the missions of a list', async () => {
    const list = `query ($first: Int) { missions(first: $first) { totalCount nodes {
      slug acronym withdrawalStarted { edtf } deadline ended { edtf } hostCountry { name } vintages
      drawdown { base { quantity { label } statistics { key } } points { departed { label } share { label } statistics { evidence { source { title } } } } }
      sites { status place { name } } disagreements(first: 1) { totalCount } events(first: 2) { nodes { title } } } } }`;
    const one = await graph.ask(list, { first: 1 });
    expect(one.errors).toEqual([]);
    await aRecord(database.url, [aToldMission(), aToldMission(), aToldMission()]);
    const many = await graph.ask(list, { first: 100 });
    expect(many.data['missions']!['totalCount']).toBeGreaterThanOrEqual(4);
    expect(new Set(many.statements)).toEqual(new Set(one.statements));
    expect(many.statements.length - one.statements.length).toBeLessThan(3);
  });
});
