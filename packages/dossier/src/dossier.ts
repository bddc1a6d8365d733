import type { Noun } from './identity.ts';
import type { Step, Whereabouts } from './problems.ts';
import type { RawRow } from './read.ts';
import type { Content, Meta } from './row-schemas.ts';
import type { Sketch } from './sketch.ts';

/** A row of a dossier: its key and what it says. */
export interface Row<N extends Noun = Noun> {
  key: string;
  content: Content[N];
  at: Whereabouts;
}

/** A row as far as it could be read, to be checked: what it says may be incomplete. */
export interface SketchRow<N extends Noun = Noun> {
  key: string;
  content: Sketch<Content[N]>;
  at: Whereabouts;
  /** Ways to what was told to have the wrong shape, and is absent from the content for that. None in a complete row. */
  wrong?: readonly (readonly Step[])[] | undefined;
}

/** A row that cannot go into the record, only be checked. */
export interface UnfitRow<N extends Noun = Noun> extends SketchRow<N> {
  /** Whether another row before it has its key. */
  again: boolean;
}

/** Whether something at the path, below or above it was told to have the wrong shape. */
export function isWrong({ wrong = [] }: Pick<SketchRow, 'wrong'>, ...path: readonly Step[]): boolean {
  return wrong.some((way) => way.every((step, i) => i >= path.length || step === path[i]));
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

/** A dossier as read: rows of the right shape apart from others; what they refer to is checked apart. */
export interface Dossier {
  name: string;
  meta: Meta;
  rows: Rows;
  at: Whereabouts;
  /** Rows that are there to be checked alone: of a wrong shape, or under a key that another has. */
  unfit: { [N in Noun]: UnfitRow<N>[] };
  /** What is there but has not the right shape, as `noun key`: what names it is not told as well. */
  broken: Set<string>;
  /** Whether `builds-on` could not be read, so that nobody can say which names lead nowhere. */
  foundationsUnknown: boolean;
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

/** No rows of any noun that cannot go into the record. */
export function noUnfitRows(): Dossier['unfit'] {
  return {
    missions: [],
    sources: [],
    actors: [],
    places: [],
    metrics: [],
    statistics: [],
    events: [],
    statements: [],
  };
}

/** All rows of a noun as far as they could be read. */
export function rowsToCheck<N extends Noun>({ rows, unfit }: Dossier, noun: N): SketchRow<N>[] {
  return [...(rows[noun].values() as Iterable<SketchRow<N>>), ...(unfit[noun] as SketchRow<N>[])];
}

/** The rows that answer to their keys, as far as they could be read: one for each key. */
export function keyedRows<N extends Noun>({ rows, unfit }: Dossier, noun: N): SketchRow<N>[] {
  const first = (unfit[noun] as UnfitRow<N>[]).filter(({ again }) => !again);
  return [...(rows[noun].values() as Iterable<SketchRow<N>>), ...first];
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
  const own = keyedRows(dossier, 'missions').map(({ key }) => key);
  const reachable =
    own.length > 0
      ? own
      : withFoundations(dossier, all).flatMap((one) => keyedRows(one, 'missions').map(({ key }) => key));
  if (own.length === 0 && dossier.foundationsUnknown) return undefined;
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

/** A value as YAML gives it to the reader: every number, day and yes or no as the text it is written in. */
export function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (value === undefined) return undefined;
  if (value === null || typeof value !== 'object') return `${value as string | number | boolean | null}`;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => [name, asText(field)]),
  );
}
