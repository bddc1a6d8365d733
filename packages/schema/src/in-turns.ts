import { setImmediate as afterOthers } from 'node:timers/promises';
import type { Steps } from '@drawdown/domain/steps';

/** How long a computation may keep everyone else waiting, in milliseconds. */
const TURN_MS = 15;

let latest: Promise<unknown> = Promise.resolve();

/** Waits for a turn of the event loop of one's own: those who begin at once are told apart by whatever else there is to do. */
function ownTurn(): Promise<unknown> {
  latest = latest.then(() => afterOthers());
  return latest;
}

/** The result of a computation that cannot be parted, in a turn of its own. */
export async function inATurn<Result>(compute: () => Result): Promise<Result> {
  await ownTurn();
  return compute();
}

/** The result of a long computation, in turns with whatever else there is to do. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  await ownTurn();
  for (;;) {
    const until = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await afterOthers();
  }
}
