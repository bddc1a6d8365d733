import { createClient } from '@redis/client';
import type { Logger } from './logs.ts';
import { ownCounter, type Allowance, type RateCounter, type RateLimit } from './rate-limit.ts';

/** Milliseconds that a request waits for the shared count; then it is counted here. */
const PATIENCE = 250;
/** Milliseconds for which a Redis that did not answer in time is not asked again. */
const REST = 1_000;

/**
 * Counts at a Redis, for all instances together. While that does not answer, each instance counts for itself, and says so: the limit is then
 * looser, and nobody is refused or kept waiting for it.
 */
export function sharedCounter(url: string, limit: RateLimit, log: Logger): RateCounter {
  const own = ownCounter(limit);
  const redis = createClient({
    url,
    // What cannot be sent at once is counted here, not sent late.
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (tries) => Math.min(100 * 2 ** Math.min(tries, 5), 2_000) },
  });
  let isShared = false;
  let restsUntil = 0;

  function tell(nowShared: boolean): void {
    if (nowShared === isShared) return;
    isShared = nowShared;
    if (isShared) log.info('requests are counted for all instances together');
    else log.warn('the shared count does not answer: requests are counted per instance');
  }

  redis.on('error', () => tell(false));
  redis.on('ready', () => {
    restsUntil = 0;
    tell(true);
  });
  redis.connect().catch(() => tell(false));

  async function shared(client: string): Promise<Allowance> {
    const key = `drawdown:requests:${client}`;
    const windowMs = limit.seconds * 1000;
    const [, count, left] = await redis
      .multi()
      .set(key, 0, { condition: 'NX', expiration: { type: 'PX', value: windowMs } })
      .incr(key)
      .pTTL(key)
      .exec();
    const resetMs = Number(left);
    return { remaining: limit.requests - Number(count), resetMs: resetMs > 0 ? resetMs : windowMs };
  }

  return {
    async count(client) {
      if (!redis.isReady || performance.now() < restsUntil) return own.count(client);
      let late: NodeJS.Timeout | undefined;
      const patience = new Promise<never>((_, reject) => {
        late = setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
      });
      try {
        const allowance = await Promise.race([shared(client), patience]);
        tell(true);
        return allowance;
      } catch {
        restsUntil = performance.now() + REST;
        tell(false);
        return await own.count(client);
      } finally {
        clearTimeout(late);
      }
    },
    where: () => (isShared ? 'shared' : 'per instance: the shared count does not answer'),
    async close() {
      redis.destroy();
    },
  };
}
