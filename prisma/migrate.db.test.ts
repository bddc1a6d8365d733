import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../tests/support/database.ts';
import { migrate } from './migrate.ts';

const root = path.join(import.meta.dirname, '..');
const migrations = path.join(import.meta.dirname, 'migrations');

/** What Prisma's own command line says of the database, and with which exit code. */
function prisma(url: string, ...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/prisma/cli.mjs', ...args], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('close', (code) => resolve({ code, said }));
  });
}

describe('the migrations', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let folder: string;

  beforeEach(async () => {
    database = await freshDatabase();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'drawdown-migrations-'));
  });

  afterEach(async () => {
    await database.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function write(name: string, sql: string): void {
    fs.mkdirSync(path.join(folder, name), { recursive: true });
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  }

  async function tables(): Promise<string[]> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ tablename: string }>(
      "select tablename from pg_tables where tablename like 'm\\_%' order by 1",
    );
    await client.end();
    return rows.map((row) => row.tablename);
  }

  it('make what the model says, no more and no less', async () => {
    const { code, said } = await prisma(
      database.url,
      ...[
        'migrate',
        'diff',
        '--from-migrations',
        'prisma/migrations',
        '--to-schema',
        'prisma/schema.prisma',
        '--exit-code',
      ],
    );
    expect(said).toContain('No difference detected');
    expect(code).toBe(0);
  });

  it('are recorded as Prisma records its own', async () => {
    const { code, said } = await prisma(database.url, 'migrate', 'status');
    expect(said).toContain('Database schema is up to date');
    expect(code).toBe(0);
  });

  it('are applied once', async () => {
    expect(await migrate(database.url, migrations)).toEqual([]);
  });

  it('are applied once by two that start together', async () => {
    fs.cpSync(migrations, folder, { recursive: true });
    write('2999_one_more', 'create table m_one (id int)');
    const both = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
    expect(both.flat()).toEqual(['2999_one_more']);
  });

  it('leave nothing of one that fails, and may be mended', async () => {
    write('2999_broken', 'create table m_one (id int); create table m_one (id int)');
    await expect(migrate(database.url, folder)).rejects.toThrow(/migration 2999_broken failed: .*already exists/);
    expect(await tables()).toEqual([]);
    write('2999_broken', 'create table m_one (id int)');
    expect(await migrate(database.url, folder)).toEqual(['2999_broken']);
  });

  it('refuse to go on where one was changed after it was applied', async () => {
    write('2999_one', 'create table m_one (id int)');
    await migrate(database.url, folder);
    write('2999_one', 'create table m_other (id int)');
    await expect(migrate(database.url, folder)).rejects.toThrow('migration 2999_one was changed after it was applied');
  });
});
