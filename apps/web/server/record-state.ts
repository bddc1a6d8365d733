import { fetchAnew } from '../src/lib/kept-connection.ts';

/** How long the API may take to say which state its record is in. */
const PATIENCE_MS = 3_000;

/** Tells which state of the record readers see; null where the API cannot say. */
export type RecordState = () => Promise<string | null>;

/**
 * Asks the API for the version of its record: once for all who ask while a question is under way, and never with an answer to a
 * question that was put before they asked, so that whoever comes after a change is shown it.
 */
export function recordState(address: URL, headers: Readonly<Record<string, string>> = {}): RecordState {
  let running: Promise<string | null> | null = null;
  let waiting: Promise<string | null> | null = null;

  async function ask(): Promise<string | null> {
    try {
      const answer = await fetchAnew(address, { headers, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
      const said: unknown = await answer.json();
      const version = answer.ok && typeof said === 'object' && said !== null && 'version' in said ? said.version : null;
      return typeof version === 'string' ? version : null;
    } catch {
      // Away, or of a kind that keeps none: pages are then made for each reader, and say themselves what is wrong.
      return null;
    }
  }

  function begin(): Promise<string | null> {
    const mine = ask().finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  }

  return () => {
    if (running === null) return begin();
    waiting ??= running.then(() => {
      waiting = null;
      return begin();
    });
    return waiting;
  };
}
