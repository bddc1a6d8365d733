import sql, { empty, type Sql } from 'sql-template-tag';
import { byId, byParent, type Batch, type Vintage } from './batch.ts';
import { is, oneOf } from './conditions.ts';
import { listOf } from './page.ts';
import { vintageColumn, type RevisionRow } from './rows.ts';

/** Which entries of the trail a list is of. */
export interface RevisionScope {
  /** Nouns, as the dossiers' files are called. */
  nouns?: readonly string[] | null;
  actions?: readonly RevisionRow['action'][] | null;
  /** Id of the mission that the row is about. */
  mission?: string | null;
}

/** Entries of the audit trail by their ids. */
export const revisionsById: Batch<Vintage, RevisionRow> = async (db, ids, { knownOn }) =>
  byId(
    await db.rows<RevisionRow>(
      sql`select r.*, ${vintageColumn(knownOn)} from revision r where r.id = any(${ids}::uuid[])`,
    ),
  );

/** Entries about each row of a noun, oldest first: by version, not by instant, since the clock of whoever recorded may have been wrong. */
const ofRows =
  (from: Sql): Batch<Vintage, RevisionRow[]> =>
  async (db, ids, { knownOn }) =>
    byParent(
      ids,
      await db.rows<RevisionRow & { parentId: string }>(sql`
        select row.id as parent_id, r.*, ${vintageColumn(knownOn)} from ${from}
        where row.id = any(${ids}::uuid[]) order by row.id, r.version, r.recorded_at, r.id`),
    );

/** The trail of each event. */
export const revisionsOfEvents = ofRows(sql`event as row join revision r on r.row_id = row.id`);

/** The trail of each statistic; that of an earlier reading is the trail of the row it was a reading of. */
export const revisionsOfStatistics = ofRows(sql`
  statistic as row join statistic head on head.key = split_part(row.key, '@', 1) join revision r on r.row_id in (row.id, head.id)`);

/** The condition that an entry is about a row of the mission; empty where none is asked for. */
const isAbout = (mission: string | null | undefined): Sql =>
  mission == null
    ? empty
    : sql`exists (
        select from statistic of_row where of_row.id = r.row_id and ${is(sql`of_row.mission_id`, mission)}
        union all select from event of_row where of_row.id = r.row_id and ${is(sql`of_row.mission_id`, mission)}
        union all select from statement of_row where of_row.id = r.row_id and ${is(sql`of_row.mission_id`, mission)})`;

/** Entries of the trail, latest first. Hangs from nothing. */
export const revisionList = listOf<RevisionScope, RevisionRow>(({ nouns, actions, mission }) => ({
  select: sql`r.*, ${vintageColumn(null)}`,
  from: sql`revision r`,
  where: [oneOf(sql`r.noun`, nouns, sql`text`), oneOf(sql`r.action`, actions, sql`revision_action`), isAbout(mission)],
  order: {
    name: 'revisions',
    descending: true,
    key: [
      { sql: sql`r.recorded_at`, type: 'instant' },
      { sql: sql`r.id`, type: 'uuid' },
    ],
  },
}));
