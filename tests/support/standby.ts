import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded } from '@drawdown/db/embedded';
import pg from 'pg';
import type { FragileDatabase } from './fragile-database.ts';

/** A second Postgres that repeats each commit of a first one, before it is confirmed, and can take its place. */
export interface Standby {
  /** Address of the server itself. */
  url: string;
  /** Makes it the one that is written to; it is when this returns. */
  promote: () => Promise<void>;
  remove: () => Promise<void>;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Copies a server that runs, as a backup of its files is taken, into `home`, made to follow that server. */
async function copy(first: FragileDatabase, home: string): Promise<void> {
  const data = path.join(home, 'data');
  await withClient(first.ownUrl(), async (client) => {
    await client.query("select pg_backup_start('standby', fast => true)");
    for (const part of ['data', 'password']) {
      const { status, stderr } = spawnSync('cp', ['-a', path.join(first.home, part), home], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${part} could not be copied: ${stderr}`);
    }
    const { rows } = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop(false)');
    const { hostname, port, username, password } = new URL(first.ownUrl());
    const settings = readFileSync(path.join(data, 'postgresql.auto.conf'), 'utf8');
    const follow = `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password} application_name=standby'\n`;
    const { uid, gid } = statSync(data);
    for (const [file, text] of [
      ['backup_label', rows[0]?.label ?? ''],
      ['standby.signal', ''],
      ['postgresql.auto.conf', settings + follow],
    ] as const) {
      writeFileSync(path.join(data, file), text, { mode: 0o600 });
      chownSync(path.join(data, file), uid, gid);
    }
  });
  rmSync(path.join(data, 'postmaster.pid'));
  // What was written since is streamed.
  const log = path.join(data, 'pg_wal');
  for (const segment of readdirSync(log, { withFileTypes: true }))
    if (segment.isFile()) rmSync(path.join(log, segment.name));
}

/** Starts one beside `first`, which from then on confirms no commit that the other has not written down. */
export async function standbyOf(first: FragileDatabase): Promise<Standby> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-standby-'));
  await copy(first, folder);
  const server = await startEmbedded({ folder });
  await withClient(first.ownUrl(), async (client) => {
    await client.query("alter system set synchronous_standby_names = 'standby'");
    await client.query('select pg_reload_conf()');
    for (;;) {
      const { rows } = await client.query<{ state: string }>('select sync_state as state from pg_stat_replication');
      if (rows[0]?.state === 'sync') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  return {
    url: server.url,
    async promote() {
      await withClient(server.url, (client) => client.query('select pg_promote()'));
    },
    async remove() {
      await server.stop();
      for (const place of [folder, server.home]) rmSync(place, { recursive: true, force: true });
    },
  };
}
