import { brandWithType } from '@pothos/core';
import type { Batch, Vintage } from '@drawdown/domain/queries/batch';
import type { Loaders } from './loaders.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const EVERYTHING: Vintage = { knownOn: null };

const batches = new Map<string, Batch<Vintage, object>>();

/** Says how the objects of a type are found by their ids. Each type of the graph that has an id calls this once, beside its definition. */
export function findNodesBy(typename: string, batch: Batch<Vintage, object>): void {
  batches.set(typename, batch);
}

/** The row, marked as of that type, for fields whose type is an interface or a union. */
export function ofType<Row extends object>(typename: string, row: Row): Row {
  brandWithType(row, typename as never);
  return row;
}

/** Whatever has this id, with everything known of it; null where nothing has. */
export async function loadNode(
  load: Loaders,
  { typename, id }: { typename: string; id: string },
): Promise<object | null> {
  const batch = batches.get(typename);
  if (!batch || !UUID.test(id)) return null;
  const row = await load.maybe(batch, id, EVERYTHING);
  return row && ofType(typename, row);
}

/** Whatever has these ids, in their order. */
export function loadNodes(load: Loaders, ids: readonly { typename: string; id: string }[]): Promise<(object | null)[]> {
  return Promise.all(ids.map((id) => loadNode(load, id)));
}
