import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolders } from './check.ts';
import { exportDossier, UnknownDossier } from './export.ts';
import { exampleDossier, help, usage } from './help.ts';
import { importDossiers, NOBODY } from './import.ts';
import { asLine, DossierError, type Problem } from './problems.ts';
import { progressLine } from './progress-line.ts';

/** Warnings that are told one by one. */
const MOST_WARNINGS = 200;

/** What the command was asked wrongly. */
class Misuse extends Error {}

/** Where what is said goes, and which record is meant. */
export interface Surroundings {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Value of DATABASE_URL; import and export need it. */
  databaseUrl?: string | undefined;
}

/** Runs `dossier` with the words behind it; returns the exit code: 0 done, 1 something is wrong, 2 not understood. */
export async function run(words: readonly string[], streams: Surroundings): Promise<number> {
  try {
    return await command(words, streams);
  } catch (error) {
    if (error instanceof Misuse) {
      streams.err(`dossier: ${error.message}\n\n${usage}\n`);
      return 2;
    }
    if (error instanceof DossierError) return tell(error.problems, streams, false);
    streams.err(`dossier: ${reasonOf(error)}\n`);
    return 1;
  }
}

async function command(words: readonly string[], streams: Surroundings): Promise<number> {
  const { values, positionals } = parsed(words);
  const [name, ...rest] = positionals;
  if (values.help || name === 'help') {
    streams.out(`${help()}\n`);
    return 0;
  }
  if (name === 'check') return check(atLeastOne(rest, 'check FOLDER...'), streams, values.quiet);
  if (name === 'import') return take(atLeastOne(rest, 'import FOLDER...'), streams, values.quiet, values.by);
  if (name === 'export') return give(rest, streams);
  if (name === 'example') return example(rest, streams);
  throw new Misuse(
    name === undefined ? 'say what to do' : `there is no command ${name}; there are check, import, export and example`,
  );
}

function parsed(words: readonly string[]) {
  try {
    const options = {
      help: { type: 'boolean', short: 'h', default: false },
      quiet: { type: 'boolean', default: false },
      by: { type: 'string' },
    } as const;
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

function atLeastOne(folders: string[], form: string): string[] {
  if (folders.length === 0) throw new Misuse(`name a folder: dossier ${form}`);
  return folders;
}

function check(folders: readonly string[], streams: Surroundings, quiet: boolean): number {
  const { dossiers, errors, warnings } = checkFolders(folders);
  const code = tell([...errors, ...warnings], streams, quiet);
  for (const [name, folder] of code === 0 ? dossiers : [])
    streams.out(`${name}: no errors (${path.relative('', folder) || '.'})\n`);
  return code;
}

async function take(
  folders: readonly string[],
  streams: Surroundings,
  quiet: boolean,
  by: string | undefined,
): Promise<number> {
  if (by?.trim() === '') throw new Misuse(`${NOBODY}: dossier import FOLDER... --by NAME`);
  const url = urlFor('import', streams);
  const progress = progressLine(streams.err, quiet);
  try {
    const { recorded, warnings } = await importDossiers(url, folders, {
      recordedBy: by ?? accountName(),
      onProgress: progress.show,
    });
    progress.end();
    tell(warnings, streams, quiet);
    for (const [dossier, entries] of recorded) {
      streams.out(
        entries === 0 ? `${dossier}: nothing new\n` : `${dossier}: ${counted(entries, 'row')} new or changed\n`,
      );
    }
    return 0;
  } finally {
    progress.end();
  }
}

async function give([name, folder = '.', ...more]: readonly string[], streams: Surroundings): Promise<number> {
  if (name === undefined || more.length > 0)
    throw new Misuse('name one dossier and a folder: dossier export NAME [FOLDER]');
  const written = await exportDossier(urlFor('export', streams), name, folder);
  streams.out(`${name}: written to ${written}\n`);
  return 0;
}

function example([folder, ...more]: readonly string[], streams: Surroundings): number {
  if (folder === undefined || more.length > 0) throw new Misuse('name one folder: dossier example FOLDER');
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Misuse(`${folder} is not empty; name a new folder`);
  mkdirSync(folder, { recursive: true });
  const called = path.basename(path.resolve(folder));
  for (const [file, text] of Object.entries(exampleDossier)) {
    writeFileSync(
      path.join(folder, file),
      file === 'dossier.yaml' ? text.replace(/^name: .*$/m, `name: ${called}`) : text,
    );
  }
  streams.out(`an example dossier is in ${folder}\n`);
  return 0;
}

function urlFor(what: string, { databaseUrl }: Surroundings): string {
  if (databaseUrl) return databaseUrl;
  throw new Error(
    `${what} needs DATABASE_URL, the address of a migrated Postgres, e.g. postgresql://user:password@host:5432/drawdown`,
  );
}

/** Errors to the one who has to mend them, warnings after them. Returns 1 where there is an error. */
function tell(problems: readonly Problem[], streams: Surroundings, quiet: boolean): number {
  const errors = problems.filter((problem) => problem.severity === 'error');
  const warnings = quiet ? [] : problems.filter((problem) => problem.severity === 'warning');
  for (const problem of errors) streams.err(`error   ${asLine(problem)}\n`);
  for (const problem of warnings.slice(0, MOST_WARNINGS)) streams.err(`warning ${asLine(problem)}\n`);
  if (warnings.length > MOST_WARNINGS) streams.err(`warning and ${warnings.length - MOST_WARNINGS} more like these\n`);
  if (errors.length > 0)
    streams.err(`${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}; nothing was written\n`);
  return errors.length > 0 ? 1 : 0;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function accountName(): string {
  try {
    return os.userInfo().username || 'import';
  } catch {
    return 'import';
  }
}

/** One line for a person; a Postgres that is not there or not migrated says what to do. */
function reasonOf(error: unknown): string {
  if (error instanceof UnknownDossier) return error.message;
  const { code, message } = error as { code?: string; message?: string };
  if (code === '42P01')
    return 'the database has no tables yet; migrate it first (npm start does, and `prisma migrate deploy`)';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return `no Postgres answers at DATABASE_URL (${code}); start it, or set another address`;
  return message ?? String(error);
}
