import type { Steps } from '@drawdown/domain/steps';
import { roundRobin } from './round-robin.ts';

/** For whom something is computed. */
export interface Caller {
  /** Who asks, as far as that is known. However much each asks, they take turns. */
  readonly client: string;
  /** What is waited for, as long as the time of this caller lasts. */
  within<Value>(shared: () => Promise<Value>): Promise<Value>;
  /** Whether nobody waits for it any more: what is still to be computed is left. */
  isOver(): boolean;
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
  /** Goes on until it is done, which it tells, or until its time is up. */
  go: () => boolean;
}

/** What is still to be computed, client after client. */
const due = roundRobin<Job>();
/** How much is still to be computed for a client. */
export const waitingTurns = (client: string): number => due.waiting(client);

let figuresOfTurn = 0;
let isTurning = false;

/** Goes on with what is due, client after client, until enough was computed for one turn. */
function goOn(): void {
  while (figuresOfTurn < FIGURES) {
    const job = due.take()?.job;
    if (!job) return;
    if (job.caller.isOver()) continue;
    figuresOfTurn += Math.max(1, job.figures);
    if (!job.go()) due.add(job.caller.client, job);
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

/** The result of a computation of so many figures, in turns with what others ask; it is not gone on with for who does not wait any more. */
export function inTurns<Result>(caller: Caller, figures: number, steps: Pick<Steps<Result>, 'next'>): Promise<Result> {
  const computed = () =>
    new Promise<Result>((resolve, reject) => {
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
      due.add(caller.client, { caller, figures, go });
      if (!isTurning) {
        isTurning = true;
        setImmediate(turn);
      }
      goOn();
    });
  return caller.within(computed);
}

/** The same of a computation that cannot be parted. */
export const inATurn = <Result>(caller: Caller, figures: number, compute: () => Result): Promise<Result> =>
  inTurns(caller, figures, { next: () => ({ done: true, value: compute() }) });
