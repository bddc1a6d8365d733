import type { Db } from '@drawdown/db/client';
import type { WithdrawalDecision } from '@drawdown/db/models';
import sql, { type Sql } from 'sql-template-tag';
import type { DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import type { DatedAccount, ToldEvent } from '../disagreements.ts';
import { decisionOn, type Decision } from '../drawdown.ts';
import type { Figure, FigureSource } from '../figure.ts';
import type { SiteRecord } from '../sites.ts';
import { inSentence } from '../text.ts';
import type { Batch, Vintage } from './batch.ts';
import { figuresOfMissions, figureSources } from './figures.ts';
import { knownBy, spanFrom, startOf, type AccountRow, type MissionRow, type Row } from './rows.ts';

/** A decision with the id of the passage that tells of it. */
type ToldDecision = Decision & { evidence: string };

/** What decides how a mission withdraws, as known in the vintage. */
export interface MissionTerms extends Vintage {
  decisions: readonly ToldDecision[];
  /** Day departures are counted from, and last day to be gone, by the latest decision known that says so; null before any did. */
  started: DateSpan | null;
  deadline: Day | null;
  /** When the mission ended; null while no source known says so. */
  ended: DateSpan | null;
}

/** What a drawdown is computed from. */
export interface DrawdownRecord extends MissionTerms {
  figures: readonly Figure[];
}

/** What sites are told from. */
export interface SitesRecord extends MissionTerms {
  sites: readonly SiteRecord[];
}

/** What disagreements about dates are looked for in. */
export interface DatedEventsRecord {
  events: readonly ToldEvent[];
}

/** Metrics that say how many are gone, are still there, or were there to begin with. A mission may have many figures of others. */
const DRAWDOWN_METRICS = [
  'personnel-departed',
  'personnel-moved',
  'share-departed',
  'personnel-remaining',
  'personnel-strength',
  'personnel-authorised',
];

type DecisionRow = Row<WithdrawalDecision>;

/** The terms of each mission, in two statements. */
export const termsOfMissions: Batch<Vintage, MissionTerms> = async (db, missions, { knownOn }) => {
  const [decisions, ends] = await Promise.all([
    db.rows<DecisionRow>(sql`
      select * from withdrawal_decision where mission_id = any(${missions}::uuid[]) ${knownBy(sql`known_from`, knownOn)}
      order by known_from, deadline nulls first, id`),
    db.rows<MissionRow>(sql`
      select m.* from mission m
      left join evidence e on e.id = m.ended_evidence_id
      left join source s on s.id = e.source_id
      where m.id = any(${missions}::uuid[]) and m.ended_edtf is not null
        ${knownBy(sql`coalesce(s.known_from, m.known_from)`, knownOn)}`),
  ]);
  const endOf = new Map(
    ends.map((row) => [
      row.id,
      spanFrom(row.endedEdtf, row.endedEarliest, row.endedLatest, row.endedInferred, row.endedNoteEn, row.endedNoteFr),
    ]),
  );
  return new Map(
    missions.map((id) => {
      const taken = decisions
        .filter((row) => row.missionId === id)
        .map((row) => ({
          started: startOf(row),
          deadline: row.deadline,
          knownFrom: row.knownFrom,
          evidence: row.evidenceId,
        }));
      return [id, { knownOn, decisions: taken, ...decisionOn(taken, knownOn), ended: endOf.get(id) ?? null }];
    }),
  );
};

/** What the drawdown of each mission is computed from, in five statements. */
export const drawdownRecords: Batch<Vintage, DrawdownRecord> = (db, missions, vintage) =>
  withFigures(db, missions, vintage, DRAWDOWN_METRICS);
drawdownRecords.isLarge = true;

/** Every figure of each mission, in five statements: what sums and wholes are checked on. */
export const figureRecords: Batch<Vintage, DrawdownRecord> = (db, missions, vintage) =>
  withFigures(db, missions, vintage, null);
figureRecords.isLarge = true;

async function withFigures(
  db: Db,
  missions: readonly string[],
  vintage: Vintage,
  metrics: readonly string[] | null,
): Promise<Map<string, DrawdownRecord>> {
  const [terms, figures] = await Promise.all([
    termsOfMissions(db, missions, vintage),
    figuresOfMissions(db, missions, vintage, metrics),
  ]);
  return new Map(missions.map((id) => [id, { ...terms.get(id)!, figures: figures.get(id) ?? [] }]));
}

/** The camps and bases of each mission with every account of their closing, in five statements. */
export const sitesRecords: Batch<Vintage, SitesRecord> = async (db, missions, vintage) => {
  const [terms, sites] = await Promise.all([
    termsOfMissions(db, missions, vintage),
    sitesOfMissions(db, missions, vintage),
  ]);
  return new Map(missions.map((id) => [id, { ...terms.get(id)!, sites: sites.get(id) ?? [] }]));
};
sitesRecords.isLarge = true;

/** The events of each mission that accounts may date differently, in three statements. */
export const datedEventsRecords: Batch<Vintage, DatedEventsRecord> = async (db, missions, vintage) => {
  const events = await toldEvents(db, missions, vintage);
  return new Map(missions.map((id) => [id, { events: events.get(id) ?? [] }]));
};
datedEventsRecords.isLarge = true;

type DatedRow = AccountRow & { sourceId: string };

async function datedAccounts(db: Db, { knownOn }: Vintage, events: Sql): Promise<Map<string, DatedAccount[]>> {
  const rows = await db.rows<DatedRow>(sql`
    select a.*, e.source_id from account a join evidence e on e.id = a.evidence_id
    where a.event_id in (${events}) ${knownBy(sql`a.known_from`, knownOn)}
    order by a.event_id, a.position`);
  const sources = await figureSources(db, [...new Set(rows.map((row) => row.sourceId))], { knownOn });
  const accounts = new Map<string, DatedAccount[]>();
  for (const row of rows) accounts.set(row.eventId, [...(accounts.get(row.eventId) ?? []), accountFrom(row, sources)]);
  return accounts;
}

function accountFrom(row: DatedRow, sources: ReadonlyMap<string, FigureSource>): DatedAccount {
  return {
    id: row.id,
    span: spanFrom(row.spanEdtf, row.spanEarliest, row.spanLatest, row.spanInferred, row.spanNoteEn, row.spanNoteFr),
    source: sources.get(row.sourceId)!,
  };
}

/** Closings of sites, and events that two accounts date differently: nothing else can disagree, or need be read. */
async function toldEvents(
  db: Db,
  missions: readonly string[],
  { knownOn }: Vintage,
): Promise<Map<string, ToldEvent[]>> {
  const told = sql`
    select v.id from event v join account a on a.event_id = v.id
    where v.mission_id = any(${missions}::uuid[]) and v.retracted_on is null and a.span_edtf is not null
      ${knownBy(sql`a.known_from`, knownOn)} ${knownBy(sql`v.known_from`, knownOn)}
    group by v.id having v.kind in ('SITE_CLOSURE', 'WITHDRAWAL') or count(distinct (a.span_earliest, a.span_latest)) > 1`;
  const [events, accounts] = await Promise.all([
    db.rows<{ id: string; slug: string; missionId: string; titleEn: string | null; titleFr: string | null }>(sql`
      select id, slug, mission_id, title_en, title_fr from event where id in (${told}) order by slug`),
    datedAccounts(db, { knownOn }, told),
  ]);
  const byMission = new Map<string, ToldEvent[]>(missions.map((id) => [id, []]));
  for (const { id, slug, missionId, titleEn, titleFr } of events) {
    const title = inSentence({ en: titleEn, fr: titleFr })!;
    byMission.get(missionId)?.push({ id, slug, title, accounts: accounts.get(id) ?? [] });
  }
  return byMission;
}

/**
 * In three statements; sites stand in the order of their slugs. A site is closed when it was handed over (SITE_CLOSURE), and only
 * where nobody tells of that when the last troops left it (WITHDRAWAL).
 */
async function sitesOfMissions(
  db: Db,
  missions: readonly string[],
  { knownOn }: Vintage,
): Promise<Map<string, SiteRecord[]>> {
  const closings = sql`
    select v.id from event v join place p on p.id = v.place_id
    where v.kind in ('SITE_CLOSURE', 'WITHDRAWAL') and p.mission_id = any(${missions}::uuid[])
      and (v.mission_id is null or v.mission_id = p.mission_id) and v.retracted_on is null ${knownBy(sql`v.known_from`, knownOn)}`;
  const [places, accounts] = await Promise.all([
    db.rows<{ id: string; missionId: string; closings: string[] }>(sql`
      select p.id, p.mission_id, array(
        select v.id from event v
        where v.place_id = p.id and v.id in (${closings}) and v.kind = (
          select min(first.kind::text)::event_kind from event first where first.place_id = p.id and first.id in (${closings}))
        order by v.slug) as closings
      from place p
      where p.mission_id = any(${missions}::uuid[]) and p.retracted_on is null ${knownBy(sql`p.known_from`, knownOn)}
      order by p.slug`),
    datedAccounts(db, { knownOn }, closings),
  ]);
  const byMission = new Map<string, SiteRecord[]>(missions.map((id) => [id, []]));
  for (const { id, missionId, closings: of } of places) {
    byMission.get(missionId)?.push({ place: id, accounts: of.flatMap((event) => accounts.get(event) ?? []) });
  }
  return byMission;
}
