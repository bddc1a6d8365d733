/** Something that is wrong with a dossier, or may be. */
export interface Problem {
  severity: 'error' | 'warning';
  /** Path of the file, or where else the row comes from. */
  file: string;
  /** Line in the file, from 1; null where there is none to name. */
  line: number | null;
  /** Key of the row; null where it is about the file or the whole dossier. */
  key: string | null;
  /** What is wrong, and what would be right. */
  message: string;
}

/** A step below a row: a field's name, or a position in a list. */
export type Step = string | number;

/** Where a row comes from, for those who have to mend it. */
export interface Whereabouts {
  file: string;
  /** Line where the row begins; null where it was not read from a file. */
  line: number | null;
  /** Line of what the path leads to, or of what stands nearest above it; null where the row was not read from a file. */
  lineOf(path: readonly Step[]): number | null;
}

/** Whereabouts without lines. */
export const placeWithoutLines = (file: string): Whereabouts => ({ file, line: null, lineOf: () => null });

/** A problem whose line is looked for when someone asks: that takes reading the row again, and problems may be many. */
class Found implements Problem {
  readonly severity: Problem['severity'];
  readonly key: string | null;
  readonly message: string;
  readonly at: Whereabouts;
  private readonly path: readonly Step[];

  constructor(
    severity: Problem['severity'],
    at: Whereabouts,
    key: string | null,
    path: readonly Step[],
    message: string,
  ) {
    this.severity = severity;
    this.at = at;
    this.key = key;
    this.path = path;
    this.message = message;
  }

  get file(): string {
    return this.at.file;
  }

  get line(): number | null {
    return this.at.lineOf(this.path);
  }
}

/** Collects problems while a check goes on. */
export class Problems {
  readonly found: Found[] = [];

  /** Something that keeps the dossier out of the record. */
  error(at: Whereabouts, key: string | null, path: readonly Step[], message: string): void {
    this.found.push(new Found('error', at, key, path, message));
  }

  /** Something to look at again. */
  warning(at: Whereabouts, key: string | null, path: readonly Step[], message: string): void {
    this.found.push(new Found('warning', at, key, path, message));
  }

  get errors(): Problem[] {
    return inOrder(this.found.filter(({ severity }) => severity === 'error'));
  }

  get warnings(): Problem[] {
    return inOrder(this.found.filter(({ severity }) => severity === 'warning'));
  }
}

/** In the order of files and of rows in them; within a row by line. */
function inOrder(found: readonly Found[]): Found[] {
  const order = (a: Found, b: Found) =>
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    (a.at.line ?? 0) - (b.at.line ?? 0) ||
    (a.at === b.at ? (a.line ?? 0) - (b.line ?? 0) : 0);
  return [...found].sort(order);
}

/** All that is wrong with the dossiers of one import or check. Nothing was written. */
export class DossierError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter((problem) => problem.severity === 'error');
    super(
      `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}, nothing was written\n${errors.map(asLine).join('\n')}`,
    );
    this.name = 'DossierError';
    this.problems = problems;
  }
}

/** One line for people and editors: `file:line: key: message`. */
export function asLine(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return [place, problem.key, problem.message].filter((part) => part !== null).join(': ');
}

/** Edits (insert, drop, replace, swap neighbours) from one word to the other; at most `limit` + 1. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** The known word that was most likely meant; null where none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const limit = Math.max(1, Math.min(4, Math.floor(word.length / 3)));
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of known) {
    const far = plain(candidate) === plain(word) ? 0 : distance(word, candidate, limit);
    if (far < least || (far === least && best !== null && far <= limit && candidate < best))
      [best, least] = [candidate, far];
  }
  return best;
}

/** `; did you mean X?`, or nothing where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return meant === null ? '' : `; did you mean \`${meant}\`?`;
}

/** A row's file and line, as far as there is one. */
export function whereIs(at: Whereabouts): string {
  const line = at.lineOf([]);
  return line === null ? at.file : `${at.file}:${line}`;
}
