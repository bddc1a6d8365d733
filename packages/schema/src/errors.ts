import { InvalidArgument } from '@drawdown/domain/queries/invalid-argument';
import { GraphQLError, Kind, visit, type ASTNode, type DocumentNode } from 'graphql';

/** What `extensions.code` of an error can say. */
export type ErrorCode = (typeof ERROR_CODES)[number];
export const ERROR_CODES = ['BAD_USER_INPUT', 'LIMIT_EXCEEDED', 'RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL'] as const;

/** The error for something asked wrongly: names the argument and says what would be right. */
export function badUserInput(argument: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, argument } });
}

/** What a resolver threw, with what was asked wrongly turned into an error for the reader. */
export function readable(error: unknown): unknown {
  return error instanceof InvalidArgument ? badUserInput(error.argument, error.message) : error;
}

/** Names of the arguments and fields of input objects that lead to a node of the document, outermost first. */
function pathTo(document: DocumentNode, wanted: (node: ASTNode) => boolean): string[] | null {
  let found: string[] | null = null;
  const path: string[] = [];
  const named = (node: ASTNode) => node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD;
  visit(document, {
    enter(node) {
      if (found) return;
      if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path.push(node.name.value);
      if (wanted(node)) found = [...path];
    },
    leave(node) {
      if (named(node)) path.pop();
    },
  });
  return found;
}

/** The argument that an error of coercion is about, e.g. `where.during.from`; null where it is about none. */
function argumentOf(error: GraphQLError, document: DocumentNode): string | null {
  for (const node of error.nodes ?? []) {
    if (node.kind !== Kind.VARIABLE_DEFINITION) {
      const path = pathTo(document, (other) => other === node || (other.loc !== undefined && other.loc === node.loc));
      if (path && path.length > 0) return path.join('.');
      continue;
    }
    const name = node.variable.name.value;
    const path = pathTo(
      document,
      (other) => other.kind === Kind.VARIABLE && other.name.value === name && other !== node.variable,
    );
    const within = /^Variable "\$[^"]*" got invalid value .* at "[^".[]*(?:\.|(?=\[))([^"]+)"/s.exec(
      error.message,
    )?.[1];
    const argument = [...(path && path.length > 0 ? path : [name]), ...(within ? [within] : [])];
    // A place in a list has no dot before it: `where.kind[0]`.
    return argument.join('.').replaceAll('.[', '[');
  }
  return null;
}

/**
 * An error that GraphQL itself raised on a document or its variables, with the code and the argument that the contract promises. Errors
 * that already carry a code and an argument are returned as they are.
 */
export function inputError(error: GraphQLError, document: DocumentNode | undefined): GraphQLError {
  if (error.extensions['argument'] !== undefined) return error;
  const argument = document ? argumentOf(error, document) : null;
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    path: error.path,
    originalError: error.originalError,
    extensions: { code: 'BAD_USER_INPUT', ...error.extensions, ...(argument === null ? {} : { argument }) },
  });
}
