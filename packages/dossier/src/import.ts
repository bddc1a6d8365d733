import { openDb, type Db } from '@drawdown/db/client';
import { refreshSearch } from '@drawdown/domain/queries/search';
import sql from 'sql-template-tag';
import { checkTogether } from './check.ts';
import { inBuildingOrder, type Dossier, type Entry } from './dossier.ts';
import { readDossiers } from './find.ts';
import { FirstKeys } from './first-keys.ts';
import {
  append,
  dossierFrom,
  entryKey,
  newEntries,
  readLedgers,
  writeEntries,
  type Ledger,
  type Recording,
} from './ledger.ts';
import { DossierError, type Problem, Problems } from './problems.ts';
import { project } from './project.ts';
import type { RawDossier } from './read.ts';
import { asComplete, type TheRecord } from './record.ts';
import { isInSync, sync } from './sync.ts';
import { readTrail } from './trail.ts';

/** Whoever writes the record holds this advisory lock, so that two at once follow one another. */
const RECORD_LOCK = 7_230_100_421;

/** Waits until nobody else writes the record; to be called first in a transaction, at whose end it is given back. */
export const lockRecord = (db: Db) => db.rows(sql`select pg_advisory_xact_lock(${RECORD_LOCK}::bigint)`);

/** How far an import has come. */
export interface Progress {
  step: 'reading' | 'waiting' | 'comparing' | 'recording' | 'writing' | 'indexing' | 'done';
  /** What is worked on: a dossier's name, a table. */
  of: string;
  done: number;
  total: number;
}

export interface ImportOptions {
  /** Who records; `import` unless told. */
  recordedBy?: string;
  /** The instant that the trail names; now unless told. */
  now?: Date;
  onProgress?: (progress: Progress) => void;
}

/** What an import did. */
export interface Imported {
  /** Entries added to the trail of each dossier; 0 where nothing had changed. */
  recorded: Map<string, number>;
  warnings: Problem[];
}

/**
 * Takes dossiers into the record at `url`: folders, or what was read of them, with those they build on where these are
 * found beside them. All or nothing, in one transaction; a second time writes nothing. Throws `DossierError` with
 * everything that is wrong.
 */
export async function importDossiers(
  url: string,
  sources: readonly (string | RawDossier)[],
  options: ImportOptions = {},
): Promise<Imported> {
  const { onProgress = () => {} } = options;
  const problems = new Problems();
  onProgress({
    step: 'reading',
    of: sources.map((source) => (typeof source === 'string' ? source : source.folder)).join(', '),
    done: 0,
    total: 0,
  });
  const dossiers = readDossiers(sources, problems);
  const database = openDb(url, { max: 1 });
  try {
    return await database.transaction(async (db) => {
      onProgress({ step: 'waiting', of: 'other imports', done: 0, total: 0 });
      await lockRecord(db);
      return take(db, dossiers, problems, options, onProgress);
    });
  } finally {
    await database.close();
  }
}

async function take(
  db: Db,
  dossiers: ReadonlyMap<string, Dossier>,
  problems: Problems,
  options: ImportOptions,
  onProgress: (progress: Progress) => void,
): Promise<Imported> {
  const recording: Recording = {
    recordedBy: options.recordedBy ?? 'import',
    recordedAt: (options.now ?? new Date()).toISOString(),
  };
  const ledgers = await readLedgers(db);
  const all = new Map(dossiers);
  for (const [name, ledger] of ledgers) if (!all.has(name)) all.set(name, dossierFrom(name, ledger));
  // Those that build on what is imported must still be right afterwards.
  const touched = [...all.values()].filter(
    (dossier) => dossiers.has(dossier.name) || foundations(dossier, all).some((name) => dossiers.has(name)),
  );

  const record = checkTogether(touched, all, problems);
  const added = new Map<string, Entry[]>();
  for (const dossier of inBuildingOrder(dossiers.values())) {
    onProgress({ step: 'comparing', of: dossier.name, done: 0, total: 0 });
    added.set(dossier.name, entriesOf(dossier, ledgers, recording, problems));
  }
  const { errors, warnings } = problems;
  if (errors.length > 0) throw new DossierError([...errors, ...warnings]);

  const recorded = new Map([...added].map(([name, entries]) => [name, entries.length]));
  const imported: Imported = { recorded, warnings: warnings.filter((warning) => isOf(dossiers, warning)) };
  const total = [...recorded.values()].reduce((sum, entries) => sum + entries, 0);
  const first = new FirstKeys(record);
  for (const [name, entries] of added) {
    await writeEntries(db, name, entries, first, (done) =>
      onProgress({ step: 'recording', of: name, done, total: entries.length }),
    );
  }
  const tables = tablesOf(asComplete(record), ledgers);
  // With nothing new the tables are left alone, unless an older Drawdown read the same rows otherwise.
  if (total > 0 || !(await isInSync(db, tables)))
    await sync(db, tables, (table, done, of) => onProgress({ step: 'writing', of: table, done, total: of }));
  onProgress({ step: 'indexing', of: 'search', done: 0, total: 0 });
  await refreshSearch(db);
  onProgress({ step: 'done', of: [...recorded.keys()].join(', '), done: total, total });
  return imported;
}

/**
 * The entries a dossier adds to its trail; they are put behind those in `ledgers`. The trail that came with an exported
 * dossier is taken over where the record has none of it.
 */
function entriesOf(dossier: Dossier, ledgers: Map<string, Ledger>, recording: Recording, problems: Problems): Entry[] {
  const before = ledgers.get(dossier.name);
  const ledger: Ledger = before ?? new Map<string, Entry[]>();
  const takenOver = before ? [] : readTrail(dossier, problems);
  for (const entry of takenOver) append(ledger, entry);
  const fresh = newEntries(dossier, ledger, recording, problems);
  for (const entry of fresh) append(ledger, entry);
  ledgers.set(dossier.name, ledger);
  return [...takenOver, ...fresh];
}

/** What the tables are to hold by the record and the trail of each dossier. */
export const tablesOf = (record: TheRecord, ledgers: ReadonlyMap<string, Ledger>) =>
  project(record, (row) => ledgers.get(row.dossier)?.get(entryKey({ noun: 'statistics', ...row })) ?? []);

function foundations(dossier: Dossier, all: ReadonlyMap<string, Dossier>): string[] {
  const names = new Set(dossier.meta['builds-on'] ?? []);
  for (const name of names) for (const below of all.get(name)?.meta['builds-on'] ?? []) names.add(below);
  return [...names];
}

const isOf = (dossiers: ReadonlyMap<string, Dossier>, problem: Problem) =>
  [...dossiers.values()].some((dossier) => problem.file.startsWith(dossier.at.file.replace(/dossier\.yaml$/, '')));
