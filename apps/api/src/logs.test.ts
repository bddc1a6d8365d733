import { describe, expect, it } from 'vitest';
import { createLogger, withoutSecrets, type Logger } from './logs.ts';

function written(environment: 'production' | 'development', write: (log: Logger) => void): string {
  let text = '';
  write(createLogger({ logLevel: 'info', environment }, { write: (line) => void (text += line) }));
  return text;
}

describe('the log', () => {
  it('is JSON in production, one object a line, with words for the level and the time in UTC', () => {
    const entry = JSON.parse(written('production', (log) => log.info({ ms: 3 }, 'request'))) as Record<string, unknown>;
    expect(entry).toMatchObject({ level: 'info', service: 'drawdown-api', msg: 'request', ms: 3 });
    expect(entry['time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('is a line for people elsewhere', () => {
    expect(written('development', (log) => log.warn({ path: '/graphql', codes: ['INTERNAL'] }, 'request'))).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3} warn {2}drawdown-api: request path=\/graphql codes=\["INTERNAL"\]\n$/,
    );
  });

  it('tells an error whole, with its code and cause, and no password', () => {
    const cause = Object.assign(new Error('connect to postgresql://owner:hunter2@db:5432/x failed'), {
      code: 'ECONNREFUSED',
      address: 'hidden',
    });
    for (const environment of ['production', 'development'] as const) {
      const text = written(environment, (log) => log.error({ err: new Error('no record', { cause }) }, 'failed'));
      expect(text).toContain('no record');
      expect(text).not.toContain('hunter2');
      expect(text).toContain('logs.test.ts');
    }
    const entry = JSON.parse(
      written('production', (log) => log.error({ err: new Error('no record', { cause }) }, 'failed')),
    ) as { err: unknown };
    expect(entry.err).toMatchObject({
      type: 'Error',
      message: 'no record',
      cause: { code: 'ECONNREFUSED', message: 'connect to postgresql://…@db:5432/x failed' },
    });
  });

  it('leaves addresses without an account as they are', () => {
    expect(withoutSecrets('http://127.0.0.1:4000/graphql and redis://:secret@cache:6379')).toBe(
      'http://127.0.0.1:4000/graphql and redis://…@cache:6379',
    );
  });

  it('is silent below its level', () => {
    expect(written('production', (log) => log.debug('health'))).toBe('');
  });
});
