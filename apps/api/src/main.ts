import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lineageOf, migrationsIn, OTHER_RECORD } from '@drawdown/db/migrate';
import { schema } from '@drawdown/schema/schema';
import { createLogger, type Logger } from './logs.ts';
import { DATABASE_BUDGET_MS, ListenError, startApi } from './server.ts';
import { SettingsError, settingsFrom, type Settings } from './settings.ts';

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

/** Gives up where the two addresses lead to different records. Where one does not answer or tell, readiness goes on asking. */
async function requireSameRecord({ databaseUrl, readerDatabaseUrl }: Settings): Promise<void> {
  if (readerDatabaseUrl === null || readerDatabaseUrl === databaseUrl) return;
  const [record, read] = await Promise.all(
    [databaseUrl, readerDatabaseUrl].map((url) => lineageOf(url, DATABASE_BUDGET_MS).catch(() => null)),
  );
  if (record && read && record !== read) giveUp(OTHER_RECORD);
}

async function run(): Promise<void> {
  const told = settings();
  await requireSameRecord(told);
  const log = createLogger(told);
  endOnFaults(log);
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

/** A fault that nobody caught leaves the process in a state nobody knows: it is told, and the process ends. */
function endOnFaults(log: Logger): void {
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, 'a fault that nobody caught');
      process.exit(1);
    });
  }
}

await run();
