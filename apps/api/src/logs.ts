import pino, { type DestinationStream, type Logger } from 'pino';
import type { Settings } from './settings.ts';

export type { Logger };

/** The text without the account in any database address: what a driver says may quote one. */
export function withoutSecrets(text: string): string {
  return text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1…@');
}

interface ToldError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: ToldError;
}

/** An error for the log: its kind, words, code, stack and cause, without secrets and without the values a statement was given. */
export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutSecrets(String(error)) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    ...(code && { code }),
    ...(error.stack && { stack: withoutSecrets(error.stack) }),
    ...(error.cause !== undefined && { cause: toldError(error.cause) }),
  };
}

/** A logger to `destination`, standard output unless told: JSON lines in production, lines for people elsewhere. */
export function createLogger(
  { logLevel, environment }: Pick<Settings, 'logLevel' | 'environment'>,
  destination: DestinationStream = process.stdout,
): Logger {
  return pino(
    {
      level: logLevel,
      base: { service: 'drawdown-api' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: toldError },
    },
    environment === 'production' ? destination : { write: (line) => destination.write(readable(line)) },
  );
}

/** One log entry as a line: the time, the level, the words, then the rest as `key=value`; a stack follows on its own lines. */
function readable(line: string): string {
  const { level, time, service, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown> & { err?: ToldError };
  const values = Object.entries(rest).map(
    ([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const trouble = err ? `\n${storyOf(err)}` : '';
  return `${String(time).slice(11, 23)} ${String(level).padEnd(5)} ${String(service)}: ${[msg, ...values].join(' ')}${trouble}\n`;
}

function storyOf({ stack, message, cause }: ToldError): string {
  return (stack ?? message) + (cause ? `\ncaused by ${storyOf(cause)}` : '');
}
