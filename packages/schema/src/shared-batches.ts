import type { Db, Planning } from '@drawdown/db/client';
import type { Batch } from '@drawdown/domain/queries/batch';
import type { Sql } from 'sql-template-tag';
import type { Memory } from './memory.ts';

/** Who asks, together with others. */
export interface Asker {
  /** Who it is, as far as that is known. */
  readonly client: string;
  /** The database as this one alone asks it. */
  readonly db: Db;
  /** Whether nobody waits for this one any more. */
  isOver(): boolean;
  /** Is told of a statement that is sent for it, among others; what it gives is called when there is an answer. */
  sends(statement: Sql): () => void;
}

/**
 * Sends what several requests ask of one function in one scope as one statement, where they ask it in the same turn of the event loop: the
 * busier an instance is, the fewer statements each request costs.
 */
export interface SharedBatches {
  /**
   * Answers for the ids, and perhaps for others' as well. `memory` is that of the state of the record the request began with: only those who
   * began with the same are answered together, so that nobody is told of an older one. `key` is the scope as text.
   */
  ask<Scope extends object, Value>(
    memory: Memory,
    asked: { batch: Batch<Scope, Value>; key: string; scope: Scope; ids: readonly string[] },
    asker: Asker,
  ): Promise<ReadonlyMap<string, Value>>;
}

/** How many ids one statement is given for several at most: what one alone asks may be as much. */
const LARGEST = 1_000;

/** The database as several ask it together. */
type DbOf = (askers: readonly Asker[]) => Db;

type Answers = ReadonlyMap<string, unknown>;
type Send = (db: Db, ids: readonly string[]) => Promise<Answers>;

interface Waiting {
  ids: readonly string[];
  asker: Asker;
  resolve: (answers: Answers) => void;
  reject: (reason: unknown) => void;
}

/** The database for several at once: each is told of every statement. */
function inNameOf(askers: readonly Asker[], dbOf: DbOf): Db {
  const db = dbOf(askers);
  return {
    rows: <Row extends object>(statement: Sql, planning?: Planning): Promise<Row[]> => {
      const answered = askers.map((asker) => asker.sends(statement));
      const rows = db.rows<Row>(statement, planning);
      const tell = () => {
        for (const told of answered) told();
      };
      rows.then(tell, tell);
      return rows;
    },
  };
}

async function sendAlone(send: Send, { ids, asker, resolve, reject }: Waiting): Promise<void> {
  try {
    resolve(await send(asker.db, ids));
  } catch (error) {
    reject(error);
  }
}

async function sendTogether(send: Send, several: readonly Waiting[], dbOf: DbOf): Promise<void> {
  const askers = several.map(({ asker }) => asker);
  try {
    const ids = new Set(several.flatMap((each) => each.ids));
    const answers = await send(inNameOf(askers, dbOf), [...ids]);
    for (const { resolve } of several) resolve(answers);
  } catch (error) {
    // What one has asked wrongly is not the others' fault.
    for (const each of several) {
      if (each.asker.isOver()) each.reject(error);
      else void sendAlone(send, each);
    }
  }
}

function sendAll(send: Send, waiting: readonly Waiting[], dbOf: DbOf): void {
  const loads: Waiting[][] = [[]];
  let size = 0;
  for (const each of waiting) {
    size += each.ids.length;
    if (size > LARGEST && loads.at(-1)!.length > 0) {
      loads.push([]);
      size = each.ids.length;
    }
    loads.at(-1)!.push(each);
  }
  for (const load of loads) void (load.length === 1 ? sendAlone(send, load[0]!) : sendTogether(send, load, dbOf));
}

/** Shared by all requests of an instance. */
export function sharedBatches(dbOf: DbOf): SharedBatches {
  // What waits goes with the state of the record, and is gone with the turn.
  const turns = new WeakMap<Memory, Map<unknown, Map<string, Waiting[]>>>();
  return {
    ask: (memory, { batch, key, scope, ids }, asker) =>
      new Promise<Answers>((resolve, reject) => {
        let ofState = turns.get(memory);
        if (!ofState) turns.set(memory, (ofState = new Map<unknown, Map<string, Waiting[]>>()));
        let scopes = ofState.get(batch);
        if (!scopes) ofState.set(batch, (scopes = new Map<string, Waiting[]>()));
        const waiting = scopes.get(key);
        if (waiting) return void waiting.push({ ids, asker, resolve, reject });
        const begun: Waiting[] = [{ ids, asker, resolve, reject }];
        scopes.set(key, begun);
        // Once all that has come from the network meanwhile is seen to.
        setImmediate(() => {
          scopes.delete(key);
          sendAll((db, all) => batch(db, all, scope), begun, dbOf);
        });
      }) as ReturnType<typeof batch>,
  };
}
