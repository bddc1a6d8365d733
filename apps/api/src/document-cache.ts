/** Keeps what was made of texts, the least recently used going first, until the texts come to `characters` in all. */
export interface TextCache<Value> {
  get(text: string): Value | undefined;
  /** `length` are the characters that it stands for, where those are not the text's own. */
  set(text: string, value: Value, length?: number): void;
}

/** Characters that an entry stands for beside its own: what is made of the shortest text takes as much as what is made of so many. */
const OVERHEAD = 20;

/**
 * A cache bounded by the length of what was asked, not by its number: a stranger who sends long questions, each a little different, must not
 * fill the memory. A text longer than a tenth of it is not kept.
 */
export function textCache<Value>(characters: number): TextCache<Value> {
  const kept = new Map<string, { value: Value; counted: number }>();
  let size = 0;
  return {
    get(text) {
      const entry = kept.get(text);
      if (entry !== undefined) {
        kept.delete(text);
        kept.set(text, entry);
      }
      return entry?.value;
    },
    set(text, value, length = text.length) {
      const counted = length + OVERHEAD;
      if (counted > characters / 10) return;
      size += counted - (kept.get(text)?.counted ?? 0);
      kept.delete(text);
      kept.set(text, { value, counted });
      for (const [oldest, entry] of kept) {
        if (size <= characters) return;
        kept.delete(oldest);
        size -= entry.counted;
      }
    },
  };
}
