// The settings of `npm start`, read once and checked. Everything else is handed what it needs from here.
import path from 'node:path';

/** A fault of the reader's surroundings, told in one line and without a stack. */
export class Fault extends Error {}

/** Every setting that a reader may have made, of whichever part. */
const SETTINGS = new Set([
  'API_PORT',
  'WEB_PORT',
  'API_URL',
  'PUBLIC_URL',
  'PUBLIC_API_URL',
  'DATABASE_URL',
  'READER_DATABASE_URL',
  'DRAWDOWN_DATA',
  'REDIS_URL',
  'ANSWER_CACHE_MB',
  'PAGE_CACHE_MB',
  'RATE_LIMIT',
  'RATE_LIMIT_SECONDS',
  'TRUSTED_PROXIES',
  'DASHBOARD_SECRET',
  'CORS_ORIGINS',
  'INTROSPECTION',
  'PLAYGROUND',
  'METRICS_PORT',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'NODE_ENV',
]);

/** The environment without any of them: for what must come out the same whatever a reader has set. */
export function withoutSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !SETTINGS.has(name)));
}

/** Reads the settings from `env`, folders relative to `root`. Throws a Fault that names the setting and a right value. */
export function settingsFrom(env, root) {
  const apiPort = port(env, 'API_PORT', 4000);
  const webPort = port(env, 'WEB_PORT', 3000);
  if (apiPort === webPort)
    throw new Fault(`API_PORT and WEB_PORT are both ${apiPort}: give each its own, e.g. WEB_PORT=3000 API_PORT=4000`);
  return {
    apiPort,
    webPort,
    databaseUrl: address(
      env,
      'DATABASE_URL',
      ['postgres:', 'postgresql:'],
      'postgresql://owner:secret@127.0.0.1:5432/drawdown',
    ),
    readerDatabaseUrl: address(
      env,
      'READER_DATABASE_URL',
      ['postgres:', 'postgresql:'],
      'postgresql://reader:secret@127.0.0.1:5432/drawdown',
    ),
    redisUrl: address(env, 'REDIS_URL', ['redis:', 'rediss:'], 'redis://127.0.0.1:6379'),
    publicUrl: address(env, 'PUBLIC_URL', ['http:', 'https:'], 'https://drawdown.example'),
    data: path.resolve(root, env.DRAWDOWN_DATA || '.data'),
  };
}

function port(env, name, fallback) {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535) return Number(text);
  throw new Fault(`${name} is "${text}": it must be a port from 1 to 65535, e.g. ${name}=${fallback}`);
}

function address(env, name, protocols, example) {
  // What reads an address forgives blanks around it, and what connects does not.
  const text = env[name]?.trim();
  if (!text) return null;
  // The address itself may hold a password, so the message shows only what would be right.
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw new Fault(`${name} is not an address like ${example}`);
  return text;
}
