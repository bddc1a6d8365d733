import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { exportDossier } from './export.ts';
import { idOf, type Noun } from './identity.ts';
import { importDossiers } from './import.ts';
import { aDossier, aMission, anActor, anEvent, aRecord, aStatistic, type Fields, type TestMission } from './testing.ts';
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

/** Gives a row another key, wherever the dossier names it. */
function rename({ dossier }: TestMission, noun: Noun, key: string, to: string): void {
  const renamed = (value: unknown): unknown => {
    if (value === key) return to;
    if (Array.isArray(value)) return value.map(renamed);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([field, of]) => [field, field === 'formerSlugs' ? of : renamed(of)]),
    );
  };
  for (const rows of Object.values(dossier.rows))
    for (const [of, fields] of Object.entries(rows)) rows[of] = renamed(fields) as Fields;
  const { [key]: row = {}, ...others } = dossier.rows[noun];
  const formerSlugs = [...((row['formerSlugs'] as string[] | undefined) ?? []), key];
  dossier.rows[noun] = { ...others, [to]: { ...row, formerSlugs } };
}

const entries = (key: string) =>
  rowsIn<{ key: string; version: number; action: string }>(
    database.url,
    'select key, version, action::text from revision where row_id = $1 order by version',
    [idOf('actors', key)],
  );

describe('a row under a new key', () => {
  it('is the same row: its id, what hangs from it and its trail stay, and the old slug leads to it', async () => {
    const actor = anActor(mission, 'Colonel', {
      affiliations: [{ organisation: mission.host, role: 'speaks for it', evidence: { source: mission.source } }],
    });
    const event = anEvent(mission, 'Handover', '2023-08-01', { participants: [{ actor, role: 'hands over' }] });
    await record();
    const ids = () => rowsIn(database.url, `select id from affiliation union all select id from account order by 1`);
    const before = await ids();

    rename(mission, 'actors', actor, 'the-colonel');
    rename(mission, 'events', event, 'the-handover');
    rename(mission, 'sources', mission.source, 'the-source');
    await record();

    expect(await rowsIn(database.url, `select id, former_slugs from actor where slug = 'the-colonel'`)).toEqual([
      { id: idOf('actors', actor), former_slugs: [actor] },
    ]);
    expect(await rowsIn(database.url, `select id from event where slug = 'the-handover'`)).toEqual([
      { id: idOf('events', event) },
    ]);
    expect(await ids()).toEqual(before);
    expect(await entries(actor)).toEqual([
      { key: actor, version: 1, action: 'RECORDED' },
      { key: 'the-colonel', version: 2, action: 'SUPERSEDED' },
    ]);
  });

  it('may be renamed again, and back', async () => {
    const first = anActor(mission, 'Colonel');
    await record();
    rename(mission, 'actors', first, 'second-name');
    await record();
    rename(mission, 'actors', 'second-name', 'third-name');
    await record();
    rename(mission, 'actors', 'third-name', first);
    await record();
    expect(
      await rowsIn(database.url, 'select slug, former_slugs from actor where id = $1', [idOf('actors', first)]),
    ).toEqual([{ slug: first, former_slugs: ['second-name', 'third-name'] }]);
    expect((await entries(first)).map(({ key }) => key)).toEqual([first, 'second-name', 'third-name', first]);
    const { recorded } = await record();
    expect([...recorded.values()]).toEqual([0, 0]);
  });

  it('makes no correction of a figure, be it the figure that is renamed or what it names', async () => {
    const subject = anActor(mission, 'Contingent');
    const figure = aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27', { subject });
    await record();
    rename(mission, 'actors', subject, 'the-contingent');
    await record();
    rename(mission, 'statistics', figure, 'the-figure');
    await record();
    expect(await rowsIn(database.url, 'select id, key, former_slugs from statistic')).toEqual([
      { id: idOf('statistics', figure), key: 'the-figure', former_slugs: [figure] },
    ]);
  });

  it('keeps the corrections a figure had, each reading under both names', async () => {
    const figure = aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27');
    await record();
    mission.dossier.rows.statistics[figure] = { ...mission.dossier.rows.statistics[figure], value: '3,368' };
    await record();
    const [earlier] = await rowsIn<{ key: string; id: string }>(
      database.url,
      `select id, key from statistic where key like '%@%'`,
    );
    rename(mission, 'statistics', figure, 'the-figure');
    await record();
    const now = await rowsIn(
      database.url,
      `select o.id, o.key, o.former_slugs, n.key as corrected_by from statistic o join statistic n on n.supersedes_id = o.id`,
    );
    const hash = earlier?.key.split('@')[1];
    expect(now).toEqual([
      {
        id: earlier?.id,
        key: `the-figure@${hash}`,
        former_slugs: [earlier?.key],
        corrected_by: 'the-figure',
      },
    ]);
  });

  it('survives an export, trail and all, and an import of that changes nothing', async () => {
    const actor = anActor(mission, 'Colonel');
    const figure = aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27', { attributedTo: actor });
    await record();
    rename(mission, 'actors', actor, 'a-name-before-others');
    rename(mission, 'statistics', figure, 'a-figure-before-others');
    rename(mission, 'missions', mission.slug, 'a-mission-before-others');
    await record();
    rename(mission, 'actors', 'a-name-before-others', actor);
    await record();

    const home = mkdtempSync(path.join(os.tmpdir(), 'renamed-'));
    const other = await freshDatabase();
    const folder = await exportDossier(database.url, mission.dossier.name, home);
    await importDossiers(other.url, [folder]);
    const { revision, ...tables } = await contentsOf(database.url);
    const { revision: carried, ...carriedTables } = await contentsOf(other.url);
    expect(carriedTables).toEqual(tables);
    const own = (rows: string[] | undefined) =>
      rows?.filter((row) => row.includes(`"dossier":"${mission.dossier.name}"`));
    expect(own(carried)).toEqual(own(revision));
    const { recorded } = await importDossiers(database.url, [folder]);
    expect(recorded.get(mission.dossier.name)).toBe(0);
    await other.drop();
    rmSync(home, { recursive: true, force: true });
  });
});

describe('a name that was an address', () => {
  it('is refused to every other row, in the same dossier and in others', async () => {
    const actor = anActor(mission, 'Colonel');
    await record();
    rename(mission, 'actors', actor, 'the-colonel');
    await record();
    mission.dossier.rows.actors[actor] = { kind: 'PERSON', name: 'Another', evidence: { source: mission.source } };
    expect(await errorsOf(record())).toEqual([
      expect.stringMatching(
        new RegExp(`: ${actor}: is what the-colonel was called before \\(.*\\), and leads there; choose another key`),
      ),
    ]);

    const { [actor]: _taken, ...others } = mission.dossier.rows.actors;
    mission.dossier.rows.actors = others;
    const second = aMission({}, aDossier());
    second.dossier.rows.actors['someone'] = {
      kind: 'PERSON',
      name: 'Someone',
      evidence: { source: second.source },
      formerSlugs: [actor],
    };
    expect(await errorsOf(record(second))).toEqual([
      expect.stringMatching(/`formerSlugs` names .* does: it was one of them$/),
    ]);
  });

  it('is refused by the database too', async () => {
    const [one, two] = [anActor(mission, 'One'), anActor(mission, 'Two')];
    await record();
    const taking = (former: string) =>
      rowsIn(database.url, 'update actor set former_slugs = $1 where slug = $2', [[former], one]);
    await expect(taking(two)).rejects.toMatchObject({ constraint: 'slug_is_not_taken' });
    await taking('once');
    await expect(rowsIn(database.url, `update actor set slug = 'once' where slug = $1`, [two])).rejects.toMatchObject({
      constraint: 'slug_is_not_taken',
    });
  });

  it('has to stay in the list, and the first key first', async () => {
    const actor = anActor(mission, 'Colonel');
    await record();
    rename(mission, 'actors', actor, 'second-name');
    rename(mission, 'actors', 'second-name', 'third-name');
    await record();
    const row = mission.dossier.rows.actors['third-name'];
    const errorsWith = (formerSlugs: string[] | undefined) => {
      mission.dossier.rows.actors['third-name'] = { ...row, formerSlugs };
      return errorsOf(record());
    };
    const told = (what: string) => [
      `${mission.dossier.name}/actors.yaml: third-name: \`formerSlugs\` is to ${what}: its address is to go on leading here`,
    ];
    expect(await errorsWith([actor])).toEqual(told('name second-name too, which the row was called before'));
    const first = told(`begin with ${actor}, under which the row was recorded first`);
    expect(await errorsWith(undefined)).toEqual(first);
    expect(await errorsWith(['second-name', actor])).toEqual(first);
  });

  it('is no name for other rows to use: they are told the present one', async () => {
    const speaker = anActor(mission, 'Colonel');
    aStatistic(mission, 'personnel-departed', '3,367', '2023-09-27', { attributedTo: speaker });
    await record();
    const { [speaker]: row = {}, ...others } = mission.dossier.rows.actors;
    mission.dossier.rows.actors = { ...others, 'the-colonel': { ...row, formerSlugs: [speaker] } };
    expect(await errorsOf(record())).toEqual([
      expect.stringContaining(
        `\`attributedTo\` names ${speaker}, which is not in actors.yaml; it is called the-colonel by now`,
      ),
    ]);
  });

  it('is changed in all dossiers that share the row, or in none', async () => {
    const second = aMission({}, aDossier(undefined, { 'builds-on': ['standard', mission.dossier.name] }));
    for (const one of [mission, second])
      one.dossier.rows.actors['un'] = {
        kind: 'INTERGOVERNMENTAL',
        name: 'UN',
        evidence: { source: one.source },
      };
    await record(mission, second);
    rename(mission, 'actors', 'un', 'united-nations');
    expect(await errorsOf(record())).toEqual([
      expect.stringContaining(': un: is what united-nations was called before'),
    ]);
    rename(second, 'actors', 'un', 'united-nations');
    await record(mission, second);
    expect(await rowsIn(database.url, `select id, former_slugs from actor where slug = 'united-nations'`)).toEqual([
      { id: idOf('actors', 'un'), former_slugs: ['un'] },
    ]);
  });
});
