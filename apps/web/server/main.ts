// Serves the built pages: Next's own server on a port that only this machine knows, and before it who keeps what Next has drawn.
import { readdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openTracing } from '@drawdown/tracing/tracing';
import { createFront } from './front.ts';
import { recordState } from './record-state.ts';
import { frontSettings } from './settings.ts';
import { upstreamAt } from './upstream.ts';

/** How long a stopping server takes to finish what it was asked. */
const PATIENCE_MS = 6_000;

const folder = process.cwd();
const settings = frontSettings(process.env);
const port = await freePort();
const pages = await startPages(port);
const tracing = settings.tracesUrl === null ? null : await openTracing('drawdown-web', settings.tracesUrl);
const front = createFront({
  upstream: upstreamAt(port),
  state: recordState(new URL('/record-version', settings.apiUrl), settings.credentials),
  keptBytes: settings.keptBytes,
  build: `${pages} ${settings.told}`,
  assets: assetsIn(path.join(folder, '.next/static')),
  tracer: tracing?.tracer ?? null,
});
front.listen(settings.port, settings.host);
await once(front, 'listening');

for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, stop);

/** Takes no more connections, finishes what was begun, and ends. */
function stop(): void {
  setTimeout(() => process.exit(0), PATIENCE_MS).unref();
  // What has come by then is read first: on a busy machine a question may lie there unread.
  setImmediate(() => front.close(() => void end()));
  setInterval(() => setImmediate(() => front.closeIdleConnections()), 50).unref();
}

/** Ends once what is known of the last requests has been told. */
async function end(): Promise<void> {
  await tracing?.close();
  process.exit(0);
}

/** The paths under which the files of a folder are asked for. */
function assetsIn(files: string): ReadonlySet<string> {
  const names = readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(
    names.map(({ parentPath, name }) => {
      const parts = path.relative(files, path.join(parentPath, name)).split(path.sep);
      return `/_next/static/${parts.map(encodeURIComponent).join('/')}`;
    }),
  );
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Starts the pages as built in this folder, in this process; returns the name of the build. */
async function startPages(listening: number): Promise<string> {
  Object.assign(process.env, {
    PORT: String(listening),
    HOSTNAME: '127.0.0.1',
    // When to end is for us to say: readers wait for us, not for it.
    NEXT_MANUAL_SIG_HANDLE: '1',
  });
  await import(pathToFileURL(path.join(folder, 'server.js')).href);
  for (;;) {
    const socket = net.connect(listening, '127.0.0.1');
    const isThere = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]);
    socket.destroy();
    if (isThere) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return readFileSync(path.join(folder, '.next/BUILD_ID'), 'utf8').trim();
}
