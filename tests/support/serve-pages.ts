import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '@drawdown/db/embedded';
import { migrate } from '@drawdown/db/migrate';
import { importDossiers } from '@drawdown/dossier/import';
import type { RawDossier } from '@drawdown/dossier/read';
import { buildPages, prepared } from '../../scripts/launcher/steps.mjs';

/** The site on a record of its own. */
export interface ServedPages {
  /** Address of the pages, as built, on the dossiers asked for. */
  siteUrl: string;
  /** Address of the API they ask. */
  apiUrl: string;
  /** Address of the same pages with an API that does not answer; nothing where those were not asked for. */
  strandedUrl: string;
  /** The database, as its owner. */
  databaseUrl: string;
  /** Starts the pages once more, before the same API and for the same address, in an environment of their own if told; stopped with the rest. */
  another: (environment?: Record<string, string>) => Promise<string>;
  stop: () => Promise<void>;
}

interface ServingOptions {
  isStrandedToo?: boolean;
  /** What a reader may ask in a minute; 0 for no limit. */
  perMinute?: number;
  /** What the processes of the API and of the pages find in their environment beside their settings. */
  environment?: Record<string, string>;
  /** What is done to the database before it takes in its record. */
  prepare?: (databaseUrl: string) => Promise<void>;
}

const SECRET = randomBytes(24).toString('hex');
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * A Postgres of its own with the dossiers, named as in prisma/dossiers or given as folders or as read, the API on it, and the pages
 * built and served, if need be twice: the second with no API behind it. A reader may ask `perMinute`, or without limit where that is 0.
 */
export async function servePages(
  given: readonly (string | RawDossier)[],
  { isStrandedToo = true, perMinute = 0, environment = {}, prepare }: ServingOptions = {},
): Promise<ServedPages> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-pages-'));
  const [server] = await Promise.all([
    startEmbedded({ folder, database: 'drawdown', ephemeral: true }),
    prepared(root, buildPages),
  ]);
  const started: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map(ended));
    await server.stop();
  };
  try {
    await migrate(server.url, path.join(root, 'prisma/migrations'));
    await prepare?.(server.url);
    const dossiers = given.map((one) => (typeof one === 'string' ? path.resolve(root, 'prisma/dossiers', one) : one));
    await importDossiers(server.url, dossiers, { recordedBy: 'tests' });
    const [apiPort, sitePort, strandedPort, nobody] = await freePorts(4);
    const api = `http://127.0.0.1:${apiPort}`;
    const siteUrl = `http://127.0.0.1:${sitePort}`;
    const strandedUrl = isStrandedToo ? `http://127.0.0.1:${strandedPort}` : '';
    started.push(
      run(['--import', 'tsx', 'apps/api/src/main.ts'], root, {
        DATABASE_URL: server.url,
        API_PORT: String(apiPort),
        LOG_LEVEL: 'warn',
        RATE_LIMIT: String(perMinute),
        RATE_LIMIT_SECONDS: '60',
        DASHBOARD_SECRET: SECRET,
        ...environment,
      }),
      pages(sitePort, `${api}/graphql`, environment),
      ...(isStrandedToo ? [pages(strandedPort, `http://127.0.0.1:${nobody}/graphql`, environment)] : []),
    );
    const addresses = [`${api}/health/ready`, `${siteUrl}/en`, ...(isStrandedToo ? [`${strandedUrl}/en`] : [])];
    await Promise.all(addresses.map((url) => answered(url)));
    // The first question of all waits for everything behind it to wake.
    await answered(`${siteUrl}/en`, { isWell: true });
    const another = async (own = environment): Promise<string> => {
      const [port] = await freePorts(1);
      started.push(pages(port, `${api}/graphql`, own, siteUrl));
      await answered(`http://127.0.0.1:${port}/en`, { isWell: true });
      return `http://127.0.0.1:${port}`;
    };
    return { siteUrl, apiUrl: `${api}/graphql`, strandedUrl, databaseUrl: server.url, another, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function pages(
  port: number | undefined,
  apiUrl: string,
  environment: Record<string, string>,
  publicUrl = `http://127.0.0.1:${port}`,
): ChildProcess {
  const cwd = path.join(root, 'apps/web/.next/standalone/apps/web');
  return run(['front.js'], cwd, {
    PORT: String(port),
    HOSTNAME: '127.0.0.1',
    API_URL: apiUrl,
    DASHBOARD_SECRET: SECRET,
    PUBLIC_URL: publicUrl,
    NEXT_TELEMETRY_DISABLED: '1',
    ...environment,
  });
}

function run(command: string[], cwd: string, env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, command, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), 8_000);
  await exit;
  clearTimeout(impatient);
}

/** Waits until an address answers at all, whether with a page or with 503; or, where it is to be well, with a page. */
async function answered(url: string, { isWell = false } = {}): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      const answer = await fetch(url, { redirect: 'manual' });
      await answer.arrayBuffer();
      if (answer.ok || !isWell) return;
      throw new Error(`${url} answers ${answer.status}`);
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`${url} did not answer within a minute`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Ports that nothing listens on, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => net.createServer());
  const ports = await Promise.all(
    servers.map(async (server) => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : 0;
    }),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
