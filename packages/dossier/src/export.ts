import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDb } from '@drawdown/db/client';
import { canonical, type Entry } from './dossier.ts';
import { nouns } from './identity.ts';
import { dossierFrom, readLedgers, type Ledger } from './ledger.ts';
import { hashOf } from './trail.ts';
import { metaText, rowsText, yamlText } from './write-yaml.ts';

/** What an export is asked for and the record does not have. */
export class UnknownDossier extends Error {
  constructor(name: string, known: readonly string[]) {
    super(
      `there is no dossier ${name} in the record; ${known.length > 0 ? `there are ${known.join(', ')}` : 'it is empty'}`,
    );
    this.name = 'UnknownDossier';
  }
}

/**
 * Writes a dossier of the record into `folder`, or into a folder of the dossier's name within it, with the trail in
 * revisions.yaml: imported into an empty record it is the same, recorded times and superseded readings included.
 * Returns the folder written. Throws `UnknownDossier`.
 */
export async function exportDossier(url: string, name: string, folder: string): Promise<string> {
  const ledgers = await ledgersOf(url);
  const ledger = ledgers.get(name);
  if (!ledger) throw new UnknownDossier(name, [...ledgers.keys()]);
  const into =
    path.basename(path.resolve(folder)) === name ? path.resolve(folder) : path.join(path.resolve(folder), name);
  const dossier = dossierFrom(name, ledger);
  mkdirSync(into, { recursive: true });
  write(path.join(into, 'dossier.yaml'), metaText(dossier.meta));
  for (const noun of nouns) {
    const file = path.join(into, `${noun}.yaml`);
    const rows = [...dossier.rows[noun].values()] as never[];
    if (rows.length > 0) write(file, rowsText(noun, rows));
    else rmSync(file, { force: true });
  }
  write(path.join(into, 'revisions.yaml'), trailText(ledger));
  return into;
}

/** Names of the dossiers in the record. */
export async function dossiersIn(url: string): Promise<string[]> {
  return [...(await ledgersOf(url)).keys()];
}

async function ledgersOf(url: string): Promise<Map<string, Ledger>> {
  const database = openDb(url, { max: 1, readOnly: true });
  try {
    return await readLedgers(database);
  } finally {
    await database.close();
  }
}

/** A file that is there whole or not at all. */
function write(file: string, text: string): void {
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** The text of revisions.yaml: one recording for each import, its entries in the order of rows. */
function trailText(ledger: Ledger): string {
  const recordings = new Map<string, { at: string; by: string; entries: Entry[] }>();
  const latest = new Map<Entry, boolean>();
  for (const entries of ledger.values()) {
    for (const entry of entries) {
      const row = entries.at(-1);
      latest.set(entry, entry.key === row?.key && canonical(entry.content) === canonical(row.content));
      const of = `${entry.recordedAt} ${entry.recordedBy}`;
      const recording = recordings.get(of) ?? { at: entry.recordedAt, by: entry.recordedBy, entries: [] };
      recordings.set(of, recording);
      recording.entries.push(entry);
    }
  }
  const written = [...recordings.values()]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.by < b.by ? -1 : 1))
    .map(({ at, by, entries }) => ({
      at,
      by,
      entries: entries.map((entry) => entryAsWritten(entry, latest.get(entry) === true)),
    }));
  return `# The trail of this dossier, as an export wrote it: who recorded what, and when. Not to be edited.\n${yamlText({ recordings: written })}`;
}

/** A reading that is still the row goes by its hash; an older one is written out. */
function entryAsWritten({ noun, key, version, action, reason, content }: Entry, isRow: boolean): object {
  return {
    noun,
    key,
    version: version === 1 ? undefined : version,
    action: action === 'RECORDED' ? undefined : action,
    reason: reason ?? undefined,
    ...(isRow ? { hash: hashOf(content) } : { content }),
  };
}
