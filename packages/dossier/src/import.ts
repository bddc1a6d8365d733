import { openDb, type Db } from '@drawdown/db/client';
import { refreshSearch } from '@drawdown/domain/queries/search';
import sql from 'sql-template-tag';
import { withFoundations, type Dossier } from './dossier.ts';
import { readDossiers } from './find.ts';
import { standingOf } from './going-on.ts';
import { checkedWith, intakeOf } from './intake.ts';
import { dossierFrom, readLedgers, writeEntries, type Ledger, type Recording } from './ledger.ts';
import { type Problem, Problems } from './problems.ts';
import type { RawDossier } from './read.ts';
import { isInSync, sync } from './sync.ts';

/** Whoever writes the record holds this advisory lock, so that two at once follow one another. */
const RECORD_LOCK = 7_230_100_421;

/** Waits until nobody else writes the record; to be called first in a transaction, at whose end it is given back. */
export const lockRecord = (db: Db) => db.rows(sql`select pg_advisory_xact_lock(${RECORD_LOCK}::bigint)`);

/** Gives the record a version where it has none: without it nobody sees that the record changes, and writers do not wait for one another. */
export const keepVersion = (db: Db) =>
  db.rows(
    sql`insert into record_version (version) select gen_random_uuid() where not exists (select from record_version)`,
  );

/** What is said to one who records without a name. */
export const NOBODY = 'nobody is named who records: every entry of the trail names one';

/** How far an import has come. */
export interface Progress {
  step: 'reading' | 'waiting' | 'comparing' | 'recording' | 'writing' | 'indexing' | 'done';
  /** What is worked on: a dossier's name, a table. */
  of: string;
  done: number;
  total: number;
}

export interface ImportOptions {
  /** Who records; `import` unless told. Not empty. */
  recordedBy?: string;
  /** The instant that the trail names; now, by the clock of the database, unless told. */
  now?: Date;
  /**
   * Where given, a dossier that does not go on from what these recorded is left alone, and so are those that would not fit the record without
   * it; the tables are brought back to the trail all the same.
   */
  after?: readonly string[];
  onProgress?: (progress: Progress) => void;
}

/** What an import did. */
export interface Imported {
  /** Entries added to the trail of each dossier; 0 where nothing had changed. */
  recorded: Map<string, number>;
  /** The dossiers that were left alone, each with why. */
  left: Map<string, string>;
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
  const { onProgress = () => {}, recordedBy } = options;
  if (recordedBy?.trim() === '') throw new Error(NOBODY);
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
      const left = options.after ? await toLeave(db, dossiers, problems, options.after) : new Map<string, string>();
      for (const name of left.keys()) dossiers.delete(name);
      return { ...(await take(db, dossiers, problems, options, onProgress)), left };
    });
  } finally {
    await database.close();
  }
}

/** Which dossiers are left alone in favour of the record, and why. */
async function toLeave(
  db: Db,
  dossiers: ReadonlyMap<string, Dossier>,
  problems: Problems,
  loaders: readonly string[],
): Promise<Map<string, string>> {
  const ledgers = await readLedgers(db);
  const { changed, departed } = standingOf(dossiers, ledgers, loaders);
  if (ledgers.size === 0 || changed.size === 0 || problems.errors.length > 0) return departed;
  const fits = (some: ReadonlyMap<string, Dossier>, beside: ReadonlyMap<string, Ledger>) => {
    const found = new Problems();
    checkedWith(some, beside, found);
    return found.errors.length === 0;
  };
  // What is wrong with the folders themselves, and what they build on that has none, is told as ever.
  const rest = new Map([...dossiers].filter(([name]) => !departed.has(name)));
  if (fits(rest, ledgers) || !fits(dossiers, foundationsOf(dossiers, ledgers))) return departed;
  return new Map(
    [...changed].map((name) => [name, departed.get(name) ?? 'it does not fit what the record holds of others']),
  );
}

/** The trails of what dossiers build on, directly or not, and that is not among them. */
function foundationsOf(
  dossiers: ReadonlyMap<string, Dossier>,
  ledgers: ReadonlyMap<string, Ledger>,
): Map<string, Ledger> {
  const kept = [...ledgers].filter(([name]) => !dossiers.has(name));
  const all = new Map([...dossiers, ...kept.map(([name, ledger]) => [name, dossierFrom(name, ledger)] as const)]);
  const below = new Set(
    [...dossiers.values()].flatMap((dossier) => withFoundations(dossier, all)).map(({ name }) => name),
  );
  return new Map(kept.filter(([name]) => below.has(name)));
}

/** Now, by the one clock that all who import have in common. */
async function instantOf(db: Db): Promise<string> {
  const [row] = await db.rows<{ now: string }>(sql`select clock_timestamp() as now`);
  if (!row) throw new Error('the database does not tell the time');
  return row.now;
}

async function take(
  db: Db,
  dossiers: ReadonlyMap<string, Dossier>,
  problems: Problems,
  options: ImportOptions,
  onProgress: (progress: Progress) => void,
): Promise<Omit<Imported, 'left'>> {
  const recording: Recording = {
    recordedBy: options.recordedBy ?? 'import',
    recordedAt: options.now?.toISOString() ?? (await instantOf(db)),
  };
  await keepVersion(db);
  const ledgers = await readLedgers(db);
  const { added, first, tables } = intakeOf(dossiers, ledgers, recording, problems, (of) =>
    onProgress({ step: 'comparing', of, done: 0, total: 0 }),
  );
  const recorded = new Map([...added].map(([name, entries]) => [name, entries.length]));
  const imported = { recorded, warnings: problems.warnings.filter((warning) => isOf(dossiers, warning)) };
  const total = [...recorded.values()].reduce((sum, entries) => sum + entries, 0);
  for (const [name, entries] of added) {
    await writeEntries(db, name, entries, first, (done) =>
      onProgress({ step: 'recording', of: name, done, total: entries.length }),
    );
  }
  // With nothing new the tables are left alone, unless an older Drawdown read the same rows otherwise.
  if (total > 0 || !(await isInSync(db, tables)))
    await sync(db, tables, (table, done, of) => onProgress({ step: 'writing', of: table, done, total: of }));
  onProgress({ step: 'indexing', of: 'search', done: 0, total: 0 });
  await refreshSearch(db);
  onProgress({ step: 'done', of: [...recorded.keys()].join(', '), done: total, total });
  return imported;
}

const isOf = (dossiers: ReadonlyMap<string, Dossier>, problem: Problem) =>
  [...dossiers.values()].some((dossier) => problem.file.startsWith(dossier.at.file.replace(/dossier\.yaml$/, '')));
