import type { ParameterName, SearchParams } from './address.ts';
import { parameterNamed, wrongParameter } from './address.ts';
import { probeFor } from './probe.ts';
import type { Probe } from './probe.ts';
import { webSettings } from './settings.ts';

/** What is known of an address before its page is made: it is there, or is not, or nobody answers, or it asks for what cannot be. */
export type Found = 'there' | 'missing' | 'unanswered' | { wrong: ParameterName };

/** For how long an answer holds, so that a busy page asks once and not once a reader. */
const HOLDS_MS = 2_000;

const recent = new Map<string, { at: number; found: Promise<Found> }>();

/** Whether there is a page at a path without its language (`/missions/minusma`), and the API to fill it. Never throws. */
export async function foundAt(path: string, params: SearchParams): Promise<Found> {
  const wrong = wrongParameter(params, path);
  const probe = probeFor(path, wrong === null ? params : {});
  if (probe === null) return 'missing';
  const found = await asked(probe);
  return found === 'there' && wrong !== null ? { wrong } : found;
}

function asked(probe: Probe): Promise<Found> {
  const key = JSON.stringify(probe);
  const known = recent.get(key);
  if (known !== undefined && Date.now() - known.at < HOLDS_MS) return known.found;
  if (recent.size > 500) recent.clear();
  const entry = { at: Date.now(), found: knock(key) };
  recent.set(key, entry);
  // An API that is away is asked again by the next reader: it should be seen as soon as it is back.
  return entry.found.then((found) => {
    if (found === 'unanswered' && recent.get(key) === entry) recent.delete(key);
    return found;
  });
}

async function knock(body: string): Promise<Found> {
  try {
    const answer = await fetch(webSettings().apiUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      cache: 'no-store',
      signal: AbortSignal.timeout(5_000),
    });
    return read(await answer.json());
  } catch {
    return 'unanswered';
  }
}

/** What the API's answer to a probe comes to. */
export function read(answer: unknown): Found {
  const data = member(answer, 'data');
  if (member(data, 'found') === null) return 'missing';
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
