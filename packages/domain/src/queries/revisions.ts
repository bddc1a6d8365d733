import sql, { type Sql } from 'sql-template-tag';
import { byId, byParent, type Batch, type Vintage } from './batch.ts';
import { vintageColumn, type RevisionRow } from './rows.ts';

/** Entries of the audit trail by their ids. */
export const revisionsById: Batch<Vintage, RevisionRow> = async (db, ids, { knownOn }) =>
  byId(
    await db.rows<RevisionRow>(
      sql`select r.*, ${vintageColumn(knownOn)} from revision r where r.id = any(${ids}::uuid[])`,
    ),
  );

/** Entries about each row of a noun, oldest first. */
const ofRows =
  (from: Sql): Batch<Vintage, RevisionRow[]> =>
  async (db, ids, { knownOn }) =>
    byParent(
      ids,
      await db.rows<RevisionRow & { parentId: string }>(sql`
        select row.id as parent_id, r.*, ${vintageColumn(knownOn)} from ${from}
        where row.id = any(${ids}::uuid[]) order by row.id, r.recorded_at, r.version, r.id`),
    );

/** The trail of each event. */
export const revisionsOfEvents = ofRows(sql`event as row join revision r on r.row_id = row.id`);

/** The trail of each statistic; that of an earlier reading is the trail of the row it was a reading of. */
export const revisionsOfStatistics = ofRows(sql`
  statistic as row join statistic head on head.key = split_part(row.key, '@', 1) join revision r on r.row_id in (row.id, head.id)`);
