import { openDb, type Db } from '@drawdown/db/client';
import { refreshSearch } from '@drawdown/domain/queries/search';
import sql from 'sql-template-tag';
import { readBackup, type Backup } from './backup.ts';
import { checkTogether } from './check.ts';
import { FirstKeys } from './first-keys.ts';
import { keepVersion, lockRecord, type Progress } from './import.ts';
import { tablesOf } from './intake.ts';
import type { KeptEntry } from './kept-entry.ts';
import { append, dossierFrom, writeEntries, type Ledger } from './ledger.ts';
import { DossierError, placeWithoutLines, Problems } from './problems.ts';
import { asComplete } from './record.ts';
import { sync } from './sync.ts';
import { trailFaults } from './trail-faults.ts';

/** A record that a backup would be put on top of. */
export class RecordNotEmpty extends Error {
  override name = 'RecordNotEmpty';
}

/** The trails of a backup, by dossier. */
function ledgersOf(entries: readonly KeptEntry[]): Map<string, Ledger> {
  const ledgers = new Map<string, Ledger>();
  for (const { dossier, ...entry } of entries) {
    const ledger = ledgers.get(dossier) ?? new Map<string, never[]>();
    ledgers.set(dossier, append(ledger, entry));
  }
  return ledgers;
}

/**
 * Puts the record of a backup into the empty, migrated database at `url`: all or nothing, and afterwards equal to the one that was
 * backed up. Throws `BrokenBackup` where the file is none, `RecordNotEmpty` where there is a record already, `DossierError` where this
 * version could not have recorded it.
 */
export async function restore(
  url: string,
  file: string,
  onProgress: (progress: Progress) => void = () => {},
): Promise<Backup> {
  onProgress({ step: 'reading', of: file, done: 0, total: 0 });
  const backup = await readBackup(file);
  const database = openDb(url, { max: 1 });
  try {
    await database.transaction(async (db) => {
      await lockRecord(db);
      await requireEmpty(db);
      await keepVersion(db);
      await fill(db, ledgersOf(backup.entries), onProgress);
    });
  } finally {
    await database.close();
  }
  onProgress({ step: 'done', of: file, done: backup.entries.length, total: backup.entries.length });
  return backup;
}

async function requireEmpty(db: Db): Promise<void> {
  const kept = await db.rows<{ dossier: string }>(sql`select distinct dossier from revision order by dossier`);
  if (kept.length === 0) return;
  const names = kept.map(({ dossier }) => dossier).join(', ');
  throw new RecordNotEmpty(
    `the database holds a record already (${names}): a backup is restored into an empty one, which DATABASE_URL or DRAWDOWN_DATA names`,
  );
}

async function fill(
  db: Db,
  ledgers: ReadonlyMap<string, Ledger>,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const problems = new Problems();
  for (const fault of trailFaults(ledgers)) problems.error(placeWithoutLines('the trail'), null, [], fault);
  if (problems.errors.length > 0) throw new DossierError(problems.errors);
  const dossiers = new Map([...ledgers].map(([name, ledger]) => [name, dossierFrom(name, ledger)]));
  const record = checkTogether([...dossiers.values()], dossiers, problems);
  if (problems.errors.length > 0) throw new DossierError(problems.errors);
  const first = new FirstKeys(record);
  for (const [name, ledger] of ledgers) {
    const entries = [...ledger.values()].flat();
    await writeEntries(db, name, entries, first, (done) =>
      onProgress({ step: 'recording', of: name, done, total: entries.length }),
    );
  }
  await sync(db, tablesOf(asComplete(record), ledgers), (table, done, of) =>
    onProgress({ step: 'writing', of: table, done, total: of }),
  );
  onProgress({ step: 'indexing', of: 'search', done: 0, total: 0 });
  await refreshSearch(db);
}
