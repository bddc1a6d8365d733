import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordAsOneDossier } from '@drawdown/dossier/testing-record';
import { aRecord, type TestDossier } from '@drawdown/dossier/testing';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { schema } from './schema.ts';
import { graphOn } from './testing/ask.ts';
import { questionsAbout, type Names } from './testing/every-field.ts';
import { aRandomMission } from './testing/random-mission.ts';
import { asWrittenOn, daysOfPublication, withWhatIsNamed } from './testing/vintage-of-dossier.ts';

// The property: for every day, an answer asked as known on it equals the answer of a database that never held what became
// known later. What is asked is made from the schema: every field that inherits the day, so that a new one is asked too.

const { everyField, everyFilter, everyName, withADay } = questionsAbout(schema);

/** Instants of the imports, the same in every database: a trail is not a matter of what was known. */
const RECORDED = [new Date('2024-06-01T00:00:00Z'), new Date('2024-06-02T00:00:00Z')];

async function databaseWith(readings: readonly TestDossier[]) {
  const { url, drop } = await freshDatabase();
  for (const [i, dossier] of readings.entries()) await aRecord(url, dossier, { now: RECORDED[i]! });
  const graph = graphOn(url);
  return { graph, close: () => graph.close().then(drop) };
}

const shifted = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

/** What the questions about a record may name. */
interface Named {
  /** What the fields and filters name: rows of the record, from all over it, and words. */
  names: Names;
  /** Of these, the rows that a record written on a day has, or those that it does not have yet. */
  onDay: (early: TestDossier, isKnown: boolean) => Names;
}

function namesIn({ rows }: TestDossier, some: number, words: readonly string[]): Named {
  const spread = (keys: string[]) => keys.filter((_, i) => i % Math.ceil(keys.length / some) === 0);
  const nouns = {
    mission: 'missions',
    actor: 'actors',
    publisher: 'actors',
    speaker: 'actors',
    subject: 'actors',
    event: 'events',
    place: 'places',
    within: 'places',
    source: 'sources',
    statistic: 'statistics',
  } as const;
  const named = Object.entries(nouns).map(([name, noun]) => [name, noun, spread(Object.keys(rows[noun]))] as const);
  const others = {
    metric: ['personnel-departed'],
    country: ['ML'],
    query: words,
    text: words,
    range: ['2023-08-15', '2023-10-22'],
  };
  return {
    names: { ...others, ...Object.fromEntries(named.map(([name, , keys]) => [name, keys])) },
    onDay: (early, isKnown) => ({
      ...others,
      ...Object.fromEntries(
        named.map(([name, noun, keys]) => [name, keys.filter((key) => key in early.rows[noun] === isKnown)]),
      ),
    }),
  };
}

type Graph = ReturnType<typeof graphOn>;
type Questions = ReturnType<typeof everyField>;

async function sameAnswers(all: Graph, early: Graph, questions: Questions, knownOn: string) {
  for (const { of, document } of questions)
    expect(await all.get(document, { knownOn }), `${of} on ${knownOn}`).toEqual(await early.get(document, { knownOn }));
}

/** A filter that names what was not known yet finds nothing; where it was never known, it is an error. */
async function nothingOfTheLater(all: Graph, questions: Questions, knownOn: string) {
  for (const { of, document } of questions)
    for (const list of Object.values(await all.get(document, { knownOn })))
      expect(list, `${of} on ${knownOn}`).toMatchObject({ totalCount: 0, nodes: [] });
}

/**
 * Holds the answers to `around` for the day before, of and after each day of publication against a database written on
 * that day; those to `onTheDay`, and to every filter, for every so many of these days themselves.
 */
async function holdsOnEveryDay(
  readings: readonly TestDossier[],
  { onDay }: Named,
  { onTheDay, around, every }: { onTheDay: Questions; around: Questions; every: number },
) {
  const all = await databaseWith(readings);
  const days = daysOfPublication(readings.at(-1)!);
  try {
    for (const [i, day] of days.entries()) {
      const written = readings.map((reading) => asWrittenOn(day, reading));
      const early = await databaseWith(written);
      try {
        await sameAnswers(all.graph, early.graph, around, day);
        if (i % every === 0) {
          const known = everyFilter(onDay(written.at(-1)!, true));
          await sameAnswers(all.graph, early.graph, [...onTheDay, ...known], day);
          await nothingOfTheLater(all.graph, everyName(onDay(written.at(-1)!, false)), day);
        }
        const [after, next] = [shifted(day, 1), days[i + 1]];
        if (after !== next) await sameAnswers(all.graph, early.graph, around, after);
        if (next !== undefined && shifted(next, -1) > after)
          await sameAnswers(all.graph, early.graph, around, shifted(next, -1));
      } finally {
        await early.close();
      }
    }
    for (const { of, document } of around)
      expect(JSON.stringify(await all.graph.get(document, { knownOn: shifted(days[0]!, -1) })), of).not.toMatch(
        /"(id|slug)":/,
      );
  } finally {
    await all.close();
  }
}

describe('no hindsight', () => {
  it.each([1, 2])(
    'in any field, at any depth, of a mission as chance %i tells it',
    { timeout: 600_000 },
    async (seed) => {
      const { first, mended } = aRandomMission(seed);
      const named = namesIn(mended, 3, ['camp', 'envoy', 'said', 'protset', 'what tells']);
      // Two objects deep with all their fields, and what stands below named: a row tells by that whether it has kept its day.
      await holdsOnEveryDay([withWhatIsNamed(first), withWhatIsNamed(mended)], named, {
        onTheDay: everyField(named.names, 2, 1),
        around: everyField(named.names, 2, 1).filter(({ of }) => of === 'mission'),
        every: 1,
      });
    },
  );

  it('in the record of MINUSMA', { timeout: 600_000 }, async () => {
    const own = fileURLToPath(new URL('../../../prisma/dossiers', import.meta.url));
    const folders = readdirSync(own).filter((name) => name !== 'LICENSE');
    const record = withWhatIsNamed(
      recordAsOneDossier(
        'record',
        folders.map((name) => path.join(own, name)),
      ),
    );
    const named = namesIn(record, 4, ['camp', 'tessalit', 'wane', 'closing', 'senegalese']);
    await holdsOnEveryDay([record], named, {
      onTheDay: everyField(named.names, 1, 1),
      around: everyField(named.names, 2, 1).filter(({ of }) => of === 'mission'),
      every: 9,
    });
  });

  it.each(['Mission', 'Event'])(
    'between a day given to a field of %s and one handed down',
    { timeout: 600_000 },
    async (type) => {
      const { first, slug } = aRandomMission(7);
      const all = await databaseWith([first]);
      const noun = type.toLowerCase();
      const named = type === 'Mission' ? slug : Object.keys(first.rows.events)[0];
      try {
        const fields = withADay(type);
        expect(fields.length).toBeGreaterThan(2);
        for (const knownOn of daysOfPublication(first)) {
          for (const { name, given, inherited } of fields) {
            const fromAbove = await all.graph.get(
              `query ($knownOn: Date) { ${noun}(slug: "${named}", knownOn: $knownOn) { ${inherited} } }`,
              { knownOn },
            );
            const itsOwn = await all.graph.get(`query ($knownOn: Date) { ${noun}(slug: "${named}") { ${given} } }`, {
              knownOn,
            });
            // Before it was known there is no object to hand the day down.
            if (fromAbove[noun]) expect(itsOwn, `${name} on ${knownOn}`).toEqual(fromAbove);
          }
        }
      } finally {
        await all.close();
      }
    },
  );
});
