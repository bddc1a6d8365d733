import {
  GraphQLError,
  Lexer,
  parse,
  Source,
  TokenKind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { answerSize, type AnswerSize } from './answer-size.ts';
import { documentSize, type DocumentSize } from './document-size.ts';

/** What one request may ask at the most. The pages and examples stay far below. */
export const LIMITS = {
  /** Bytes of a request's body. */
  bodyBytes: 1_000_000,
  /** Words and marks of a document. */
  tokens: 5_000,
  /** Brackets within brackets of any kind; a reader of documents goes as deep. */
  nesting: 100,
  /** Fields within fields; the playground's own question about the schema needs 15. */
  depth: 20,
  /** Fields in all, counting a fragment wherever it is spread. */
  fields: 1_000,
  /** Operations in one document, of which one is answered. */
  operations: 10,
  /** Fields under another name, as written; the pages have 13 at the most. */
  aliases: 50,
  /** Directives at one place. */
  directives: 4,
  /** Times that one name stands within one pair of braces. */
  duplicates: 10,
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
  requireShallow(typeof source === 'string' ? new Source(source) : source);
  const document = parse(source);
  const size = documentSize(document);
  for (const [limit, words] of MEASURED) {
    if (size[limit] > LIMITS[limit])
      throw limitExceeded(`The query ${words(size[limit])}; ${inWords(LIMITS[limit])} are allowed.`, limit);
  }
  return document;
}

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Refuses what is too long or too deep before it is parsed: a parser calls itself for each bracket, and would run out of stack. */
function requireShallow(source: Source): void {
  const lexer = new Lexer(source);
  let [tokens, nesting] = [0, 0];
  while (lexer.advance().kind !== TokenKind.EOF) {
    const { kind } = lexer.token;
    tokens += 1;
    if (tokens > LIMITS.tokens)
      throw limitExceeded(`The query has more than ${LIMITS.tokens} tokens; ask for less at a time.`, 'tokens');
    if (OPENING.has(kind)) nesting += 1;
    else if (CLOSING.has(kind)) nesting -= 1;
    if (nesting > LIMITS.nesting)
      throw limitExceeded(`The query has more than ${LIMITS.nesting} brackets within one another.`, 'nesting');
  }
}

/** What is measured of a document, in words; what says most of it first. */
const MEASURED: readonly [keyof DocumentSize, (number: number) => string][] = [
  ['operations', (number) => `has ${inWords(number)} operations`],
  ['depth', (number) => `is ${inWords(number)} fields deep`],
  ['fields', (number) => `asks for ${inWords(number)} fields`],
  ['aliases', (number) => `gives ${inWords(number)} fields another name`],
  ['directives', (number) => `has ${inWords(number)} directives at one place`],
  ['duplicates', (number) => `asks for one thing ${inWords(number)} times at one place`],
];

/** What an answer was found to cost before it was made, as it is told beside it. */
export interface Cost {
  /** Objects and values that it may come to, with every page full. */
  nodes: number;
  /** How many are allowed. */
  allowed: number;
}

export const costOf = ({ nodes }: AnswerSize): Cost => ({ nodes: Math.min(nodes, 1e15), allowed: LIMITS.nodes });

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
  const refusal = tooLargeToAsk(size);
  if (refusal) throw refusal;
  return size;
}

/** The error for an answer that may get larger than allowed; null for all others. */
export function tooLargeToAsk({ nodes }: AnswerSize): GraphQLError | null {
  return nodes > LIMITS.nodes ? answerTooLarge(`could come to ${inWords(nodes)}`, 'nodes') : null;
}

/** The error for an answer that may get (`nodes`) or has got (`built`) too large. */
export function answerTooLarge(what: string, limit: 'nodes' | 'built'): GraphQLError {
  return limitExceeded(
    `The answer ${what}; ${inWords(LIMITS[limit])} objects and values are allowed. ` +
      'Ask for smaller pages (`first`), or for fewer lists within lists.',
    limit,
  );
}

const inWords = (number: number) => (number < 1e9 ? number.toLocaleString('en') : 'more than 1,000,000,000');
