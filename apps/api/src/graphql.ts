import type { Context } from '@drawdown/schema/builder';
import { loadersFor } from '@drawdown/schema/loaders';
import {
  getOperationAST,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { countLists, isOver, type Tally } from './counted-lists.ts';
import { textCache } from './document-cache.ts';
import { originOf, shownError } from './errors.ts';
import { answerSize } from './answer-size.ts';
import { answerTooLarge, areTooMany, costOf, parseWithinLimits, tooLargeToAsk, tooManyValues } from './limits.ts';
import type { Logger } from './logs.ts';
import { troubleOf, Unwaited } from './unavailable.ts';
import type { Visit } from './visit.ts';

/** What the HTTP layer hands to an operation. */
export interface ServerContext {
  visit: Visit;
  /** What the answer has come to; absent before there is an operation to execute. */
  tally?: Tally;
}

/**
 * Documents are remembered, not parsed and checked each time: as many as come to this many characters. These are above all the wrong
 * ones, of which one character may take a kilobyte: a document has a hundred errors at the most, but may have them in a few words.
 */
const REMEMBERED = 50_000;

/** The operations on `/graphql`: a request in, a response out. It says what was asked on the visit and reports what is our fault to `log`. */
export function createGraphql(schema: GraphQLSchema, log: Logger, { isIntrospectable }: { isIntrospectable: boolean }) {
  countLists(schema);
  return createYoga<ServerContext, Context>({
    schema,
    context: ({ visit }): Context => ({ db: visit.db, load: loadersFor(visit.db), caller: visit }),
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
    plugins: [limitedParsing, ...(isIntrospectable ? [] : [closedSchema]), shownErrors(log), limitedAnswers],
  });
}

/** What an execution is given; the hook's own type leaves it open. */
interface Operation {
  schema: GraphQLSchema;
  contextValue: ServerContext;
  document: DocumentNode;
  variableValues?: Readonly<Record<string, unknown>> | null;
  operationName?: string | null;
}

type Door = Plugin<ServerContext, ServerContext>;

const limitedParsing: Door = {
  onParams({ params }) {
    if (areTooMany(params.variables)) throw tooManyValues();
  },
  onParse({ setParseFn }) {
    setParseFn(parseWithinLimits);
    return ({ result, context }) => {
      if (result !== null && 'kind' in result) context.visit.document = result as DocumentNode;
    };
  },
};

/** The schema is not told: neither asked for nor by what a wrong name comes close to. */
const closedSchema: Door = {
  onValidate({ addValidationRule }) {
    addValidationRule(NoSchemaIntrospectionCustomRule);
    return ({ result, setResult }) => {
      if (Array.isArray(result)) setResult((result as GraphQLError[]).map(withoutSuggestion));
    };
  },
  onExecute: () => ({
    onExecuteDone({ result, setResult }) {
      if (!isAnswer(result) || !result.errors) return;
      // What is wrong with variables is found only here; what comes of a field has a path, and is of the record.
      const errors = result.errors.map((error) => (error.path === undefined ? withoutSuggestion(error) : error));
      setResult({ ...result, errors });
    },
  }),
};

function withoutSuggestion({ message, nodes, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message.replace(/ Did you mean .*\?$/s, ''), { nodes, extensions });
}

/** No answer grows over the limit: neither by what its pages may hold, which is known before, nor by what its lists do hold. */
const limitedAnswers: Door = {
  onExecute({ args, setResultAndStopExecution }) {
    const { schema, contextValue, document, operationName, variableValues } = args as Operation;
    const operation = getOperationAST(document, operationName);
    // The execution says what is wrong with a name that no operation has.
    if (!operation) return;
    const size = answerSize(schema, document, operation, variableValues ?? {});
    const extensions = { cost: costOf(size) };
    const refusal = tooLargeToAsk(size);
    if (refusal) {
      setResultAndStopExecution({ errors: [refusal], extensions });
      return;
    }
    const tally = { built: 0, itemNodes: size.itemNodes };
    contextValue.tally = tally;
    return {
      onExecuteDone({ result, setResult }) {
        if (isOver(tally)) setResult({ errors: [answerTooLarge('came to more than it may', 'built')], extensions });
        else if (isAnswer(result)) setResult({ ...result, extensions: { ...result.extensions, ...extensions } });
      },
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
      const reported = reporting(log, visit);
      const errors = result.errors.map((error) => {
        const whole = error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error });
        const shown = shownError(whole, { requestId: visit.requestId, document: visit.document, isWithoutData });
        reported(shown, whole);
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

/** What is our fault goes into the log whole; that the database is away, in one line for all that was asked, unless nobody waits any more. */
function reporting(log: Logger, { requestId }: Visit): (shown: GraphQLError, whole: GraphQLError) => void {
  let isTold = false;
  return (shown, whole) => {
    const path = shown.path?.join('.');
    const origin = originOf(whole);
    if (shown.extensions['code'] === 'INTERNAL') log.error({ requestId, path, err: origin }, 'a field failed');
    if (shown.extensions['code'] !== 'UNAVAILABLE' || isTold || origin instanceof Unwaited) return;
    isTold = true;
    log.warn({ requestId, path, trouble: troubleOf(origin) }, 'the database did not answer');
  };
}

function nameOf(document: DocumentNode, operationName: string | null | undefined): string | null {
  if (operationName) return operationName;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) return definition.name?.value ?? null;
  }
  return null;
}
