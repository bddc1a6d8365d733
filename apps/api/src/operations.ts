import type { Context } from '@drawdown/schema/builder';
import { loadersFor, type Sharing, type Soon } from '@drawdown/schema/loaders';
import {
  BREAK,
  execute,
  getOperationAST,
  Kind,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { isOver, type Tally } from './counted-lists.ts';
import { textCache } from './document-cache.ts';
import type { AnswerSize } from './answer-size.ts';
import { areTooMany, costOf, parseWithinLimits, sizeWithinLimits } from './limits.ts';
import type { Visit } from './visit.ts';

/** What a request asks, as GraphQL over HTTP has it. */
export interface Asked {
  /** The document; null where it is named by its digest. */
  query: string | null;
  variables?: Readonly<Record<string, unknown>> | null;
  operationName?: string | null;
  /** What else a client says, such as the digest of its document. */
  extensions?: Readonly<Record<string, unknown>> | null;
}

/** Documents are remembered, not parsed and checked each time: as many as come to this many characters, at some 200 bytes each. */
const REMEMBERED = 250_000;

/** The same of those that were made into code, which takes some twenty times their length. */
const COMPILED = 100_000;

/** How often a document is asked before it is worth making into code: a stranger's question that never comes again is not. */
const WORTH_COMPILING = 3;

/**
 * Whether a condition may be null: a variable that need not be given, but has a value to fall back on, passes as one that is right, and may be
 * given as null. That is an error, which what is compiled does not find.
 */
function mayLackCondition(document: DocumentNode): boolean {
  const nullable = new Set<string>();
  let mayLack = false;
  visit(document, {
    VariableDefinition({ variable, type }) {
      if (type.kind !== Kind.NON_NULL_TYPE) nullable.add(variable.name.value);
      // No condition stands within.
      return false;
    },
  });
  visit(document, {
    Directive({ arguments: given = [] }) {
      mayLack ||= given.some(({ value }) => value.kind === Kind.VARIABLE && nullable.has(value.name.value));
    },
  });
  return mayLack;
}

/** What the size of an answer hangs on: the length of pages, and of lists of ids. */
const SIZES = new Set(['first', 'last', 'ids']);

function isSizedByVariables(document: DocumentNode): boolean {
  let isSized = false;
  visit(document, {
    Argument({ name, value }) {
      if (SIZES.has(name.value)) visit(value, { Variable: () => ((isSized = true), BREAK) });
    },
  });
  return isSized;
}

type Run = (context: OperationContext, variables: Readonly<Record<string, unknown>>) => Soon<ExecutionResult>;
type OperationContext = Context & { tally: Tally };

interface Ready {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Times it was asked. */
  times: number;
  /** Whether what is compiled answers as what is not. */
  isCompilable: boolean;
  /** Whether its size hangs on its variables. */
  isSizedByVariables: boolean;
  /** Its size, once it is known, where it does not. */
  size: AnswerSize | null;
}

/** The same with its document. */
export type Right = Asked & { query: string };

/** A question that is right, ready to be answered; null comes of what did not come out right. */
export type Question = (visit: Visit, sharing: Sharing | null) => Promise<ExecutionResult | null>;

/** The question asked, where it is right and within the limits; null for all else, of which only Yoga can tell what is wrong. */
export type Operations = (asked: Right) => Question | null;

/** Whether a value is an object of JSON. */
export const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the text of a request asks, where it has the shape that clients send; null for any other. */
export function askedIn(text: string): Asked | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isPlain(read)) return null;
  const { query = null, variables, operationName, extensions, ...others } = read;
  if (Object.keys(others).length > 0) return null;
  if (query !== null && typeof query !== 'string') return null;
  if (extensions != null && !isPlain(extensions)) return null;
  if (variables != null && !isPlain(variables)) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  return { query, variables, operationName, extensions };
}

const USUAL = new Set(['query', 'variables', 'operationName', 'extensions']);

/** What follows the path of an address asks the same; null where it is not as clients send it. */
export function askedInAddress(search: string): Asked | null {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  const operationName = parameters.get('operationName');
  if (![...parameters.keys()].every((name) => USUAL.has(name))) return null;
  const [variables, extensions] = IN_JSON.map((name) => objectIn(parameters.get(name)));
  if (variables === undefined || extensions === undefined) return null;
  return { query, variables, operationName, extensions };
}

/** What is JSON in an address. */
const IN_JSON = ['variables', 'extensions'] as const;

/** The object that a text is in JSON, null where it says none; undefined where it is anything else. */
function objectIn(text: string | null): Record<string, unknown> | null | undefined {
  try {
    const read: unknown = JSON.parse(text || 'null');
    return read === null || isPlain(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** The parameter of an address that is not the object in JSON that it should be; null where all are. */
export function brokenIn(search: string): string | null {
  const parameters = new URLSearchParams(search);
  return IN_JSON.find((name) => objectIn(parameters.get(name)) === undefined) ?? null;
}

/** The short way through the door: for documents that were found right before, or are so now. */
export function createOperations(
  schema: GraphQLSchema,
  { isIntrospectable }: { isIntrospectable: boolean },
): Operations {
  const rules = isIntrospectable ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const documents = textCache<Ready>(REMEMBERED);
  const compiled = textCache<Run>(COMPILED);

  function rightDocument(query: string): DocumentNode | null {
    try {
      const document = parseWithinLimits(query);
      return validate(schema, document, rules).length > 0 ? null : document;
    } catch {
      return null;
    }
  }

  function ready(key: string, { query, operationName }: Right): Ready | null {
    const known = documents.get(key);
    if (known) return known;
    const document = rightDocument(query);
    const operation = document && getOperationAST(document, operationName);
    if (!document || operation?.operation !== 'query') return null;
    const found: Ready = {
      document,
      operation,
      times: 0,
      isSizedByVariables: isSizedByVariables(document),
      isCompilable: !mayLackCondition(document),
      size: null,
    };
    documents.set(key, found);
    return found;
  }

  function runOf(key: string, { document, times, isCompilable }: Ready, operationName: string | undefined): Run {
    const known = compiled.get(key);
    if (known) return known;
    const step: Run = (contextValue, variableValues) =>
      execute({ schema, document, contextValue, variableValues, operationName });
    if (times < WORTH_COMPILING || !isCompilable) return step;
    const made = compileQuery(schema, document, operationName, { disablingCapturingStackErrors: true });
    const run: Run = isCompiledQuery(made) ? (context, variables) => made.query(undefined, context, variables) : step;
    compiled.set(key, run);
    return run;
  }

  return (asked) => {
    if (areTooMany(asked.variables)) return null;
    const operationName = asked.operationName ?? undefined;
    const key = `${operationName ?? ''}\n${asked.query}`;
    const found = ready(key, asked);
    if (!found) return null;
    const variables = asked.variables ?? {};
    const size = sizeOf(schema, found, variables);
    if (!size) return null;
    return async (visited, sharing) => {
      found.times += 1;
      const tally: Tally = { built: 0, itemNodes: size.itemNodes };
      const context = { db: visited.db, load: loadersFor(visited.db, sharing), caller: visited, tally };
      const result = await runOf(key, found, operationName)(context, variables);
      if (result.errors || isOver(tally)) return null;
      visited.document = found.document;
      visited.operation = found.operation.name?.value ?? null;
      return { ...result, extensions: { cost: costOf(size) } };
    };
  };
}

/** Null where the answer may get too large, or where the variables do not fit. */
function sizeOf(schema: GraphQLSchema, ready: Ready, variables: Readonly<Record<string, unknown>>): AnswerSize | null {
  if (ready.size && !ready.isSizedByVariables) return ready.size;
  try {
    ready.size = sizeWithinLimits(schema, ready.document, ready.operation, variables);
    return ready.size;
  } catch {
    return null;
  }
}
