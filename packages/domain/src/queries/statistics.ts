import type { Db } from '@drawdown/db/client';
import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';
import type { Quantity } from '../quantity.ts';
import type { Enums } from '../vocabulary.ts';
import { byId, byName, byParent, isNamed, type Batch, type Vintage } from './batch.ts';
import { is, isGiven, oneOf, overlaps, overlapsInOrder, type DayRange } from './conditions.ts';
import { keptOfStatistics } from './kept-counts.ts';
import { listOf, type Order } from './page.ts';
import { isKnown, knownBy, vintageColumn, type StatisticRow } from './rows.ts';
import { byActor, byKnownFrom, byMetric, bySources, byWord, idIn } from './tally.ts';

export type StatisticOrder =
  'AS_OF_ASC' | 'AS_OF_DESC' | 'PUBLISHED_ASC' | 'PUBLISHED_DESC' | 'VALUE_ASC' | 'VALUE_DESC';

/** A number as figures of some metrics say it; where it states none, a range. */
export interface Saying extends Pick<Quantity, 'low' | 'high' | 'stated'> {
  /** Ids. */
  metrics: readonly string[];
}

/** Which statistics a list is of, and in which order. */
export interface StatisticScope extends Vintage {
  /** Ids. */
  mission?: string | null;
  metric?: readonly string[] | null;
  source?: string | null;
  subject?: string | null;
  attributedTo?: string | null;
  /** Saying one of these. */
  saying?: readonly Saying[] | null;
  scope?: readonly Enums['Scope'][] | null;
  /** Describing part of this range. */
  asOf?: DayRange | null;
  /** Ranks as they held in the vintage. */
  rank?: readonly Enums['Rank'][] | null;
  includeRetracted?: boolean | null;
  orderBy?: StatisticOrder | null;
  /** What the list hangs from, if anything. */
  of?: 'mission' | 'source' | 'actor' | 'place' | 'metric';
}

/** A rank holds from the day its reason was known; before that the figure was like any other. */
const rankIn = (knownOn: Day | null): Sql =>
  knownOn === null ? sql`s.rank` : sql`case when s.rank_known_from > ${knownOn}::date then 'NORMAL' else s.rank end`;

/** The columns of a statistic as it was in the vintage. Where a name comes twice the later column is the row's. */
function columns(knownOn: Day | null): Sql {
  if (knownOn === null) return sql`s.*, ${vintageColumn(null)}`;
  const later = sql`s.rank_known_from > ${knownOn}::date`;
  return sql`s.*, ${vintageColumn(knownOn)}, ${rankIn(knownOn)} as rank,
    case when ${later} then null else s.rank_reason_en end as rank_reason_en,
    case when ${later} then null else s.rank_reason_fr end as rank_reason_fr,
    case when ${later} then null else s.rank_known_from end as rank_known_from`;
}

/**
 * That nothing corrects it: an earlier reading of ours is replaced in every vintage, another source's figure from the day its
 * correction was known, unless all in that line of corrections was taken back. As of today it is kept with the figure.
 */
const stands = (knownOn: Day | null): Sql =>
  knownOn === null ? sql`not s.corrected` : sql`${isCorrected(knownOn)} is not true`;

/** A value for each row, not a condition between two lists: as that the planner may walk all statistics to find the few corrections. */
const isCorrected = (knownOn: Day | null): Sql => sql`(
  select ${isEarlierReading(sql`s`)} or ${corrects(sql`newer`, knownOn)} from statistic newer
  where newer.supersedes_id = s.id limit 1)`;

const isEarlierReading = (row: Sql): Sql => sql`position('@' in ${row}.key) > 0`;

/**
 * That a correction, known by then, or one of those that correct it in turn, was not taken back. Each is sought by itself: as a join the
 * planner may walk all statistics for a line that is nearly always one long. One that runs in a circle ends where it began.
 */
const corrects = (newer: Sql, knownOn: Day | null): Sql => sql`exists (
  with recursive line as (
    select ${newer}.id, ${newer}.key, ${newer}.retracted_on where true ${knownBy(sql`${newer}.known_from`, knownOn)}
    union
    select next.id, next.key, next.retracted_on from line cross join lateral (
      select c.id, c.key, c.retracted_on from statistic c
      where c.supersedes_id = line.id ${knownBy(sql`c.known_from`, knownOn)} limit 1) next)
  select from line where line.retracted_on is null and not ${isEarlierReading(sql`line`)})`;

/** Statistics by their ids; one that was not known in the vintage is not in the map. */
export const statisticsById: Batch<Vintage, StatisticRow> = async (db, ids, { knownOn }) =>
  byId(
    await db.rows<StatisticRow>(sql`
      select ${columns(knownOn)} from statistic s where s.id = any(${ids}::uuid[]) ${knownBy(sql`s.known_from`, knownOn)}`),
  );

/** Statistics by their keys, present and former, superseded and retracted ones too; one that was not known in the vintage is not in the map. */
export const statisticsByKey: Batch<Vintage, StatisticRow> = async (db, keys, { knownOn }) => {
  const rows = await db.rows<StatisticRow>(sql`
    select ${columns(knownOn)} from statistic s where ${isNamed(sql`s`, sql`key`, keys)} ${knownBy(sql`s.known_from`, knownOn)}`);
  return byName(rows, ({ key }) => key);
};

/** What corrects each statistic, as far as known; what was taken back corrects nothing. */
export const correctionsOfStatistics: Batch<Vintage, StatisticRow> = async (db, ids, { knownOn }) => {
  const rows = await db.rows<StatisticRow>(sql`
    select ${columns(knownOn)} from statistic s
    where s.supersedes_id = any(${ids}::uuid[]) ${knownBy(sql`s.known_from`, knownOn)}
      and ((select ${isEarlierReading(sql`older`)} from statistic older where older.id = s.supersedes_id) or ${corrects(sql`s`, knownOn)})`);
  return new Map(rows.map((row) => [row.supersedesId!, row]));
};

/** Keys of figures that are marked as corrected though nothing corrects them, or the other way round: at most so many. */
export async function wronglyMarked(db: Db, most: number): Promise<string[]> {
  const rows = await db.rows<{ key: string }>(sql`
    select s.key from statistic s where s.corrected is distinct from coalesce(${isCorrected(null)}, false)
    order by s.key limit ${most}`);
  return rows.map(({ key }) => key);
}

/** The statistics that each row of another noun has, by as-of; neither retracted nor corrected ones. */
const ofParents =
  (parent: Sql): Batch<Vintage, StatisticRow[]> =>
  async (db, ids, { knownOn }) =>
    byParent(
      ids,
      await db.rows<StatisticRow & { parentId: string }>(sql`
        select ${parent} as parent_id, ${columns(knownOn)} from statistic s
        where ${parent} = any(${ids}::uuid[]) and s.retracted_on is null and ${stands(knownOn)} ${knownBy(sql`s.known_from`, knownOn)}
        order by s.as_of_order, s.id`),
    );

/** Figures of each event. */
export const statisticsOfEvents = ofParents(sql`s.event_id`);
/** Figures that stand in each passage. */
export const statisticsOfEvidence = ofParents(sql`s.evidence_id`);
/** The parts of each sum. */
export const partsOfStatistics = ofParents(sql`s.part_of_id`);
/** What is counted out of each whole. */
export const countedOutOf = ofParents(sql`s.out_of_id`);

const saysOne = ({ low, high, stated, metrics }: Saying): Sql => {
  const number =
    stated === null
      ? sql`s.stated is null and s.low is not distinct from ${low}::float8 and s.high is not distinct from ${high}::float8`
      : sql`s.stated = ${stated}::float8`;
  return sql`(${number} and s.metric_id = any(${metrics}::uuid[]))`;
};

/** That a figure says one of these; none says nothing. */
const says = (sayings: readonly Saying[]): Sql =>
  sayings.length === 0 ? sql`false` : sql`(${join(sayings.map(saysOne), ' or ')})`;

/** A parent that the counts are not kept by. */
const PARENT: Record<Exclude<NonNullable<StatisticScope['of']>, 'mission' | 'metric'>, Sql> = {
  source: sql`s.source_id = parent.id`,
  // Two ways to belong, fetched once each: as one condition the planner may walk the whole list in its order.
  actor: sql`s.id = any(array(
    select about.id from statistic about where about.subject_id = parent.id
    union select given.id from statistic given where given.attributed_id = parent.id))`,
  place: sql`s.place_id = parent.id`,
};

/** By what figures are ordered first: the size is the least that the words allow, where that is open the most. */
const ORDERED: Record<'AS_OF' | 'PUBLISHED' | 'VALUE', Order['key'][number]> = {
  AS_OF: { sql: sql`s.as_of_order`, type: 'date' },
  PUBLISHED: { sql: sql`s.known_from`, type: 'date' },
  VALUE: { sql: sql`coalesce(s.low, s.high)`, type: 'float8' },
};

function order(by: StatisticOrder): Order {
  const first = by.replace(/_(ASC|DESC)$/, '') as keyof typeof ORDERED;
  return {
    name: `statistics/${by}`,
    descending: by.endsWith('DESC'),
    key: [ORDERED[first], { sql: sql`s.id`, type: 'uuid' }],
  };
}

/** Statistics in the order asked; those that another corrects are left out. Hangs from a row of another noun with `of`, else from nothing. */
export const statisticList = listOf<StatisticScope, StatisticRow>((asked) => {
  const { of, knownOn } = asked;
  const orderBy = asked.orderBy ?? 'AS_OF_ASC';
  const isByDay = orderBy.startsWith('AS_OF');
  const inMission = (row: Sql) => [
    of === 'mission' ? sql`${row}.mission_id = parent.id` : empty,
    is(sql`${row}.mission_id`, asked.mission),
  ];
  const ofMetric = (row: Sql) => [
    of === 'metric' ? sql`${row}.metric_id = parent.id` : empty,
    oneOf(sql`${row}.metric_id`, asked.metric, sql`uuid`),
  ];
  const others = [
    of === undefined || of === 'mission' || of === 'metric' ? empty : PARENT[of],
    isKnown(sql`s.known_from`, knownOn),
    oneOf(sql`s.scope`, asked.scope, sql`scope`),
    is(sql`s.source_id`, asked.source),
    is(sql`s.subject_id`, asked.subject),
    is(sql`s.attributed_id`, asked.attributedTo),
    asked.saying == null ? empty : says(asked.saying),
    oneOf(rankIn(knownOn), asked.rank, sql`rank`),
  ];
  return {
    select: columns(knownOn),
    from: sql`statistic s`,
    where: [
      ...inMission(sql`s`),
      ...ofMetric(sql`s`),
      asked.includeRetracted ? empty : sql`s.retracted_on is null`,
      stands(knownOn),
      isByDay ? empty : overlaps(sql`s.as_of_earliest`, sql`s.as_of_latest`, asked.asOf),
      ...others,
    ],
    inParts: isByDay
      ? overlapsInOrder(sql`s.as_of_order`, sql`s.as_of_earliest`, sql`s.as_of_latest`, asked.asOf)
      : null,
    order: order(orderBy),
    dimensions: {
      METRIC: byMetric(sql`s.metric_id`),
      SCOPE: byWord(sql`s.scope`),
      SUBJECT: byActor(sql`s.subject_id`),
      ATTRIBUTED_TO: byActor(sql`s.attributed_id`),
      SOURCE: bySources(idIn(sql`s.source_id`)),
      RANK: byWord(rankIn(knownOn)),
      KNOWN_FROM: byKnownFrom(sql`s`),
    },
    kept:
      asked.includeRetracted || others.some(isGiven)
        ? null
        : keptOfStatistics(inMission(sql`kept`), ofMetric(sql`kept`), asked.asOf),
  };
});
