import type { Db } from '@drawdown/db/client';
import sql, { type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';

/** In which vintage something is asked: what became known after that day is left out; null for everything. */
export interface Vintage {
  knownOn: Day | null;
}

/** Answers for many ids at once, in a number of statements that does not grow with them. An id that has no answer is not in the map. */
export interface Batch<Scope extends object, Value> {
  (db: Db, ids: readonly string[], scope: Scope): Promise<ReadonlyMap<string, Value>>;
  /** True where one id may stand for a hundred thousand rows: who asks for another is not to wait for them. */
  isLarge?: boolean;
}

/** The rows by their id. */
export function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** The condition that a row of `table`, by its alias, is asked for: by the slug or key in `column`, or by one it had before. */
export function isNamed(table: Sql, column: Sql, slugs: readonly string[]): Sql {
  return sql`(${table}.${column} = any(${slugs}::text[]) or ${table}.former_slugs && ${slugs}::text[])`;
}

/** The rows by each slug or key they have and had: whichever one was asked for by. */
export function byName<Row extends { formerSlugs: readonly string[] }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Map<string, Row> {
  return new Map(rows.flatMap((row) => [nameOf(row), ...row.formerSlugs].map((name) => [name, row] as const)));
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
