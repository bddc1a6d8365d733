/** What Node and its `fetch` call a connection that the other side gave up. */
const GIVEN_UP = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/** Whether a question failed because the connection it was sent on was given up, not because nobody was there or answered in time. */
export function isGivenUp(error: unknown): boolean {
  const { code = null, cause = null } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return GIVEN_UP.includes(String(code)) || (cause !== null && isGivenUp(cause));
}

/**
 * `fetch` for questions that change nothing. A server may give up a connection that nobody has used for a while in the very moment in
 * which one is put on it, so that nobody has heard it: it is put once more, on another connection. Rejects as `fetch` does.
 */
export async function fetchAnew(address: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (!isGivenUp(error)) throw error;
    return fetch(address, init);
  }
}

/**
 * Ends what it is given to after so many milliseconds, as `AbortSignal.timeout` does, but once what has come by then is read: where the process
 * stood still meanwhile, an answer lies there.
 */
export function patienceOf(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const end = (): void =>
    controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  setTimeout(() => setImmediate(end), milliseconds).unref();
  return controller.signal;
}
