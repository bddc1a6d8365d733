import type { Table } from '../table.ts';
import { corrections } from './corrections.ts';
import { contingents } from './contingents.ts';
import { groups } from './groups.ts';
import { keyFigures } from './key-figures.ts';
import { placeMap, placeSpells } from './place-figures.ts';
import { siteCounts } from './site-counts.ts';
import { sites, spells } from './sites.ts';
import { actors } from './actors.ts';
import { drawdown, envelope, excluded, pace } from './drawdown.ts';
import { accounts, accountsOfOne, events } from './events.ts';
import { disagreements, reconciliations } from './mission-lists.ts';
import { places } from './places.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { statements } from './statements.ts';
import { statistic, statistics } from './statistics.ts';
import { metrics, missions } from './vocabulary.ts';

/** What can be taken of one mission, by the last part of the address: the figures of its page first, then its lists. */
export const missionTables: Readonly<Record<string, Table>> = {
  drawdown,
  envelope,
  pace,
  'key-figures': keyFigures,
  groups,
  contingents,
  excluded,
  statistics,
  disagreements,
  reconciliations,
  sites,
  spells,
  'site-counts': siteCounts,
  events,
  accounts,
};

/** What can be taken of one place. */
const placeTables: Readonly<Record<string, Table>> = { map: placeMap, spells: placeSpells };

/** What can be taken of the record as a whole. */
export const recordTables: Readonly<Record<string, Table>> = {
  missions,
  metrics,
  sources,
  actors,
  places,
  events,
  accounts,
  statements,
  statistics,
  corrections,
  search,
};

/** What can be taken of one row of the record, by its noun. */
const rowTables: Readonly<Record<string, Table>> = { statistics: statistic, events: accountsOfOne };

/** Every table once, in the order a newcomer would read them: what a data package holds. */
export const packageTables: readonly Table[] = [
  missions,
  statistics,
  drawdown,
  envelope,
  pace,
  keyFigures,
  groups,
  contingents,
  excluded,
  disagreements,
  reconciliations,
  sites,
  spells,
  siteCounts,
  events,
  accounts,
  statements,
  sources,
  actors,
  places,
  metrics,
];

/** The table whose files stand at a path without language and ending, and the mission it is of; null where there is none. */
export function tableAt(path: string): { table: Table; mission: string | null } | null {
  const [noun = '', slug, part, ...more] = path.split('/').slice(1);
  if (more.length > 0 || slug === '') return null;
  if (slug === undefined) return found(own(recordTables, noun), null);
  if (part === undefined) return found(own(rowTables, noun), null);
  if (noun === 'missions') return found(own(missionTables, part), slug);
  return noun === 'places' ? found(own(placeTables, part), null) : null;
}

function found(table: Table | undefined, mission: string | null): { table: Table; mission: string | null } | null {
  return table === undefined ? null : { table, mission };
}

function own(tables: Readonly<Record<string, Table>>, name: string): Table | undefined {
  return Object.hasOwn(tables, name) ? tables[name] : undefined;
}
