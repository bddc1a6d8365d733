import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkTogether } from './check.ts';
import { readDossiers } from './find.ts';
import { Problems } from './problems.ts';
import { asComplete, type TheRecord } from './record.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../../prisma/dossiers/${name}`, import.meta.url));

/** The dossier and those it builds on, as one. */
function recordFrom(name: string): TheRecord {
  const problems = new Problems();
  const dossiers = readDossiers([folder(name)], problems);
  const record = checkTogether([...dossiers.values()], dossiers, problems);
  expect([...problems.errors, ...problems.warnings]).toEqual([]);
  return asComplete(record);
}

const articles = recordFrom('minusma');
const everything = recordFrom('minusma-record');

it('lets a later dossier bound the day of a copy by that of what it repeats', () => {
  expect(articles.sources.get('bnn-breaking-phased-withdrawal')?.content).toMatchObject({
    published: { date: '2023-09-20/..' },
  });
  expect(everything.sources.get('bnn-breaking-phased-withdrawal')?.content).toMatchObject({
    published: { date: '2023-09-27/..' },
    echoes: 'minusma-gradual-exit',
  });
});

it('puts the deciding document in the place of the articles that report on it', () => {
  expect(articles.missions.get('minusma')?.content.withdrawal?.map(({ started }) => started?.date)).toEqual(
    Array(3).fill('2023-06-27/2023-07-03'),
  );
  expect(everything.missions.get('minusma')?.content.withdrawal?.map(({ started }) => started?.date)).toEqual([
    '2023-07-01',
  ]);
});

it('lets a later dossier bound the start of the mission more closely', () => {
  expect(articles.missions.get('minusma')?.content.started).toMatchObject({ date: '2013' });
  expect(everything.missions.get('minusma')?.content.started).toMatchObject({ date: '2013-07-01' });
  // The same day, as the Secretary-General tells of it rather than a report.
  expect(articles.missions.get('minusma')?.content.ended?.evidence.source).toBe('diplomatic-times-mission-ends');
  expect(everything.missions.get('minusma')?.content.ended).toMatchObject({
    date: '2023-12-31',
    evidence: { source: 'secretary-general-2023-12-31' },
  });
});

it('lets a later dossier say more closely where a place lies', () => {
  expect(articles.places.get('gao')?.content.within).toBe('northern-mali');
  expect(everything.places.get('gao')?.content.within).toBe('gao-region');
  expect(everything.places.get('gao-region')?.content.within).toBe('northern-mali');
});

it('joins what each dossier tells of one event', () => {
  const sources = (record: TheRecord) =>
    record.events.get('mopti-camp-handed-over')?.content.accounts.map(({ source }) => source);
  expect(sources(articles)).toEqual(['afp-2023-12-11']);
  expect(sources(everything)).toEqual(['afp-2023-12-11', 'minusma-sevare', 'dpa-sevare', 'maliactu-ten-of-thirteen']);
});

it('lets a later dossier read the day out of a phrase more closely', () => {
  const readings = (record: TheRecord) =>
    record.events
      .get('bamako-camp-handover')
      ?.content.accounts.filter(({ phrase }) => phrase === 'on Sunday')
      .map(({ date }) => date?.date);
  expect(readings(articles)).toEqual(['2024-09-22/..']);
  expect(readings(everything)).toEqual(['2024-11-17']);
});

it('adds to a place what the other dossier leaves open', () => {
  expect(articles.places.get('timbuktu-camp')?.content.latitude).toBeUndefined();
  expect(everything.places.get('timbuktu-camp')?.content).toMatchObject({
    latitude: 16.77348,
    longitude: -3.00742,
    within: 'timbuktu',
  });
});
