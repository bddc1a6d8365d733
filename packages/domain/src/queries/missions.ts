import sql, { type Sql } from 'sql-template-tag';
import type { Day } from '../day.ts';
import { byId, byName, isNamed, type Batch, type Vintage } from './batch.ts';
import { listOf } from './page.ts';
import { isKnown, knownBy, vintageColumn, type MissionRow } from './rows.ts';

const columns = (knownOn: Day | null): Sql => sql`m.*, ${vintageColumn(knownOn)}`;

/** Missions by their ids, known in the vintage or not: whatever a known row names is known by it. */
export const missionsById: Batch<Vintage, MissionRow> = async (db, ids, { knownOn }) =>
  byId(
    await db.rows<MissionRow>(sql`
      select ${columns(knownOn)} from mission m where m.id = any(${ids}::uuid[])`),
  );

/** Missions by their slugs, present and former; one that was not known in the vintage is not in the map. */
export const missionsBySlug: Batch<Vintage, MissionRow> = async (db, slugs, { knownOn }) => {
  const rows = await db.rows<MissionRow>(sql`
    select ${columns(knownOn)} from mission m where ${isNamed(sql`m`, sql`slug`, slugs)} ${knownBy(sql`m.known_from`, knownOn)}`);
  return byName(rows, ({ slug }) => slug);
};

/** All missions, by their slugs. Hangs from nothing. */
export const missionList = listOf<Vintage, MissionRow>(({ knownOn }) => ({
  select: columns(knownOn),
  from: sql`mission m`,
  where: [isKnown(sql`m.known_from`, knownOn)],
  order: { name: 'missions', key: [{ sql: sql`m.slug`, type: 'text' }] },
}));

/**
 * The days on which something new of each mission became known: a figure, the rank of one, an account of an event or of the closing of
 * one of its camps, a statement, a decision, its end. In order, never empty; none later than the vintage.
 */
export const vintagesOfMissions: Batch<Vintage, Day[]> = async (db, missions, { knownOn }) => {
  const days = await db.rows<{ id: string; days: Day[] }>(sql`
    select mission.id, array(
      select distinct day::text from (
        select s.known_from from statistic s where s.mission_id = mission.id and s.retracted_on is null
        union select s.rank_known_from from statistic s
          where s.mission_id = mission.id and s.retracted_on is null and s.rank_known_from is not null
        union select t.known_from from account t join event v on v.id = t.event_id
          where v.mission_id = mission.id and v.retracted_on is null
        union select t.known_from from account t join event v on v.id = t.event_id join place p on p.id = v.place_id
          where p.mission_id = mission.id and v.mission_id is null and v.retracted_on is null
            and v.kind in ('SITE_CLOSURE', 'WITHDRAWAL')
        union select q.known_from from statement q where q.mission_id = mission.id and q.retracted_on is null
        union select d.known_from from withdrawal_decision d where d.mission_id = mission.id
        union select coalesce(s.known_from, m.known_from) from mission m
          left join evidence e on e.id = m.ended_evidence_id left join source s on s.id = e.source_id
          where m.id = mission.id and m.ended_edtf is not null
        union select m.known_from from mission m where m.id = mission.id
      ) news(day) where true ${knownBy(sql`day`, knownOn)} order by 1) as days
    from unnest(${missions}::uuid[]) as mission(id)`);
  return new Map(days.map((row) => [row.id, row.days]));
};

/** The day on which the record of each mission ends: the vintage's, else the last on which something new of the mission became known. */
export const endsOfRecords: Batch<Vintage, Day> = async (db, missions, vintage) => {
  const { knownOn } = vintage;
  if (knownOn !== null) return new Map(missions.map((id) => [id, knownOn]));
  const vintages = await vintagesOfMissions(db, missions, vintage);
  return new Map([...vintages].flatMap(([id, days]) => days.slice(-1).map((day) => [id, day])));
};
