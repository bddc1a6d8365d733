import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../sides/side.ts';
import { account, folderFor, postgresBin, run, start, type Program } from './programs.ts';

export interface Server extends Program {
  port: number;
  /** Address of its first database as the owner. */
  url: string;
}

const PRIMARY = ['wal_keep_size=1GB', 'max_connections=100'];
/** As the compose file's replica has them. */
const REPLICA = ['hot_standby_feedback=on', 'max_standby_streaming_delay=3s', 'wal_retrieve_retry_interval=500ms'];

/** A primary and the replica that follows it under the name `replica`; nobody waits for it yet. */
export async function startPair(): Promise<{ primary: Server; replica: Server; stop: () => Promise<void> }> {
  const bin = postgresBin();
  const folder = folderFor('postgres');
  const password = randomBytes(24).toString('hex');
  const secret = path.join(folder, 'password');
  writeFileSync(secret, password);
  chmodSync(secret, 0o600);
  if (account.uid !== undefined) chownSync(secret, account.uid, account.gid ?? account.uid);
  const data = (name: string) => path.join(folder, name);
  run([
    ...[`${bin}/initdb`, '-D', data('primary'), '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`],
    ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'],
  ]);
  const launch = async (name: string, settings: readonly string[]): Promise<Server> => {
    const port = await freePort();
    const told = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`, ...settings];
    const command = [`${bin}/postgres`, '-D', data(name), ...told.flatMap((one) => ['-c', one])];
    const program = await start(command, port, path.join(folder, `${name}.log`));
    const server = { ...program, port, url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres` };
    await answers(server.url);
    return server;
  };
  const primary = await launch('primary', PRIMARY);
  run(
    [
      ...[`${bin}/pg_basebackup`, '-h', '127.0.0.1', '-p', String(primary.port), '-U', 'postgres'],
      ...['-D', data('replica'), '--wal-method=stream', '--checkpoint=fast', '--write-recovery-conf'],
    ],
    { PGPASSWORD: password },
  );
  const from = `host=127.0.0.1 port=${primary.port} user=postgres password=${password} application_name=replica`;
  const replica = await launch('replica', [...REPLICA, 'max_connections=100', `primary_conninfo=${from}`]);
  return {
    primary,
    replica,
    async stop() {
      await primary.stop('SIGINT');
      await replica.stop('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('select 1');
      return await client.end();
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Lets every writer wait until the replica shows what was written, or nobody. */
export async function waitForReplica(primary: pg.Client, isWaitedFor: boolean): Promise<void> {
  await primary.query(`alter system set synchronous_standby_names = '${isWaitedFor ? 'replica' : ''}'`);
  await primary.query(`alter system set synchronous_commit = ${isWaitedFor ? 'remote_apply' : 'local'}`);
  await primary.query('select pg_reload_conf()');
  const wanted = isWaitedFor ? 'sync' : 'async';
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await primary.query<{ state: string }>('select sync_state as state from pg_stat_replication');
    const { rows: set } = await primary.query<{ now: string }>("select current_setting('synchronous_commit') as now");
    if (rows[0]?.state === wanted && set[0]?.now === (isWaitedFor ? 'remote_apply' : 'local')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the replica did not become ${wanted}`);
}
