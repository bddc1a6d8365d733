import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import net from 'node:net';
import { cpuOf, memoryOf } from '../measuring/processes.ts';

export const SIDES = ['drawdown', 'unkept', 'postgraphile', 'floor'] as const;

/** `drawdown` is the API as it is shipped, `unkept` the same keeping no whole answers, so that every question is a new one. */
export type SideName = (typeof SIDES)[number];

/** A server that is measured, as a process of its own. */
export interface Side<Name extends string = SideName> {
  name: Name;
  origin: string;
  pid: number;
  /** What it took until it answered. */
  start: { cpuMs: number; wallMs: number; residentMb: number };
  stop: () => Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts a server, in `cwd`, and waits until `isReady` holds of its address. */
export async function startSide<Name extends string>(
  name: Name,
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  port: number,
  isReady: (origin: string) => Promise<boolean>,
  cwd = process.cwd(),
): Promise<Side<Name>> {
  const began = performance.now();
  const log = openSync(`${env['BENCH_LOGS'] ?? '/tmp'}/bench-${name}.log`, 'w');
  const child: ChildProcess = spawn(process.execPath, command, { cwd, env, stdio: ['ignore', log, log] });
  const exited = once(child, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  const pid = child.pid!;
  while (!(await isReady(origin).catch(() => false))) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}; see its log`);
    if (performance.now() - began > 120_000) throw new Error(`${name} did not answer within two minutes`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const wallMs = performance.now() - began;
  const cpuMs = cpuOf(pid);
  // What start-up left behind is collected first.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  return {
    name,
    origin,
    pid,
    start: { cpuMs, wallMs, residentMb: memoryOf(pid).resident },
    stop: async () => {
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await exited;
      clearTimeout(impatient);
    },
  };
}
