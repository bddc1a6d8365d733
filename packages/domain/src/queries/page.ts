import type { Db } from '@drawdown/db/client';
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { isDay } from '../day.ts';
import type { Batch } from './batch.ts';
import { and, type InParts } from './conditions.ts';
import { InvalidArgument } from './invalid-argument.ts';
import { keptCount, type Kept } from './kept-counts.ts';
import { talliesOf, type Dimension, type Tally } from './tally.ts';

/** Which part of a list is asked: `first` after `after`, or `last` before `before`; 20 where neither is given, 1 to 100. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** Part of a list, with what lies on either side of it. */
export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

type KeyType = 'date' | 'instant' | 'uuid' | 'text' | 'integer' | 'float8';
type KeyValue = string | number;

/** A total order: rows are compared by all parts of the key, in one direction. The last part is unique. */
export interface Order {
  /** Names list and order in cursors, e.g. `events/DATE_ASC`, so that a cursor of another list is recognised. */
  name: string;
  descending?: boolean;
  /** True where the key is reckoned for each row, so that no index has it. */
  isReckoned?: boolean;
  key: readonly { sql: Sql; type: KeyType }[];
}

/** A list in SQL. `from` and `where` may refer to `parent.id`, the row that the list hangs from. */
export interface ListQuery {
  /** Columns of a row. */
  select: Sql;
  from: Sql;
  /** Conditions that all hold; empty ones are skipped. */
  where: readonly Sql[];
  /** One more that holds, of which a page is read part by part, where no index would serve the whole in the order asked. */
  inParts?: InParts | null;
  order: Order;
  /** What its rows can be counted by; nothing where it is left out. */
  dimensions?: Readonly<Record<string, Dimension>>;
  /** The counts that are kept of just such rows; null where none are, so that they are counted. */
  kept?: Kept | null;
}

/** A list with the three things that can be asked of it, each for many parents in one statement. */
export interface List<Scope extends object, Row extends object> {
  pages: Batch<Scope & PageArgs, Page<Row>>;
  counts: Batch<Scope, number>;
  /** How many have each value of a dimension. */
  tallies: Batch<Scope & { by: string }, Tally[]>;
}

/** The parent of a list that hangs from nothing. */
export const ROOT = '00000000-0000-0000-0000-000000000000';

const DEFAULT_SIZE = 20;
const LARGEST = 100;
const VERSION = 1;

/** The position of a row, as an opaque text. */
function cursorOf(name: string, key: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([VERSION, name, ...key])).toString('base64url');
}

/** The largest that Postgres calls an integer. */
const LARGEST_INTEGER = 2 ** 31 - 1;

/** As Postgres writes it; no clock is further from UTC than what Postgres allows. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?[+-](0\d|1[0-5]):[0-5]\d$/;

const fits: Record<KeyType, (value: unknown) => boolean> = {
  date: (value) => typeof value === 'string' && isDay(value),
  instant: (value) =>
    typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
  uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) <= LARGEST_INTEGER,
  float8: (value) => typeof value === 'number' && Number.isFinite(value),
};

function keyOf(cursor: string, argument: 'after' | 'before', name: string, types: readonly KeyType[]): KeyValue[] {
  const wrong = () =>
    new InvalidArgument(
      argument,
      `Not a cursor of this list in this order. Pass an edge's \`cursor\`, \`startCursor\` or \`endCursor\` of it.`,
    );
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw wrong();
  }
  if (!Array.isArray(read)) throw wrong();
  const [version, list, ...key] = read as unknown[];
  const whole =
    version === VERSION &&
    list === name &&
    key.length === types.length &&
    key.every((value, i) => fits[types[i]!](value));
  if (!whole || cursorOf(name, key as KeyValue[]) !== cursor) throw wrong();
  return key as KeyValue[];
}

interface Window {
  size: number;
  backward: boolean;
  after: KeyValue[] | null;
  before: KeyValue[] | null;
}

function sizeOf(value: number, argument: 'first' | 'last'): number {
  if (Number.isInteger(value) && value >= 1 && value <= LARGEST) return value;
  throw new InvalidArgument(argument, `\`${argument}\` is ${value}: it must be from 1 to ${LARGEST}.`);
}

function windowOf(args: PageArgs, name: string, types: readonly KeyType[]): Window {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw new InvalidArgument('last', 'Give either `first` or `last`, not both.');
  return {
    size: first != null ? sizeOf(first, 'first') : last != null ? sizeOf(last, 'last') : DEFAULT_SIZE,
    backward: last != null,
    after: after == null ? null : keyOf(after, 'after', name, types),
    before: before == null ? null : keyOf(before, 'before', name, types),
  };
}

const CAST: Record<KeyType, Sql> = {
  date: sql`::date`,
  instant: sql`::timestamptz`,
  uuid: sql`::uuid`,
  text: sql`::text collate "C"`,
  integer: sql`::int`,
  float8: sql`::float8`,
};

const COMPARE = { '>': sql`>`, '<': sql`<`, '>=': sql`>=`, '<=': sql`<=` };

function compared(order: Order, operator: keyof typeof COMPARE, key: readonly KeyValue[]): Sql {
  const columns = join(order.key.map((part) => part.sql));
  const values = join(order.key.map((part, i) => sql`${key[i]}${CAST[part.type]}`));
  return sql`(${columns}) ${COMPARE[operator]} (${values})`;
}

/** The rows that lists hang from, as `parent`. For a list that hangs from nothing the planner is to see that it is one. */
const parentsAre = (parents: readonly string[]): Sql =>
  parents.length === 1 && parents[0] === ROOT
    ? sql`(select ${ROOT}::uuid as id, 1 as nth) parent`
    : sql`unnest(${parents}::uuid[]) with ordinality as parent(id, nth)`;

type KeyedRow = { parentId: string; beyondAfter: boolean; beyondBefore: boolean; keys: KeyValue[] | null };

/**
 * The asked page of the list of each parent, in one statement. A page is cut by key: rows that come or go elsewhere move nothing.
 * `hasNextPage` and `hasPreviousPage` hold in both directions, whatever cursors were given.
 */
async function pagesOf<Row extends object>(
  db: Db,
  parents: readonly string[],
  query: ListQuery,
  args: PageArgs,
): Promise<Map<string, Page<Row>>> {
  const { order } = query;
  const { size, backward, after, before } = windowOf(
    args,
    order.name,
    order.key.map((part) => part.type),
  );
  const [onward, back] = order.descending ? (['<', '>'] as const) : (['>', '<'] as const);
  const reversed = backward !== (order.descending ?? false);
  const direction = reversed ? sql`desc` : sql`asc`;
  const list = and(query.where);
  const parts = query.inParts?.parts ?? [empty];
  const bounds = and([after ? compared(order, onward, after) : empty, before ? compared(order, back, before) : empty]);
  const keys = order.key.map((part) => part.sql);
  const inOrder = (by: readonly Sql[], way: Sql) => join(by.map((key) => sql`${key} ${way}`));
  // Any row on the other side, or the nearest, which an index finds: looking for any, the planner may walk the table until it meets one.
  const isAny = (rows: Sql, way: Sql) =>
    order.isReckoned
      ? sql`exists (select ${rows})`
      : sql`(select true ${rows} order by ${inOrder(keys, way)} limit 1) is not null`;
  const beyond = (key: readonly KeyValue[] | null, operator: '>' | '<') =>
    key
      ? join(
          parts.map((part) =>
            isAny(
              sql`from ${query.from} where ${and([list, part, compared(order, `${operator}=`, key)])}`,
              operator === '<' ? sql`desc` : sql`asc`,
            ),
          ),
          ' or ',
        )
      : sql`false`;
  const names = keys.map((_, i) => raw(`key_${i}`));
  const rowsOf = (part: Sql, more: Sql) => sql`
    select ${query.select}, jsonb_build_array(${join(keys)}) as keys, ${more}
    from ${query.from}
    where ${and([list, part, bounds])}
    order by ${inOrder(keys, direction)}
    limit ${size + 1}`;
  const page =
    parts.length === 1
      ? rowsOf(parts[0]!, sql`row_number() over (order by ${inOrder(keys, direction)}) as place_in_page`)
      : sql`
    select candidate.*, row_number() over (order by ${inOrder(names, direction)}) as place_in_page
    from (${join(
      parts.map((part) => sql`(${rowsOf(part, join(keys.map((key, i) => sql`${key} as ${names[i]}`)))})`),
      ' union all ',
    )}) candidate
    order by place_in_page
    limit ${size + 1}`;
  const found = await db.rows<Row & KeyedRow>(
    sql`
    select parent.id as parent_id, ${beyond(after, back)} as beyond_after, ${beyond(before, onward)} as beyond_before, page.*
    from ${parentsAre(parents)}
    left join lateral (${page}
    ) page on true
    order by parent.nth, page.place_in_page`,
    'anew',
  );
  const rows = new Map<string, (Row & KeyedRow)[]>();
  for (const row of found) {
    const of = rows.get(row.parentId);
    if (of) of.push(row);
    else rows.set(row.parentId, [row]);
  }
  const pages = new Map<string, Page<Row>>();
  for (const [parent, all] of rows) {
    const { beyondAfter, beyondBefore } = all[0]!;
    const present = all.filter((row) => row.keys !== null);
    const more = present.length > size;
    const kept = more ? present.slice(0, size) : present;
    if (backward) kept.reverse();
    pages.set(parent, {
      edges: kept.map((node) => ({ cursor: cursorOf(order.name, node.keys!), node })),
      hasNextPage: backward ? beyondBefore : more || beyondBefore,
      hasPreviousPage: backward ? more || beyondAfter : beyondAfter,
    });
  }
  return pages;
}

const whole = ({ where, inParts }: ListQuery): Sql => and([...where, inParts?.whole ?? empty]);

/** How many rows the list of each parent has: told by what is kept, which costs the same for all of them, else counted. */
async function countsOf(db: Db, parents: readonly string[], query: ListQuery): Promise<Map<string, number>> {
  const { from, kept } = query;
  const total = kept ? keptCount(kept) : sql`select count(*)::int as total from ${from} where ${whole(query)}`;
  const found = await db.rows<{ id: string; total: number }>(
    sql`
    select parent.id, counted.total
    from ${parentsAre(parents)}
    cross join lateral (${total}) counted`,
    kept ? 'once' : 'anew',
  );
  return new Map(found.map((row) => [row.id, row.total]));
}

/** A list from the way it is asked in SQL. */
export function listOf<Scope extends object, Row extends object>(query: (scope: Scope) => ListQuery): List<Scope, Row> {
  return {
    pages: (db, parents, scope) => pagesOf<Row>(db, parents, query(scope), scope),
    counts: (db, parents, scope) => countsOf(db, parents, query(scope)),
    tallies: (db, parents, scope) => {
      const asked = query(scope);
      const dimension = asked.dimensions?.[scope.by];
      if (dimension === undefined) throw new InvalidArgument('by', `This list is not counted by ${scope.by}.`);
      return talliesOf(db, parents, { from: asked.from, where: whole(asked) }, dimension);
    },
  };
}

function compareKeys(a: readonly KeyValue[], b: readonly KeyValue[]): number {
  for (let i = 0; i < a.length; i += 1) {
    if (a[i]! < b[i]!) return -1;
    if (a[i]! > b[i]!) return 1;
  }
  return 0;
}

/** A list that is computed, not stored: its name in cursors, and the shape of the key that orders it. Keys are unique. */
export interface ComputedOrder<Node> {
  name: string;
  types: readonly KeyType[];
  key: (node: Node) => readonly KeyValue[];
}

/** The asked page of a list that was computed, in the order of its keys. Throws `InvalidArgument`. */
export function pageOfComputed<Node>(order: ComputedOrder<Node>, nodes: readonly Node[], args: PageArgs): Page<Node> {
  const { size, backward, after, before } = windowOf(args, order.name, order.types);
  const all = nodes.map((node) => ({ node, key: order.key(node) })).sort((a, b) => compareKeys(a.key, b.key));
  const beyondAfter = after !== null && all.some((item) => compareKeys(item.key, after) <= 0);
  const beyondBefore = before !== null && all.some((item) => compareKeys(item.key, before) >= 0);
  const within = all.filter(
    (item) =>
      (after === null || compareKeys(item.key, after) > 0) && (before === null || compareKeys(item.key, before) < 0),
  );
  const more = within.length > size;
  const kept = backward ? within.slice(Math.max(0, within.length - size)) : within.slice(0, size);
  return {
    edges: kept.map((item) => ({ cursor: cursorOf(order.name, item.key), node: item.node })),
    hasNextPage: backward ? beyondBefore : more || beyondBefore,
    hasPreviousPage: backward ? more || beyondAfter : beyondAfter,
  };
}
