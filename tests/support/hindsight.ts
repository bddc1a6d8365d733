import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { aRecord, type TestDossier } from '@drawdown/dossier/testing';
import { recordAsOneDossier } from '@drawdown/dossier/testing-record';
import { memories } from '@drawdown/schema/memory';
import { schema } from '@drawdown/schema/schema';
import { graphOn } from '@drawdown/schema/testing/ask';
import { questionsAbout, type Names } from '@drawdown/schema/testing/every-field';
import { asWrittenOn, daysOfPublication, withWhatIsNamed } from '@drawdown/schema/testing/vintage-of-dossier';
import { expect } from 'vitest';
import { freshDatabase } from './database.ts';
import { pageQueries } from './page-queries.ts';

// The property: for every day, an answer asked as known on it equals the answer of a database that never held what became
// known later. What is asked is made from the schema, every field that inherits the day, and from what the pages ask.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const { everyField, everyFilter, everyName, withADay } = questionsAbout(schema);
const pages = pageQueries(path.join(ROOT, 'apps/web/src'), schema);

/** Instants of the imports, the same in every database: a trail is not a matter of what was known. */
const RECORDED = [new Date('2024-06-01T00:00:00Z'), new Date('2024-06-02T00:00:00Z')];

/** What a graph remembers of its record, as the API does: what was answered of one day is never to be the answer of another. */
const REMEMBERED = 40_000;

/** A database that took in the readings one after another, and the graph on it. */
export async function databaseWith(readings: readonly TestDossier[]) {
  const { url, drop } = await freshDatabase();
  for (const [i, dossier] of readings.entries()) await aRecord(url, dossier, { now: RECORDED[i]! });
  const graph = graphOn(url, memories(REMEMBERED).at('as it is'));
  return { graph, close: () => graph.close().then(drop) };
}

/** The dossiers in folders of the tree, with those they build on, as one that could have been written on any day. */
export const recordIn = (name: string, folders: readonly string[]): TestDossier =>
  withWhatIsNamed(
    recordAsOneDossier(
      name,
      folders.map((folder) => path.join(ROOT, folder)),
    ),
  );

/** What the questions about a record may name: rows from all over it, `some` of each noun, and words. */
export interface Named {
  some: number;
  words: readonly string[];
}

const NOUNS = {
  mission: 'missions',
  actor: 'actors',
  publisher: 'actors',
  speaker: 'actors',
  subject: 'actors',
  attributedTo: 'actors',
  event: 'events',
  place: 'places',
  within: 'places',
  source: 'sources',
  statistic: 'statistics',
} as const;

/** The names in a record; with `early`, those that a record written on a day has, or those that it does not have yet. */
function namesIn({ rows }: TestDossier, { some, words }: Named, early?: TestDossier, isKnown = true): Names {
  const spread = (keys: string[]) => keys.filter((_, i) => i % Math.ceil(keys.length / some) === 0);
  const named = Object.entries(NOUNS).map(([name, noun]) => {
    const keys = spread(Object.keys(rows[noun]));
    return [name, early ? keys.filter((key) => key in early.rows[noun] === isKnown) : keys] as const;
  });
  return {
    metric: ['personnel-departed'],
    country: ['ML'],
    query: words,
    text: words,
    printed: spread([...new Set(Object.values(rows.statistics).map(({ value }) => String(value)))]),
    range: ['2023-08-15', '2023-10-22'],
    ...Object.fromEntries(named),
  };
}

const shifted = (day: string, by: number) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);

/** The days on which what was published on one of these days is all that is known, as far as they are asked: it, the next, and the last. */
function daysBetween(day: string, next: string | undefined): string[] {
  const [after, before] = [shifted(day, 1), next === undefined ? undefined : shifted(next, -1)];
  return [
    ...new Set([day, ...(after === next ? [] : [after]), ...(before === undefined || before < day ? [] : [before])]),
  ].sort();
}

interface Asking {
  named: Named;
  /** How many objects deep the fields of the root are asked. */
  depth: number;
  /** Of all questions one in so many on each day, others on the next, and of those about the mission four times as many; all unless told. */
  oneIn?: number;
}

/**
 * Holds the answers against a database written on that day, for the day before, of and after each day of publication:
 * every field of the root with all below it, every filter and order of every list, every question of a page. Returns how
 * many answers were compared.
 */
export async function holdsOnEveryDay(
  readings: readonly TestDossier[],
  { named, depth, oneIn = 1 }: Asking,
): Promise<number> {
  const latest = readings.at(-1)!;
  const all = await databaseWith(readings);
  const days = daysOfPublication(latest);
  const fields = everyField(namesIn(latest, named), depth, 1);
  let turn = 0;
  let compared = 0;
  try {
    for (const [i, published] of days.entries()) {
      const written = readings.map((reading) => asWrittenOn(published, reading));
      const early = await databaseWith(written);
      const known = namesIn(latest, named, written.at(-1), true);
      const unknown = namesIn(latest, named, written.at(-1), false);
      const rootAndLists = [...fields, ...everyFilter(known)].map(({ of, document }) => ({
        of,
        document,
        waysOn: (day: string): Record<string, unknown>[] => [{ knownOn: day }],
      }));
      try {
        for (const day of daysBetween(published, days[i + 1])) {
          for (const { of, document, waysOn } of [...rootAndLists, ...pages]) {
            for (const variables of waysOn(day, known)) {
              turn += 1;
              if (turn % (of === 'mission' ? Math.ceil(oneIn / 4) : oneIn) !== 0) continue;
              const [late, then] = await Promise.all([
                all.graph.get(document, variables),
                early.graph.get(document, variables),
              ]);
              expect(late, `${of} on ${day} with ${JSON.stringify(variables)}`).toEqual(then);
              compared += 1;
            }
          }
        }
        if (i % oneIn === 0) await nothingOf(all.graph, unknown, published);
        // Questions and days are to meet in every way: no step of the one may be a multiple of the other's.
        turn += 1;
      } finally {
        await early.close();
      }
    }
    await nothingBefore(all.graph, fields, shifted(days[0]!, -1));
  } finally {
    await all.close();
  }
  return compared;
}

type Graph = ReturnType<typeof graphOn>;

/** A filter that names what was not known yet finds nothing; where it was never known, it is an error. */
async function nothingOf(graph: Graph, unknown: Names, knownOn: string) {
  for (const { of, document } of everyName(unknown))
    for (const list of Object.values(await graph.get(document, { knownOn })))
      expect(list, `${of} on ${knownOn}`).toMatchObject({ totalCount: 0, nodes: [] });
}

/** Before anything was published there is no mission. */
async function nothingBefore(graph: Graph, fields: ReturnType<typeof everyField>, knownOn: string) {
  for (const { of, document } of fields.filter((one) => one.of === 'mission'))
    expect(JSON.stringify(await graph.get(document, { knownOn })), of).not.toMatch(/"(id|slug)":/);
}
