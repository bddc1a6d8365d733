import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { unprivilegedAccount } from '../../../prisma/embedded-binaries.ts';

/** A program that runs beside, as a process of its own. */
export interface Program {
  pid: number;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/** Postgres and PgBouncer refuse to be started by root. */
export const account = unprivilegedAccount();

/** A folder of the account that runs the servers. */
export function folderFor(name: string): string {
  const made = mkdtempSync(path.join(os.tmpdir(), `drawdown-scale-${name}-`));
  if (account.uid !== undefined) chownSync(made, account.uid, account.gid ?? account.uid);
  return made;
}

/** Starts a program with its output in `log`; it runs when somebody listens at `port`. */
export async function start(command: readonly string[], port: number, log: string): Promise<Program> {
  const file = openSync(log, 'w');
  const [program = '', ...rest] = command;
  const child: ChildProcess = spawn(program, rest, {
    ...account,
    stdio: ['ignore', file, file],
    env: { ...process.env, LC_ALL: 'C' },
  });
  closeSync(file);
  const exited = once(child, 'exit');
  const deadline = Date.now() + 60_000;
  while (!(await listens(port))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${program} did not start: ${readFileSync(log, 'utf8').slice(-1000)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    pid: child.pid!,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const impatient = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(impatient);
    },
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Runs a program to its end; an error has what it said. */
export function run(command: readonly string[], env: Record<string, string> = {}): void {
  const [program = '', ...rest] = command;
  const done = spawnSync(program, rest, { ...account, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', ...env } });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr || String(done.error)}`);
}

/** Where Debian's Postgres has its programs: the newest there is, or POSTGRES_BIN. */
export function postgresBin(): string {
  const given = process.env['POSTGRES_BIN'];
  if (given) return given;
  const home = '/usr/lib/postgresql';
  const newest = existsSync(home)
    ? readdirSync(home)
        .map(Number)
        .sort((a, b) => b - a)[0]
    : undefined;
  if (newest === undefined)
    throw new Error(`no Postgres in ${home}: install Debian's postgresql, or name its folder in POSTGRES_BIN`);
  return path.join(home, String(newest), 'bin');
}
