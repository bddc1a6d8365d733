import fs from 'node:fs';
import path from 'node:path';
import { importDossiers } from '@drawdown/dossier/import';
import { awaitReplica } from './replicas.ts';

/** Folders of the dossiers that come with the project. */
function dossierFolders(root: string): string[] {
  const home = path.join(root, 'prisma/dossiers');
  return fs
    .readdirSync(home)
    .sort()
    .map((name) => path.join(home, name))
    .filter((folder) => fs.existsSync(path.join(folder, 'dossier.yaml')));
}

/** Who loads the dossiers of the project, by the names that the trail gives them. */
const LOADERS = ['Drawdown', 'npm run seed', 'setup'] as const;

/**
 * Takes every dossier of the project into the record at `url`, as its owner. What is there already is left alone, and so is a dossier that does
 * not go on from what was loaded before: what somebody has decided since is theirs.
 */
export async function loadDossiers(url: string, root: string, recordedBy: (typeof LOADERS)[number]): Promise<void> {
  await awaitReplica(url);
  const folders = dossierFolders(root);
  const { recorded, left } = await importDossiers(url, folders, { recordedBy, after: LOADERS });
  for (const [name, why] of left) {
    const folder = folders.find((one) => path.basename(one) === name) ?? name;
    console.log(
      `drawdown: left ${name} as the record has it (${why}); to take in what ships, merge into ${path.relative(root, folder)} what the record has (npm run dossier -- export ${name} FOLDER) and import that`,
    );
  }
  const added = [...recorded]
    .filter(([, entries]) => entries > 0)
    .map(([name, entries]) => `${name} (${entries} entries)`);
  if (added.length > 0) console.log(`drawdown: took into the record: ${added.join(', ')}`);
  else if (left.size === 0) console.log('drawdown: the record is up to date');
}
