import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { openDb } from '@drawdown/db/client';
import { z } from 'zod';
import { canonical } from './dossier.ts';
import { keptEntries, keptEntrySchema, unfit, type KeptEntry } from './kept-entry.ts';
import { readLedgers } from './ledger.ts';
import { trailFaults } from './trail-faults.ts';

// A backup is the trail of every dossier and nothing else, since all tables derive from it: lines of JSON, compressed. The first
// line says what it is, the last how many entries there are and what they add up to, so that a file cut short is told.

const FORMAT = 'drawdown-backup';
const EDITION = 1;

/** What a backup holds. */
export interface Backup {
  /** ISO 8601, UTC. */
  takenAt: string;
  entries: KeptEntry[];
  /** SHA-256 of the entries: equal records have equal ones. */
  sha256: string;
}

/** A file that is no backup, or not a whole one. */
export class BrokenBackup extends Error {
  override name = 'BrokenBackup';
}

const headSchema = z.strictObject({
  format: z.literal(FORMAT),
  edition: z.literal(EDITION),
  takenAt: z.iso.datetime(),
});
const tailSchema = z.strictObject({ entries: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** What cannot be backed up, or not into that file. */
export class NotBackedUp extends Error {
  override name = 'NotBackedUp';
}

/** Every entry of the record's trail at one moment, in the one order that the trail has; none of them a restore would refuse. */
async function entriesIn(url: string): Promise<KeptEntry[]> {
  const database = openDb(url, { max: 1, readOnly: true });
  try {
    const ledgers = await readLedgers(database);
    const [fault] = trailFaults(ledgers);
    if (fault !== undefined)
      throw new NotBackedUp(
        `the trail is off, and no restore would take it (${fault}): npm run verify names all that is`,
      );
    return keptEntries(ledgers);
  } finally {
    await database.close();
  }
}

/** Throws `NotBackedUp` where `file` is a backup of more than `entries`: what is gone from the record is there. */
async function refuseLess(file: string, entries: number): Promise<void> {
  const kept = await wholeBackup(file).catch((error: unknown) => {
    if (error instanceof BrokenBackup) return null;
    throw error;
  });
  if (kept && kept.lines.length > entries)
    throw new NotBackedUp(
      `${file} holds a backup of ${kept.lines.length} entries, and the record has ${entries}: name another file, or remove that one`,
    );
}

/**
 * Writes the whole record at `url` into one file, which is there whole or not at all. Returns what was written. It may run
 * while others read and import: what it holds is the record of one moment. Throws `NotBackedUp` where the record is empty or its trail off, and
 * where `file` holds a backup of more.
 */
export async function backUp(
  url: string,
  file: string,
  now = new Date(),
): Promise<Omit<Backup, 'entries'> & { entries: number }> {
  refuseFolder(file);
  const entries = await entriesIn(url);
  if (entries.length === 0) throw new NotBackedUp('the record is empty: there is nothing to back up');
  await refuseLess(file, entries.length);
  const hash = createHash('sha256');
  const head = { format: FORMAT, edition: EDITION, takenAt: now.toISOString() };
  const tail = () => ({ entries: entries.length, sha256: hash.digest('hex') });
  let sha256 = '';
  function* lines() {
    yield `${canonical(head)}\n`;
    for (const entry of entries) {
      const line = `${canonical(entry)}\n`;
      hash.update(line);
      yield line;
    }
    const last = tail();
    sha256 = last.sha256;
    yield `${canonical(last)}\n`;
  }
  const draft = `${file}.${process.pid}.draft`;
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(draft, { mode: 0o600 }));
    const handle = await open(draft, 'r+');
    await handle.sync().finally(() => handle.close());
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return { takenAt: head.takenAt, entries: entries.length, sha256 };
}

/** The lines of the entries in a backup that is as it was written. Throws `BrokenBackup`. */
async function wholeBackup(file: string): Promise<{ takenAt: string; lines: string[]; sha256: string }> {
  const [first, ...lines] = await linesOf(file);
  const last = lines.pop();
  const head = headSchema.safeParse(parsed(first));
  if (!head.success) throw new BrokenBackup(`${file} is no backup of Drawdown: npm run backup writes one`);
  const tail = tailSchema.safeParse(parsed(last));
  if (!tail.success) throw new BrokenBackup(`${file} ends before its end: take another copy of it`);
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  const { entries, sha256 } = tail.data;
  if (entries !== lines.length || sha256 !== hash.digest('hex'))
    throw new BrokenBackup(`${file} is not as it was written (its checksum differs): take another copy of it`);
  return { takenAt: head.data.takenAt, lines, sha256 };
}

/** Reads a backup whole and checks that it is one. Throws `BrokenBackup` with what is wrong. */
export async function readBackup(file: string): Promise<Backup> {
  refuseFolder(file);
  const { takenAt, lines, sha256 } = await wholeBackup(file);
  const entries = lines.map((line, index) => {
    const entry = parsed(line);
    const what = unfit(entry);
    if (what !== null) throw new BrokenBackup(`${file}, line ${index + 2}: ${what}`);
    return keptEntrySchema.parse(entry);
  });
  return { takenAt, entries, sha256 };
}

function refuseFolder(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new BrokenBackup(`${file} is a folder: name a file`);
}

/** Longest line of a file that may be a backup: no row comes near it. */
const LONGEST = 50_000_000;

async function linesOf(file: string): Promise<string[]> {
  const lines: string[] = [];
  const unpacked = createGunzip().setEncoding('utf8');
  let open = '';
  const split = async () => {
    // By the line feed alone: within an entry JSON writes it as \n, and other marks of a line's end as they are.
    for await (const chunk of unpacked as AsyncIterable<string>) {
      const [first = '', ...others] = chunk.split('\n');
      const whole = open + first;
      lines.push(...[whole, ...others].slice(0, -1));
      open = others.at(-1) ?? whole;
      if (open.length > LONGEST) throw new BrokenBackup(`${file} is no backup of Drawdown: a line of it has no end`);
    }
  };
  try {
    await Promise.all([pipeline(createReadStream(file), unpacked), split()]);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BrokenBackup(`there is no file ${file}`, { cause: error });
    if (code?.startsWith('Z_'))
      throw new BrokenBackup(`${file} cannot be unpacked (${message}): take another copy of it`, { cause: error });
    throw error;
  }
  return open === '' ? lines : [...lines, open];
}

function parsed(line: string | undefined): unknown {
  try {
    return line === undefined ? undefined : JSON.parse(line);
  } catch {
    return undefined;
  }
}
