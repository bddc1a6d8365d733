import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { cutOff, faultIn, fieldsTwice, lineAt } from './faults.ts';
import { nouns, type Noun } from './identity.ts';
import { didYouMean, placeWithoutLines, type Problems, type Step, type Whereabouts } from './problems.ts';

/** One entry of a dossier's file, as written: nothing coerced, every scalar a string. */
export interface RawRow {
  key: string;
  value: unknown;
  at: Whereabouts;
}

/** A dossier's folder as it was read, not yet checked. */
export interface RawDossier {
  folder: string;
  /** Content of dossier.yaml. */
  meta: RawRow;
  rows: Record<Noun, RawRow[]>;
  /** Content of revisions.yaml, which an export writes; null where there is none. */
  trail: RawRow | null;
}

const DOSSIER_FILE = 'dossier.yaml';
const TRAIL_FILE = 'revisions.yaml';
const KNOWN_FILES = [DOSSIER_FILE, TRAIL_FILE, ...nouns.map((noun) => `${noun}.yaml`)];

/** Whether the folder holds a dossier. */
export function isDossier(folder: string): boolean {
  return existsSync(path.join(folder, DOSSIER_FILE));
}

/** Reads a folder. What is no YAML is told in `problems`, and the rest is read all the same; null where there is nothing to read. */
export function readFolder(folder: string, problems: Problems): RawDossier | null {
  const nowhere = placeWithoutLines(folder);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    problems.error(nowhere, null, [], 'there is no such folder; name one that holds a dossier.yaml');
    return null;
  }
  if (!isDossier(folder)) {
    problems.error(
      nowhere,
      null,
      [],
      'holds no dossier.yaml; every dossier begins with one (`name`, `title`, `licence`)',
    );
    return null;
  }
  for (const name of readdirSync(folder).sort()) {
    if (/\.ya?ml$/i.test(name) && !KNOWN_FILES.includes(name)) {
      problems.error(
        placeWithoutLines(path.join(folder, name)),
        null,
        [],
        `is none of a dossier's files${didYouMean(name, KNOWN_FILES)}; they are ${KNOWN_FILES.join(', ')}`,
      );
    }
  }
  const there = KNOWN_FILES.filter((name) => existsSync(path.join(folder, name)));
  return readTexts(
    folder,
    new Map(there.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])),
    problems,
  );
}

/** Reads the texts of a folder's files, by their names; dossier.yaml is one of them. */
export function readTexts(folder: string, texts: ReadonlyMap<string, string>, problems: Problems): RawDossier {
  for (const [name, text] of texts) {
    const line = text.split('\n').findIndex((each) => each.includes('\uFFFD')) + 1;
    const at: Whereabouts = { file: path.join(folder, name), line, lineOf: () => line };
    if (line > 0) problems.error(at, null, [], 'is not written in UTF-8: its accents are lost; save the file as UTF-8');
  }
  const textOf = (name: string) => texts.get(name)?.replace(/^\uFEFF/, '');
  const whole = (name: string) => entry(path.join(folder, name), null, textOf(name) ?? '', 1, problems);
  const rows = nouns.map((noun) => {
    const text = textOf(`${noun}.yaml`);
    return [noun, text === undefined ? [] : rowsOf(path.join(folder, `${noun}.yaml`), text, problems)];
  });
  return {
    folder,
    meta: whole(DOSSIER_FILE),
    rows: Object.fromEntries(rows) as Record<Noun, RawRow[]>,
    trail: texts.has(TRAIL_FILE) ? whole(TRAIL_FILE) : null,
  };
}

/**
 * The rows of one file. Each is read on its own, from one line that begins with a key to the next: that keeps memory
 * flat for files of a hundred thousand rows, and a mistake in one row from hiding those of the others.
 */
function rowsOf(file: string, content: string, problems: Problems): RawRow[] {
  const lines = content.split(/\r?\n/);
  const starts: number[] = [];
  lines.forEach((line, i) => {
    if (/^[^\s#}\]]/.test(line) && !/^(---|\.\.\.)\s*$/.test(line)) starts.push(i);
  });
  const rows: RawRow[] = [];
  const seen = new Map<string, number>();
  starts.forEach((start, i) => {
    const text = lines.slice(start, starts[i + 1] ?? lines.length).join('\n');
    if (starts.length === 1 && text.trim() === '{}') return;
    const row = entry(file, 'key', text, start + 1, problems);
    if (row.key === '') return;
    const before = seen.get(row.key);
    if (before !== undefined)
      problems.error(
        row.at,
        row.key,
        [],
        `stands twice in this file, first in line ${before}; give one of them another key`,
      );
    rows.push(row);
    seen.set(row.key, before ?? start + 1);
  });
  return rows;
}

/** Lists within lists on one line, of which thousands would end the process that reads them. */
const TOO_DEEP = /^[ \t]*(?:[-?:][ \t]+){100}/m;

/** How deep the fields of a row may lie within each other: several times as deep as any does. */
const DEEPEST = 20;

/** One entry, or (with `keyed` null) a file that is one entry as a whole. One that cannot be read has no value. */
function entry(file: string, keyed: 'key' | null, text: string, firstLine: number, problems: Problems): RawRow {
  const lineOf = (path: readonly Step[]) => lineIn(text, keyed ? [0, ...path] : path) + firstLine - 1;
  const at: Whereabouts = { file, line: firstLine, lineOf };
  const whereabouts = (line: number): Whereabouts => {
    const inFile = firstLine - 1 + line;
    return { file, line: inFile, lineOf: () => inFile };
  };
  const tooDeep = TOO_DEEP.exec(text);
  if (tooDeep) {
    const line = lineAt(text, tooDeep.index);
    problems.error(whereabouts(line), null, [], 'is a list within a list a hundred times over, as no field is');
    return { key: '', value: undefined, at };
  }
  const document = parse(text);
  const failed: RawRow = { key: (keyed && keyOf(document)) ?? '', value: undefined, at };
  const fault = faultIn(document.errors);
  for (const { line, message } of [...fieldsTwice(document.errors, text), ...(fault ? [fault] : [])])
    problems.error(whereabouts(line), keyOf(document), [], message);
  // Of a field that stands twice the last one is looked at.
  if (fault) return failed;
  for (const { line, lost } of cutOff(document, text)) {
    problems.warning(
      whereabouts(line),
      keyOf(document),
      [],
      `"${lost}" is read as a comment; quote the whole value if it belongs to it, else put a space behind the #`,
    );
  }
  // One that leads nowhere, or makes more of itself than there is room for, cannot be followed.
  const reference = referenceIn(document, text);
  if (reference !== null) {
    problems.error(
      whereabouts(reference.line),
      keyOf(document),
      [],
      'uses an anchor or alias; write the value out, so that each row can be read by itself',
    );
    return failed;
  }
  const strange = strangeIn(document, text);
  if (strange !== null) {
    problems.error(whereabouts(strange.line), keyOf(document), [], strange.message);
    return failed;
  }
  const value: unknown = document.toJS();
  if (!keyed) return { key: '', value, at };
  if (!isMap(document.contents) || document.contents.items.length !== 1) {
    problems.error(at, null, [], 'this file is a mapping from key to row; begin the line with a key and a colon');
    return { ...failed, key: '' };
  }
  const [key = '', row] = Object.entries(value as Record<string, unknown>)[0] ?? [];
  return { key, value: row, at };
}

function parse(text: string, lineCounter?: LineCounter): Document {
  return parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: lineCounter === undefined });
}

/** The first anchor or alias of a document; null where there is none. */
function referenceIn(document: Document, text: string): { line: number } | null {
  if (!/[&*]/.test(text)) return null;
  const found: number[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      found.push(range?.[0] ?? 0);
      return visit.BREAK;
    },
    Value: (_, { anchor, range }) => {
      if (anchor === undefined) return;
      found.push(text.lastIndexOf(`&${anchor}`, range?.[0]));
      return visit.BREAK;
    },
  });
  const [at] = found;
  return at === undefined ? null : { line: lineAt(text, at) };
}

/** What no row is made of, and could be read only at great length; null where there is none. */
function strangeIn(document: Document, text: string): { line: number; message: string } | null {
  const found: { at: number; message: string }[] = [];
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key)) return;
      found.push({ at: (key as Node | null)?.range?.[0] ?? 0, message: 'has a list or a mapping where a key stands' });
      return visit.BREAK;
    },
    Collection: (_, { range }, path) => {
      if (path.length <= 2 * DEEPEST) return;
      found.push({ at: range?.[0] ?? 0, message: 'goes deeper than any field does' });
      return visit.BREAK;
    },
  });
  return found.map(({ at, message }) => ({ line: lineAt(text, at), message }))[0] ?? null;
}

function keyOf(document: Document): string | null {
  const contents: unknown = document.contents;
  if (!isMap(contents)) return null;
  const key: unknown = contents.items[0]?.key;
  return isScalar(key) ? String(key.value) : null;
}

/** Line, from 1, of what the path leads to in the text. A first step of 0 into the top mapping is its first entry. Parsed anew: only mistakes ask. */
function lineIn(text: string, path: readonly Step[]): number {
  const counter = new LineCounter();
  const document = parse(text, counter);
  let node: unknown = document.contents;
  let offset = 0;
  path.forEach((step, depth) => {
    if (isMap(node)) {
      const map = node;
      const pair =
        depth === 0 && step === 0
          ? map.items[0]
          : map.items.findLast((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) return;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item = node.items[step] as Node | undefined;
      if (!item) return;
      offset = item.range?.[0] ?? offset;
      node = item;
    }
  });
  return counter.linePos(offset).line;
}
