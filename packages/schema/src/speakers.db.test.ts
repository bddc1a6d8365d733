import { aMission, anActor, aRecord, aSource, aStatistic, type TestMission } from '@drawdown/dossier/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn } from './testing/ask.ts';
import { drawdownOf } from './testing/short-answers.ts';

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

/** What 4,000 uniformed on one page and 600 civilians on another add up to, where `publishers` gives who published them. */
async function baseFrom(publishers: (mission: TestMission) => Record<string, unknown>[]): Promise<string[]> {
  const mission = aMission();
  const [one, two] = publishers(mission).map((fields) => aSource(mission, '2022-04-05', fields));
  const part = (scope: string, value: string, source: string | undefined) =>
    aStatistic(mission, 'personnel-strength', value, '2022-03-31', { scope, evidence: { source, phrase: value } });
  part('UNIFORMED', '4,000', one);
  part('CIVILIAN', '600', two);
  await aRecord(database.url, mission.dossier);
  return (await drawdownOf(graph, mission.slug, 'ALL_PERSONNEL')).bases.map((base) => base.split(' ')[1] ?? '');
}

const publisher = (mission: TestMission, kind: string, name = kind) => anActor(mission, name, { kind });

it.each(['PEACE_OPERATION', 'INTERGOVERNMENTAL', 'GOVERNMENT', 'ARMED_FORCES', 'RESEARCH', 'OTHER'])(
  'two pages that one actor published are of one speaker: %s',
  async (kind) => {
    const own = (mission: TestMission) => ({ publisher: publisher(mission, kind) });
    expect(
      await baseFrom((mission) => {
        const both = own(mission);
        return [both, both];
      }),
    ).toEqual(['4600']);
    expect(await baseFrom((mission) => [own(mission), { publisher: publisher(mission, kind, 'Another') }])).toEqual([]);
  },
);

it('so are those of an organisation and of who speaks for it', async () => {
  const bases = await baseFrom((mission) => {
    const organisation = publisher(mission, 'INTERGOVERNMENTAL');
    const affiliations = [{ organisation, role: 'office', evidence: [{ source: mission.source }] }];
    const office = anActor(mission, 'Office', { kind: 'OTHER', affiliations });
    return [{ publisher: organisation }, { publisher: office }];
  });
  expect(bases).toEqual(['4600']);
});

it('of the press each page speaks for itself, as does its reporter’s', async () => {
  const bases = await baseFrom((mission) => {
    const paper = publisher(mission, 'MEDIA');
    const affiliations = [{ organisation: paper, role: 'reporter', evidence: [{ source: mission.source }] }];
    return [{ publisher: paper }, { publisher: anActor(mission, 'Reporter', { affiliations }) }];
  });
  expect(bases).toEqual([]);
});

it('a copy speaks as what it repeats in the end, also where no figure is from there', async () => {
  const copies = (kind: string) =>
    baseFrom((mission) => {
      const [by, paper] = [publisher(mission, kind), publisher(mission, 'MEDIA', 'Paper')];
      return ['2022-04-01', '2022-04-02'].map((day) => {
        const original = aSource(mission, day, { publisher: by });
        return { publisher: paper, echoes: aSource(mission, day, { publisher: paper, echoes: original }) };
      });
    });
  expect(await copies('PEACE_OPERATION')).toEqual(['4600']);
  expect(await copies('MEDIA')).toEqual([]);
});
