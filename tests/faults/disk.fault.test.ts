import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { importDossiers } from '@drawdown/dossier/import';
import { contentsOf, rowsIn } from '@drawdown/dossier/testing-tables';
import { verify } from '@drawdown/dossier/verify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApiProcess, type ApiProcess } from '../support/api-process.ts';
import { freshDatabase } from '../support/database.ts';
import { fragileDatabase, type FragileDatabase } from '../support/fragile-database.ts';
import { figure, kinds, longest, recovery, startLoad } from '../support/load.ts';
import { smallDisk, type SmallDisk } from '../support/small-disk.ts';
import { ANSWER, RECOVERY, survives } from '../support/survival.ts';

const root = path.join(import.meta.dirname, '../..');
const dossier = (name: string) => path.join(root, 'prisma/dossiers', name);
const MINUSMA = [dossier('minusma'), dossier('minusma-record')];
const NOW = new Date('2024-07-01T12:00:00Z');

let disk: SmallDisk;
let database: FragileDatabase;
let api: ApiProcess;

beforeAll(async () => {
  disk = smallDisk(320);
  database = await fragileDatabase(path.join(disk.folder, 'database'));
  // No more of the log is kept for later than must be.
  for (const [setting, size] of [
    ['min_wal_size', '32MB'],
    ['max_wal_size', '64MB'],
  ])
    await rowsIn(database.url, `alter system set ${setting} = '${size}'`);
  await rowsIn(database.url, 'select pg_reload_conf()');
  await importDossiers(database.url, [dossier('standard')], { now: NOW });
  api = await startApiProcess({ DATABASE_URL: database.url });
});
afterAll(async () => {
  await api.stop('SIGKILL');
  await database.remove();
  disk.remove();
});

/** Runs `dossier import` in a process of its own, as whoever calls it sees it. */
async function importing(): Promise<{ code: number | null; told: string }> {
  const program = `import { run } from '@drawdown/dossier/cli';
    const told = (text) => process.stdout.write(text);
    const [databaseUrl, ...words] = process.argv.slice(1);
    process.exitCode = await run(words, { out: told, err: told, databaseUrl });`;
  const words = [database.url, 'import', '--quiet', ...MINUSMA];
  const args = ['--import', 'tsx', '--input-type=module', '-e', program, ...words];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, told };
}

describe('a disk that is full', () => {
  it('lets no import in, whole or half, and everyone read on', async () => {
    const before = await contentsOf(database.url);
    // A new segment of the log, so that it is the tables that find no room.
    await rowsIn(database.url, 'select pg_switch_wal()');
    await rowsIn(database.url, 'checkpoint');
    await recovery(api.url, RECOVERY);
    const load = startLoad(api.url);
    disk.fill(500_000);
    for (let i = 0; i < 3; i += 1) {
      expect(await importing()).toEqual({
        code: 1,
        told: 'dossier: the disk of the database is full (53100); nothing was written: make room, then do the same again\n',
      });
    }
    const heard = await load.stop();
    expect(kinds(heard)).toEqual(['ok']);
    expect(longest(heard)).toBeLessThan(ANSWER);
    figure('three imports on a full disk, longest answer', longest(heard), 'ms');
    expect(await contentsOf(database.url)).toEqual(before);
    expect((await verify(database.url)).findings).toEqual([]);
  });

  it('takes the server with it where the log of writes finds no room, and gives it back whole', async () => {
    const before = await contentsOf(database.url);
    await survives(
      api,
      'no room for the log',
      async () => {
        disk.fill(1_000_000);
        // In one go, as a long import writes: more than every segment that lies ready.
        const written = rowsIn(database.url, `select pg_logical_emit_message(true, 'test', repeat('x', 200000000))`);
        await expect(written).rejects.toThrow();
        expect((await importing()).code).toBe(1);
      },
      async () => {
        disk.makeRoom();
        await database.shutDown();
        await database.start();
      },
    );
    expect(await contentsOf(database.url)).toEqual(before);
  });

  it('takes the same import once there is room, as if it had always been there', async () => {
    disk.makeRoom();
    const sole = await freshDatabase();
    try {
      for (const url of [database.url, sole.url]) {
        await importDossiers(url, [dossier('standard')], { now: NOW });
        await importDossiers(url, MINUSMA, { now: NOW });
      }
      expect(await contentsOf(database.url)).toEqual(await contentsOf(sole.url));
      expect((await verify(database.url)).findings).toEqual([]);
    } finally {
      await sole.drop();
    }
  });
});
