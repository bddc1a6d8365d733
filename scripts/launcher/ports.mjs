// Whether the ports are free, asked before anything slow is done.
import net from 'node:net';
import { Fault } from './settings.mjs';

function isTaken(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE') resolve(true);
      else if (error.code === 'EACCES')
        reject(new Fault(`port ${port} is not for this account to use: choose one above 1023`));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(false)));
  });
}

/** Throws a Fault that names the setting whose port is in use. */
export async function requireFree(ports) {
  for (const [name, port] of Object.entries(ports)) {
    if (await isTaken(port))
      throw new Fault(`port ${port} is taken by another program: stop it, or set ${name} to another port`);
  }
}
