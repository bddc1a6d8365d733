import { introspectionFromSchema, type GraphQLSchema, type IntrospectionTypeRef } from 'graphql';

// Questions made from the schema itself: a field that is added is asked from then on.

/** Values for the arguments and filters that name something, by their names. */
export type Names = Readonly<Record<string, readonly string[]>>;

interface Question {
  /** What it asks, in short. */
  of: string;
  document: string;
}

/** An argument, or a field of a filter. */
interface Argument {
  name: string;
  /** Name of its type, lists aside. */
  type: string;
  isList: boolean;
  isRequired: boolean;
}

interface Field {
  name: string;
  type: string;
  args: Argument[];
}

interface Type {
  kind: string;
  /** Those that need no argument, of an object; what a filter may hold, of an input. */
  fields: Field[];
  inputs: Argument[];
  /** Of a union. */
  members: string[];
  /** Of an enum. */
  values: string[];
}

function nameOf(type: IntrospectionTypeRef): string {
  return type.kind === 'LIST' || type.kind === 'NON_NULL' ? nameOf(type.ofType) : type.name;
}

const isListOf = (type: IntrospectionTypeRef): boolean =>
  type.kind === 'LIST' || (type.kind === 'NON_NULL' && type.ofType.kind === 'LIST');

const argument = ({
  name,
  type,
  defaultValue,
}: {
  name: string;
  type: IntrospectionTypeRef;
  defaultValue?: unknown;
}) => ({
  name,
  type: nameOf(type),
  isList: isListOf(type),
  isRequired: type.kind === 'NON_NULL' && defaultValue == null,
});

/** What the schema says of its types, as plain data. */
function typesOf(schema: GraphQLSchema): Map<string, Type> {
  const { types } = introspectionFromSchema(schema).__schema;
  return new Map(
    types.map((type): [string, Type] => [
      type.name,
      {
        kind: type.kind,
        fields:
          type.kind === 'OBJECT'
            ? type.fields.map((field) => ({
                name: field.name,
                type: nameOf(field.type),
                args: field.args.map((arg) => argument(arg)),
              }))
            : [],
        inputs: type.kind === 'INPUT_OBJECT' ? type.inputFields.map((field) => argument(field)) : [],
        members: type.kind === 'UNION' ? type.possibleTypes.map(({ name }) => name) : [],
        values: type.kind === 'ENUM' ? type.enumValues.map(({ name }) => name) : [],
      },
    ]),
  );
}

/** What tells one object from another. */
const IDENTITY = ['id', 'slug', 'key', 'edtf', 'on', 'from', 'low', 'code', 'status', 'role', 'action'];

/** Filters and arguments that name a row of the record. */
const NAMING = ['mission', 'place', 'within', 'actor', 'source', 'publisher', 'speaker', 'subject', 'attributedTo'];

/** Rows come by several ways: by these fields of the root they are asked to the depth, by others to show that they keep the day. */
const DEEPEST = ['actors', 'events', 'mission', 'places', 'sources', 'statements', 'statistics'];

const hasPages = ({ args }: Field) => args.some(({ name }) => name === 'first');

/** The questions that can be asked of a schema. What they name comes from `names`; `few` is how many a nested list shows. */
export function questionsAbout(schema: GraphQLSchema) {
  const types = typesOf(schema);
  const typeOf = (name: string): Type => {
    const type = types.get(name);
    if (!type) throw new Error(`there is no type ${name}`);
    return type;
  };
  const isLeaf = ({ type }: Field) => ['ENUM', 'SCALAR'].includes(typeOf(type).kind);
  const fieldsOf = (name: string) => typeOf(name).fields.filter(({ args }) => !args.some((arg) => arg.isRequired));

  /** What is asked of a type: with all its fields down to `depth` objects below it, then what tells one from another. */
  function selection(type: string, depth: number, few: number, alias = ''): string {
    const { kind, members } = typeOf(type);
    if (kind === 'UNION') {
      // Fields of one name and of different types may not stand beside one another under that name.
      const each = members.map((one) => `... on ${one} ${selection(one, depth, few, `${one}_`)}`);
      return `{ __typename ${each.join(' ')} }`;
    }
    if (kind !== 'OBJECT') return '';
    if (type.endsWith('Connection')) {
      const nodes = fieldsOf(type).find(({ name }) => name === 'nodes')!;
      return `{ totalCount pageInfo { endCursor hasNextPage } nodes ${selection(nodes.type, depth, few)} }`;
    }
    const fields = fieldsOf(type).filter((field) => depth > 0 || (isLeaf(field) && IDENTITY.includes(field.name)));
    const asked = fields.map((field) => {
      const name = alias === '' ? field.name : `${alias}${field.name}: ${field.name}`;
      return `${name}${hasPages(field) ? `(first: ${few})` : ''} ${selection(field.type, depth - 1, few)}`;
    });
    return `{ __typename ${asked.join(' ')} }`;
  }

  const filtersIn = ({ args }: Field) =>
    args.filter(({ name }) => name === 'where').flatMap(({ type }) => typeOf(type).inputs);

  /** The way to give a day to a field: as an argument, or in its filter; null where it takes none. */
  const dayIn = (field: Field): 'knownOn' | 'where' | null => {
    if (field.args.some(({ name }) => name === 'knownOn')) return 'knownOn';
    return filtersIn(field).some(({ name }) => name === 'knownOn') ? 'where' : null;
  };

  /** Values to try, as they stand in a document. Throws where nobody has said which: whoever adds an argument says so. */
  function valuesOf({ name, type, isList }: Argument, names: Names): string[] {
    const one = (): string[] => {
      if (typeOf(type).kind === 'ENUM') return typeOf(type).values;
      if (type === 'Boolean') return ['true', 'false'];
      if (type === 'DateRange')
        return (names['range'] ?? []).flatMap((day) => [`{ from: "${day}" }`, `{ to: "${day}" }`]);
      const values = names[name];
      if (!values) throw new Error(`nobody says what to ask as ${name}`);
      return values.map((value) => JSON.stringify(value));
    };
    return one().map((value) => (isList ? `[${value}]` : value));
  }

  /** A field with the day, and with other arguments or a filter. */
  function asked(field: Field, others: string, filter = ''): string {
    const day = dayIn(field) === 'where' ? `where: { knownOn: $knownOn ${filter} }` : 'knownOn: $knownOn';
    const args = [day, hasPages(field) ? 'first: 100' : '', others].filter((part) => part !== '');
    return `${field.name}(${args.join(', ')})`;
  }

  const question = (of: string, parts: readonly string[]): Question => ({
    of,
    document: `query ($knownOn: Date) {\n${parts.map((part, i) => `  q${i}: ${part}`).join('\n')}\n}`,
  });

  const roots = typeOf('Query').fields.filter((field) => dayIn(field) !== null);
  const lists = roots.filter((field) => hasPages(field) && !field.args.some((arg) => arg.isRequired));
  const filtered = (field: Field, filter: Argument, names: Names) =>
    valuesOf(filter, names).map(
      (value) => `${asked(field, '', `${filter.name}: ${value}`)} ${selection(field.type, 0, 1)}`,
    );
  const filtersOf = (field: Field) => filtersIn(field).filter(({ name }) => name !== 'knownOn');

  return {
    /**
     * Every field of the root that takes a day, with all that inherits it `depth` objects below: one question for each, but for what is
     * asked by a name where the record has none of it.
     */
    everyField: (names: Names, depth: number, few: number): Question[] =>
      roots.flatMap((field) => {
        const below = DEEPEST.includes(field.name) ? depth : Math.min(depth, 1);
        // Names of things are asked by the field that finds them: `slug` of `actor` among the actors.
        const required = field.args.filter((arg) => arg.isRequired);
        const ways = required.flatMap((arg) =>
          valuesOf({ ...arg, name: ['slug', 'key'].includes(arg.name) ? field.name : arg.name }, names).map(
            (value) => `${arg.name}: ${value}`,
          ),
        );
        if (required.length > 0 && ways.length === 0) return [];
        const parts = (ways.length > 0 ? ways : ['']).map(
          (way) => `${asked(field, way)} ${selection(field.type, below, few)}`,
        );
        return [question(field.name, parts)];
      }),

    /** Every filter and every order of every list that takes a day, telling what is found and how many. */
    everyFilter: (names: Names): Question[] =>
      lists.map((field) => {
        const orders = field.args
          .filter(({ name }) => name === 'orderBy')
          .flatMap((arg) => valuesOf(arg, names).map((value) => `orderBy: ${value}`));
        return question(`${field.name} by filter`, [
          ...filtersOf(field).flatMap((filter) => filtered(field, filter, names)),
          ...[...orders, ''].map((order) => `${asked(field, order)} ${selection(field.type, 0, 1)}`),
        ]);
      }),

    /** Every filter of those lists that names a row. */
    everyName: (names: Names): Question[] =>
      lists.flatMap((field) => {
        const naming = filtersOf(field).filter(({ name }) => NAMING.includes(name));
        const parts = naming.flatMap((filter) => filtered(field, filter, names));
        return parts.length > 0 ? [question(`${field.name} by name`, parts)] : [];
      }),

    /** The fields of a type that take a day of their own, each with all below it: given the day, and inheriting it. */
    withADay: (type: string): { name: string; given: string; inherited: string }[] =>
      typeOf(type)
        .fields.filter((field) => dayIn(field) !== null)
        .map((field) => {
          const shown = selection(field.type, 2, 1);
          const inherited = `${field.name}${hasPages(field) ? '(first: 100)' : ''} ${shown}`;
          return { name: field.name, given: `${asked(field, '')} ${shown}`, inherited };
        }),
  };
}
