import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorAnswer, type Answer } from './http.ts';

/** What a page of another origin may read of an answer besides what every page may. */
const SHOWN =
  'etag, retry-after, x-request-id, ratelimit, ratelimit-policy, ratelimit-limit, ratelimit-remaining, ratelimit-reset';
const TAKEN = 'accept, content-type, if-none-match, x-request-id';

/**
 * Lets pages of the named origins ask from a browser, never with what it knows of its user. Says so on the response; answers the question
 * that a browser asks before, and null to all others.
 */
export function corsAnswer(
  origins: ReadonlySet<string>,
  request: IncomingMessage,
  response: ServerResponse,
): Answer | null {
  const { origin } = request.headers;
  const isAsking = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  if (origin === undefined) return null;
  const isNamed = origins.has(origin);
  if (isNamed) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', SHOWN);
  }
  if (!isAsking) return null;
  if (!isNamed)
    return errorAnswer(403, 'BAD_USER_INPUT', 'Pages of this origin may not ask from a browser; ask from a server.');
  const headers = {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': TAKEN,
    'access-control-max-age': '600',
    vary: 'origin, access-control-request-method, access-control-request-headers',
  };
  return { status: 204, headers, body: '' };
}
