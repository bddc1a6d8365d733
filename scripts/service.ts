import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { revivals } from '@drawdown/db/revivals';

/** A Node process that answers over HTTP. */
export interface Service {
  /** Resolves when it ended by itself and is not started again, with how; never after `stop`. */
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

/**
 * Starts the service and waits until it is ready or `signal` ends the wait; an error tells when it ended first or took over a minute.
 * From then on it is started again when it ends by itself, and stderr told.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  let current = launch(options);
  let isToStop = false;
  const isStopping = () => isToStop || options.signal.aborted;
  const revived = revivals();
  await untilUp(options, current);
  const ended = (async () => {
    for (;;) {
      const how = await current.ended;
      if (isStopping()) return new Promise<string>(() => undefined);
      if (!revived.mayBegin()) return how;
      revived.count();
      current = launch(options);
      // One that cannot be started has ended as well: the next turn says how. Whatever it needs may be away for now.
      const isBack = await untilUp({ ...options, health: { ...options.health, isAnyAnswer: true } }, current).then(
        () => true,
        () => false,
      );
      if (isBack && !isStopping()) console.error(`drawdown: ${how}, and was started again`);
    }
  })();
  return {
    ended,
    async stop(patience) {
      isToStop = true;
      await current.stop(patience);
    },
  };
}

/** Starts the process, once. */
function launch(options: ServiceOptions): Service & { hasEnded: () => boolean } {
  const leash = pathToFileURL(path.join(options.root, 'scripts/launcher/leash.mjs')).href;
  const child = spawn(process.execPath, ['--import', leash, ...options.command], {
    cwd: options.cwd,
    env: { ...options.env, DRAWDOWN_LEASH: '1' },
    stdio: ['ignore', options.isHeard ? 'inherit' : 'ignore', 'inherit', 'ipc'],
    // In a group of its own: Ctrl-C is for us, and we stop each in its turn.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let hasEnded = false;
  const ended = new Promise<string>((resolve) => {
    const settle = (how: string) => {
      hasEnded = true;
      resolve(`${options.name} ${how}`);
    };
    child.once('exit', (code, signal) => settle(`ended ${signal ? `by ${signal}` : `with exit code ${code}`}`));
    child.once('error', (error) => settle(`could not be started: ${error.message}`));
  });
  return {
    ended,
    hasEnded: () => hasEnded,
    async stop(patience) {
      if (hasEnded) return;
      child.kill('SIGTERM');
      const impatient = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(impatient);
    },
  };
}

/** Waits until the service answers or `signal` ends the wait. Throws how it ended, or that it took too long and was stopped. */
async function untilUp({ name, health, signal }: ServiceOptions, service: ReturnType<typeof launch>): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (!service.hasEnded() && !signal.aborted && !(await isUp(health))) {
    if (Date.now() > deadline) {
      await service.stop(1000);
      throw new Error(`${name} did not answer at ${health.url} within a minute`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (service.hasEnded()) throw new Error(await service.ended);
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
