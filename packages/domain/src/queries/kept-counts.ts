import type { Db } from '@drawdown/db/client';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { and, isGiven, type DayRange } from './conditions.ts';

// What the triggers on `event` and `statistic` keep: how many rows of their lists begin and end in each year, month and day, by mission
// and by kind or metric, by one of the two, and by neither.

/** A row of counts that stands for all missions, or for all metrics, has zeros in place of one; for all kinds of event an empty text. */
const ALL_IDS = sql`'00000000-0000-0000-0000-000000000000'::uuid`;
const ALL_KINDS = sql`''`;

/** What a row of counts is told by: its column, the conditions that are asked of it, and what it has where it stands for all. */
interface ToldBy {
  column: Sql;
  asked: readonly Sql[];
  all: Sql;
}

/** Which counts are asked. Conditions are on the alias `kept`, and may refer to `parent.id`. */
export interface Kept {
  from: Sql;
  by: readonly ToldBy[];
  /** Only rows whose span touches these days; all where it is left out. */
  during: DayRange | null | undefined;
}

/** The counts of events that meet the conditions on the mission and on the kind; all where these are empty. */
export const keptOfEvents = (mission: readonly Sql[], kind: readonly Sql[], during: Kept['during']): Kept => ({
  from: sql`event_count`,
  by: [
    { column: sql`kept.mission_id`, asked: mission, all: ALL_IDS },
    { column: sql`kept.kind`, asked: kind, all: ALL_KINDS },
  ],
  during,
});

/** The counts of figures that meet the conditions on the mission and on the metric; all where these are empty. */
export const keptOfStatistics = (mission: readonly Sql[], metric: readonly Sql[], during: Kept['during']): Kept => ({
  from: sql`statistic_count`,
  by: [
    { column: sql`kept.mission_id`, asked: mission, all: ALL_IDS },
    { column: sql`kept.metric_id`, asked: metric, all: ALL_IDS },
  ],
  during,
});

/** Parts of the calendar that make up all days through one: the years before its own, of that the months before its own, of that the days. */
function partsThrough(day: Sql, begun: 0 | 1, ended: 0 | 1): Sql[] {
  const first = (period: 'year' | 'month') => sql`date_trunc('${raw(period)}', (${day})::timestamp)::date`;
  const counts = raw(`${begun}, ${ended}`);
  return [
    sql`('year', '-infinity'::date, ${first('year')} - 1, ${counts})`,
    sql`('month', ${first('year')}, ${first('month')} - 1, ${counts})`,
    sql`('day', ${first('month')}, ${day}, ${counts})`,
  ];
}

/**
 * The query of how many rows of such a list touch the days asked, as `total`: those that have begun by the last of these days, less those that
 * ended before the first. Reads no more than the calendar has.
 */
export function keptCount({ from, by, during }: Kept): Sql {
  const parts = [
    ...(during?.to
      ? partsThrough(sql`${during.to}::date`, 1, 0)
      : [sql`('year', '-infinity'::date, 'infinity'::date, 1, 0)`]),
    ...(during?.from ? partsThrough(sql`${during.from}::date - 1`, 0, 1) : []),
  ];
  const cell = and(by.flatMap(({ column, asked, all }) => (asked.some(isGiven) ? asked : [sql`${column} = ${all}`])));
  return sql`
    select coalesce(sum(part.total), 0)::int as total
    from (values ${join(parts)}) reach(period, first, last, begun, ended)
    cross join lateral (
      select sum(kept.begun * reach.begun - kept.ended * reach.ended) as total from ${from} kept
      where ${cell} and kept.period = reach.period and kept.start between reach.first and reach.last) part`;
}

/** What a row of the list of a noun is counted by, where each is counted anew. */
const ROWS = {
  event: sql`
    select mission_id, kind::text as by, ${ALL_KINDS} as whole, span_earliest as first, span_latest as last from event
    where retracted_on is null`,
  statistic: sql`
    select mission_id, metric_id as by, ${ALL_IDS} as whole, as_of_earliest as first, as_of_latest as last from statistic
    where retracted_on is null and not corrected`,
};

/** A kept count that is not what there is. */
export interface OutOfCount {
  /** The table, and what tells the count apart. */
  entry: string;
  /** How many begin and how many end there, as kept; null where nothing is kept. */
  kept: string | null;
  /** The same, counted; null where nothing is there. */
  counted: string | null;
}

/** Kept counts that are off, at most so many of each noun. Counts every row anew. */
export async function outOfCount(db: Db, most: number): Promise<OutOfCount[]> {
  const found: OutOfCount[] = [];
  for (const [noun, rows] of Object.entries(ROWS)) {
    const by = raw(noun === 'event' ? 'kind' : 'metric_id');
    found.push(
      ...(await db.rows<OutOfCount>(sql`
        with counted as (
          select cell.mission_id, cell.by, part.period, date_trunc(part.period, bound.day::timestamp)::date as start,
            sum(bound.begun) as begun, sum(bound.ended) as ended
          from (${rows}) listed
          cross join lateral (values
            (listed.mission_id, listed.by), (${ALL_IDS}, listed.by), (listed.mission_id, listed.whole), (${ALL_IDS}, listed.whole)) cell(mission_id, by)
          cross join lateral (values
            (coalesce(listed.first, '-infinity'), 1, 0), (coalesce(listed.last, 'infinity'), 0, 1)) bound(day, begun, ended)
          cross join (values ('year'), ('month'), ('day')) part(period)
          where cell.mission_id is not null
          group by cell.mission_id, cell.by, part.period, start)
        select concat_ws(' ', ${`${noun}_count`}::text, coalesce(k.mission_id, c.mission_id), coalesce(k.${by}, c.by), coalesce(k.period, c.period),
            coalesce(k.start, c.start)) as entry,
          k.begun || ' and ' || k.ended as kept, c.begun || ' and ' || c.ended as counted
        from ${raw(`${noun}_count`)} k
        full join counted c on c.mission_id = k.mission_id and c.by = k.${by} and c.period = k.period and c.start = k.start
        where k.begun is distinct from c.begun or k.ended is distinct from c.ended
        order by entry limit ${most}`)),
    );
  }
  return found;
}
