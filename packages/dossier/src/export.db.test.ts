import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { checkFolders } from './check.ts';
import { dossiersIn, exportDossier } from './export.ts';
import { importDossiers } from './import.ts';
import { isDossier } from './read.ts';
import { errorsOf } from './testing-errors.ts';
import { exampleFolder, type TestFolder } from './testing-folder.ts';
import { contentsOf, rowsIn } from './testing-tables.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let other: Awaited<ReturnType<typeof freshDatabase>>;
let example: TestFolder;
let home: string;

beforeEach(async () => {
  [database, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  example = exampleFolder();
  home = mkdtempSync(path.join(os.tmpdir(), 'export-'));
});
afterEach(async () => {
  example.remove();
  rmSync(home, { recursive: true, force: true });
  await Promise.all([database.drop(), other.drop()]);
});

const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));

/** Exports every dossier of the record and imports them into the other database. */
async function carryOver(): Promise<string[]> {
  const folders: string[] = [];
  for (const name of await dossiersIn(database.url)) folders.push(await exportDossier(database.url, name, home));
  expect(checkFolders(folders).errors).toEqual([]);
  await importDossiers(other.url, folders, { recordedBy: 'someone else' });
  return folders;
}

it('gives the same database, trail and superseded readings included', async () => {
  await importDossiers(database.url, [example.folder], {
    recordedBy: 'first',
    now: new Date('2024-06-04T08:00:00.123Z'),
  });
  example.change('statistics.yaml', 'value: around 4,200', 'value: "about 4 250"');
  example.change('events.yaml', 'date: 2024-06-01', 'date: 2024-06-02');
  example.change('dossier.yaml', 'licence: CC-BY-4.0', 'licence: CC0-1.0');
  await importDossiers(database.url, [example.folder], { recordedBy: 'second', now: new Date('2024-06-05T08:00:00Z') });
  example.change('statistics.yaml', 'value: "about 4 250"', 'value: around 4,200');
  example.change(
    'statements.yaml',
    '  stance: SUPPORTS',
    '  stance: SUPPORTS\n  retracted:\n    on: 2024-07-01\n    reason: {en: "not said: misheard", fr: "pas dit : mal entendu"}',
  );
  await importDossiers(database.url, [example.folder], { recordedBy: 'third', now: new Date('2024-06-06T08:00:00Z') });

  const folders = await carryOver();
  expect(await contentsOf(other.url)).toEqual(await contentsOf(database.url));

  const written = folders.map(filesIn);
  for (const name of await dossiersIn(other.url)) await exportDossier(other.url, name, home);
  expect(folders.map(filesIn)).toEqual(written);
  await importDossiers(database.url, folders);
  expect(await contentsOf(other.url)).toEqual(await contentsOf(database.url));
});

it('carries over every dossier that comes with Drawdown', async () => {
  const own = fileURLToPath(new URL('../../../prisma/dossiers', import.meta.url));
  await importDossiers(
    database.url,
    readdirSync(own)
      .map((name) => path.join(own, name))
      .filter(isDossier),
  );
  await carryOver();
  expect(await contentsOf(other.url)).toEqual(await contentsOf(database.url));
});

it('carries over a text in the one language in which it was written', async () => {
  await importDossiers(database.url, [example.folder]);
  example.change(
    'events.yaml',
    '{en: Northern camp handed over, fr: Camp du Nord rétrocédé}',
    '{fr: Remise d’un camp}',
  );
  await importDossiers(database.url, [example.folder]);
  await carryOver();
  expect(await contentsOf(other.url)).toEqual(await contentsOf(database.url));
  expect(await rowsIn(other.url, 'select title_en, title_fr from event')).toEqual([
    { title_en: null, title_fr: 'Remise d’un camp' },
  ]);
});

it('keeps words that YAML could take for something else', async () => {
  const odd = [
    'yes',
    'null',
    '~',
    '1e3',
    '0x10',
    '2024-01-01',
    '# no comment',
    'a: b',
    '- item',
    '"quoted"',
    "it's",
    '[bracketed]',
    '{braced}',
    '*star',
    '&and',
    '!bang',
    '100 %',
    '@at',
    'ends with colon:',
    ' , ',
    'é\u2009è',
    'two\nlines',
    '\u{1F3D5} tent',
  ];
  example.change('places.yaml', '  kind: SITE', `  kind: SITE\n  aliases: ${JSON.stringify(odd)}`);
  await importDossiers(database.url, [example.folder]);
  await carryOver();
  expect(await contentsOf(other.url)).toEqual(await contentsOf(database.url));
});

it('says what there is where a name is unknown', async () => {
  await expect(exportDossier(database.url, 'unmogadishu', home)).rejects.toThrow(
    'there is no dossier unmogadishu in the record; it is empty',
  );
  await importDossiers(database.url, [example.folder]);
  await expect(exportDossier(database.url, 'unmogadisho', home)).rejects.toThrow('there are standard, unmogadishu');
});

it('tells of a row that was changed since the trail was written, and of a trail with gaps', async () => {
  await importDossiers(database.url, [example.folder]);
  const folder = await exportDossier(database.url, 'unmogadishu', home);
  const exported = exampleFolder();
  for (const [file, text] of Object.entries(filesIn(folder))) exported.write(file, text);
  exported.change('places.yaml', '2.04', '2.05');
  expect(checkFolders([exported.folder]).errors.map(({ message }) => message)).toEqual([
    'the row was changed since this trail was written; take the row as exported, import, and change it then',
  ]);
  exported.change('places.yaml', '2.05', '2.04');
  exported.change('revisions.yaml', 'key: northern-camp,', 'key: northern-camp, version: 2,');
  expect(checkFolders([exported.folder]).errors.map(({ message }) => message)).toEqual([
    'version 2 of places northern-camp follows none; the trail is to tell every version once',
  ]);
  exported.remove();
});

it('tells of a trail that says other deeds than the rows, or names what never was', async () => {
  await importDossiers(database.url, [example.folder]);
  example.change('actors.yaml', 'evidence: {source: wire-2024-06-03, paragraph: 2}', 'evidence: wire-2024-06-03');
  await importDossiers(database.url, [example.folder]);
  const folder = await exportDossier(database.url, 'unmogadishu', home);
  const exported = exampleFolder();
  const files = Object.entries(filesIn(folder));
  /** What is said of the trail in which something is written otherwise: by a check, and by an import. */
  const saidOf = async (was: string, is: string) => {
    for (const [file, text] of files) exported.write(file, text);
    if (is !== was) exported.change('revisions.yaml', was, is);
    const checked = checkFolders([exported.folder]).errors.map(({ message }) => message);
    expect(await errorsOf(importDossiers(other.url, [exported.folder])).catch(() => [])).toEqual(
      checked.map((message) => expect.stringContaining(message)),
    );
    return checked;
  };
  expect(await saidOf('action: SUPERSEDED', 'action: RETRACTED')).toEqual([
    'version 2 of actors a-spokesperson is told as RETRACTED, and is SUPERSEDED; put it back as the export wrote it',
  ]);
  expect(await saidOf('action: SUPERSEDED', 'reason: forged\n        action: SUPERSEDED')).toEqual([
    'version 2 of actors a-spokesperson tells the reason "forged", and the row null; put it back as the export wrote it',
  ]);
  expect(await saidOf('organisation: unmog', 'organisation: unknown')).toEqual([
    'version 1 of actors a-spokesperson names unknown, which was never in actors; import it with the dossier that had it',
  ]);
  expect(await saidOf('', '')).toEqual([]);
  exported.remove();
});
