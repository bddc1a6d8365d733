import { settleMissions } from './check.ts';
import type { Dossier, Entry } from './dossier.ts';
import { dossierFrom, entryKey, newEntries, saysTheSame, type Ledger } from './ledger.ts';
import { Problems } from './problems.ts';

/** How the dossiers of a folder stand to a record. */
export interface Standing {
  /** Names of those that say something new. */
  changed: Set<string>;
  /** Those that do not go on from the record, and the first reason why. */
  departed: Map<string, string>;
}

/**
 * How dossiers stand to a record whose trails are `ledgers`. One goes on from it where no row of the record's is wanting, and each that says
 * something else was last recorded by one of `loaders`, and never said so before: else somebody has decided otherwise since, or the folder is older.
 */
export function standingOf(
  dossiers: ReadonlyMap<string, Dossier>,
  ledgers: ReadonlyMap<string, Ledger>,
  loaders: readonly string[],
): Standing {
  const all = new Map(dossiers);
  for (const [name, ledger] of ledgers) if (!all.has(name)) all.set(name, dossierFrom(name, ledger));
  const standing: Standing = { changed: new Set(), departed: new Map() };
  for (const [name, dossier] of dossiers) {
    // What is wrong with it is told when it is taken in.
    settleMissions(dossier, all, new Problems());
    const ledger = ledgers.get(name) ?? new Map<string, Entry[]>();
    const wanting = new Problems();
    const entries = newEntries(dossier, ledger, { recordedBy: '', recordedAt: '' }, wanting);
    if (entries.length > 0 || wanting.errors.length > 0) standing.changed.add(name);
    const departure = wanting.errors[0]?.message ?? departureIn(entries, ledger, loaders);
    if (ledger.size > 0 && departure !== undefined) standing.departed.set(name, departure);
  }
  return standing;
}

function departureIn(entries: readonly Entry[], ledger: Ledger, loaders: readonly string[]) {
  for (const entry of entries) {
    const before = ledger.get(entryKey(entry)) ?? [];
    const last = before.at(-1);
    const row = entry.noun === 'dossier' ? 'dossier.yaml' : `${entry.key} of ${entry.noun}`;
    if (last && !loaders.includes(last.recordedBy)) return `${row} was last recorded by ${last.recordedBy}`;
    const said = before.find((one) => saysTheSame(one, entry));
    if (said) return `${row} says what its version ${said.version} said, and there is a later one`;
  }
  return undefined;
}
