import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from '@drawdown/db/embedded';
import { migrate } from '@drawdown/db/migrate';
import { startForwarder } from './forwarder.ts';

/** A Postgres that can be broken in every way a Postgres breaks, always at the same address. */
export interface FragileDatabase {
  /** Address that stays the same, whatever happens behind it. */
  url: string;
  /** Address of the server itself, which another start may change. */
  ownUrl: () => string;
  /** Where its data and passwords lie. */
  home: string;
  /** Ends all its processes at once, as a power cut does. */
  kill: () => Promise<void>;
  /** Ends it in order, as an upgrade does. */
  shutDown: () => Promise<void>;
  /** Starts it again on what it has written. */
  start: () => Promise<void>;
  /** Stops all its processes where they stand: connections stay open and nothing answers. */
  freeze: () => void;
  thaw: () => void;
  /** Holds each of its answers back for so many milliseconds. */
  slow: (ms: number) => void;
  /** Leads whoever comes to its address to the server at another. */
  leadTo: (url: string) => void;
  /** Leaves nothing behind. */
  remove: () => Promise<void>;
}

const root = path.join(import.meta.dirname, '../..');

/** Makes it, with the record's tables in it, in a folder of its own unless told; it runs when this returns. */
export async function fragileDatabase(
  folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-fault-')),
): Promise<FragileDatabase> {
  let server: EmbeddedPostgres | null = await startEmbedded({ folder });
  const { home } = server;
  const portOf = (url: string) => Number(new URL(url).port);
  let ownUrl = server.url;
  let port = portOf(ownUrl);
  const forwarder = await startForwarder(() => port);
  await migrate(server.url, path.join(root, 'prisma/migrations'));
  const url = new URL(server.url);
  url.port = String(forwarder.port);

  /** The server's processes: the first started all others. */
  function processes(): number[] {
    const first = Number(readFileSync(path.join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(first)], { encoding: 'utf8' });
    return [first, ...stdout.split('\n').map(Number).filter(Boolean)];
  }

  function signal(name: NodeJS.Signals): void {
    for (const pid of processes()) {
      try {
        process.kill(pid, name);
      } catch {
        // It ended a moment ago.
      }
    }
  }

  const shutDown = async () => {
    await server?.stop();
    server = null;
  };
  return {
    url: url.href,
    ownUrl: () => ownUrl,
    home,
    async kill() {
      signal('SIGKILL');
      await shutDown();
    },
    shutDown,
    async start() {
      server = await startEmbedded({ folder });
      ownUrl = server.url;
      port = portOf(ownUrl);
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    slow: forwarder.delay,
    leadTo: (other) => void (port = portOf(other)),
    async remove() {
      if (server) signal('SIGCONT');
      await shutDown();
      await forwarder.close();
      for (const place of [folder, home]) rmSync(place, { recursive: true, force: true });
    },
  };
}
