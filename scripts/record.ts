import path from 'node:path';
import { backUp } from '@drawdown/dossier/backup';
import { DossierError, asLine } from '@drawdown/dossier/problems';
import { progressLine } from '@drawdown/dossier/progress-line';
import { restore } from '@drawdown/dossier/restore';
import { verify } from '@drawdown/dossier/verify';
import { joinDatabase, lookAtDatabase, requireSameRecord, roleAt, type OpenDatabase } from './database.ts';
import type { Settings } from './launcher/settings.mjs';
import { awaitReplica } from './replicas.ts';

type Command = 'backup' | 'restore' | 'verify';

const FORMS: Record<Command, string> = {
  backup: 'npm run backup -- FILE',
  restore: 'npm run restore -- FILE',
  verify: 'npm run verify',
};

/**
 * Runs `backup`, `restore` or `verify` on the database of the settings, joining that of a running `npm start` or starting the embedded
 * one; only `restore` makes one. Returns the exit code: 0 done, or nothing off; 1 something is; 2 not understood.
 */
export async function record(command: Command, words: string[], settings: Settings, root: string): Promise<number> {
  const [file, ...more] = words;
  if (more.length > 0 || (file === undefined) !== (command === 'verify')) {
    console.error(`drawdown: ${command} is asked as: ${FORMS[command]}`);
    return 2;
  }
  // npm runs us in the project's folder; a file that was named is relative to where it was called.
  const named = path.resolve(process.env.INIT_CWD ?? '.', file ?? '');
  const database = await (command === 'restore' ? joinDatabase : lookAtDatabase)(settings, root);
  try {
    if (command === 'backup') return await written(database.url, named);
    if (command === 'restore') return await restored(database.url, named);
    return await verified(database);
  } finally {
    await database.close();
  }
}

async function written(url: string, file: string): Promise<number> {
  const { entries, sha256 } = await backUp(url, file);
  console.log(`drawdown: ${entries} entries of the trail are in ${file} (sha256 of the record ${sha256})`);
  return 0;
}

async function restored(url: string, file: string): Promise<number> {
  const progress = progressLine((text) => process.stderr.write(text), false);
  try {
    await awaitReplica(url);
    const { entries, takenAt, sha256 } = await restore(url, file, progress.show);
    progress.end();
    console.log(`drawdown: restored ${entries.length} entries, as of ${takenAt} (sha256 of the record ${sha256})`);
    return 0;
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    for (const problem of error.problems) console.error(`error   ${asLine(problem)}`);
    console.error('drawdown: the backup says what this version does not allow; nothing was written');
    return 1;
  } finally {
    progress.end();
  }
}

async function verified({ url, readerUrl }: OpenDatabase): Promise<number> {
  // Without an address of its own the reader is the owner, and only its sessions read only.
  await requireSameRecord(url, readerUrl);
  const { entries, findings } = await verify(
    url,
    readerUrl === url ? undefined : await roleAt('READER_DATABASE_URL', readerUrl),
  );
  for (const { of, message } of findings) console.error(`off     ${of}: ${message}`);
  if (findings.length === 0)
    console.log(`drawdown: the record is whole: trail (${entries} entries), rules, tables, search, counts and guards`);
  return findings.length === 0 ? 0 : 1;
}
