import type { IncomingMessage } from 'node:http';
import { answerToOperation, type Door } from './door.ts';
import { readiness } from './health.ts';
import { assetAnswer, errorAnswer, jsonAnswer, type Answer } from './http.ts';
import { PLAYGROUND_POLICY, playgroundAsset, playgroundPage } from './playground.ts';
import type { Visit } from './visit.ts';

export interface Routes {
  door: Door;
  /** Migrations this version was made for; null where their names are not known. */
  migrations: readonly string[] | null;
  isStopping: () => boolean;
  /** Where requests are counted, in words. */
  whereCounted: () => string;
  hasPlayground: boolean;
}

/** The answer to a request, by its address. */
export async function answerTo(
  { door, migrations, isStopping, whereCounted, hasPlayground }: Routes,
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
      const state = await readiness(visit.db, migrations, whereCounted());
      if (isStopping()) return jsonAnswer(503, { ...state, status: 'stopping' });
      return jsonAnswer(state.status === 'ready' ? 200 : 503, state);
    }
    case '/record-version':
      return jsonAnswer(200, { version: await visit.within(() => door.version.now()) });
    case '/graphql':
      if (hasPlayground && isReading && request.headers.accept?.includes('text/html')) return page();
      return answerToOperation(door, request, url, visit);
  }
  const asset = hasPlayground && isReading ? await playgroundAsset(url.pathname) : null;
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
