import type { z } from 'zod';
import { date, text } from './field-schemas.ts';
import { fieldNames, unwrapped } from './schema-walk.ts';

/** What is left of something once all that has not the right shape is taken out: any field of it may be absent. */
export type Sketch<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Sketch<Item>[]
    : { [Field in keyof T]?: Sketch<T[Field]> | undefined };

const [textShape, dateShape] = [unwrapped(text), unwrapped(date)];

/**
 * What was written, without what has not the right shape; undefined where nothing has. A mapping in a list keeps its
 * place, empty if need be; a list that must be there is empty.
 */
export function sketchOf(schema: z.ZodType, value: unknown): unknown {
  const whole = schema.safeParse(value);
  if (whole.success) return whole.data;
  const shape = unwrapped(schema);
  if (shape.def.type === 'array') return sketchOfList((shape as z.ZodArray<z.ZodType>).element, value);
  if (shape.def.type !== 'object' || value === null || typeof value !== 'object' || Array.isArray(value))
    return undefined;
  return sketchOfMapping(shape as z.ZodObject<Record<string, z.ZodType>>, value as Record<string, unknown>);
}

function sketchOfList(element: z.ZodType, value: unknown): unknown[] {
  const items: unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const nothing = unwrapped(element).def.type === 'object' ? {} : undefined;
  return items.map((item) => sketchOf(element, item) ?? nothing).filter((item) => item !== undefined);
}

function sketchOfMapping(
  shape: z.ZodObject<Record<string, z.ZodType>>,
  value: Record<string, unknown>,
): Record<string, unknown> | undefined {
  const known = fieldNames(shape);
  const knownFields = Object.fromEntries(Object.entries(value).filter(([field]) => known.includes(field)));
  const whole = shape.safeParse(knownFields);
  if (whole.success) return whole.data;
  // Half a text would seem to lack the other language, which is there and was told to be wrong.
  if (shape === textShape) return undefined;
  const sketch = Object.fromEntries(
    Object.entries(shape.shape).flatMap(([field, schema]) => {
      const part = sketchOf(schema, value[field]);
      return part === undefined ? [] : [[field, part]];
    }),
  );
  return shape === dateShape && sketch['date'] === undefined ? undefined : sketch;
}
