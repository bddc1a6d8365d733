import {
  astFromValue,
  BreakingChangeType,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
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

/** What a schema takes from those who ask as of a released one, one line each; what the release called deprecated may go. */
export function breaksSince(released: GraphQLSchema, present: GraphQLSchema): string[] {
  const announced = deprecated(released);
  const breaking = findBreakingChanges(released, present).filter(
    ({ type, description }) => !(REMOVALS.has(type) && announced.has(removed(description))),
  );
  return [...breaking.map(({ description }) => description), ...otherDefaults(released, present)];
}
