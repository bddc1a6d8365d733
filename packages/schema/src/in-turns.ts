import { setImmediate as afterOthers } from 'node:timers/promises';
import type { Steps } from '@drawdown/domain/steps';

/** How long a computation may keep everyone else waiting, in milliseconds. */
const TURN_MS = 15;

/** Of how many figures something is computed that keeps others waiting: some tenth of a second. */
const MANY = 5_000;

let latest: Promise<unknown> = Promise.resolve();

/**
 * Waits for a turn of the event loop of one's own, where much is computed: those who begin at once are told apart by whatever else there is
 * to do. Where it is little, what comes of it is asked for together with what others ask.
 */
function ownTurn(figures: number): Promise<unknown> | null {
  if (figures < MANY) return null;
  latest = latest.then(() => afterOthers());
  return latest;
}

/** The result of a computation of so many figures that cannot be parted; of many, in a turn of its own. */
export async function inATurn<Result>(figures: number, compute: () => Result): Promise<Result> {
  const turn = ownTurn(figures);
  if (turn) await turn;
  return compute();
}

/** The result of a computation of so many figures, in turns with whatever else there is to do. */
export async function inTurns<Result>(figures: number, steps: Steps<Result>): Promise<Result> {
  const turn = ownTurn(figures);
  if (turn) await turn;
  for (;;) {
    const until = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await afterOthers();
  }
}
