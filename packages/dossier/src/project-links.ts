import type { Day } from '@drawdown/domain/day';
import type { TableRow, Tables } from './tables.ts';

/**
 * Ties actors to missions, each from the first day on which the tie was known: who is named in the mission's sources or
 * published them, hosts it, takes part, speaks, is counted or gives a figure; and the organisations that any of these
 * belong to.
 */
export function linkActors(tables: Tables): void {
  const links = new Map<string, Map<string, Day>>();
  const tie = (mission: Cell, actor: Cell, knownFrom: Cell) => {
    if (typeof mission !== 'string' || typeof actor !== 'string' || typeof knownFrom !== 'string') return;
    const tied = links.get(mission) ?? new Map<string, Day>();
    links.set(mission, tied);
    const before = tied.get(actor);
    if (before === undefined || knownFrom < before) tied.set(actor, knownFrom);
  };
  const sources = new Map(tables.source.map((source) => [source['id'], source]));
  const sourceOf = new Map(tables.evidence.map((evidence) => [evidence['id'], evidence['source_id']]));
  const missionsOf = sourcesOfMissions(tables, sourceOf);

  for (const mission of tables.mission) {
    tie(mission['id'] ?? null, mission['host_country_id'] ?? null, mission['known_from'] ?? null);
    tie(mission['id'] ?? null, mission['operation_id'] ?? null, mission['known_from'] ?? null);
  }
  // A figure that another source corrects ties as before: in the vintages before that correction nothing may be missing. An earlier
  // reading of ours was never so, in any vintage.
  const stands = (row: TableRow) => row['retracted_on'] === null && !String(row['key']).includes('@');
  const eventMission = new Map(tables.event.filter(stands).map((event) => [event['id'], event['mission_id']]));
  for (const part of tables.participant)
    tie(eventMission.get(part['event_id']) ?? null, part['actor_id'] ?? null, part['known_from'] ?? null);
  for (const statement of tables.statement.filter(stands))
    tie(statement['mission_id'] ?? null, statement['speaker_id'] ?? null, statement['known_from'] ?? null);
  for (const figure of tables.statistic.filter(stands)) {
    tie(figure['mission_id'] ?? null, figure['subject_id'] ?? null, figure['known_from'] ?? null);
    tie(figure['mission_id'] ?? null, figure['attributed_id'] ?? null, figure['known_from'] ?? null);
  }
  for (const [source, missions] of missionsOf) {
    const row = sources.get(source);
    for (const mission of missions) tie(mission, row?.['publisher_id'] ?? null, row?.['known_from'] ?? null);
  }
  for (const named of tables.actor_evidence) {
    const source = sourceOf.get(named['evidence_id'] ?? null);
    for (const mission of missionsOf.get(source ?? null) ?? [])
      tie(mission, named['actor_id'] ?? null, sources.get(source ?? null)?.['known_from'] ?? null);
  }
  for (const [mission, tied] of links) {
    const members = new Map(tied);
    for (const affiliation of tables.affiliation) {
      const member = members.get(String(affiliation['actor_id']));
      const told = String(affiliation['known_from']);
      if (member !== undefined) tie(mission, affiliation['organisation_id'] ?? null, member > told ? member : told);
    }
  }
  for (const [mission_id, tied] of links) {
    for (const [actor_id, known_from] of tied) tables.mission_actor.push({ mission_id, actor_id, known_from });
  }
}

type Cell = TableRow[string];

/** The missions that a source tells of, by the source's id. */
function sourcesOfMissions(
  tables: Tables,
  sourceOf: ReadonlyMap<Cell | undefined, Cell | undefined>,
): Map<Cell, Set<Cell>> {
  const missions = new Map<Cell, Set<Cell>>();
  const add = (source: Cell | undefined, mission: Cell | undefined) => {
    if (source === undefined || source === null || mission === undefined || mission === null) return;
    const told = missions.get(source) ?? new Set();
    missions.set(source, told.add(mission));
  };
  for (const figure of tables.statistic) add(figure['source_id'], figure['mission_id']);
  const missionOf = (rows: readonly TableRow[]) => new Map(rows.map((row) => [row['id'], row['mission_id']]));
  const ofEvent = missionOf(tables.event);
  const ofStatement = missionOf(tables.statement);
  for (const account of tables.account) add(sourceOf.get(account['evidence_id']), ofEvent.get(account['event_id']));
  for (const quote of tables.statement_evidence)
    add(sourceOf.get(quote['evidence_id']), ofStatement.get(quote['statement_id']));
  for (const passage of tables.mission_evidence) add(sourceOf.get(passage['evidence_id']), passage['mission_id']);
  return missions;
}
