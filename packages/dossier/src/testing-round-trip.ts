import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { exportDossier } from './export.ts';
import { importDossiers } from './import.ts';
import { asRead } from './testing.ts';
import { anyKeptDossier } from './testing-any-dossier.ts';
import { contentsOf } from './testing-tables.ts';

/**
 * Takes dossiers of chance into a database, reading by reading, and what is exported of it into another: both are the same
 * then, and the files are no news to the first. Returns how many were carried over.
 */
export async function carriesOverWhatChanceTells({ dossiers, seed }: { dossiers: number; seed: number }) {
  const kept = fc.sample(fc.tuple(...Array.from({ length: dossiers }, (_, i) => anyKeptDossier(`any-${i}`))), {
    numRuns: 1,
    seed,
  })[0]!;
  const [database, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  const home = mkdtempSync(path.join(os.tmpdir(), 'round-trip-'));
  try {
    const most = Math.max(...kept.map(({ readings }) => readings.length));
    for (let i = 0; i < most; i += 1) {
      const readings = kept.flatMap((one) => one.readings.slice(i, i + 1)).map(asRead);
      await importDossiers(database.url, readings, kept[i % kept.length]?.recordings[i]);
    }
    const folders: string[] = [];
    for (const { readings } of kept) folders.push(await exportDossier(database.url, readings[0]!.name, home));
    await importDossiers(other.url, folders, { recordedBy: 'someone else' });
    expect(await contentsOf(other.url)).toEqual(await contentsOf(database.url));
    const { recorded } = await importDossiers(database.url, folders);
    expect([...recorded.values()].filter((entries) => entries > 0)).toEqual([]);
    return folders.length;
  } finally {
    rmSync(home, { recursive: true, force: true });
    await Promise.all([database.drop(), other.drop()]);
  }
}
