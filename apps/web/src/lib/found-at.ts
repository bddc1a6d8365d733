import type { ParameterName, SearchParams } from './address.ts';
import { parameterNamed, wrongParameter } from './address.ts';
import { fetchAnew, patienceOf } from './kept-connection.ts';
import { parametersAt, unknownParameter } from './page-parameters.ts';
import { probeFor, probeOfFile, renamed } from './probe.ts';
import type { Probe } from './probe.ts';
import { waitOf } from './reader-headers.ts';
import { webSettings } from './settings.ts';

/** A name in an address that means nothing there, beside those that do. */
export interface Unknown {
  unknown: string;
  known: readonly ParameterName[];
}

/**
 * Why there is no page at an address: there is no such thing, or nobody answers, or its reader has asked for too much in too short a time
 * and may come back after `wait` seconds, or the address asks for what cannot be.
 */
export type Fault = 'missing' | 'unanswered' | { wait: number } | { wrong: ParameterName | null } | Unknown;

/** What is known of an address before its page is made: it is there, or is to be found under another slug by now, or there is a fault. */
export type Found = 'there' | { moved: string } | Fault;

/** Headers by which the API knows for whom it is asked. */
type Told = Readonly<Record<string, string>>;

/**
 * Whether there is a page at a path without its language (`/missions/minusma`), and the API to fill it; `moved` is the path it has by now. It is
 * asked for each reader anew, because by this question the API counts them, but where it `isAway` as is known already. Never throws.
 */
export async function foundAt(path: string, params: SearchParams, told: Told, isAway = false): Promise<Found> {
  const wrong = wrongIn(path, params);
  const probe = probeFor(path, wrong === null ? params : {});
  if (probe === null) return isAway ? 'missing' : nothingAt(told);
  if (isAway) return 'unanswered';
  const found = await knock(probe, told);
  if (typeof found === 'object' && 'moved' in found) return { moved: renamed(path, found.moved) };
  return found === 'there' && wrong !== null ? wrong : found;
}

/** Asks nothing, so that the API counts who asks for what there is not: that is drawn as any page is. */
const NOTHING: Probe = { query: '{ __typename }', variables: {} };

/** What is known of an address at which there is no page, nor a file of that form: its reader may ask for too many of them. */
export async function nothingAt(told: Told): Promise<'missing' | { wait: number }> {
  const found = await knock(NOTHING, told);
  return typeof found === 'object' && 'wait' in found ? found : 'missing';
}

/** What can be seen to be wrong with an address without asking anyone; null where nothing can. */
function wrongIn(path: string, params: SearchParams): { wrong: ParameterName } | Unknown | null {
  const known = parametersAt(path);
  const unknown = unknownParameter(params, known);
  if (unknown !== null) return { unknown, known };
  const wrong = wrongParameter(params, path);
  return wrong === null ? null : { wrong };
}

/** The same of a file's path, as far as it is about a thing that may have been renamed; null where nothing was asked. */
export async function fileAt(path: string, told: Told): Promise<Found | null> {
  const probe = probeOfFile(path);
  const found = probe === null ? null : await knock(probe, told);
  return found !== null && typeof found === 'object' && 'moved' in found
    ? { moved: renamed(path, found.moved) }
    : found;
}

async function knock(probe: Probe, told: Told): Promise<Found> {
  try {
    const answer = await fetchAnew(webSettings().apiUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...told },
      body: JSON.stringify(probe),
      cache: 'no-store',
      signal: patienceOf(5_000),
    });
    if (answer.status === 429) return { wait: waitOf(answer) };
    return read(await answer.json(), probe.variables['slug']);
  } catch {
    return 'unanswered';
  }
}

/** What the API's answer to a probe comes to; `slug` is what was asked for, if one thing was. `moved` is the slug it has by now. */
export function read(answer: unknown, slug?: unknown): Found {
  const data = member(answer, 'data');
  const found = member(data, 'found');
  if (found === null) return 'missing';
  const present = member(found, 'slug');
  if (typeof present === 'string' && present !== slug) return { moved: present };
  const errors = member(answer, 'errors');
  if (Array.isArray(errors)) {
    for (const error of errors as unknown[]) {
      const extensions = member(error, 'extensions');
      const argument = member(extensions, 'argument');
      if (member(extensions, 'code') !== 'BAD_USER_INPUT' || typeof argument !== 'string') continue;
      // Words that cannot be searched for find nothing; that is a page like any other.
      if (argument === 'query') return 'there';
      const wrong = parameterNamed(argument);
      if (wrong !== null) return { wrong };
    }
    return 'unanswered';
  }
  return typeof data === 'object' && data !== null ? 'there' : 'unanswered';
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
}
