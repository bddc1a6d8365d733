import type { Context } from '@drawdown/schema/builder';
import { loadersFor } from '@drawdown/schema/loaders';
import { GraphQLError, Kind, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { textCache } from './document-cache.ts';
import { originOf, shownError } from './errors.ts';
import { parseWithinLimits } from './limits.ts';
import type { Logger } from './logs.ts';
import { troubleOf } from './unavailable.ts';
import type { Visit } from './visit.ts';

/** What the HTTP layer hands to an operation. */
export interface ServerContext {
  visit: Visit;
}

/** Documents are remembered, not parsed and checked each time: as many as come to this many characters. */
const REMEMBERED = 250_000;

/** The operations on `/graphql`: a request in, a response out. It says what was asked on the visit and reports what is our fault to `log`. */
export function createGraphql(schema: GraphQLSchema, log: Logger) {
  return createYoga<ServerContext, Context>({
    schema,
    context: ({ visit }): Context => ({ db: visit.db, load: loadersFor(visit.db) }),
    graphqlEndpoint: '/graphql',
    // The page, the landing page, health and the limit on bodies are the server's own; uploads there are none.
    graphiql: false,
    landingPage: false,
    multipart: false,
    cors: false,
    maxRequestBodySize: false,
    logging: false,
    // Errors are shown by `shownErrors`, which also sees those that masking does not.
    maskedErrors: false,
    parserAndValidationCache: {
      documentCache: textCache<DocumentNode>(REMEMBERED),
      errorCache: textCache<unknown>(REMEMBERED),
    },
    plugins: [limitedParsing, shownErrors(log)],
  });
}

/** What an execution is given; the hook's own type leaves it open. */
interface Operation {
  contextValue: ServerContext;
  document: DocumentNode;
  operationName?: string | null;
}

type Door = Plugin<ServerContext, ServerContext>;

const limitedParsing: Door = {
  onParse({ setParseFn }) {
    setParseFn(parseWithinLimits);
    return ({ result, context }) => {
      if (result !== null && 'kind' in result) context.visit.document = result as DocumentNode;
    };
  },
};

function shownErrors(log: Logger): Door {
  return {
    onExecute({ args }) {
      const { contextValue, document, operationName } = args as Operation;
      contextValue.visit.operation = nameOf(document, operationName);
    },
    onResultProcess({ result, serverContext: { visit }, ...hook }) {
      if (!isAnswer(result) || !result.errors) return;
      const isWithoutData = result.data === undefined || result.data === null;
      const errors = result.errors.map((error) => {
        const whole = error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error });
        const shown = shownError(whole, { requestId: visit.requestId, document: visit.document, isWithoutData });
        report(log, visit, shown, whole);
        return shown;
      });
      visit.codes = errors.map((error) => String(error.extensions['code']));
      hook.setResult({ ...result, errors });
    },
  };
}

/** One answer, neither several nor a stream of them: there are no batches and no subscriptions. */
const isAnswer = (result: object): result is ExecutionResult =>
  !Array.isArray(result) && !(Symbol.asyncIterator in result);

/** What is our fault goes into the log whole; that the database is away, in one line. */
function report(log: Logger, { requestId }: Visit, shown: GraphQLError, whole: GraphQLError): void {
  const path = shown.path?.join('.');
  const origin = originOf(whole);
  if (shown.extensions['code'] === 'INTERNAL') log.error({ requestId, path, err: origin }, 'a field failed');
  if (shown.extensions['code'] === 'UNAVAILABLE')
    log.warn({ requestId, path, trouble: troubleOf(origin) }, 'the database did not answer');
}

function nameOf(document: DocumentNode, operationName: string | null | undefined): string | null {
  if (operationName) return operationName;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) return definition.name?.value ?? null;
  }
  return null;
}
