/** What was answered of one state of the record, by what was asked: a function, its scope as text, and an id. */
export interface Lane {
  get(id: string): unknown;
  set(id: string, value: unknown, weight: number): void;
}

/** Answers to the same questions, kept from one request to the next for as long as the record stays as it is. */
export interface Memory {
  lane(asked: unknown, scope: string): Lane;
}

/** Memory for one state of the record after the other: what was kept of another state is forgotten. */
export interface Memories {
  at(version: string): Memory;
}

type Entries = Map<string, { value: unknown; weight: number }>;
type Kept = Map<unknown, Map<string, Entries>>;

/**
 * Keeps some `limit` rows. There are two generations: what is asked moves to the younger, and when that holds half of the limit
 * the older is forgotten whole, and the younger becomes it. So what nobody asks for goes, at no cost for what somebody does.
 */
function memoryOf(limit: number): Memory {
  let young: Kept = new Map();
  let old: Kept = new Map();
  let weightOfYoung = 0;

  const laneIn = (kept: Kept, asked: unknown, scope: string) => {
    let scopes = kept.get(asked);
    if (!scopes) kept.set(asked, (scopes = new Map<string, Entries>()));
    let lane = scopes.get(scope);
    if (!lane) scopes.set(scope, (lane = new Map() as Entries));
    return lane;
  };
  const keep = (asked: unknown, scope: string, id: string, entry: { value: unknown; weight: number }) => {
    laneIn(young, asked, scope).set(id, entry);
    weightOfYoung += entry.weight;
    if (weightOfYoung * 2 < limit) return;
    old = young;
    young = new Map();
    weightOfYoung = 0;
  };

  return {
    lane: (asked, scope) => ({
      get(id) {
        const entry = young.get(asked)?.get(scope)?.get(id);
        if (entry) return entry.value;
        const older = old.get(asked)?.get(scope)?.get(id);
        if (older) keep(asked, scope, id, older);
        return older?.value;
      },
      set(id, value, weight) {
        if (weight * 4 < limit) keep(asked, scope, id, { value, weight });
      },
    }),
  };
}

/** Memories that hold some `limit` rows. */
export function memories(limit: number): Memories {
  let current: { version: string; memory: Memory } | null = null;
  return {
    at(version) {
      if (current?.version !== version) current = { version, memory: memoryOf(limit) };
      return current.memory;
    },
  };
}

/** How many rows an answer is, roughly. */
export function weightOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value)) return value.length + 1;
  const { edges, figures } = value as { edges?: unknown; figures?: unknown };
  if (Array.isArray(edges)) return edges.length + 1;
  return Array.isArray(figures) ? figures.length + 1 : 1;
}
