import { graphql } from '@drawdown/schema/client';
import { ask } from '../lib/ask.ts';
import type { View } from './view.ts';

const LatestQuery = graphql(`
  query Latest {
    revisions(first: 1) {
      nodes {
        recordedAt
      }
    }
  }
`);

/**
 * When what is taken of the record last changed, as HTTP says it: with the record itself, or with the day that stands in every file. Never
 * later than now: the clock of whoever recorded may be ahead of ours.
 */
export async function lastModified({ takenOn }: View): Promise<string> {
  const [latest] = (await ask(LatestQuery, {})).revisions.nodes;
  const recorded = latest === undefined ? 0 : Date.parse(latest.recordedAt);
  return new Date(Math.min(Math.max(recorded, Date.parse(takenOn)), Date.now())).toUTCString();
}
