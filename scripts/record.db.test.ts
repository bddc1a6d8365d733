import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freshDatabase } from '../tests/support/database.ts';
import { importDossiers } from '@drawdown/dossier/import';
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
  expect(said).toEqual([expect.stringContaining('the record is whole')]);
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
