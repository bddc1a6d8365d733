import type { Db } from '@drawdown/db/client';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Figure, FigureMetric, FigureSource } from '../figure.ts';
import { inSentence } from '../text.ts';
import { figuresKnownOn } from '../vintage.ts';
import type { Vintage } from './batch.ts';
import { knownBy, spanFrom, type MetricRow, type SourceRow, type StatisticRow } from './rows.ts';

type FigureRow = Omit<StatisticRow, 'knownOn' | 'knownFrom' | 'recordedAt' | 'printed' | 'evidenceId' | 'asOfOrder'> & {
  missionId: string;
  speaksFor: string | null;
  belongsTo: string | null;
  around: string[] | null;
  supersededBy: string | null;
  subjectNameEn: string | null;
  subjectNameFr: string | null;
  placeNameEn: string | null;
  placeNameFr: string | null;
  eventTitleEn: string | null;
  eventTitleFr: string | null;
};

/** Organisations that are each a part of the next; more than these are a circle. */
const LONGEST_CHAIN = 10;

/**
 * The figures of each mission as they were known in the vintage, those retracted, superseded and deprecated among them, in three
 * statements. `metrics` are the keys wanted, with what their figures are parts of, counted out of or corrected by; null for all.
 * A reference to what was not known yet is left out.
 */
export async function figuresOfMissions(
  db: Db,
  missions: readonly string[],
  { knownOn }: Vintage,
  metrics: readonly string[] | null,
): Promise<Map<string, readonly Figure[]>> {
  const [rows, allMetrics] = await Promise.all([
    db.rows<FigureRow>(sql`
      with recursive ${speaksFor(sql`select distinct attributed_id from statistic where mission_id = any(${missions}::uuid[])`, knownOn)},
      lies(place_id, around_id) as (
        select p.id, p.within_id from place p where p.within_id is not null
          and p.id in (select place_id from statistic where mission_id = any(${missions}::uuid[]) and place_id is not null)
        union select lies.place_id, p.within_id from lies join place p on p.id = lies.around_id where p.within_id is not null),
      wider as materialized (select place_id, array_agg(around_id) as around from lies group by place_id)
      select s.id, s.key, s.mission_id, s.metric_id, s.scope, s.low, s.high, s.stated, s.qualifier,
        s.as_of_edtf, s.as_of_earliest, s.as_of_latest, s.as_of_inferred, s.as_of_note_en, s.as_of_note_fr,
        s.since_edtf, s.since_earliest, s.since_latest, s.since_inferred, s.since_note_en, s.since_note_fr,
        s.subject_id, s.place_id, s.event_id, s.attributed_id, speaks.speaks_for, speaks.belongs_to, wider.around,
        s.part_of_id, s.out_of_id, s.source_id, s.rank, s.rank_reason_en, s.rank_reason_fr,
        s.rank_known_from, s.retracted_on, s.retracted_reason_en, s.retracted_reason_fr, newer.id as superseded_by,
        subject.name_en as subject_name_en, subject.name_fr as subject_name_fr,
        place.name_en as place_name_en, place.name_fr as place_name_fr,
        event.title_en as event_title_en, event.title_fr as event_title_fr
      from statistic s
      left join (${CORRECTIONS}) newer on newer.supersedes_id = s.id
      left join speaks on speaks.actor_id = s.attributed_id
      left join wider on wider.place_id = s.place_id
      left join actor subject on subject.id = s.subject_id
      left join place on place.id = s.place_id
      left join event on event.id = s.event_id
      where s.mission_id = any(${missions}::uuid[]) ${metrics === null ? empty : ofMetrics(missions, metrics)} ${knownBy(sql`s.known_from`, knownOn)}
      order by s.as_of_order, s.id`),
    db.rows<MetricRow & { narrowerKey: string | null }>(sql`
      select m.*, broader.key as narrower_key from metric m left join metric broader on broader.id = m.narrower_id`),
  ]);
  const metricById = new Map(allMetrics.map((row) => [row.id, metricFrom(row)]));
  const sources = await figureSources(db, [...new Set(rows.map((row) => row.sourceId))], { knownOn });
  const figures = new Map<string, Figure[]>(missions.map((id) => [id, []]));
  for (const row of rows) {
    figures.get(row.missionId)?.push(figureFrom(row, metricById.get(row.metricId)!, sources.get(row.sourceId)!));
  }
  return new Map([...figures].map(([id, of]) => [id, figuresKnownOn(of, knownOn)]));
}

/**
 * Whom actors speak for, in a query `with recursive`: a person or an office for the organisation of its first affiliation known, or
 * whom that speaks for in turn; and what they belong to, where a mission is among them. `actors` selects their ids.
 */
const speaksFor = (actors: Sql, knownOn: Vintage['knownOn']): Sql => sql`
  reached(actor_id, organisation_id, depth, by_mission) as (
    select spoken.id, spoken.id, 0, false from (${actors}) as spoken(id) where spoken.id is not null
    union all
    select reached.actor_id, next.organisation_id, reached.depth + 1, reached.by_mission or next.by_mission
    from reached cross join lateral (
      select f.organisation_id, a.kind = 'PEACE_OPERATION' as by_mission from actor a join affiliation f on f.actor_id = a.id
      where a.id = reached.organisation_id and a.kind in ('PERSON', 'OTHER', 'PEACE_OPERATION')
        ${knownBy(sql`f.known_from`, knownOn)} order by f.position limit 1) next
    where reached.depth < ${LONGEST_CHAIN}),
  speaks as materialized (
    select actor_id,
      (array_agg(organisation_id order by depth desc) filter (where not by_mission))[1] as speaks_for,
      (array_agg(organisation_id order by depth desc) filter (where by_mission))[1] as belongs_to
    from reached where depth > 0 group by actor_id)`;

/** Few among all figures, and found by index: said so that no plan walks the record for them. */
const CORRECTIONS = sql`select id, supersedes_id from statistic where supersedes_id is not null`;

/** The condition that a figure of the missions is of the metrics, or one that such a figure may be a part of, counted out of or corrected by. */
const ofMetrics = (missions: readonly string[], metrics: readonly string[]): Sql => sql`and (
  s.metric_id = any(array(select id from metric where key = any(${metrics}::text[])))
  or s.supersedes_id is not null
  or s.id = any(array(
    select unnest(array[linked.part_of_id, linked.out_of_id]) from statistic linked
    where linked.mission_id = any(${missions}::uuid[]) and (linked.part_of_id is not null or linked.out_of_id is not null))))`;

function metricFrom(row: MetricRow & { narrowerKey: string | null }): FigureMetric {
  return {
    key: row.key,
    kind: row.kind,
    unit: row.unit,
    narrowerThan: row.narrowerKey,
    name: inSentence({ en: row.nameEn, fr: row.nameFr })!,
  };
}

function figureFrom(row: FigureRow, metric: FigureMetric, source: FigureSource): Figure {
  return {
    id: row.id,
    key: row.key,
    metric,
    scope: row.scope,
    value: { low: row.low, high: row.high, stated: row.stated, qualifier: row.qualifier, unit: metric.unit },
    asOf: spanFrom(row.asOfEdtf, row.asOfEarliest, row.asOfLatest, row.asOfInferred, row.asOfNoteEn, row.asOfNoteFr),
    since: spanFrom(
      row.sinceEdtf,
      row.sinceEarliest,
      row.sinceLatest,
      row.sinceInferred,
      row.sinceNoteEn,
      row.sinceNoteFr,
    ),
    subject: row.subjectId,
    subjectName: inSentence({ en: row.subjectNameEn, fr: row.subjectNameFr }),
    place: row.placeId,
    placeName: inSentence({ en: row.placeNameEn, fr: row.placeNameFr }),
    around: row.around ?? [],
    event: row.eventId,
    eventTitle: inSentence({ en: row.eventTitleEn, fr: row.eventTitleFr }),
    attributedTo: row.attributedId,
    speaksFor: row.speaksFor,
    belongsTo: row.belongsTo,
    partOf: row.partOfId,
    outOf: row.outOfId,
    source,
    rank: row.rank,
    rankReason: inSentence({ en: row.rankReasonEn, fr: row.rankReasonFr }),
    rankKnownFrom: row.rankKnownFrom,
    retractedOn: row.retractedOn,
    retractionReason: inSentence({ en: row.retractedReasonEn, fr: row.retractedReasonFr }),
    supersededBy: row.supersededBy,
  };
}

/**
 * Sources as the computations see them, in one statement, each with all that it goes back to, as far as known then. Who speaks on it is
 * who published the last of these; the press speaks for nobody.
 */
export async function figureSources(
  db: Db,
  ids: readonly string[],
  { knownOn }: Vintage,
): Promise<Map<string, FigureSource>> {
  const rows = await db.rows<
    SourceRow & { goesBackTo: string[]; speaker: string | null; belongsTo: string | null }
  >(sql`
    with recursive chain(id, ancestor, depth) as (
      select s.id, s.id, 0 from source s where s.id = any(${ids}::uuid[])
      union
      select chain.id, original.id, chain.depth + 1
        from chain join source copy on copy.id = chain.ancestor join source original on original.id = copy.echoes_id
        where chain.depth < 50 ${knownBy(sql`original.known_from`, knownOn)}),
    behind as materialized (
      select distinct on (chain.id) chain.id, root.publisher_id
        from chain join source root on root.id = chain.ancestor order by chain.id, chain.depth desc),
    line as materialized (
      select chain.id, array_agg(chain.ancestor order by chain.depth) as ancestors
        from chain where chain.depth > 0 group by chain.id),
    ${speaksFor(sql`select distinct publisher_id from behind`, knownOn)}
    select s.*, speaker.id as speaker, speaks.belongs_to,
      coalesce(line.ancestors, '{}') as goes_back_to
    from source s join behind on behind.id = s.id left join line on line.id = s.id left join speaks on speaks.actor_id = behind.publisher_id
    left join actor speaker on speaker.id = coalesce(speaks.speaks_for, behind.publisher_id) and speaker.kind <> 'MEDIA'
    where s.id = any(${ids}::uuid[])`);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        slug: row.slug,
        speaker: row.speaker,
        belongsTo: row.belongsTo,
        published: spanFrom(
          row.publishedEdtf,
          row.publishedEarliest,
          row.publishedLatest,
          row.publishedInferred,
          row.publishedNoteEn,
          row.publishedNoteFr,
        ),
        knownFrom: row.knownFrom,
        goesBackTo: row.goesBackTo,
      },
    ]),
  );
}
