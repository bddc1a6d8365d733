import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMetrics, metricsServer, type Watched } from './metrics.ts';
import { openTraces, type Traced } from './traces.ts';

export interface WatchingOptions extends Watched {
  /** Port for metrics; null tells none. */
  metricsPort: number | null;
  host: string;
  /** Where traces are sent; null sends none. */
  tracesUrl: string | null;
}

/** Those who watch an instance. */
export interface Watching {
  /** Tells them of a request that is over. */
  ended(request: Traced): void;
  /** Port at which metrics are served; null where none are. */
  metricsPort: number | null;
  close(): Promise<void>;
}

/** Whoever was asked to be told; where nobody was, nothing is counted and nothing loaded. */
export async function startWatching(options: WatchingOptions): Promise<Watching> {
  const { metricsPort, host, tracesUrl } = options;
  const metrics = metricsPort === null ? null : createMetrics(options);
  const traces = tracesUrl === null ? null : await openTraces(tracesUrl);
  const server: Server | null = metrics && metricsServer(metrics);
  if (server) {
    server.listen(metricsPort ?? 0, host);
    await once(server, 'listening');
  }
  return {
    ended(request) {
      const { status, ms, statements, codes } = request;
      metrics?.count({ status, seconds: ms / 1000, statements: statements.length, codes });
      traces?.tell(request);
    },
    metricsPort: server && (server.address() as AddressInfo).port,
    async close() {
      server?.close();
      server?.closeAllConnections();
      await traces?.close();
    },
  };
}
