/** A stretch of a document's text: a paragraph with what was taken from it, or those between from which nothing was. */
export type Stretch<Taken> =
  { of: 'taken'; paragraph: number; taken: Taken[] } | { of: 'gap'; from: number; to: number };

/**
 * A document paragraph by paragraph: what was taken from each, in order, and the gaps between, up to the last paragraph where
 * their number is known. What stands in no known paragraph is apart.
 */
export function byParagraph<Taken extends { paragraph: number | null }>(
  all: readonly Taken[],
  paragraphs: number | null,
): { stretches: Stretch<Taken>[]; nowhere: Taken[] } {
  const taken = new Map<number, Taken[]>();
  for (const one of all) {
    if (one.paragraph === null) continue;
    taken.set(one.paragraph, [...(taken.get(one.paragraph) ?? []), one]);
  }
  const stretches: Stretch<Taken>[] = [];
  let next = 1;
  for (const paragraph of [...taken.keys()].sort((a, b) => a - b)) {
    if (paragraph > next) stretches.push({ of: 'gap', from: next, to: paragraph - 1 });
    stretches.push({ of: 'taken', paragraph, taken: taken.get(paragraph) ?? [] });
    next = paragraph + 1;
  }
  if (paragraphs !== null && next <= paragraphs) stretches.push({ of: 'gap', from: next, to: paragraphs });
  return { stretches, nowhere: all.filter(({ paragraph }) => paragraph === null) };
}
