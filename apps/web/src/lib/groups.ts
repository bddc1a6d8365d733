import type { Scope } from './address.ts';
import { scopes } from './address.ts';
import { withTellers } from './tellers.ts';

/** What the withdrawal of each scope is asked for by. */
const names = {
  ALL_PERSONNEL: 'all',
  UNIFORMED: 'uniformed',
  MILITARY: 'military',
  CONTINGENT_TROOPS: 'troops',
  STAFF_OFFICERS: 'staff',
  POLICE: 'police',
  INDIVIDUAL_POLICE: 'individual',
  FORMED_POLICE: 'formed',
  CIVILIAN: 'civilian',
  INTERNATIONAL_CIVILIAN: 'international',
  NATIONAL_CIVILIAN: 'national',
  UN_VOLUNTEERS: 'volunteers',
  PEACEKEEPERS: 'peacekeepers',
} as const satisfies Record<Scope, string>;

type Names = (typeof names)[Scope];

/** The withdrawal of each group that a mission is made of, the whole first, each point resting on those only that give its number. */
export function groupsOf<Series extends Parameters<typeof withTellers>[0]>(
  mission: Readonly<Record<Names, Series>>,
): Series[] {
  return scopes.map((scope) => withTellers(mission[names[scope]]));
}
