import sql, { empty, type Sql } from 'sql-template-tag';
import type { DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import { spanOfAccounts } from '../span-of-accounts.ts';
import type { Enums } from '../vocabulary.ts';
import { byId, byName, byParent, isNamed, type Batch, type Vintage } from './batch.ts';
import { contains, is, isGiven, oneOf, overlaps, overlapsInOrder, type DayRange } from './conditions.ts';
import { keptOfEvents } from './kept-counts.ts';
import { listOf, type Order } from './page.ts';
import { placeAndInside } from './places.ts';
import { isKnown, knownBy, spanFrom, vintageColumn, type AccountRow, type EventRow } from './rows.ts';
import { byActors, byDays, byPlace, bySources, byWord } from './tally.ts';

export type EventOrder = 'DATE_ASC' | 'DATE_DESC';

/** Which events a list is of, and in which order. */
export interface EventScope extends Vintage {
  /** Ids. An event in a smaller place is an event of the larger one. */
  mission?: string | null;
  place?: string | null;
  actor?: string | null;
  source?: string | null;
  kind?: readonly Enums['EventKind'][] | null;
  /** Under way on a day of this range. */
  during?: DayRange | null;
  /** Words in the title or the summary. */
  text?: string | null;
  orderBy?: EventOrder | null;
  /** What the list hangs from, if anything. */
  of?: 'mission' | 'place' | 'actor' | 'source';
}

const columns = (knownOn: Day | null): Sql => sql`e.*, ${vintageColumn(knownOn)}`;

/**
 * What the accounts `a` of an event allow together, and from where to where they reach: the reckoning of `spanOfAccounts`. Of accounts apart
 * the one that ends first has the first day, of several such the one that begins last: what begins before that is wider than another.
 */
const BOUNDS = sql`
  max(a.span_earliest) as earliest, min(a.span_latest) as latest,
  coalesce(max(a.span_earliest) > min(a.span_latest), false) as apart,
  (array_agg(a.span_earliest order by a.span_latest, a.span_earliest desc nulls last))[1] as hull_earliest,
  (array_agg(a.span_latest order by a.span_earliest desc nulls last, a.span_latest))[1] as hull_latest`;

/** The accounts `a` known then, of the events chosen, that say something of their own: the choice of `withoutCopies`. */
const ownAccounts = (chosen: Sql, knownOn: Day | null): Sql => sql`
  from account a where ${chosen} ${knownBy(sql`a.known_from`, knownOn)} and not exists (
    select from copies where copies.id = a.id)`;

/** Whether the days of an account `a` lie within wider ones of `dated`. */
const IS_CLOSER = sql`
  coalesce(a.span_earliest, '-infinity') >= coalesce(dated.span_earliest, '-infinity')
  and coalesce(a.span_latest, 'infinity') <= coalesce(dated.span_latest, 'infinity')
  and (a.span_earliest, a.span_latest) is distinct from (dated.span_earliest, dated.span_latest)`;

/** As `copies`, the accounts of the events chosen whose source goes back to another that dates the event itself, and no wider. */
const withCopies = (chosen: Sql): Sql => sql`
  with recursive line(id, event_id, source_id) as (
    select a.id, a.event_id, s.echoes_id
    from account a join evidence p on p.id = a.evidence_id join source s on s.id = p.source_id
    where s.echoes_id is not null and ${chosen}
    union
    select line.id, line.event_id, s.echoes_id
    from line join source s on s.id = line.source_id where s.echoes_id is not null),
  copies(id) as materialized (
    select distinct line.id from line join account a on a.id = line.id
    join account dated on dated.event_id = line.event_id and coalesce(dated.span_earliest, dated.span_latest) is not null
    join evidence p on p.id = dated.evidence_id and p.source_id = line.source_id
    where not (${IS_CLOSER}))`;

/** The accounts known then of each event that has later ones too: all others are as the columns of the event say. */
function movedAmongAll(knownOn: Day): Sql {
  const chosen = sql`a.event_id in (select later.event_id from account later where later.known_from > ${knownOn}::date)`;
  return sql`
  left join (
    ${withCopies(chosen)}
    select a.event_id, ${BOUNDS} ${ownAccounts(chosen, knownOn)} group by a.event_id
  ) moved on moved.event_id = e.id`;
}

/** The same for a few events, one by one. */
function movedAmongFew(knownOn: Day): Sql {
  const chosen = sql`a.event_id = e.id`;
  return sql`
  left join lateral (
    ${withCopies(chosen)}
    select a.event_id, ${BOUNDS} ${ownAccounts(chosen, knownOn)} group by a.event_id
  ) moved on true`;
}

/** When each event happened by the accounts known then, as `told`, for ordering and filtering in the database. */
const toldBy = (moved: Sql): Sql => sql`${moved}
  cross join lateral (select
    case when moved.event_id is null then e.span_earliest when moved.apart then moved.hull_earliest else moved.earliest end as earliest,
    case when moved.event_id is null then e.span_latest when moved.apart then moved.hull_latest else moved.latest end as latest) bound
  cross join lateral (select bound.earliest, bound.latest, coalesce(bound.earliest, bound.latest, e.known_from) as nth) told`;

const orderDay = (knownOn: Day | null): Sql => (knownOn === null ? sql`e.span_order` : sql`told.nth`);

/** Events by their ids; one of which no account was known in the vintage is not in the map. */
export const eventsById: Batch<Vintage, EventRow> = async (db, ids, { knownOn }) =>
  byId(
    await db.rows<EventRow>(sql`
      select ${columns(knownOn)} from event e where e.id = any(${ids}::uuid[]) ${knownBy(sql`e.known_from`, knownOn)}`),
  );

/** Events by their slugs, present and former. */
export const eventsBySlug: Batch<Vintage, EventRow> = async (db, slugs, { knownOn }) => {
  const rows = await db.rows<EventRow>(sql`
    select ${columns(knownOn)} from event e where ${isNamed(sql`e`, sql`slug`, slugs)} ${knownBy(sql`e.known_from`, knownOn)}`);
  return byName(rows, ({ slug }) => slug);
};

/** When each event happened, by the accounts known in the vintage. */
export const spansOfEvents: Batch<Vintage, DateSpan> = async (db, ids, { knownOn }) => {
  const chosen = sql`a.event_id = any(${ids}::uuid[])`;
  const rows = await db.rows<AccountRow & { parentId: string }>(sql`
    ${withCopies(chosen)} select a.event_id as parent_id, a.* ${ownAccounts(chosen, knownOn)} order by a.event_id, a.position`);
  return new Map(
    [...byParent(ids, rows)].map(([id, accounts]) => {
      const spans = accounts.map((row) =>
        spanFrom(row.spanEdtf, row.spanEarliest, row.spanLatest, row.spanInferred, row.spanNoteEn, row.spanNoteFr),
      );
      return [id, spanOfAccounts(spans.filter((span) => span !== null))];
    }),
  );
};

/** The events that each passage tells of, by date. */
export const eventsOfEvidence: Batch<Vintage, EventRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<EventRow & { parentId: string }>(sql`
      select passage.id as parent_id, ${columns(knownOn)}
      from unnest(${ids}::uuid[]) as passage(id) join event e on e.id in (
        select a.event_id from account a where a.evidence_id = passage.id ${knownBy(sql`a.known_from`, knownOn)})
      ${knownOn === null ? empty : toldBy(movedAmongFew(knownOn))}
      where e.retracted_on is null
      order by ${orderDay(knownOn)}, e.id`),
  );

// As an array the ids are fetched once and then sought by index; as a semi-join the planner may walk the whole list in its order.
const toldIn = (source: Sql, knownOn: Day | null): Sql => sql`
  e.id = any(array(
    select a.event_id from evidence p join account a on a.evidence_id = p.id
    where p.source_id = ${source} ${knownBy(sql`a.known_from`, knownOn)}))`;

const takenPartIn = (actor: Sql, knownOn: Day | null): Sql => sql`
  e.id = any(array(
    select p.event_id from participant p where p.actor_id = ${actor} ${knownBy(sql`p.known_from`, knownOn)}))`;

function hangingFrom(parent: EventScope['of'], knownOn: Day | null): Sql {
  if (parent === 'place') return sql`e.place_id = any(array(${placeAndInside(sql`parent.id`)}))`;
  if (parent === 'actor') return takenPartIn(sql`parent.id`, knownOn);
  if (parent === 'source') return toldIn(sql`parent.id`, knownOn);
  return empty;
}

function order(by: EventOrder, knownOn: Day | null): Order {
  return {
    name: `events/${by}`,
    descending: by === 'DATE_DESC',
    isReckoned: knownOn !== null,
    key: [
      { sql: orderDay(knownOn), type: 'date' },
      { sql: sql`e.id`, type: 'uuid' },
    ],
  };
}

function listed(knownOn: Day | null, isLong: boolean): Sql {
  if (knownOn === null) return sql`event e`;
  return sql`event e ${toldBy(isLong ? movedAmongAll(knownOn) : movedAmongFew(knownOn))}`;
}

/** Events in the order asked, as they were known in the vintage. Hangs from a row of another noun with `of`, else from nothing. */
export const eventList = listOf<EventScope, EventRow>(
  ({ knownOn, mission, place, actor, source, kind, during, text, orderBy, of }) => {
    const inMission = (row: Sql) => [
      of === 'mission' ? sql`${row}.mission_id = parent.id` : empty,
      is(sql`${row}.mission_id`, mission),
    ];
    const others = [
      hangingFrom(of, knownOn),
      isKnown(sql`e.known_from`, knownOn),
      place ? sql`e.place_id = any(array(${placeAndInside(sql`${place}::uuid`)}))` : empty,
      actor ? takenPartIn(sql`${actor}::uuid`, knownOn) : empty,
      source ? toldIn(sql`${source}::uuid`, knownOn) : empty,
      contains(text, [sql`e.title_en`, sql`e.title_fr`, sql`e.summary_en`, sql`e.summary_fr`]),
    ];
    return {
      select: columns(knownOn),
      from: listed(knownOn, of === undefined || of === 'mission'),
      where: [
        ...inMission(sql`e`),
        sql`e.retracted_on is null`,
        oneOf(sql`e.kind`, kind, sql`event_kind`),
        knownOn === null ? empty : overlaps(sql`told.earliest`, sql`told.latest`, during),
        ...others,
      ],
      inParts:
        knownOn === null ? overlapsInOrder(sql`e.span_order`, sql`e.span_earliest`, sql`e.span_latest`, during) : null,
      order: order(orderBy ?? 'DATE_ASC', knownOn),
      dimensions: {
        KIND: byWord(sql`e.kind`),
        ACTOR: byActors(sql`
          select distinct p.actor_id as id from participant p where p.event_id = e.id ${knownBy(sql`p.known_from`, knownOn)}`),
        PLACE: byPlace(sql`e.place_id`),
        SOURCE: bySources(sql`
          select distinct p.source_id as id from account a join evidence p on p.id = a.evidence_id
          where a.event_id = e.id ${knownBy(sql`a.known_from`, knownOn)}`),
        KNOWN_FROM: byDays(sql`
          select distinct a.known_from as id from account a where a.event_id = e.id ${knownBy(sql`a.known_from`, knownOn)}`),
      },
      kept: others.some(isGiven)
        ? null
        : keptOfEvents(inMission(sql`kept`), [oneOf(sql`kept.kind`, kind, sql`text`)], during),
    };
  },
);
