import sql from 'sql-template-tag';
import { byId, byParent, type Batch, type Vintage } from './batch.ts';
import { ROOT } from './page.ts';
import { vintageColumn, type MetricRow } from './rows.ts';

/** Metrics by their ids. They are words of ours, in every vintage the same. */
export const metricsById: Batch<Vintage, MetricRow> = async (db, ids, { knownOn }) =>
  byId(
    await db.rows<MetricRow>(sql`select m.*, ${vintageColumn(knownOn)} from metric m where m.id = any(${ids}::uuid[])`),
  );

/** Metrics by their keys. */
export const metricsByKey: Batch<Vintage, MetricRow> = async (db, keys, { knownOn }) => {
  const rows = await db.rows<MetricRow>(
    sql`select m.*, ${vintageColumn(knownOn)} from metric m where m.key = any(${keys}::text[])`,
  );
  return new Map(rows.map((row) => [row.key, row]));
};

/** All metrics, by key. Hangs from nothing. */
export const allMetrics: Batch<Vintage, MetricRow[]> = async (db, _ids, { knownOn }) =>
  new Map([[ROOT, await db.rows<MetricRow>(sql`select m.*, ${vintageColumn(knownOn)} from metric m order by m.key`)]]);

/** The metrics that each metric counts among others, by key. */
export const narrowerMetrics: Batch<Vintage, MetricRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<MetricRow & { parentId: string }>(sql`
      select m.narrower_id as parent_id, m.*, ${vintageColumn(knownOn)} from metric m
      where m.narrower_id = any(${ids}::uuid[]) order by m.key`),
  );
