import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { embeddedUrl, hasEmbedded, startEmbedded, type EmbeddedPostgres } from './embedded.ts';

const KEEPER = `
  import { startEmbedded } from './prisma/embedded.ts';
  const server = await startEmbedded({ folder: process.argv[1] });
  console.log(server.url);
  setInterval(() => {}, 1000);
`;

async function valueOf(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: unknown }>(statement);
    return rows[0]?.value;
  } finally {
    await client.end();
  }
}

describe('the embedded Postgres', () => {
  let folder: string;
  let keeper: ChildProcess | null = null;
  let server: EmbeddedPostgres | null = null;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'drawdown-embedded-'));
  });

  afterEach(async () => {
    keeper?.kill('SIGKILL');
    await server?.stop();
    keeper = server = null;
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** Another process that holds a server on the folder. Returns its address. */
  async function heldElsewhere(): Promise<string> {
    keeper = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', KEEPER, folder], {
      cwd: path.join(import.meta.dirname, '..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(keeper.stdout!, 'data')) as [Buffer];
    return said.toString().trim();
  }

  it('keeps what it was told over a restart', async () => {
    server = await startEmbedded({ folder });
    await valueOf(server.url, "create table kept as select 'still here' as value");
    await server.stop();
    server = await startEmbedded({ folder });
    expect(await valueOf(server.url, 'select value from kept')).toBe('still here');
  });

  it('folds case by Unicode, whatever the locale of the machine', async () => {
    server = await startEmbedded({ folder });
    expect(await valueOf(server.url, "select lower('MÉNAKA ÇÀ') as value")).toBe('ménaka çà');
  });

  it('is refused where another run holds the folder, and can be joined there', async () => {
    const url = await heldElsewhere();
    await expect(startEmbedded({ folder })).rejects.toThrow(/in use by another run \(process \d+\).*DRAWDOWN_DATA/);
    expect(embeddedUrl(folder)).toBe(url);
    expect(await valueOf(url, 'select 1 as value')).toBe(1);
  });

  it('does not outlive a run that was killed, and starts again on its folder', async () => {
    const url = await heldElsewhere();
    await valueOf(url, "create table kept as select 'still here' as value");
    keeper!.kill('SIGKILL');
    await once(keeper!, 'exit');
    server = await startEmbedded({ folder });
    expect(await valueOf(server.url, 'select value from kept')).toBe('still here');
    await expect(valueOf(url, 'select 1 as value')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('is started again where it was, when it ends by itself, and keeps what it was told', async () => {
    const revived = vi.fn();
    server = await startEmbedded({ folder, onRevived: revived });
    await valueOf(server.url, "create table kept as select 'still here' as value");
    for (let times = 1; times <= 2; times += 1) {
      const pid = Number(fs.readFileSync(path.join(server.home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      await vi.waitFor(() => expect(revived).toHaveBeenCalledTimes(times), 30_000);
      expect(await valueOf(server.url, 'select value from kept')).toBe('still here');
    }
    await server.stop();
    await expect(valueOf(server.url, 'select 1 as value')).rejects.toThrow(/ECONNREFUSED/);
    expect(revived).toHaveBeenCalledTimes(2);
  });

  describe('is refused where something else is in its place, and leaves all as it was', () => {
    const OURS = 'ab'.repeat(24);

    it.each([
      ['data of others', { 'data/theses/chapter-1.txt': 'years of work' }, 'data'],
      ['a database that lost its PG_VERSION', { 'data/base/1/2619': '', 'data/pg_wal/x': '', password: OURS }, 'data'],
      ['a file by that name', { data: 'a,b,c' }, 'data'],
      ['a password of others', { password: 'the only copy' }, 'password'],
      ['a draft of others', { 'data.new/chapter-2.txt': 'more work' }, 'data.new'],
    ])('%s', async (_, files, named) => {
      for (const [name, content] of Object.entries(files)) {
        fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        fs.writeFileSync(path.join(folder, name), content);
      }
      const { uid, gid, mode } = fs.statSync(folder);
      const before = fs.readdirSync(folder, { recursive: true }).sort();

      expect(hasEmbedded(folder)).toBe(false);
      expect(embeddedUrl(folder)).toBeNull();
      const refused = await startEmbedded({ folder }).then(
        (begun) => ((server = begun), 'not refused'),
        (error: unknown) => (error as Error).message,
      );
      expect(refused).toMatch(new RegExp(`${folder} .*\`${named}\`.*choose another DRAWDOWN_DATA$`));

      expect(fs.readdirSync(folder, { recursive: true }).sort()).toEqual(before);
      for (const [name, content] of Object.entries(files))
        expect(fs.readFileSync(path.join(folder, name), 'utf8')).toBe(content);
      expect(fs.statSync(folder)).toMatchObject({ uid, gid, mode });
    });
  });

  it('begins anew where its first start was cut off half-way', async () => {
    fs.mkdirSync(path.join(folder, 'data.new/pg_wal'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'data.new/pg_wal/x'), '');
    fs.mkdirSync(path.join(folder, 'data'));
    fs.writeFileSync(path.join(folder, 'password'), 'ab'.repeat(24));
    server = await startEmbedded({ folder });
    expect(await valueOf(server.url, 'select 1 as value')).toBe(1);
    expect(fs.existsSync(path.join(folder, 'data.new'))).toBe(false);
  });

  it('leaves nothing of a server made for a test', async () => {
    const { stop, home } = await startEmbedded({ folder, ephemeral: true });
    await stop();
    expect(fs.existsSync(home)).toBe(false);
  });
});
