import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDb } from '@drawdown/db/client';
import { nouns } from './identity.ts';
import { readLedgers, type Ledger } from './ledger.ts';
import { textsOf } from './texts.ts';

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
  const texts = textsOf(name, ledger);
  mkdirSync(into, { recursive: true });
  for (const noun of nouns) if (!texts.has(`${noun}.yaml`)) rmSync(path.join(into, `${noun}.yaml`), { force: true });
  for (const [file, text] of texts) write(path.join(into, file), text);
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
