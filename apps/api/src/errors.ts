import { ERROR_CODES, inputError } from '@drawdown/schema/errors';
import { GraphQLError, type DocumentNode } from 'graphql';
import { troubleOf } from './unavailable.ts';

const CODES: readonly string[] = ERROR_CODES;

export interface Asked {
  requestId: string;
  /** What was asked; null where it could not be read. */
  document: DocumentNode | null;
  /** Whether the answer carries no data at all, so that its status may tell. */
  isWithoutData: boolean;
}

/** What is wrong is often told with what was given, which may be as long as a request: begin and end of it will do. */
const LONGEST_MESSAGE = 1_000;
const TOLD_OF_VALUE = 100;
const shortened = (message: string) => {
  const longest = message.startsWith('Variable "$') ? 2 * TOLD_OF_VALUE : LONGEST_MESSAGE;
  return message.length > longest ? `${message.slice(0, longest / 2)} … ${message.slice(-longest / 2)}` : message;
};

/** What Postgres says of a text with a zero byte: it holds none, so that nothing can be found by it. */
const ZERO_BYTE = '22021';
const hasZeroByte = (origin: Error) => 'code' in origin && origin.code === ZERO_BYTE;

/** What is said while the database does not answer, and when it may again, in seconds. */
export const UNREADABLE =
  'The record cannot be read at the moment. Nothing was wrong with the request; try again shortly.';
export const SHORTLY = { 'retry-after': '2' } as const;

/**
 * An error as the reader sees it. What was asked wrongly says what and which argument; a database that does not answer is UNAVAILABLE; all
 * else is INTERNAL, and says no more than the id under which the log has it whole. Never a stack, a statement or an address.
 */
export function shownError(error: GraphQLError, { requestId, document, isWithoutData }: Asked): GraphQLError {
  const hints = error.extensions['http'];
  const origin = originOf(error);
  const at = { nodes: error.nodes, source: error.source, positions: error.positions, path: error.path };

  if (troubleOf(origin) !== null) {
    return new GraphQLError(UNREADABLE, {
      ...at,
      extensions: {
        code: 'UNAVAILABLE',
        requestId,
        ...(isWithoutData && { http: { status: 503, headers: SHORTLY } }),
      },
    });
  }
  if (hasZeroByte(origin))
    return new GraphQLError('A text that was given holds a zero byte, as no text of the record does: leave it out.', {
      ...at,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  const code = error.extensions['code'];
  const isOurs = typeof code === 'string' && CODES.includes(code) && code !== 'INTERNAL';
  if (isOurs || isAskedWrongly(error, origin)) {
    const argument = error.extensions['argument'] ?? argumentOf(error, document);
    // A document that is wrong is a proper answer in plain JSON; a request that holds none never is.
    const http = hints && { ...hints, spec: hints.spec && error.positions !== undefined };
    const own = isOurs ? error.extensions : { code: 'BAD_USER_INPUT' };
    return new GraphQLError(shortened(error.message), {
      ...at,
      extensions: { ...own, ...(argument !== undefined && { argument }), ...(http && { http }) },
    });
  }
  return new GraphQLError(`Something went wrong on our side; it is noted under ${requestId}.`, {
    ...at,
    extensions: { code: 'INTERNAL', requestId, ...(isWithoutData && { http: { status: 500 } }) },
  });
}

/** What was thrown first, below all that wrapped it on its way up. */
export function originOf(error: Error): Error {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  return original && original !== error ? originOf(original) : error;
}

/**
 * Whether GraphQL itself refused what was asked: the request, the document or its variables (then the error has no path), or an argument
 * met only while answering (then what was thrown points at the argument, as no failure of ours does).
 */
function isAskedWrongly(error: GraphQLError, origin: Error): boolean {
  if (error.path === undefined) return origin instanceof GraphQLError || (error.nodes?.length ?? 0) > 0;
  return origin instanceof GraphQLError && origin !== error && (origin.nodes?.length ?? 0) > 0;
}

/** The argument that GraphQL refused or missed; undefined where the error is about none. */
function argumentOf({ message, nodes, source, positions }: GraphQLError, document: DocumentNode | null): unknown {
  const told = inputError(new GraphQLError(message, { nodes, source, positions }), document ?? undefined);
  // No node of the document stands for an argument that is not there.
  return told.extensions['argument'] ?? /argument "(\w+)" of type "[^"]+" is required/.exec(message)?.[1];
}
