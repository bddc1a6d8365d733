import { readDossiers } from '../../../packages/dossier/src/find.ts';
import { idOf, idOfParts, nouns } from '../../../packages/dossier/src/identity.ts';
import { Problems } from '../../../packages/dossier/src/problems.ts';
import { project } from '../../../packages/dossier/src/project.ts';
import type { RecordRow, TheRecord } from '../../../packages/dossier/src/record.ts';
import type { TableRow, Tables } from '../../../packages/dossier/src/tables.ts';
import type { MissionRows } from './mission.ts';

const RECORDED_AT = '2026-01-01T00:00:00.000Z';
const nowhere = { file: 'generated', lineOf: () => null };

export interface MadeTables {
  /** What an import of the mission's rows would put into the tables. */
  tables: Tables;
  /** And what it would append to the trail. */
  revision: TableRow[];
}

/** The common metrics, as the dossier `standard` has them. */
export function standardMetrics(root: string): TheRecord['metrics'] {
  const problems = new Problems();
  const standard = readDossiers([`${root}/prisma/dossiers/standard`], problems).get('standard');
  if (!standard || problems.errors.length > 0) throw new Error('the dossier of common metrics cannot be read');
  return new Map([...standard.rows.metrics].map(([key, row]) => [key, { ...row, dossier: 'standard' }]));
}

/** The tables of one mission, made by the importer's own projection. */
export function tablesOf(dossier: string, rows: MissionRows, metrics: TheRecord['metrics']): MadeTables {
  const record = Object.fromEntries(
    nouns.map((noun) => [
      noun,
      noun === 'metrics'
        ? metrics
        : new Map([...rows[noun]].map(([key, content]) => [key, { key, content, dossier, at: nowhere }])),
    ]),
  ) as unknown as TheRecord;
  const entry = (noun: (typeof nouns)[number], key: string, content: unknown) =>
    ({
      noun,
      key,
      version: 1,
      action: 'RECORDED',
      recordedAt: RECORDED_AT,
      recordedBy: 'bench',
      reason: null,
      content,
    }) as const;
  const tables = project(record, (row: RecordRow<'statistics'>) => [entry('statistics', row.key, row.content)]);
  const revision: TableRow[] = [];
  for (const noun of nouns) {
    if (noun === 'metrics') continue;
    for (const [key, content] of rows[noun]) {
      revision.push({
        id: idOfParts('revisions', dossier, noun, key, 1),
        dossier,
        noun,
        key,
        row_id: idOf(noun, key),
        version: 1,
        action: 'RECORDED',
        recorded_at: RECORDED_AT,
        recorded_by: 'bench',
        reason: null,
        content: JSON.stringify(content),
      });
    }
  }
  return { tables, revision };
}
