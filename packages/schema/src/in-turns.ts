import { setImmediate as afterOthers } from 'node:timers/promises';
import type { Steps } from '@drawdown/domain/steps';

/** How long a computation may keep everyone else waiting, in milliseconds. */
const TURN_MS = 15;

/** The result of a long computation, in turns with whatever else there is to do. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await afterOthers();
  }
}
