import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Names } from '@drawdown/schema/testing/every-field';
import {
  getNamedType,
  isInputObjectType,
  Kind,
  parse,
  print,
  typeFromAST,
  visit,
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

// What the pages and the downloads ask, read from their files: a page that is added is asked from then on.

/** A question of a page. */
export interface PageQuery {
  of: string;
  document: string;
  /** The values to ask it with on a day, for each thing that it may be asked of. */
  waysOn: (day: string, names: Names) => Record<string, unknown>[];
}

/** What asks for one thing by its slug or key names it as the field that finds it does. */
const NAMED_BY: Readonly<Record<string, string>> = {
  mission: 'mission',
  subject: 'actor',
  text: 'text',
  printed: 'printed',
};

function definitionsIn(folder: string): DefinitionNode[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => [...readFileSync(path.join(folder, name), 'utf8').matchAll(/\bgraphql\(\s*`([^`]*)`/g)])
    .flatMap(([, text = '']) => parse(text).definitions);
}

/** The fragment or operation with all fragments below it. */
function whole(of: DefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): string {
  const used = new Set<DefinitionNode>([of]);
  for (const definition of used) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment) throw new Error(`there is no fragment ${name.value}`);
        used.add(fragment);
      },
    });
  }
  // For the client alone: how it types what it reads.
  return [...used].map((definition) => print(definition).replaceAll(/ @_\w+/g, '')).join('\n');
}

/** The operations among definitions, and the fragments by their names. */
function sorted(definitions: readonly DefinitionNode[]) {
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const operations = definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  return { operations, fragments };
}

/** Every question in the folder, by its name. */
export function pageDocuments(folder: string): [name: string, document: string][] {
  const { operations, fragments } = sorted(definitionsIn(folder));
  return operations.map((operation) => [`page query ${operation.name?.value}`, whole(operation, fragments)]);
}

/** The questions among those in the folder that can be asked as known on a day. */
export function pageQueries(folder: string, schema: GraphQLSchema): PageQuery[] {
  const { operations, fragments } = sorted(definitionsIn(folder));
  return operations.flatMap((operation) => {
    const variables = new Map(
      operation.variableDefinitions?.map(({ variable, type }) => [
        variable.name.value,
        typeFromAST(schema, type as never),
      ]),
    );
    const filter = getNamedType(variables.get('where'));
    const isFiltered = isInputObjectType(filter) && 'knownOn' in filter.getFields();
    if (!variables.has('knownOn') && !isFiltered) return [];
    const [root] = operation.selectionSet.selections;
    const finder = root?.kind === Kind.FIELD ? root.name.value : '';
    const naming = [...variables.keys()].flatMap((name): [string, string][] => {
      if (name === 'slug' || name === 'key') return [[name, finder]];
      const noun = NAMED_BY[name];
      return noun === undefined ? [] : [[name, noun]];
    });
    const switches = [...variables].flatMap(([name, type]) => (getNamedType(type)?.name === 'Boolean' ? [name] : []));
    const waysOn = (day: string, names: Names) => {
      const values = {
        knownOn: variables.has('knownOn') ? day : undefined,
        where: isFiltered ? { knownOn: day } : undefined,
        lang: variables.has('lang') ? 'FR' : undefined,
        first: variables.has('first') ? 100 : undefined,
        // What a question may leave out is asked too.
        ...Object.fromEntries(switches.map((name) => [name, true])),
      };
      const lists = naming.map(([name, noun]) => (names[noun] ?? []).map((value) => [name, value] as const));
      const most = lists.length === 0 ? 1 : Math.min(...lists.map(({ length }) => length));
      return Array.from({ length: most }, (_, at) => ({
        ...values,
        ...Object.fromEntries(lists.map((list) => list[at]!)),
      }));
    };
    return [{ of: `page query ${operation.name?.value}`, document: whole(operation, fragments), waysOn }];
  });
}
