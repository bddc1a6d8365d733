import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Sharing } from '@drawdown/schema/loaders';
import type { Memories, Memory } from '@drawdown/schema/memory';
import type { SharedBatches } from '@drawdown/schema/shared-batches';
import type { createGraphql } from './graphql.ts';
import { bodyOf, errorAnswer, jsonAnswer, type Answer } from './http.ts';
import type { TextCache } from './document-cache.ts';
import type { KeptAnswer, KeptAnswers } from './kept-answers.ts';
import { areTooMany, LIMITS, tooManyValues } from './limits.ts';
import { askedIn, askedInAddress, brokenIn, type Asked, type Operations } from './operations.ts';
import { digestIn, type PersistedDocuments } from './persisted-documents.ts';
import type { RecordVersion } from './record-version.ts';
import type { Visit } from './visit.ts';

/** All that a question meets on its way to an answer. */
export interface Door {
  graphql: ReturnType<typeof createGraphql>;
  operations: Operations;
  /** Documents that clients name by their digest. */
  persisted: PersistedDocuments;
  version: RecordVersion;
  answers: KeptAnswers;
  /** What was read and computed of the record as it is. */
  memories: Memories;
  /** What several requests ask of the same state at once is asked together. */
  batches: SharedBatches;
  /** Answers that are being made, by the state of the record and what was asked: many who ask at once wait for one. */
  making: Map<string, { client: string; made: Promise<KeptAnswer | null> }>;
  /** Whether so much waits for a client that nobody is to wait with it. */
  isBusy: (client: string) => boolean;
  /** The type of a right answer for each `accept` that was met, as Yoga negotiated it. */
  types: TextCache<string>;
}

/** JSON and nothing else: a page of another site can make a browser send forms and plain text, not this. */
const JSON_IN_UTF8 = /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i;

/**
 * The answer to a question: the one that is kept of the record as it is now, else a new one. What is asked wrongly, what fails and
 * what is asked in an unusual way is Yoga's to answer, in the words of GraphQL over HTTP.
 */
export async function answerToOperation(door: Door, request: IncomingMessage, url: URL, visit: Visit): Promise<Answer> {
  let body: string | undefined;
  if (request.method === 'POST') {
    const read = await jsonIn(request);
    if (typeof read !== 'string') return read;
    body = read;
  }
  const named = askedByDigest(body, url);
  if (named === null) return answerTo(door, { request, url, body }, visit);
  if (named instanceof Error) return errorAnswer(400, 'BAD_USER_INPUT', named.message);
  const { asked, digest } = named;
  if (areTooMany(asked.variables)) return tooManyValuesAnswer();
  const document = asked.query ?? door.persisted.get(digest);
  if (document === undefined) return notAtHand();
  const answer = await answerTo(door, { request, ...spelledOut({ ...asked, query: document }, body, url) }, visit);
  if (asked.query !== null && answer.status < 400) door.persisted.set(digest, document);
  return answer;
}

/** What is asked by the digest of its document; null for what is asked as usual, an Error where the digest is no good. */
function askedByDigest(body: string | undefined, url: URL): { asked: Asked; digest: string } | Error | null {
  const text = body ?? url.search;
  if (!text.includes('persistedQuery')) return null;
  const asked = body === undefined ? askedInAddress(text) : askedIn(text);
  const digest = asked && digestIn(asked.extensions, asked.query);
  return typeof digest === 'string' ? { asked: asked!, digest } : digest;
}

/** The same request with its document. */
function spelledOut(
  { query, variables, operationName }: Asked & { query: string },
  body: string | undefined,
  url: URL,
): { url: URL; body: string | undefined } {
  if (body !== undefined) return { url, body: JSON.stringify({ query, variables, operationName }) };
  const whole = new URL(url);
  const said = { query, variables: variables && JSON.stringify(variables), operationName };
  whole.search = new URLSearchParams(
    Object.entries(said).filter((entry): entry is [string, string] => entry[1] != null),
  ).toString();
  return { url: whole, body };
}

function tooManyValuesAnswer(): Answer {
  return errorAnswer(400, 'LIMIT_EXCEEDED', tooManyValues().message, { limit: 'values', allowed: LIMITS.values });
}

/** Said to who names a document that is not at hand: the client shows it then, once. */
function notAtHand(): Answer {
  const error = { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } };
  return jsonAnswer(200, { errors: [error] });
}

async function answerTo(
  door: Door,
  { request, url, body }: { request: IncomingMessage; url: URL; body: string | undefined },
  visit: Visit,
): Promise<Answer> {
  const accept = withoutStreams(request.headers.accept ?? '*/*');
  if (accept === '') return notAcceptable();
  const contentType = door.types.get(accept);
  if (contentType !== undefined && (body !== undefined || request.method === 'GET' || request.method === 'HEAD')) {
    const short = await answerShortly(
      door,
      { text: body ?? url.search, isBody: body !== undefined, contentType },
      visit,
    );
    if (short) return sent(short, request);
    // What was wrong is then that its time is over: it is not tried once more.
    visit.requireTime();
  }
  return answerByYoga(door, { accept, body }, request, url, visit);
}

async function jsonIn(request: IncomingMessage): Promise<string | Answer> {
  if (!JSON_IN_UTF8.test(request.headers['content-type'] ?? '') || request.headers['content-encoding']) {
    const right = 'Send the query as JSON in UTF-8, uncompressed, with `content-type: application/json`.';
    return errorAnswer(415, 'BAD_USER_INPUT', right);
  }
  const whole = await bodyOf(request, LIMITS.bodyBytes);
  if (!whole) {
    const limit = { limit: 'bodyBytes', allowed: LIMITS.bodyBytes, headers: { connection: 'close' } };
    return errorAnswer(413, 'LIMIT_EXCEEDED', `The request is longer than ${LIMITS.bodyBytes} bytes.`, limit);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    return errorAnswer(400, 'BAD_USER_INPUT', 'The body of the request is not UTF-8.');
  }
}

interface ShortQuestion {
  /** The body, or what follows the path of the address. */
  text: string;
  isBody: boolean;
  contentType: string;
}

/** The answer where all is right; null where it takes Yoga to say what is not. */
async function answerShortly(
  { version, answers, memories, batches, making, isBusy, operations }: Door,
  { text, isBody, contentType }: ShortQuestion,
  visit: Visit,
): Promise<KeptAnswer | null> {
  const key = `${isBody ? 'POST' : 'GET'} ${contentType}\n${text}`;
  const question = () => {
    const asked = isBody ? askedIn(text) : askedInAddress(text);
    return asked?.query == null ? null : operations({ ...asked, query: asked.query });
  };
  // Nothing is read for what will be refused.
  const unheard = answers.has(key) ? undefined : question();
  if (unheard === null) return null;
  // Read before the record: an answer may be newer than the version it is kept under, never older.
  const state = await visit.within(() => version.now()).catch(() => null);
  const kept = state === null ? undefined : answers.get(state, key);
  if (kept) {
    visit.operation = kept.operation;
    return kept;
  }
  const sharing = (memory: Memory): Sharing => ({
    memory,
    ask: (asked) => visit.within(() => batches.ask(memory, asked, visit)),
  });
  const make = async (): Promise<KeptAnswer | null> => {
    const result = await (unheard ?? question())?.(visit, state === null ? null : sharing(memories.at(state)));
    if (!result) return null;
    const body = Buffer.from(JSON.stringify(result));
    const answer = { body, contentType, etag: isBody ? null : etagOf(body), operation: visit.operation };
    if (state !== null) answers.set(state, key, answer);
    return answer;
  };
  if (state === null) return make();
  // Who has read the same version may have the same answer, whenever that was begun.
  const inState = `${state}\n${key}`;
  const begun = making.get(inState);
  if (begun && (begun.client === visit.client || !isBusy(begun.client))) {
    const shared = await visit.within(() => begun.made).catch(() => null);
    if (shared) visit.operation = shared.operation;
    return shared ?? make();
  }
  const own = {
    client: visit.client,
    made: make().finally(() => {
      if (making.get(inState) === own) making.delete(inState);
    }),
  };
  making.set(inState, own);
  return own.made;
}

/** From the content alone, so that all instances and versions of the program call equal answers equal. */
function etagOf(body: Uint8Array): string {
  return `"${createHash('sha1').update(body).digest('base64url')}"`;
}

function sent({ body, contentType, etag }: KeptAnswer, request: IncomingMessage): Answer {
  if (etag === null) {
    return { status: 200, headers: { 'cache-control': 'no-store', vary: 'accept', 'content-type': contentType }, body };
  }
  // To be kept by whoever likes, and to be asked for each time: 304 costs next to nothing.
  const headers = { 'cache-control': 'no-cache', vary: 'accept', etag };
  if (holds(request.headers['if-none-match'], etag)) return { status: 304, headers, body: '' };
  return { status: 200, headers: { ...headers, 'content-type': contentType }, body };
}

/** Whether one of the tags that a client has is this one; a proxy that compressed an answer marks its tag as weak. */
function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/** Answers come in one piece: an answer in parts, or a stream of them, is no way in which a client can be given any. */
function withoutStreams(accept: string): string {
  return accept
    .split(',')
    .filter((range) => !/^\s*(?:text\/event-stream|multipart\/mixed)\s*(?:;|$)/i.test(range))
    .join(',')
    .trim();
}

const notAcceptable = (): Answer =>
  errorAnswer(406, 'BAD_USER_INPUT', 'Accept `application/graphql-response+json` or `application/json`.');

async function answerByYoga(
  { graphql, types }: Door,
  { accept, body }: { accept: string; body: string | undefined },
  request: IncomingMessage,
  url: URL,
  visit: Visit,
): Promise<Answer> {
  // Yoga takes an address that it cannot read for a fault of its own.
  const broken = body === undefined ? brokenIn(url.search) : null;
  if (broken !== null) return errorAnswer(400, 'BAD_USER_INPUT', `\`${broken}\` is no object in JSON.`);
  const headers: Record<string, string> = { accept };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await graphql.fetch(url.href, { method: request.method, headers, body }, { visit });
  if (response.status === 406) return notAcceptable();
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isWhole = response.status === 200 && visit.codes.length === 0;
  const contentType = response.headers.get('content-type');
  if (isWhole && contentType !== null) types.set(accept, contentType);
  const own = { vary: 'accept', ...Object.fromEntries(response.headers) };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: response.status, headers: { 'cache-control': 'no-store', ...own }, body: bytes };
  if (!isWhole) return { status: response.status, headers: { 'cache-control': 'no-store', ...own }, body: bytes };
  return sent(
    { body: Buffer.from(bytes), contentType: contentType ?? 'application/json', etag: etagOf(bytes), operation: null },
    request,
  );
}
