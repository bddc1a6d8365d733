/** All rows of a list, a hundred at a time: what the API gives in one answer. Written out as they come, so that a long list needs no more room than a short one. */
export async function* pagesOf<Node>(
  page: (after: string | null) => Promise<{
    nodes: readonly Node[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  }>,
): AsyncIterable<readonly Node[]> {
  let after: string | null = null;
  for (;;) {
    const { nodes, pageInfo } = await page(after);
    yield nodes;
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null || pageInfo.endCursor === after) return;
    after = pageInfo.endCursor;
  }
}

/** Rows that come in one answer. */
export async function* atOnce<Node>(rows: Promise<readonly Node[]>): AsyncIterable<readonly Node[]> {
  yield await rows;
}

/**
 * A list as its page shows it, latest first where that is asked. The API gives these lists in one order only, so that the last row
 * must have come before the first can be written.
 */
export async function* listedBackwards<Node>(
  isBackwards: boolean,
  pages: AsyncIterable<readonly Node[]>,
): AsyncIterable<readonly Node[]> {
  if (!isBackwards) {
    yield* pages;
    return;
  }
  const all: Node[] = [];
  for await (const page of pages) all.push(...page);
  yield all.reverse();
}
