import type { Noun } from './identity.ts';
import type { Whereabouts } from './problems.ts';
import type { RawRow } from './read.ts';
import type { Content, Meta } from './row-schemas.ts';

/** A row of a dossier: its key and what it says. */
export interface Row<N extends Noun = Noun> {
  key: string;
  content: Content[N];
  at: Whereabouts;
}

export type Rows = { [N in Noun]: Map<string, Row<N>> };

/** One entry of the trail: what a row was from then on. `dossier` is dossier.yaml itself. */
export interface Entry {
  noun: Noun | 'dossier';
  key: string;
  /** 1 for the first reading of the row. */
  version: number;
  action: 'RECORDED' | 'SUPERSEDED' | 'RETRACTED' | 'RESTORED';
  /** ISO 8601, UTC. */
  recordedAt: string;
  recordedBy: string;
  reason: string | null;
  content: unknown;
}

/** A dossier whose rows have the right shape; what they refer to is checked apart. */
export interface Dossier {
  name: string;
  meta: Meta;
  rows: Rows;
  at: Whereabouts;
  /** Rows that are there but have not the right shape, as `noun key`: what names them is not told as well. */
  broken: Set<string>;
  /** revisions.yaml, which comes with an exported dossier; null where there is none. */
  trail: RawRow | null;
}

/** No rows of any noun. */
export function noRows(): Rows {
  return {
    missions: new Map(),
    sources: new Map(),
    actors: new Map(),
    places: new Map(),
    metrics: new Map(),
    statistics: new Map(),
    events: new Map(),
    statements: new Map(),
  };
}

/**
 * The dossiers in the order in which their prose counts: each behind those it builds on, else by name. A circle is
 * broken by name.
 */
export function inBuildingOrder<D extends { name: string; meta: Meta }>(dossiers: Iterable<D>): D[] {
  const left = new Map(
    [...dossiers].sort((a, b) => (a.name < b.name ? -1 : 1)).map((dossier) => [dossier.name, dossier]),
  );
  const ordered: D[] = [];
  const take = (dossier: D) => {
    left.delete(dossier.name);
    for (const name of dossier.meta['builds-on'] ?? []) {
      const below = left.get(name);
      if (below) take(below);
    }
    ordered.push(dossier);
  };
  for (const dossier of [...left.values()]) if (left.has(dossier.name)) take(dossier);
  return ordered;
}

/** The dossier and all that it builds on, directly or not, as far as they are at hand. */
export function withFoundations(dossier: Dossier, all: ReadonlyMap<string, Dossier>): Dossier[] {
  const found = new Set([dossier]);
  for (const one of found) {
    for (const name of one.meta['builds-on'] ?? []) {
      const below = all.get(name);
      if (below) found.add(below);
    }
  }
  return [...found];
}

/** Key of the mission that a row without one belongs to; null for none, undefined where several could be meant. */
export function defaultMission(dossier: Dossier, all: ReadonlyMap<string, Dossier>): string | null | undefined {
  const own = [...dossier.rows.missions.keys()];
  const reachable =
    own.length > 0 ? own : withFoundations(dossier, all).flatMap((one) => [...one.rows.missions.keys()]);
  const [only = null, ...others] = new Set(reachable);
  return others.length > 0 ? undefined : only;
}

/** JSON with the keys in order and what is absent left out: equal rows have equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).filter(([, field]) => field !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
