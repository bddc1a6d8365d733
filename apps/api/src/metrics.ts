import { createServer, type Server } from 'node:http';
import { ERROR_CODES } from '@drawdown/schema/errors';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What one request came to. */
export interface Measured {
  status: number;
  seconds: number;
  statements: number;
  codes: readonly string[];
}

/** Counts what an instance does, for whoever watches it. */
export interface Metrics {
  count(request: Measured): void;
  /** All of it, as Prometheus reads it. */
  text(): Promise<string>;
}

/** What is looked up when somebody asks. */
export interface Watched {
  /** Connections to the database: of all, on which nothing is asked, and those who wait for one. */
  pool: () => { total: number; idle: number; waiting: number };
  /** Whether requests are counted for all instances together. */
  isShared: () => boolean;
}

/** No name of an operation, no address and no text of a reader is a label: a stranger must not be able to make new ones. */
export function createMetrics({ pool, isShared }: Watched): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'drawdown_' });
  const registers = [registry];
  const requests = new Counter({
    name: 'drawdown_requests_total',
    help: 'Requests answered, by HTTP status.',
    labelNames: ['status'],
    registers,
  });
  const errors = new Counter({
    name: 'drawdown_errors_total',
    help: 'Errors in answers, by code: INTERNAL is our fault, UNAVAILABLE the database’s, the others the asker’s.',
    labelNames: ['code'],
    registers,
  });
  // A rate is told from the second reading on: of what begins at one, the first is never seen.
  for (const code of ERROR_CODES) errors.inc({ code }, 0);
  const duration = new Histogram({
    name: 'drawdown_request_seconds',
    help: 'Seconds from the head of a request to the end of its answer.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10],
    registers,
  });
  const statements = new Counter({
    name: 'drawdown_sql_statements_total',
    help: 'Statements sent to the database.',
    registers,
  });
  new Gauge({
    name: 'drawdown_database_connections',
    help: 'Connections to the database: in use, idle, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const { total, idle, waiting } = pool();
      this.set({ state: 'used' }, total - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waited for' }, waiting);
    },
  });
  new Gauge({
    name: 'drawdown_rate_limit_shared',
    help: '1 while requests are counted for all instances together, 0 while each counts for itself.',
    registers,
    collect() {
      this.set(isShared() ? 1 : 0);
    },
  });
  return {
    count({ status, seconds, statements: sent, codes }) {
      requests.inc({ status: String(status) });
      duration.observe(seconds);
      if (sent > 0) statements.inc(sent);
      for (const code of codes) errors.inc({ code });
    },
    text: () => registry.metrics(),
  };
}

/** Serves them at `/metrics` of a port of their own, which readers need not reach. */
export function metricsServer(metrics: Metrics): Server {
  return createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') return void response.writeHead(404).end();
    metrics.text().then(
      (text) =>
        response
          .writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
          .end(text),
      () => response.writeHead(500).end(),
    );
  });
}
