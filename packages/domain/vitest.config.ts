import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The shortest first: the first test that fails settles a mutant. */
class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse();
  }
}

/** The unit tests of the domain as mutation testing runs them, many thousand times: see stryker.config.mjs. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['**/*.{db,long}.test.ts'],
    sequence: { sequencer: ShortestFirst },
    // Nothing here changes anything outside of itself, so the files may share what they import.
    isolate: false,
    // Fewer generated missions than in `npm test`, and the same ones in every run, so that equal code has an equal score.
    env: { DRAWDOWN_RUNS: '30', DRAWDOWN_SEED: '20231211' },
  },
});
