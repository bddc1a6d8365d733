import { Document, isCollection, isMap, isScalar, isSeq, visit } from 'yaml';
import type { z } from 'zod';
import type { Noun } from './identity.ts';
import { fields, metaSchema, type Content, type Meta } from './row-schemas.ts';
import { unwrapped } from './schema-walk.ts';

const WIDTH = 120;
/** A mapping or list of plain words that is no longer than this stands in one line. */
const SHORT = 100;

type Json = Record<string, unknown>;

/** The text of a noun's file: rows by key, fields in the order of docs/dossier.md. */
export function rowsText<N extends Noun>(noun: N, rows: readonly { key: string; content: Content[N] }[]): string {
  const sorted = [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  return sorted.map(({ key, content }) => yamlText({ [key]: contentAsWritten(noun, content) }, 2)).join('\n');
}

/** The text of dossier.yaml. */
export function metaText(meta: Meta): string {
  return yamlText(contentAsWritten('dossier', meta));
}

/** The content of a row, or of dossier.yaml, as a person would write it. */
export function contentAsWritten(noun: Noun | 'dossier', content: unknown): unknown {
  return asWritten(content, noun === 'dossier' ? metaSchema : fields[noun]);
}

/** YAML that the dossier's reader takes for the same value. Below `blocks` collections, what is short stands in one line. */
export function yamlText(value: unknown, blocks = 1): string {
  const document = new Document(asText(value), { schema: 'failsafe' });
  visit(document, {
    Collection(_, node, path) {
      const deep = path.filter((above) => isMap(above) || isSeq(above)).length >= blocks;
      if (deep && isFlat(node) && JSON.stringify(node).length <= SHORT) node.flow = true;
      if (isSeq(node) && node.items.every((item) => isScalar(item))) node.flow = true;
      return undefined;
    },
    // Within brackets, lines of plain words run into one another, and a colon at the end of one would make it a key.
    Scalar(_, node, path) {
      const isInBrackets = path.some((above) => isCollection(above) && above.flow === true);
      if (isInBrackets && /[\n\r]/.test(String(node.value))) node.type = 'QUOTE_DOUBLE';
    },
  });
  // A break within quotes is told as \n, never as lines of their own: spaces about those would be lost.
  const inOneLine = { doubleQuotedMinMultiLineLength: Infinity };
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: false, ...inOneLine });
}

const isFlat = (node: unknown) => isMap(node) && node.items.every((pair) => isScalar(pair.value));

/** Every scalar as text: what is read is read as text. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value as Json)
        .filter(([, field]) => field !== undefined)
        .map(([name, field]) => [name, asText(field)]),
    );
  }
  return String(value);
}

/** The content as a person would write it: fields in order, a date with what it was inferred from beside it, one text for both languages. */
function asWritten(content: unknown, schema: z.ZodType): unknown {
  if (Array.isArray(content)) {
    const inner = unwrapped(schema);
    return content.map((item) =>
      asWritten(item, inner.def.type === 'array' ? (inner as z.ZodArray<z.ZodType>).element : inner),
    );
  }
  if (content === null || typeof content !== 'object') return content;
  const inner = unwrapped(schema);
  // A remark is a string or a mapping, and written as it was given.
  if (inner.def.type === 'union') return content;
  const shape = inner.def.type === 'object' ? (inner as z.ZodObject<Record<string, z.ZodType>>).shape : {};
  const given = content as Json;
  if ('en' in shape && given['en'] !== undefined && given['en'] === given['fr']) return given['en'];
  if (Object.keys(shape).join() === 'date,inferred' && given['inferred'] === undefined) return given['date'];
  const dated =
    'inferred' in shape
      ? ['started', 'published', 'span', 'asOf', 'date', 'saidOn'].find((name) => name in shape)
      : undefined;
  const written: Json = {};
  for (const [name, field] of Object.entries(shape)) {
    if (name === dated && given[name] !== undefined && typeof given[name] === 'object') {
      const { date, inferred } = given[name] as { date: string; inferred?: unknown };
      written[name] = date;
      if (inferred !== undefined) written['inferred'] = inferred;
    } else if (given[name] !== undefined) written[name] = asWritten(given[name], field);
  }
  return written;
}
