import { checkTogether } from './check.ts';
import { readDossiers } from './find.ts';
import { nouns } from './identity.ts';
import { Problems } from './problems.ts';
import { asComplete } from './record.ts';
import type { Fields, TestDossier } from './testing.ts';

/** The record that the dossiers in the folders make, with those they build on, as one dossier called `name`. */
export function recordAsOneDossier(name: string, folders: readonly string[]): TestDossier {
  const problems = new Problems();
  const dossiers = readDossiers(folders, problems);
  const record = asComplete(checkTogether([...dossiers.values()], dossiers, problems));
  if (problems.errors.length > 0) throw new Error(problems.errors.map(({ message }) => message).join('\n'));
  const rows = Object.fromEntries(
    nouns.map((noun) => [
      noun,
      Object.fromEntries([...record[noun]].map(([key, { content }]) => [key, content as Fields])),
    ]),
  ) as TestDossier['rows'];
  return { name, meta: { name, title: name, licence: 'CC-BY-4.0' }, rows };
}
