/** An answer as it is sent, and what it was made of. */
export interface KeptAnswer {
  body: Buffer;
  contentType: string;
  /** Tells equal answers, on every instance; null where nobody asks by it. */
  etag: string | null;
  /** Name of the operation, for the log. */
  operation: string | null;
}

/** Answers by what was asked, all of one state of the record. */
export interface KeptAnswers {
  /** Whether there is an answer, of whatever state of the record. */
  has(asked: string): boolean;
  get(version: string, asked: string): KeptAnswer | undefined;
  set(version: string, asked: string, answer: KeptAnswer): void;
}

/** What an entry takes beside its texts. */
const OVERHEAD = 200;

/**
 * Keeps answers, the least recently used going first, until they come to `bytes` in all with the questions. An answer longer than
 * an eighth of that is not kept. When the record has changed, all of them go: which version is the newer nobody can tell by its
 * name, so what is kept is what was asked last.
 */
export function keptAnswers(bytes: number): KeptAnswers {
  let kept = new Map<string, KeptAnswer>();
  let of: string | null = null;
  let size = 0;
  const sizeOf = (asked: string, { body }: KeptAnswer) => body.length + 2 * asked.length + OVERHEAD;

  return {
    has: (asked) => kept.has(asked),
    get(version, asked) {
      if (version !== of) return undefined;
      const answer = kept.get(asked);
      if (answer) {
        kept.delete(asked);
        kept.set(asked, answer);
      }
      return answer;
    },
    set(version, asked, answer) {
      if (version !== of) {
        kept = new Map();
        of = version;
        size = 0;
      }
      const length = sizeOf(asked, answer);
      if (length > bytes / 8) return;
      const before = kept.get(asked);
      if (before) size -= sizeOf(asked, before);
      kept.delete(asked);
      kept.set(asked, answer);
      size += length;
      for (const [oldest, one] of kept) {
        if (size <= bytes) return;
        kept.delete(oldest);
        size -= sizeOf(oldest, one);
      }
    },
  };
}
