import type { Db } from '@drawdown/db/client';
import type { Day } from '../day.ts';

/** In which vintage something is asked: what became known after that day is left out; null for everything. */
export interface Vintage {
  knownOn: Day | null;
}

/** Answers for many ids at once, in a number of statements that does not grow with them. An id that has no answer is not in the map. */
export type Batch<Scope extends object, Value> = (
  db: Db,
  ids: readonly string[],
  scope: Scope,
) => Promise<ReadonlyMap<string, Value>>;

/** The rows by their id. */
export function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** The rows of each parent, in the order they came; an empty list for a parent that has none. */
export function byParent<Row extends { parentId: string }>(
  parents: readonly string[],
  rows: readonly Row[],
): Map<string, Row[]> {
  const lists = new Map<string, Row[]>(parents.map((id) => [id, []]));
  for (const row of rows) lists.get(row.parentId)?.push(row);
  return lists;
}
