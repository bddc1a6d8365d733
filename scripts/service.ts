import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A Node process that answers over HTTP. */
export interface Service {
  /** Resolves when it ended by itself, with how; never after `stop`. */
  ended: Promise<string>;
  /** Asks it to stop, and makes it when it has not within `patience` milliseconds. */
  stop: (patience: number) => Promise<void>;
}

export interface ServiceOptions {
  /** What it is called in messages. */
  name: string;
  /** What node is to run, with its arguments. */
  command: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Address that answers once it is up, and whether any answer will do, or only one below 500. */
  health: { url: string; isAnyAnswer: boolean };
  /** Whether what it prints on stdout is of use to the reader; what it prints on stderr is always shown. */
  isHeard: boolean;
  /** The folder of the project. */
  root: string;
  /** Ends the wait for it, and it. */
  signal: AbortSignal;
}

const PATIENCE = 60_000;

/** Starts the service and waits until it is ready or `signal` ends the wait; an error tells when it ended first or took over a minute. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const leash = pathToFileURL(path.join(options.root, 'scripts/launcher/leash.mjs')).href;
  const child = spawn(process.execPath, ['--import', leash, ...options.command], {
    cwd: options.cwd,
    env: { ...options.env, DRAWDOWN_LEASH: '1' },
    stdio: ['ignore', options.isHeard ? 'inherit' : 'ignore', 'inherit', 'ipc'],
    // In a group of its own: Ctrl-C is for us, and we stop each in its turn.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const state: { how: string | null } = { how: null };
  const exited = new Promise<string>((resolve) => {
    const settle = (text: string) => resolve((state.how ??= text));
    child.once('exit', (code, signal) =>
      settle(`${options.name} ended ${signal ? `by ${signal}` : `with exit code ${code}`}`),
    );
    child.once('error', (error) => settle(`${options.name} could not be started: ${error.message}`));
  });
  const service: Service = {
    ended: exited,
    async stop(patience) {
      if (state.how !== null) return;
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), patience);
      await exited;
      clearTimeout(impatient);
    },
  };
  const deadline = Date.now() + PATIENCE;
  while (state.how === null && !options.signal.aborted && !(await isUp(options.health))) {
    if (Date.now() > deadline) {
      await service.stop(1000);
      throw new Error(`${options.name} did not answer at ${options.health.url} within a minute`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (state.how !== null) throw new Error(state.how);
  return service;
}

async function isUp({ url, isAnyAnswer }: ServiceOptions['health']): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return isAnyAnswer || response.status < 500;
  } catch {
    return false;
  }
}
