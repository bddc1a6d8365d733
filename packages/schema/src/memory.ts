import { byItself } from './by-itself.ts';

/** What was answered of one state of the record, by what was asked: a function, its scope as text, and an id. */
export interface Lane {
  get(id: string): unknown;
  set(id: string, value: unknown, weight: number): void;
  /** What is being computed of the id for a client; undefined where nothing is. */
  begun(id: string, client: string): Promise<unknown> | undefined;
  /** Notes that it is being computed, until it is there or has failed. */
  begin(id: string, client: string, result: Promise<unknown>): void;
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

/** Characters of what was asked that weigh as much as a row. */
const ROW = 1_000;

/** What a text weighs that an answer is kept by. */
const weightOfText = (text: string) => text.length / ROW;

/** Into how many parts the rows are told apart by when they were last asked for. */
const GENERATIONS = 4;

/**
 * Keeps some `limit` rows, with what they were asked by, in generations: what is asked moves to the youngest, and when that holds its part of the limit another begins
 * and the oldest is forgotten whole. So what nobody asks for goes, at no cost for what somebody does. Of two generations, those who
 * ask for a little more than half of the limit in turn would find nothing of it.
 */
function memoryOf(limit: number): Memory {
  let generations: Kept[] = [new Map() as Kept];
  let weightOfYoungest = 0;
  const computing = new Map<unknown, Map<string, Promise<unknown>>>();

  const laneIn = (kept: Kept, asked: unknown, scope: string) => {
    let scopes = kept.get(asked);
    if (!scopes) kept.set(asked, (scopes = new Map<string, Entries>()));
    let lane = scopes.get(scope);
    if (!lane) {
      scopes.set(byItself(scope), (lane = new Map() as Entries));
      weightOfYoungest += weightOfText(scope);
    }
    return lane;
  };
  const keep = (asked: unknown, scope: string, id: string, entry: { value: unknown; weight: number }) => {
    const lane = laneIn(generations[0]!, asked, scope);
    // What several asked for at once comes several times, and is held once.
    weightOfYoungest += entry.weight - (lane.get(id)?.weight ?? 0);
    lane.set(byItself(id), entry);
    if (weightOfYoungest * GENERATIONS < limit) return;
    generations = [new Map() as Kept, ...generations.slice(0, GENERATIONS - 1)];
    weightOfYoungest = 0;
  };

  return {
    lane: (asked, scope) => ({
      get(id) {
        for (let age = 0; age < generations.length; age += 1) {
          const lane = generations[age]!.get(asked)?.get(scope);
          const entry = lane?.get(id);
          if (!entry) continue;
          if (age > 0) {
            lane!.delete(id);
            keep(asked, scope, id, entry);
          }
          return entry.value;
        }
        return undefined;
      },
      set(id, value, weight) {
        const whole = weight + weightOfText(id);
        if ((whole + weightOfText(scope)) * GENERATIONS < limit) keep(asked, scope, id, { value, weight: whole });
      },
      begun: (id, client) => computing.get(asked)?.get(`${client} ${id} ${scope}`),
      begin(id, client, result) {
        let ofThis = computing.get(asked);
        if (!ofThis) computing.set(asked, (ofThis = new Map<string, Promise<unknown>>()));
        const key = `${client} ${id} ${scope}`;
        ofThis.set(key, result);
        const end = () => {
          if (ofThis.get(key) === result) ofThis.delete(key);
        };
        result.then(end, end);
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
