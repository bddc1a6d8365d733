import { actorsById } from '@drawdown/domain/queries/actors';
import type { Batch, Vintage } from '@drawdown/domain/queries/batch';
import { eventsById } from '@drawdown/domain/queries/events';
import { searchFor, searchList, type Find } from '@drawdown/domain/queries/finds';
import { placesById } from '@drawdown/domain/queries/places';
import { sourcesById } from '@drawdown/domain/queries/sources';
import { statementsById } from '@drawdown/domain/queries/statements';
import { knownOnArg, vintageFrom } from './arguments.ts';
import { builder, type Connection, type Context } from './builder.ts';
import { connection, connectionType, pageArgs } from './connection.ts';
import { ofType } from './nodes.ts';

const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search finds.',
  types: ['Actor', 'Event', 'Source', 'Place', 'Statement'],
});

const SearchConnection = connectionType('Search', SearchResult, 'what was found, best first');

const SearchNoun = builder.enumType('SearchNoun', {
  description: 'What sort of thing a search finds.',
  values: {
    ACTOR: { value: 'actors', description: 'Actors.' },
    EVENT: { value: 'events', description: 'Events.' },
    PLACE: { value: 'places', description: 'Places.' },
    SOURCE: { value: 'sources', description: 'Sources.' },
    STATEMENT: { value: 'statements', description: 'Statements.' },
  },
});

/** Of each noun that can be found, its type and the way to its rows. */
const NOUNS: Record<Find['noun'], { type: string; byId: Batch<Vintage, object> }> = {
  actors: { type: 'Actor', byId: actorsById },
  events: { type: 'Event', byId: eventsById },
  sources: { type: 'Source', byId: sourcesById },
  places: { type: 'Place', byId: placesById },
  statements: { type: 'Statement', byId: statementsById },
};

async function found({ id, noun, knownOn }: Find, { load }: Context): Promise<typeof SearchResult.$inferType> {
  const { type, byId } = NOUNS[noun];
  return ofType(type, await load(byId, id, { knownOn })) as typeof SearchResult.$inferType;
}

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    description:
      'Full-text search in English and French, accents and apostrophes folded, best first: names and aliases, then titles, then prose. ' +
      'The last word may be the beginning of one; a word that is found nowhere is taken for a misspelt name.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'What to look for: words in either language, 200 characters at the most. Only what holds all of them is found.',
      }),
      among: t.arg({
        type: [SearchNoun],
        description: 'Only these; all where it is left out. An empty list finds nothing.',
      }),
      ...knownOnArg,
      ...pageArgs,
    },
    resolve: async (
      _root,
      { query, among, knownOn, ...page },
      context,
    ): Promise<Connection<typeof SearchResult.$inferType>> => {
      const asked = { ...(await searchFor(context.db, query, vintageFrom(knownOn))), among };
      const finds = await connection(context, searchList, asked, page);
      const nodes = await Promise.all(finds.edges.map((edge) => found(edge.node, context)));
      return { ...finds, edges: finds.edges.map(({ cursor }, i) => ({ cursor, node: nodes[i]! })) };
    },
  }),
);
