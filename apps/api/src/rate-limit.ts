/** How much a client may ask in which time. */
export interface RateLimit {
  requests: number;
  seconds: number;
}

/** What is left to a client after a request that was counted. */
export interface Allowance {
  /** Requests it still may send; less than none where this one was too many. */
  remaining: number;
  /** Milliseconds until it may send as many as ever. */
  resetMs: number;
}

/** Counts the requests of each client. */
export interface RateCounter {
  count(client: string): Allowance | Promise<Allowance>;
  /** Where it counts, in words for whoever runs it. */
  where(): string;
  close(): Promise<void>;
}

/** Clients that are counted at one time; who floods from more addresses pushes the oldest out. Some 20 MB of them. */
const CLIENTS = 100_000;

/** Counts in this process alone: a window opens with the first request of a client, and the next with the first after it has closed. */
export function ownCounter({ requests, seconds }: RateLimit, now: () => number = () => performance.now()): RateCounter {
  const windows = new Map<string, { count: number; closes: number }>();

  function forgetOld(at: number): void {
    // Windows stand in the order in which they opened, which is that in which they close.
    for (const [client, { closes }] of windows) {
      if (closes > at && windows.size < CLIENTS) return;
      windows.delete(client);
    }
  }

  return {
    count(client) {
      const at = now();
      let window = windows.get(client);
      if (!window || window.closes <= at) {
        windows.delete(client);
        forgetOld(at);
        window = { count: 0, closes: at + seconds * 1000 };
        windows.set(client, window);
      }
      window.count += 1;
      return { remaining: requests - window.count, resetMs: window.closes - at };
    },
    where: () => 'per instance',
    close: () => Promise.resolve(),
  };
}

/** What an answer says of the limit: in the fields of the IETF's draft, and in those of its earlier versions, which more clients read. */
export function rateHeaders(
  { requests, seconds }: RateLimit,
  { remaining, resetMs }: Allowance,
): Record<string, string> {
  const left = Math.max(0, remaining);
  const reset = Math.ceil(resetMs / 1000);
  return {
    'ratelimit-policy': `"default";q=${requests};w=${seconds}`,
    ratelimit: `"default";r=${left};t=${reset}`,
    'ratelimit-limit': String(requests),
    'ratelimit-remaining': String(left),
    'ratelimit-reset': String(reset),
  };
}
