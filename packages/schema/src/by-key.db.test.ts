import {
  aMission,
  anActor,
  anEvent,
  aPlace,
  aRecord,
  aSource,
  aStatistic,
  type TestMission,
} from '@drawdown/dossier/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn, listIn } from './testing/ask.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;
let mission: TestMission;
let early: string;
let corrected: string;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  mission = aMission();
  const source = aSource(mission, '2023-09-27', { title: 'An early count of Kidal' });
  early = aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27', { evidence: { source, phrase: '3,367' } });
  const later = aSource(mission, '2023-12-01', { title: 'A corrected count' });
  corrected = aStatistic(mission, 'personnel-departed', '3,368', '2023-09-27', {
    evidence: { source: later, phrase: '3,368' },
    supersedes: early,
  });
  anActor(mission, 'Kidal council');
  aPlace(mission, 'Kidal', { kind: 'CITY' });
  anEvent(mission, 'Camp in Kidal closed', '2023-10-31');
  await aRecord(database.url, mission);
});

afterAll(async () => {
  await graph.close();
  await database.drop();
});

const FIGURE = `query ($key: String!, $knownOn: Date) {
  statistic(key: $key, knownOn: $knownOn) { key value { label } supersededBy { key } supersedes { key } }
}`;
const figure = async (key: string, knownOn?: string) => (await graph.get(FIGURE, { key, knownOn }))['statistic'];

describe('a figure by its key', () => {
  it('is found though another corrects it, and leads to what does', async () => {
    expect(await figure(early)).toEqual({
      key: early,
      value: { label: '3,367' },
      supersededBy: { key: corrected },
      supersedes: null,
    });
  });

  it('is not there before its source was known, nor is what corrects it', async () => {
    expect(await figure(early, '2023-09-26')).toBeNull();
    expect(await figure(early, '2023-09-27')).toMatchObject({ key: early, supersededBy: null });
    expect(await figure(corrected, '2023-11-30')).toBeNull();
  });

  it('is null where no figure has the key', async () => {
    expect(await figure('no-such-figure')).toBeNull();
  });
});

describe('a search among some nouns', () => {
  const SEARCH = `query ($among: [SearchNoun!], $first: Int, $after: String) {
    search(query: "kidal", among: $among, first: $first, after: $after) {
      totalCount pageInfo { endCursor } nodes { __typename }
    }
  }`;
  const kinds = async (among?: readonly string[] | null) => {
    const found = (await graph.get(SEARCH, { among }))['search']!;
    const nodes = listIn(found['nodes']).map((node) => String(node['__typename']));
    expect(found['totalCount']).toBe(nodes.length);
    return nodes.sort();
  };

  it('finds these alone, and everything where none is named', async () => {
    expect(await kinds()).toEqual(['Actor', 'Event', 'Place', 'Source']);
    expect(await kinds(null)).toEqual(['Actor', 'Event', 'Place', 'Source']);
    expect(await kinds(['EVENT'])).toEqual(['Event']);
    expect(await kinds(['SOURCE', 'PLACE'])).toEqual(['Place', 'Source']);
    expect(await kinds(['STATEMENT'])).toEqual([]);
    expect(await kinds([])).toEqual([]);
  });

  it('is paged by a cursor of the same list', async () => {
    const page = (await graph.get(SEARCH, { among: ['PLACE', 'ACTOR'], first: 1 }))['search']!;
    const next = await graph.get(SEARCH, {
      among: ['PLACE', 'ACTOR'],
      first: 1,
      after: page['pageInfo']!['endCursor'],
    });
    const seen = [page, next['search']!].flatMap((part) => listIn(part['nodes']).map((node) => node['__typename']));
    expect(seen.sort()).toEqual(['Actor', 'Place']);
  });
});
