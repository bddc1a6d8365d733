import { createHash } from 'node:crypto';

/** The tag of what is sent, made of all that it depends on. Weak: on its way it may be compressed, and is then the same but not byte by byte. */
export function etagOf(made: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(made).digest('base64url').slice(0, 27)}"`;
}

/** Whether a client that says `If-None-Match` has what bears the tag; a proxy may have marked the tag as weak, or no more so. */
export function hasTagged(ifNoneMatch: string | null | undefined, etag: string): boolean {
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((tag) => bare(tag) === bare(etag));
}
