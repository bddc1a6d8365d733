import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn } from './testing/ask.ts';
import * as short from './testing/short-answers.ts';

// Three invented missions in one dossier: without a deadline, without a decision, and with a start of which only the last day is
// known. Every answer was worked out by hand before anything was asked.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  await importDossiers(database.url, [
    fileURLToPath(new URL('../../../tests/dossiers/three-missions', import.meta.url)),
  ]);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const drawdownOf = (slug: string, scope: string, knownOn: string | null = null, base: string | null = null) =>
  short.drawdownOf(graph, slug, scope, knownOn, base);

describe('UNSOLA, which begins in a month and ends nobody knows when', () => {
  it('measures its uniformed against what one speaker adds up to in two sources', async () => {
    const answer = await drawdownOf('unsola', 'UNIFORMED');
    expect([answer.started, answer.deadline]).toEqual([{ edtf: '2022-03', inferred: false }, null]);
    expect(answer.bases).toEqual(['ours: 4700 computed 2022-03-31 sol-april-military sol-april-police']);
    expect(answer.points).toEqual([
      ['2022-05-09', '1000–1150', '1000–1150', '3550–3700', '0.2128–0.2447'],
      ['2022-08-31', '2400', '2400', '2300', '0.5106'],
    ]);
    // 39 to 69 days from March, then 114.
    expect(answer.pace).toEqual(['14.4928–29.4872', '10.9649–12.2807']);
    expect([answer.required, answer.silence]).toEqual([null, null]);
    // 2300 / 12.2807 = 187.3 days; 2300 / 10.9649 = 209.8.
    expect(answer.projected).toBe('2023-03-06/2023-03-29');
    expect(answer.envelope).toEqual([
      '2022-03-01 0', '2022-03-02 0–1150', '2022-05-09 1000–1150', '2022-05-10 1000–2400', '2022-08-31 2400', '2022-09-01 2400–4700',
    ]); // prettier-ignore
    expect(answer.left('UNDATED'), 'by 15 July, since no one knows when').toEqual(['sol-july-departed']);
    expect((await drawdownOf('unsola', 'UNIFORMED', '2022-09-30')).silence).toBe(30);
  });

  it('multiplies a share without a whole by the base, ours or the one that the reader chooses', async () => {
    const ours = await drawdownOf('unsola', 'ALL_PERSONNEL');
    expect(ours.bases).toEqual([
      'ours: 5600 computed 2022-03-31 sol-april-civilian sol-april-military sol-april-police',
      '6200 2022-01 sol-june-all',
    ]);
    // 0.28333 × 5600 = 1586.7; 0.38333 × 5600 = 2146.7.
    expect(ours.points).toEqual([['2022-07-31', '1587–2146 computed', '1587–2146', '3454–4013', '0.2834–0.3832']]);
    const chosen = await drawdownOf('unsola', 'ALL_PERSONNEL', null, ours.ids[1]);
    // 0.28333 × 6200 = 1756.7; 0.38333 × 6200 = 2376.7.
    expect(chosen.bases[1]).toBe('ours: 6200 2022-01 sol-june-all');
    expect(chosen.points).toEqual([['2022-07-31', '1757–2376 computed', '1757–2376', '3824–4443', '0.2834–0.3832']]);
  });

  it('refuses a base of another scope, one not known yet, and one that is none', async () => {
    const { ids } = await drawdownOf('unsola', 'ALL_PERSONNEL');
    const refused = async (base: string, scope: string, knownOn: string | null = null) => {
      const { errors } = await graph.ask(
        'query ($base: ID, $scope: Scope!, $knownOn: Date) { mission(slug: "unsola") { drawdown(base: $base, scope: $scope, knownOn: $knownOn) { started { edtf } } } }',
        { base, scope, knownOn },
      );
      return errors.map(({ code, argument }) => [code, argument]);
    };
    const bad = [['BAD_USER_INPUT', 'base']];
    expect(await refused(ids[0]!, 'UNIFORMED')).toEqual(bad);
    expect(await refused(ids[1]!, 'ALL_PERSONNEL', '2022-05-31')).toEqual(bad);
    expect(await refused('none', 'ALL_PERSONNEL')).toEqual(bad);
    expect(await refused(ids[1]!, 'ALL_PERSONNEL', '2022-06-01')).toEqual([]);
  });

  it('keeps police, soldiers, civilians and peacekeepers apart', async () => {
    const last = async (scope: string) => {
      const { bases, points, pace, projected } = await drawdownOf('unsola', scope);
      return [bases[0], points.at(-1), pace.at(-1), projected];
    };
    expect(await last('MILITARY')).toEqual(['ours: 4100 2022-03-31 sol-april-military', undefined, undefined, null]);
    expect(await last('CIVILIAN')).toEqual(['ours: 900 2022-03-31 sol-april-civilian', undefined, undefined, null]);
    // 153 to 183 days; 300 / 1.9608 = 153 days, 300 / 1.6393 = 183.
    expect(await last('POLICE')).toEqual([
      'ours: 600 2022-03-31 sol-april-police',
      ['2022-08-31', '300', '300', '300', '0.5'],
      '1.6393–1.9608',
      '2023-01-31/2023-03-02',
    ]);
    // 168 to 198 days; 1900 / 15.4762 = 122.8 days, 2900 / 13.1313 = 220.8.
    expect(await last('PEACEKEEPERS')).toEqual([
      'ours: 4500–5500 2022-04 sol-may-strong',
      ['2022-09-15', '2600', '2600', '1900–2900', '0.4727–0.5778'],
      '13.1313–15.4762',
      '2023-01-15/2023-04-24',
    ]);
  });

  it('disagrees on one day, and on whom a strength counts', async () => {
    expect(await short.disagreementsOf(graph, 'unsola')).toEqual([
      'CONFLICT personnel-departed 2: sol-daily-departed sol-may-departed',
      'SCOPE personnel-strength 2: sol-june-all sol-may-strong',
    ]);
    expect(await short.sumsOf(graph, 'unsola')).toEqual([]);
  });
});

describe('UNTERRA, of which nothing was decided', () => {
  it('goes from figure to figure, and is gone when the last pace would bring it', async () => {
    const answer = await drawdownOf('unterra', 'ALL_PERSONNEL');
    expect([answer.started, answer.deadline, answer.required, answer.silence]).toEqual([null, null, null, null]);
    expect(answer.bases).toEqual(['ours: 3000 2021-12-31 ter-whole']);
    expect(answer.points).toEqual([
      ['2021-06-30', '500', '500', '2500', '0.1667'],
      ['2021-12-31', '900', '900', '2100', '0.3'],
    ]);
    // 400 / 184 days; 2100 × 184 / 400 = 966 days.
    expect([answer.pace, answer.projected]).toEqual([['2.1739'], '2024-08-23']);
    expect(answer.envelope).toEqual(['2021-06-30 500', '2021-07-01 500–900', '2021-12-31 900', '2022-01-01 900–3000']);
    expect((await drawdownOf('unterra', 'ALL_PERSONNEL', '2022-01-31')).silence).toBe(31);
  });

  it('leaves out a share of police of whom nobody says how many there were', async () => {
    const { bases, points, excluded } = await drawdownOf('unterra', 'POLICE');
    expect([bases, points]).toEqual([[], []]);
    expect(excluded).toEqual(['SCOPE ter-june', 'SCOPE ter-december', 'SCOPE ter-half']);
  });
});

describe('UNLIMES, begun by the first of May', () => {
  it('has no pace from a start of which the first day is not known, and says of no day that nobody was gone', async () => {
    const answer = await drawdownOf('unlimes', 'ALL_PERSONNEL');
    expect([answer.started, answer.deadline]).toEqual([{ edtf: '../2020-05-01', inferred: false }, '2020-12-31']);
    expect(answer.points).toEqual([['2020-06-01', '100', '100', '900', '0.1']]);
    // 900 / 213 days.
    expect([answer.pace, answer.required, answer.projected]).toEqual([[], '4.2254', null]);
    expect(answer.envelope).toEqual(['2020-05-01 0–100', '2020-06-01 100', '2020-06-02 100–1000']);
  });

  it('has a base of police and nobody gone', async () => {
    const answer = await drawdownOf('unlimes', 'POLICE');
    expect([answer.bases, answer.points]).toEqual([['ours: 90 2020-04-30 lim-police'], []]);
    // From 1 May at the latest: 90 / 244 days at least.
    expect(answer.required).toBe(null);
  });
});
