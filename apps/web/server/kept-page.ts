import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { sleeping } from './sleeping.ts';

/** A page as it leaves for anyone who asks: the same bytes for all, so that it can be compressed once. */
export interface KeptPage {
  headers: Readonly<Record<string, string>>;
  brotli: Buffer;
  gzip: Buffer;
}

const [toBrotli, toGzip, fromGzip] = [promisify(brotliCompress), promisify(gzip), promisify(gunzip)];

/** A script that stands in the page itself. */
const INLINE = /<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g;
const NONCE = /(<(?:script|link|style)\b[^>]*?) nonce="[^"]*"/g;

/** The page without the number that each of its scripts carried for one reader. */
export const withoutNonce = (html: string): string => html.replace(NONCE, '$1');

/** A page's policy that names its scripts by their digests, so that any number of readers may be sent it and still nothing runs that we have not written. */
export function policyFor(html: string, policy: string): string {
  const digests = [...html.matchAll(INLINE)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  // What a trusted script loads could be from elsewhere under `strict-dynamic`; here it must be ours.
  return policy.replace(/script-src [^;]*/, ["script-src 'self'", ...new Set(digests)].join(' '));
}

/** Makes a page that was written for one reader into one for all, its scripts asleep unless others frame it: nobody touches what is only looked at there, and it must tell its height. */
export async function keptPage(
  written: string,
  { 'content-security-policy': policy = '', link = '', ...headers }: Record<string, string>,
): Promise<KeptPage> {
  const plain = withoutNonce(written);
  const html = policy.includes('frame-ancestors *') ? plain : sleeping(plain);
  const [brotli, gzipped] = await Promise.all([
    toBrotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    toGzip(html),
  ]);
  return {
    headers: {
      ...headers,
      ...(link !== '' && { link: link.replaceAll(/; nonce="[^"]*"/g, '') }),
      'content-security-policy': policyFor(html, policy),
    },
    brotli,
    gzip: gzipped,
  };
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** How the reader takes the page: as small as they allow. */
export function encodingFor(accepted: string | undefined): Encoding {
  return takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : 'identity';
}

/** Whether the reader takes a page in this encoding. */
export function takes(accepted: string | undefined, encoding: 'br' | 'gzip'): boolean {
  const names = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, quality === undefined ? 1 : Number(quality.slice(2))];
    }),
  );
  return (names.get(encoding) ?? names.get('*') ?? 0) > 0;
}

/** The bytes of a kept page, as the reader takes them. */
export async function bytesOf(page: KeptPage, encoding: Encoding): Promise<Buffer> {
  switch (encoding) {
    case 'br':
      return page.brotli;
    case 'gzip':
      return page.gzip;
    case 'identity':
      return fromGzip(page.gzip);
  }
}
