/** Keeps what was made of texts, the least recently used going first, until the texts come to `characters` in all. */
export interface TextCache<Value> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): void;
}

/**
 * A cache bounded by the length of what was asked, not by its number: a stranger who sends long questions, each a little different, must not
 * fill the memory. A text longer than a tenth of it is not kept.
 */
export function textCache<Value>(characters: number): TextCache<Value> {
  const kept = new Map<string, Value>();
  let length = 0;
  return {
    get(text) {
      const value = kept.get(text);
      if (value !== undefined) {
        kept.delete(text);
        kept.set(text, value);
      }
      return value;
    },
    set(text, value) {
      if (text.length > characters / 10) return;
      if (!kept.has(text)) length += text.length;
      kept.delete(text);
      kept.set(text, value);
      for (const oldest of kept.keys()) {
        if (length <= characters) return;
        kept.delete(oldest);
        length -= oldest.length;
      }
    },
  };
}
