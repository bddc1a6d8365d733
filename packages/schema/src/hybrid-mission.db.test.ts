import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn } from './testing/ask.ts';
import * as short from './testing/short-answers.ts';

// An invented operation that ends over a year and a leap day, its deadline put off twice. Every answer was worked out by hand
// from the dossier, with the sums that stand beside it, before anything was asked.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  await importDossiers(database.url, [fileURLToPath(new URL('../../../tests/dossiers/unahom', import.meta.url))]);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const drawdownOf = (scope: string, knownOn: string | null = null, base: string | null = null) =>
  short.drawdownOf(graph, 'unahom', scope, knownOn, base);

describe('UNAHOM: uniformed personnel', () => {
  it.each([
    ['2018-12-13', null, null],
    ['2018-12-14', '2019-01-01', '2019-06-30'],
    ['2019-06-19', '2019-01-01', '2019-06-30'],
    ['2019-06-20', '2019-01-01', '2019-12-31'],
    ['2019-12-18', '2019-01-01', '2019-12-31'],
    ['2019-12-19', '2019-01-01', '2020-06-30'],
    [null, '2019-01-01', '2020-06-30'],
  ])('as known on %s, starts on %s and is to end on %s', async (knownOn, started, deadline) => {
    const terms = await drawdownOf('UNIFORMED', knownOn);
    expect([terms.started, terms.deadline]).toEqual([started && { edtf: started, inferred: false }, deadline]);
  });

  const DECEMBER = '6472 2018-12-31 hom-december-uniformed hom-january-uniformed';
  it.each([
    ['2019-01-14', []],
    ['2019-01-20', ['ours: 6472 2018-12-31 hom-december-uniformed']],
    ['2019-04-30', [`ours: ${DECEMBER}`, '5012 2019-03-31 hom-march-uniformed']],
    ['2019-05-27', ['ours: 6350–6450 2019-01-01 hom-mai-whole', DECEMBER, '5012 2019-03-31 hom-march-uniformed']],
    ['2019-09-16', ['ours: 6472 2019-01-01 hom-december-uniformed hom-january-uniformed', '6350–6450 2019-01-01 hom-mai-whole', '5012 2019-03-31 hom-march-uniformed']],
    [null, ['ours: 6472 2019-01-01 hom-december-uniformed hom-final-whole hom-january-uniformed', '6350–6450 2019-01-01 hom-mai-whole', '5012 2019-03-31 hom-march-uniformed', '3365 2019-09-30 hom-september-uniformed']],
  ])('as known on %s, is measured against wholes it is given out of, then strengths by their day', async (knownOn, bases) => {
    expect((await drawdownOf('UNIFORMED', knownOn)).bases).toEqual(bases);
  }); // prettier-ignore

  it('has seven points of 6,472', async () => {
    const { points, figures } = await drawdownOf('UNIFORMED');
    // 1480 / 6472 = 0.2287; 6472 − 2301 = 4171; half is 0.45 × 6472 = 2912.4 to 0.55 × 6472 = 3559.6, whole people.
    expect(points).toEqual([
      ['2019-04-15', '1480', '1480', '4992', '0.2287'],
      ['2019-05-24', '2301–', '2301–2650', '3822–4171', '0.3555–0.4095'],
      ['2019-06-27', '2650', '2650', '3822', '0.4095'],
      ['2019-09-13', '2913–3559 computed', '2913–3559', '2913–3559', '0.4501–0.5499'],
      ['2019-12-15', '4100–', '4100–5240', '1232–2372', '0.6335–0.8096'],
      ['2020-02-29', '5240', '5240', '1232', '0.8096'],
      ['2020-06-30', '6150', '6150', '322', '0.9502'],
    ]);
    expect(figures[1]).toBe('hom-mai-departed hom-wire-june-departed');
  });

  it('goes at paces counted in days', async () => {
    // 104 days to 15 April; 39; 34; 78; 93; 76 over the leap day; 122. The day in May is inferred.
    expect((await drawdownOf('UNIFORMED')).pace).toEqual([
      '14.2308', '21.0513–', '0–', '3.3718–11.6538', '5.8172–25.0215', '0–15', '7.459',
    ]); // prettier-ignore
  });

  it('lies in an envelope', async () => {
    expect((await drawdownOf('UNIFORMED')).envelope).toEqual([
      '2019-01-01 0', '2019-01-02 0–1480', '2019-04-15 1480', '2019-04-16 1480–2650', '2019-05-24 2301–2650',
      '2019-06-27 2650', '2019-06-28 2650–3559', '2019-09-13 2913–3559', '2019-09-14 2913–5240', '2019-12-15 4100–5240',
      '2020-02-29 5240', '2020-03-01 5240–6150', '2020-06-30 6150',
    ]); // prettier-ignore
  });

  it.each([
    // From the start, nobody gone: 6472 / 180 days.
    ['2019-01-20', '35.9556', null, null],
    // 4992 / 76; 4992 × 104 / 1480 = 350.8 days after 15 April.
    ['2019-04-30', '65.6842', '2020-03-31', 15],
    // Of 6350 to 6450: 0 to 4149 left, 37 days; 4149 / 21.0513 = 197.1 days.
    ['2019-06-05', '0–112.1351', '2019-05-24/2019-12-08', 12],
    // Before its correction 2,560: 3790 to 3890 over 187 days.
    ['2019-06-30', '20.2674–20.8021', '2019-06-27/..', 3],
    // 2913 to 3559 over 109 days; at best 2913 / 11.6538 = 249.96 days; at worst more than a year late.
    ['2019-09-20', '26.7248–32.6514', '2020-05-19/..', 7],
    // 0 to 2372 over 16 days, then over 198; 2372 / 5.8172 = 407.8 days.
    ['2019-12-18', '0–148.25', '2019-12-15/..', 3],
    ['2019-12-20', '0–11.9798', '2019-12-15/2021-01-26', 5],
    // The mission is over: 122 days from leap day to its end.
    ['2020-07-15', null, expect.any(String), 122],
    [null, null, expect.any(String), 0],
  ])('as known on %s needs %s a day, would be gone %s, and is silent for %s days', async (knownOn, ...expected) => {
    const { required, projected, silence } = await drawdownOf('UNIFORMED', knownOn);
    expect([required, projected, silence]).toEqual(expected);
  });

  it('knows the final report from the last day of its month', async () => {
    expect((await drawdownOf('UNIFORMED', '2020-08-30')).points).toHaveLength(6);
    expect((await drawdownOf('UNIFORMED', '2020-08-31')).points).toHaveLength(7);
  });

  it('holds a figure until its correction is published', async () => {
    expect((await drawdownOf('UNIFORMED', '2019-07-02')).figures.at(-1)).toBe('hom-june-departed');
    const after = await drawdownOf('UNIFORMED', '2019-07-03');
    expect([after.figures.at(-1), after.left('SUPERSEDED')]).toEqual(['hom-june-corrected', ['hom-june-departed']]);
  });

  it('leaves out the rest, each for its reason', async () => {
    expect((await drawdownOf('UNIFORMED')).excluded.sort()).toEqual([
      'OVERLAPS hom-october-departed', 'SCOPE hom-april-civilian', 'SCOPE hom-april-military', 'SCOPE hom-april-police',
      'SCOPE hom-decembre-all', 'SCOPE hom-february-departed', 'SCOPE hom-final-civilian', 'SUBJECT hom-april-zalia', 'SUBJECT hom-april-zalia-moved', 'SUPERSEDED hom-june-departed',
    ]); // prettier-ignore
  });
});

describe('UNAHOM: the other scopes', () => {
  it('adds up soldiers, police and civilians of one page: 6,472 + 1,489 = 7,961', async () => {
    const { bases, notes, points, pace } = await drawdownOf('ALL_PERSONNEL');
    expect(bases, 'with the table of the same speaker and day').toEqual([
      'ours: 7961 computed 2018-12-31 hom-december-uniformed hom-january-civilian hom-january-uniformed',
    ]);
    expect(notes[0]).toContain('national staff');
    expect(points).toEqual([
      ['2019-04-15', '1692 computed', '1692', '6269', '0.2125'],
      ['2019-12-15', '4901–', '4901–7451', '510–3060', '0.6156–0.9359'],
      ['2020-06-30', '7451 computed', '7451', '510', '0.9359'],
    ]);
    expect(pace).toEqual(['16.2692', '13.1516–23.6025', '0–12.8788']);
  });

  it('adds up soldiers of tables, the nearest to the start first', async () => {
    const { bases, points, required, projected, silence } = await drawdownOf('MILITARY');
    expect(bases).toEqual([
      'ours: 4092 computed 2018-12-31 hom-december-staff hom-december-troops',
      '3090 computed 2019-03-31 hom-march-staff hom-march-troops',
      '2266 computed 2019-09-30 hom-september-staff hom-september-troops',
    ]);
    expect(points).toEqual([['2019-04-15', '1310', '1310', '2782', '0.3201']]);
    // 442 days to the deadline; 2782 × 104 / 1310 = 220.9 days.
    expect([required, projected, silence]).toEqual(['6.2941', '2019-11-22', 442]);
  });

  it('takes civilians as printed, of whom a note says that some may stay', async () => {
    const { bases, notes, points, pace } = await drawdownOf('CIVILIAN');
    expect(bases).toEqual(['ours: 1489 2018-12-31 hom-january-civilian']);
    expect(notes[0]).toContain('national staff');
    expect(points).toEqual([
      ['2019-04-15', '212', '212', '1277', '0.1424'],
      ['2020-06-30', '1301', '1301', '188', '0.8737'],
    ]);
    expect(pace).toEqual(['2.0385', '2.4638']);
  });

  it('measures peacekeepers against a force as strong in the year before', async () => {
    const { bases, points, pace, required, projected } = await drawdownOf('PEACEKEEPERS');
    expect(bases).toEqual(['ours: 7500–8500 2018 hom-february-strong']);
    expect(points).toEqual([['2020-02-07', '4700–4900', '4700–4900', '2600–3800', '0.5529–0.6533']]);
    // 402 days from the start, 144 to the deadline; 2600 / 12.1891 = 213.3 days, 3800 / 11.6915 = 325.02.
    expect([pace, required, projected]).toEqual([['11.6915–12.1891'], '18.0556–26.3889', '2020-09-07/2020-12-29']);
  });
});

describe('UNAHOM: what does not fit', () => {
  // The United Nations, whose tables these are, and its operation are one origin.
  it('is listed, and nothing that fits', async () => {
    const uniformed = 'hom-december-uniformed hom-final-whole hom-january-uniformed hom-mai-whole';
    expect((await short.disagreementsOf(graph, 'unahom')).sort()).toEqual(
      [
        'CONFLICT fatalities 2: hom-final-deaths hom-mai-deaths',
        'CONFLICT sites-vacated 2: hom-final-sites',
        'CONFLICT hom-tarni-handed-over 2:',
        'CONFLICT hom-second-extension-adopted 2:',
        'SCOPE fatalities 3: hom-february-hostile hom-final-hostile hom-mai-deaths',
        `SCOPE personnel-strength 3: hom-december-uniformed hom-february-strong hom-final-whole hom-january-uniformed hom-mai-whole hom-march-uniformed hom-september-uniformed`,
        `AS_OF personnel-strength 2: ${uniformed} hom-march-uniformed hom-september-uniformed`,
        ...['formed', 'individual', 'staff', 'troops'].map(
          (part) => `AS_OF personnel-strength 1: hom-december-${part} hom-march-${part} hom-september-${part}`,
        ),
        // Nearly twelve in May, and twelve a year later.
        'AS_OF mission-duration 2: hom-final-duration hom-mai-duration',
        `ROUNDING personnel-strength 2: ${uniformed}`,
      ].sort(),
    );
  });

  it('adds up: one table has two digits the wrong way round', async () => {
    expect(await short.sumsOf(graph, 'unahom')).toEqual(
      [
        'BALANCED 0: hom-december-formed hom-december-individual hom-december-staff hom-december-troops = hom-december-uniformed',
        'BALANCED 0: hom-january-international hom-january-national hom-january-volunteers = hom-january-civilian',
        'BALANCED 0: hom-march-formed hom-march-individual hom-march-staff hom-march-troops = hom-march-uniformed',
        'UNBALANCED -9: hom-september-formed hom-september-individual hom-september-staff hom-september-troops = hom-september-uniformed',
        'BALANCED 0: hom-april-military hom-april-police = hom-april-uniformed',
        'BALANCED 0: hom-final-remaining hom-final-uniformed = hom-final-whole',
      ].sort(),
    );
  });

  // In order golo, kuma, logistics base, mellit, saraf, tarni, zalin; with a vintage only those that a source has named by then.
  it.each([
    ['2019-02-11', null, 'OPEN OPEN UNKNOWN OPEN OPEN OPEN OPEN'],
    ['2019-02-12', null, 'OPEN CLOSED UNKNOWN OPEN OPEN OPEN OPEN'],
    ['2019-05-20', null, 'OPEN CLOSED UNKNOWN OPEN OPEN OPEN OPEN'],
    ['2019-05-21', null, 'OPEN CLOSED UNKNOWN OPEN OPEN DISPUTED OPEN'],
    ['2019-05-22', '2019-06-01', 'OPEN CLOSED - OPEN - CLOSED -'],
    ['2019-05-23', null, 'OPEN CLOSED UNKNOWN OPEN OPEN CLOSED OPEN'],
    ['2019-10-15', null, 'OPEN CLOSED UNKNOWN OPEN UNKNOWN CLOSED OPEN'],
    ['2019-10-31', null, 'OPEN CLOSED UNKNOWN OPEN CLOSED CLOSED OPEN'],
    ['2019-12-15', null, 'OPEN CLOSED UNKNOWN OPEN CLOSED CLOSED OPEN'],
    ['2019-12-15', '2020-03-01', 'CLOSED CLOSED - OPEN CLOSED CLOSED -'],
    ['2020-01-31', null, 'CLOSED CLOSED CLOSED OPEN CLOSED CLOSED OPEN'],
    ['2020-06-29', null, 'CLOSED CLOSED CLOSED OPEN CLOSED CLOSED OPEN'],
    [null, null, 'CLOSED CLOSED CLOSED OPEN CLOSED CLOSED CLOSED'],
    [null, '2019-09-30', 'OPEN CLOSED - OPEN - CLOSED -'],
  ])('on %s, as known on %s, its sites are %s', async (on, knownOn, statuses) => {
    const names = ['golo', 'kuma', 'logistics-base', 'mellit', 'saraf', 'tarni', 'zalin'].map((name) => `hom-${name}`);
    const told = statuses.split(' ').flatMap((status, index) => (status === '-' ? [] : [`${names[index]!} ${status}`]));
    expect(await short.sitesOf(graph, 'unahom', on, knownOn)).toBe(told.join(', '));
  });
});

describe('UNAHOM: in words', () => {
  it.each([
    ['hom-mai-departed', 'more than 2,300', 'plus de 2 300', '24 May 2019', 'le 24 mai 2019'],
    ['hom-mai-whole', 'around 6,400', 'environ 6 400', '1 January 2019', 'le 1er janvier 2019'],
    ['hom-decembre-uniformed', 'at least 4,100', 'au moins 4 100', '15 December 2019', 'le 15 décembre 2019'],
    [
      'hom-february-departed',
      'between 4,700 and 4,900',
      'entre 4 700 et 4 900',
      '7 February 2020',
      'le 7 février 2020',
    ],
    ['hom-october-departed', 'around 3,100', 'environ 3 100', 'September 2019', 'septembre 2019'],
    ['hom-april-zalia-moved', 'around 100', 'environ 100', '24 May 2019', 'le 24 mai 2019'],
  ])('%s is %s, %s, as of %s, %s', async (key, ...expected) => {
    const { statistics } = await graph.get(
      `{ statistics(where: { mission: "unahom" }, first: 100) { nodes { key
         value { en: label fr: label(lang: FR) } asOf { en: label fr: label(lang: FR) } } } }`,
    );
    const nodes = statistics!['nodes'] as unknown as { key: string; value: Labels; asOf: Labels }[];
    const { value, asOf } = nodes.find((node) => node.key === key)!;
    expect([value.en, value.fr, asOf.en, asOf.fr].map((label) => label.replace(/\s/g, ' '))).toEqual(expected);
  });
});

interface Labels {
  en: string;
  fr: string;
}
