import type { Db } from '@drawdown/db/client';
import sql from 'sql-template-tag';
import {
  canonical,
  noRows,
  noUnfitRows,
  rowsToCheck,
  type Dossier,
  type Entry,
  type Row,
  type SketchRow,
} from './dossier.ts';
import { firstKeyOf, formerSlugsOf, type FirstKeys } from './first-keys.ts';
import { idOfParts, nouns, type Noun } from './identity.ts';
import { placeWithoutLines, type Problems } from './problems.ts';
import type { Meta } from './row-schemas.ts';

/** The entries of one dossier's trail: those of each row together, under its first key, oldest first. */
export type Ledger = Map<string, Entry[]>;

/** Under what a ledger holds the entries of a row, whatever it is called by now. */
export const entryKey = ({ noun, key, content }: Pick<Entry, 'noun' | 'key' | 'content'>) =>
  `${noun} ${firstKeyOf(key, content)}`;

/** The trail of every dossier in the record, by the dossier's name. */
export async function readLedgers(db: Db): Promise<Map<string, Ledger>> {
  const rows = await db.rows<Entry & { dossier: string }>(sql`
    select dossier, noun, key, version, action::text, recorded_at, recorded_by, reason, content
    from revision order by dossier, noun, version, key`);
  const ledgers = new Map<string, Ledger>();
  for (const { dossier, ...entry } of rows) {
    const ledger = ledgers.get(dossier) ?? new Map<string, Entry[]>();
    ledgers.set(dossier, append(ledger, entry));
  }
  return ledgers;
}

/** The ledger with one more entry. */
export function append(ledger: Ledger, entry: Entry): Ledger {
  const of = entryKey(entry);
  const before = ledger.get(of);
  if (before) before.push(entry);
  else ledger.set(of, [entry]);
  return ledger;
}

/** The dossier as the record holds it. */
export function dossierFrom(name: string, ledger: Ledger): Dossier {
  const rows = noRows();
  let meta: Meta = { name, title: { en: name, fr: name }, licence: '' };
  const at = (noun: string) => placeWithoutLines(`${name} in the record, ${noun}`);
  for (const entries of ledger.values()) {
    const latest = entries.at(-1);
    if (!latest) continue;
    if (latest.noun === 'dossier') meta = latest.content as Meta;
    else
      (rows[latest.noun] as Map<string, Row>).set(latest.key, {
        key: latest.key,
        content: latest.content as Row['content'],
        at: at(latest.noun),
      });
  }
  return {
    name,
    meta,
    rows,
    unfit: noUnfitRows(),
    at: at('dossier'),
    broken: new Set(),
    foundationsUnknown: false,
    trail: null,
  };
}

/** Who records, and when. */
export interface Recording {
  recordedBy: string;
  /** ISO 8601, UTC. */
  recordedAt: string;
}

/**
 * What is new in a dossier against what the record holds of it. Equal rows make no entry; a row that is gone is told
 * as an error.
 */
export function newEntries(dossier: Dossier, ledger: Ledger, recording: Recording, problems: Problems): Entry[] {
  const entries: Entry[] = [];
  const compare = (noun: Entry['noun'], key: string, content: unknown) => {
    const before = ledger.get(entryKey({ noun, key, content }))?.at(-1);
    if (before && saysTheSame(before, { key, content })) return;
    entries.push({ noun, key, version: (before?.version ?? 0) + 1, ...deedOf(before, content), ...recording, content });
  };
  compare('dossier', dossier.name, dossier.meta);
  for (const noun of nouns) for (const row of dossier.rows[noun].values()) compare(noun, row.key, row.content);
  tellMissing(dossier, ledger, problems);
  return entries;
}

/** Tells every row that is in the record but no longer in the folder, and every name that a row had and no longer tells of. */
function tellMissing(dossier: Dossier, ledger: Ledger, problems: Problems): void {
  const rows = new Map<string, SketchRow>();
  for (const noun of nouns) {
    for (const row of rowsToCheck<Noun>(dossier, noun)) {
      const of = entryKey({ noun, ...row });
      // Where another row took a key that was one's first, that was told for itself.
      if (!rows.has(of) || formerSlugsOf(row.content).length > 0) rows.set(of, row);
    }
  }
  for (const [of, entries] of ledger) {
    const { noun, key, content } = entries.at(-1)!;
    if (noun === 'dossier') continue;
    const row = rows.get(of);
    if (row) {
      const names = [row.key, ...formerSlugsOf(row.content)];
      const had = [...entries.map((entry) => entry.key), ...formerSlugsOf(content)];
      const left = had.find((name) => !names.includes(name));
      if (left !== undefined) tellName(row, `name ${left} too, which the row was called before`, problems);
      continue;
    }
    const again = rowsToCheck(dossier, noun).find((one) => one.key === key);
    if (again) {
      tellName(again, `begin with ${firstKeyOf(key, content)}, under which the row was recorded first`, problems);
      continue;
    }
    if (dossier.broken.has(`${noun} ${key}`)) continue;
    const withdrawn = ', or write it with `retracted: {on: …, reason: …}`';
    const renamed = '; under a new key it names this one in `formerSlugs`';
    const mend = `put it back${noun === 'missions' || noun === 'metrics' ? '' : withdrawn}${noun === 'metrics' || noun === 'statements' ? '' : renamed}`;
    const at = placeWithoutLines(dossier.at.file.replace(/dossier\.yaml$/, `${noun}.yaml`));
    problems.error(at, key, [], `row ${key} of ${noun} is in the record but not in the folder: ${mend}`);
  }
}

function tellName({ at, key }: SketchRow, what: string, problems: Problems): void {
  problems.error(at, key, ['formerSlugs'], `\`formerSlugs\` is to ${what}: its address is to go on leading here`);
}

/** Every entry of several trails, trail by trail and row by row. */
export const entriesIn = (ledgers: ReadonlyMap<string, Ledger>): Entry[] =>
  [...ledgers.values()].flatMap((ledger) => [...ledger.values()].flat());

interface Retractable {
  retracted?: { reason: { en?: string; fr?: string } };
}

/** What is done to a row whose last entry is `before` by what it says from now on, and why. */
function deedOf(before: Entry | undefined, content: unknown): Pick<Entry, 'action' | 'reason'> {
  const was = (before?.content as Retractable | undefined)?.retracted;
  const is = (content as Retractable).retracted;
  const action = !before ? 'RECORDED' : is && !was ? 'RETRACTED' : was && !is ? 'RESTORED' : 'SUPERSEDED';
  return { action, reason: is ? (is.reason.en ?? is.reason.fr ?? null) : null };
}

type Said = Pick<Entry, 'key' | 'content'>;

/** Whether two entries of a row say the same of it. */
export const saysTheSame = (one: Said, other: Said) =>
  one.key === other.key && canonical(one.content) === canonical(other.content);

/** What an entry tells of itself that does not follow from the one before and what both say; null where all does. */
export function misdeed(before: Entry | undefined, entry: Entry): string | null {
  if (before && saysTheSame(before, entry)) return `says what version ${before.version} says`;
  const { action, reason } = deedOf(before, entry.content);
  if (entry.action !== action) return `is told as ${entry.action}, and is ${action}`;
  if (entry.reason === reason) return null;
  return `tells the reason ${JSON.stringify(entry.reason)}, and the row ${JSON.stringify(reason)}`;
}

const BATCH = 5_000;

/** Appends to the trail of a dossier. */
export async function writeEntries(
  db: Db,
  dossier: string,
  entries: readonly Entry[],
  first: FirstKeys,
  onProgress: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < entries.length; from += BATCH) {
    const rows = entries.slice(from, from + BATCH).map((entry) => ({
      id: idOfParts('revisions', dossier, entry.noun, entry.key, entry.version),
      dossier,
      noun: entry.noun,
      key: entry.key,
      row_id: entry.noun === 'dossier' ? idOfParts('revisions', dossier) : first.idOf(entry.noun, entry.key),
      version: entry.version,
      action: entry.action,
      recorded_at: entry.recordedAt,
      recorded_by: entry.recordedBy,
      reason: entry.reason,
      content: entry.content,
    }));
    await db.rows(
      sql`insert into revision select * from json_populate_recordset(null::revision, ${JSON.stringify(rows)}::json)`,
    );
    onProgress(from + rows.length);
  }
}
