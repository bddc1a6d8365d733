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
    expect(told).toContain('REDIS_URL is not such an address; it should be the address of a Redis');
    expect(told).toContain('DATABASE_URL is not set; it should be the address of a Postgres 15 or newer');
  });

  it('never show an address that may hold a password', () => {
    expect(complaint({ DATABASE_URL: 'mysql://owner:s3cret@db/x' })).not.toContain('s3cret');
    expect(complaint({ DATABASE_URL, READER_DATABASE_URL: 's3cret' })).not.toContain('s3cret');
  });
});
