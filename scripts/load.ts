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

/** Takes every dossier of the project into the record at `url`, as its owner. What is there already is left alone. */
export async function loadDossiers(url: string, root: string, recordedBy: string): Promise<void> {
  await awaitReplica(url);
  const { recorded } = await importDossiers(url, dossierFolders(root), { recordedBy });
  const added = [...recorded]
    .filter(([, entries]) => entries > 0)
    .map(([name, entries]) => `${name} (${entries} entries)`);
  console.log(
    `drawdown: ${added.length === 0 ? 'the record is up to date' : `took into the record: ${added.join(', ')}`}`,
  );
}
