import type { Db } from '@drawdown/db/client';
import type { Batch } from '@drawdown/domain/queries/batch';
import type { Caller } from './in-turns.ts';
import { weightOf, type Lane, type Memory } from './memory.ts';

/** An answer that is there, or one that is still to come: what is there needs no promise. */
export type Soon<Value> = Value | Promise<Value>;

/** What comes of an answer: at once where it is there, else when it comes. */
export function whenThere<Value, Result>(answer: Soon<Value>, made: (value: Value) => Result): Soon<Result> {
  return answer instanceof Promise ? answer.then(made) : made(answer);
}

/** What is computed: by which function, of which id, and in which scope. */
export interface Asked {
  by: (...given: never[]) => unknown;
  id: string;
  scope: object;
}

/** Asks domain functions for one id at a time and sends them all ids of one scope at once. One per request. */
export interface Loaders {
  /** The answer for one id in one scope (vintage, filter, page); an error of ours where there is none. */
  <Scope extends object, Value>(batch: Batch<Scope, Value>, id: string, scope: Scope): Soon<Value>;
  /** The same, null where there is no answer or no id. */
  maybe<Scope extends object, Value>(batch: Batch<Scope, Value>, id: string | null, scope: Scope): Soon<Value | null>;
  /** The answers for several ids, in their order. */
  all<Scope extends object, Value>(batch: Batch<Scope, Value>, ids: readonly string[], scope: Scope): Soon<Value[]>;
  /**
   * What `make` computes of one id in one scope for the caller, by the function that `by` is, waited for as long as the caller's time lasts;
   * computed once, also for several requests of a client, and remembered also where nobody waited for its end.
   */
  made<Value>(asked: Asked, caller: Caller, make: () => Promise<Value>): Soon<Value>;
}

/** The scope as text, the same for equal scopes: fields in order of their names, absent ones left out. */
function textOf(scope: object): string {
  // A vintage alone, which most are, is told by its day.
  for (const field in scope) if (field !== 'knownOn') return textOfFields(scope);
  return String((scope as { knownOn?: string | null }).knownOn);
}

function textOfFields(scope: object): string {
  return JSON.stringify(scope, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

interface Waiting {
  promise: Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/** One domain function in one scope: what it has answered, and what it is still to be asked. */
class Loader {
  private readonly answers = new Map<string, unknown>();
  private readonly asked = new Map<string, Waiting>();
  private next = new Map<string, Waiting>();
  private readonly send: (ids: readonly string[]) => Promise<ReadonlyMap<string, unknown>>;
  private readonly lane: Lane | null;

  constructor(send: Loader['send'], lane: Lane | null) {
    this.send = send;
    this.lane = lane;
  }

  /** The answer for the id, null where there is none; `isFirst` says that something now waits to be sent. */
  load(id: string, isFirst: () => void): Soon<unknown> {
    const answer = this.answers.get(id);
    if (answer !== undefined) return answer;
    const kept = this.lane?.get(id);
    if (kept !== undefined) {
      this.answers.set(id, kept);
      return kept;
    }
    const known = this.asked.get(id);
    if (known) return known.promise;
    if (this.next.size === 0) isFirst();
    const waiting: Partial<Waiting> = {};
    waiting.promise = new Promise((resolve, reject) => Object.assign(waiting, { resolve, reject }));
    this.asked.set(id, waiting as Waiting);
    this.next.set(id, waiting as Waiting);
    return waiting.promise;
  }

  /** Sends what waits. A failure is told to all who wait for it, and to all who ask the same again. */
  async dispatch(): Promise<void> {
    const batch = this.next;
    this.next = new Map();
    try {
      const found = await this.send([...batch.keys()]);
      for (const [id, { resolve }] of batch) {
        const answer = found.get(id) ?? null;
        this.answers.set(id, answer);
        this.lane?.set(id, answer, weightOf(answer));
        resolve(answer);
      }
    } catch (error) {
      for (const { reject } of batch.values()) reject(error);
    }
  }
}

/** What is computed is larger than a row. */
const COMPUTED = 10;

const RESOLVED = Promise.resolve();

/** The way to what is known of the record's state beyond one request. */
export interface Sharing {
  /** What was answered of that state before. */
  memory: Memory;
  /** Asks together with other requests. */
  ask<Scope extends object, Value>(asked: {
    batch: Batch<Scope, Value>;
    key: string;
    scope: Scope;
    ids: readonly string[];
  }): Promise<ReadonlyMap<string, Value>>;
}

/**
 * Loaders for one request. Answers are kept for that request, by function, scope and id, never by id alone; with a memory, which is
 * that of the state of the record the request began with, also for those that follow, and what is not in it is asked together with others
 * who began with the same.
 */
export function loadersFor(db: Db, sharing: Sharing | null = null): Loaders {
  const memory = sharing?.memory ?? null;
  const kept = new Map<unknown, Map<string, Loader>>();
  let waiting: Loader[] = [];

  // All that can be asked without an answer is asked before anything is sent.
  const dispatchAll = () => {
    const loaders = waiting;
    waiting = [];
    for (const loader of loaders) void loader.dispatch();
  };
  const schedule = (loader: Loader) => {
    if (waiting.length === 0) void RESOLVED.then(() => process.nextTick(dispatchAll));
    waiting.push(loader);
  };

  function loaderOf<Scope extends object, Value>(batch: Batch<Scope, Value>, scope: Scope): Loader {
    let scopes = kept.get(batch);
    if (!scopes) kept.set(batch, (scopes = new Map<string, Loader>()));
    const key = textOf(scope);
    let loader = scopes.get(key);
    if (!loader) {
      const send = (ids: readonly string[]) =>
        sharing && !batch.isLarge ? sharing.ask({ batch, key, scope, ids }) : batch(db, ids, scope);
      loader = new Loader(send, memory?.lane(batch, key) ?? null);
      scopes.set(key, loader);
    }
    return loader;
  }

  function maybe<Scope extends object, Value>(
    batch: Batch<Scope, Value>,
    id: string | null,
    scope: Scope,
  ): Soon<Value | null> {
    // Postgres holds no text with a zero byte, so nothing has such an id.
    if (id === null || id.includes('\0')) return null;
    const loader = loaderOf(batch, scope);
    return loader.load(id, () => schedule(loader)) as Soon<Value | null>;
  }
  function load<Scope extends object, Value>(batch: Batch<Scope, Value>, id: string, scope: Scope): Soon<Value> {
    const there = (answer: Value | null): Value => {
      if (answer === null) throw new Error(`${batch.name || 'a batch'} has no answer for ${id}`);
      return answer;
    };
    return whenThere(maybe(batch, id, scope), there);
  }
  function all<Scope extends object, Value>(
    batch: Batch<Scope, Value>,
    ids: readonly string[],
    scope: Scope,
  ): Soon<Value[]> {
    const answers = ids.map((id) => load(batch, id, scope));
    const isThere = (answer: Soon<Value>): answer is Value => !(answer instanceof Promise);
    return answers.every(isThere) ? answers : Promise.all(answers as Promise<Value>[]);
  }

  const making = new Map<unknown, Map<string, Promise<unknown>>>();
  function made<Value>({ by, id, scope }: Asked, caller: Caller, make: () => Promise<Value>): Soon<Value> {
    const key = textOf(scope);
    const lane = memory?.lane(by, key) ?? null;
    const kept = lane?.get(id);
    if (kept !== undefined) return kept as Value;
    let ofThis = making.get(by);
    if (!ofThis) making.set(by, (ofThis = new Map<string, Promise<unknown>>()));
    const known = ofThis.get(`${id} ${key}`);
    if (known) return known as Promise<Value>;

    const compute = (): Promise<Value> => {
      const result = make().then((value) => {
        lane?.set(id, value, COMPUTED * weightOf(value));
        return value;
      });
      lane?.begin(id, caller.client, result);
      return result;
    };
    // Nobody waits for another client's turns; and what failed for who began it, whose time may have been over, is begun anew once.
    const computed = async (): Promise<Value> => {
      for (;;) {
        const begun = lane?.begun(id, caller.client) as Promise<Value> | undefined;
        if (!begun) return compute();
        const [answer] = await Promise.allSettled([begun]);
        if (answer.status === 'fulfilled') return answer.value;
      }
    };
    const promise = caller.within(computed);
    ofThis.set(`${id} ${key}`, promise);
    return promise;
  }
  return Object.assign(load, { maybe, all, made });
}
