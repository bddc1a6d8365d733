import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '@drawdown/schema/schema';
import { startApi, type Api } from '../apps/api/src/server.ts';
import { loadDossiers } from '../scripts/load.ts';
import { freshDatabase } from './support/database.ts';
import { fuzz, pagesAlike } from './support/fuzzing.ts';

const ROOT = new URL('..', import.meta.url).pathname;
/** The same questions in every run; another number asks others. */
const SEED = Number(process.env['DRAWDOWN_SEED']) || 20231211;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let api: Api;

beforeAll(async () => {
  database = await freshDatabase();
  await loadDossiers(database.url, ROOT, 'fuzzing');
  api = await startApi({ schema, databaseUrl: database.url, farewell: 0, databaseBudget: 30_000 });
});
afterAll(async () => {
  await api.close();
  await database.drop();
});

describe('whatever is asked', () => {
  it('is answered, or refused with a code: 300 questions, half of them broken', { timeout: 240_000 }, async () => {
    const { found, answered } = await fuzz(api.url, SEED, 300);
    expect(found).toEqual([]);
    // Questions that nobody could answer would show nothing.
    expect(answered).toBeGreaterThan(60);
  });

  it('is the same read forward, backward and whole', { timeout: 240_000 }, async () => {
    expect(await pagesAlike(api.url, SEED, 10)).toBeGreaterThan(300);
  });
});
