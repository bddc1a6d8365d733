import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDossier } from './check-rows.ts';
import type { Dossier } from './dossier.ts';
import type { Problems } from './problems.ts';
import { isDossier, readFolder, type RawDossier } from './read.ts';

/** Where the dossiers that come with Drawdown stand: in the nearest folder above this code that has them. */
function ownDossiers(): string[] {
  for (let at = path.dirname(fileURLToPath(import.meta.url)); ; at = path.dirname(at)) {
    const folder = path.join(at, 'prisma/dossiers');
    if (existsSync(folder)) return [folder];
    if (at === path.dirname(at)) return [];
  }
}

/** The folders in which a dossier that another builds on is looked for. */
export function placesToLook(folder: string): string[] {
  return [...new Set([path.dirname(path.resolve(folder)), path.resolve('prisma/dossiers'), ...ownDossiers()])];
}

/** Names of all dossiers in the folders in which one that another builds on is looked for. */
export function dossiersAround(folder: string): string[] {
  return placesToLook(folder)
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).filter((name) => isDossier(path.join(place, name))));
}

/** The dossiers in the folders, and those found that they build on, by name. What is wrong with their rows is told. */
export function readDossiers(sources: readonly (string | RawDossier)[], problems: Problems): Map<string, Dossier> {
  const found = new Map<string, Dossier>();
  const waiting = [...sources];
  for (const source of waiting) {
    const raw = typeof source === 'string' ? readFolder(source, problems) : source;
    if (!raw) continue;
    const dossier = parseDossier(raw, problems);
    const before = found.get(dossier.name);
    if (before) {
      if (before.at.file !== dossier.at.file)
        problems.error(
          dossier.at,
          null,
          ['name'],
          `${before.at.file} is called ${dossier.name} too; a dossier has one folder`,
        );
      continue;
    }
    found.set(dossier.name, dossier);
    for (const name of dossier.meta['builds-on'] ?? []) {
      const folder = placesToLook(raw.folder)
        .map((place) => path.join(place, name))
        .find(isDossier);
      const given = waiting.some(
        (other) => path.basename(typeof other === 'string' ? path.resolve(other) : other.folder) === name,
      );
      if (folder !== undefined && !given) waiting.push(folder);
    }
  }
  return found;
}
