import './actor.ts';
import './date-span.ts';
import './disagreement.ts';
import './drawdown.ts';
import './event.ts';
import './evidence.ts';
import './metric.ts';
import './mission.ts';
import './place.ts';
import './quantity.ts';
import './reconciliation.ts';
import './retraction.ts';
import './revision.ts';
import './scalars.ts';
import './search.ts';
import './site.ts';
import './source.ts';
import './statement.ts';
import './statistic.ts';
import './statistics.ts';
import './vocabulary.ts';
import { encodeGlobalID } from '@pothos/plugin-relay';
import { isObjectType, type GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';

/**
 * Pothos gives the id of an object as a promise of a promise. Whoever asks for a mission asks for thousands of them, and each is a part
 * of a row that is there.
 */
function withIdsAtOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
    const { id } = type.getFields();
    if (id) id.resolve = (row: { id: string }) => encodeGlobalID(type.name, row.id);
  }
  return schema;
}

/** The whole graph. */
export const schema = withIdsAtOnce(builder.toSchema({ sortSchema: false }));
