import type { Question } from '../measuring/load.ts';
import type { SideName } from '../sides/side.ts';

/** Anything that JSON holds. */
export type Json = any;

/** One way of asking the same of a side, and of reading its answer in words common to all. */
export interface Asking {
  questions: Question[];
  /** The answer to the nth question, in the common form. */
  read: (answer: Json, nth: number) => unknown;
}

/** Something that is measured. */
export interface Item {
  name: string;
  what: string;
  /** By side; `unkept` is asked what `drawdown` is. */
  asked: Partial<Record<Exclude<SideName, 'unkept'>, Asking>>;
  /** Whether it is about what was read before: those who keep nothing are not asked. */
  isReadAgain?: boolean;
  /** Whether it is about computing: those who keep what they have answered are not asked. */
  isComputed?: boolean;
  /** The status of a right answer where it is not 200, by side. */
  status?: Partial<Record<SideName, number>>;
}

/** How a side is asked the item; undefined where it is not. */
export function askingOf(item: Item, side: SideName): Asking | undefined {
  if (side === 'unkept') return item.isReadAgain ? undefined : item.asked.drawdown;
  return side === 'drawdown' && item.isComputed ? undefined : item.asked[side];
}

const JSON_IN = { 'content-type': 'application/json', accept: 'application/json' };

/** A query with variables, sent as most clients do. */
export const graphqlPost = (query: string, variables: object): Question => ({
  method: 'POST',
  path: '/graphql',
  headers: JSON_IN,
  body: JSON.stringify({ query, variables }),
});

/** The same in the address, so that the answer may be kept and asked again with its tag. */
export const graphqlGet = (query: string, variables: object, headers: Record<string, string> = {}): Question => ({
  method: 'GET',
  path: `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`,
  headers: { accept: 'application/json', ...headers },
});

/** Values for the one statement of an item on the floor. */
export const floorPost = (item: string, values: readonly unknown[]): Question => ({
  method: 'POST',
  path: `/${item}`,
  headers: JSON_IN,
  body: JSON.stringify(values),
});

/** The English text, else the French: what is asked for in English. */
export const english = (row: Json, field: string): string | null => row[`${field}En`] ?? row[`${field}Fr`] ?? null;

/** Where a row stands, as each side writes it into a cursor. */
export interface Place {
  day: string;
  id: string;
}

export const drawdownCursor = (list: string, { day, id }: Place): string =>
  Buffer.from(JSON.stringify([1, list, day, id])).toString('base64url');

/** PostGraphile's cursor begins with a digest of the order, which is taken from one of its own. */
export const postgraphileCursor = (like: string, { day, id }: Place): string => {
  const [digest] = JSON.parse(Buffer.from(like, 'base64').toString()) as [string];
  return Buffer.from(JSON.stringify([digest, day, id])).toString('base64');
};

export const globalId = (type: string, id: string): string => Buffer.from(`${type}:${id}`).toString('base64');
export const localId = (id: string): string => Buffer.from(id, 'base64').toString().split(':')[1]!;
