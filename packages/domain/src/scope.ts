import type { Enums } from './vocabulary.ts';

export type Scope = Enums['Scope'];

/** What each scope is the sum of. PEACEKEEPERS is what journalists call any of them, and stands outside. */
const parts: Partial<Record<Scope, readonly Scope[]>> = {
  ALL_PERSONNEL: ['UNIFORMED', 'CIVILIAN'],
  UNIFORMED: ['MILITARY', 'POLICE'],
  MILITARY: ['CONTINGENT_TROOPS', 'STAFF_OFFICERS'],
  POLICE: ['INDIVIDUAL_POLICE', 'FORMED_POLICE'],
  CIVILIAN: ['INTERNATIONAL_CIVILIAN', 'UN_VOLUNTEERS', 'NATIONAL_CIVILIAN'],
};

/** The scopes that this one is the sum of; none where it is not divided. */
export const partsOfScope = (scope: Scope): readonly Scope[] => parts[scope] ?? [];

/** A scope and all below it, each before its parts. */
export const scopesOf = (scope: Scope): Scope[] => [scope, ...partsOfScope(scope).flatMap(scopesOf)];

/** Whether everyone of the second scope is counted in the first, which counts others too. */
export function countsMoreThan(whole: Scope, part: Scope): boolean {
  if (whole === part) return false;
  return partsOfScope(whole).some((child) => child === part || countsMoreThan(child, part));
}

/** Whether everyone of the second scope is counted in the first. */
export const includes = (whole: Scope, part: Scope): boolean => whole === part || countsMoreThan(whole, part);

/** Whether everyone of the first scope is one of the second, whoever they are: peacekeepers are among all personnel. */
export const areAmong = (part: Scope, whole: Scope): boolean =>
  includes(whole, part) || (part === 'PEACEKEEPERS' && whole === 'ALL_PERSONNEL');

/** The widest scopes below this one for which something is given, and whether they leave nobody out. */
export function decomposition<T>(scope: Scope, given: (scope: Scope) => T | null): { parts: T[]; complete: boolean } {
  const children = partsOfScope(scope).map((child) => {
    const found = given(child);
    return found === null ? decomposition(child, given) : { parts: [found], complete: true };
  });
  return {
    parts: children.flatMap((child) => child.parts),
    complete: children.length > 0 && children.every((child) => child.complete),
  };
}

/** Each way to divide a scope into all that is given for scopes that do not overlap, the widest first; an empty one for nothing. */
export function divisions<T>(scope: Scope, given: (scope: Scope) => readonly T[]): T[][] {
  const own = [...given(scope)];
  const below = partsOfScope(scope)
    .map((child) => divisions(child, given))
    .reduce((all, ways) => all.flatMap((parts) => ways.map((more) => [...parts, ...more])), [[]]);
  return own.length === 0 ? below : [own, ...below.filter((parts) => parts.length > 0)];
}

/** The scope that may count more people, for an entry about both. */
export function widerScope(a: Scope, b: Scope): Scope {
  const order: readonly Scope[] = ['ALL_PERSONNEL', 'PEACEKEEPERS', 'UNIFORMED'];
  if (includes(a, b)) return a;
  if (includes(b, a)) return b;
  const rank = (scope: Scope) => (order.includes(scope) ? order.indexOf(scope) : order.length);
  return rank(a) < rank(b) || (rank(a) === rank(b) && a < b) ? a : b;
}
