import type { Table } from '../table.ts';
import { contingents } from './contingents.ts';
import { groups } from './groups.ts';
import { keyFigures } from './key-figures.ts';
import { placeMap, placeSpells } from './place-figures.ts';
import { siteCounts } from './site-counts.ts';
import { sites, spells } from './sites.ts';
import { actors } from './actors.ts';
import { drawdown, envelope, excluded, pace } from './drawdown.ts';
import { accounts, events } from './events.ts';
import { disagreements, reconciliations } from './mission-lists.ts';
import { places } from './places.ts';
import { sources } from './sources.ts';
import { statements } from './statements.ts';
import { statistics } from './statistics.ts';
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
export const placeTables: Readonly<Record<string, Table>> = { map: placeMap, spells: placeSpells };

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
};

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
  const isOfMission = noun === 'missions' && part !== undefined;
  const tables = isOfMission ? missionTables : noun === 'places' && part !== undefined ? placeTables : recordTables;
  const name = part ?? (slug === undefined ? noun : '');
  const table = part === undefined || tables !== recordTables ? own(tables, name) : undefined;
  return table === undefined ? null : { table, mission: isOfMission ? (slug ?? null) : null };
}

function own(tables: Readonly<Record<string, Table>>, name: string): Table | undefined {
  return Object.hasOwn(tables, name) ? tables[name] : undefined;
}
