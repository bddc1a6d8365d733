import { LRUCache } from 'lru-cache';
import type { KeptPage } from './kept-page.ts';

/** Pages by their address, all of one edition: of one state of the record, on one day. */
export interface PageCache {
  get(edition: string, address: string): KeptPage | undefined;
  set(edition: string, address: string, page: KeptPage): void;
}

/** What an entry takes beside its bytes. */
const OVERHEAD = 2_000;

/** Keeps pages until they come to `bytes` in all, those that were asked for longest ago going first; with another edition all of them go. */
export function pageCache(bytes: number): PageCache {
  if (bytes === 0) return { get: () => undefined, set: () => undefined };
  const pages = new LRUCache<string, KeptPage>({
    maxSize: bytes,
    maxEntrySize: Math.ceil(bytes / 8),
    sizeCalculation: ({ brotli, gzip }, address) => brotli.length + gzip.length + 2 * address.length + OVERHEAD,
  });
  let of: string | null = null;
  return {
    get: (edition, address) => (edition === of ? pages.get(address) : undefined),
    set(edition, address, page) {
      if (edition !== of) pages.clear();
      of = edition;
      pages.set(address, page);
    },
  };
}
