import {
  aDossier,
  aMission,
  aPlace,
  aRecord,
  aSource,
  aStatement,
  aStatistic,
  anActor,
  anEvent,
} from '@drawdown/dossier/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn, listIn } from './testing/ask.ts';

const DAY = '2023-10-15';
let full: Awaited<ReturnType<typeof freshDatabase>>;
let then: Awaited<ReturnType<typeof freshDatabase>>;
let all: ReturnType<typeof graphOn>;
let early: ReturnType<typeof graphOn>;

/** A mission as it stands when the record reaches to the given source and no further. */
async function theRecord(url: string, isWhole: boolean) {
  const mission = aMission({}, aDossier('handover'));
  const first = aSource(mission, '2023-10-01');
  const later = isWhole ? aSource(mission, '2023-11-01') : null;
  const echo = isWhole ? aSource(mission, '2023-11-02', { echoes: first }) : null;
  const speaker = anActor(mission, 'Speaker', {
    evidence: [{ source: first }, ...(later ? [{ source: later, paragraph: 4 }] : [])],
    affiliations: [
      { organisation: mission.host, role: 'envoy', evidence: [{ source: first }] },
      ...(later ? [{ organisation: mission.host, role: 'minister', evidence: [{ source: later }] }] : []),
    ],
  });
  const camp = aPlace(mission, 'Camp', { evidence: { source: first } });
  // Told early as some day of October, later as the 21st, which moves it behind the vote.
  const handover = anEvent(mission, 'Handover', '2023-10', {
    place: camp,
    participants: [
      { actor: speaker, role: 'host' },
      ...(later ? [{ actor: mission.host, role: 'guest', source: later }] : []),
    ],
    accounts: [{ source: first, date: '2023-10' }, ...(later ? [{ source: later, date: '2023-10-21' }] : [])],
  });
  anEvent(mission, 'Vote', '2023-10-05', { accounts: [{ source: first, date: '2023-10-05' }] });
  const whole = aStatistic(mission, 'personnel-strength', '13,871', '2023-07-01', { evidence: { source: first } });
  aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27', {
    evidence: { source: first },
    attributedTo: speaker,
    event: handover,
    outOf: whole,
  });
  aStatement(mission, 'We leave', {
    speaker,
    saidOn: '2023-09-30',
    evidence: [{ source: first }, ...(later ? [{ source: later }] : [])],
  });
  if (later && echo) {
    const stranger = anActor(mission, 'Stranger', { evidence: { source: later } });
    anEvent(mission, 'Only told later', '2023-10-03', {
      place: camp,
      participants: [{ actor: stranger, role: 'guest' }],
      accounts: [{ source: later, date: '2023-10-03' }],
    });
    aStatistic(mission, 'personnel-departed', '3,300', '2023-09-27', { evidence: { source: echo } });
    aStatistic(mission, 'personnel-departed', '97', '2023-09-27', {
      evidence: { source: later },
      partOf: whole,
      event: handover,
    });
    aStatement(mission, 'Beware', { speaker: stranger, saidOn: '2023-10-01', evidence: { source: later } });
  }
  await aRecord(url, mission);
}

beforeAll(async () => {
  [full, then] = await Promise.all([freshDatabase(), freshDatabase()]);
  [all, early] = [graphOn(full.url), graphOn(then.url)];
  await theRecord(full.url, true);
  await theRecord(then.url, false);
});
afterAll(async () => {
  await Promise.all([all.close(), early.close()]);
  await Promise.all([full.drop(), then.drop()]);
});

const SPAN = '{ edtf earliest latest precision inferred label }';
const STATISTIC = `{ id key printed asOf ${SPAN} rank partOf { key } parts { key } outOf { key } countedOutOfIt { key } event { slug } attributedTo { slug } evidence { paragraph source { slug } } supersededBy { key } }`;
const EVENT = `{ id slug title span ${SPAN} participants { role actor { slug } evidence { source { slug } } }
  accounts { span ${SPAN} evidence { source { slug echoedBy { slug } } } } statistics ${STATISTIC} place { slug events { totalCount nodes { slug } } } }`;
const EVERYTHING = `query ($on: Date) {
  events(where: { knownOn: $on }) { totalCount nodes ${EVENT} }
  back: events(orderBy: DATE_DESC, where: { knownOn: $on, during: { from: "2023-10-20" } }) { totalCount nodes { slug } }
  mine: events(where: { knownOn: $on, actor: "handover-speaker" }) { totalCount nodes { slug } }
  statistics(where: { knownOn: $on }) { totalCount nodes ${STATISTIC} }
  sources(where: { knownOn: $on }) { totalCount nodes { slug echoedBy { slug } events { nodes { slug } } evidence { totalCount nodes { statistics { key } events { slug } actors { slug } places { slug } statements { key } } } } }
  actors(where: { knownOn: $on }) { totalCount nodes { slug affiliations { role evidence { source { slug } } } members { role } evidence { source { slug } }
    events { totalCount nodes ${EVENT} } statements { totalCount nodes { key evidence { source { slug } } } } statistics { totalCount nodes { key } } } }
  places(where: { knownOn: $on }) { totalCount nodes { slug evidence { source { slug } } statistics { totalCount } events { nodes { slug span ${SPAN} } } } }
  statements(where: { knownOn: $on }) { totalCount nodes { key saidOn ${SPAN} speaker { slug statements { totalCount } } evidence { source { slug } } } }
  event(slug: "handover-handover", knownOn: $on) ${EVENT}
  actor(slug: "handover-stranger", knownOn: $on) { slug }
  later: event(slug: "handover-only-told-later", knownOn: $on) { slug }
}`;

it('answers as a database would that never held what became known later', async () => {
  const answer = await all.get(EVERYTHING, { on: DAY });
  expect(answer).toEqual(await early.get(EVERYTHING, { on: DAY }));
  expect(answer).toEqual(await early.get(EVERYTHING));
  expect(answer).not.toEqual(await all.get(EVERYTHING));
});

it('orders events by the dates that were known then', async () => {
  const slugs = async (on: string | null) =>
    listIn(
      (await all.get('query ($on: Date) { events(where: { knownOn: $on }) { nodes { title } } }', { on }))['events']![
        'nodes'
      ],
    ).map((node) => node['title']);
  expect(await slugs(null)).toEqual(['Only told later', 'Vote', 'Handover']);
  expect(await slugs(DAY)).toEqual(['Handover', 'Vote']);
});

it('lets a field choose a vintage of its own, and hands that down', async () => {
  const data = await all.get(
    `query ($on: Date) { event(slug: "handover-handover") {
    now: span { edtf } then: span(knownOn: $on) { edtf } before: span(knownOn: "2023-01-01") { edtf }
    accounts(knownOn: $on) { evidence { source { echoedBy { slug } } } }
    all: accounts { evidence { source { echoedBy { slug } } } }
    statistics(knownOn: $on) { printed } both: statistics { printed } } }`,
    { on: DAY },
  );
  expect(data['event']).toEqual({
    now: { edtf: '2023-10-21' },
    then: { edtf: '2023-10' },
    before: { edtf: '../..' },
    accounts: [{ evidence: { source: { echoedBy: [] } } }],
    all: [
      { evidence: { source: { echoedBy: [{ slug: 'handover-source-2023-11-02' }] } } },
      { evidence: { source: { echoedBy: [] } } },
    ],
    statistics: [{ printed: '3,367' }],
    both: expect.arrayContaining([{ printed: '3,367' }, { printed: '97' }]) as object,
  });
});

it('keeps two vintages of one thing apart in one request', async () => {
  const data = await all.get(
    `query ($on: Date) { now: events { nodes { ...told } } then: events(where: { knownOn: $on }) { nodes { ...told } } }
    fragment told on Event { title accounts { span { edtf } } participants { actor { slug affiliations { role } } } }`,
    { on: DAY },
  );
  const roles = (part: string) =>
    listIn(data[part]!['nodes'])
      .flatMap((event) => listIn(event['participants']))
      .filter((one) => String(one['actor']!['slug']) === 'handover-speaker')
      .map((one) => listIn(one['actor']!['affiliations']).length);
  expect(roles('now')).toEqual([2]);
  expect(roles('then')).toEqual([1]);
});

it('finds an unknown name in a filter in no vintage, and a later one without an answer', async () => {
  const { data, errors } = await all.ask(
    'query ($on: Date) { events(where: { actor: "handover-stranger", knownOn: $on }) { totalCount } }',
    { on: DAY },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ events: { totalCount: 0 } });
});

it('ties who gave a figure to the mission, also once another source has corrected the figure', async () => {
  const mission = aMission({}, aDossier('misquoted'));
  const [told, corrected] = [aSource(mission, '2023-09-28'), aSource(mission, '2023-11-01')];
  // A register that tells nothing of the mission: only the figure ties the two.
  const speaker = anActor(mission, 'Misquoted', { evidence: { source: aSource(mission, '2023-09-01') } });
  const figure = aStatistic(mission, 'personnel-departed', '100', '2023-09-27', {
    evidence: { source: told },
    attributedTo: speaker,
  });
  aStatistic(mission, 'personnel-departed', '110', '2023-09-27', {
    evidence: { source: corrected },
    supersedes: figure,
  });
  await aRecord(full.url, mission);
  const tied = async (knownOn: string | null) => {
    const data = await all.get(
      'query ($on: Date) { mission(slug: "misquoted", knownOn: $on) { actors { nodes { slug } } } }',
      { on: knownOn },
    );
    return listIn(data['mission']!['actors']!['nodes']).map(({ slug }) => slug);
  };
  expect(await tied('2023-09-27')).not.toContain(speaker);
  for (const day of ['2023-09-28', '2023-10-31', '2023-11-01', null]) expect(await tied(day)).toContain(speaker);
});

it('tells a row as it stands after a change, with both readings in its trail', async () => {
  const mission = aMission({}, aDossier('corrected'));
  const key = aStatistic(mission, 'personnel-departed', '100', '2023-09-27');
  await aRecord(full.url, mission);
  mission.dossier.rows.statistics[key]!['value'] = '110';
  await aRecord(full.url, mission);
  const data = await all.get(`{ statistics(where: { mission: "corrected" }) { totalCount nodes { printed recordedAt
    supersedes { printed key supersededBy { printed } revisions { version } }
    revisions { version action recordedBy recordedAt content reason } } }
    then: statistics(where: { mission: "corrected", knownOn: "2023-12-31" }) { nodes { printed supersedes { printed } revisions { version content } } } }`);
  const [figure] = listIn(data['statistics']!['nodes']);
  expect(data['statistics']!['totalCount']).toBe(1);
  expect(figure).toMatchObject({ printed: '110', supersedes: { printed: '100', supersededBy: { printed: '110' } } });
  expect(listIn(figure!['revisions']).map(({ version, action }) => [version, action])).toEqual([
    [1, 'RECORDED'],
    [2, 'SUPERSEDED'],
  ]);
  expect(listIn(figure!['supersedes']!['revisions'])).toHaveLength(2);
  expect(JSON.parse(String(listIn(figure!['revisions'])[0]!['content']))).toMatchObject({ value: '100' });
  expect(data['then']).toMatchObject({
    nodes: [
      {
        printed: '110',
        supersedes: { printed: '100' },
        revisions: [
          { version: 1, content: null },
          { version: 2, content: null },
        ],
      },
    ],
  });
});

it('filters and orders events by the spans that it shows, whatever copies and wider accounts tell of them', async () => {
  const mission = aMission({}, aDossier('dated'));
  const first = aSource(mission, '2023-10-01');
  const copy = aSource(mission, '2023-10-02', { echoes: first });
  const between = aSource(mission, '2023-10-03', { echoes: first });
  const last = aSource(mission, '2023-10-04', { echoes: between });
  const other = aSource(mission, '2023-10-05');
  const late = aSource(mission, '2024-01-01');
  // prettier-ignore
  const told: [string, string, [source: string, date: string | null][]][] = [
    ['A copy says another day', '2023-09-21', [[first, '2023-09-21'], [copy, '2023-09-23']]],
    ['So does one beside another source', '2023-09-21', [[first, '2023-09-21'], [other, '2023-09-21'], [copy, '2023-09-23']]],
    ['A copy of a copy', '2023-09-11', [[last, '2023-09-13'], [first, '2023-09-11']]],
    ['A copy of what gives no day', '2023-09-14', [[first, null], [copy, '2023-09-14']]],
    ['A copy that is closer', '2023-09-12', [[first, '2023-09'], [copy, '2023-09-12']]],
    ['One closer than an open day', '2023-09-12', [[first, '2023-09-01/..'], [copy, '2023-09-12']]],
    ['One closer than what it repeats, and no farther', '2023-09', [[first, '2023-09'], [copy, '2023']]],
    ['One as close', '2023-07', [[first, '2023-07'], [copy, '2023-07']]],
    ['One closer than one of two', '2023-09-11', [[first, '2023-09'], [between, '2023-09-11'], [last, '2023-09-12']]],
    ['Copies of what gives no day', '2023-09-14/2023-09-16', [[first, null], [copy, '2023-09-14'], [last, '2023-09-16']]],
    ['Two sources contradict', '2023-09-02/2023-09-04', [[first, '2023-09-04'], [other, '2023-09-02'], [copy, '2023-09-09']]],
    ['A wider span adds nothing', '2023-09-06/2023-09-08', [[first, '2023-09-06'], [other, '2023-09-08'], [other, '2023-09']]],
    ['Nor does one that is open', '2023-08-06/2023-08-08', [[first, '2023-08-06'], [other, '2023-08-08'], [other, '../2023-08-07'], [first, '2023-08-07/..']]],
    ['An open one that contradicts', '../2023-08-20', [[first, '../2023-08-09'], [other, '2023-08-20'], [other, '2023-08-20/..']]],
  ];
  for (const [title, , accounts] of told) {
    const known = accounts.map(([source, date]) => ({ source, ...(date === null ? {} : { date }) }));
    anEvent(mission, title, '2023', { accounts: known });
    // Told once more, so that what was known then is reckoned anew.
    anEvent(mission, `${title}, and later`, '2023', { accounts: [...known, { source: late, date: '2023-12-31' }] });
  }
  await aRecord(full.url, mission);
  interface Told {
    title: string;
    span: { edtf: string; earliest: string | null; latest: string | null };
  }
  const list = async (where: object): Promise<Told[]> => {
    const data = await all.get(
      `query ($where: EventFilter) { events(where: $where, first: 100) { nodes { title span { edtf earliest latest } } } }`,
      { where: { mission: 'dated', ...where } },
    );
    return listIn(data['events']!['nodes']) as unknown as Told[];
  };
  const edtfs = (all: readonly Told[], ending: string) =>
    Object.fromEntries(all.filter(({ title }) => title.endsWith(ending)).map(({ title, span }) => [title, span.edtf]));
  expect(edtfs(await list({}), '')).toMatchObject(Object.fromEntries(told));
  for (const source of [null, first]) {
    const then = { knownOn: '2023-12-01', ...(source === null ? {} : { source }) };
    const shown = await list(then);
    const expected = told.filter(([, , accounts]) => source === null || accounts.some(([one]) => one === source));
    expect(edtfs(shown, ', and later')).toEqual(
      Object.fromEntries(expected.map(([title, edtf]) => [`${title}, and later`, edtf])),
    );
    const days = shown.map(({ span }) => span.earliest ?? span.latest);
    expect(days).toEqual([...days].sort());
    for (const day of ['2023-08-07', '2023-09-01', '2023-09-07', '2023-09-15', '2023-09-21', '2023-09-23']) {
      const during = await list({ ...then, during: { from: day, to: day } });
      const overlapping = shown.filter(
        ({ span }) => (span.earliest ?? '') <= day && (span.latest === null || span.latest >= day),
      );
      expect(during.map(({ title }) => title)).toEqual(overlapping.map(({ title }) => title));
    }
  }
});

it('knows what a copy goes back to over a page that gives none of that count, from the day on which it was public', async () => {
  const mission = aMission({}, aDossier('retold'));
  const first = aSource(mission, '2023-10-01');
  const between = aSource(mission, '2023-10-03', { echoes: first });
  const last = aSource(mission, '2023-10-04', { echoes: between });
  aStatistic(mission, 'personnel-departed', '100', '2023-08-01', { evidence: { source: first } });
  aStatistic(mission, 'personnel-strength', '500', '2023-07-01', { evidence: { source: between } });
  aStatistic(mission, 'personnel-departed', '100', '2023-08-20', { evidence: { source: last } });
  await aRecord(full.url, mission);
  const days = async (knownOn: string | null) => {
    const data = await all.get(
      `query ($knownOn: Date) { mission(slug: "retold", knownOn: $knownOn) { drawdown { points { asOf { edtf } } } } }`,
      { knownOn },
    );
    const { points } = data['mission']!['drawdown'] as unknown as { points: { asOf: { edtf: string } }[] };
    return points.map(({ asOf }) => asOf.edtf);
  };
  expect([await days(null), await days('2023-10-04'), await days('2023-10-03')]).toEqual([
    ['2023-08-01'],
    ['2023-08-01'],
    ['2023-08-01'],
  ]);
});
