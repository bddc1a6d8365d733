import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { idOf } from './identity.ts';
import {
  aMission,
  anActor,
  anEvent,
  aPlace,
  aRecord,
  aSource,
  aStatement,
  aStatistic,
  type TestMission,
} from './testing.ts';
import { errorsOf } from './testing-errors.ts';
import { contentsOf, rowsIn } from './testing-tables.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let mission: TestMission;

beforeEach(async () => {
  database = await freshDatabase();
  mission = aMission();
});
afterEach(() => database.drop());

const record = (...of: TestMission[]) => aRecord(database.url, of.length > 0 ? of : mission);
const day = (text: string) => new Date(`${text}T12:00:00Z`);

interface Figure {
  key: string;
  stated: number | null;
  superseded_by: string | null;
  retracted_on: string | null;
  recorded_at: Date;
}

const figures = () =>
  rowsIn<Figure>(
    database.url,
    `select s.key, s.stated, n.key as superseded_by, s.retracted_on::text, s.recorded_at from statistic s
     left join statistic n on n.supersedes_id = s.id order by s.recorded_at, s.key`,
  );

describe('importing twice', () => {
  it('writes nothing the second time, not even the same again', async () => {
    anEvent(mission, 'Handover', '2023-08-01');
    aStatement(mission, 'We leave.');
    aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27');
    await record();
    const before = await contentsOf(database.url, { versions: true });

    const { recorded } = await record();
    expect([...recorded.values()]).toEqual([0, 0]);
    expect(await contentsOf(database.url, { versions: true })).toEqual(before);
  });

  it('brings tables that hold something else back to what the record says', async () => {
    aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27');
    await record();
    const right = await contentsOf(database.url);
    await rowsIn(database.url, 'update statistic set qualifier = $$BETWEEN$$, low = 1');
    await rowsIn(database.url, 'delete from mission_actor');
    await record();
    expect(await contentsOf(database.url)).toEqual(right);
  });

  it('at once gives what importing once gives', async () => {
    aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27');
    const now = day('2024-01-01');
    const results = await Promise.all([1, 2, 3].map(() => aRecord(database.url, mission, { now })));
    expect(results.map(({ recorded }) => recorded.get(mission.slug)).sort()).toEqual([0, 0, 5]);

    const other = await freshDatabase();
    await aRecord(other.url, mission, { now });
    expect(await contentsOf(database.url)).toEqual(await contentsOf(other.url));
    await other.drop();
  });
});

it('is refused to nobody', async () => {
  await expect(aRecord(database.url, mission, { recordedBy: '' })).rejects.toThrow('nobody is named who records');
  expect(await contentsOf(database.url)).toMatchObject({ revision: [] });
});

describe('a changed figure', () => {
  it('supersedes what it was, and both stay', async () => {
    const key = aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27');
    await aRecord(database.url, mission, { now: day('2024-01-01') });
    mission.dossier.rows.statistics[key] = { ...mission.dossier.rows.statistics[key], value: '3,376' };
    await aRecord(database.url, mission, { now: day('2024-01-02'), recordedBy: 'editor' });

    const [was, is] = await figures();
    expect(was).toMatchObject({ stated: 3367, superseded_by: key, recorded_at: day('2024-01-01') });
    expect(was?.key).toMatch(new RegExp(`^${key}@[0-9a-f]{8}$`));
    expect(is).toMatchObject({ key, stated: 3376, superseded_by: null, recorded_at: day('2024-01-02') });
    expect(
      await rowsIn(
        database.url,
        'select version, action, recorded_by from revision where row_id = $1 order by version',
        [idOf('statistics', key)],
      ),
    ).toEqual([
      { version: 1, action: 'RECORDED', recorded_by: 'import' },
      { version: 2, action: 'SUPERSEDED', recorded_by: 'editor' },
    ]);
  });

  it('may go back to what it was, and forth again', async () => {
    const key = aStatistic(mission, 'personnel-departed', '1', '2023-09-27');
    for (const [i, value] of ['1', '2', '1', '2', '1'].entries()) {
      mission.dossier.rows.statistics[key] = { ...mission.dossier.rows.statistics[key], value };
      await aRecord(database.url, mission, { now: day(`2024-01-0${i + 1}`) });
    }
    const readings = await figures();
    expect(readings.map(({ stated }) => stated)).toEqual([1, 2, 1, 2, 1]);
    expect(readings.map(({ superseded_by }) => superseded_by)).toEqual([
      ...readings.slice(1).map(({ key }) => key),
      null,
    ]);
  });

  it('keeps what it corrects behind its first reading', async () => {
    const old = aStatistic(mission, 'personnel-departed', '1', '2023-09-27');
    const key = aStatistic(mission, 'personnel-departed', '2', '2023-09-27', { supersedes: old });
    await record();
    mission.dossier.rows.statistics[key] = { ...mission.dossier.rows.statistics[key], value: '3' };
    await record();
    const chain = new Map((await figures()).map((figure) => [figure.key, figure.superseded_by]));
    expect(chain.get(old)).toMatch(/@/);
    expect(chain.get(chain.get(old) ?? '')).toBe(key);
  });
});

describe('a word that is longer than any', () => {
  /** Letters and digits of which no index makes fewer. */
  const aWordOf = (length: number) =>
    Array.from({ length: Math.ceil(length / 64) }, (_, n) => createHash('sha256').update(`${n}`).digest('hex'))
      .join('')
      .slice(0, length);

  it.each([
    ['in with a name', (word: string) => aPlace(mission, `Camp ${word}`)],
    ['in with an alias', (word: string) => aPlace(mission, 'Camp', { aliases: [word] })],
    ['in with a title', (word: string) => anEvent(mission, `Camp ${word}`, '2023-08-01')],
  ])('is taken %s, and none that is misspelt is read as it', async (_, told) => {
    const [long, longest] = [aWordOf(300), aWordOf(4000)];
    told(long);
    told(longest);
    await record();
    const words = await rowsIn<{ word: string }>(database.url, 'select word from search_word');
    expect(words).toEqual(expect.arrayContaining([{ word: 'camp' }, { word: long }]));
    expect(words).not.toContainEqual({ word: longest });
    const [held] = await rowsIn<{ count: number }>(
      database.url,
      `select count(*)::int from search_document where names like '%${longest}%'`,
    );
    expect(held).toEqual({ count: 1 });
  });
});

describe('taking back', () => {
  it('marks a retracted figure, keeps it, and lets it be restored', async () => {
    const key = aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27');
    await record();
    const row = mission.dossier.rows.statistics[key] ?? {};
    mission.dossier.rows.statistics[key] = {
      ...row,
      retracted: { on: '2024-02-01', reason: 'read on the wrong line' },
    };
    await record();
    expect(await figures()).toMatchObject([{ key, stated: 3367, retracted_on: '2024-02-01' }]);
    mission.dossier.rows.statistics[key] = row;
    await record();
    expect(await figures()).toMatchObject([{ key, retracted_on: null }]);
    expect(
      await rowsIn(database.url, 'select action, reason from revision where key = $1 order by version', [key]),
    ).toEqual([
      { action: 'RECORDED', reason: null },
      { action: 'RETRACTED', reason: 'read on the wrong line' },
      { action: 'RESTORED', reason: null },
    ]);
  });

  it('refuses to lose a row that is gone from the folder', async () => {
    const key = aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27');
    await record();
    const before = await contentsOf(database.url, { versions: true });
    mission.dossier.rows.statistics = {};
    aStatistic(mission, 'personnel-departed', '9,176', '2023-11-24');
    expect(await errorsOf(record())).toEqual([
      `${mission.slug}/statistics.yaml: ${key}: row ${key} of statistics is in the record but not in the folder: put it back, or write it with \`retracted: {on: …, reason: …}\`; under a new key it names this one in \`formerSlugs\``,
    ]);
    expect(await contentsOf(database.url, { versions: true })).toEqual(before);
  });
});

describe('what is known when', () => {
  it('follows the sources: the last day of publication, else the first', async () => {
    const bounded = aSource(mission, '2023-09-20/2023-12-07');
    const open = aSource(mission, '2023-09-20/..');
    const late = aSource(mission, '2024-03');
    aStatistic(mission, 'fatalities', '300', '2023-06', { evidence: { source: bounded } });
    anEvent(mission, 'Told twice', '2023-08', {
      accounts: [
        { source: late, date: '2023-08-01/2023-08-20' },
        { source: open, date: '2023-08-10' },
      ],
    });
    aStatement(mission, 'We leave.', { evidence: [{ source: late }, { source: bounded }] });
    await record();
    const [known] = await rowsIn(
      database.url,
      `select (select known_from::text from statistic) as figure, (select known_from::text from event) as event, (select span_edtf from event) as span,
              (select known_from::text from statement) as statement, (select said_order::text from statement) as said`,
    );
    expect(known).toEqual({
      figure: '2023-12-07',
      event: '2023-09-20',
      span: '2023-08-10',
      statement: '2023-12-07',
      said: '2023-12-07',
    });
  });

  it('moves with a source whose day of publication is corrected', async () => {
    const source = aSource(mission, '2023-10');
    aStatistic(mission, 'fatalities', '300', '../..', { evidence: { source } });
    await record();
    mission.dossier.rows.sources[source] = { ...mission.dossier.rows.sources[source], published: '2023-10-05' };
    await record();
    expect(await rowsIn(database.url, 'select known_from::text, as_of_order::text from statistic')).toEqual([
      { known_from: '2023-10-05', as_of_order: '2023-10-05' },
    ]);
  });

  it('ties actors to the mission from the day that each tie was known', async () => {
    const late = aSource(mission, '2024-03-01');
    const organisation = anActor(mission, 'Institute', { kind: 'RESEARCH' });
    const speaker = anActor(mission, 'Speaker', {
      affiliations: [{ organisation, role: 'head', evidence: { source: late } }],
    });
    const stranger = anActor(mission, 'Guest', { evidence: { source: aSource(mission, '2023-02-01') } });
    aStatement(mission, 'We leave.', { speaker, evidence: { source: late } });
    await record();
    const ties = await rowsIn<{ slug: string; known_from: string }>(
      database.url,
      'select a.slug, m.known_from::text from mission_actor m join actor a on a.id = m.actor_id',
    );
    const known = Object.fromEntries(ties.map((tie) => [tie.slug, tie.known_from]));
    expect(known).toMatchObject({
      [mission.host]: '2023-01-01',
      [speaker]: '2023-01-01',
      [organisation]: '2023-01-01',
    });
    expect(known[stranger]).toBeUndefined();
  });
});

it('changes accounts, participants and passages in place, whatever their order', async () => {
  const [a, b] = [aSource(mission, '2023-02-01'), aSource(mission, '2023-03-01')];
  const actor = anActor(mission, 'Host army', { kind: 'ARMED_FORCES', evidence: [{ source: a }, { source: b }] });
  const place = aPlace(mission, 'Northern camp', { evidence: [{ source: a }, { source: b }] });
  const event = anEvent(mission, 'Handover', '2023', {
    place,
    participants: [
      { actor, role: 'takes over' },
      { actor: mission.host, role: 'agrees', source: a },
    ],
    accounts: [
      { source: a, date: '2023-01-30' },
      { source: b, date: '2023-01-31' },
    ],
  });
  await record();
  mission.dossier.rows.events[event] = {
    ...mission.dossier.rows.events[event],
    participants: [{ actor: mission.host, role: 'agrees', source: b }],
    accounts: [
      { source: b, date: '2023-01-31' },
      { source: a, date: '2023-01-30', tells: 'in the morning' },
    ],
  };
  mission.dossier.rows.actors[actor] = {
    ...mission.dossier.rows.actors[actor],
    evidence: [{ source: b }, { source: a }],
  };
  await record();

  const fresh = await freshDatabase();
  await aRecord(fresh.url, mission);
  const tables = async (url: string) => {
    const { revision, ...rest } = await contentsOf(url);
    return rest;
  };
  expect(await tables(database.url)).toEqual(await tables(fresh.url));
  await fresh.drop();
});
