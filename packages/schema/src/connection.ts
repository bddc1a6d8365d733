import type { OutputType, ShapeFromTypeParam } from '@pothos/core';
import { ROOT, type List, type PageArgs } from '@drawdown/domain/queries/page';
import type { Tally } from '@drawdown/domain/queries/tally';
import { builder, type Connection, type Context } from './builder.ts';
import { langArg, textsOf } from './language.ts';
import { longest } from './longest-texts.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

/** Longer than any cursor: one holds a key of the dossier, its id and what it is ordered by. */
const LONGEST_CURSOR = 1_000;

/** The arguments that every list has. */
export const pageArgs = builder.args((t) => ({
  first: t.int({
    description: 'How many from the start, or from `after` on: 1 to 100. 20 where neither `first` nor `last` is given.',
  }),
  after: t.string({ description: 'A cursor of this list: only what follows it.', ...longest(LONGEST_CURSOR) }),
  last: t.int({ description: 'How many from the end, or up to `before`: 1 to 100. Not together with `first`.' }),
  before: t.string({ description: 'A cursor of this list: only what precedes it.', ...longest(LONGEST_CURSOR) }),
}));

const tallyTexts = textsOf({ name: ({ nameEn: en, nameFr: fr }: Tally) => ({ en, fr }) });

/** How many of a list have a value. */
const TallyType = builder.objectRef<Tally>('Tally').implement({
  description: 'How many of a list have one value.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description:
        'The value as the filter of the list takes it: a slug, a key, or a word of a closed vocabulary; for KNOWN_FROM a day.',
    }),
    name: t.string({
      nullable: true,
      description: 'What it is called; null for a word of a closed vocabulary, and for a day.',
      args: langArg,
      // What others printed is left as it is.
      resolve: (tally, asked) =>
        [tallyTexts.ifAny('name')(tally, asked), tally.printed].filter((name) => name !== null).join(', ') || null,
    }),
    untranslated: t.stringList(tallyTexts.untranslated),
    count: t.exposeInt('count', { description: 'How many of the whole list have it.' }),
  }),
});

/**
 * Defines the connection and edge of a type: `EventConnection` and `EventEdge` for `Event`. `things` are what it lists, in the
 * plural; `dimensions` what they can be counted by, and what each of these is.
 */
export function connectionType<Type extends OutputType<Types>>(
  name: string,
  type: Type,
  things: string,
  dimensions?: Readonly<Record<string, string>>,
) {
  type Node = ShapeFromTypeParam<Types, Type, false>;
  const edge = builder.objectRef<Connection<Node>['edges'][number]>(`${name}Edge`).implement({
    description: `One of a list of ${things}, with its place in the list.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Its place in the list: pass it as `after` or `before`. It outlives rows that come and go.',
      }),
      node: t.field({ type, description: 'What stands there.', resolve: (at) => at.node as never }),
    }),
  });
  const by =
    dimensions === undefined
      ? null
      : builder.enumType(`${name}Dimension`, {
          description: `What ${things} can be counted by.`,
          values: Object.fromEntries(Object.entries(dimensions).map(([word, description]) => [word, { description }])),
        });
  return builder.objectRef<Connection<Node>>(`${name}Connection`).implement({
    description: `A page of a list of ${things}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'What is on this page, each with its place.',
        resolve: (page) => page.edges,
      }),
      nodes: t.field({
        type: [type],
        description: 'The same without the places.',
        resolve: (page) => page.edges.map((at) => at.node) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'What lies before and after this page.',
        resolve: ({ edges, hasNextPage, hasPreviousPage }) => ({
          hasNextPage,
          hasPreviousPage,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        }),
      }),
      totalCount: t.int({
        description: 'How many there are in the whole list, exactly.',
        resolve: (page) => page.totalCount(),
      }),
      ...(by === null
        ? {}
        : {
            tally: t.field({
              type: [TallyType],
              description: `How many of the whole list have each value that occurs in it, by value. What ${things} can be narrowed by.`,
              args: { by: t.arg({ type: by, required: true, description: 'What they are counted by.' }) },
              resolve: (page, args) => page.tally?.(args.by) ?? [],
            }),
          }),
    }),
  });
}

/** The asked page of a list; of the one that hangs from `parent`, where one is given. Its length is counted only when asked. */
export async function connection<Scope extends object, Node extends object>(
  { load }: Context,
  list: List<Scope, Node>,
  scope: Scope,
  { first, after, last, before }: PageArgs,
  parent: string = ROOT,
): Promise<Connection<Node>> {
  const page = await load(list.pages, parent, { ...scope, first, after, last, before });
  return {
    ...page,
    totalCount: () => load(list.counts, parent, scope),
    tally: (by) => load(list.tallies, parent, { ...scope, by }),
  };
}
