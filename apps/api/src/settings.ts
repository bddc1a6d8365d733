import { z } from 'zod';
import { trustedFrom } from './client-address.ts';
import type { RateLimit } from './rate-limit.ts';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const ENVIRONMENTS = ['production', 'development', 'test'] as const;

/** What the environment says, checked. Absent is null. */
export interface Settings {
  /** Port to listen on; 0 takes a free one. */
  port: number;
  /** Address to bind; only this machine unless told otherwise. */
  host: string;
  /** The record's Postgres, as its owner. */
  databaseUrl: string;
  /** The same as a role that may only read; where null, the owner's connections are made read-only. */
  readerDatabaseUrl: string | null;
  /** Where instances share what they count; null counts in each instance. */
  redisUrl: string | null;
  /** How much one client may ask; null leaves it open. */
  rateLimit: RateLimit | null;
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  /** What the server of the pages proves with that it is that; null believes nobody. */
  dashboardSecret: string | null;
  /** Origins whose pages may ask from a browser. */
  corsOrigins: string[];
  /** Whether the graph tells its schema. */
  isIntrospectable: boolean;
  /** Whether a browser is shown the playground. */
  hasPlayground: boolean;
  /** Port for metrics, on the same address; null tells none. */
  metricsPort: number | null;
  /** Where traces are sent, over OTLP and HTTP; null sends none. */
  tracesUrl: string | null;
  /** Address under which readers reach the site. */
  publicUrl: string | null;
  /** Megabytes of answers that are kept until the record changes; 0 keeps none. */
  answerCacheMb: number;
  logLevel: (typeof LOG_LEVELS)[number];
  environment: (typeof ENVIRONMENTS)[number];
}

/** Everything that is wrong with the environment, one line each; secrets are not among what is printed. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const isAddress = (text: string, protocols: string[]) =>
  URL.canParse(text) && protocols.includes(new URL(text).protocol);
const POSTGRES = ['postgres:', 'postgresql:'];
/** One host: the driver takes a list of them for the name of one. */
const isPostgres = (text: string) => isAddress(text, POSTGRES) && !new URL(text).hostname.includes(',');
const address = (protocols: string[], right: string) =>
  z.string({ error: right }).refine((text) => isAddress(text, protocols), right);
const POSTGRES_RIGHT = 'the address of a Postgres 15 or newer, e.g. postgresql://USER:PASSWORD@127.0.0.1:5432/drawdown';
const postgres = z.string({ error: POSTGRES_RIGHT }).refine(isPostgres, POSTGRES_RIGHT);
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `one of ${values.join(', ')}` });

const port = (example: number) => {
  const right = `a port from 0 to 65535, e.g. ${example}`;
  return z
    .string()
    .regex(/^\d{1,5}$/, right)
    .transform(Number)
    .refine((number) => number <= 65535, right);
};
const isOn = oneOf(['on', 'off']).transform((word) => word === 'on');
const listOf = (isRight: (entry: string) => boolean, right: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((entry) => entry.trim()))
    .refine((entries) => entries.every(isRight), right);
const isOrigin = (text: string) => isAddress(text, ['http:', 'https:']) && new URL(text).origin === text;

const Environment = z.object({
  API_PORT: port(4000).default(4000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'an address or a name of this machine, e.g. 127.0.0.1, or 0.0.0.0 in a container')
    .default('127.0.0.1'),
  DATABASE_URL: postgres,
  READER_DATABASE_URL: postgres.nullable().default(null),
  REDIS_URL: address(['redis:', 'rediss:'], 'the address of a Redis, e.g. redis://127.0.0.1:6379')
    .nullable()
    .default(null),
  PUBLIC_URL: address(['http:', 'https:'], 'the address of the site, e.g. https://drawdown.example')
    .nullable()
    .default(null),
  RATE_LIMIT: z
    .string()
    .regex(/^\d{1,9}$/, 'a number of requests, e.g. 300, or 0 for no limit')
    .transform(Number)
    .default(300),
  RATE_LIMIT_SECONDS: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'a number of seconds, e.g. 10')
    .transform(Number)
    .default(10),
  TRUSTED_PROXIES: listOf(
    (entry) => trustedFrom([entry]) !== null,
    'addresses or networks between commas, e.g. 10.0.0.0/8,127.0.0.1',
  ).default([]),
  DASHBOARD_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{24,200}$/, 'at least 24 letters, digits and signs that nobody can guess')
    .nullable()
    .default(null),
  CORS_ORIGINS: listOf(isOrigin, 'origins between commas, e.g. https://a.example,https://b.example').default([]),
  INTROSPECTION: isOn.default(true),
  PLAYGROUND: isOn.default(true),
  METRICS_PORT: port(9464).nullable().default(null),
  OTEL_EXPORTER_OTLP_ENDPOINT: address(['http:', 'https:'], 'the address of a collector, e.g. http://127.0.0.1:4318')
    .nullable()
    .default(null),
  ANSWER_CACHE_MB: z
    .string()
    .regex(/^\d{1,5}$/, 'a number of megabytes, e.g. 32, or 0 for none')
    .transform(Number)
    .default(32),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('info'),
  NODE_ENV: oneOf(ENVIRONMENTS).default('development'),
});

/** Settings whose value may hold a password and is never shown. */
const SECRET = /_(?:URL|SECRET|ENDPOINT)$/;

/** Reads the settings; a SettingsError names each that is wrong, what it is and what would be right. */
export function settingsFrom(environment: NodeJS.ProcessEnv): Settings {
  // Blanks around a value are a slip. An empty value is how compose files and shells write "not set".
  const given = Object.fromEntries(
    Object.entries(environment)
      .map(([name, value]) => [name, value?.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
  const { data, error } = Environment.safeParse(given);
  if (error) {
    const wrong = new Map(error.issues.map(({ path, message }) => [String(path[0]), message]));
    const lines = [...wrong].map(([name, right]) => `  ${name} ${what(name, given[name])}; it should be ${right}`);
    throw new SettingsError(['the settings of the API are not right:', ...lines].join('\n'));
  }
  return {
    port: data.API_PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    readerDatabaseUrl: data.READER_DATABASE_URL,
    redisUrl: data.REDIS_URL,
    publicUrl: data.PUBLIC_URL,
    rateLimit: data.RATE_LIMIT === 0 ? null : { requests: data.RATE_LIMIT, seconds: data.RATE_LIMIT_SECONDS },
    trustedProxies: data.TRUSTED_PROXIES,
    dashboardSecret: data.DASHBOARD_SECRET,
    corsOrigins: data.CORS_ORIGINS,
    isIntrospectable: data.INTROSPECTION,
    hasPlayground: data.PLAYGROUND,
    metricsPort: data.METRICS_PORT,
    tracesUrl: data.OTEL_EXPORTER_OTLP_ENDPOINT,
    answerCacheMb: data.ANSWER_CACHE_MB,
    logLevel: data.LOG_LEVEL,
    environment: data.NODE_ENV,
  };
}

function what(name: string, value: string | undefined): string {
  if (value === undefined) return 'is not set';
  return SECRET.test(name) ? 'is not right' : `is ${JSON.stringify(value)}`;
}
