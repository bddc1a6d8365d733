import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setImmediate as afterReading } from 'node:timers/promises';
import { openDb } from '@drawdown/db/client';
import { memories } from '@drawdown/schema/memory';
import { waitingTurns } from '@drawdown/schema/in-turns';
import { sharedBatches } from '@drawdown/schema/shared-batches';
import type { GraphQLSchema } from 'graphql';
import { createAdmission } from './admission.ts';
import { textCache } from './document-cache.ts';
import { trustedFrom } from './client-address.ts';
import { corsAnswer } from './cors.ts';
import { SHORTLY, UNREADABLE } from './errors.ts';
import { fairPool } from './fair-pool.ts';
import { createGraphql } from './graphql.ts';
import { ClientGone, errorAnswer, requestIdOf, send } from './http.ts';
import { keptAnswers } from './kept-answers.ts';
import { createLogger, type Logger } from './logs.ts';
import { createOperations } from './operations.ts';
import { ownCounter, type RateLimit } from './rate-limit.ts';
import { persistedDocuments } from './persisted-documents.ts';
import { recordVersion } from './record-version.ts';
import { answerTo, type Routes } from './routes.ts';
import { sharedCounter } from './shared-rate-limit.ts';
import { troubleOf, Unwaited } from './unavailable.ts';
import { beginVisit, type Visit } from './visit.ts';
import { startWatching, type Watching } from './watching.ts';

export interface ApiOptions {
  /** The graph to serve. */
  schema: GraphQLSchema;
  /** The database to read; the connections are read-only whatever its role may do. */
  databaseUrl: string;
  /** Port to listen on; a free one unless told. */
  port?: number;
  /** Address to bind; this machine's own unless told. */
  host?: string;
  log?: Logger;
  /** Migrations this version was made for; readiness names those that are missing. */
  migrations?: readonly string[] | null;
  /** Milliseconds that one request may wait for the database, in all; 2,300 unless told: 3 s are promised, the rest is for a busy machine. */
  databaseBudget?: number;
  /** Milliseconds during which a stopping server still takes requests, so that clients and balancers learn of it. */
  farewell?: number;
  /** Milliseconds after which a stopping server leaves answers unfinished. */
  patience?: number;
  /** Bytes of answers that are kept until the record changes; 32 MB unless told. */
  keptBytes?: number;
  /** How much one client may ask; as much as it likes unless told. */
  rateLimit?: RateLimit | null;
  /** Where instances share what they count. */
  redisUrl?: string | null;
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  trustedProxies?: readonly string[];
  /** What the server of the pages proves with that it is that. */
  dashboardSecret?: string | null;
  /** Origins whose pages may ask from a browser. */
  corsOrigins?: readonly string[];
  /** Whether the graph tells its schema; it does unless told. */
  isIntrospectable?: boolean;
  /** Whether a browser is shown the playground; it is unless told. */
  hasPlayground?: boolean;
  /** Port for metrics, on the same address; none are told unless it is given. */
  metricsPort?: number | null;
  /** Where traces are sent, over OTLP and HTTP; none are unless it is given. */
  tracesUrl?: string | null;
  /** Milliseconds within which a client must have sent its headers, its whole request, and anything at all. */
  timeouts?: { headers: number; request: number; silence: number };
  /** Sees every statement before it is sent. */
  onStatement?: (text: string) => void;
}

export interface Api {
  /** Address of the graph, e.g. `http://127.0.0.1:4000/graphql`. */
  url: string;
  port: number;
  /** Port at which metrics are served; null where none are. */
  metricsPort: number | null;
  /** Says farewell, finishes what was begun, and lets go of the database. */
  close(): Promise<void>;
}

/** Rows that are remembered until the record changes: some 60 MB of them. */
const REMEMBERED_ROWS = 40_000;

/** Connections to the database. One is left to what all questions ask alike: which state the record is in. */
const CONNECTIONS = 10;

/** What waits for a client, statements and what is computed, when it asks for more than one question takes: nobody else is to wait behind it. */
const MANY = 50;

/** Ways of saying what one accepts are remembered, those met longest ago going first, until they come to so many characters: some hundred. */
const ACCEPTED = 10_000;

/** Milliseconds that the database may take for one question; a pooler between is to allow a statement as much. */
export const DATABASE_BUDGET_MS = 2_300;

const TIMEOUTS = { headers: 10_000, request: 15_000, silence: 30_000 };

/** Milliseconds after which a stopping server takes a connection on which nothing was said for idle. */
const SILENT = 300;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts the API. It listens whether or not the database answers: readiness says so, and each answer tells. */
export async function startApi(options: ApiOptions): Promise<Api> {
  const { host = '127.0.0.1', databaseBudget = DATABASE_BUDGET_MS, farewell = 300, patience = 6_000 } = options;
  const { keptBytes = 32_000_000, rateLimit = null, isIntrospectable = true, timeouts = TIMEOUTS } = options;
  const log = options.log ?? createLogger({ logLevel: 'silent', environment: 'test' });
  const pool = openDb(options.databaseUrl, {
    max: CONNECTIONS,
    readOnly: true,
    statementTimeout: databaseBudget,
    // Longer than anyone waits: it is for connections on which nobody will answer any more.
    patience: databaseBudget + 1_000,
    onStatement: options.onStatement,
  });
  const fair = fairPool(pool, CONNECTIONS - 1);
  let isStopping = false;

  const counter =
    rateLimit && options.redisUrl
      ? sharedCounter(options.redisUrl, rateLimit, log)
      : ownCounter(rateLimit ?? { requests: 0, seconds: 1 });
  const admission = createAdmission({
    limit: rateLimit,
    counter,
    isTrusted: trustedFrom(options.trustedProxies ?? []) ?? (() => false),
    dashboardSecret: options.dashboardSecret ?? null,
  });
  const watching = await startWatching({
    metricsPort: options.metricsPort ?? null,
    host,
    tracesUrl: options.tracesUrl ?? null,
    pool() {
      const { waiting, ...connections } = pool.connections();
      return { ...connections, waiting: waiting + fair.waiting() };
    },
    isShared: () => admission.where() === 'shared',
  }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new ListenError(`port ${options.metricsPort} for metrics is taken: set METRICS_PORT to a free port`, {
      cause: error,
    });
  });
  const origins = new Set(options.corsOrigins);
  const graphql = createGraphql(options.schema, log, { isIntrospectable });
  const routes: Routes = {
    door: {
      graphql,
      operations: createOperations(options.schema, { isIntrospectable }),
      persisted: persistedDocuments(),
      version: recordVersion(pool),
      answers: keptAnswers(keptBytes),
      memories: memories(REMEMBERED_ROWS),
      batches: sharedBatches((askers) =>
        fair.of(
          askers.map(({ client }) => client),
          () => askers.every((asker) => asker.isOver()),
        ),
      ),
      making: new Map(),
      isBusy: (client) => fair.waiting(client) + waitingTurns(client) > MANY,
      types: textCache(ACCEPTED),
    },
    migrations: options.migrations ?? null,
    isStopping: () => isStopping,
    whereCounted: () => admission.where(),
    hasPlayground: options.hasPlayground ?? true,
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const visit = beginVisit(fair, requestIdOf(request), databaseBudget);
    const url = addressOf(request);
    logWhenClosed({ log, watching }, visit, request, response, url?.pathname);
    response.once('close', () => visit.end());
    response.setHeader('x-request-id', visit.requestId);
    try {
      const preflight = corsAnswer(origins, request, response);
      visit.client = admission.clientOf(request);
      const refusal = preflight ?? (await admission.refusal(request, visit.client, response));
      const answer = refusal ?? (url ? await answerTo(routes, request, url, visit) : NO_ADDRESS);
      // What may be read by one origin and not by another is not to be kept for both.
      if (origins.size > 0) answer.headers['vary'] = [answer.headers['vary'], 'origin'].filter(Boolean).join(', ');
      // Whoever keeps a connection open is told that the next request needs another one.
      if (isStopping) response.setHeader('connection', 'close');
      send(request, response, answer);
    } catch (error) {
      if (error instanceof ClientGone) return void response.destroy();
      const { requestId } = visit;
      const trouble = troubleOf(error);
      if (trouble === null) log.error({ requestId, err: error }, 'a request failed');
      else if (!(error instanceof Unwaited)) log.warn({ requestId, trouble }, 'the database did not answer');
      visit.codes = [trouble === null ? 'INTERNAL' : 'UNAVAILABLE'];
      if (response.headersSent) return void response.destroy();
      if (trouble !== null)
        return send(
          request,
          response,
          errorAnswer(503, 'UNAVAILABLE', UNREADABLE, { requestId, headers: { ...SHORTLY } }),
        );
      const message = `Something went wrong on our side; it is noted under ${requestId}.`;
      send(request, response, errorAnswer(500, 'INTERNAL', message, { requestId }));
    }
  }

  const server = createServer(
    {
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      keepAliveTimeout: Math.min(20_000, timeouts.silence),
      // How often it is looked who is late.
      connectionsCheckingInterval: Math.min(1_000, timeouts.headers),
      maxHeaderSize: 16_384,
      keepAlive: true,
      keepAliveInitialDelay: 30_000,
    },
    (request, response) => {
      void handle(request, response);
    },
  );
  // Who neither sends nor reads has gone, or holds on to an answer in order to hold us up.
  server.setTimeout(timeouts.silence);
  const connections = new Map<Socket, number>();
  server.on('connection', (socket) => {
    connections.set(socket, performance.now());
    socket.once('close', () => connections.delete(socket));
  });
  const { port } = await listen(server, options.port ?? 0, host);

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`,
    port,
    metricsPort: watching.metricsPort,
    async close() {
      if (isStopping) return;
      isStopping = true;
      await pause(farewell);
      await afterReading();
      await finish(server, connections, patience);
      await Promise.race([Promise.resolve(graphql.dispose()).then(() => pool.close()), pause(1_000)]);
      await counter.close();
      await Promise.race([watching.close(), pause(1_000)]);
    },
  };
}

const NO_ADDRESS = errorAnswer(400, 'BAD_USER_INPUT', 'The address of the request is none.');

function addressOf({ url = '' }: IncomingMessage): URL | null {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost') : null;
}

/** One line for a request, when its answer is sent or cut off; never what was asked in it. Those about health are for debugging. */
function logWhenClosed(
  { log, watching }: { log: Logger; watching: Watching },
  visit: Visit,
  { method = '', headers }: IncomingMessage,
  response: ServerResponse,
  path: string | undefined,
): void {
  const [began, at] = [performance.now(), Date.now()];
  response.once('close', () => {
    const { requestId, operation, statements, codes } = visit;
    const entry = {
      requestId,
      method,
      path,
      status: response.statusCode,
      ms: Math.round((performance.now() - began) * 10) / 10,
      ...(operation !== null && { operation }),
      ...(statements.length > 0 && { sql: statements.length }),
      ...(codes.length > 0 && { codes: [...new Set(codes)] }),
      ...(!response.writableFinished && { cutOff: true }),
    };
    if (path?.startsWith('/health/')) {
      log.debug(entry, 'health');
      return;
    }
    log.info(entry, 'request');
    const { status, ms } = entry;
    // An address that nobody serves is a stranger's to choose.
    const known = status === 404 ? 'elsewhere' : (path ?? 'elsewhere');
    watching.ended({ requestId, method, path: known, status, began: at, ms, operation, statements, codes, headers });
  });
}

/** Why the server cannot listen where it was told to, and what to do about it. */
export class ListenError extends Error {
  override name = 'ListenError';
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  const reasons: Record<string, string> = {
    EADDRINUSE: `port ${port} of ${host} is taken: stop the program that has it, or set API_PORT to a free port`,
    EACCES: `this account may not listen on port ${port}: set API_PORT to one above 1023`,
    EADDRNOTAVAIL: `${host} is no address of this machine: set HOST to 127.0.0.1, or to 0.0.0.0 for all its addresses`,
    ENOTFOUND: `${host} is no address of this machine: set HOST to 127.0.0.1, or to 0.0.0.0 for all its addresses`,
  };
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(reasons[error.code ?? ''] ?? error.message, { cause: error })),
    );
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/** Takes no more connections, closes those on which nothing is asked, and cuts off what is not answered within `patience` milliseconds. */
async function finish(server: Server, connections: ReadonlyMap<Socket, number>, patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const sweep = () => {
    server.closeIdleConnections();
    // Node calls a connection idle only after its first request; one that never said a word waits for nothing either.
    // Who has only just come may be about to ask.
    const longAgo = performance.now() - SILENT;
    for (const [connection, since] of connections)
      if (connection.bytesRead === 0 && since < longAgo) connection.destroy();
  };
  // What has come by then is read first: on a busy machine a question may lie there for longer than we wait for it.
  const idle = setInterval(() => setImmediate(sweep), 50);
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
