import type { Steps } from '@drawdown/domain/steps';
import { roundRobin } from './round-robin.ts';

/** For whom something is computed. */
export interface Caller {
  /** Who asks, as far as that is known. However much each asks, they take turns. */
  readonly client: string;
  /** What is waited for, as long as the time of this caller lasts. */
  within<Value>(shared: () => Promise<Value>): Promise<Value>;
  /** Whether nobody waits for it any more: what was not begun is left. */
  isOver(): boolean;
}

/** It was not computed, because nobody waited for it any more. */
export class Left extends Error {
  override name = 'Left';
}

/** One who asks alone, and waits for as long as it takes. */
export const ALONE: Caller = { client: '', within: (shared) => shared(), isOver: () => false };

/** What a field says in its extensions that is computed for its answer: as how many objects and values it is to be counted. */
export const COMPUTED = 'computed';

/** How long a computation may keep everyone else waiting, in milliseconds. */
const TURN_MS = 15;

/**
 * Of how many figures something is computed in one turn of the event loop: what comes of it is asked for together, and others wait for no
 * more than that. Some twentieth of a second.
 */
const FIGURES = 1_000;

interface Job {
  caller: Caller;
  figures: number;
  hasBegun: boolean;
  /** Goes on until it is done, which it tells, or until its time is up. */
  go: () => boolean;
  /** Says that it is left. */
  leave: () => void;
}

/** What is still to be computed, client after client. */
const due = roundRobin<Job>();

/**
 * What is gone on with although nobody waits for it any more, as it was begun: else what takes longer than a request may could never be
 * answered. One for each client, and this many in all.
 */
const MOST_KEPT = 8;
const kept = new Map<string, Job>();

function mayGoOn(job: Job): boolean {
  const { client } = job.caller;
  if (!job.caller.isOver() || kept.get(client) === job) return true;
  if (!job.hasBegun || kept.has(client) || kept.size >= MOST_KEPT) return false;
  kept.set(client, job);
  return true;
}

/** How much is still to be computed for a client. */
export const waitingTurns = (client: string): number => due.waiting(client);

let figuresOfTurn = 0;
let isTurning = false;

/** Goes on with what is due, client after client, until enough was computed for one turn. */
function goOn(): void {
  while (figuresOfTurn < FIGURES) {
    const job = due.take()?.job;
    if (!job) return;
    if (!mayGoOn(job)) {
      job.leave();
      continue;
    }
    figuresOfTurn += Math.max(1, job.figures);
    const isDone = job.go();
    job.hasBegun = true;
    if (!isDone) due.add(job.caller.client, job);
    else if (kept.get(job.caller.client) === job) kept.delete(job.caller.client);
  }
}

/** The turns of the event loop, as long as there is something to compute in them. */
function turn(): void {
  // As long as something was computed, there may be more.
  isTurning = figuresOfTurn > 0;
  figuresOfTurn = 0;
  if (!isTurning) return;
  setImmediate(turn);
  goOn();
}

/**
 * The result of a computation of so many figures, in turns with what others ask. Rejects with `Left` where it was not begun before its
 * caller did not wait any more.
 */
export function inTurns<Result>(caller: Caller, figures: number, steps: Pick<Steps<Result>, 'next'>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const go = () => {
      const until = performance.now() + TURN_MS;
      try {
        do {
          const step = steps.next();
          if (!step.done) continue;
          resolve(step.value);
          return true;
        } while (performance.now() < until);
        return false;
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return true;
      }
    };
    due.add(caller.client, {
      caller,
      figures,
      hasBegun: false,
      go,
      leave: () => reject(new Left('nobody waits for it')),
    });
    if (!isTurning) {
      isTurning = true;
      setImmediate(turn);
    }
    goOn();
  });
}

/** The same of a computation that cannot be parted. */
export const inATurn = <Result>(caller: Caller, figures: number, compute: () => Result): Promise<Result> =>
  inTurns(caller, figures, { next: () => ({ done: true, value: compute() }) });
