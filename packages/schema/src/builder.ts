import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin, { decodeGlobalID } from '@pothos/plugin-relay';
import type { Tally } from '@drawdown/domain/queries/tally';
import type PrismaTypes from '@drawdown/db/pothos-types';
import { getDatamodel } from '@drawdown/db/pothos-types';
import type { Db } from '@drawdown/db/client';
import type { Day } from '@drawdown/domain/day';
import type { DateSpan } from '@drawdown/domain/date-span';
import type { Quantity } from '@drawdown/domain/quantity';
import type { Page } from '@drawdown/domain/queries/page';
import type * as rows from '@drawdown/domain/queries/rows';
import type { Language } from '@drawdown/domain/text';
import type { Enums } from '@drawdown/domain/vocabulary';
import type { GraphQLFieldResolver } from 'graphql';
import { readable } from './errors.ts';
import type { Caller } from './in-turns.ts';
import type { Loaders, Soon } from './loaders.ts';
import { longestTextsOf, requireShort } from './longest-texts.ts';
import { loadNode, loadNodes } from './nodes.ts';

/** What every resolver is given: the database, and the loaders of this request. */
export interface Context {
  db: Db;
  load: Loaders;
  /** Who asks, and takes turns with others where something is computed. */
  caller: Caller;
}

/** The models as SQL gives them: days as text, each row with its vintage. */
type RowTypes = {
  [Model in keyof PrismaTypes]: Omit<PrismaTypes[Model], 'Shape'> & { Shape: rows.Row<PrismaTypes[Model]['Shape']> };
};

/** A page of a list, and its length when someone asks. */
export interface Connection<Node> extends Page<Node> {
  totalCount: () => Soon<number>;
  /** How many have each value of a dimension; for lists of the record that have dimensions. */
  tally?: (by: string) => Soon<Tally[]>;
}

/** Types of the graph by name, with what stands behind them: a field names its type, so that no module waits for another. */
interface Nouns {
  Source: rows.SourceRow;
  Evidence: rows.EvidenceRow;
  Actor: rows.ActorRow;
  Affiliation: rows.AffiliationRow;
  Place: rows.PlaceRow;
  Mission: rows.MissionRow;
  Metric: rows.MetricRow;
  Statistic: rows.StatisticRow;
  Event: rows.EventRow;
  Account: rows.AccountRow;
  Participant: rows.ParticipantRow;
  Statement: rows.StatementRow;
  Revision: rows.RevisionRow;
}
type Connections = { [Noun in keyof Nouns as `${Noun}Connection`]: Connection<Nouns[Noun]> };
interface Values {
  DateSpan: DateSpan;
  Quantity: Quantity;
  Retraction: rows.Retractable;
}

/** Enums by name: Pothos knows strings for scalars alone, and a value of an enum is one like that of a scalar. */
type Vocabulary = Enums & { Language: Language; DatePrecision: DateSpan['precision'] };
type Vocabularies = { [Name in keyof Vocabulary]: { Input: Vocabulary[Name]; Output: Vocabulary[Name] } };

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      readableErrors: ReadableErrors<Types>;
      shortTexts: ShortTexts<Types>;
    }
  }
}

/** Turns what the domain calls an invalid argument into an error that carries code and argument. Only fields with arguments can meet one. */
class ReadableErrors<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    fieldConfig: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (Object.keys(fieldConfig.args).length === 0) return resolver;
    return (parent, args, context, info) => {
      try {
        const result: unknown = resolver(parent, args, context, info);
        return result instanceof Promise
          ? result.catch((error: unknown) => {
              throw readable(error);
            })
          : result;
      } catch (error) {
        throw readable(error);
      }
    };
  }
}
SchemaBuilder.registerPlugin('readableErrors', ReadableErrors);

/** Refuses arguments that hold longer texts than they may, as they were given: before ids are decoded and the field is asked. */
class ShortTexts<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapArgMappers(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object> | undefined,
    fieldConfig: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> | undefined {
    const texts = longestTextsOf(fieldConfig.args, this.buildCache);
    if (texts === null || resolver === undefined) return resolver;
    return (parent, args, context, info) => {
      requireShort(texts, args as Record<string, unknown>);
      return resolver(parent, args, context, info);
    };
  }
}
SchemaBuilder.registerPlugin('shortTexts', ShortTexts);

/** An id that is none: it belongs to no type, and is found nowhere. */
const NO_ID = { typename: '', id: '' };

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: RowTypes;
  DefaultFieldNullability: false;
  Scalars: {
    Date: { Input: Day; Output: Day };
    DateTime: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  } & Vocabularies;
  Objects: Nouns & Connections & Values;
}>({
  plugins: ['readableErrors', 'shortTexts', PrismaPlugin, RelayPlugin],
  defaultFieldNullability: false,
  prisma: {
    // Rows come from the domain's own SQL; a resolver that needed Prisma would be a mistake.
    client: () => {
      throw new Error('the API reads without a Prisma client');
    },
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: 'error',
  },
  relay: {
    cursorType: 'String',
    clientMutationId: 'omit',
    idFieldOptions: { description: 'Its id in the whole graph: pass it to `node`.' },
    decodeGlobalID: (globalId) => {
      try {
        return decodeGlobalID(globalId);
      } catch {
        return NO_ID;
      }
    },
    nodeTypeOptions: {
      description:
        'Anything that has an id of its own. Ids derive from the noun and its key in the dossier: the same in every database.',
    },
    nodeQueryOptions: {
      description: 'Whatever has this id; null where nothing has.',
      args: { id: { description: 'The `id` of any object.' } },
      resolve: (_root, { id }, { load }) => loadNode(load, id),
    },
    nodesQueryOptions: {
      description: 'Whatever has these ids, in the order asked; null in the place of one that nothing has.',
      args: { ids: { description: 'The `id`s of any objects, 100 at the most.' } },
      resolve: (_root, { ids }, { load }) => loadNodes(load, ids),
    },
    pageInfoTypeOptions: { description: 'What lies on either side of a page.' },
    hasNextPageFieldOptions: { description: 'Whether anything follows the last edge of this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether anything precedes the first edge of this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first edge; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last edge; null on an empty page.' },
  },
});

builder.queryType({
  description:
    'Ways into the record. `knownOn` leaves out what became known after that day, at every depth. A text that an argument gives has 200 ' +
    'characters at the most, a figure 100, a cursor 1,000.',
});
