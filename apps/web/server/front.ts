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
import { todayInUtc } from '../src/lib/day-number.ts';
import { etagOf, hasTagged } from '../src/lib/etag.ts';
import { faultPage } from '../src/lib/fault-page.ts';
import { toldOf } from '../src/lib/faults.ts';
import { UNANSWERED } from '../src/lib/unanswered.ts';
import { askedHost, forwarded } from './forwarded.ts';
import { bytesOf, encodingFor, keptPage, type KeptPage } from './kept-page.ts';
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
  /** Who is told of each request; nobody where it is left out. */
  tracer?: Tracer | null;
}

/** A request as it is passed on, and the signal that its reader has gone. */
interface Asked {
  headers: IncomingHttpHeaders;
  signal: AbortSignal;
}

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
  tracer = null,
}: FrontOptions): Server {
  const pages = pageCache(keptBytes);
  /** Pages that are being written, by what they are: whoever asks for the same waits for it. */
  const writing = new Map<string, Promise<KeptPage | null>>();

  async function passOn(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
    const answer = await upstream.answer(request, asked.headers, asked.signal);
    await relay(answer, request, response);
  }

  async function answerPage(request: IncomingMessage, response: ServerResponse, asked: Asked): Promise<void> {
    const version = await state();
    if (version === null) return passOn(request, response, asked);
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
      const isSmall = encodingFor(request.headers['accept-encoding']) !== 'identity';
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

  return createServer(
    { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 20_000, maxHeaderSize: 16_384 },
    (request, response) => {
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const asked = { headers: forwarded(request.headers, request.socket.remoteAddress), signal: gone.signal };
      if (tracer !== null) asked.headers.traceparent = traced(tracer, request, response, asked.headers);
      const answered = isPage(request) ? answerPage(request, response, asked) : passOn(request, response, asked);
      answered.catch(() => fail(response));
    },
  );
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

/** An answer's headers. Where it leads elsewhere on the same site, that is told without a host: which one readers use, and over TLS or not, others know better. */
function passedOn({ headers }: IncomingMessage, request: IncomingMessage): OutgoingHttpHeaders {
  const { location } = headers;
  if (location === undefined || !URL.canParse(location)) return endToEnd(headers);
  const { host, pathname, search, hash } = new URL(location);
  return {
    ...endToEnd(headers),
    ...(host === askedHost(request.headers) && { location: `${pathname}${search}${hash}` }),
  };
}

/**
 * Sends an answer on as it comes. Where a page was begun and the record then did not answer, Next can only say that something failed:
 * what is said instead is what is said where that was known before.
 */
async function relay(answer: IncomingMessage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (answer.statusCode === 500 && isPage(request) && answer.headers['content-encoding'] === undefined) {
    const said = await buffer(answer);
    if (said.includes(UNANSWERED)) return sendUnanswered(answer, request, response);
    response.writeHead(500, passedOn(answer, request));
    response.end(said);
    return;
  }
  response.writeHead(answer.statusCode ?? 502, passedOn(answer, request));
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

function fail(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end('The pages do not answer just now. Nothing is lost. Try again in a minute.\n');
}
