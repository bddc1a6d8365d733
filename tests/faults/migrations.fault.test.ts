import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '@drawdown/db/migrate';
import { startEmbedded, type EmbeddedPostgres } from '@drawdown/db/embedded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApiProcess } from '../support/api-process.ts';
import { figure, kinds, longest, recovery, startLoad } from '../support/load.ts';

const root = path.join(import.meta.dirname, '../..');
const migrations = path.join(root, 'prisma/migrations');
const names = readdirSync(migrations)
  .filter((name) => /^\d/.test(name))
  .sort();

let server: EmbeddedPostgres;
beforeAll(async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-fault-'));
  server = await startEmbedded({ folder, database: 'drawdown', ephemeral: true });
});
afterAll(() => server.stop());

async function statement<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** An empty database, without a table. Returns its address. */
async function emptyDatabase(name: string): Promise<string> {
  await statement(server.url, `create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

/** Every column, guard and index there is, in words. */
const shapeOf = (url: string) =>
  statement(
    url,
    `select table_name || '.' || column_name || ' ' || data_type as what from information_schema.columns where table_schema = 'public'
     union all select indexdef from pg_indexes where schemaname = 'public'
     union all select tgname || ' ' || tgrelid::regclass from pg_trigger where not tgisinternal
     union all select conname || ' ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
       where connamespace = 'public'::regnamespace
     order by 1`,
  );

/** Migrates in a process of its own, killed after so many milliseconds if any are given. Returns its exit code. */
async function migrateApart(url: string, killAfter?: number): Promise<number | null> {
  const program = `import { migrate } from './prisma/migrate.ts'; await migrate(process.argv[1], process.argv[2]);`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', program, url, migrations];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('migrations', () => {
  let right: object[];
  beforeAll(async () => {
    const url = await emptyDatabase('alone');
    await migrate(url, migrations);
    right = await shapeOf(url);
  });

  it('run by three processes at once make what one makes, each migration once', async () => {
    const url = await emptyDatabase('together');
    expect(await Promise.all([migrateApart(url), migrateApart(url), migrateApart(url)])).toEqual([0, 0, 0]);
    expect(await shapeOf(url)).toEqual(right);
    const applied = await statement<{ name: string }>(
      url,
      'select migration_name as name from _prisma_migrations order by 1',
    );
    expect(applied.map(({ name }) => name)).toEqual(names);
  });

  it('killed at any moment are taken up by the next who runs them', async () => {
    const url = await emptyDatabase('killed');
    for (let after = 200; after < 2_000; after += 150) await migrateApart(url, after);
    expect(await migrateApart(url)).toBe(0);
    expect(await shapeOf(url)).toEqual(right);
  });

  it('run under a version that serves, which goes on answering', async () => {
    const url = await emptyDatabase('served');
    const older = mkdtempSync(path.join(os.tmpdir(), 'drawdown-older-'));
    for (const name of names.slice(0, -3))
      cpSync(path.join(migrations, name), path.join(older, name), { recursive: true });
    await migrate(url, older);
    const api = await startApiProcess({ DATABASE_URL: url });
    try {
      await recovery(api.url, 50_000);
      const load = startLoad(api.url);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await migrate(url, migrations)).toEqual(names.slice(-3));
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const heard = await load.stop();
      expect(kinds(heard)).toEqual(['ok']);
      figure('migrated while serving, longest answer', longest(heard), 'ms');
    } finally {
      await api.stop('SIGKILL');
      rmSync(older, { recursive: true, force: true });
    }
  });
});
