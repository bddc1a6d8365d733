import { fetchAnew, patienceOf } from '../src/lib/kept-connection.ts';

/** How long the API may take to say which state its record is in. */
const PATIENCE_MS = 2_500;

/** Which state of the record readers see; null where the API does not say, because it is away or of a kind that keeps none. */
export interface KnownState {
  version: string | null;
  isAway: boolean;
}

/** Tells which state of the record readers see. Never throws. */
export type RecordState = () => Promise<KnownState>;

/**
 * Asks the API for the version of its record: once for all who ask while a question is under way, and never with an answer to a
 * question that was put before they asked, so that whoever comes after a change is shown it. Where nobody answers, that is told all who wait.
 */
export function recordState(address: URL, headers: Readonly<Record<string, string>> = {}): RecordState {
  let running: Promise<KnownState> | null = null;
  let waiting: Promise<KnownState> | null = null;

  async function ask(): Promise<KnownState> {
    try {
      const answer = await fetchAnew(address, { headers, cache: 'no-store', signal: patienceOf(PATIENCE_MS) });
      const said: unknown = await answer.json().catch(() => null);
      const version = answer.ok && typeof said === 'object' && said !== null && 'version' in said ? said.version : null;
      return { version: typeof version === 'string' ? version : null, isAway: answer.status >= 500 };
    } catch {
      return { version: null, isAway: true };
    }
  }

  function begin(): Promise<KnownState> {
    const mine = ask().finally(() => {
      if (running === mine) running = null;
    });
    running = mine;
    return mine;
  }

  return () => {
    if (running === null) return begin();
    waiting ??= running.then((state) => {
      waiting = null;
      return state.isAway ? state : begin();
    });
    return waiting;
  };
}
