import { cacheExchange, createClient, fetchExchange } from '@urql/core';
import type { DocumentInput } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { registerUrql } from '@urql/next/rsc';
import { headers } from 'next/headers';
import { fetchAnew, patienceOf } from './kept-connection.ts';
import { readerHeaders, waitOf } from './reader-headers.ts';
import { webSettings } from './settings.ts';
import { UNANSWERED } from './unanswered.ts';

/** How long the API may think before a reader is told that it does not answer. */
const PATIENCE_MS = 15_000;

// One client a request: what one reader asked for is remembered while their page is made, and forgotten with it.
const { getClient } = registerUrql(() =>
  createClient({
    url: webSettings().apiUrl,
    // The document is named by its digest, so that a question fits into an address that any cache between can answer.
    exchanges: [cacheExchange, persistedExchange({ preferGetForPersistedQueries: 'within-url-limit' }), fetchExchange],
    preferGetMethod: false,
    fetch: async (input, init) => {
      const told = new Headers(init?.headers);
      for (const [name, value] of Object.entries(readerHeaders(await headers()))) told.set(name, value);
      return fetchAnew(input, { ...init, headers: told, cache: 'no-store', signal: patienceOf(PATIENCE_MS) });
    },
  }),
);

/** The API refused the question; `argument` names what was wrong with it, where it said so. */
export class Refused extends Error {
  override name = 'Refused';
  readonly argument: string | null;

  constructor(message: string, argument: string | null) {
    super(message);
    this.argument = argument;
  }
}

/** The API did not answer. What Next sends in place of the page names it by its digest: whoever stands before the pages knows it by that. */
class Unanswered extends Error {
  override name = 'Unanswered';
  readonly digest = UNANSWERED;
}

/** The API did not answer because its reader has asked for too much in too short a time; they may come back after `wait` seconds. */
export class TooMany extends Unanswered {
  override name = 'TooMany';
  readonly wait: number;

  constructor(wait: number) {
    super(`The API answers this reader again in ${wait} s.`);
    this.wait = wait;
  }
}

/**
 * Asks the API and returns its answer whole. Throws `Refused` where the question was wrong (an unknown base, a day that does
 * not exist), `TooMany` where its reader has asked for too much, and any other `Unanswered` for everything else: a page is shown
 * complete or not at all.
 */
export async function ask<Data, Variables extends Record<string, unknown>>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const answer = await getClient().query(document, variables).toPromise();
  if (answer.error !== undefined) {
    const wrong = answer.error.graphQLErrors.find((error) => error.extensions['code'] === 'BAD_USER_INPUT');
    if (wrong !== undefined) {
      const { argument } = wrong.extensions;
      throw new Refused(wrong.message, typeof argument === 'string' ? argument : null);
    }
    const { response } = answer.error as { response?: Response };
    if (response?.status === 429) throw new TooMany(waitOf(response));
    throw new Unanswered(`The API did not answer: ${answer.error.message}`, { cause: answer.error });
  }
  if (answer.data === undefined) throw new Unanswered('The API answered without data.');
  return answer.data;
}

/** All nodes of a list, page by page: 100 at a time is what the API gives. */
export async function askAll<Node>(
  page: (
    after: string | null,
  ) => Promise<{ nodes: readonly Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }>,
): Promise<Node[]> {
  const all: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const { nodes, pageInfo } = await page(after);
    all.push(...nodes);
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null || pageInfo.endCursor === after) return all;
    after = pageInfo.endCursor;
  }
}
