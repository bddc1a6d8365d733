import { spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from '@drawdown/db/embedded';
import { migrate } from '@drawdown/db/migrate';
import pg from 'pg';

/** A primary with the record's tables in it, and a replica that its writers wait for. */
export interface ReplicatedDatabase {
  /** Address of the primary, as its owner. */
  url: string;
  /** Address of the replica; another one each time it is started. */
  replicaUrl: () => string;
  stopReplica: () => Promise<void>;
  startReplica: () => Promise<void>;
  /** Leaves nothing behind. */
  remove: () => Promise<void>;
}

const root = path.join(import.meta.dirname, '../..');

/** Makes both; they run when this returns. */
export async function replicatedDatabase(): Promise<ReplicatedDatabase> {
  const folder = () => mkdtempSync(path.join(os.tmpdir(), 'drawdown-replicated-'));
  const [ofPrimary, ofReplica] = [folder(), folder()];
  let primary = await startEmbedded({ folder: ofPrimary });
  let replica: EmbeddedPostgres | null = await startEmbedded({ folder: ofReplica });
  const { home } = replica;
  await migrate(primary.url, path.join(root, 'prisma/migrations'));

  // A stopped server is its files: the replica begins as a copy of them.
  await Promise.all([primary.stop(), replica.stop()]);
  for (const part of ['data', 'password']) {
    rmSync(path.join(home, part), { recursive: true, force: true });
    const copied = spawnSync('cp', ['-a', path.join(primary.home, part), path.join(home, part)], { encoding: 'utf8' });
    if (copied.status !== 0) throw new Error(copied.stderr);
  }
  primary = await startEmbedded({ folder: ofPrimary });
  const { username, password, port } = new URL(primary.url);
  const { uid, gid } = statSync(path.join(home, 'data'));
  const signal = path.join(home, 'data/standby.signal');
  writeFileSync(signal, '');
  chownSync(signal, uid, gid);
  appendFileSync(
    path.join(home, 'data/postgresql.auto.conf'),
    `primary_conninfo = 'host=127.0.0.1 port=${port} user=${username} password=${password} application_name=replica'\nwal_retrieve_retry_interval = '200ms'\nmax_standby_streaming_delay = '200ms'\n`,
  );
  replica = await startEmbedded({ folder: ofReplica });

  const owner = new pg.Client({ connectionString: primary.url });
  await owner.connect();
  await owner.query("alter system set synchronous_standby_names = 'replica'");
  await owner.query("alter system set synchronous_commit = 'remote_apply'");
  await owner.query('select pg_reload_conf()');
  await owner.end();

  const stopReplica = async () => {
    await replica?.stop();
    replica = null;
  };
  return {
    url: primary.url,
    replicaUrl: () => replica?.url ?? '',
    stopReplica,
    async startReplica() {
      replica = await startEmbedded({ folder: ofReplica });
    },
    async remove() {
      await stopReplica();
      await primary.stop();
      for (const place of [ofPrimary, ofReplica, primary.home, home]) rmSync(place, { recursive: true, force: true });
    },
  };
}
