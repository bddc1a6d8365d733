/** The settings of the project's commands, checked. */
export interface Settings {
  /** Port of the API on this machine. */
  apiPort: number;
  /** Port of the pages on this machine. */
  webPort: number;
  /** A Postgres of the reader's, as owner; null starts the embedded one. */
  databaseUrl: string | null;
  /** The same database as a role that may only read; null reads as the owner, where the database is given. */
  readerDatabaseUrl: string | null;
  /** Where several API processes would share what they count; null keeps it in each. */
  redisUrl: string | null;
  /** Address under which readers reach the pages; null is this machine's own. */
  publicUrl: string | null;
  /** Folder of the embedded database. */
  data: string;
}

/** A fault of the surroundings, told in one line and without a stack. */
export class Fault extends Error {}

/** Reads the settings from `env`, folders relative to `root`. Throws a Fault that names the setting and a right value. */
export function settingsFrom(env: NodeJS.ProcessEnv, root: string): Settings;

/** The environment without any setting that a reader may have made: for what must come out the same whatever they have set. */
export function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv;
