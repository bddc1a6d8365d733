import type { z } from 'zod';
import type { Step } from './problems.ts';

/** The schema of what the path leads to; undefined where it leads nowhere. */
export function schemaAt(schema: z.ZodType | undefined, steps: readonly Step[]): z.ZodType | undefined {
  return steps.reduce<z.ZodType | undefined>((at, step) => {
    const inner = at && unwrapped(at);
    if (inner?.def.type === 'array') return (inner as z.ZodArray<z.ZodType>).element;
    return inner?.def.type === 'object' ? (inner as z.ZodObject<Record<string, z.ZodType>>).shape[step] : undefined;
  }, schema);
}

/** The schema of each thing in a list; any other schema itself. */
export function elementOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  const inner = schema && unwrapped(schema);
  return inner?.def.type === 'array' ? (inner as z.ZodArray<z.ZodType>).element : schema;
}

/** Names of the fields that a mapping may have. */
export const fieldNames = (schema: z.ZodType | undefined) => {
  const inner = schema && unwrapped(schema);
  return inner?.def.type === 'object' ? Object.keys((inner as z.ZodObject).shape) : [];
};

/** What a field is for, as its schema says; the outermost words count. */
export function descriptionOf(schema: z.ZodType | undefined): string | undefined {
  if (!schema || schema.description !== undefined) return schema?.description;
  const inner =
    schema.def.type === 'optional'
      ? (schema as z.ZodOptional<z.ZodType>).unwrap()
      : schema.def.type === 'pipe'
        ? (schema as z.ZodPipe<z.ZodType, z.ZodType>).out
        : undefined;
  return descriptionOf(inner);
}

/** The schema inside of `optional` and of what is done to a value before it is looked at. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema.def.type === 'optional') return unwrapped((schema as z.ZodOptional<z.ZodType>).unwrap());
  if (schema.def.type !== 'pipe') return schema;
  const { in: before, out: after } = schema as z.ZodPipe<z.ZodType, z.ZodType>;
  return unwrapped(before.def.type === 'transform' ? after : before);
}
