import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { verify } from '@drawdown/dossier/verify';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleFolder, type TestFolder } from '../packages/dossier/src/testing-folder.ts';
import { rowsIn } from '../packages/dossier/src/testing-tables.ts';
import { freshDatabase } from '../tests/support/database.ts';
import { dossier, seed } from './dossier.ts';
import { settingsFrom } from './launcher/settings.mjs';

const ROOT = path.join(import.meta.dirname, '..');
let database: Awaited<ReturnType<typeof freshDatabase>>;
/** A tree that ships `standard` and the example, each copied there by `ship`. */
let tree: string;
let example: TestFolder;
let said: string[];

const ship = (from: TestFolder = example) =>
  cpSync(from.folder, path.join(tree, 'prisma/dossiers', path.basename(from.folder)), { recursive: true });
const settings = () => settingsFrom({ DATABASE_URL: database.url }, tree);
const seeded = async () => {
  said = [];
  expect(await seed(settings(), tree)).toBe(0);
  return said;
};
const imported = (folder: string, by: string) => dossier(['import', folder, '--quiet', '--by', by], settings(), tree);
const latitude = async () =>
  (await rowsIn<{ latitude: number }>(database.url, `select latitude from place where slug = 'northern-camp'`))[0]
    ?.latitude;
const isWhole = async () => expect((await verify(database.url)).findings).toEqual([]);

beforeEach(async () => {
  vi.stubEnv('INIT_CWD', '');
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  database = await freshDatabase();
  example = exampleFolder();
  tree = mkdtempSync(path.join(os.tmpdir(), 'tree-'));
  mkdirSync(path.join(tree, 'prisma/dossiers'), { recursive: true });
  symlinkSync(path.join(ROOT, 'prisma/migrations'), path.join(tree, 'prisma/migrations'));
  cpSync(path.join(ROOT, 'prisma/dossiers/standard'), path.join(tree, 'prisma/dossiers/standard'), {
    recursive: true,
  });
  ship();
  await seeded();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  example.remove();
  rmSync(tree, { recursive: true, force: true });
  await database.drop();
});

it('takes in what ships anew where nobody decided otherwise', async () => {
  example.change('places.yaml', '2.04', '2.05');
  ship();
  expect(await seeded()).toEqual(['drawdown: took into the record: unmogadishu (1 entries)']);
  expect(await latitude()).toBe(2.05);
  expect(await seeded()).toEqual(['drawdown: the record is up to date']);
});

it('leaves a row that an editor has corrected since, and brings the tables back to the trail all the same', async () => {
  example.change('places.yaml', '2.04', '2.07');
  expect(await imported(example.folder, 'editor')).toBe(0);
  await rowsIn(database.url, 'update place set latitude = 9');
  const left =
    'drawdown: left unmogadishu as the record has it (northern-camp of places was last recorded by editor); to take in what ships, merge into prisma/dossiers/unmogadishu what the record has (npm run dossier -- export unmogadishu FOLDER) and import that';
  expect(await seeded()).toEqual([left]);
  expect(await latitude()).toBe(2.07);
  await isWhole();

  // Where it is decided otherwise by hand, that holds; and what ships goes on where it says what the editor said.
  expect(await imported(path.join(tree, 'prisma/dossiers/unmogadishu'), 'editor')).toBe(0);
  expect(await latitude()).toBe(2.04);
  expect(await seeded()).toEqual(['drawdown: the record is up to date']);
});

it('leaves a dossier that has a row more in the record, and goes on', async () => {
  example.change('actors.yaml', '', 'a-witness:\n  kind: PERSON\n  name: A. Witness\n  evidence: wire-2024-06-03\n');
  expect(await imported(example.folder, 'editor')).toBe(0);
  const [line, ...more] = await seeded();
  expect(line).toMatch(/^drawdown: left unmogadishu .*row a-witness of actors is in the record but not in the folder/);
  expect(more).toEqual([]);
  await isWhole();
});

it('does not go back to what shipped before', async () => {
  const older = exampleFolder();
  example.change('places.yaml', '2.04', '2.05');
  ship();
  await seeded();
  ship(older);
  older.remove();
  expect(await seeded()).toEqual([
    expect.stringContaining('northern-camp of places says what its version 1 said, and there is a later one'),
  ]);
  expect(await latitude()).toBe(2.05);
  await isWhole();
});

/** A dossier that ships above the example and builds on these needs what the example ships anew, which an editor has decided otherwise. */
async function isLeftAbove(buildsOn: string): Promise<void> {
  const folder = path.join(tree, 'prisma/dossiers/above');
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'dossier.yaml'),
    `name: above\ntitle: Above\nlicence: CC-BY-4.0\nbuilds-on: [${buildsOn}]\n`,
  );
  await seeded();
  writeFileSync(path.join(folder, 'actors.yaml'), 'another:\n  kind: PERSON\n  name: Another\n  evidence: wire-2\n');
  const edited = exampleFolder();
  edited.change('places.yaml', '2.04', '2.07');
  expect(await imported(edited.folder, 'editor')).toBe(0);
  edited.remove();
  example.change('sources.yaml', '', 'wire-2:\n  title: Another\n  language: en\n  published: 2024-06-04\n');
  ship();
  expect(await seeded()).toEqual([
    expect.stringContaining('left above as the record has it (it does not fit what the record holds of others)'),
    expect.stringContaining('left unmogadishu as the record has it'),
  ]);
  await isWhole();
}

it('leaves what builds on a dossier that was left, where it does not fit without it', () => isLeftAbove('unmogadishu'));

it('leaves a dossier that does not go on, also where another builds on one that is in the record alone', async () => {
  const elsewhere = path.join(mkdtempSync(path.join(os.tmpdir(), 'beside-')), 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(path.join(elsewhere, 'dossier.yaml'), 'name: elsewhere\ntitle: Elsewhere\nlicence: CC-BY-4.0\n');
  expect(await imported(elsewhere, 'editor')).toBe(0);
  rmSync(path.dirname(elsewhere), { recursive: true });
  await isLeftAbove('unmogadishu, elsewhere');
});

it('is stopped as ever by a dossier that is wrong in itself', async () => {
  example.change('places.yaml', 'source: wire-2024-06-03', 'source: nowhere');
  ship();
  await expect(seeded()).rejects.toThrow('nowhere');
});
