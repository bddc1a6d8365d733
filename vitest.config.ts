import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/support/longest-first.ts';

// Vitest would otherwise load `graphql` once as a module and once as CommonJS, and the two refuse each other's schemas.
const graphql = createRequire(fileURLToPath(new URL('packages/schema/package.json', import.meta.url))).resolve(
  'graphql',
);
const alias = [{ find: /^graphql$/, replacement: graphql }];
const exclude = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.build/**'];

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          setupFiles: ['tests/support/names-apart.ts'],
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.{db,page,long,fault}.test.ts'],
        },
      },
      {
        // What takes minutes: only with `npm run test:all`.
        resolve: { alias },
        test: {
          name: 'long',
          sequence: { groupOrder: 3 },
          include: ['**/*.long.test.ts'],
          exclude,
          globalSetup: ['tests/support/postgres.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        // Processes and databases that are killed, frozen and starved: only with `npm run test:faults` and `test:all`.
        resolve: { alias },
        test: {
          name: 'faults',
          sequence: { groupOrder: 4 },
          include: ['**/*.fault.test.ts'],
          exclude,
          globalSetup: ['tests/support/postgres.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        // The pages as built, in a real browser, against the real API on a real Postgres.
        test: {
          name: 'pages',
          sequence: { groupOrder: 2 },
          include: ['**/*.page.test.ts'],
          exclude,
          globalSetup: ['tests/support/pages.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // On a real Postgres: one server for the run, one database for each file.
        resolve: { alias },
        test: {
          name: 'database',
          sequence: { groupOrder: 1 },
          include: ['**/*.db.test.ts'],
          exclude,
          globalSetup: ['tests/support/postgres.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
