import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';

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

/**
 * The page without the number that each of its scripts carried for one reader. Its policy names the scripts by their digests instead, so
 * that any number of readers may be sent it and still nothing runs that we have not written.
 */
export function withoutNonce(html: string, policy: string): { html: string; policy: string } {
  const plain = html.replace(NONCE, '$1');
  const digests = [...plain.matchAll(INLINE)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  const scripts = ["script-src 'self'", ...new Set(digests)].join(' ');
  return {
    html: plain,
    // What a trusted script loads could be from elsewhere under `strict-dynamic`; here it must be ours.
    policy: policy.replace(/script-src [^;]*/, scripts),
  };
}

/** Makes a page that was written for one reader into one for all. */
export async function keptPage(
  written: string,
  { 'content-security-policy': given = '', link = '', ...headers }: Record<string, string>,
): Promise<KeptPage> {
  const { html, policy } = withoutNonce(written, given);
  const [brotli, gzipped] = await Promise.all([
    toBrotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
    toGzip(html),
  ]);
  return {
    headers: {
      ...headers,
      ...(link !== '' && { link: link.replaceAll(/; nonce="[^"]*"/g, '') }),
      'content-security-policy': policy,
    },
    brotli,
    gzip: gzipped,
  };
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** How the reader takes the page: as small as they allow. */
export function encodingFor(accepted: string | undefined): Encoding {
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
  const takes = (name: string): boolean => (names.get(name) ?? names.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
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
