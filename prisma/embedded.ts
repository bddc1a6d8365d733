import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { binariesFor, homeFor, homeOf, unprivilegedAccount, type Account } from './embedded-binaries.ts';
import { claim, guard, runningServer, stopOrphan } from './embedded-supervision.ts';
import { revivals } from './revivals.ts';

/** A Postgres of our own, started from the binaries that come as a package. */
export interface EmbeddedPostgres {
  /** Address of the database, as its owner. */
  url: string;
  /** Where the data, the passwords and the claim on them lie. */
  home: string;
  /** Resolves when the server has ended by itself, and is not started again, with what it last said; never after `stop`. */
  ended: Promise<string>;
  stop: () => Promise<void>;
}

export interface EmbeddedOptions {
  /** The folder that holds the data, the passwords and nothing else. */
  folder: string;
  /** Name of the database to make and open. */
  database?: string;
  /** True for tests: nothing is synced to disk, and the folder goes when the server stops. */
  ephemeral?: boolean;
  /** Where given, a server that ends by itself is started again, and this told, with what it last said. */
  onRevived?: ((why: string) => void) | null;
}

const ATTEMPTS = 3;

const executable = (name: string) => (process.platform === 'win32' ? `${name}.exe` : name);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a Postgres on a free port of 127.0.0.1, making its data folder and a random password the first time. Throws
 * FolderInUse where another living run holds the folder, and leaves a folder alone that holds something else; a server
 * left over from a killed run is stopped first.
 */
export async function startEmbedded({
  folder,
  database = 'drawdown',
  ephemeral = false,
  onRevived = null,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = unprivilegedAccount();
  const native = await binariesFor(account);
  const home = homeFor(folder, account);
  const giveUp = await claim(home);
  // Postgres is not to outlive us, nor the claim the server, whichever way we end.
  process.once('exit', giveUp);
  try {
    const data = path.join(home, 'data');
    const binary = (name: string) => path.join(native, 'bin', executable(name));
    if (!existsSync(path.join(data, 'PG_VERSION'))) makeData(binary('initdb'), home, data, account, ephemeral);
    await stopOrphan(data);
    const begin = (port: number) =>
      begun(launch(binary('postgres'), data, port, account, ephemeral), ephemeral ? home : '');
    for (let attempt = 1; ; attempt++) {
      const first = begin(await freePort());
      try {
        const address = addressOf(home, first.server.port);
        const url = await open(first.server, address, database);
        const kept = keepUp(first, {
          begin: () => begin(first.server.port),
          open: ({ server }) => open(server, address, database),
          onRevived,
        });
        return {
          url,
          home,
          ended: kept.ended,
          stop: async () => {
            await kept.stop();
            giveUp();
            process.off('exit', giveUp);
            if (ephemeral) rmSync(home, { recursive: true, force: true });
          },
        };
      } catch (error) {
        await first.stop();
        // Between being found free and being used, the port can be taken by somebody else.
        if (attempt === ATTEMPTS || !/could not bind|Address already in use/.test(first.server.log())) throw error;
      }
    }
  } catch (error) {
    giveUp();
    process.off('exit', giveUp);
    throw error;
  }
}

/** A server that runs, and the way to stop it. */
interface Begun {
  server: Server;
  stop: () => Promise<void>;
}

function begun(server: Server, leavings: string): Begun {
  const dismiss = guard(server.process, leavings);
  const interrupt = () => void server.process.kill(process.platform === 'win32' ? 'SIGTERM' : 'SIGINT');
  process.once('exit', interrupt);
  return {
    server,
    async stop() {
      interrupt();
      const impatient = setTimeout(() => server.process.kill('SIGQUIT'), 5000);
      await server.exited;
      clearTimeout(impatient);
      process.off('exit', interrupt);
      dismiss();
    },
  };
}

/** How long a server that ended by itself is tried to be started. */
const REVIVAL_MS = 20_000;

/** Starts a server that ended by itself once more, where it was: those who ask it find it again. `ended` resolves where that does not help. */
function keepUp(
  first: Begun,
  how: { begin: () => Begun; open: (begun: Begun) => Promise<unknown>; onRevived: ((why: string) => void) | null },
): { ended: Promise<string>; stop: () => Promise<void> } {
  let current = first;
  let isToStop = false;
  const isStopping = () => isToStop;
  const revived = revivals();

  async function revive(): Promise<boolean> {
    const deadline = Date.now() + REVIVAL_MS;
    if (!revived.mayBegin()) return false;
    // What is left of the old one holds its memory for a moment.
    while (!isStopping() && Date.now() < deadline) {
      current = how.begin();
      try {
        await how.open(current);
        revived.count();
        return true;
      } catch {
        await current.stop();
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
    return isStopping();
  }

  const ended = (async () => {
    for (;;) {
      await current.server.exited;
      const why = current.server.log();
      // What helps it to end with us ends with it.
      if (!isStopping()) await current.stop();
      if (isStopping()) return new Promise<string>(() => undefined);
      if (how.onRevived === null || !(await revive())) return why;
      if (!isStopping()) how.onRevived(why);
    }
  })();
  return {
    ended,
    async stop() {
      isToStop = true;
      await current.stop();
    },
  };
}

/** Whether there is a database in `folder`, running or not. Makes nothing. */
export function hasEmbedded(folder: string): boolean {
  return existsSync(folder) && existsSync(path.join(homeOf(folder, unprivilegedAccount()), 'data', 'PG_VERSION'));
}

/** Address of the server that another run of ours has started on `folder`; null where none runs. */
export function embeddedUrl(folder: string, database = 'drawdown'): string | null {
  if (!existsSync(folder)) return null;
  const home = homeOf(folder, unprivilegedAccount());
  const server = runningServer(path.join(home, 'data'));
  return server && `${addressOf(home, server.port)}/${database}`;
}

function addressOf(home: string, port: number): string {
  const password = readFileSync(path.join(home, 'password'), 'utf8').trim();
  return `postgresql://postgres:${password}@127.0.0.1:${port}`;
}

/** Makes the owner's password and the data folder, aside and renamed: what was cut off half-way is never taken for the whole. */
function makeData(initdb: string, home: string, data: string, account: Account, ephemeral: boolean): void {
  const secret = path.join(home, 'password');
  const aside = `${data}.new`;
  // The password last: by it one knows whose the draft is.
  for (const old of [aside, secret]) rmSync(old, { recursive: true, force: true });
  // Never one that holds anything.
  if (existsSync(data)) rmdirSync(data);
  writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (account.uid !== undefined) chownSync(secret, account.uid, account.gid ?? account.uid);
  const made = spawnSync(
    initdb,
    [
      ...[
        '-D',
        aside,
        '-U',
        'postgres',
        '--auth=scram-sha-256',
        `--pwfile=${secret}`,
        '--encoding=UTF8',
        '--no-instructions',
      ],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ...(ephemeral ? ['--no-sync'] : []),
    ],
    { ...account, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  );
  if (made.status !== 0)
    throw new Error(`Postgres could not make its data folder ${data}: ${made.stderr || String(made.error)}`);
  renameSync(aside, data);
}

interface Server {
  process: ChildProcess;
  port: number;
  exited: Promise<void>;
  /** The last of what it said. */
  log: () => string;
}

function launch(postgres: string, data: string, port: number, account: Account, ephemeral: boolean): Server {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    ...(ephemeral ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const child = spawn(postgres, ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
    ...account,
    // In a group of its own, so that Ctrl-C reaches it only after those who are still asking it something.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
    windowsHide: true,
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4000)));
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      log += error.message;
      resolve();
    });
  });
  return { process: child, port, exited, log: () => log.trim() };
}

/** Waits until the server answers, and makes the database where it is not there yet. Returns its address. */
async function open(server: Server, address: string, database: string): Promise<string> {
  const deadline = Date.now() + 60_000;
  while (server.process.exitCode === null && server.process.signalCode === null && server.process.pid !== undefined) {
    const client = new pg.Client({ connectionString: `${address}/postgres` });
    try {
      await client.connect();
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
      if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(database)}`);
      await client.end();
      return `${address}/${database}`;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`the embedded Postgres ended while it started: ${server.log()}`);
}
