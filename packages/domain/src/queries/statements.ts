import sql, { empty, type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';
import type { Enums } from '../vocabulary.ts';
import { byId, byParent, type Batch, type Vintage } from './batch.ts';
import { contains, is, oneOf, overlaps, type DayRange } from './conditions.ts';
import { listOf } from './page.ts';
import { isKnown, knownBy, vintageColumn, type StatementRow } from './rows.ts';
import { byActor, byKnownFrom, bySources, byWord } from './tally.ts';

/** Which statements a list is of. */
export interface StatementScope extends Vintage {
  /** Id of who said it. */
  speaker?: string | null;
  stance?: readonly Enums['Stance'][] | null;
  /** Id of a source that quotes or reports it. */
  source?: string | null;
  /** Id of the mission it is about. */
  mission?: string | null;
  /** Said in part of this range. */
  said?: DayRange | null;
  /** Words in the summary. */
  text?: string | null;
  /** What the list hangs from, if anything. */
  of?: 'source' | 'actor' | 'mission';
}

const columns = (knownOn: Day | null): Sql => sql`q.*, ${vintageColumn(knownOn)}`;

/** Statements by their ids; one that was not known in the vintage is not in the map. */
export const statementsById: Batch<Vintage, StatementRow> = async (db, ids, { knownOn }) =>
  byId(
    await db.rows<StatementRow>(sql`
      select ${columns(knownOn)} from statement q where q.id = any(${ids}::uuid[]) ${knownBy(sql`q.known_from`, knownOn)}`),
  );

/** The statements that each passage quotes or reports. */
export const statementsOfEvidence: Batch<Vintage, StatementRow[]> = async (db, ids, { knownOn }) =>
  byParent(
    ids,
    await db.rows<StatementRow & { parentId: string }>(sql`
      select l.evidence_id as parent_id, ${columns(knownOn)} from statement_evidence l join statement q on q.id = l.statement_id
      where l.evidence_id = any(${ids}::uuid[]) and q.retracted_on is null ${knownBy(sql`q.known_from`, knownOn)}
      order by q.said_order, q.id`),
  );

// As an array the ids are fetched once and then sought by index; as a semi-join the planner may walk the whole list in its order.
const reportedBy = (source: Sql, knownOn: Day | null): Sql => sql`
  q.id = any(array(
    select l.statement_id from source s join evidence e on e.source_id = s.id join statement_evidence l on l.evidence_id = e.id
    where s.id = ${source} ${knownBy(sql`s.known_from`, knownOn)}))`;

/** Statements by the day they were said. Hangs from a source, an actor or a mission with `of`, else from nothing. */
export const statementList = listOf<StatementScope, StatementRow>(
  ({ knownOn, speaker, stance, source, mission, said, text, of }) => ({
    select: columns(knownOn),
    from: sql`statement q`,
    where: [
      of === 'source' ? reportedBy(sql`parent.id`, knownOn) : empty,
      of === 'actor' ? sql`q.speaker_id = parent.id` : empty,
      of === 'mission' ? sql`q.mission_id = parent.id` : empty,
      sql`q.retracted_on is null`,
      isKnown(sql`q.known_from`, knownOn),
      is(sql`q.speaker_id`, speaker),
      is(sql`q.mission_id`, mission),
      oneOf(sql`q.stance`, stance, sql`stance`),
      source ? reportedBy(sql`${source}::uuid`, knownOn) : empty,
      said?.from || said?.to ? sql`q.said_edtf is not null` : empty,
      overlaps(sql`q.said_earliest`, sql`q.said_latest`, said),
      contains(text, [sql`q.summary_en`, sql`q.summary_fr`]),
    ],
    order: {
      name: 'statements',
      key: [
        { sql: sql`q.said_order`, type: 'date' },
        { sql: sql`q.id`, type: 'uuid' },
      ],
    },
    dimensions: {
      SPEAKER: byActor(sql`q.speaker_id`),
      STANCE: byWord(sql`q.stance`),
      SOURCE: bySources(sql`
        select distinct s.id from statement_evidence l join evidence e on e.id = l.evidence_id join source s on s.id = e.source_id
        where l.statement_id = q.id ${knownBy(sql`s.known_from`, knownOn)}`),
      KNOWN_FROM: byKnownFrom(sql`q`),
    },
  }),
);
