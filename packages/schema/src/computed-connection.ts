import { pageOfComputed, type ComputedOrder, type PageArgs } from '@drawdown/domain/queries/page';
import type { Connection } from './builder.ts';

/** The asked page of what was computed for one mission in one vintage. A cursor tells the place of a key, and outlives what comes and goes. */
export function computedConnection<Node>(
  order: ComputedOrder<Node>,
  nodes: readonly Node[],
  page: PageArgs,
): Connection<Node> {
  return { ...pageOfComputed(order, nodes, page), totalCount: () => nodes.length };
}
