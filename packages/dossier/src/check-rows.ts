import path from 'node:path';
import type { z } from 'zod';
import { isWrong, noRows, noUnfitRows, type Dossier, type Row, type UnfitRow } from './dossier.ts';
import { KEY, LONGEST_KEY } from './field-schemas.ts';
import { nouns, type Noun } from './identity.ts';
import { didYouMean, nearest, type Problems, type Step, type Whereabouts } from './problems.ts';
import type { RawDossier, RawRow } from './read.ts';
import { fields, metaSchema, settle, type Meta, type Tell } from './row-schemas.ts';
import { descriptionOf, elementOf, fieldNames, schemaAt } from './schema-walk.ts';
import { sketchOf, type Sketch } from './sketch.ts';

/** Everything a dossier's files say; what has not the right shape is told, and the rest of its row is there to be checked. */
export function parseDossier(raw: RawDossier, problems: Problems): Dossier {
  const folderName = path.basename(path.resolve(raw.folder));
  const { content, wrong } = parsed(metaSchema, raw.meta, null, problems);
  const said = content as Sketch<Meta>;
  if (said.name !== undefined && said.name !== folderName) {
    problems.error(
      raw.meta.at,
      null,
      ['name'],
      `\`name\` is ${said.name}, but the folder is called ${folderName}; both are to be the same`,
    );
  }
  const name = said.name ?? folderName;
  const foundations = said['builds-on'];
  const meta: Meta = { ...said, name, title: said.title ?? {}, licence: said.licence ?? '', 'builds-on': foundations };
  const dossier: Dossier = {
    name,
    meta: withoutUndefined(meta) as Meta,
    rows: noRows(),
    unfit: noUnfitRows(),
    at: raw.meta.at,
    broken: new Set(wrong.length > 0 ? [`dossier ${name}`] : []),
    foundationsUnknown: isWrong({ wrong }, 'builds-on'),
    trail: raw.trail,
  };
  for (const noun of nouns) for (const row of raw.rows[noun]) take(dossier, noun, row, problems);
  return dossier;
}

/** Puts a row among those of the dossier, or among those that are there to be checked alone. */
function take(dossier: Dossier, noun: Noun, row: RawRow, problems: Problems): void {
  const rows: Map<string, Row> = dossier.rows[noun];
  const unfit: UnfitRow[] = dossier.unfit[noun];
  const name = `${noun} ${row.key}`;
  const again = rows.has(row.key) || dossier.broken.has(name);
  if (!again) checkKey(row, problems);
  const { content, wrong } = parsed(fields[noun], row, row.key, problems);
  const settled = (settle[noun] as (row: unknown, tell: Tell) => unknown)(content, (path, field, message) => {
    const date = [...path, field];
    // Where the date itself was told to be wrong, or missing, that is all there is to say.
    if (isWrong({ wrong }, ...date)) return;
    const inferred = [...path, 'inferred'];
    problems.error(row.at, row.key, inferred, `${spoken(inferred)} ${message}`);
    wrong.push(inferred);
  });
  const complete = withoutUndefined(settled) as Row['content'];
  // A key that is wrong still answers references, so that one mistake is told once.
  if (wrong.length === 0 && !again) rows.set(row.key, { key: row.key, content: complete, at: row.at });
  else unfit.push({ key: row.key, content: complete, at: row.at, wrong, again });
  if (wrong.length > 0) dossier.broken.add(name);
}

function checkKey(row: RawRow, problems: Problems): void {
  if (KEY.test(row.key) && row.key.length <= LONGEST_KEY) return;
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

/** What was written, as far as it has the right shape, and the ways to what has not, which is told. */
function parsed(
  schema: z.ZodType,
  row: RawRow,
  key: string | null,
  problems: Problems,
): { content: unknown; wrong: Step[][] } {
  // What is no YAML was told when it was read.
  if (row.value === undefined) return { content: sketchOf(schema, {}), wrong: [[]] };
  const result = schema.safeParse(row.value);
  if (result.success) return { content: withoutUndefined(result.data), wrong: [] };
  const wrong = oncePerPlace(result.error.issues).flatMap((issue) =>
    tell(issue, schema, row.at, row.value, key, problems),
  );
  return { content: withoutUndefined(sketchOf(schema, row.value) ?? sketchOf(schema, {})), wrong };
}

/** Of several things that zod finds wrong with one value, the first; every field that is unknown counts for itself. */
function oncePerPlace(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    if (issue.code === 'unrecognized_keys') return true;
    const place = issue.path.join('\n');
    return !seen.has(place) && seen.add(place);
  });
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

/**
 * What was probably meant by a field that is none. "3,367" without quotes inside {…} is a field `367` behind a 3, and what stands
 * behind any other comma a field without a value. A name may be right one mapping further in.
 */
function whyOf(field: string, given: unknown, shape: z.ZodType | undefined): string {
  const known = fieldNames(shape);
  const near = nearest(field, known);
  if (near === null && (/^[\d ]+/.test(field) || given === '' || given === null))
    return '; inside {…} and […] a value with a comma needs quotes';
  const inside = known.filter((name) => fieldNames(elementOf(schemaAt(shape, [name]))).includes(field));
  return near === null && inside.length > 0
    ? `; it belongs in ${inside.map((name) => `\`${name}\``).join(' or ')}`
    : didYouMean(field, known);
}

/** Tells what zod found; returns the ways to what is wrong. */
function tell(
  issue: z.core.$ZodIssue,
  shape: z.ZodType,
  at: Whereabouts,
  value: unknown,
  key: string | null,
  problems: Problems,
): Step[][] {
  const steps = issue.path.filter((step): step is Step => typeof step !== 'symbol');
  const given = valueAt(value, steps);
  const right = descriptionOf(schemaAt(shape, steps));
  const rather = right ? `; right would be ${right}` : '';
  const name = spoken(steps);
  const subject = name === '' ? (key === null ? 'the file' : 'the row') : name;
  if (issue.code === 'unrecognized_keys') {
    const mapping = schemaAt(shape, steps);
    const known = fieldNames(mapping);
    for (const field of issue.keys) {
      problems.error(
        at,
        key,
        [...steps, field],
        `${name === '' ? '' : `${name} has `}no field \`${field}\` here${whyOf(field, valueAt(given, [field]), mapping)}; there are ${known.join(', ')}`,
      );
    }
    // What was meant for a field of another name is not missing there.
    return issue.keys.flatMap((field) => [field, nearest(field, known) ?? field]).map((field) => [...steps, field]);
  }
  if (given === undefined && issue.code !== 'custom') {
    problems.error(at, key, steps, `${subject} is missing${rather}`);
  } else if (given === '') {
    problems.error(at, key, steps, `${subject} is empty${rather || '; right would be a mapping of fields'}`);
  } else if (issue.code === 'invalid_value') {
    const meant = typeof given === 'string' ? didYouMean(given, issue.values.map(String)) : '';
    problems.error(at, key, steps, `${name} is ${shown(given)}, which is no such word${meant}${rather}`);
  } else if (issue.code === 'invalid_type') {
    problems.error(at, key, steps, `${subject} is ${shown(given)}${rather || '; right would be a mapping of fields'}`);
  } else {
    problems.error(at, key, steps, `${name} is ${shown(given)}, which ${issue.message}${rather}`);
  }
  return [steps];
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
