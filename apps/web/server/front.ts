import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { contextOf, traceparentOf } from '@drawdown/tracing/tracing';
import { SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { plainSecurityHeaders } from '../src/lib/content-security.ts';
import { todayInUtc } from '../src/lib/day-number.ts';
import { etagOf, hasTagged } from '../src/lib/etag.ts';
import { faultPage } from '../src/lib/fault-page.ts';
import { AWAY_HEADER, toldOf } from '../src/lib/faults.ts';
import { UNANSWERED } from '../src/lib/unanswered.ts';
import { forwarded } from './forwarded.ts';
import { bytesOf, encodingFor, keptPage, takes, type KeptPage } from './kept-page.ts';
import { pageCache } from './page-cache.ts';
import type { RecordState } from './record-state.ts';
import { endToEnd, type Upstream } from './upstream.ts';

export interface FrontOptions {
  upstream: Upstream;
  state: RecordState;
  /** Bytes of pages that are kept. */
  keptBytes: number;
  /** What else a page depends on beside the record and the day: the build, and the addresses it tells. */
  build: string;
  /** The day it is, `YYYY-MM-DD`, which pages tell as that on which they were read. */
  today?: () => string;
  /** Paths of the files that pages need, all that begin with `/_next/`; any are passed on where it is left out. */
  assets?: ReadonlySet<string>;
  /** Who is told of each request; nobody where it is left out. */
  tracer?: Tracer | null;
  /** Is told of each page that could not be sent as it should be; the process' own log unless told. */
  onFault?: (fault: PageFault) => void;
}

/** A page that was answered with a fault of ours. */
export interface PageFault {
  requestId: string;
  /** Without what was asked in it. */
  path: string;
  status: number;
  /** What was thrown; null where the pages themselves answered so, and have logged why. */
  error: unknown;
}

/** A request as it is passed on, and the signal that its reader has gone. */
interface Asked {
  headers: IncomingHttpHeaders;
  signal: AbortSignal;
}

/** How long a connection may be silent, be it that its reader does not take what was asked for. */
const SILENCE_MS = 30_000;

/** Characters of a path that are told of. */
const LONGEST_TOLD = 200;

/** Longest page that is kept. */
const LONGEST = 8_000_000;

/**
 * Stands before the pages. What is kept of them is sent to whoever asks as long as the record is as it was and the day the same; all else is passed
 * on. A page not at hand is sent on as it is written, and made ready for the next reader meanwhile.
 */
export function createFront({
  upstream,
  state,
  keptBytes,
  build,
  today = todayInUtc,
  assets,
  tracer = null,
  onFault = logFault,
}: FrontOptions): Server {
  const pages = pageCache(keptBytes);
  /** Pages that are being written, by what they are: whoever asks for the same waits for it. */
  const writing = new Map<string, Promise<KeptPage | null>>();

  async function passOn(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
    const answer = await upstream.answer(request, asked.headers, asked.signal);
    await relay(answer, request, response);
  }

  async function answerPage(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
    const { version, isAway } = await state();
    // Pages are then made for each reader, and say themselves what is wrong: of whom they need not ask once more. Not compressed, so
    // that it can be read whether they do.
    if (version === null)
      return passOn(request, response, {
        ...asked,
        headers: { ...asked.headers, 'accept-encoding': 'identity', ...(isAway && { [AWAY_HEADER]: '1' }) },
      });
    const edition = `${version} ${today()} ${build}`;
    const address = request.url ?? '/';
    const what = `${edition} ${address}`;
    // Known before the page is written, so that whoever has it need not be written it again, by whichever instance.
    const etag = etagOf(what);
    if (hasTagged(request.headers['if-none-match'], etag)) {
      response.writeHead(304, { etag, 'cache-control': SHARED, vary: VARY });
      response.end();
      return;
    }
    const kept = pages.get(edition, address) ?? (await writing.get(what));
    if (kept) return sendKept(request, response, kept, etag);
    // To be asked about a page is not worth the writing of it.
    if (request.method === 'HEAD') return passOn(request, response, asked);
    await write(request, response, asked, { edition, address, what, etag });
  }

  /** Has the page written, and sends it on as it comes. */
  async function write(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Asked,
    { edition, address, what, etag }: { edition: string; address: string; what: string; etag: string },
  ): Promise<void> {
    let settle: (page: KeptPage | null) => void = () => undefined;
    const made = new Promise<KeptPage | null>((resolve) => (settle = resolve));
    writing.set(what, made);
    try {
      // Whole even where its first reader has gone: others may wait for it.
      const answer = await upstream.answer(
        request,
        { ...asked.headers, 'accept-encoding': 'identity' },
        AbortSignal.timeout(60_000),
      );
      if (!isKeepable(answer)) {
        settle(null);
        return await relay(answer, request, response);
      }
      // While it is written nothing but gzip is at hand: brotli is made of the whole.
      const isSmall = takes(request.headers['accept-encoding'], 'gzip');
      response.writeHead(200, {
        ...endToEnd(answer.headers),
        etag,
        // Its scripts bear a number for this reader only: no cache between may give it to another.
        'cache-control': OWN,
        vary: VARY,
        ...(isSmall && { 'content-encoding': 'gzip' }),
      });
      const sink = isSmall ? createGzip({ flush: constants.Z_SYNC_FLUSH }) : null;
      const sent = sink === null ? null : pipeline(sink, response).catch(() => undefined);
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of answer as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length <= LONGEST) chunks.push(chunk);
        // Never waits for a slow reader: what is written is bounded, and others may wait for its end.
        if (!response.destroyed) (sink ?? response).write(chunk);
      }
      (sink ?? response).end();
      if (length <= LONGEST) {
        const page = await keptPage(Buffer.concat(chunks).toString('utf8'), ownHeaders(answer.headers));
        pages.set(edition, address, page);
        settle(page);
      }
      await sent;
    } finally {
      settle(null);
      writing.delete(what);
    }
  }

  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      // Node looks each half minute else, whatever the two say.
      connectionsCheckingInterval: 1_000,
      keepAliveTimeout: 20_000,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      const refusal = refusalOf(request) ?? strayed(request, assets);
      if (refusal !== null) return refuse(response, refusal);
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const asked = {
        headers: forwarded(endToEnd(request.headers), request.socket.remoteAddress),
        signal: gone.signal,
      };
      if (tracer !== null) asked.headers.traceparent = traced(tracer, request, response, asked.headers);
      const answered = isPage(request) ? answerPage(request, response, asked) : passOn(request, response, asked);
      const tell = (error: unknown) => {
        const [path = '/'] = (request.url ?? '/').split('?');
        onFault({
          requestId: String(asked.headers['x-request-id']),
          path: path.slice(0, LONGEST_TOLD),
          status: response.statusCode,
          error,
        });
      };
      answered.then(
        // 503 is what is said while the API is away, which says so itself.
        () => response.statusCode === 500 && tell(null),
        (error: unknown) => {
          // Who has gone needs no answer.
          if (gone.signal.aborted) return void response.destroy();
          fail(response);
          tell(error);
        },
      );
    },
  );
  // Who neither reads nor asks for so long is cut off.
  return server.setTimeout(SILENCE_MS);
}

/** Tells of a request when it is over. Returns the `traceparent` by which all that is asked for it belongs to it. */
function traced(
  tracer: Tracer,
  request: IncomingMessage,
  response: ServerResponse,
  headers: IncomingHttpHeaders,
): string {
  const [path = '/'] = (request.url ?? '/').split('?');
  const method = request.method ?? 'GET';
  const attributes = {
    'http.request.method': method,
    'url.path': path,
    'drawdown.request_id': String(headers['x-request-id']),
  };
  const span = tracer.startSpan(
    `${method} ${path}`,
    { kind: SpanKind.SERVER, attributes },
    contextOf(request.headers.traceparent),
  );
  response.once('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  return traceparentOf(span);
}

/** Anyone may keep it, and asks before showing it again. */
const SHARED = 'public, no-cache';
/** Only the reader themselves may keep it, and asks before showing it again. */
const OWN = 'private, no-cache';
const VARY = 'accept-encoding, rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch';

async function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  etag: string,
): Promise<void> {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const bytes = await bytesOf(page, encoding);
  response.writeHead(200, {
    ...page.headers,
    etag,
    'cache-control': SHARED,
    vary: VARY,
    'content-length': bytes.length,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** A page in a language, as a browser asks for it at first; not what its scripts ask for, nor a file made of it. */
function isPage({ method, url = '', headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (headers.rsc !== undefined || headers['next-router-prefetch'] !== undefined || headers.range !== undefined)
    return false;
  return /^\/(?:en|fr)(?:\/[^?.]*)?(?:\?.*)?$/.test(url);
}

/** A page that is there, and the same for all. */
function isKeepable({ statusCode, headers }: IncomingMessage): boolean {
  return (
    statusCode === 200 && headers['set-cookie'] === undefined && (headers['content-type'] ?? '').startsWith('text/html')
  );
}

/** What goes with the page wherever it is sent from; what tells how it was sent does not. */
function ownHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const told = Object.entries(endToEnd(headers)).filter(
    ([name, value]) =>
      typeof value === 'string' && !['date', 'vary', 'etag', 'cache-control', 'content-length'].includes(name),
  );
  return Object.fromEntries(told) as Record<string, string>;
}

/** What goes with every answer, and with what Next makes of its own accord, which tells a browser nothing. */
const PLAIN = Object.fromEntries(
  Object.entries(plainSecurityHeaders).map(([name, value]) => [name.toLowerCase(), value]),
);
const UNTOLD = "default-src 'none'; frame-ancestors 'none'";

/** An answer's headers, with what a browser may do with it. Where it leads elsewhere, that is told without a host: which one readers use, others know better. */
function passedOn({ headers }: IncomingMessage): OutgoingHttpHeaders {
  const { location } = headers;
  const isUntold =
    headers['content-security-policy'] === undefined && (headers['content-type'] ?? '').startsWith('text/html');
  return {
    ...PLAIN,
    ...(isUntold && { 'content-security-policy': UNTOLD }),
    ...endToEnd(headers),
    ...(location !== undefined && { location: withoutHost(location) }),
  };
}

/** An address on this site, whatever host it names. */
function withoutHost(location: string): string {
  const base = 'http://localhost';
  if (!URL.canParse(location, base)) return '/';
  const { pathname, search, hash } = new URL(location, base);
  return `${pathname.replace(/^\/+/, '/')}${search}${hash}`;
}

/** Why a request is not answered; null where it is. Whoever only reads sends no body, and asks for a path. */
function refusalOf({ method, url = '', headers }: IncomingMessage): { status: number; said: string } | null {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, said: 'Here is only read: GET and HEAD.' };
  if (!url.startsWith('/')) return { status: 400, said: 'Ask for a path, such as /en.' };
  const hasBody = headers['transfer-encoding'] !== undefined || !['0', undefined].includes(headers['content-length']);
  return hasBody ? { status: 400, said: 'A question has no body here: put it into the address.' } : null;
}

/** Next would draw a page to say that there is no such file. */
function strayed({ url = '' }: IncomingMessage, assets?: ReadonlySet<string>): { status: number; said: string } | null {
  const [path = ''] = url.split('?');
  const isStray = assets !== undefined && path.startsWith('/_next/') && !assets.has(path);
  return isStray ? { status: 404, said: 'There is no such file.' } : null;
}

function refuse(response: ServerResponse, { status, said }: { status: number; said: string }): void {
  // What comes behind is read by nobody.
  sayPlainly(response, status, said, { connection: 'close', ...(status === 405 && { allow: 'GET, HEAD' }) });
}

function sayPlainly(response: ServerResponse, status: number, said: string, more: OutgoingHttpHeaders = {}): void {
  response.writeHead(status, {
    ...PLAIN,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...more,
  });
  response.end(`${said}\n`);
}

/**
 * Sends an answer on as it comes. Where a page was begun and the record then did not answer, Next can only say that something failed:
 * what is said instead is what is said where that was known before.
 */
async function relay(answer: IncomingMessage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (answer.statusCode === 500 && isPage(request) && answer.headers['content-encoding'] === undefined) {
    const said = await buffer(answer);
    if (said.includes(UNANSWERED)) return sendUnanswered(answer, request, response);
    response.writeHead(500, passedOn(answer));
    response.end(said);
    return;
  }
  const { 'content-length': length, ...headers } = passedOn(answer);
  if (answer.headers.location !== undefined) {
    // Its body says the address once more.
    answer.resume();
    response.writeHead(answer.statusCode ?? 502, headers);
    response.end();
    return;
  }
  response.writeHead(answer.statusCode ?? 502, {
    ...headers,
    ...(length !== undefined && { 'content-length': length }),
  });
  await pipeline(answer, response);
}

async function sendUnanswered(
  { headers }: IncomingMessage,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const lang = request.url?.startsWith('/fr') ? 'fr' : 'en';
  const page = faultPage(lang, toldOf(lang, 'unanswered', ''));
  response.writeHead(page.status, { ...ownHeaders(headers), ...Object.fromEntries(page.headers) });
  response.end(request.method === 'HEAD' ? undefined : await page.text());
}

/** One line, as the API's are, joined with them by the id of the request. */
function logFault({ requestId, path, status, error }: PageFault): void {
  const said = error instanceof Error ? { err: { type: error.name, message: error.message, stack: error.stack } } : {};
  const entry = {
    level: 'error',
    time: new Date().toISOString(),
    requestId,
    path,
    status,
    ...said,
    msg: 'a page failed',
  };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}

function fail(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  sayPlainly(response, 502, 'The pages do not answer just now. Nothing is lost. Try again in a minute.');
}
