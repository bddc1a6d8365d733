const { DRAWDOWN_RUNS, DRAWDOWN_SEED } = process.env;

/**
 * How often every property is tried, each time on another generated mission: the same missions in every run, so that a change
 * is judged by nothing else. `DRAWDOWN_SEED` looks for new ones (any number, or `random`), `DRAWDOWN_RUNS` for more.
 */
export const RUNS: { numRuns: number; seed?: number } = {
  numRuns: Number(DRAWDOWN_RUNS ?? 2_000),
  ...(DRAWDOWN_SEED === 'random' ? {} : { seed: Number(DRAWDOWN_SEED ?? 2023) }),
};
