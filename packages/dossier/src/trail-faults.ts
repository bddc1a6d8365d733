import { asText, canonical, rowsToCheck, type Dossier, type Entry, type Row } from './dossier.ts';
import { formerSlugsOf } from './first-keys.ts';
import { nouns } from './identity.ts';
import { unfit } from './kept-entry.ts';
import { append, entriesIn, misdeed, type Ledger } from './ledger.ts';
import { partsOf } from './parts.ts';
import type { Problems } from './problems.ts';
import { contentOf } from './trail.ts';

/**
 * What no import could have recorded, a line each: entries that are none or no row of their noun, versions that are wanting or doubled, an
 * action or a reason that does not follow from what the row said before, and readings that name what was never there.
 */
export function* trailFaults(ledgers: ReadonlyMap<string, Ledger>): Generator<string> {
  const names = namesIn(entriesIn(ledgers));
  for (const [dossier, ledger] of ledgers) {
    for (const [row, entries] of ledger) {
      const versions = entries.map(({ version }) => version);
      if (versions.some((version, index) => version !== index + 1))
        yield `${dossier}, ${row}: has the versions ${versions.join(', ')}; every version from 1 is to be there once`;
      for (const [index, entry] of entries.entries())
        for (const fault of faultsOf({ dossier, ...entry }, entries[index - 1], entries[index + 1], names))
          yield `${dossier}, ${row}, version ${entry.version}: ${fault}`;
    }
  }
}

function* faultsOf(
  { dossier, ...entry }: Entry & { dossier: string },
  before: Entry | undefined,
  after: Entry | undefined,
  names: ReadonlySet<string>,
): Generator<string> {
  const { noun, content } = entry;
  const what = unfit({ dossier, ...entry });
  if (what !== null) {
    yield what;
    return;
  }
  const read = contentOf(noun, asText(content));
  if (read === undefined || canonical(read) !== canonical(content)) {
    yield `its content is none of ${noun}`;
    return;
  }
  const deed = misdeed(before, entry);
  if (deed !== null) yield deed;
  // What the latest reading names is told with the rules of a dossier.
  const lost = after && lostName(entry, names);
  if (lost) yield lost;
}

/** Every name that a row has or had, behind its noun: what readings may name, however old they are. */
export const namesIn = (rows: Iterable<Pick<Entry, 'noun' | 'key' | 'content'>>): Set<string> =>
  new Set(
    [...rows].flatMap(({ noun, key, content }) => [key, ...formerSlugsOf(content)].map((name) => `${noun} ${name}`)),
  );

/** What an entry names and nothing was ever called; null where there is no such thing. */
export function lostName({ noun, content }: Entry, names: ReadonlySet<string>): string | null {
  if (noun === 'dossier') return null;
  const parts = partsOf(noun, content as Row['content']);
  const lost = parts.references.find((to) => !names.has(`${to.noun} ${to.key}`));
  return lost ? `names ${lost.key}, which was never in ${lost.noun}` : null;
}

/** Tells every older reading in the trails that came with dossiers which names what nothing in `all`, or in a trail, was ever called. */
export function checkOldNames(
  trails: ReadonlyMap<Dossier, readonly Entry[]>,
  all: Iterable<Dossier>,
  problems: Problems,
): void {
  const told = [...trails.values()].flat();
  if (told.length === 0) return;
  const rows = [...all].flatMap((dossier) =>
    nouns.flatMap((noun) => rowsToCheck(dossier, noun).map(({ key, content }) => ({ noun, key, content }))),
  );
  const names = namesIn([...told, ...rows]);
  for (const [{ trail }, entries] of trails) {
    const ledger: Ledger = new Map();
    for (const entry of entries) append(ledger, entry);
    for (const entry of [...ledger.values()].flatMap((of) => of.slice(0, -1))) {
      const lost = lostName(entry, names);
      if (lost && trail)
        problems.error(
          trail.at,
          entry.key,
          [],
          `version ${entry.version} of ${entry.noun} ${entry.key} ${lost}; import it with the dossier that had it`,
        );
    }
  }
}
