// Mutation testing of the meaning: each change that Stryker makes to a computation must make some test fail. From the root:
// `npm run mutation`. What is made lies in the root's .build, which nothing else reads.

export default {
  testRunner: 'domain',
  plugins: ['./mutation-runner.mjs'],
  // All that computes. Of queries/ only what needs no database: whether a query's SQL is right only a real Postgres can say, and
  // the tests that ask one (*.db.test.ts) would start anew for each of its mutants.
  mutate: [
    'src/**/*.ts',
    '!src/**/*.test.ts',
    '!src/**/*.d.ts',
    '!src/testing/**',
    '!src/queries/**',
    'src/queries/{batch,invalid-argument,resemblance}.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  // Below `break` the run fails.
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: '../../.build/mutation/report.json' },
  incremental: true,
  incrementalFile: '../../.build/mutation/incremental.json',
  tempDirName: '../../.build/mutation/sandboxes',
  cleanTempDir: 'always',
  allowConsoleColors: false,
  disableTypeChecks: true,
};
