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
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn } from './testing/ask.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;
let mission: TestMission;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  mission = aMission({ formerSlugs: ['mission-before'] });
  const source = aSource(mission, '2023-09-27', { formerSlugs: ['source-before'] });
  const subject = anActor(mission, 'Contingent', { formerSlugs: ['actor-before', 'actor-between'] });
  const place = aPlace(mission, 'Camp', { formerSlugs: ['place-before'] });
  anEvent(mission, 'Handover', '2023-10-31', {
    place,
    formerSlugs: ['event-before'],
    participants: [{ actor: subject, role: 'leaves' }],
  });
  aStatistic(mission, 'personnel-moved', '116', '2023-09-27', {
    evidence: { source, phrase: '116' },
    subject,
    formerSlugs: ['figure-before'],
  });
  await aRecord(database.url, mission);
});

afterAll(async () => {
  await graph.close();
  await database.drop();
});

it.each(['mission', 'source', 'actor', 'place', 'event'])('finds a renamed %s by what it was called', async (noun) => {
  const former = `${noun}-before`;
  const answer = await graph.get(`query ($former: String!) { ${noun}(slug: $former) { id slug formerSlugs } }`, {
    former,
  });
  const found = answer[noun] as unknown as { id: string; slug: string; formerSlugs: string[] };
  expect(found.slug.startsWith(mission.slug)).toBe(true);
  expect(found.formerSlugs[0]).toBe(former);
  const { [noun]: same } = await graph.get(`query ($slug: String!) { ${noun}(slug: $slug) { id slug formerSlugs } }`, {
    slug: found.slug,
  });
  expect(same).toEqual(found);
});

it('finds a renamed figure by the key it had', async () => {
  const { statistic } = await graph.get('{ statistic(key: "figure-before") { key formerKeys value { low } } }');
  expect(statistic).toMatchObject({ formerKeys: ['figure-before'], value: { low: 116 } });
});

it('answers by several names of one thing in one query, and knows it no earlier under any', async () => {
  const answer = await graph.get(`{
    before: actor(slug: "actor-before") { id }
    between: actor(slug: "actor-between") { id }
    early: actor(slug: "actor-before", knownOn: "2022-12-31") { id }
    other: actor(slug: "actor-never") { id }
  }`);
  expect(answer['before']).toEqual(answer['between']);
  expect(answer['before']).not.toBeNull();
  expect(answer).toMatchObject({ early: null, other: null });
});

it('filters by a name that something had', async () => {
  const { events, statistics } = await graph.get(`{
    events(where: { actor: "actor-between", place: "place-before", mission: "mission-before" }) { totalCount }
    statistics(where: { subject: "actor-before", source: "source-before" }) { totalCount }
  }`);
  expect({ events, statistics }).toEqual({ events: { totalCount: 1 }, statistics: { totalCount: 1 } });
});
