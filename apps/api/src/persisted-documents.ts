import { createHash } from 'node:crypto';
import { textCache } from './document-cache.ts';
import { isPlain } from './operations.ts';

/** Documents that clients name by their digest, as they showed them once. */
export interface PersistedDocuments {
  get(digest: string): string | undefined;
  /** Keeps a document that was found right. */
  set(digest: string, document: string): void;
}

/** Keeps documents, those asked for longest ago going first, until they come to so many characters: some hundred of a dashboard. */
const KEPT = 1_000_000;

/** Keeps them in the memory of this instance: another one asks its client for the document once more. */
export function persistedDocuments(): PersistedDocuments {
  const documents = textCache<string>(KEPT);
  return {
    get: (digest) => documents.get(digest),
    // Counted by the length of the document, not of its digest.
    set: (digest, document) => documents.set(digest, document, document.length),
  };
}

/**
 * The digest in the `extensions` of a request, `{"persistedQuery":{"version":1,"sha256Hash":"…"}}`. Null where they say nothing of
 * a digest. An Error, with what would be right, where they say it wrongly or the document that came along is another.
 */
export function digestIn(extensions: unknown, document: string | null): string | Error | null {
  if (!isPlain(extensions) || !('persistedQuery' in extensions)) return null;
  const { persistedQuery } = extensions;
  const digest = isPlain(persistedQuery) && persistedQuery['version'] === 1 ? persistedQuery['sha256Hash'] : null;
  if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest))
    return new Error(
      'extensions.persistedQuery must be {"version":1,"sha256Hash":"the SHA-256 of the document in hex"}.',
    );
  if (document !== null && createHash('sha256').update(document).digest('hex') !== digest)
    return new Error('extensions.persistedQuery.sha256Hash is not the SHA-256 of the document that came with it.');
  return digest;
}
