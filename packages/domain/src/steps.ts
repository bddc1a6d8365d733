/** A long computation that stops now and then, for who has others to serve meanwhile; what it returns is its result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** The result, without a stop. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
