import type { IncomingMessage } from 'node:http';
import type { createGraphql } from './graphql.ts';
import { readiness } from './health.ts';
import { assetAnswer, bodyOf, errorAnswer, jsonAnswer, type Answer } from './http.ts';
import { LIMITS } from './limits.ts';
import { PLAYGROUND_POLICY, playgroundAsset, playgroundPage } from './playground.ts';
import type { Visit } from './visit.ts';

export interface Routes {
  graphql: ReturnType<typeof createGraphql>;
  /** Migrations this version was made for; null where their names are not known. */
  migrations: readonly string[] | null;
  isStopping: () => boolean;
}

/** The answer to a request, by its address. */
export async function answerTo(
  { graphql, migrations, isStopping }: Routes,
  request: IncomingMessage,
  url: URL,
  visit: Visit,
): Promise<Answer> {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  switch (url.pathname) {
    case '/':
      return { status: 302, headers: { location: '/graphql', 'cache-control': 'no-store' }, body: '' };
    case '/health/live':
      return jsonAnswer(200, { status: 'alive' });
    case '/health/ready': {
      const state = await readiness(visit.db, migrations);
      if (isStopping()) return jsonAnswer(503, { ...state, status: 'stopping' });
      return jsonAnswer(state.status === 'ready' ? 200 : 503, state);
    }
    case '/graphql':
      if (isReading && request.headers.accept?.includes('text/html')) return page();
      return operation(graphql, request, url, visit);
  }
  const asset = isReading ? await playgroundAsset(url.pathname) : null;
  if (asset) return assetAnswer(asset, request);
  return errorAnswer(404, 'BAD_USER_INPUT', 'There is nothing at this address; the graph is at /graphql.');
}

function page(): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'accept',
      'content-security-policy': PLAYGROUND_POLICY,
    },
    body: playgroundPage(),
  };
}

/** JSON and nothing else: a page of another site can make a browser send forms and plain text, not this. */
const JSON_IN_UTF8 = /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i;

async function operation(
  graphql: Routes['graphql'],
  request: IncomingMessage,
  url: URL,
  visit: Visit,
): Promise<Answer> {
  const headers: Record<string, string> = { accept: request.headers.accept ?? '*/*' };
  let body: string | undefined;
  if (request.method === 'POST') {
    if (!JSON_IN_UTF8.test(request.headers['content-type'] ?? '') || request.headers['content-encoding']) {
      const right = 'Send the query as JSON in UTF-8, uncompressed, with `content-type: application/json`.';
      return errorAnswer(415, 'BAD_USER_INPUT', right);
    }
    headers['content-type'] = 'application/json';
    const whole = await bodyOf(request, LIMITS.bodyBytes);
    if (!whole) {
      const limit = { limit: 'bodyBytes', allowed: LIMITS.bodyBytes, headers: { connection: 'close' } };
      return errorAnswer(413, 'LIMIT_EXCEEDED', `The request is longer than ${LIMITS.bodyBytes} bytes.`, limit);
    }
    try {
      body = new TextDecoder('utf-8', { fatal: true }).decode(whole);
    } catch {
      return errorAnswer(400, 'BAD_USER_INPUT', 'The body of the request is not UTF-8.');
    }
  }
  const response = await graphql.fetch(url.href, { method: request.method, headers, body }, { visit });
  if (response.status === 406) {
    return errorAnswer(406, 'BAD_USER_INPUT', 'Accept `application/graphql-response+json` or `application/json`.');
  }
  return {
    status: response.status,
    headers: {
      'cache-control': request.method === 'GET' ? 'no-cache' : 'no-store',
      vary: 'accept',
      ...Object.fromEntries(response.headers),
    },
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
