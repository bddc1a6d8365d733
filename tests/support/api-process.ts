import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** The API in a process of its own. */
export interface ApiProcess {
  /** Address of the graph. */
  url: string;
  child: ChildProcess;
  pid: number;
  /** All that it printed. */
  output: () => string;
  /** Ends it as a machine that stops would, and waits for it. Returns its exit code, or the signal. */
  stop: (signal?: NodeJS.Signals) => Promise<number | string>;
}

const LISTENING = /"url":"([^"]+)"/;

/** Starts the API as it runs in production, from its sources, on a free port and without a limit on requests unless told; listens when this returns. */
export async function startApiProcess(environment: NodeJS.ProcessEnv): Promise<ApiProcess> {
  const { PATH } = process.env;
  const settings = { PATH, NODE_ENV: 'production' as const, API_PORT: '0', RATE_LIMIT: '0', ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/api/src/main.ts'], { cwd: root, env: settings });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const deadline = Date.now() + 60_000;
  while (!LISTENING.test(output)) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the API did not start: ${output}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return {
    url: LISTENING.exec(output)?.[1] ?? '',
    child,
    pid: child.pid ?? 0,
    output: () => output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [code, by] = await ended;
      return code ?? by ?? '';
    },
  };
}
