import { openDb, type Db } from '@drawdown/db/client';
import { outOfCount } from '@drawdown/domain/queries/kept-counts';
import { outOfIndex } from '@drawdown/domain/queries/search';
import { wronglyMarked } from '@drawdown/domain/queries/statistics';
import sql from 'sql-template-tag';
import { checkTogether } from './check.ts';
import { dossierFrom, entriesIn, readLedgers, type Ledger } from './ledger.ts';
import { idOf, idOfParts, type Noun } from './identity.ts';
import { tablesOf } from './intake.ts';
import { unguarded } from './guarding.ts';
import { Problems } from './problems.ts';
import { asComplete } from './record.ts';
import { differences } from './sync.ts';
import { trailFaults } from './trail-faults.ts';

/** Something in the database that the record does not allow. */
export interface Finding {
  /** Which promise is broken. */
  of: 'trail' | 'meaning' | 'tables' | 'search' | 'counts' | 'guards';
  /** What is off, in one line that names it. */
  message: string;
}

/** What a look at the record has found. */
export interface Verified {
  /** Entries of the trail that were looked at. */
  entries: number;
  /** Everything that is off; empty when all is well. */
  findings: Finding[];
}

/** Findings of one kind that are told; more say little more. */
const MOST = 20;

/**
 * Everything that is off in the record at `url`, as of one moment. Only looks. What is checked: that the trail is not empty, tells every reading
 * of every row once, that each is one, and does what it says that it did; that what it says keeps the rules of a dossier; that each
 * table holds what the trail makes, and nothing else; that the search index does; that the counts which the database keeps are those of
 * its rows; and that it still guards them, by all that the migrations made, against whoever is only to read: everybody, the role that we make
 * for it, and `reader` where that is another.
 */
export async function verify(url: string, reader?: string): Promise<Verified> {
  const database = openDb(url, { max: 1, readOnly: true });
  try {
    return await database.transaction(async (db) => {
      await db.rows(sql`set transaction isolation level repeatable read`);
      const ledgers = await readLedgers(db);
      const entries = entriesIn(ledgers).length;
      const trail = [...trailFindings(ledgers), ...(await unnamedDossiers(db)), ...(await idFindings(db))];
      const kept = [...(await countFindings(db)), ...(await guardFindings(db, reader))];
      // What derives from a broken trail is not worth telling.
      const derived = trail.length > 0 ? [] : await derivedFindings(db, ledgers);
      return { entries, findings: [...trail, ...derived, ...kept] };
    });
  } finally {
    await database.close();
  }
}

/** What is off in the trail itself. */
function trailFindings(ledgers: ReadonlyMap<string, Ledger>): Finding[] {
  if (ledgers.size === 0) return [{ of: 'trail', message: 'holds no entry' }];
  const found: Finding[] = [];
  for (const message of trailFaults(ledgers)) {
    found.push({ of: 'trail', message });
    if (found.length === MOST) break;
  }
  return found;
}

/** Each import of a dossier enters the dossier itself, first of all. */
async function unnamedDossiers(db: Db): Promise<Finding[]> {
  const unnamed = await db.rows<{ dossier: string }>(sql`
    select distinct dossier from revision r
    where not exists (select from revision d where d.dossier = r.dossier and d.noun = 'dossier' and d.version = 1)
    order by dossier limit ${MOST}`);
  return unnamed.map(({ dossier }) => ({
    of: 'trail',
    message: `${dossier}: the entry of the dossier itself is gone`,
  }));
}

interface Identified {
  dossier: string;
  noun: Noun | 'dossier';
  key: string;
  /** The key that the row was first recorded under. */
  firstKey: string;
  version: number;
  id: string;
  rowId: string;
}

/** Ids derive from dossier, noun, key and version: the same in every database. */
async function idFindings(db: Db): Promise<Finding[]> {
  const entries = await db.rows<Identified>(sql`
    select dossier, noun, key, coalesce(content #>> '{formerSlugs,0}', key) as first_key, version, id, row_id from revision`);
  return entries
    .filter(({ dossier, noun, key, firstKey, version, id, rowId }) => {
      const row = noun === 'dossier' ? idOfParts('revisions', dossier) : idOf(noun, firstKey);
      return id !== idOfParts('revisions', dossier, noun, key, version) || rowId !== row;
    })
    .slice(0, MOST)
    .map(({ dossier, noun, key, version }) => ({
      of: 'trail',
      message: `${dossier}, ${noun} ${key}, version ${version}: its id is not the one that its key makes`,
    }));
}

/** What the trail says by the rules of a dossier, and whether tables and search say the same. */
async function derivedFindings(db: Db, ledgers: ReadonlyMap<string, Ledger>): Promise<Finding[]> {
  const problems = new Problems();
  const dossiers = new Map([...ledgers].map(([name, ledger]) => [name, dossierFrom(name, ledger)]));
  const record = checkTogether([...dossiers.values()], dossiers, problems);
  if (problems.errors.length > 0) {
    return problems.errors
      .slice(0, MOST)
      .map(({ file, key, message }) => ({ of: 'meaning', message: `${file}, ${key ?? ''}: ${message}` }));
  }
  const rows = await differences(db, tablesOf(asComplete(record), ledgers), MOST);
  const index = await outOfIndex(db, MOST);
  return [
    ...rows.map(({ table, row, columns, what }): Finding => {
      const told = {
        missing: 'is missing, though the trail has it',
        differs: `differs from what the trail says in ${columns.join(', ')}`,
        'not to be there': 'is there, though the trail has it not',
      };
      return { of: 'tables', message: `${table}, ${row}: ${told[what]}` };
    }),
    ...index.map(({ entry }): Finding => ({ of: 'search', message: `${entry}: is not indexed as the record says` })),
  ];
}

/** What the database keeps of its own rows, beside them: which figures are corrected, and how long the lists are. */
async function countFindings(db: Db): Promise<Finding[]> {
  const marks = await wronglyMarked(db, MOST);
  const counts = await outOfCount(db, MOST);
  return [
    ...marks.map((key): Finding => ({
      of: 'counts',
      message: `statistic ${key}: is not marked as its corrections say`,
    })),
    ...counts.map(({ entry, kept, counted }): Finding => ({
      of: 'counts',
      message: `${entry}: ${kept ?? 'none'} begin and end by what is kept, ${counted ?? 'none'} by what is there`,
    })),
  ];
}

/** What guards the record and is not as the migrations made it, and by what a reader may write. */
async function guardFindings(db: Db, reader?: string): Promise<Finding[]> {
  const off = await unguarded(db, MOST, reader);
  return off.map(({ guard, what }) => ({ of: 'guards', message: `${guard}: ${what}` }));
}
