import {
  aMission,
  aPlace,
  aRecord,
  aSource,
  aStatement,
  aStatistic,
  anActor,
  anEvent,
  type TestMission,
} from '@drawdown/dossier/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn, listIn } from './testing/ask.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const record = async (mission: TestMission) => {
  await aRecord(database.url, mission);
  return mission;
};
const list = async (field: string, type: string, where: object, order = '') => {
  const data = await graph.get(
    `query ($where: ${type}) { ${field}(where: $where ${order}) { totalCount nodes { ... on Node { id } KEY } } }`.replace(
      'KEY',
      NAME[field]!,
    ),
    { where },
  );
  const nodes = listIn(data[field]!['nodes']);
  expect(data[field]!['totalCount']).toBe(nodes.length);
  return nodes.map((node) => node['name']);
};
const NAME: Record<string, string> = {
  events: 'name: title',
  statistics: 'name: printed',
  actors: 'name',
  places: 'name',
  sources: 'name: title',
  statements: 'name: summary',
};
const events = (where: object, order = '') => list('events', 'EventFilter', where, order);
/** The events by pages of two, onward or back; each page says truly whether there is another on either side. */
async function byPages(where: object, size: 'first' | 'last', beyond: 'after' | 'before'): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let cursor: string | null = null; ;) {
    const data = await graph.get(
      `query ($where: EventFilter, $cursor: String) { events(where: $where, ${size}: 2, ${beyond}: $cursor) {
        nodes { title } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
      { where, cursor },
    );
    const page = data['events'] as unknown as {
      nodes: { title: string }[];
      pageInfo: {
        hasNextPage: boolean;
        hasPreviousPage: boolean;
        startCursor: string | null;
        endCursor: string | null;
      };
    };
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    const titles = page.nodes.map(({ title }) => title);
    const isOnward = size === 'first';
    expect(isOnward ? hasPreviousPage : hasNextPage).toBe(cursor !== null);
    if (isOnward) all.push(...titles);
    else all.unshift(...titles);
    if (!(isOnward ? hasNextPage : hasPreviousPage)) return all;
    cursor = isOnward ? endCursor : startCursor;
  }
}
const statistics = (where: object, order = '') => list('statistics', 'StatisticFilter', where, order);
const actors = (where: object) => list('actors', 'ActorFilter', where);
const places = (where: object) => list('places', 'PlaceFilter', where);
const sources = (where: object) => list('sources', 'SourceFilter', where);
const statements = (where: object) => list('statements', 'StatementFilter', where);

describe('events', () => {
  it('are those of the mission, of the kinds, and in the order asked', async () => {
    const mission = aMission();
    anEvent(mission, 'Coup', '2020-08-18', { kind: 'COUP' });
    anEvent(mission, 'Vote', '2023-06-30', { kind: 'VOTE' });
    anEvent(mission, 'Demand', '2023-06-16', { kind: 'DEMAND' });
    await record(mission);
    const elsewhere = aMission();
    anEvent(elsewhere, 'Elsewhere', '2023-06-30', { kind: 'VOTE' });
    await record(elsewhere);

    expect(await events({ mission: mission.slug })).toEqual(['Coup', 'Demand', 'Vote']);
    expect(await events({ mission: mission.slug }, 'orderBy: DATE_DESC')).toEqual(['Vote', 'Demand', 'Coup']);
    expect(await events({ mission: mission.slug, kind: ['VOTE', 'COUP'] })).toEqual(['Coup', 'Vote']);
    expect(await events({ mission: mission.slug, kind: [] })).toEqual([]);
  });

  it('count in a window that they merely overlap', async () => {
    const mission = aMission();
    anEvent(mission, 'Base handover', '2024-05-20/2024-06-03');
    anEvent(mission, 'Earlier patrol', '2024-04-02');
    anEvent(mission, 'Still going on', '2024-03-01/..');
    anEvent(mission, 'Some day in June', '2024-06');
    anEvent(mission, 'Later', '2024-07-01');
    await record(mission);
    const during = (range: object) => events({ mission: mission.slug, during: range });
    expect(await during({ from: '2024-06-01' })).toEqual([
      'Still going on',
      'Base handover',
      'Some day in June',
      'Later',
    ]);
    expect(await during({ from: '2024-06-03', to: '2024-06-03' })).toEqual([
      'Still going on',
      'Base handover',
      'Some day in June',
    ]);
    expect(await during({ to: '2024-04-02' })).toEqual(['Still going on', 'Earlier patrol']);
    expect(await during({})).toHaveLength(5);
  });

  it('are found in every window, wherever they begin and end, page by page as whole', async () => {
    const spans = [
      '2024-03-01',
      '2024-03-02/2024-03-20',
      '../2024-03-10',
      '2024-03-10/..',
      '../..',
      '2024-03-20/2024-03-21',
      '../2024-03-31',
      '2024-03-31',
    ];
    const mission = aMission();
    for (const span of spans) {
      anEvent(mission, span, span);
      aStatistic(mission, 'personnel-departed', String(100 + spans.indexOf(span)), span);
    }
    await record(mission);
    const days = [
      null,
      '2024-02-29',
      '2024-03-01',
      '2024-03-10',
      '2024-03-20',
      '2024-03-21',
      '2024-03-31',
      '2024-04-01',
    ];
    for (const from of days)
      for (const to of days.filter((day) => from === null || day === null || day >= from)) {
        const overlapping = spans.filter((span) => {
          const [first, last] = span.includes('/') ? span.split('/') : [span, span];
          return (to === null || first === '..' || first! <= to) && (from === null || last === '..' || last! >= from);
        });
        const [where, numbers] = [
          { mission: mission.slug, during: { from, to } },
          { mission: mission.slug, asOf: { from, to } },
        ];
        const found = await events(where);
        expect([...found].sort(), `${from} to ${to}`).toEqual([...overlapping].sort());
        expect(await events(where, 'orderBy: DATE_DESC')).toEqual(found.toReversed());
        const asMany = overlapping.map((span) => String(100 + spans.indexOf(span)));
        expect([...(await statistics(numbers))].sort(), `${from} to ${to}`).toEqual(asMany.sort());
        expect(await byPages(where, 'first', 'after')).toEqual(found);
        expect(await byPages(where, 'last', 'before')).toEqual(found);
      }
  });

  it('are found by place, with all that lies in it, by actor and by source', async () => {
    const mission = aMission();
    const region = aPlace(mission, 'Region', { kind: 'REGION' });
    const town = aPlace(mission, 'Town', { kind: 'CITY', within: region });
    const camp = aPlace(mission, 'Camp', { within: town });
    const guest = anActor(mission, 'Guest');
    const wire = aSource(mission, '2023-07-01');
    anEvent(mission, 'In the region', '2023-01-01', { place: region });
    anEvent(mission, 'In the camp', '2023-01-02', {
      place: camp,
      participants: [
        { actor: guest, role: 'guest' },
        { actor: guest, role: 'speaker' },
      ],
    });
    anEvent(mission, 'Nowhere', '2023-01-03', {
      accounts: [{ source: wire, date: '2023-01-03' }, { source: mission.source }],
    });
    await record(mission);
    expect(await events({ place: region })).toEqual(['In the region', 'In the camp']);
    expect(await events({ place: town })).toEqual(['In the camp']);
    expect(await events({ actor: guest })).toEqual(['In the camp']);
    expect(await events({ source: wire })).toEqual(['Nowhere']);
    const data = await graph.get(`{ place(slug: "${town}") { events { totalCount nodes { title } } } }`);
    expect(data['place']!['events']).toEqual({ totalCount: 1, nodes: [{ title: 'In the camp' }] });
  });

  it('are found by words whatever their accents and capitals, and by signs only as signs', async () => {
    const mission = aMission();
    anEvent(mission, 'Départ de Ménaka', '2023-01-01');
    anEvent(mission, 'Half of 100 left', '2023-01-02', { summary: { en: 'They left', fr: 'Ils sont partis' } });
    await record(mission);
    const found = (text: string) => events({ mission: mission.slug, text });
    expect(await found('menaka')).toEqual(['Départ de Ménaka']);
    expect(await found('DÉPART')).toEqual(['Départ de Ménaka']);
    expect(await found('sont partis')).toEqual(['Half of 100 left']);
    for (const sign of ['%', '_', '\\', "'", '\0', '%%']) expect(await found(sign)).toEqual([]);
    expect(await found('d_part')).toEqual([]);
  });
});

describe('statistics', () => {
  it('are those of the mission, metric, scope, source and subject asked', async () => {
    const mission = aMission();
    const wire = aSource(mission, '2023-07-01');
    const contingent = anActor(mission, 'Contingent', { kind: 'STATE' });
    aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27');
    aStatistic(mission, 'personnel-strength', 'around 13,800', '2023-07-01', { evidence: { source: wire } });
    aStatistic(mission, 'personnel-moved', '116', '2023-09-01', { subject: contingent, scope: 'UNIFORMED' });
    await record(mission);
    const of = (where: object) => statistics({ mission: mission.slug, ...where });
    expect(await of({})).toEqual(['around 13,800', '116', '3,367']);
    expect(await of({ metric: ['personnel-departed', 'personnel-moved'] })).toEqual(['116', '3,367']);
    expect(await of({ scope: ['UNIFORMED'] })).toEqual(['116']);
    expect(await of({ source: wire })).toEqual(['around 13,800']);
    expect(await of({ subject: contingent })).toEqual(['116']);
    expect(await statistics({ mission: mission.slug }, 'orderBy: AS_OF_DESC')).toEqual([
      '3,367',
      '116',
      'around 13,800',
    ]);
    expect((await statistics({ mission: mission.slug }, 'orderBy: PUBLISHED_DESC')).at(0)).toBe('around 13,800');
  });

  it('stand by size: the least their words allow, or the most where that side is open', async () => {
    const mission = aMission();
    for (const printed of ['under 300', '3,367', 'more than 10,500', 'around 13,800', 'hundreds', '13,871'])
      aStatistic(mission, 'personnel-departed', printed, '2023-09-27');
    await record(mission);
    const smallestFirst = ['hundreds', 'under 300', '3,367', 'more than 10,500', 'around 13,800', '13,871'];
    expect(await statistics({ mission: mission.slug }, 'orderBy: VALUE_ASC')).toEqual(smallestFirst);
    expect(await statistics({ mission: mission.slug }, 'orderBy: VALUE_DESC')).toEqual(smallestFirst.toReversed());
  });

  it('are found by the number they state, however it is printed, and by the range where they state none', async () => {
    const mission = aMission();
    for (const printed of [
      'around 13,800',
      '13,800',
      'more than 10,500',
      '13,801',
      'between 300 and 400',
      '300',
      'dozens',
    ])
      aStatistic(mission, 'personnel-departed', printed, '2023-09-27');
    aStatistic(mission, 'share-departed', 'about half', '2023-09-27');
    await record(mission);
    const saying = async (printed: string) => (await statistics({ mission: mission.slug, printed })).sort();
    for (const printed of ['13,800', '13 800', '13\u202f800', '13.800', '13800', 'environ 13 800', 'nearly 13,800'])
      expect(await saying(printed), printed).toEqual(['13,800', 'around 13,800']);
    expect(await saying('10 500')).toEqual(['more than 10,500']);
    expect(await saying('entre 300 et 400')).toEqual(['between 300 and 400']);
    expect(await saying('des dizaines')).toEqual([]);
    expect(await saying('dozens')).toEqual(['dozens']);
    expect(await saying('la moitié')).toEqual(['about half']);
    expect(await saying('12')).toEqual([]);
    // The same number of another unit is another figure.
    aStatistic(mission, 'sites-vacated', '300', '2023-09-27');
    aStatistic(mission, 'mission-duration', '10 years', '2023-09-27');
    await record(mission);
    expect(await saying('300')).toEqual(['300', '300']);
    expect(await saying('300 camps')).toEqual(['300']);
    expect(await statistics({ mission: mission.slug, printed: '300', metric: ['sites-vacated'] })).toEqual(['300']);
    expect(await saying('a decade')).toEqual(['10 years']);
    expect(await saying('10,000 soldiers')).toEqual([]);
  });

  it('count in a window that they merely may describe', async () => {
    const mission = aMission();
    aStatistic(mission, 'personnel-departed', '10', '2023-09-20/..');
    aStatistic(mission, 'personnel-departed', '20', '2023-10');
    aStatistic(mission, 'personnel-departed', '30', '2023-12-01');
    await record(mission);
    const of = (asOf: object) => statistics({ mission: mission.slug, asOf });
    expect(await of({ from: '2023-10-31', to: '2023-11-30' })).toEqual(['10', '20']);
    expect(await of({ to: '2023-09-19' })).toEqual([]);
    expect(await of({ from: '2023-12-01' })).toEqual(['10', '30']);
  });

  it('are marked, not shown, once retracted, and leave the list to what corrects them', async () => {
    const mission = aMission();
    aStatistic(mission, 'personnel-departed', '10', '2023-09-20', {
      retracted: { on: '2024-02-01', reason: { en: 'Misread', fr: 'Mal lu' } },
    });
    const first = aStatistic(mission, 'personnel-departed', '20', '2023-09-21');
    const better = aStatistic(mission, 'personnel-departed', '21', '2023-09-21', { supersedes: first });
    await record(mission);
    expect(await statistics({ mission: mission.slug })).toEqual(['21']);
    expect(await statistics({ mission: mission.slug, includeRetracted: true })).toEqual(['10', '21']);
    const data = await graph.get(`{ statistics(where: { mission: "${mission.slug}", includeRetracted: true }) { nodes {
      key supersedes { key supersededBy { key } } retraction { on reason(lang: FR) } } } }`);
    expect(data['statistics']!['nodes']).toEqual([
      { key: expect.any(String) as string, supersedes: null, retraction: { on: '2024-02-01', reason: 'Mal lu' } },
      { key: better, supersedes: { key: first, supersededBy: { key: better } }, retraction: null },
    ]);
  });

  it('stand again where what corrected them was taken back, and nothing that corrects that stands', async () => {
    const mission = aMission();
    const retracted = { on: '2024-02-01', reason: { en: 'Misread', fr: 'Mal lu' } };
    const [early, late] = [aSource(mission, '2023-10-01'), aSource(mission, '2023-11-01')];
    const told = (printed: string, asOf: string, source: string, extras: object = {}) =>
      aStatistic(mission, 'personnel-departed', printed, asOf, { evidence: { source }, ...extras });
    const first = told('10', '2023-09-20', early);
    told('11', '2023-09-20', late, { supersedes: first, retracted });
    const second = told('20', '2023-09-21', early);
    const between = told('21', '2023-09-21', late, { supersedes: second, retracted });
    told('22', '2023-09-21', late, { supersedes: between });
    const third = told('30', '2023-09-22', early);
    told('31', '2023-09-22', late, { supersedes: third });
    await record(mission);
    const listed = { mission: mission.slug };
    expect(await statistics(listed)).toEqual(['10', '22', '31']);
    expect(await statistics({ ...listed, knownOn: '2023-11-01' })).toEqual(['10', '22', '31']);
    expect(await statistics({ ...listed, knownOn: '2023-10-31' })).toEqual(['10', '20', '30']);
    const data = await graph.get(`{ mission(slug: "${mission.slug}") {
      drawdown { points { departed { low high } } excluded { statistic { printed } code } } }
      statistics(where: { mission: "${mission.slug}" }) { nodes { printed supersededBy { printed } } } }`);
    const { points, excluded } = data['mission']!['drawdown'] as unknown as {
      points: object[];
      excluded: { statistic: { printed: string }; code: string }[];
    };
    expect(points).toEqual([10, 22, 31].map((number) => ({ departed: { low: number, high: number } })));
    expect(excluded.map(({ statistic, code }) => `${statistic.printed} ${code}`).sort()).toEqual([
      '11 RETRACTED',
      '20 SUPERSEDED',
      '21 RETRACTED',
      '30 SUPERSEDED',
    ]);
    expect(data['statistics']!['nodes']).toEqual(
      ['10', '22', '31'].map((printed) => ({ printed, supersededBy: null })),
    );
  });

  it('keep a reading of ours replaced, whatever becomes of the one that replaced it', async () => {
    const before = aMission();
    const misread = aStatistic(before, 'personnel-departed', '10', '2023-09-20');
    const other = aStatistic(before, 'personnel-departed', '11', '2023-09-20', { supersedes: misread });
    await record(before);
    before.dossier.rows.statistics[other]!['value'] = '12';
    await record(before);
    expect(await statistics({ mission: before.slug })).toEqual(['12']);
    before.dossier.rows.statistics[other]!['retracted'] = { on: '2024-02-01', reason: { en: 'No', fr: 'Non' } };
    await record(before);
    expect(await statistics({ mission: before.slug })).toEqual(['10']);
  });

  it('have the rank that held in the vintage', async () => {
    const mission = aMission();
    const wire = aSource(mission, '2023-10-01');
    aStatistic(mission, 'personnel-departed', '10,040', '2023-09-20', {
      rank: 'DEPRECATED',
      rankReason: 'A slip',
      rankKnownFrom: '2023-11-01',
      evidence: { source: wire },
    });
    await record(mission);
    const of = (where: object) => statistics({ mission: mission.slug, ...where });
    expect(await of({ rank: ['DEPRECATED'] })).toEqual(['10,040']);
    expect(await of({ rank: ['NORMAL'] })).toEqual([]);
    expect(await of({ rank: ['NORMAL'], knownOn: '2023-10-31' })).toEqual(['10,040']);
    expect(await of({ rank: ['DEPRECATED'], knownOn: '2023-10-31' })).toEqual([]);
    const data = await graph.get(
      `{ statistics(where: { mission: "${mission.slug}", knownOn: "2023-10-31" }) { nodes { rank rankReason rankKnownFrom } } }`,
    );
    expect(data['statistics']!['nodes']).toEqual([{ rank: 'NORMAL', rankReason: null, rankKnownFrom: null }]);
  });
});

describe('actors, places, sources and statements', () => {
  it('are found by every filter', async () => {
    const mission = aMission();
    const paper = anActor(mission, 'The Paper of Gao', { kind: 'MEDIA', country: 'ML', aliases: ['El Ghassim'] });
    const person = anActor(mission, 'Someone', { description: { en: 'A spokesperson', fr: 'Une porte-parole' } });
    const country = aPlace(mission, 'Land', { kind: 'COUNTRY' });
    aPlace(mission, 'Ménaka camp', { within: country, aliases: ['Menaka base'] });
    const article = aSource(mission, '2023-10', { title: `Départ ${mission.slug}`, publisher: paper });
    aStatement(mission, 'We leave', {
      speaker: person,
      stance: 'SUPPORTS',
      saidOn: '2023-06-16',
      evidence: { source: article },
    });
    aStatement(mission, 'Beware', { speaker: person, stance: 'WARNS' });
    await record(mission);

    expect(await actors({ text: 'el-ghassim', kind: ['MEDIA'] })).toContain('The Paper of Gao');
    expect(await actors({ text: 'porte-parole' })).toEqual(['Someone']);
    expect(await actors({ country: 'ml' })).toEqual(['The Paper of Gao']);
    expect(await places({ within: country })).toEqual(['Ménaka camp']);
    expect(await places({ within: country, kind: ['CITY'] })).toEqual([]);
    expect(await places({ text: 'MENAKA BASE' })).toEqual(['Ménaka camp']);
    expect(await sources({ publisher: paper })).toEqual([`Départ ${mission.slug}`]);
    expect(await sources({ publisher: paper, published: { from: '2023-10-31', to: '2023-11-05' } })).toHaveLength(1);
    expect(await sources({ publisher: paper, published: { from: '2023-11-01' } })).toEqual([]);
    expect(await sources({ text: `depart ${mission.slug}` })).toHaveLength(1);
    expect(await statements({ speaker: person })).toEqual(['Beware', 'We leave']);
    expect(await statements({ speaker: person, stance: ['WARNS'] })).toEqual(['Beware']);
    expect(await statements({ source: article })).toEqual(['We leave']);
    expect(await statements({ speaker: person, said: { from: '2023-01-01' } })).toEqual(['We leave']);
    expect(await statements({ speaker: person, text: 'LEAVE' })).toEqual(['We leave']);
  });

  it('are none of an empty list of kinds, metrics or the like', async () => {
    const mission = aMission();
    aPlace(mission, 'Somewhere', { kind: 'CITY' });
    aStatistic(mission, 'personnel-departed', '10', '2023-09-20');
    aStatement(mission, 'We leave');
    await record(mission);
    expect(await actors({ kind: [] })).toEqual([]);
    expect(await places({ kind: [] })).toEqual([]);
    expect(await statements({ mission: mission.slug, stance: [] })).toEqual([]);
    for (const list of ['metric', 'scope', 'rank']) {
      expect(await statistics({ mission: mission.slug, [list]: [] }), list).toEqual([]);
    }
  });
});
