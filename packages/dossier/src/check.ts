import path from 'node:path';
import { checkHindsight } from './check-hindsight.ts';
import { checkClosings } from './check-closings.ts';
import { checkLinks } from './check-links.ts';
import { checkMeaning } from './check-meaning.ts';
import { checkNames } from './check-names.ts';
import { checkCircles, checkReferences } from './check-references.ts';
import { checkValues } from './check-values.ts';
import { defaultMission, isWrong, rowsToCheck, type Dossier } from './dossier.ts';
import { readDossiers } from './find.ts';
import { type Problem, Problems } from './problems.ts';
import type { RawDossier } from './read.ts';
import { recordOf, type RecordSketch } from './record.ts';
import { checkOldNames } from './trail-faults.ts';
import { readTrail } from './trail.ts';

/** What a check has found. */
export interface Checked {
  /** Names of the dossiers looked at, those built on included, each with its folder. */
  dossiers: Map<string, string>;
  errors: Problem[];
  warnings: Problem[];
}

/** Checks dossiers without a database: those in the folders, and those they build on as far as found. */
export function checkFolders(sources: readonly (string | RawDossier)[]): Checked {
  const problems = new Problems();
  const dossiers = readDossiers(sources, problems);
  checkTogether([...dossiers.values()], dossiers, problems);
  const trails = new Map([...dossiers.values()].map((dossier) => [dossier, readTrail(dossier, problems)]));
  checkOldNames(trails, dossiers.values(), problems);
  return {
    dossiers: new Map([...dossiers.values()].map(({ name, at }) => [name, path.dirname(at.file)])),
    errors: problems.errors,
    warnings: problems.warnings,
  };
}

/** Checks some of all dossiers, and brings all together as one record. Fills in the missions that rows leave out. */
export function checkTogether(
  some: readonly Dossier[],
  all: ReadonlyMap<string, Dossier>,
  problems: Problems,
): RecordSketch {
  for (const dossier of some) settleMissions(dossier, all, problems);
  const record = recordOf(all.values(), problems);
  checkNames(record, problems);
  checkReferences(some, all, problems);
  checkCircles(some, all, problems);
  checkValues(some, record, problems);
  for (const dossier of some) {
    checkMeaning(dossier, record, problems);
    checkLinks(dossier, record, problems);
    checkClosings(dossier, record, problems);
    checkHindsight(dossier, record, problems);
  }
  return record;
}

/** Writes into each row the mission it is about, where it leaves it out. */
export function settleMissions(dossier: Dossier, all: ReadonlyMap<string, Dossier>, problems: Problems): void {
  const mission = defaultMission(dossier, all);
  for (const noun of ['statistics', 'events', 'statements'] as const) {
    for (const row of rowsToCheck(dossier, noun)) {
      if (row.content.mission !== undefined || isWrong(row, 'mission')) continue;
      if (mission !== undefined) row.content.mission = mission ?? 'none';
      else if (!dossier.foundationsUnknown)
        problems.error(
          row.at,
          row.key,
          ['mission'],
          '`mission` is missing, and there are several; name one, or `none`',
        );
    }
  }
}
