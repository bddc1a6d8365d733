import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { lineageOf, migrationsIn, OTHER_RECORD } from '@drawdown/db/migrate';
import { schema } from '@drawdown/schema/schema';
import { GraphQLError } from 'graphql';
import { createLogger, type Logger } from './logs.ts';
import { DATABASE_BUDGET_MS, ListenError, startApi } from './server.ts';
import { SettingsError, settingsFrom, type Settings } from './settings.ts';
import { Unwaited } from './unavailable.ts';

/** Ends the process with words and no stack: nothing here is a fault of the program. */
function giveUp(reason: string): never {
  process.stderr.write(`drawdown: ${reason}\n`);
  process.exit(1);
}

function settings(): Settings {
  try {
    return settingsFrom(process.env);
  } catch (error) {
    if (error instanceof SettingsError) giveUp(error.message);
    throw error;
  }
}

/** Names of the migrations that come with this tree; null where they are not kept beside the program. */
function migrationNames(): string[] | null {
  const folder = fileURLToPath(new URL('../../../prisma/migrations/', import.meta.url));
  return existsSync(folder) ? migrationsIn(folder) : null;
}

/** How often a database that is away is asked again which record it holds, in milliseconds. */
const ASKED_AGAIN_MS = 2_000;

/** Gives up where the two addresses lead to different records. Returns whether that is known: not while one of them does not answer. */
async function requireSameRecord({ databaseUrl, readerDatabaseUrl }: Settings): Promise<boolean> {
  if (readerDatabaseUrl === null || readerDatabaseUrl === databaseUrl) return true;
  const [record, read] = await Promise.all(
    [databaseUrl, readerDatabaseUrl].map((url) => lineageOf(url, DATABASE_BUDGET_MS).catch(() => undefined)),
  );
  // A role that may not see it, and a database without a record, tell of none.
  if (record && read && record !== read) giveUp(OTHER_RECORD);
  return record !== undefined && read !== undefined;
}

/** Asks for as long as that is not known: a database that was away at the start may be another one's when it is back. */
async function goOnRequiring(told: Settings): Promise<void> {
  do await pause(ASKED_AGAIN_MS, undefined, { ref: false });
  while (!(await requireSameRecord(told)));
}

async function run(): Promise<void> {
  const told = settings();
  const isKnownToBeOne = await requireSameRecord(told);
  const log = createLogger(told);
  tellFaults(log);
  const api = await startApi({
    schema,
    databaseUrl: told.readerDatabaseUrl ?? told.databaseUrl,
    port: told.port,
    host: told.host,
    rateLimit: told.rateLimit,
    redisUrl: told.redisUrl,
    trustedProxies: told.trustedProxies,
    dashboardSecret: told.dashboardSecret,
    corsOrigins: told.corsOrigins,
    isIntrospectable: told.isIntrospectable,
    hasPlayground: told.hasPlayground,
    metricsPort: told.metricsPort,
    tracesUrl: told.tracesUrl,
    keptBytes: told.answerCacheMb * 1_000_000,
    log,
    migrations: migrationNames(),
  }).catch((error: unknown) => {
    if (error instanceof ListenError) giveUp(error.message);
    throw error;
  });
  log.info({ url: api.url }, 'listening');
  if (!isKnownToBeOne) void goOnRequiring(told);

  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // Whoever asks twice does not want to wait.
    if (isStopping) process.exit(signal === 'SIGINT' ? 130 : 143);
    isStopping = true;
    log.info({ signal }, 'stopping');
    void api.close().then(() => {
      log.info('stopped');
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/**
 * A fault that nobody caught leaves the process in a state nobody knows: it is told, and the process ends. A promise that fails with nobody
 * waiting for it leaves no such state, and any document may make one: where a list of an answer fails at one item, those to come fail unheard.
 */
function tellFaults(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'a fault that nobody caught');
    process.exit(1);
  });
  process.on('unhandledRejection', (error) => {
    const isOfAnAnswer = error instanceof GraphQLError && error.path !== undefined;
    if (!isOfAnAnswer && !(error instanceof Unwaited)) log.error({ err: error }, 'what nobody waited for has failed');
  });
}

await run();
