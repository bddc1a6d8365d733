import type { ParameterName, SearchParams } from '../lib/address.ts';
import { wrongParameter } from '../lib/address.ts';
import { unknownParameter } from '../lib/page-parameters.ts';
import type { Ending } from './endings.ts';
import { endings } from './endings.ts';

/** What a path without its language asks to take: the page's path, and the form. Null where it is a page. */
export function takenFrom(path: string): { path: string; ending: Ending } | null {
  const point = path.indexOf('.', path.lastIndexOf('/'));
  if (point === -1) return null;
  const ending = endings.find((known) => known === path.slice(point + 1));
  return ending === undefined ? null : { path: path.slice(0, point), ending };
}

/** Whether a path asks for a file, of whatever form: pages have no point in their addresses. */
export const isFile = (path: string): boolean => path.includes('.', path.lastIndexOf('/'));

/** What was chosen in an address that takes something: each name once and with a value that can be. */
export type Chosen = { query: Record<string, string> } | { wrong: string; isUnknown: boolean };

/** Reads what was chosen. A name that is not `allowed` here is refused: left aside, it would silently give other data. */
export function chosenFrom(path: string, params: SearchParams, allowed: readonly ParameterName[]): Chosen {
  const unknown = unknownParameter(params, allowed);
  if (unknown !== null) return { wrong: unknown, isUnknown: true };
  const wrong = wrongParameter(params, path);
  if (wrong !== null) return { wrong, isUnknown: false };
  const query: Record<string, string> = {};
  // In one order, so that one view has one address.
  for (const name of allowed) {
    const value = params[name];
    if (typeof value === 'string' && value !== '') query[name] = value;
  }
  return { query };
}
