import type pg from 'pg';
import { percentile } from '../measuring/arithmetic.ts';
import { askOnce } from '../measuring/load.ts';
import { graphqlPost } from '../items/item.ts';

const SLUG = 'minusma';
const WHAT = 'query Name($slug: String!) { mission(slug: $slug) { acronym } }';

const rename = (primary: pg.Client, acronym: string) =>
  primary.query('update mission set acronym = $1 where slug = $2', [acronym, SLUG]);

/** Writes again and again, `pause` milliseconds apart, until it is stopped. */
export function keepWriting(primary: pg.Client, pause: number): () => Promise<void> {
  let isOver = false;
  const writing = (async () => {
    for (let nth = 0; !isOver; nth += 1) {
      await rename(primary, `W${nth % 10}`);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  })();
  return async () => {
    isOver = true;
    await writing;
  };
}

export interface OwnWritesRead {
  writes: number;
  reads: number;
  stale: number;
  /** Milliseconds that a write took, the middle one and the 99th of a hundred. */
  p50: number;
  p99: number;
}

/** Writes, then at once asks every one of `origins` at the same time, `times` over; counts the answers that lack what was written. */
export async function readOwnWrites(
  primary: pg.Client,
  origins: readonly string[],
  times: number,
): Promise<OwnWritesRead> {
  const took: number[] = [];
  let stale = 0;
  for (let nth = 0; nth < times; nth += 1) {
    const written = `N${nth}`;
    const began = performance.now();
    await rename(primary, written);
    took.push(performance.now() - began);
    const answers = await Promise.all(origins.map((origin) => askOnce(origin, graphqlPost(WHAT, { slug: SLUG }))));
    for (const { status, body } of answers) {
      const { data, errors } = JSON.parse(body) as { data?: { mission: { acronym: string } }; errors?: unknown };
      if (status !== 200 || errors || !data) throw new Error(`a read after a write was refused: ${status} ${body}`);
      if (data.mission.acronym !== written) stale += 1;
    }
  }
  return {
    writes: times,
    reads: times * origins.length,
    stale,
    p50: percentile(took, 0.5),
    p99: percentile(took, 0.99),
  };
}
