import {
  mapInputFields,
  resolveInputTypeConfig,
  type BuildCache,
  type InputFieldMapping,
  type InputFieldsMapping,
  type PothosInputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import { badUserInput } from './errors.ts';

/** Characters that a text may have which an argument gives, unless its `extensions` say otherwise: more than any name or key. */
const LONGEST = 200;

/** Another limit than that, for one argument. */
export const longest = (characters: number) => ({ extensions: { longest: characters } });

/** How long each text may be that the arguments of a field can hold, at any depth. */
export type LongestTexts<Types extends SchemaTypes> = InputFieldsMapping<Types, number>;

/** The limits for the arguments of a field; null where none of them holds a text. */
export function longestTextsOf<Types extends SchemaTypes>(
  args: Record<string, PothosInputFieldConfig<Types>>,
  buildCache: BuildCache<Types>,
): LongestTexts<Types> | null {
  return mapInputFields(args, buildCache, ({ type, extensions }) => {
    if (!['String', 'ID'].includes(resolveInputTypeConfig(type, buildCache).name)) return null;
    const own = extensions?.['longest'];
    return typeof own === 'number' ? own : LONGEST;
  });
}

/**
 * Throws for a text that is longer than it may be, before anything is made of it: what is looked for by a text costs as much as that is
 * long, and what is not there is remembered by it.
 */
export function requireShort<Types extends SchemaTypes>(
  texts: LongestTexts<Types>,
  given: Readonly<Record<string, unknown>>,
  within: readonly string[] = [],
): void {
  for (const [name, text] of texts) requireShortAt(text, given[name], [...within, name]);
}

function requireShortAt<Types extends SchemaTypes>(
  text: InputFieldMapping<Types, number>,
  given: unknown,
  path: readonly string[],
): void {
  if (Array.isArray(given)) {
    for (const one of given) requireShortAt(text, one, path);
  } else if (typeof given === 'object' && given !== null) {
    if (text.kind === 'InputObject' && text.fields.map)
      requireShort(text.fields.map, given as Record<string, unknown>, path);
  } else if (typeof given === 'string' && text.value !== null && given.length > text.value) {
    const argument = path.join('.');
    throw badUserInput(
      argument,
      `\`${argument}\` has ${given.length} characters: it may have ${text.value} at the most.`,
    );
  }
}
