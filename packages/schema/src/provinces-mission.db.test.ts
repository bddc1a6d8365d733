import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn } from './testing/ask.ts';
import * as short from './testing/short-answers.ts';

// An invented mission that leaves province by province: vague words, shares, ranges, copies of copies, a correction, a slip, and
// police of whom more leave than there were. Every answer was worked out by hand from the dossier before anything was asked.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  await importDossiers(database.url, [fileURLToPath(new URL('../../../tests/dossiers/monuka', import.meta.url))]);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const drawdownOf = (scope: string, knownOn: string | null = null, base: string | null = null) =>
  short.drawdownOf(graph, 'monuka', scope, knownOn, base);

describe('MONUKA: all personnel', () => {
  it.each([
    ['2023-12-18', null, null],
    ['2023-12-19', { edtf: '2023-12-20', inferred: true }, '2024-12-31'],
    ['2024-02-05', { edtf: '2023-12-20', inferred: true }, '2024-12-31'],
    ['2024-02-06', { edtf: '2024-01-15', inferred: false }, '2024-12-31'],
  ])('as known on %s, starts on %j and is to end on %s', async (knownOn, started, deadline) => {
    const terms = await drawdownOf('ALL_PERSONNEL', knownOn);
    expect([terms.started, terms.deadline]).toEqual([started, deadline]);
  });

  it.each([
    ['2024-02-20', ['ours: 14000 2024-01-31 mka-fs-total']],
    ['2024-07-29', ['ours: 13500–14500 2024-01-15 mka-juillet-whole', '14000 2024-01-31 mka-fs-total']],
    ['2024-11-05', ['ours: 14000 2024-01-15 mka-fs-total mka-nov-whole', '13500–14500 2024-01-15 mka-juillet-whole']],
  ])('as known on %s is measured against a strength, then against what departures are given out of', async (knownOn, bases) => {
    expect((await drawdownOf('ALL_PERSONNEL', knownOn)).bases).toEqual(bases);
  }); // prettier-ignore

  it('has nine points of 14,000', async () => {
    const { points, figures } = await drawdownOf('ALL_PERSONNEL');
    expect(points).toEqual([
      ['2024-03-08', '1000–', '1000–2500', '11500–13000', '0.0714–0.1786'],
      ['2024-04-26', '2500 computed', '2500', '11500', '0.1786'],
      ['2024-07-26', '4000–4500', '4000–4500', '9500–10000', '0.2857–0.3214'],
      ['2024-08~', '5000–', '5000–6650', '7350–9000', '0.3571–0.475'],
      ['2024-09-15', '6650', '6650', '7350', '0.475'],
      // 7,450 at least, then 7,150 at most: both keep 7,050 to 7,499.
      ['2024-10-11', '7450–7499', '7050–7499', '6501–6950', '0.5036–0.5356'],
      ['2024-10-25', '7050–7150', '7050–7499', '6501–6950', '0.5036–0.5356'],
      ['2024-11-01', '9300', '9300', '4700', '0.6643'],
      ['2024-12-27', '12001–', '12001–14000', '0–1999', '0.8572–1'],
    ]);
    expect(figures[1]).toBe('mka-april-civilian mka-april-military mka-april-police mka-may-departed');
    expect(figures[4]).toContain('mka-corr-total');
    expect(figures[5], 'a copy of a copy that gives no number').toBe('mka-blog-departed mka-october-departed');
  });

  it('goes at paces open above wherever a day was inferred or is uncertain', async () => {
    // 53 days, 49, 91, 6 to 36, 15 to 45, 26, 14, 7, 56.
    expect((await drawdownOf('ALL_PERSONNEL')).pace).toEqual([
      '18.8679–', '0–', '16.4835–21.978', '13.8889–', '0–', '15.3846–', '0–', '257.2857–321.4286', '48.2321–',
    ]); // prettier-ignore
  });

  it('lies in an envelope', async () => {
    expect((await drawdownOf('ALL_PERSONNEL')).envelope).toEqual([
      '2024-01-15 0', '2024-01-16 0–2500', '2024-03-08 1000–2500', '2024-04-26 2500', '2024-04-27 2500–4500',
      '2024-07-26 4000–4500', '2024-07-27 4000–6650', '2024-08-31 5000–6650', '2024-09-15 6650', '2024-09-16 6650–7499',
      '2024-10-11 7050–7499', '2024-10-26 7050–9300', '2024-11-01 9300', '2024-11-02 9300–14000', '2024-12-27 12001–14000',
    ]); // prettier-ignore
  });

  it.each([
    // Nobody gone of 14,000 for certain: 351 days.
    ['2024-02-25', '39.886', null, null],
    // Thousands: 1,000 and up; 13000 / 298; 13000 / 18.8679 = 689 days, past the limit of 1 January 2026.
    ['2024-03-12', '0–43.6242', '2024-03-08/..', 4],
    // 11500 / 249.
    ['2024-05-01', '46.1847', '2024-04-26/..', 5],
    // 6,560 then, of 13,500 to 14,500: 6940 to 7940 over 107 days.
    ['2024-09-25', '64.8598–74.2056', '2024-09-15/..', 10],
    // 6001 to 7450 over 67 days.
    ['2024-11-02', '89.5672–111.194', '2024-10-25/..', 8],
    // 0 to 1999 over 4 days; 1999 / 48.2321 = 41.4 days.
    ['2024-12-31', '0–499.75', '2024-12-27/2025-02-07', 4],
    ['2025-01-01', null, '2024-12-27/2025-02-07', 5],
    [null, '0–499.75', '2024-12-27/2025-02-07', null],
  ])('as known on %s needs %s a day, would be gone %s, and is silent for %s days', async (knownOn, ...expected) => {
    const { required, projected, silence } = await drawdownOf('ALL_PERSONNEL', knownOn);
    expect([required, projected, silence]).toEqual(expected);
  });

  it('leaves out the rest, each for its reason', async () => {
    expect((await drawdownOf('ALL_PERSONNEL')).excluded.sort()).toEqual([
      'OVERLAPS mka-copy-departed', 'RETRACTED mka-april-misread', 'SCOPE mka-daily-civilian', 'SCOPE mka-daily-uniformed',
      'SCOPE mka-december-police', 'SCOPE mka-half', 'SCOPE mka-third', 'SUBJECT mka-april-moved', 'SUBJECT mka-dispatch-moved',
      'SUBJECT mka-dispatch-moved-yalia', 'SUBJECT mka-dispatch-moved-zalia', 'SUBJECT mka-juillet-moved', 'SUBJECT mka-mars-south',
      'SUPERSEDED mka-sep-total',
    ]); // prettier-ignore
    expect((await drawdownOf('ALL_PERSONNEL', '2024-12-31')).left('OVERLAPS'), 'as it was known then').toEqual([
      'mka-copy-departed',
    ]);
  });
});

describe('MONUKA: the other scopes', () => {
  it('soldiers: a third of the strength that is preferred, once there was reason to', async () => {
    const { bases, ids, points, pace, required, projected } = await drawdownOf('MILITARY');
    expect(bases).toEqual(['ours: 10240 2024-01-31 mka-fs-military', '10190 2024-01-31 mka-table-military']);
    // (1/3 − 0.05) × 10240 = 2901.3; (1/3 + 0.05) × 10240 = 3925.3.
    expect(points).toEqual([
      ['2024-04-26', '2050', '2050', '8190', '0.2002'],
      ['2024-06-14', '2902–3925 computed', '2902–3925', '6315–7338', '0.2834–0.3833'],
      ['2024-09-15', '5120', '5120', '5120', '0.5'],
    ]);
    expect(pace).toEqual(['20.098', '17.3878–', '12.8495–']);
    // 5120 / 107; 5120 / 12.8495 = 398.5 days.
    expect([required, projected]).toEqual(['47.8505', '2024-09-15/2025-10-19']);
    const before = await drawdownOf('MILITARY', '2024-04-30');
    expect(before.bases, 'the later published').toEqual([
      'ours: 10190 2024-01-31 mka-table-military',
      '10240 2024-01-31 mka-fs-military',
    ]);
    const chosen = await drawdownOf('MILITARY', null, ids[1]);
    expect(chosen.points[1]).toEqual(['2024-06-14', '2888–3906 computed', '2888–3906', '6284–7302', '0.2834–0.3833']);
  });

  it('police: more leave than there were, so that nothing remains to be said', async () => {
    const { bases, notes, points, pace, required, projected, envelope } = await drawdownOf('POLICE');
    expect(bases).toEqual(['ours: 1310 2024-01-15 mka-fs-police']);
    expect(notes[0]).toContain('1,400');
    // Half of 1310: 589.5 to 720.5.
    expect(points).toEqual([
      ['2024-04-26', '140', '140', null, null],
      ['2024-06-30', '590–720 computed', '590–690', null, null],
      ['2024-09-15', '690', '690', null, null],
      ['2024-12-01', '1400', '1400', null, null],
    ]);
    expect(pace).toEqual(['1.3725', '6.9231–8.4615', '0–1.2987', '9.2208']);
    expect([required, projected, envelope.at(-1)]).toEqual([null, null, '2024-12-02 1400–']);
    expect((await drawdownOf('POLICE', '2024-10-01')).points.at(-1)?.[3]).toBe('620');
  });

  it('civilians: without the figure that we misread', async () => {
    const { bases, notes, points, left } = await drawdownOf('CIVILIAN');
    expect(bases).toEqual(['ours: 2450 2024-01-31 mka-fs-civilian']);
    expect(notes[0]).toContain('national staff');
    expect(points.map(([asOf, departed, , remaining]) => [asOf, departed, remaining])).toEqual([
      ['2024-04-26', '310', '2140'],
      ['2024-09-15', '840', '1610'],
      ['2024-10-25', '950', '1500'],
    ]);
    expect(left('RETRACTED')).toEqual(['mka-april-misread']);
    expect((await drawdownOf('CIVILIAN', '2024-05-01')).left('RETRACTED')).toEqual(['mka-april-misread']);
  });

  it('uniformed: sums of soldiers and police, also of those half of whom are said to have left', async () => {
    const { bases, points, pace, required } = await drawdownOf('UNIFORMED');
    expect(bases).toEqual([
      'ours: 11550 computed 2024-01-31 mka-fs-military mka-fs-police',
      // One publisher gives two strengths of soldiers for one day.
      '11500–11550 computed 2024-01-31 mka-fs-military mka-fs-police mka-table-military',
    ]);
    expect(points).toEqual([
      ['2024-04-26', '2190 computed', '2190', '9360', '0.1896'],
      ['2024-09-15', '5810 computed', '5810', '5740', '0.503'],
      ['2024-10-25', '6200', '6200', '5350', '0.5368'],
    ]);
    expect([pace[2], required]).toEqual(['9.75', '79.8507']);
  });

  it('peacekeepers: two strengths and nobody gone', async () => {
    const { bases, points, required, silence } = await drawdownOf('PEACEKEEPERS');
    expect(bases).toEqual(['ours: 12000 2024-03-04 mka-mars-twelve', '14500–15500 2024-03-04 mka-mars-fifteen']);
    expect([points, required, silence]).toEqual([[], '34.188', null]);
  });
});

describe('MONUKA: what does not fit', () => {
  it('is listed, and nothing that fits', async () => {
    expect((await short.disagreementsOf(graph, 'monuka')).sort()).toEqual(
      [
        'CONFLICT personnel-departed 2: mka-blog-departed mka-daily-departed mka-october-departed',
        'CONFLICT personnel-strength 1: mka-fs-military mka-table-military',
        'CONFLICT sites-vacated 6: mka-daily-bases',
        'CONFLICT sites-vacated 2: mka-daily-bases mka-nov-bases',
        'CONFLICT personnel-moved 2: mka-april-moved mka-juillet-moved',
        'CONFLICT contributing-countries 2: mka-fs-countries mka-radio-countries',
        'CONFLICT mission-duration 2: mka-fs-duration mka-mars-duration',
        'CONFLICT mka-kavumu-handed-over 2:',
        'CONFLICT mka-sake-handed-over 3:',
        'CONFLICT mka-minova-handed-over 2:',
        'WITHIN_SOURCE mka-plan-signed 1:',
        'WITHIN_SOURCE personnel-strength 1: mka-mars-fifteen mka-mars-twelve',
        'TRANSCRIPTION personnel-remaining 2: mka-magazine-remaining mka-nov-remaining',
        'SCOPE personnel-strength 4: mka-fs-total mka-juillet-whole mka-mars-fifteen mka-mars-twelve mka-nov-whole',
        'AS_OF fatalities 2: mka-dispatch-dead mka-mars-dead',
      ].sort(),
    );
    const before = await short.disagreementsOf(graph, 'monuka', '2024-11-19');
    expect(before).toContain('CONFLICT personnel-remaining 2: mka-magazine-remaining mka-nov-remaining');
  });

  it('adds up, once corrected', async () => {
    const factsheet = [
      'BALANCED 0: mka-fs-civilian mka-fs-military mka-fs-police = mka-fs-total',
      'BALANCED 0: mka-fs-international mka-fs-national mka-fs-volunteers = mka-fs-civilian',
      'INCOMPLETE -90: mka-dispatch-moved-yalia mka-dispatch-moved-zalia = mka-dispatch-moved',
    ];
    expect(await short.sumsOf(graph, 'monuka')).toEqual(
      [
        ...factsheet,
        'BALANCED 0: mka-sep-civilian mka-sep-military mka-sep-police = mka-corr-total',
        'BALANCED 0–100: mka-daily-civilian mka-daily-uniformed = mka-daily-departed',
        // The mission prints the parts, who repeats it their sum.
        'BALANCED -50–50: mka-april-civilian mka-april-military mka-april-police = mka-may-departed',
        'BALANCED 0: mka-nov-departed mka-nov-remaining = mka-nov-whole',
      ].sort(),
    );
    expect(await short.sumsOf(graph, 'monuka', '2024-09-25')).toEqual(
      [
        ...factsheet,
        'BALANCED -50–50: mka-april-civilian mka-april-military mka-april-police = mka-may-departed',
        'UNBALANCED 90: mka-sep-civilian mka-sep-military mka-sep-police = mka-sep-total',
      ].sort(),
    );
  });

  it('names the place of a sum in both languages', async () => {
    const told = (lang: string) =>
      `mission(slug: "monuka") { reconciliations(first: 100) { nodes { status explanation(lang: ${lang}) } } }`;
    const data = await graph.get(`{ en: ${told('EN')} fr: ${told('FR')} }`);
    const incomplete = (lang: string) =>
      (data[lang]!['reconciliations']!['nodes'] as unknown as { status: string; explanation: string }[])
        .filter(({ status }) => status === 'INCOMPLETE')
        .map(({ explanation }) => explanation);
    expect([incomplete('en'), incomplete('fr')]).toEqual([
      [
        '90 (Yalia, Uvira, uniformed personnel) + 120 (Zalia, Uvira, uniformed personnel) ≠ 300 (Uvira, uniformed personnel): 90 are missing, for not all parts are given.',
      ],
      [
        '90 (Yalie, Uvira, personnel en uniforme) + 120 (Zalie, Uvira, personnel en uniforme) ≠ 300 (Uvira, personnel en uniforme)\u00a0: il manque 90, car certaines parties ne sont pas données.',
      ],
    ]);
  });

  it.each([
    ['2024-04-19', null, 'OPEN OPEN OPEN OPEN OPEN OPEN OPEN'],
    ['2024-04-20', null, 'OPEN OPEN OPEN DISPUTED OPEN OPEN OPEN'],
    ['2024-04-22', '2024-05-31', 'OPEN OPEN OPEN CLOSED OPEN OPEN OPEN'],
    ['2024-04-25', null, 'OPEN OPEN OPEN CLOSED OPEN OPEN OPEN'],
    ['2024-05-15', null, 'OPEN OPEN OPEN CLOSED DISPUTED CLOSED OPEN'],
    ['2024-05-14', null, 'OPEN OPEN OPEN CLOSED DISPUTED DISPUTED OPEN'],
    ['2024-06-03', null, 'OPEN UNKNOWN OPEN CLOSED CLOSED CLOSED OPEN'],
    ['2024-06-22', null, 'OPEN UNKNOWN OPEN CLOSED CLOSED CLOSED OPEN'],
    ['2024-06-22', '2024-08-01', 'UNKNOWN OPEN OPEN CLOSED CLOSED CLOSED CLOSED'],
    ['2024-06-25', null, 'CLOSED UNKNOWN OPEN CLOSED CLOSED CLOSED CLOSED'],
    ['2024-06-30', null, 'CLOSED CLOSED OPEN CLOSED CLOSED CLOSED CLOSED'],
    [null, null, 'CLOSED CLOSED OPEN CLOSED CLOSED CLOSED CLOSED'],
  ])('on %s, as known on %s, baraka, bunyak, goma, kavumu, minova, sake and uvira are %s', async (on, knownOn, statuses) => {
    const names = ['baraka', 'bunyak', 'goma', 'kavumu', 'minova', 'sake', 'uvira'];
    const told = statuses.split(' ').map((status, index) => `mka-${names[index]!} ${status}`);
    expect(await short.sitesOf(graph, 'monuka', on, knownOn)).toBe(told.join(', '));
  }); // prettier-ignore

  it.each([
    ['mka-kavumu-handed-over', null, '2024-04-20/2024-04-25'],
    ['mka-kavumu-handed-over', '2024-07-28', '2024-04-20'],
    ['mka-baraka-handed-over', null, '2024-06-25'],
    ['mka-baraka-handed-over', '2024-09-19', '2024-06'],
    ['mka-sake-handed-over', null, '2024-05-01/2024-05-15'],
    ['mka-minova-handed-over', null, '2024-05-01/2024-06-03'],
    ['mka-plan-signed', null, '2023-11-21/2023-11-22'],
  ])('%s, as known on %s, happened on %s', async (slug, knownOn, expected) => {
    const data = await graph.get(
      'query ($slug: String!, $knownOn: Date) { event(slug: $slug) { span(knownOn: $knownOn) { edtf } } }',
      { slug, knownOn },
    );
    expect(data['event']!['span']!['edtf']).toBe(expected);
  });
});

describe('MONUKA: in words', () => {
  it.each([
    ['mka-radio-departed', 'thousands', 'des milliers', '8 March 2024', 'le 8 mars 2024'],
    ['mka-third', 'around 33.3%', 'environ 33,3 %', '14 June 2024', 'le 14 juin 2024'],
    ['mka-half', 'around 50%', 'environ 50 %', '30 June 2024', 'le 30 juin 2024'],
    ['mka-lecho-departed', 'at least 5,000', 'au moins 5 000', 'around August 2024', 'vers août 2024'],
    ['mka-october-departed', 'nearly 7,500', 'près de 7 500', '11 October 2024', 'le 11 octobre 2024'],
    ['mka-copy-departed', 'more than 2,500', 'plus de 2 500', 'on or after 26 April 2024', 'le 26 avril 2024 ou après'],
  ])('%s is %s, %s, as of %s, %s', async (key, ...expected) => {
    const { statistics } = await graph.get(
      `{ statistics(where: { mission: "monuka" }, first: 100) { nodes { key
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
