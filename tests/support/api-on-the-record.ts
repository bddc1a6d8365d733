import { schema } from '@drawdown/schema/schema';
import { afterAll, beforeAll } from 'vitest';
import { startApi, type Api } from '../../apps/api/src/server.ts';
import { loadDossiers } from '../../scripts/load.ts';
import { freshDatabase } from './database.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Starts an API on the record as it ships, before the tests of a file, and stops it after them. Its address is known once they run. */
export function apiOnTheRecord(): () => string {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let api: Api;
  beforeAll(async () => {
    database = await freshDatabase();
    await loadDossiers(database.url, ROOT, 'setup');
    api = await startApi({ schema, databaseUrl: database.url, farewell: 0, databaseBudget: 30_000 });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  return () => api.url;
}
