import { describe, expect, it } from 'vitest';
import { settingsFrom } from './settings.ts';

const DATABASE_URL = 'postgresql://owner:s3cret@127.0.0.1:5432/drawdown';

function complaint(environment: NodeJS.ProcessEnv): string {
  try {
    settingsFrom(environment);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}

describe('the settings', () => {
  it('need only the address of the database', () => {
    expect(settingsFrom({ DATABASE_URL })).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: DATABASE_URL,
      readerDatabaseUrl: null,
      redisUrl: null,
      publicUrl: null,
      rateLimit: { requests: 300, seconds: 10 },
      trustedProxies: [],
      dashboardSecret: null,
      corsOrigins: [],
      isIntrospectable: true,
      hasPlayground: true,
      metricsPort: null,
      tracesUrl: null,
      answerCacheMb: 32,
      logLevel: 'info',
      environment: 'development',
    });
  });

  it('take what is told', () => {
    const told = settingsFrom({
      DATABASE_URL,
      API_PORT: '0',
      HOST: '0.0.0.0',
      READER_DATABASE_URL: 'postgres://reader:x@db/drawdown',
      REDIS_URL: 'redis://cache:6379',
      PUBLIC_URL: 'https://drawdown.example',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    });
    expect(told).toMatchObject({ port: 0, host: '0.0.0.0', logLevel: 'warn', environment: 'production' });
    expect(told.readerDatabaseUrl).toBe('postgres://reader:x@db/drawdown');
  });

  it('take how much, from where and from whom', () => {
    const told = settingsFrom({
      DATABASE_URL,
      RATE_LIMIT: '50',
      RATE_LIMIT_SECONDS: '60',
      TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      DASHBOARD_SECRET: 'q'.repeat(24),
      CORS_ORIGINS: 'https://a.example, http://localhost:8080',
      INTROSPECTION: 'off',
      PLAYGROUND: 'off',
      METRICS_PORT: '9464',
    });
    expect(told).toMatchObject({
      rateLimit: { requests: 50, seconds: 60 },
      trustedProxies: ['10.0.0.0/8', '::1'],
      dashboardSecret: 'q'.repeat(24),
      corsOrigins: ['https://a.example', 'http://localhost:8080'],
      isIntrospectable: false,
      hasPlayground: false,
      metricsPort: 9464,
    });
    expect(settingsFrom({ DATABASE_URL, RATE_LIMIT: '0' }).rateLimit).toBeNull();
  });

  it('refuse what would be believed or let in by mistake', () => {
    const told = complaint({
      DATABASE_URL,
      RATE_LIMIT: 'many',
      RATE_LIMIT_SECONDS: '0',
      TRUSTED_PROXIES: '10.0.0.0/8,proxy',
      DASHBOARD_SECRET: 'short-secret',
      CORS_ORIGINS: '*',
      INTROSPECTION: 'no',
    });
    expect(told).toContain('RATE_LIMIT is "many"; it should be a number of requests');
    expect(told).toContain('RATE_LIMIT_SECONDS is "0"; it should be a number of seconds');
    expect(told).toContain('TRUSTED_PROXIES is "10.0.0.0/8,proxy"; it should be addresses or networks');
    expect(told).toContain('DASHBOARD_SECRET is not right; it should be at least 24');
    expect(told).toContain('CORS_ORIGINS is "*"; it should be origins between commas');
    expect(told).toContain('INTROSPECTION is "no"; it should be one of on, off');
    expect(told).not.toContain('short-secret');
  });

  it('read a value without the blanks around it', () => {
    expect(settingsFrom({ DATABASE_URL: ` ${DATABASE_URL}\n` }).databaseUrl).toBe(DATABASE_URL);
  });

  it('read an empty value as not set', () => {
    expect(settingsFrom({ DATABASE_URL, REDIS_URL: '', API_PORT: '' })).toMatchObject({ redisUrl: null, port: 4000 });
  });

  it('tell all that is wrong at once, each with its name and a right value', () => {
    const told = complaint({
      API_PORT: '70000',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'prod',
      HOST: 'a b',
      REDIS_URL: 'http://x',
    });
    expect(told).toContain('API_PORT is "70000"; it should be a port from 0 to 65535');
    expect(told).toContain('LOG_LEVEL is "loud"; it should be one of trace, debug, info');
    expect(told).toContain('NODE_ENV is "prod"; it should be one of production, development, test');
    expect(told).toContain('HOST is "a b"; it should be an address');
    expect(told).toContain('REDIS_URL is not right; it should be the address of a Redis');
    expect(told).toContain('DATABASE_URL is not set; it should be the address of a Postgres 15 or newer');
  });

  it.each(['postgresql://owner:x@one,other/drawdown', 'postgresql://owner:x@one:5432,other:5432/drawdown'])(
    'refuse an address of several hosts, which would be taken for the name of one: %s',
    (several) => {
      expect(complaint({ DATABASE_URL: several })).toContain('DATABASE_URL is not right');
      expect(complaint({ DATABASE_URL, READER_DATABASE_URL: several })).toContain('READER_DATABASE_URL is not right');
    },
  );

  it('never show an address that may hold a password', () => {
    expect(complaint({ DATABASE_URL: 'mysql://owner:s3cret@db/x' })).not.toContain('s3cret');
    expect(complaint({ DATABASE_URL, READER_DATABASE_URL: 's3cret' })).not.toContain('s3cret');
  });
});
