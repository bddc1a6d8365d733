import { takenPolicy } from '../lib/content-security.ts';
import { etagOf, hasTagged } from '../lib/etag.ts';

/** Up to how many bytes a download is put together before it is sent, so that it has a length and a tag; longer ones are sent as they come. */
const HELD_BYTES = 4_000_000;

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  'csv-metadata.json': 'application/csvm+json; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  atom: 'application/atom+xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
  html: 'text/html; charset=utf-8',
  'html.gz': 'application/gzip',
};

export interface Download {
  ending: string;
  /** Under which name it is saved; null for what is read where it is. */
  file: string | null;
  body: AsyncIterable<string> | string | Uint8Array<ArrayBuffer>;
  /** When it last changed, as HTTP says it; with the record where it is left out. */
  changed?: string;
  headers?: Readonly<Record<string, string>>;
}

/** Something taken, as HTTP answers it: with its type, its name, and a tag by which it need not be sent twice. */
export async function answerWith(request: Request, { ending, file, body, headers = {} }: Download): Promise<Response> {
  const all: Record<string, string> = {
    'Content-Type': types[ending] ?? 'application/octet-stream',
    'Content-Security-Policy': takenPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    // It may have changed since: asked again, and not sent again where it has not.
    'Cache-Control': 'public, no-cache',
    ...(file === null ? {} : { 'Content-Disposition': `attachment; filename="${file}"` }),
    ...headers,
  };
  const held = typeof body === 'string' || body instanceof Uint8Array ? body : await heldBack(body);
  if (held instanceof ReadableStream) return new Response(held, { headers: all });
  const etag = etagOf(held);
  all['ETag'] = etag;
  if (hasTagged(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: all });
  return new Response(held, { headers: all });
}

/** The whole text where it is short enough; else a stream of what is there and of what still comes. A fault in its midst breaks the transfer off, so that no part passes for the whole. */
async function heldBack(pieces: AsyncIterable<string>): Promise<string | ReadableStream<Uint8Array>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const held: string[] = [];
  let length = 0;
  while (length <= HELD_BYTES) {
    const next = await iterator.next();
    if (next.done === true) return held.join('');
    held.push(next.value);
    length += next.value.length;
  }
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(held.join(''))),
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
