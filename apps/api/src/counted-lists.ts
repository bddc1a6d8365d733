import { defaultFieldResolver, isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql';
import { listsObjects, type AnswerSize } from './answer-size.ts';
import { LIMITS } from './limits.ts';

/** What one answer has come to while it is built. */
export interface Tally {
  /** Nodes counted so far, those of an item when its list is there. */
  built: number;
  readonly itemNodes: AnswerSize['itemNodes'];
}

/** Whether an answer has outgrown what is allowed: then its lists are empty from there on, and it must not be sent. */
export const isOver = ({ built }: Tally): boolean => built > LIMITS.built;

interface Tallied {
  tally?: Tally;
}

const counted = new WeakSet<GraphQLSchema>();

/**
 * Has every list of objects in the graph counted on the tally of its request, before any of its items is built. Lists that take the answer
 * over the limit, and all after them, come out empty: failing each of them would cost more than they do.
 */
export function countLists(schema: GraphQLSchema): void {
  if (counted.has(schema)) return;
  counted.add(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!listsObjects(field)) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (parent, args, context: Tallied, info) => {
        const { tally } = context;
        if (!tally) return resolve(parent, args, context, info);
        const perItem = info.fieldNodes.reduce((sum, node) => sum + (tally.itemNodes.get(node) ?? 1), 0);
        const count = (list: unknown): unknown => {
          if (!Array.isArray(list)) return list;
          tally.built += list.length * perItem;
          return isOver(tally) ? [] : (list as unknown[]);
        };
        if (isOver(tally)) return [];
        const list: unknown = resolve(parent, args, context, info);
        return list instanceof Promise ? list.then(count) : count(list);
      };
    }
  }
}
