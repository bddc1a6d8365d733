import { checkTogether } from './check.ts';
import { inBuildingOrder, type Dossier, type Entry } from './dossier.ts';
import { FirstKeys } from './first-keys.ts';
import { append, dossierFrom, entryKey, newEntries, type Ledger, type Recording } from './ledger.ts';
import { DossierError, type Problems } from './problems.ts';
import { project } from './project.ts';
import { asComplete, type RecordSketch, type TheRecord } from './record.ts';
import type { Tables } from './tables.ts';
import { checkOldNames } from './trail-faults.ts';
import { readTrail } from './trail.ts';

/** What an import is to write. */
export interface Intake {
  /** What each dossier adds to its trail. */
  added: Map<string, Entry[]>;
  /** Under what each row was recorded first. */
  first: FirstKeys;
  /** What the tables are to hold. */
  tables: Tables;
}

/** Checks dossiers, and those that build on them, together with what the record holds of others. */
export function checkedWith(
  dossiers: ReadonlyMap<string, Dossier>,
  ledgers: ReadonlyMap<string, Ledger>,
  problems: Problems,
): { record: RecordSketch; all: ReadonlyMap<string, Dossier> } {
  const all = new Map(dossiers);
  for (const [name, ledger] of ledgers) if (!all.has(name)) all.set(name, dossierFrom(name, ledger));
  // Those that build on what is imported must still be right afterwards.
  const touched = [...all.values()].filter(
    (dossier) => dossiers.has(dossier.name) || foundations(dossier, all).some((name) => dossiers.has(name)),
  );
  return { record: checkTogether(touched, all, problems), all };
}

/**
 * What taking dossiers into a record does, whose trails are `ledgers`; these are longer afterwards. Throws `DossierError`
 * with everything that is wrong, also with those that build on what is taken in.
 */
export function intakeOf(
  dossiers: ReadonlyMap<string, Dossier>,
  ledgers: Map<string, Ledger>,
  recording: Recording,
  problems: Problems,
  onCompare: (dossier: string) => void = () => {},
): Intake {
  const { record, all } = checkedWith(dossiers, ledgers, problems);
  const added = new Map<string, Entry[]>();
  const trails = new Map<Dossier, Entry[]>();
  for (const dossier of inBuildingOrder(dossiers.values())) {
    onCompare(dossier.name);
    const { takenOver, fresh } = entriesOf(dossier, ledgers, recording, problems);
    trails.set(dossier, takenOver);
    added.set(dossier.name, [...takenOver, ...fresh]);
  }
  checkOldNames(trails, all.values(), problems);
  const { errors } = problems;
  if (errors.length > 0) throw new DossierError([...errors, ...problems.warnings]);

  return { added, first: new FirstKeys(record), tables: tablesOf(asComplete(record), ledgers) };
}

/** What the tables are to hold by the record and the trail of each dossier. */
export const tablesOf = (record: TheRecord, ledgers: ReadonlyMap<string, Ledger>): Tables =>
  project(record, (row) => ledgers.get(row.dossier)?.get(entryKey({ noun: 'statistics', ...row })) ?? []);

/**
 * The entries a dossier adds to its trail; they are put behind those in `ledgers`. The trail that came with an exported
 * dossier is taken over where the record has none of it.
 */
function entriesOf(
  dossier: Dossier,
  ledgers: Map<string, Ledger>,
  recording: Recording,
  problems: Problems,
): { takenOver: Entry[]; fresh: Entry[] } {
  const before = ledgers.get(dossier.name);
  const ledger: Ledger = before ?? new Map<string, Entry[]>();
  const takenOver = before ? [] : readTrail(dossier, problems);
  for (const entry of takenOver) append(ledger, entry);
  const fresh = newEntries(dossier, ledger, recording, problems);
  for (const entry of fresh) append(ledger, entry);
  ledgers.set(dossier.name, ledger);
  return { takenOver, fresh };
}

function foundations(dossier: Dossier, all: ReadonlyMap<string, Dossier>): string[] {
  const names = new Set(dossier.meta['builds-on'] ?? []);
  for (const name of names) for (const below of all.get(name)?.meta['builds-on'] ?? []) names.add(below);
  return [...names];
}
