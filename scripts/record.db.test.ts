import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '@drawdown/db/migrate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentsOf, rowsIn } from '../packages/dossier/src/testing-tables.ts';
import { freshDatabase } from '../tests/support/database.ts';
import { importDossiers } from '@drawdown/dossier/import';
import { openDatabase } from './database.ts';
import { settingsFrom } from './launcher/settings.mjs';
import { record } from './record.ts';

const ROOT = path.join(import.meta.dirname, '..');
let database: Awaited<ReturnType<typeof freshDatabase>>;
let said: string[];

beforeEach(async () => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line));
  database = await freshDatabase();
  await importDossiers(database.url, [path.join(ROOT, 'prisma/dossiers/standard')]);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.drop();
});

const verifiedWith = (settings: Record<string, string>) =>
  record('verify', [], settingsFrom({ DATABASE_URL: database.url, ...settings }, ROOT), ROOT);

it('verifies the record, and does not judge its owner as one who is to read', async () => {
  expect(await verifiedWith({})).toBe(0);
  expect(said).toEqual([expect.stringMatching(/the record is whole: trail \(\d+ entries\), rules, /)]);
});

it('judges the role that READER_DATABASE_URL names as one who is to read', async () => {
  const url = new URL(database.url);
  url.searchParams.set('application_name', 'reader');
  expect(await verifiedWith({ READER_DATABASE_URL: url.href })).toBe(1);
  expect(said).toEqual([
    expect.stringMatching(
      new RegExp(`^off     guards: role ${url.username}: may do more than read: alter it to nosuperuser`),
    ),
  ]);
});

it('says in one line where READER_DATABASE_URL leads nowhere', async () => {
  await expect(verifiedWith({ READER_DATABASE_URL: 'postgresql://reader@127.0.0.1:9/drawdown' })).rejects.toThrow(
    /^READER_DATABASE_URL: no Postgres answers at 127\.0\.0\.1:9 \(.*ECONNREFUSED/,
  );
});

it('refuses a READER_DATABASE_URL that leads to another record', async () => {
  const other = await freshDatabase({ isMigrated: false });
  const refused = 'READER_DATABASE_URL leads to another record than DATABASE_URL';
  await migrate(other.url, path.join(ROOT, 'prisma/migrations'));
  await expect(verifiedWith({ READER_DATABASE_URL: other.url })).rejects.toThrow(refused);
  await rowsIn(other.url, 'drop table _prisma_migrations');
  await expect(verifiedWith({ READER_DATABASE_URL: other.url })).rejects.toThrow(
    'READER_DATABASE_URL leads to a database that holds no record yet',
  );
  await other.drop();
});

describe.each(['verify', 'backup'] as const)('%s only looks', (command) => {
  const file = command === 'backup' ? [path.join(os.tmpdir(), 'never.backup')] : [];
  const on = (settings: Record<string, string>) => record(command, file, settingsFrom(settings, ROOT), ROOT);

  it('at a database that is no record, which it leaves as it is', async () => {
    const foreign = await freshDatabase({ isMigrated: false });
    await rowsIn(foreign.url, 'create table theirs (id int)');
    await expect(on({ DATABASE_URL: foreign.url })).rejects.toThrow(
      /^the database test_\w+ holds no record of this version \(not applied: \w+ and \d+ more\): is the address right\? npm start and npm run seed bring it up$/,
    );
    expect(Object.keys(await contentsOf(foreign.url))).toEqual(['theirs']);
    await foreign.drop();
  });

  it('at a record of an older version, and does not bring it up', async () => {
    await rowsIn(
      database.url,
      `delete from _prisma_migrations where id = (select id from _prisma_migrations order by migration_name desc limit 1)`,
    );
    await expect(on({ DATABASE_URL: database.url })).rejects.toThrow(/\(not applied: \w+\): is the address right/);
  });

  it('at a folder without a database, and makes none', async () => {
    const data = path.join(os.tmpdir(), `nowhere-${process.pid}`);
    await expect(on({ DRAWDOWN_DATA: data })).rejects.toThrow(
      `there is no database in ${data}: is DRAWDOWN_DATA right?`,
    );
    expect(existsSync(data)).toBe(false);
  });
});

it('verifies an embedded record without granting anything before it looks', async () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'looked-at-'));
  const settings = settingsFrom({ DRAWDOWN_DATA: data }, ROOT);
  const made = await openDatabase(settings, ROOT);
  await importDossiers(made.url, [path.join(ROOT, 'prisma/dossiers/standard')]);
  await rowsIn(made.url, 'alter role drawdown_reader set statement_timeout = 1');
  await made.close();
  expect(await record('verify', [], settings, ROOT)).toBe(1);
  expect(said).toEqual([expect.stringContaining('role drawdown_reader: is set to statement_timeout=1')]);
  rmSync(data, { recursive: true, force: true });
});
