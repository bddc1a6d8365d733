import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileOfPages } from './files.ts';

/** A query to begin with, as the API's playground offers it too. */
export interface Example {
  /** Its file without ending, e.g. `01-drawdown`. */
  name: string;
  /** What it answers, in the words at its head. */
  question: string;
  /** The query without that head. */
  query: string;
}

let examples: readonly Example[] | null = null;

/** The API's examples in their order, read once. The server runs in the pages' folder, and the build takes the files along. */
export function apiExamples(): readonly Example[] {
  examples ??= read(fileOfPages('../api/examples'));
  return examples;
}

function read(folder: string): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.graphql$/, ''),
      ...parted(readFileSync(path.join(folder, file), 'utf8')),
    }));
}

/** The comment at the head of a query, as a sentence, and the query. */
export function parted(text: string): { question: string; query: string } {
  const lines = text.trim().split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return {
    question: lines
      .slice(0, first)
      .map((line) => line.replace(/^#\s?/, ''))
      .join(' '),
    query: lines.slice(first).join('\n'),
  };
}

/** A query as a command that any shell can run: GET, so that the answer may be cached. */
export function curlOf(address: string, query: string): string {
  const short = query.replace(/\s+/g, ' ').trim().replaceAll("'", `'\\''`);
  return `curl -sG '${address}' --data-urlencode 'query=${short}'`;
}
