import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openDatabase, requireSameRecord, type OpenDatabase } from './database.ts';
import type { Settings } from './launcher/settings.mjs';
import { loadDossiers } from './load.ts';
import { startService, type Service } from './service.ts';

export interface ServeOptions {
  settings: Settings;
  /** The folder of the project. */
  root: string;
  /** True runs the sources and watches them; otherwise what was built runs. */
  isDevelopment: boolean;
  /** What the services inherit. */
  env: NodeJS.ProcessEnv;
}

/** Milliseconds for those who serve to finish what they were asked; the database needs little after them. */
const PATIENCE = 7000;

/** Opens the database, loads the dossiers, serves API and pages until told to stop, then stops each in its turn. Returns the exit code. */
export async function serve(options: ServeOptions): Promise<number> {
  const started = Date.now();
  const signal = stopSignal(options.env);
  const running: Service[] = [];
  let database: OpenDatabase | null = null;
  try {
    database = await openDatabase(options.settings, options.root);
    if (options.settings.readerDatabaseUrl) await requireSameRecord(database.url, database.readerUrl);
    if (!signal.aborted) running.push(...(await startAll(options, database, signal)));
    if (!signal.aborted) console.log(whereItIs(options, Date.now() - started));
    const fault = await Promise.race([
      aborted(signal),
      database.ended.then((said) => `the database ended by itself: ${said}`),
      ...running.map((service) => service.ended),
    ]);
    if (fault === null) return 0;
    console.error(`drawdown: ${fault}`);
    return 1;
  } finally {
    // The pages before the API that they ask: what was begun is finished.
    for (const service of running.reverse()) await service.stop(PATIENCE);
    await database?.close();
    if (signal.aborted) console.log('drawdown: stopped');
  }
}

/** Loads the record and starts who serves it, at the same time: none needs another to start. Where one fails, none is left. */
async function startAll(options: ServeOptions, database: OpenDatabase, signal: AbortSignal): Promise<Service[]> {
  // By it the API knows the pages' server, whose readers it counts one by one. Whoever runs several machines sets it.
  const secret = options.env.DASHBOARD_SECRET || randomBytes(24).toString('hex');
  const [loaded, ...services] = await Promise.allSettled([
    loadDossiers(database.url, options.root, 'Drawdown'),
    startApi(options, database, secret, signal),
    startPages(options, secret, signal),
  ]);
  const started = services.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failed = [loaded, ...services].find((outcome) => outcome.status === 'rejected');
  if (!failed) return started;
  await Promise.all(started.map((service) => service.stop(PATIENCE)));
  throw failed.reason;
}

/** Aborts when we are told to stop, or when the npm that started us is gone and nobody could tell us any more. */
function stopSignal(env: NodeJS.ProcessEnv): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeAllListeners(name);
    process.on(name, () => controller.abort());
  }
  if (env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) controller.abort();
    }, 1000).unref();
  }
  return controller.signal;
}

function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

/**
 * Megabytes for what is made for one answer and then forgotten, as Node has it now: with four, a fifth more CPU went into looking for it.
 * And the most that may be held: below two thousand, garbage is looked for when as much again has gathered, not three times as much.
 */
const MEMORY = ['--max-semi-space-size=16', '--max-old-space-size=2000'];

const apiAddress = ({ settings }: ServeOptions) => `http://127.0.0.1:${settings.apiPort}`;

function startApi(
  options: ServeOptions,
  database: OpenDatabase,
  secret: string,
  signal: AbortSignal,
): Promise<Service> {
  const { settings, root, isDevelopment, env } = options;
  return startService({
    name: 'the API',
    command: isDevelopment
      ? ['--import', 'tsx', '--watch', 'apps/api/src/main.ts']
      : [...MEMORY, 'apps/api/dist/main.js'],
    cwd: root,
    env: {
      LOG_LEVEL: 'warn',
      ...env,
      NODE_ENV: isDevelopment ? 'development' : 'production',
      HOST: '127.0.0.1',
      API_PORT: String(settings.apiPort),
      // The door never needs the owner.
      DATABASE_URL: database.readerUrl,
      READER_DATABASE_URL: database.readerUrl,
      DASHBOARD_SECRET: secret,
      PUBLIC_URL: publicAddress(options),
    },
    health: { url: `${apiAddress(options)}/health/ready`, isAnyAnswer: false },
    isHeard: true,
    root,
    signal,
  });
}

function startPages(options: ServeOptions, secret: string, signal: AbortSignal): Promise<Service> {
  const { settings, root, isDevelopment } = options;
  const { DATABASE_URL: _owner, READER_DATABASE_URL: _reader, ...env } = options.env;
  const web = path.join(root, 'apps/web');
  return startService({
    name: 'the pages',
    command: isDevelopment
      ? ['node_modules/next/dist/bin/next', 'dev', '--hostname', '127.0.0.1', '--port', String(settings.webPort)]
      : ['front.js'],
    cwd: isDevelopment ? web : path.join(web, '.next/standalone/apps/web'),
    env: {
      ...env,
      NODE_ENV: isDevelopment ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOSTNAME: '127.0.0.1',
      PORT: String(settings.webPort),
      DASHBOARD_SECRET: secret,
      API_URL: `${apiAddress(options)}/graphql`,
      PUBLIC_URL: publicAddress(options),
    },
    // A page that cannot be drawn says so itself; here it counts that pages are served.
    health: { url: `http://127.0.0.1:${settings.webPort}/en`, isAnyAnswer: true },
    isHeard: isDevelopment,
    root,
    signal,
  });
}

const publicAddress = ({ settings }: ServeOptions) => settings.publicUrl ?? `http://localhost:${settings.webPort}`;

function whereItIs(options: ServeOptions, milliseconds: number): string {
  return [
    '',
    `  Drawdown is up (${(milliseconds / 1000).toFixed(1)} s)`,
    '',
    `  Dashboard   http://localhost:${options.settings.webPort}`,
    `  API         http://localhost:${options.settings.apiPort}/graphql`,
    `  Playground  http://localhost:${options.settings.apiPort}/graphql  (the same address, opened in a browser)`,
    `  Database    ${options.settings.databaseUrl ? 'the one DATABASE_URL names' : `embedded, in ${options.settings.data}`}`,
    '',
    '  Ctrl-C stops it.',
    '',
  ].join('\n');
}
