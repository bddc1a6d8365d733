import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { byItself } from '@drawdown/schema/by-itself';
import { clientAddress, networkOf, type IsTrusted } from './client-address.ts';
import { errorAnswer, type Answer } from './http.ts';
import { rateHeaders, type Allowance, type RateCounter, type RateLimit } from './rate-limit.ts';

/** Whether a request may come in, as far as that hangs on who sends it. */
export interface Admission {
  /** The network that the request comes from, or that the reader does for whom the server of the pages asks. */
  clientOf(request: IncomingMessage): string;
  /** What is answered instead where `client` may not ask; null where it may. Says on the response what it may still ask. */
  refusal(request: IncomingMessage, client: string, response: ServerResponse): Promise<Answer | null> | Answer | null;
  /** Where requests are counted, in words for whoever runs it. */
  where(): string;
}

export interface AdmissionOptions {
  /** Null counts nothing. */
  limit: RateLimit | null;
  counter: RateCounter;
  isTrusted: IsTrusted;
  dashboardSecret: string | null;
}

/** The header by which the server of the pages shows that it is that. */
const DASHBOARD = 'x-drawdown-dashboard';
/** The header by which it says that what its reader asked for was counted by an earlier question. */
const COUNTED = 'x-drawdown-counted';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Each client may send so many requests in so much time; a page of the dashboard counts once, for who reads it. */
export function createAdmission({ limit, counter, isTrusted, dashboardSecret }: AdmissionOptions): Admission {
  const secret = dashboardSecret === null ? null : digest(dashboardSecret);

  function isFromDashboard({ headers }: IncomingMessage): boolean {
    const given = headers[DASHBOARD];
    return secret !== null && typeof given === 'string' && timingSafeEqual(digest(given), secret);
  }

  function clientOf(request: IncomingMessage): string {
    const named = String(request.headers['x-forwarded-for'] ?? '').split(',');
    // With the secret, whatever address it comes from is a proxy that we know: its peer stands for ours.
    const passed = isFromDashboard(request) ? named.pop() : undefined;
    const peer = passed?.trim() || (request.socket.remoteAddress ?? '');
    return byItself(networkOf(clientAddress(peer, named.join(','), isTrusted)));
  }

  const isCounted = (request: IncomingMessage) => request.headers[COUNTED] !== undefined && isFromDashboard(request);

  return {
    clientOf,
    refusal(request, client, response) {
      if (!limit) return null;
      const path = request.url?.split('?', 1)[0] ?? '';
      if (path === '/health/live') return null;
      if (isCounted(request)) return null;
      // Whoever watches us from the address of a client that floods us is still answered.
      const allowance = counter.count(`${path === '/health/ready' ? 'health ' : ''}${client}`);
      return allowance instanceof Promise
        ? allowance.then((one) => answerTo(limit, one, response))
        : answerTo(limit, allowance, response);
    },
    where: () => (limit ? counter.where() : 'none'),
  };
}

function answerTo(limit: RateLimit, allowance: Allowance, response: ServerResponse): Answer | null {
  const headers = rateHeaders(limit, allowance);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (allowance.remaining >= 0) return null;
  const { requests, seconds } = limit;
  const wait = Math.max(1, Math.ceil(allowance.resetMs / 1000));
  return errorAnswer(
    429,
    'RATE_LIMITED',
    `More than ${requests} requests in ${seconds} s; ask again in ${wait} s, and ask for more at a time.`,
    { limit: 'requests', allowed: requests, headers: { 'retry-after': String(wait) } },
  );
}
