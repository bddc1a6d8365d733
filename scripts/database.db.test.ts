import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../tests/support/database.ts';
import { grantReading, openDatabase } from './database.ts';
import { settingsFrom } from './launcher/settings.mjs';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let reader: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  const password = randomBytes(24).toString('hex');
  const url = new URL(database.url);
  url.username = await grantReading(database.url, password);
  url.password = password;
  reader = new pg.Client({ connectionString: url.href });
  await reader.connect();
});
afterAll(async () => {
  await reader.end();
  await database.drop();
});

describe('the role that may only read', () => {
  it('reads, in a session that says so', async () => {
    expect((await reader.query('select count(*)::int as missions from mission')).rows).toEqual([{ missions: 0 }]);
    expect((await reader.query('show default_transaction_read_only')).rows).toEqual([
      { default_transaction_read_only: 'on' },
    ]);
  });

  it.each([
    'delete from revision',
    'create table mine (id int)',
    'create temporary table mine (id int)',
    'select lo_create(0)',
    "select lo_from_bytea(0, 'x')",
    "copy mission to program 'true'",
    "select pg_read_file('PG_VERSION')",
    'select rolpassword from pg_authid',
    'alter role drawdown_reader superuser',
    'create role mine',
  ])('may not, even where its session is let write: %s', async (statement) => {
    await reader.query('set default_transaction_read_only = off');
    await expect(reader.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a server that is ours alone', () => {
  it('lets the role that may only read into the record and nowhere else, and the owner everywhere', async () => {
    const data = mkdtempSync(path.join(os.tmpdir(), 'beside-'));
    const root = path.join(import.meta.dirname, '..');
    const { url, readerUrl, close } = await openDatabase(settingsFrom({ DRAWDOWN_DATA: data }, root), root);
    const enters = async (address: string, database: string): Promise<string> => {
      const client = new pg.Client({ connectionString: address.replace(/\/drawdown$/, `/${database}`) });
      try {
        await client.connect();
        return client.database ?? '';
      } catch (error) {
        return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error);
      } finally {
        await client.end();
      }
    };
    try {
      expect(await enters(readerUrl, 'drawdown')).toBe('drawdown');
      for (const database of ['postgres', 'template1']) {
        expect([database, await enters(readerUrl, database)]).toEqual([database, '42501']);
        expect(await enters(url, database)).toBe(database);
      }
    } finally {
      await close();
      rmSync(data, { recursive: true, force: true });
    }
  });
});
