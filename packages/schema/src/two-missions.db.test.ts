import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { graphOn } from './testing/ask.ts';
import * as short from './testing/short-answers.ts';

// Two invented missions: one told in French alone, in shares of a base that is a range, which hands over to another; and one of which
// only parts are counted, in halves of months, with a copy that rounds the wrong way. Every answer was worked out by hand from
// the dossier before anything was asked.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let graph: ReturnType<typeof graphOn>;

beforeAll(async () => {
  database = await freshDatabase();
  graph = graphOn(database.url);
  await importDossiers(database.url, [fileURLToPath(new URL('../../../tests/dossiers/two-missions', import.meta.url))]);
});
afterAll(async () => {
  await graph.close();
  await database.drop();
});

const all = (slug: string, knownOn: string | null = null) => short.drawdownOf(graph, slug, 'ALL_PERSONNEL', knownOn);

describe('MITAV', () => {
  it('has left in shares of 6,000 to 6,500, as its printer corrected them', async () => {
    const { bases, points, figures } = await all('mitav');
    expect(bases).toEqual(['ours: 6000–6500 2021-04-01 tav-base']);
    expect(points).toEqual([
      // 20 % of 6,000 to 30 % of 6,500.
      ['2021-06-01', '1200–1950 computed', '1200–1950', '4050–5300', '0.1846–0.325'],
      ['2021-08-15', '2100–2275 computed', '2100–2275', '3725–4400', '0.3231–0.3792'],
      ['2021-10-01', '3001– computed', '3001–4999', '1001–3499', '0.4617–0.8332'],
      ['2021-12-01', '4500–4999', '4500–4999', '1001–2000', '0.6923–0.8332'],
      ['2021-12-31', '6000', '6000', '0–500', '0.9231–1'],
    ]);
    expect(figures[1]).toBe('tav-trente-cinq');
  });

  // More than half has no upper end of its own; the 4,999 of December bounds it.
  it('goes at paces over 61, 75, 47, 61 and 30 days, in an envelope', async () => {
    const { pace, envelope } = await all('mitav');
    expect(pace).toEqual(['19.6721–31.9672', '2–14.3333', '15.4468–61.6809', '0–32.7541', '33.3667–50']);
    expect(envelope).toEqual([
      '2021-04-01 0', '2021-04-02 0–1950', '2021-06-01 1200–1950', '2021-06-02 1200–2275', '2021-08-15 2100–2275',
      '2021-08-16 2100–4999', '2021-10-01 3001–4999', '2021-12-01 4500–4999', '2021-12-02 4500–6000', '2021-12-31 6000',
    ]); // prettier-ignore
  });

  it('gives no number for a share while nobody had said of how many', async () => {
    const june = await all('mitav', '2021-06-10');
    expect([june.bases, june.points, june.required, june.projected]).toEqual([[], [], null, null]);
    expect(june.excluded).toEqual(['SCOPE tav-quart']);
    expect((await all('mitav', '2021-07-01')).points.map(([day]) => day)).toEqual(['2021-06-01']);
  });

  it('had 40 % gone until its printer took that back', async () => {
    const { points, pace, required, projected, silence } = await all('mitav', '2021-08-19');
    expect(points[1]).toEqual(['2021-08-15', '2400–2600 computed', '2400–2600', '3400–4100', '0.3692–0.4333']);
    // 3,400 to 4,100 over 138 days; 3400 / 18.6667 = 182 days, 4100 / 6 past the limit of 1 January 2023.
    expect([pace[1], required, projected, silence]).toEqual(['6–18.6667', '24.6377–29.7101', '2022-02-13/..', 4]);
    expect((await all('mitav', '2021-08-20')).left('SUPERSEDED')).toEqual(['tav-quarante']);
  });

  it('leaves out those who pass to its successor, which withdraws nobody', async () => {
    expect((await all('mitav')).excluded).toEqual(['SUPERSEDED tav-quarante', 'SUBJECT tav-passent']);
    const office = await all('butav');
    expect([office.started, office.deadline, office.points, office.envelope]).toEqual([null, null, [], []]);
    expect(office.bases).toEqual(['ours: 300 2022-01-01 tav-bureau']);
  });

  it('has fewer left in November than in December, and too many in December', async () => {
    expect(await short.disagreementsOf(graph, 'mitav')).toEqual([
      'CONFLICT personnel-remaining 2: tav-reste-decembre tav-reste-novembre',
    ]);
    expect(await short.disagreementsOf(graph, 'mitav', '2021-12-01')).toEqual([]);
    // 4,500 to 4,999 gone and 2,500 or more left, of 6,500 at most.
    expect(await short.sumsOf(graph, 'mitav')).toEqual([
      'UNBALANCED 500–: tav-partis-decembre tav-reste-decembre = tav-base',
    ]);
  });
});

describe('UNMOB', () => {
  it('is measured against what its parts add up to', async () => {
    const { bases, points, figures } = await all('unmob');
    expect(bases).toEqual(['ours: 4250 computed 2020-01-31 mob-civilian mob-military mob-police']);
    expect(points).toEqual([
      ['2020-03-01/2020-03-15', '850–950', '850–950', '3300–3400', '0.2–0.2235'],
      ['2020-04-30', '1482', '1482', '2768', '0.3487'],
      ['2020-06-10', '1900', '1900', '2350', '0.4471'],
      ['2020-07-01/2020-07-15', '2400–2600', '2400–2600', '1650–1850', '0.5647–0.6118'],
      ['2020-07-31', '2900', '2900', '1350', '0.6824'],
      ['2020-09-14', '3600', '3600', '650', '0.8471'],
    ]);
    expect(figures[1], 'a copy that says more than its original adds nothing').toBe(
      'mob-may mob-may-copy mob-may-rounded',
    );
  });

  it('goes at paces from 29 to 43 days, 46 to 60, 41, 21 to 35, 16 to 30 and 45', async () => {
    const { pace, required, projected } = await all('unmob');
    expect(pace).toEqual([
      '19.7674–32.7586', '8.8667–13.7391', '10.1951', '14.2857–33.3333', '10–31.25', '15.5556',
    ]); // prettier-ignore
    // 650 over 47 days; 650 / 15.5556 = 41.8 days.
    expect([required, projected]).toEqual(['13.8298', '2020-10-26']);
  });

  it('had 3,400 gone until the paper corrected itself', async () => {
    const { points, required } = await all('unmob', '2020-08-09');
    expect(points.at(-1)).toEqual(['2020-07-31', '3400', '3400', '850', '0.8']);
    // 850 over 92 days.
    expect(required).toBe('9.2391');
    expect((await all('unmob', '2020-08-10')).points.at(-1)?.[1]).toBe('2900');
  });

  it('leaves out contingents, which count a battalion twice', async () => {
    expect((await all('unmob')).excluded.sort()).toEqual([
      'SUBJECT mob-june-aland',
      'SUBJECT mob-june-bland',
      'SUBJECT mob-june-cland',
      'SUPERSEDED mob-august',
    ]);
    expect(await short.sumsOf(graph, 'unmob')).toEqual([
      'UNBALANCED 200: mob-june-aland mob-june-bland mob-june-cland = mob-june',
      // The spokeswoman in one source, the mission in two: 3,600 + 1,000 of 3,200 + 400 + 650.
      'UNBALANCED 350: mob-remaining mob-september = mob-civilian mob-military mob-police',
    ]);
  });

  it('is told one thing three ways: by the mission, its headquarters and a paper, of which two are one origin', async () => {
    expect(await short.disagreementsOf(graph, 'unmob')).toEqual(['CONFLICT mob-north-closed 2:']);
  });

  it.each([
    ['2020-05-01', null, 'mob-north OPEN, mob-south OPEN'],
    ['2020-05-02', null, 'mob-north DISPUTED, mob-south OPEN'],
    ['2020-05-08', null, 'mob-north DISPUTED, mob-south OPEN'],
    ['2020-05-09', null, 'mob-north CLOSED, mob-south OPEN'],
    ['2020-05-02', '2020-05-06', 'mob-north CLOSED, mob-south OPEN'],
    ['2020-05-03', '2020-05-07', 'mob-north DISPUTED, mob-south OPEN'],
    ['2020-07-01', null, 'mob-north CLOSED, mob-south UNKNOWN'],
    ['2020-07-15', null, 'mob-north CLOSED, mob-south CLOSED'],
    ['2020-07-15', '2020-07-19', 'mob-north CLOSED, mob-south OPEN'],
  ])('on %s, as known on %s, its sites are %s', async (on, knownOn, sites) => {
    expect(await short.sitesOf(graph, 'unmob', on, knownOn)).toBe(sites);
  });
});
