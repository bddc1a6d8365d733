/** The database does not answer, or not in time. Nobody asked anything wrong; the same question may be answered later. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

/** Nobody waits for the answer any more: the client has gone, or was answered. */
export class Unwaited extends Unavailable {
  override name = 'Unwaited';
}

/** What is the matter, by Postgres' own code or the system's; in words that give no address away. */
const BY_CODE: Record<string, string> = {
  ECONNREFUSED: 'nothing listens at the address of the database',
  ENOTFOUND: 'the host of the database is not known',
  EAI_AGAIN: 'the host of the database is not known at the moment',
  ECONNRESET: 'the database broke the connection off',
  EPIPE: 'the database broke the connection off',
  ETIMEDOUT: 'the database does not answer',
  EHOSTUNREACH: 'the database cannot be reached',
  ENETUNREACH: 'the database cannot be reached',
  '28000': 'the database refuses the account',
  '28P01': 'the database refuses the account',
  '3D000': 'there is no such database',
  '53100': 'the disk of the database is full',
  '53200': 'the database has no memory left',
  // On a replica: what the statement read was taken away on the primary, and the replica must follow.
  '40001': 'the database had to end the statement',
  '53300': 'the database has no connection left',
  '53400': 'the database has reached a limit of its own',
  '57014': 'a statement took too long and was ended',
  '57P01': 'the database is stopping',
  '57P02': 'the database has crashed and is recovering',
  '57P03': 'the database is starting',
  '57P04': 'the database was dropped',
};

/** The driver's own messages, which carry no code. */
const BY_MESSAGE: [RegExp, string][] = [
  [
    /timeout exceeded when trying to connect|connection timeout|timeout expired/i,
    'no connection to the database within the time allowed',
  ],
  [/query read timeout/i, 'the database does not answer'],
  [/connection terminated|client has encountered a connection error/i, 'the database broke the connection off'],
];

/**
 * Why the database could not be asked, in words that give no address away; null when the error is of another kind. Looks into causes and
 * into the several attempts of one connection.
 */
export function troubleOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof Unavailable) return error.message;
  if ('code' in error && typeof error.code === 'string') {
    const known = BY_CODE[error.code];
    if (known) return known;
    if (error.code.length === 5 && error.code.startsWith('08')) return 'the connection to the database failed';
  }
  if (error instanceof AggregateError) return error.errors.map(troubleOf).find((trouble) => trouble !== null) ?? null;
  const known = BY_MESSAGE.find(([pattern]) => pattern.test(error.message));
  return known?.[1] ?? (error.cause === undefined ? null : troubleOf(error.cause));
}
