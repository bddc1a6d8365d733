import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsFrom, withoutSettings } from './settings.mjs';

const root = path.resolve('/drawdown');

describe('the settings', () => {
  it('all have a value that works where nothing is set', () => {
    expect(settingsFrom({}, root)).toEqual({
      apiPort: 4000,
      webPort: 3000,
      databaseUrl: null,
      readerDatabaseUrl: null,
      redisUrl: null,
      publicUrl: null,
      data: path.join(root, '.data'),
    });
  });

  it('take an empty text for not set', () => {
    expect(settingsFrom({ API_PORT: '', DATABASE_URL: '', DRAWDOWN_DATA: '' }, root)).toEqual(settingsFrom({}, root));
  });

  it('take an address without the blanks around it', () => {
    expect(settingsFrom({ DATABASE_URL: ' postgres://x/y\n' }, root).databaseUrl).toBe('postgres://x/y');
  });

  it('find the data folder from the project, or where an absolute path says', () => {
    expect(settingsFrom({ DRAWDOWN_DATA: 'other' }, root).data).toBe(path.join(root, 'other'));
    expect(settingsFrom({ DRAWDOWN_DATA: path.resolve('/elsewhere') }, root).data).toBe(path.resolve('/elsewhere'));
  });

  it.each([
    ['API_PORT', '0', 'API_PORT is "0": it must be a port from 1 to 65535'],
    ['WEB_PORT', '65536', 'WEB_PORT is "65536"'],
    ['WEB_PORT', '30 00', 'WEB_PORT is "30 00"'],
    ['API_PORT', '3000', 'API_PORT and WEB_PORT are both 3000'],
    ['DATABASE_URL', 'localhost:5432', 'DATABASE_URL is not an address like postgresql://'],
    ['READER_DATABASE_URL', 'mysql://x/y', 'READER_DATABASE_URL is not an address like postgresql://'],
    ['REDIS_URL', 'http://x', 'REDIS_URL is not an address like redis://'],
    ['PUBLIC_URL', 'drawdown.example', 'PUBLIC_URL is not an address like https://'],
  ])('name %s where it is %s', (name, value, message) => {
    expect(() => settingsFrom({ [name]: value }, root)).toThrow(message);
  });

  it('never print a password', () => {
    expect(() => settingsFrom({ DATABASE_URL: 'mysql://owner:hunter2@host/db' }, root)).toThrow(/^((?!hunter2).)*$/);
  });
});

describe('an environment without settings', () => {
  // Where a process listens, and how much it says, whoever starts it tells it.
  const TOLD = ['HOST', 'HOSTNAME', 'PORT', 'LOG_LEVEL'];

  it.each(['apps/api/src', 'apps/web/server', 'apps/web/src/lib'])('has none of those that %s reads', (folder) => {
    const source = readFileSync(new URL(`../../${folder}/settings.ts`, import.meta.url), 'utf8');
    const names = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(3);
    const env = Object.fromEntries([...names, 'PATH'].map((name) => [name, 'set']));
    expect(Object.keys(withoutSettings(env)).filter((name) => !TOLD.includes(name))).toEqual(['PATH']);
  });
});
