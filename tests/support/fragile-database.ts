import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net, { type AddressInfo, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from '@drawdown/db/embedded';
import { migrate } from '@drawdown/db/migrate';

/** A Postgres that can be broken in every way a Postgres breaks, always at the same address. */
export interface FragileDatabase {
  /** Address that stays the same, whatever happens behind it. */
  url: string;
  /** Ends all its processes at once, as a power cut does. */
  kill: () => Promise<void>;
  /** Ends it in order, as an upgrade does. */
  shutDown: () => Promise<void>;
  /** Starts it again on what it has written. */
  start: () => Promise<void>;
  /** Stops all its processes where they stand: connections stay open and nothing answers. */
  freeze: () => void;
  thaw: () => void;
  /** Leaves nothing behind. */
  remove: () => Promise<void>;
}

const root = path.join(import.meta.dirname, '../..');

/** Passes bytes on to a port that may change. */
async function startForwarder(target: () => number): Promise<{ port: number; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined);
    return socket;
  };
  const server = net.createServer((client) => {
    const inner = keep(net.connect(target(), '127.0.0.1'));
    keep(client);
    client.pipe(inner).pipe(client);
    // Whatever ends on one side ends on the other.
    inner.once('close', () => client.destroy());
    client.once('close', () => inner.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Makes it, with the record's tables in it; it runs when this returns. */
export async function fragileDatabase(): Promise<FragileDatabase> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-fault-'));
  let server: EmbeddedPostgres | null = await startEmbedded({ folder });
  const { home } = server;
  const portOf = (one: EmbeddedPostgres) => Number(new URL(one.url).port);
  let port = portOf(server);
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
    async kill() {
      signal('SIGKILL');
      await shutDown();
    },
    shutDown,
    async start() {
      server = await startEmbedded({ folder });
      port = portOf(server);
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async remove() {
      if (server) signal('SIGCONT');
      await shutDown();
      await forwarder.close();
      for (const place of [folder, home]) rmSync(place, { recursive: true, force: true });
    },
  };
}
