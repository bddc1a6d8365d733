import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { Socket } from 'node:net';
import path from 'node:path';

/** The data folder is in use by another run that is alive. */
export class FolderInUse extends Error {}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What tells a process from a later one that was given the same number: when it started. Empty where nothing tells. */
function startOf(pid: number): string {
  try {
    // The 20th word after the command's closing bracket: ticks since the machine started.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')[19] ?? '';
  } catch {
    return process.platform === 'win32' ? '' : said('ps', ['-o', 'lstart=', '-p', String(pid)]);
  }
}

/** What a program prints; empty where it cannot be run. */
function said(program: string, args: string[]): string {
  const { error, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return error ? '' : stdout.trim();
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return process.platform === 'win32'
      ? said('tasklist', ['/fi', `PID eq ${pid}`])
      : said('ps', ['-o', 'args=', '-p', String(pid)]);
  }
}

/**
 * Claims the folder for this process. Throws FolderInUse where a living run holds it; a claim left by a killed run is
 * taken over. Returns the way to give it up.
 */
export async function claim(home: string): Promise<() => void> {
  const file = path.join(home, 'supervisor');
  const mine = `${process.pid} ${startOf(process.pid)}`;
  await inTurn(`${file}.turn`, () => {
    const holder = holderOf(file);
    if (holder) {
      throw new FolderInUse(
        `the embedded database in ${home} is in use by another run (process ${holder}): stop that one, or set DRAWDOWN_DATA to another folder`,
      );
    }
    writeFileSync(file, mine);
  });
  return () => rmSync(file, { force: true });
}

/** Far longer than a turn takes. */
const TURN_MS = 10_000;

/**
 * Does `work` while no other process does: of many that find a dead claim, one looks at it and puts its own there before the next one
 * looks. A turn is a folder, because making one either succeeds or finds it made.
 */
async function inTurn(turn: string, work: () => void): Promise<void> {
  while (!taken(turn)) {
    if (isAbandoned(turn)) clearAway(turn);
    else await new Promise((resolve) => setTimeout(resolve, 5));
  }
  try {
    work();
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

function taken(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(turn: string): boolean {
  const made = statSync(turn, { throwIfNoEntry: false });
  return made !== undefined && Math.abs(Date.now() - made.mtimeMs) > TURN_MS;
}

/** Renames before it removes, so that of two that find the same dead turn only one clears it, and gives back a living one. */
function clearAway(turn: string): void {
  const aside = `${turn}.${process.pid}`;
  try {
    renameSync(turn, aside);
    if (isAbandoned(aside)) rmdirSync(aside);
    else renameSync(aside, turn);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function holderOf(file: string): number | null {
  const [pid, ...start] = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : [];
  if (!pid || !isAlive(Number(pid))) return null;
  return start.join(' ') === startOf(Number(pid)) ? Number(pid) : null;
}

/** Process and port of the server that `data` says runs on it; null where none is alive. */
export function runningServer(data: string): { pid: number; port: number } | null {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return pid > 0 && isServerOn(data, pid) ? { pid, port: Number(lines[3]) } : null;
}

/** Whether a process is a Postgres on this folder: its number may be another program's by now, or that of one that has ended and was not seen to. */
function isServerOn(data: string, pid: number): boolean {
  const command = `${commandOf(pid)} `;
  if (!command.includes('postgres')) return false;
  // There only the program's name is told.
  if (process.platform === 'win32') return true;
  return [data, realpathSync(data)].some((folder) => command.includes(` -D ${folder} `));
}

/**
 * Stops a server that outlived the run which started it, and clears a pid file whose number now belongs to some other
 * program, which Postgres would take for a server of its own. To be called by the holder of the claim.
 */
export async function stopOrphan(data: string): Promise<void> {
  const orphan = runningServer(data);
  if (!orphan) {
    rmSync(path.join(data, 'postmaster.pid'), { force: true });
    return;
  }
  process.kill(orphan.pid, 'SIGINT');
  const started = Date.now();
  let pressed = false;
  while (isServerOn(data, orphan.pid)) {
    if (!pressed && Date.now() - started > 10_000) {
      process.kill(orphan.pid, 'SIGQUIT');
      pressed = true;
    }
    if (Date.now() - started > 20_000)
      throw new Error(`an earlier Postgres (process ${orphan.pid}) on ${data} does not stop: end it`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const GUARD = `read -r word
[ "$word" = done ] && exit
kill -INT "$1" 2>/dev/null
[ -z "$2" ] && exit
while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
rm -rf "$2"`;

/**
 * Stops `server` when this process ends in any way, even killed: a small shell waits for the end of our side of a pipe.
 * `folder` goes with it where it is given. Returns the way to dismiss the guard.
 */
export function guard(server: ChildProcess, folder = ''): () => void {
  if (process.platform === 'win32' || server.pid === undefined) return () => {};
  const shell = spawn('/bin/sh', ['-c', GUARD, 'drawdown-guard', String(server.pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  // Neither the shell nor the pipe to it is to keep this process from ending.
  shell.unref();
  if (shell.stdin instanceof Socket) shell.stdin.unref();
  return () => void shell.stdin.end('done\n');
}
