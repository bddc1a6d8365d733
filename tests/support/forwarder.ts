import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** Stands before a server at an address that stays the same. */
export interface Forwarder {
  port: number;
  /** Holds whatever the server says back for so many milliseconds, from now on, on connections there are and new ones. */
  delay: (ms: number) => void;
  close: () => Promise<void>;
}

/** Passes bytes on to a port that may change. */
export async function startForwarder(target: () => number): Promise<Forwarder> {
  const sockets = new Set<Socket>();
  let held = 0;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined);
    return socket;
  };
  const late = () =>
    new Transform({
      transform(chunk: Buffer, _, done) {
        if (held === 0) done(null, chunk);
        else setTimeout(() => done(null, chunk), held);
      },
    });
  const server = net.createServer((client) => {
    const inner = keep(net.connect(target(), '127.0.0.1'));
    keep(client);
    client.pipe(inner).pipe(late()).pipe(client);
    // Whatever ends on one side ends on the other.
    inner.once('close', () => client.destroy());
    client.once('close', () => inner.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    delay: (ms) => void (held = ms),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
