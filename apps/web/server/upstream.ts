import {
  Agent,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { isGivenUp } from '../src/lib/kept-connection.ts';

/** Who draws the pages: Next's own server, on a port of this machine that nobody else is told. */
export interface Upstream {
  /** Asks for what a reader asked for, without a body; `headers` stand in for theirs. Rejects where nothing answers. */
  answer(request: IncomingMessage, headers: IncomingHttpHeaders, signal: AbortSignal): Promise<IncomingMessage>;
  close(): void;
}

/** What concerns one connection only, and is never passed on (RFC 9110, 7.6.1). */
const OF_THE_CONNECTION = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** The headers without those that concern one connection only, which a sender may name; whom they ask is none. */
export function endToEnd<Headers extends IncomingHttpHeaders | OutgoingHttpHeaders>(headers: Headers): Headers {
  const named = String(headers.connection ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase());
  const dropped = new Set([...OF_THE_CONNECTION, ...named.filter((name) => name !== 'host')]);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name))) as Headers;
}

/** The headers of a question without a body: what is told of one, or asked before one is sent, is not true of it. */
function withoutBody(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const {
    'content-length': _length,
    'content-type': _type,
    'content-encoding': _encoding,
    expect: _expect,
    ...rest
  } = headers;
  return rest;
}

/** The server that listens on `port` of this machine. */
export function upstreamAt(port: number): Upstream {
  const agent = new Agent({ keepAlive: true, maxSockets: 256, keepAliveMsecs: 1_000, timeout: 60_000 });
  const put = (request: IncomingMessage, headers: IncomingHttpHeaders, signal: AbortSignal) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const asked = ask(
        {
          agent,
          host: '127.0.0.1',
          port,
          method: request.method,
          path: request.url,
          headers: withoutBody(headers),
          signal,
        },
        resolve,
      );
      // A kept connection may be given up in the moment in which a question is put on it; what only reads is put once more.
      asked.once('error', (error: Error) => {
        const isUnheard = asked.reusedSocket && isGivenUp(error) && ['GET', 'HEAD'].includes(request.method ?? '');
        if (isUnheard) put(request, headers, signal).then(resolve, reject);
        else reject(error);
      });
      // Never what came behind the headers: sent on as it is, it would be the next question on this connection.
      asked.end();
    });
  return {
    answer: put,
    close: () => agent.destroy(),
  };
}
