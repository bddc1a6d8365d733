import { run } from '@drawdown/dossier/cli';
import { joinDatabase } from './database.ts';
import type { Settings } from './launcher/settings.mjs';
import { loadDossiers } from './load.ts';
import { awaitReplica } from './replicas.ts';

const streams = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
};

/** What needs the record; the rest of the commands read folders only. */
const NEEDS_DATABASE = new Set(['import', 'export']);

/** Runs `dossier` on the database of the settings, starting the embedded one where none runs. Returns the exit code. */
export async function dossier(words: string[], settings: Settings, root: string): Promise<number> {
  // npm runs us in the project's folder; the folders that were named are relative to where it was called.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  if (!words.some((word) => NEEDS_DATABASE.has(word)) || words.includes('--help')) return run(words, streams);
  const database = await joinDatabase(settings, root);
  try {
    if (words.includes('import')) await awaitReplica(database.url);
    return await run(words, { ...streams, databaseUrl: database.url });
  } finally {
    await database.close();
  }
}

/** Loads the project's dossiers into the database of the settings. Returns the exit code. */
export async function seed(settings: Settings, root: string): Promise<number> {
  const database = await joinDatabase(settings, root);
  try {
    await loadDossiers(database.url, root, 'npm run seed');
    return 0;
  } finally {
    await database.close();
  }
}
