import path from 'node:path';
import type { z } from 'zod';
import { noRows, type Dossier, type Row } from './dossier.ts';
import { nouns, type Noun } from './identity.ts';
import { didYouMean, type Problems, type Step, type Whereabouts } from './problems.ts';
import type { RawDossier, RawRow } from './read.ts';
import { KEY } from './field-schemas.ts';
import { fields, metaSchema, rowSchemas, type Meta } from './row-schemas.ts';

const LONGEST_KEY = 120;

/** The rows that have the right shape; what has not is told. Null where not even dossier.yaml can be read. */
export function parseDossier(raw: RawDossier, problems: Problems): Dossier | null {
  const meta = parsed<Meta>(metaSchema, metaSchema, raw.meta, null, problems);
  if (!meta) return null;
  const folderName = path.basename(path.resolve(raw.folder));
  if (meta.name !== folderName) {
    problems.error(
      raw.meta.at,
      null,
      ['name'],
      `\`name\` is ${meta.name}, but the folder is called ${folderName}; both are to be the same`,
    );
  }
  const rows = noRows();
  const broken = new Set<string>();
  for (const noun of nouns) {
    const into: Map<string, Row> = rows[noun];
    for (const row of raw.rows[noun]) {
      if (!KEY.test(row.key) || row.key.length > LONGEST_KEY) {
        const right = row.key
          .toLowerCase()
          .normalize('NFD')
          .replace(/\p{M}/gu, '')
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '')
          .slice(0, LONGEST_KEY);
        problems.error(
          row.at,
          row.key,
          [],
          `is no key: lower-case letters and digits in words joined by hyphens, ${LONGEST_KEY} characters at most${right ? `, e.g. \`${right}\`` : ''}`,
        );
      }
      const content = parseRow(noun, row, problems);
      // A key that is wrong still answers references, so that one mistake is told once.
      if (!content) broken.add(`${noun} ${row.key}`);
      else into.set(row.key, { key: row.key, content, at: row.at });
    }
  }
  return { name: meta.name, meta, rows, at: raw.meta.at, broken, trail: raw.trail };
}

/** The content of a row, or undefined where it has not the right shape, which is told. */
export function parseRow(noun: Noun, row: RawRow, problems: Problems): Row['content'] | undefined {
  return parsed<Row['content']>(rowSchemas[noun], fields[noun], row, row.key, problems);
}

function parsed<Content>(
  schema: z.ZodType,
  shape: z.ZodType,
  row: RawRow,
  key: string | null,
  problems: Problems,
): Content | undefined {
  if (row.value === undefined) return undefined;
  const result = schema.safeParse(row.value);
  if (result.success) return withoutUndefined(result.data) as Content;
  for (const issue of result.error.issues) tell(issue, shape, row.at, row.value, key, problems);
  return undefined;
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => [name, withoutUndefined(field)]),
  );
}

function tell(
  issue: z.core.$ZodIssue,
  shape: z.ZodType,
  at: Whereabouts,
  value: unknown,
  key: string | null,
  problems: Problems,
): void {
  const steps = issue.path.filter((step): step is Step => typeof step !== 'symbol');
  const given = valueAt(value, steps);
  const right = descriptionOf(schemaAt(shape, steps));
  const rather = right ? `; right would be ${right}` : '';
  const name = spoken(steps);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldNames(schemaAt(shape, steps));
    for (const field of issue.keys) {
      problems.error(
        at,
        key,
        [...steps, field],
        `${name === '' ? '' : `${name} has `}no field \`${field}\` here${didYouMean(field, known)}; there are ${known.join(', ')}`,
      );
    }
  } else if (given === undefined && issue.code !== 'custom') {
    problems.error(at, key, steps, `${name} is missing${rather}`);
  } else if (given === '') {
    problems.error(at, key, steps, `${name} is empty${rather}`);
  } else if (issue.code === 'invalid_value') {
    const meant = typeof given === 'string' ? didYouMean(given, issue.values.map(String)) : '';
    problems.error(at, key, steps, `${name} is ${shown(given)}, which is no such word${meant}${rather}`);
  } else if (issue.code === 'invalid_type') {
    const subject = name === '' ? 'the row' : name;
    problems.error(at, key, steps, `${subject} is ${shown(given)}${rather || '; right would be a mapping of fields'}`);
  } else if (issue.code === 'custom' && steps.at(-1) === 'inferred') {
    problems.error(at, key, steps, `${name} ${issue.message}`);
  } else {
    problems.error(at, key, steps, `${name} is ${shown(given)}, which ${issue.message}${rather}`);
  }
}

const spoken = (steps: readonly Step[]) =>
  steps.length === 0 ? '' : `\`${steps.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.')}\``;

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  return value === undefined ? 'missing' : 'a mapping';
}

/** What was written where the path leads; one thing that stands for a list of one is the list's first. */
function valueAt(value: unknown, steps: readonly Step[]): unknown {
  return steps.reduce<unknown>((at, step) => {
    if (typeof step === 'number' && !Array.isArray(at)) return at;
    return at !== null && typeof at === 'object' ? (at as Record<Step, unknown>)[step] : undefined;
  }, value);
}

function schemaAt(schema: z.ZodType, steps: readonly Step[]): z.ZodType | undefined {
  return steps.reduce<z.ZodType | undefined>((at, step) => {
    const inner = at && unwrapped(at);
    if (inner?.def.type === 'array') return (inner as z.ZodArray<z.ZodType>).element;
    return inner?.def.type === 'object' ? (inner as z.ZodObject<Record<string, z.ZodType>>).shape[step] : undefined;
  }, schema);
}

const fieldNames = (schema: z.ZodType | undefined) => {
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
