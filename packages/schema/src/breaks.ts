import {
  astFromValue,
  BreakingChangeType,
  findBreakingChanges,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  OperationTypeNode,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
} from 'graphql';

/** What may go once a release has said that it will. */
const REMOVALS: ReadonlySet<string> = new Set([
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.ARG_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
]);

/** Names of what a schema calls deprecated, as `Type.field`, `Type.field(argument)` and `Enum.VALUE`. */
function deprecated(schema: GraphQLSchema): Set<string> {
  const names = new Set<string>();
  const look = (name: string, reason: string | null | undefined) => {
    if (reason != null) names.add(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type))
      for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.deprecationReason);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    const fields = Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields());
    for (const field of fields) {
      look(`${type.name}.${field.name}`, field.deprecationReason);
      if ('args' in field)
        for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg.deprecationReason);
    }
  }
  return names;
}

/** The name of what was removed, from the words in which graphql-js tells it. */
function removed(description: string): string {
  const argument = /^(\S+) arg (\S+) was removed/.exec(description);
  if (argument) return `${argument[1]}(${argument[2]})`;
  const value = /^(\S+) was removed from enum type (\S+?)\.?$/.exec(description);
  if (value) return `${value[2]}.${value[1]}`;
  return /^(\S+) was removed/.exec(description)?.[1] ?? '';
}

/** What is given with a question, as `Type.field` and `Type.field(argument)`. */
function givens(schema: GraphQLSchema): Map<string, GraphQLArgument | GraphQLInputField> {
  const named = new Map<string, GraphQLArgument | GraphQLInputField>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) named.set(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields()))
      for (const arg of field.args) named.set(`${type.name}.${field.name}(${arg.name})`, arg);
  }
  return named;
}

/** What a given is where it is left out, in words; null where it may not be. */
function leftOut(given: GraphQLArgument | GraphQLInputField): string | null {
  if (isRequiredArgument(given)) return null;
  const value = given.defaultValue === undefined ? null : astFromValue(given.defaultValue, given.type);
  return value ? print(value) : 'nothing';
}

/** Where whoever leaves something out would be answered otherwise than before. */
function otherDefaults(released: GraphQLSchema, present: GraphQLSchema): string[] {
  const now = givens(present);
  return [...givens(released)].flatMap(([name, given]) => {
    const is = now.get(name);
    const [meant, means] = [leftOut(given), is && leftOut(is)];
    if (meant === null || means === undefined || meant === means) return [];
    return [`${name}, where it is left out, was ${meant} and is now ${means ?? 'an error'}.`];
  });
}

/** What a question, a change or a subscription begins with, and is called otherwise now or not at all. */
function otherRoots(released: GraphQLSchema, present: GraphQLSchema): string[] {
  return Object.values(OperationTypeNode).flatMap((operation) => {
    const [was, is] = [released.getRootType(operation)?.name, present.getRootType(operation)?.name];
    return was === undefined || was === is
      ? []
      : [`A ${operation} began with ${was} and now ${is ? `with ${is}` : 'cannot be asked'}.`];
  });
}

/** Of which only one field may be given now. */
function oneOfNow(released: GraphQLSchema, present: GraphQLSchema): string[] {
  return Object.values(released.getTypeMap()).flatMap((was) => {
    const is = present.getType(was.name);
    const isNew = isInputObjectType(was) && !was.isOneOf && isInputObjectType(is) && is.isOneOf;
    return isNew ? [`Of ${was.name} several fields could be given and now one.`] : [];
  });
}

/** Arguments of directives that are given otherwise now; that one is gone or must be given, graphql-js sees. */
function otherDirectives(released: GraphQLSchema, present: GraphQLSchema): string[] {
  return released.getDirectives().flatMap(({ name, args }) =>
    args.flatMap((was) => {
      const is = present.getDirective(name)?.args.find((arg) => arg.name === was.name);
      if (!is) return [];
      const named = `@${name}(${was.name})`;
      if (String(was.type) !== String(is.type))
        return [`${named} changed type from ${String(was.type)} to ${String(is.type)}.`];
      const [meant, means] = [leftOut(was), leftOut(is)];
      return meant === null || meant === means
        ? []
        : [`${named}, where it is left out, was ${meant} and is now ${means ?? 'an error'}.`];
    }),
  );
}

/** The name within a type as it is written: `T` in `[T!]!`. */
const nameIn = (written: string) => written.replace(/[[\]!]/g, '');

/** Names of the types that a question can lead to, by fields and arguments that are not among the `skipped`. */
function reached(schema: GraphQLSchema, skipped: ReadonlySet<string>): Set<string> {
  const names = new Set<string>();
  const follow = (name: string | undefined) => {
    if (name === undefined || names.has(name)) return;
    names.add(name);
    const type = schema.getType(name);
    if (isAbstractType(type)) for (const one of schema.getPossibleTypes(type)) follow(one.name);
    if (isObjectType(type) || isInterfaceType(type)) for (const one of type.getInterfaces()) follow(one.name);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
    for (const field of Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields())) {
      const said = `${name}.${field.name}`;
      if (skipped.has(said)) continue;
      follow(nameIn(String(field.type)));
      if (!('args' in field)) continue;
      for (const arg of field.args) if (!skipped.has(`${said}(${arg.name})`)) follow(nameIn(String(arg.type)));
    }
  };
  for (const operation of Object.values(OperationTypeNode)) follow(schema.getRootType(operation)?.name);
  for (const { args } of schema.getDirectives()) for (const arg of args) follow(nameIn(String(arg.type)));
  return names;
}

/** Types that nothing leads to but what is called deprecated: with that, they may go. */
function deprecatedTypes(schema: GraphQLSchema, announced: ReadonlySet<string>): Set<string> {
  const stay = reached(schema, announced);
  return new Set([...reached(schema, new Set())].filter((name) => !stay.has(name)));
}

/** What a schema takes from those who ask as of a released one, one line each; what the release called deprecated may go. */
export function breaksSince(released: GraphQLSchema, present: GraphQLSchema): string[] {
  const announced = deprecated(released);
  const types = deprecatedTypes(released, announced);
  const breaking = findBreakingChanges(released, present).filter(({ type, description }) => {
    const name = removed(description);
    return type === BreakingChangeType.TYPE_REMOVED ? !types.has(name) : !(REMOVALS.has(type) && announced.has(name));
  });
  return [
    ...breaking.map(({ description }) => description),
    ...otherDefaults(released, present),
    ...otherRoots(released, present),
    ...oneOfNow(released, present),
    ...otherDirectives(released, present),
  ];
}
