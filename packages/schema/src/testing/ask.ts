import { openDb, type Db } from '@drawdown/db/client';
import { execute, parse, validate, type DocumentNode, type GraphQLError } from 'graphql';
import { inputError } from '../errors.ts';
import { ALONE } from '../in-turns.ts';
import { loadersFor, type Sharing } from '../loaders.ts';
import type { Memory } from '../memory.ts';
import { schema } from '../schema.ts';

/** An answer, or a part of one: which fields it has stands in the document that asked. */
export interface Data {
  [field: string]: Data;
}

/** A part of an answer that is a list. */
export const listIn = (part: Data | undefined): Data[] => part as unknown as Data[];

/** What a question brought: the answer, the errors as a reader sees them, and the SQL that it took. */
export interface Answer {
  data: Data;
  errors: { message: string; code: unknown; argument: unknown }[];
  statements: string[];
}

const shown = (error: GraphQLError, document: DocumentNode) => {
  // An error with a path comes from a resolver and is complete; one without comes from GraphQL itself.
  const { message, extensions } = error.path ? error : inputError(error, document);
  return { message, code: extensions['code'], argument: extensions['argument'] };
};

const documents = new Map<string, { document: DocumentNode; refused: readonly GraphQLError[] }>();

/** A document with what is wrong in it; one that is asked again is not read again. */
function read(text: string): { document: DocumentNode; refused: readonly GraphQLError[] } {
  let known = documents.get(text);
  if (!known) {
    const document = parse(text);
    documents.set(text, (known = { document, refused: validate(schema, document) }));
  }
  return known;
}

/** What was answered is asked of the memory; what is not in it, of the database, by each alone. */
const sharingOf = (db: Db, memory: Memory): Sharing => ({
  memory,
  ask: ({ batch, ids, scope }) => batch(db, ids, scope),
});

/** The graph on the database at `url`, asked without HTTP; with a memory, which is that of the record as it is, answers are kept in it from question to question. */
export function graphOn(url: string, memory: Memory | null = null) {
  let statements: string[] = [];
  const db = openDb(url, { readOnly: true, max: 4, onStatement: (text) => statements.push(text) });
  return {
    db,
    /** Asks, and tells the answer with the statements it took. */
    async ask(text: string, variables: Record<string, unknown> = {}): Promise<Answer> {
      statements = [];
      const { document, refused } = read(text);
      if (refused.length > 0)
        return { data: null as never, errors: refused.map((error) => shown(error, document)), statements };
      const result = await execute({
        schema,
        document,
        variableValues: variables,
        contextValue: { db, load: loadersFor(db, memory && sharingOf(db, memory)), caller: ALONE },
      });
      return {
        data: JSON.parse(JSON.stringify(result.data ?? null)) as Data,
        errors: (result.errors ?? []).map((error) => shown(error, document)),
        statements: [...statements],
      };
    },
    /** Asks, and fails the test where anything went wrong. */
    async get(text: string, variables: Record<string, unknown> = {}): Promise<Data> {
      const { data, errors } = await this.ask(text, variables);
      if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data;
    },
    close: () => db.close(),
  };
}
