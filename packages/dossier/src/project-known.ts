import type { TableRow, Tables } from './tables.ts';

/**
 * Whatever a known row names is known with it: a camp from the first account of what happened there, even where the
 * passages that describe it came later. Moves `known_from` of places, missions and actors to the earliest such day. Rows
 * that were withdrawn or superseded stay readable, and so does what they name.
 */
export function knowWhatIsNamed(tables: Tables): void {
  const { event, statistic, statement, place, mission, actor } = tables;
  nameIn(place, event, 'place_id');
  nameIn(place, statistic, 'place_id');
  // A place names the larger one it lies in, which names the next: as often as anything still moves.
  while (nameIn(place, place, 'within_id'));

  for (const rows of [event, statistic, statement, place, tables.withdrawal_decision])
    nameIn(mission, rows, 'mission_id');

  nameIn(actor, mission, 'host_country_id', 'operation_id');
  nameIn(actor, tables.source, 'publisher_id');
  nameIn(actor, statistic, 'subject_id', 'attributed_id');
  nameIn(actor, statement, 'speaker_id');
  nameIn(actor, tables.participant, 'actor_id');
  nameIn(actor, tables.affiliation, 'actor_id', 'organisation_id');
}

/** Lets rows be known from the day on which another names them, by one of its columns. Returns whether any day moved. */
function nameIn(named: readonly TableRow[], naming: readonly TableRow[], ...columns: readonly string[]): boolean {
  const byId = new Map(named.map((row) => [row['id'], row]));
  let isMoved = false;
  for (const row of naming) {
    for (const column of columns) {
      const one = byId.get(row[column] ?? null);
      if (one && String(row['known_from']) < String(one['known_from'])) {
        one['known_from'] = row['known_from'] ?? null;
        isMoved = true;
      }
    }
  }
  return isMoved;
}
