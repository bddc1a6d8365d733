import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ErrorCode } from '@drawdown/schema/errors';
import type { Asset } from './playground.ts';

/** An answer, ready to be sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** JSON that no one keeps. */
export function jsonAnswer(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': JSON_TYPE, 'cache-control': 'no-store', ...headers },
    body: `${JSON.stringify(value)}\n`,
  };
}

/** An error that came before any operation, in the shape that GraphQL clients read. */
export function errorAnswer(
  status: number,
  code: ErrorCode,
  message: string,
  {
    headers = {},
    ...extensions
  }: { headers?: Record<string, string>; limit?: string; allowed?: number; requestId?: string } = {},
): Answer {
  return jsonAnswer(status, { errors: [{ message, extensions: { code, ...extensions } }] }, headers);
}

const decompress = promisify(gunzip);

/** A file, compressed for those who take it so, or the word that theirs is the newest. */
export async function assetAnswer({ type, gzipped, etag }: Asset, request: IncomingMessage): Promise<Answer> {
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=3600', vary: 'accept-encoding', etag };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers, body: '' };
  if (/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipped };
  }
  return { status: 200, headers, body: await decompress(gzipped) };
}

/** The id the client gave the request, if it is one to write into a log; a new one otherwise. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[A-Za-z0-9._-]{1,64}$/.test(given) ? given : randomUUID();
}

/** The client ended the connection before its request was whole. */
export class ClientGone extends Error {
  override name = 'ClientGone';
}

/** How much of a body that is too long is read and thrown away, so that its sender gets to read the answer. */
const DISCARDED = 64_000_000;

/** The body, whole; null when it is longer than `limit` bytes, of which no more than those were ever kept. */
export function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks = [];
      if (size > DISCARDED) resolve(null);
    });
    request.on('end', () => resolve(size <= limit ? Buffer.concat(chunks) : null));
    request.on('error', () => reject(new ClientGone()));
    request.on('close', () => {
      if (!request.complete) reject(new ClientGone());
    });
  });
}

/** Sends the answer; without its body to HEAD. */
export function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const isBodyless = status === 304 || status === 204;
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...headers,
    ...(!isBodyless && { 'content-length': Buffer.byteLength(body) }),
  });
  response.end(request.method === 'HEAD' || isBodyless ? undefined : body);
}
