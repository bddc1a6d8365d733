import { byItself } from '@drawdown/schema/by-itself';
import {
  GraphQLError,
  Lexer,
  parse,
  Source,
  TokenKind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { answerSize, type AnswerSize } from './answer-size.ts';
import { documentSize, repetitionsIn, type DocumentSize } from './document-size.ts';

/** What one request may ask at the most. The pages and examples stay far below. */
export const LIMITS = {
  /** Bytes of a request's body. */
  bodyBytes: 1_000_000,
  /** Characters of a document, comments included: all are read before it is known what they are. */
  characters: 100_000,
  /** Words and marks of a document. */
  tokens: 5_000,
  /** Brackets within brackets of any kind; a reader of documents goes as deep. */
  nesting: 100,
  /** Fields within fields; the playground's own question about the schema needs 15. */
  depth: 20,
  /** Fields in all, counting a fragment wherever it is spread. */
  fields: 1_000,
  /** Fragments, named or not, wherever they are spread; the pages have 32 at the most. */
  fragments: 200,
  /** Operations in one document, of which one is answered. */
  operations: 10,
  /** Fields under another name, as written; the pages have 13 at the most. */
  aliases: 50,
  /** Directives at one place. */
  directives: 4,
  /** Times that one thing is asked for at one place of an answer, fragments included; the pages ask for it 5 times at the most. */
  duplicates: 10,
  /** Values that are given beside a document, and names that they are given by: what is wrong with one is told by all of them. */
  values: 1_000,
  /**
   * Objects and values that an answer may come to, with every page full, and what is computed for it as so many. The page of a mission may come
   * to 115,000, that of all figures and states to 151,000, the playground's question about the schema to 159,000, the largest example to 4,100.
   */
  nodes: 400_000,
  /** Ids of one question for whatever has them. */
  ids: 100,
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
  const { length } = typeof source === 'string' ? source : source.body;
  if (length > LIMITS.characters)
    throw limitExceeded(
      `The query has ${inWords(length)} characters; ${inWords(LIMITS.characters)} are allowed.`,
      'characters',
    );
  requireShallow(typeof source === 'string' ? new Source(source) : source);
  const document = withTextsByThemselves(parse(source));
  const size = documentSize(document);
  for (const [limit, words] of MEASURED) {
    if (size[limit] > LIMITS[limit])
      throw limitExceeded(`The query ${words(size[limit])}; ${inWords(LIMITS[limit])} are allowed.`, limit);
  }
  const repetitions = repetitionsIn(document);
  if (repetitions > LIMITS.duplicates)
    throw limitExceeded(
      `The query asks for one thing ${inWords(repetitions)} times at one place; ${LIMITS.duplicates} are allowed.`,
      'duplicates',
    );
  return document;
}

/** The document, of which no text holds it whole: what is looked for by one may be remembered when the document is long gone. */
function withTextsByThemselves(document: DocumentNode): DocumentNode {
  return visit(document, { StringValue: (node) => ({ ...node, value: byItself(node.value) }) });
}

/** Whether the values given beside a document are more than allowed: found before any of them is looked at. */
export function areTooMany(variables: unknown): boolean {
  const due: unknown[] = [variables];
  let seen = 0;
  while (due.length > 0) {
    const value = due.pop();
    if (typeof value !== 'object' || value === null) continue;
    const within: unknown[] = Object.values(value);
    seen += within.length;
    if (seen > LIMITS.values) return true;
    due.push(...within);
  }
  return false;
}

/** The error for them. */
export const tooManyValues = (): GraphQLError =>
  limitExceeded(
    `More than ${inWords(LIMITS.values)} values are given in \`variables\`; ask for less at a time.`,
    'values',
  );

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Refuses what is too long or too deep before it is parsed: a parser calls itself for each bracket, and would run out of stack. */
function requireShallow(source: Source): void {
  const lexer = new Lexer(source);
  let [tokens, nesting] = [0, 0];
  while (lexer.advance().kind !== TokenKind.EOF) {
    const { kind, prev } = lexer.token;
    tokens += 1;
    if (kind === TokenKind.COLON && prev?.kind === TokenKind.NAME && prev.value.startsWith('__'))
      throw new GraphQLError(
        `"${prev.value}" can name nothing in an answer: what begins with two underscores is the schema's own.`,
      );
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
  ['fragments', (number) => `spreads ${inWords(number)} fragments`],
  ['aliases', (number) => `gives ${inWords(number)} fields another name`],
  ['directives', (number) => `has ${inWords(number)} directives at one place`],
];

/** What an answer was found to cost before it was made, as it is told beside it. */
export interface Cost {
  /** Objects and values that it may come to, with every page full, and what is computed for it as so many. */
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
export function tooLargeToAsk({ nodes, ids }: AnswerSize): GraphQLError | null {
  if (ids > LIMITS.ids)
    return limitExceeded(`The query names ${inWords(ids)} ids at one place; ${LIMITS.ids} are allowed.`, 'ids');
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
