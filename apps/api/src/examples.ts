import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A question that the record answers, as the playground opens it. */
export interface Example {
  /** Name of the file without its ending; files are in the order in which the playground shows them. */
  name: string;
  /** What it asks, in words: the comment that the file begins with. */
  question: string;
  /** The whole file. */
  query: string;
}

/** The folder stands beside `src` and beside `dist` alike. */
const FOLDER = fileURLToPath(new URL('../examples/', import.meta.url));

/** The example queries, in order. */
export function readExamples(folder: string = FOLDER): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const query = readFileSync(`${folder}/${file}`, 'utf8');
      const comment = /^(?:#[^\n]*\n)+/.exec(query)?.[0] ?? '';
      return {
        name: file.replace(/\.graphql$/, ''),
        question: comment.replace(/^# ?/gm, '').trim().replaceAll('\n', ' '),
        query,
      };
    });
}
