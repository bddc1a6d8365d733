import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn } from './testing/ask.ts';
import * as short from './testing/short-answers.ts';

// Two missions that nobody wrote the rules for. Both are invented; every answer was worked out by hand from the methodology.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  const folders = ['unmix', 'unvex'].map((name) =>
    fileURLToPath(new URL(`../../../tests/dossiers/${name}`, import.meta.url)),
  );
  await importDossiers(database.url, folders);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const drawdownOf = (slug: string, scope: string, knownOn: string | null = null, base: string | null = null) =>
  short.drawdownOf(graph, slug, scope, knownOn, base);
const disagreementsOf = (slug: string, knownOn: string | null = null) => short.disagreementsOf(graph, slug, knownOn);
const sumsOf = (slug: string) => short.sumsOf(graph, slug);
const sitesOf = (slug: string, on: string | null, knownOn: string | null = null) =>
  short.sitesOf(graph, slug, on, knownOn);

describe('UNMIX: uniformed personnel', () => {
  it('leaves from the printed start to the deadline of the latest decision known', async () => {
    const terms = async (knownOn: string | null) => {
      const { started, deadline } = await drawdownOf('unmix', 'UNIFORMED', knownOn);
      return [started, deadline];
    };
    const start = { edtf: '2021-01-01', inferred: false };
    expect(await terms('2021-05-13')).toEqual([start, '2021-06-30']);
    expect(await terms('2021-05-14')).toEqual([start, '2021-12-31']);
    expect(await terms(null)).toEqual([start, '2021-12-31']);
    expect(await terms('2020-12-21')).toEqual([null, null]);
  });

  it('is measured against the whole that half is given of, else the sum of four parts of one page; never a ceiling or a strength of 2019', async () => {
    const { bases } = await drawdownOf('unmix', 'UNIFORMED');
    const sum = '5650 computed 2020-12-31 fs-formed fs-individual fs-staff fs-troops';
    expect(bases).toEqual(['ours: 5550–5650 2021-01-01 may-whole', sum]);
    expect((await drawdownOf('unmix', 'UNIFORMED', '2021-05-19')).bases).toEqual([`ours: ${sum}`]);
    expect((await drawdownOf('unmix', 'UNIFORMED', '2021-01-09')).bases).toEqual([]);
  });

  it('merges equal days to what they have in common, else hulls them; multiplies a share by its whole; closes an open day before a higher figure', async () => {
    const { points, figures } = await drawdownOf('unmix', 'UNIFORMED');
    expect(points).toEqual([
      ['2021-02-19', '1250', '1250', '4300–4400', '0.2212–0.2252'],
      ['2021-03-30', '1901–1999', '1901–1999', '3551–3749', '0.3365–0.3602'],
      ['2021-04-15', '2300–2600', '2300–2600', '2950–3350', '0.4071–0.4685'],
      ['2021-05-10', '2498–3107 computed', '2498–3107', '2443–3152', '0.4421–0.5598'],
      ['2021-06-16', '3400–', '3400–3500', '2050–2250', '0.6018–0.6306'],
      ['2021-06-25/2021-07-07', '3500', '3500', '2050–2150', '0.6195–0.6306'],
      ['2021-07-08', '3900', '3900', '1650–1750', '0.6903–0.7027'],
    ]);
    expect(figures[0], 'a copy joins what it repeats, whatever day it gives').toBe(
      'copy-undated-uniformed copy-uniformed feb-uniformed',
    );
  });

  it('goes at paces that are open above where a day was inferred', async () => {
    expect((await drawdownOf('unmix', 'UNIFORMED')).pace).toEqual([
      '25.5102', '16.6923–19.2051', '18.8125–43.6875', '0–32.28', '7.9189–27.0811', '0–', '30.7692–',
    ]); // prettier-ignore
  });

  it('lies in an envelope that moves on the days its figures are certain', async () => {
    expect((await drawdownOf('unmix', 'UNIFORMED')).envelope).toEqual([
      '2021-01-01 0', '2021-01-02 0–1250', '2021-02-19 1250', '2021-02-20 1250–1999', '2021-03-30 1901–1999',
      '2021-03-31 1901–2600', '2021-04-15 2300–2600', '2021-04-16 2300–3107', '2021-05-10 2498–3107',
      '2021-05-11 2498–3500', '2021-06-16 3400–3500', '2021-06-26 3400–3900', '2021-07-07 3500–3900',
      '2021-07-08 3900', '2021-07-09 3900–5650',
    ]); // prettier-ignore
  });

  it.each([
    ['2021-02-20', '33.5878', '2021-08-11', 1],
    ['2021-06-15', '2.6699–3.1553', '2021-06-14/2021-06-18', 7],
    ['2021-06-20', '0–11.3636', '2021-06-16/2022-03-28', 4],
    [null, '9.375–9.9432', '2021-07-08/2021-09-03', null],
  ])('as known on %s needs %s a day, would be gone %s, and is silent for %s days', async (knownOn, ...expected) => {
    const { required, projected, silence } = await drawdownOf('unmix', 'UNIFORMED', knownOn);
    expect([required, projected, silence]).toEqual(expected);
  });

  it('believes a figure until the day on which it is known to be wrong', async () => {
    const last = async (knownOn: string) => (await drawdownOf('unmix', 'UNIFORMED', knownOn)).figures.at(-1);
    expect(await last('2021-06-19')).not.toBe('june-wrong');
    expect(await last('2021-06-17')).toBe('june-wrong');
    expect((await drawdownOf('unmix', 'UNIFORMED', '2021-06-19')).left('DEPRECATED')).toEqual([]);
    expect((await drawdownOf('unmix', 'UNIFORMED', '2021-06-20')).left('DEPRECATED')).toEqual(['june-wrong']);
  });

  it('leaves out other scopes, groups, movements and undated figures, each for its reason', async () => {
    const { left } = await drawdownOf('unmix', 'UNIFORMED');
    expect(left('SUBJECT')).toEqual(['feb-yland', 'moved-yland']);
    expect(left('UNDATED')).toEqual(['undated']);
    expect(left('SCOPE').sort()).toEqual(['feb-international', 'feb-military', 'feb-national', 'feb-police', 'feb-volunteers']); // prettier-ignore
  });
});

describe('UNMIX: the other scopes', () => {
  it.each([
    ['ALL_PERSONNEL', '7110 computed', '1380 computed', '5730'],
    ['MILITARY', '4050 computed', '1000', '3050'],
    ['POLICE', '1600 computed', '250', '1350'],
    ['CIVILIAN', '1460 computed', '130 computed', '1330'],
  ])('%s: base %s, departed %s, remaining %s, from parts that leave nobody out', async (scope, base, gone, left) => {
    const { bases, points } = await drawdownOf('unmix', scope);
    expect(bases).toEqual([expect.stringContaining(`ours: ${base} 2020-12-31`)]);
    expect(points).toEqual([['2021-02-19', gone, expect.any(String), left, expect.any(String)]]);
  });

  it('notes that a base may count national staff, and only one that may', async () => {
    const note = async (scope: string) => (await drawdownOf('unmix', scope)).notes[0];
    expect(await note('ALL_PERSONNEL')).toContain('national staff');
    expect(await note('CIVILIAN')).toContain('national staff');
    expect(await note('MILITARY')).toBeNull();
  });

  it('has a base and no figures for contingent troops, and neither for peacekeepers', async () => {
    const troops = await drawdownOf('unmix', 'CONTINGENT_TROOPS', '2021-03-01');
    expect([troops.bases.length, troops.points, troops.silence, troops.projected]).toEqual([1, [], null, null]);
    expect(troops.required, 'from the start, on which nobody is gone').toBe('22.1111');
    const others = await drawdownOf('unmix', 'PEACEKEEPERS');
    expect([others.bases, others.points, others.required]).toEqual([[], [], null]);
  });
});

describe('UNMIX: what does not fit', () => {
  it('lists figures of one day apart, a slip, strengths of other years, and dates; nothing that fits', async () => {
    expect(await disagreementsOf('unmix')).toEqual([
      'CONFLICT personnel-departed 2: apr-between apr-exact',
      'CONFLICT bravo-handed-over 2:',
      expect.stringMatching(/^TRANSCRIPTION personnel-departed .*june-wrong/),
      'AS_OF personnel-strength 2: may-whole old-uniformed',
    ]);
    expect(await disagreementsOf('unmix', '2021-06-19'), 'before it was known to be a slip').toHaveLength(3);
  });

  it('adds up the one sum that is printed', async () => {
    expect(await sumsOf('unmix')).toEqual(['BALANCED 0: feb-military feb-police = feb-uniformed']);
  });

  it.each([
    ['2021-02-09', 'OPEN OPEN OPEN OPEN OPEN UNKNOWN OPEN OPEN'],
    ['2021-02-10', 'CLOSED OPEN OPEN OPEN OPEN UNKNOWN OPEN OPEN'],
    ['2021-03-03', 'CLOSED DISPUTED OPEN OPEN OPEN UNKNOWN OPEN OPEN'],
    ['2021-03-04', 'CLOSED CLOSED OPEN OPEN OPEN UNKNOWN OPEN OPEN'],
    ['2021-04-09', 'CLOSED CLOSED OPEN OPEN OPEN UNKNOWN OPEN OPEN'],
    ['2021-04-10', 'CLOSED CLOSED CLOSED OPEN OPEN UNKNOWN OPEN OPEN'],
    ['2021-05-01', 'CLOSED CLOSED CLOSED OPEN UNKNOWN UNKNOWN OPEN OPEN'],
    ['2021-05-31', 'CLOSED CLOSED CLOSED OPEN CLOSED UNKNOWN OPEN OPEN'],
    ['2021-06-15', 'CLOSED CLOSED CLOSED OPEN CLOSED UNKNOWN CLOSED OPEN'],
  ])('has on %s its sites in order %s', async (on, statuses) => {
    const names = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel'];
    expect(await sitesOf('unmix', on)).toBe(
      statuses
        .split(' ')
        .map((status, index) => `${names[index] ?? ''} ${status}`)
        .join(', '),
    );
  });
});

describe('UNVEX: all personnel', () => {
  it('begins, inferred, on the day after a decision that prints no start', async () => {
    const { started, deadline } = await drawdownOf('unvex', 'ALL_PERSONNEL', '2022-03-31');
    expect([started, deadline]).toEqual([{ edtf: '2022-04-01', inferred: true }, '2022-12-31']);
  });

  it.each([
    ['2022-04-11', []],
    ['2022-04-12', ['ours: 4600 computed 2022-03-31 vex-april-civilian vex-april-uniformed']],
    ['2022-05-16', ['ours: 4650–4750 2022-04-01 vex-may-whole', '4600 computed 2022-03-31 vex-april-civilian vex-april-uniformed']],
    ['2022-06-10', ['ours: 4710 2022-04-01 vex-june-whole', '4650–4750 2022-04-01 vex-may-whole', '4600 computed 2022-03-31 vex-april-civilian vex-april-uniformed']],
  ])('as known on %s is measured against what its speaker adds up to, then the narrowest whole', async (knownOn, bases) => {
    expect((await drawdownOf('unvex', 'ALL_PERSONNEL', knownOn)).bases).toEqual(bases);
  }); // prettier-ignore

  it('narrows what is open, and where a later figure is lower keeps the hull of both', async () => {
    const { points, figures } = await drawdownOf('unvex', 'ALL_PERSONNEL');
    expect(points).toEqual([
      ['2022-05-13', '501–', '501–999', '3711–4209', '0.1064–0.2121'],
      ['2022-05-18', '900–999', '900–999', '3711–3810', '0.1911–0.2121'],
      ['2022-06-08', '1150', '1150', '3560', '0.2442'],
      ['2022-07-15', '2120–2354 computed', '2120–2354', '2356–2590', '0.4501–0.4998'],
      ['2022-08-19', '2900–3550', '2900–3550', '1160–1810', '0.6157–0.7537'],
      ['2022-09-01', '4100', '3400–4100', '610–1310', '0.7219–0.8705'],
      ['2022-09-28', '3400', '3400–4100', '610–1310', '0.7219–0.8705'],
    ]);
    expect(figures[2], 'the undated copy joins its original').toBe('vex-copy-departed vex-june-departed');
  });

  it('counts the reader’s choice of a base instead', async () => {
    const { ids } = await drawdownOf('unvex', 'ALL_PERSONNEL');
    const chosen = await drawdownOf('unvex', 'ALL_PERSONNEL', null, ids[2]);
    expect(chosen.points.at(-1)).toEqual(['2022-09-28', '3400', '3400–4100', '500–1200', '0.7391–0.8913']);
    expect(chosen.points[3]?.[1], 'a share without a whole of its own is one of the base').toBe('2070–2299 computed');
  });

  it.each([
    ['2022-05-20', '16.0837–16.9604', '2022-05-18/..', 2],
    ['2022-06-10', '17.2816', '2023-04-03/2023-10-17', 2],
    ['2022-10-10', '6.4894–13.9362', '2022-10-21/..', 12],
    ['2022-10-19', '6.4894–13.9362', '2022-10-21/..', 21],
    ['2022-12-31', '6.4894–13.9362', '2022-10-21/..', 17],
    ['2023-01-01', null, '2022-10-21/..', 17],
  ])('as known on %s needs %s a day, would be gone %s, and is silent for %s days', async (knownOn, ...expected) => {
    const { required, projected, silence } = await drawdownOf('unvex', 'ALL_PERSONNEL', knownOn);
    expect([required, projected, silence]).toEqual(expected);
  });

  it('leaves out some of a whole, which no source says are all', async () => {
    const { left, points } = await drawdownOf('unvex', 'ALL_PERSONNEL', '2022-06-10');
    expect(left('SUBJECT')).toEqual(['vex-june-since-may']);
    expect(points.at(-1)?.[1]).toBe('1150');
  });

  it.each([
    ['UNIFORMED', '1000', '10.6383', '2022-11-23'],
    ['CIVILIAN', '100', '1.0638', '2022-10-30'],
  ])('%s: %s left, %s a day needed, gone by %s', async (scope, left, required, projected) => {
    const drawdown = await drawdownOf('unvex', scope);
    expect([drawdown.points.at(-1)?.[3], drawdown.required, drawdown.projected]).toEqual([left, required, projected]);
  });
});

describe('UNVEX: what does not fit', () => {
  it('is listed by kind, the part not with its whole, the copy not with its original, some not with all', async () => {
    expect(await disagreementsOf('unvex')).toEqual([
      'CONFLICT personnel-departed 3: vex-august-around vex-october-departed vex-september-departed',
      'CONFLICT sites-vacated 3: vex-four-bases',
      'CONFLICT sites-vacated 2: vex-four-bases vex-three-bases',
      'CONFLICT vex-south-given-up 2:',
      'CONFLICT vex-vote 2:',
      'WITHIN_SOURCE personnel-departed 1: vex-august-around vex-august-exact',
      'TRANSCRIPTION personnel-remaining 2: vex-june-remaining vex-september-remaining',
      'SCOPE personnel-strength 2: vex-april-uniformed vex-may-strong',
      'SCOPE personnel-strength 2: vex-april-uniformed vex-may-whole',
      'SCOPE fatalities 2: vex-deaths vex-deaths-hostile',
      'AS_OF mission-duration 2: vex-eight-years vex-seven-years',
      'ROUNDING contributing-countries 2: vex-thirty-countries vex-thirty-one-countries',
    ]);
  });

  it('is a conflict until it is known to be a slip', async () => {
    expect(await disagreementsOf('unvex', '2022-10-04')).toContain(
      'CONFLICT personnel-remaining 2: vex-june-remaining vex-september-remaining',
    );
  });

  it('adds up across scopes and metrics, and says what is missing and what is too much', async () => {
    expect(await sumsOf('unvex')).toEqual([
      'BALANCED 0: vex-june-civilian vex-june-uniformed = vex-june-departed',
      'BALANCED 0: vex-june-departed vex-june-remaining = vex-june-whole',
      'INCOMPLETE -1300: vex-august-yland vex-august-zland = vex-august-exact',
      'UNBALANCED 100: vex-october-civilian vex-october-uniformed = vex-october-departed',
    ]);
  });

  it.each([
    ['2022-05-31', null, 'OPEN OPEN OPEN OPEN'],
    ['2022-06-01', null, 'OPEN OPEN CLOSED OPEN'],
    ['2022-08-10', null, 'CLOSED OPEN CLOSED OPEN'],
    ['2022-09-06', null, 'CLOSED OPEN CLOSED DISPUTED'],
    ['2022-09-06', '2022-09-10', 'CLOSED OPEN CLOSED CLOSED'],
    ['2022-09-06', '2022-08-21', 'OPEN OPEN CLOSED OPEN'],
  ])('on %s, as known on %s, its sites are %s: handed over, else left by the last troops', async (on, knownOn, statuses) => {
    const names = ['vex-east', 'vex-headquarters', 'vex-north', 'vex-south'];
    expect(await sitesOf('unvex', on, knownOn)).toBe(
      statuses
        .split(' ')
        .map((status, index) => `${names[index] ?? ''} ${status}`)
        .join(', '),
    );
  }); // prettier-ignore
});
