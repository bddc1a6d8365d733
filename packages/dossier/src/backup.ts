import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { openDb } from '@drawdown/db/client';
import { z } from 'zod';
import { canonical, type Entry } from './dossier.ts';
import { nouns } from './identity.ts';
import { readLedgers } from './ledger.ts';

// A backup is the trail of every dossier and nothing else, since all tables derive from it: lines of JSON, compressed. The first
// line says what it is, the last how many entries there are and what they add up to, so that a file cut short is told.

const FORMAT = 'drawdown-backup';
const EDITION = 1;

/** An entry of the trail with the dossier it belongs to. */
export interface KeptEntry extends Entry {
  dossier: string;
}

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
const entrySchema = z.strictObject({
  dossier: z.string().min(1),
  noun: z.enum(['dossier', ...nouns]),
  key: z.string().min(1),
  version: z.number().int().min(1),
  action: z.enum(['RECORDED', 'SUPERSEDED', 'RETRACTED', 'RESTORED']),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string().min(1),
  reason: z.string().nullable(),
  content: z.unknown(),
});

/** Every entry of the record's trail at one moment, in the one order that the trail has. */
async function entriesIn(url: string): Promise<KeptEntry[]> {
  const database = openDb(url, { max: 1, readOnly: true });
  try {
    const ledgers = await readLedgers(database);
    return [...ledgers].flatMap(([dossier, ledger]) =>
      [...ledger.values()].flat().map((entry): KeptEntry => ({ dossier, ...entry })),
    );
  } finally {
    await database.close();
  }
}

/**
 * Writes the whole record at `url` into one file, which is there whole or not at all. Returns what was written. It may run
 * while others read and import: what it holds is the record of one moment.
 */
export async function backUp(
  url: string,
  file: string,
  now = new Date(),
): Promise<Omit<Backup, 'entries'> & { entries: number }> {
  const entries = await entriesIn(url);
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

/** Reads a backup whole and checks that it is one. Throws `BrokenBackup` with what is wrong. */
export async function readBackup(file: string): Promise<Backup> {
  const lines = await linesOf(file);
  const [first, ...rest] = lines;
  const last = rest.pop();
  const head = headSchema.safeParse(parsed(first));
  if (!head.success) throw new BrokenBackup(`${file} is no backup of Drawdown: npm run backup writes one`);
  const tail = tailSchema.safeParse(parsed(last));
  if (!tail.success) throw new BrokenBackup(`${file} ends before its end: take another copy of it`);
  const hash = createHash('sha256');
  for (const line of rest) hash.update(`${line}\n`);
  if (tail.data.entries !== rest.length || tail.data.sha256 !== hash.digest('hex'))
    throw new BrokenBackup(`${file} is not as it was written (its checksum differs): take another copy of it`);
  const entries = rest.map((line, index) => {
    const entry = entrySchema.safeParse(parsed(line));
    if (!entry.success) {
      const [issue] = entry.error.issues;
      throw new BrokenBackup(
        `${file}, line ${index + 2}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no entry'}`,
      );
    }
    return entry.data;
  });
  return { takenAt: head.data.takenAt, entries, sha256: tail.data.sha256 };
}

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
