import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { aDossier, aMission, anActor, aRecord, aStatement, aStatistic, type TestMission } from './testing.ts';
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

describe('two dossiers', () => {
  const un = (mission: TestMission, fields: object) => {
    mission.dossier.rows.actors['un'] = {
      kind: 'INTERGOVERNMENTAL',
      name: { en: 'United Nations', fr: 'Nations unies' },
      evidence: { source: mission.source },
      ...fields,
    };
  };

  it('at once both come in, and in either order make the same record', async () => {
    const second = aMission();
    un(mission, { aliases: ['UN'] });
    un(second, { aliases: ['ONU', 'UN'], name: { en: 'UN', fr: 'ONU' } });
    const now = day('2024-01-01');
    await Promise.all([aRecord(database.url, mission, { now }), aRecord(database.url, second, { now })]);

    for (const order of [
      [mission, second],
      [second, mission],
    ]) {
      const other = await freshDatabase();
      for (const one of order) await aRecord(other.url, one, { now });
      expect(await contentsOf(other.url)).toEqual(await contentsOf(database.url));
      await other.drop();
    }
  });

  it('share an actor: aliases and evidence are united, the first name stands, and that is said', async () => {
    const [first, second] = [aMission({}, aDossier('a-first')), aMission({}, aDossier('b-second'))];
    un(first, { aliases: ['UN'] });
    un(second, { aliases: ['ONU'], name: { en: 'UN Organisation', fr: 'ONU' } });
    await record(first);
    const { warnings } = await record(second);

    expect(warnings.map(({ message }) => message)).toEqual([
      '`name` is worded otherwise in dossier a-first, whose wording stands',
    ]);
    const [actor] = await rowsIn(
      database.url,
      `select name_en, aliases, (select count(*)::int from actor_evidence where actor_id = id) as passages from actor where slug = 'un'`,
    );
    expect(actor).toEqual({ name_en: 'United Nations', aliases: ['UN', 'ONU'], passages: 2 });
  });

  it('may not differ on a fact of what they share', async () => {
    const [first, second] = [aMission({}, aDossier('a-first')), aMission({}, aDossier('b-second'))];
    un(first, {});
    un(second, { kind: 'OTHER' });
    await record(first);
    expect(await errorsOf(record(second))).toEqual([
      'b-second/actors.yaml: un: `kind` is "OTHER", but "INTERGOVERNMENTAL" in dossier a-first (a-first in the record, actors); both share this row and are to agree',
    ]);
  });

  it('may not both have a figure of one key', async () => {
    const [first, second] = [aMission({}, aDossier('a-first')), aMission({}, aDossier('b-second'))];
    for (const one of [first, second]) {
      one.dossier.rows.statistics['the-figure'] = {
        metric: 'fatalities',
        scope: 'ALL_PERSONNEL',
        value: '300',
        asOf: '2023',
        mission: one.slug,
        evidence: { source: one.source },
      };
    }
    expect(await errorsOf(aRecord(database.url, [first, second]))).toEqual([
      'b-second/statistics.yaml: the-figure: is a key of statistics in dossier a-first too (a-first/statistics.yaml); a key belongs to one dossier: choose another in b-second',
    ]);
    expect(await rowsIn(database.url, 'select from revision')).toHaveLength(0);
  });

  it('come in together or not at all', async () => {
    const wrong = aMission();
    aStatistic(wrong, 'personnel-departed', 'very many', '2023');
    expect(await errorsOf(record(mission, wrong))).toHaveLength(1);
    expect(await rowsIn(database.url, 'select from mission')).toHaveLength(0);
  });

  it('that build on one another must stay right together', async () => {
    const below = aMission();
    const actor = anActor(below, 'Spokesperson');
    const above = aMission({}, aDossier(`${below.slug}-more`, { 'builds-on': ['standard', below.slug] }));
    aStatement(above, 'We leave.', { speaker: actor, mission: above.slug });
    await aRecord(database.url, [below, above]);
    expect(await rowsIn(database.url, 'select from statement')).toHaveLength(1);
  });
});
