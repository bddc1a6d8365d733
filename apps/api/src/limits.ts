import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type Source,
} from 'graphql';
import { answerSize, type AnswerSize } from './answer-size.ts';

/** What one request may ask at the most. The pages and examples stay far below. */
export const LIMITS = {
  /** Bytes of a request's body. */
  bodyBytes: 1_000_000,
  /** Words and marks of a document. */
  tokens: 5_000,
  /** Fields within fields; the playground's own question about the schema needs 15. */
  depth: 20,
  /** Fields in all, counting a fragment wherever it is spread. */
  fields: 1_000,
  /**
   * Objects and values that an answer may come to, with every page full. The largest page of the dashboard may come to 89,000, the
   * playground's question about the schema to 143,000, the largest example to 4,100.
   */
  nodes: 400_000,
  /** Objects and values that an answer does come to: some 150 MB of them. The largest page of the dashboard has 4,000. */
  built: 100_000,
} as const;

/** The error for what is too much: which limit, and how much is allowed. */
export function limitExceeded(message: string, limit: keyof typeof LIMITS, status = 400): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'LIMIT_EXCEEDED', limit, allowed: LIMITS[limit], http: { status, spec: status === 400 } },
  });
}

/** The document that the text holds; LIMIT_EXCEEDED where it is longer, deeper or wider than allowed, found in time linear in its length. */
export function parseWithinLimits(source: string | Source): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(source, { maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes(`more that ${LIMITS.tokens} tokens`)) {
      throw limitExceeded(`The query has more than ${LIMITS.tokens} tokens; ask for less at a time.`, 'tokens');
    }
    throw error;
  }
  const { depth, fields } = sizeOf(document);
  if (depth > LIMITS.depth)
    throw limitExceeded(`The query is ${depth} fields deep; ${LIMITS.depth} are allowed.`, 'depth');
  if (fields > LIMITS.fields)
    throw limitExceeded(`The query asks for ${fields} fields; ${LIMITS.fields} are allowed.`, 'fields');
  return document;
}

/**
 * How large the answer to an operation may get; LIMIT_EXCEEDED where that is more than allowed. It takes the size of each page from
 * `first`, `last` or their default, so that smaller pages are what helps.
 */
export function sizeWithinLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): AnswerSize {
  const size = answerSize(schema, document, operation, variables);
  if (size.nodes > LIMITS.nodes) throw answerTooLarge(`could come to ${inWords(size.nodes)}`, 'nodes');
  return size;
}

/** The error for an answer that may get (`nodes`) or has got (`built`) too large. */
export function answerTooLarge(what: string, limit: 'nodes' | 'built'): GraphQLError {
  return limitExceeded(
    `The answer ${what}; ${inWords(LIMITS[limit])} objects and values are allowed. ` +
      'Ask for smaller pages (`first`), or for fewer lists within lists.',
    limit,
  );
}

const inWords = (nodes: number) => (nodes < 1e9 ? nodes.toLocaleString('en') : 'more than 1,000,000,000');

interface Size {
  depth: number;
  fields: number;
}

/** Depth and number of fields of the largest reading of a document. Each fragment is measured once, and one inside itself counts nothing. */
function sizeOf(document: DocumentNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Size>();

  const fragmentSize = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, { depth: 0, fields: 0 });
    const fragment = fragments.get(name);
    const size = fragment ? selectionSize(fragment.selectionSet) : { depth: 0, fields: 0 };
    measured.set(name, size);
    return size;
  };

  const selectionSize = (selectionSet: SelectionSetNode | undefined): Size => {
    const total = { depth: 0, fields: 0 };
    for (const selection of selectionSet?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragmentSize(selection.name.value)
          : selectionSize(selection.selectionSet);
      total.depth = Math.max(total.depth, inner.depth + (isField ? 1 : 0));
      total.fields += inner.fields + (isField ? 1 : 0);
    }
    return total;
  };

  const total = { depth: 0, fields: 0 };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const size =
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? fragmentSize(definition.name.value)
        : selectionSize(definition.selectionSet);
    total.depth = Math.max(total.depth, size.depth);
    total.fields = Math.max(total.fields, size.fields);
  }
  return total;
}
