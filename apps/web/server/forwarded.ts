import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isRequestId } from '../src/lib/request-id.ts';

/** What only we may write on a request, and what Next says to itself. */
const OURS = /^x-(?:drawdown|middleware|nextjs|invoke|matched)-/;

/** A trace as the W3C writes it. */
const TRACE = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** A trace of its own, for a request that comes with none. */
const freshTrace = (): string => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;

/** Characters of who sent it before, whose last alone a proxy that we trust may have written: some fifty addresses. */
const SENDERS = 2_000;

function lastOf(given: string | string[] | undefined): string {
  const whole = [given ?? []].flat().join(', ');
  if (whole.length <= SENDERS) return whole;
  const last = whole.slice(-SENDERS);
  return last.slice(last.indexOf(',') + 1).trim();
}

/** What the pages are told that was asked: none of them may depend on what a reader calls us. */
const HOST = 'localhost';

/**
 * A request's headers as the pages get them: with who sent it, as every proxy writes it, after what the sender says of itself; with one address,
 * whichever was asked, an id by which logs join and a trace by which what is asked of the API for them does, and nothing that only we may write.
 */
export function forwarded(headers: IncomingHttpHeaders, peer: string | undefined): IncomingHttpHeaders {
  const given = Object.fromEntries(Object.entries(headers).filter(([name]) => !OURS.test(name)));
  return {
    ...given,
    'x-forwarded-for': [lastOf(headers['x-forwarded-for']), peer].filter(Boolean).join(', '),
    host: HOST,
    'x-forwarded-host': HOST,
    'x-forwarded-proto': 'http',
    traceparent: TRACE.test(String(headers['traceparent'])) ? headers['traceparent'] : freshTrace(),
    'x-request-id': isRequestId(headers['x-request-id']) ? headers['x-request-id'] : randomUUID(),
  };
}
