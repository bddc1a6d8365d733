import { isRequestId } from './request-id.ts';
import { webSettings } from './settings.ts';

/** Says on the way through this server that a reader has been counted; from outside who stands before it lets none of ours in. */
const COUNTED = 'x-drawdown-counted';

/** Marks a request whose reader the API has counted: what its page asks besides is not counted again. */
export function markCounted(headers: Headers): void {
  headers.set(COUNTED, '1');
}

/** What the API is told of the reader for whom it is asked. */
export function readerHeaders(request: { get(name: string): string | null }): Record<string, string> {
  const { dashboardSecret } = webSettings();
  const forwarded = request.get('x-forwarded-for');
  const id = request.get('x-request-id');
  const trace = request.get('traceparent');
  const counted = request.get(COUNTED);
  return {
    ...(isRequestId(id) && { 'x-request-id': id }),
    ...(trace !== null && { traceparent: trace }),
    ...(forwarded !== null && { 'x-forwarded-for': forwarded }),
    ...(dashboardSecret !== null && { 'x-drawdown-dashboard': dashboardSecret }),
    ...(counted !== null && { [COUNTED]: counted }),
  };
}

/** Seconds after which a reader whom the API answered 429 may come back. */
export function waitOf({ headers }: { headers: { get(name: string): string | null } }): number {
  return Number(headers.get('retry-after')) || 10;
}
