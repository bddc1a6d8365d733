import { COMPUTED } from '@drawdown/schema/in-turns';
import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsIn } from './document-size.ts';

/** Longest page, and the page where neither `first` nor `last` is given: as the lists of the graph have it. */
const LONGEST_PAGE = 100;
const PAGE = 20;
/** Each error tells the whole value: the execution says what is wrong with it. */
const ONE_ERROR = { maxErrors: 1 };
/** How many a list without pages is taken to hold. Some hold more, and for those what is really built is counted too. */
const UNPAGED = 5;

export interface AnswerSize {
  /** Nodes that the answer may come to: its objects and values, each list taken as long as it may get, and what is computed for it. */
  nodes: number;
  /** Ids that are asked for at one place, at the most. */
  ids: number;
  /** For each field that gives a list, the nodes of one item, lists within it left out. */
  itemNodes: ReadonlyMap<FieldNode, number>;
}

/** A share that is there once, and one for each item of the page that the enclosing connection is asked for. */
interface Share {
  once: number;
  perItem: number;
  /** Of these, what is reached without passing through a list. */
  plain: number;
}

/**
 * How large the answer to an operation of a valid document may get, found in time linear in the document's length: each fragment is
 * measured once. What is wrong with variables or arguments is left for the execution to say.
 */
export function answerSize(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): AnswerSize {
  const fragments = fragmentsIn(document);
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, ONE_ERROR).coerced ?? {};
  const types = Object.keys(schema.getTypeMap()).length;
  const measured = new Map<string, Share>();
  const itemNodes = new Map<FieldNode, number>();
  let ids = 0;

  const ofFragment = (name: string): Share => {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const share = fragment
      ? ofSelections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
      : { once: 0, perItem: 0, plain: 0 };
    measured.set(name, share);
    return share;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): Share => {
    const field = fieldOf(schema, parent, node.name.value);
    if (!field) return { once: 1, perItem: 0, plain: 1 };
    const within = ofSelections(node.selectionSet, getNamedType(field.type));
    const args = argumentsOf(field, node, coerced);
    if (Array.isArray(args['ids'])) ids = Math.max(ids, args['ids'].length);
    const nodes = 1 + computedFor(field) + within.once + pageSize(args) * within.perItem;
    if (!isListType(getNullableType(field.type))) return { once: nodes, perItem: 0, plain: 1 + within.plain };
    itemNodes.set(node, 1 + within.plain);
    if (isConnection(parent)) return { once: 1, perItem: nodes, plain: 1 };
    return { once: 1 + listLength(field, args, types) * nodes, perItem: 0, plain: 1 };
  };

  const ofSelections = (selectionSet: SelectionSetNode | undefined, parent: GraphQLNamedType | undefined): Share => {
    const total = { once: 0, perItem: 0, plain: 0 };
    for (const selection of selectionSet?.selections ?? []) {
      const share =
        selection.kind === Kind.FIELD
          ? ofField(selection, parent)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSelections(
                selection.selectionSet,
                selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent,
              );
      total.once += share.once;
      total.perItem += share.perItem;
      total.plain += share.plain;
    }
    return total;
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  const { once } = ofSelections(operation.selectionSet, root);
  return { nodes: once, ids, itemNodes };
}

function fieldOf(schema: GraphQLSchema, parent: GraphQLNamedType | undefined, name: string) {
  if (name === SchemaMetaFieldDef.name && parent === schema.getQueryType()) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name && parent === schema.getQueryType()) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** What is computed for a field, as so many nodes as take as long to fetch. */
const computedFor = ({ extensions }: GraphQLField<unknown, unknown>) =>
  typeof extensions[COMPUTED] === 'number' ? extensions[COMPUTED] : 0;

type Arguments = Readonly<Record<string, unknown>>;

function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Arguments): Arguments {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    // The execution refuses the field for it: nothing comes of it.
    return {};
  }
}

/** A page that is too long or none is refused by the field itself. */
function pageSize({ first, last }: Arguments): number {
  const asked = first ?? last ?? PAGE;
  return typeof asked === 'number' ? Math.min(Math.max(asked, 1), LONGEST_PAGE) : PAGE;
}

/** The type of a page: its lists are as long as the page, once for each way of asking for them. */
const isConnection = (type: GraphQLNamedType | undefined) => isObjectType(type) && type.name.endsWith('Connection');

function listLength({ name, type }: GraphQLField<unknown, unknown>, args: Arguments, types: number): number {
  if (Array.isArray(args['ids'])) return args['ids'].length;
  return name === 'types' && isIntrospectionType(getNamedType(type)) ? types : UNPAGED;
}

/** Whether a field gives a list of objects. */
export function listsObjects({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
}
