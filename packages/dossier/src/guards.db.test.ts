import { openDb } from '@drawdown/db/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { GUARDS } from './guards.ts';
import { guardsOf } from './verify.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

it('are those that the migrations make: after a new one, `vitest -u` writes them anew', async () => {
  const db = openDb(database.url, { max: 1, readOnly: true });
  const guards = await guardsOf(db).finally(() => db.close());
  expect(guards.length).toBeGreaterThan(50);
  const lines = guards.map((guard) => `  ${guard.includes("'") ? JSON.stringify(guard) : `'${guard}'`},\n`);
  await expect(
    '/** What the migrations make to keep the record as it is, as `guardsOf` tells it; written by the test beside it. */\n' +
      `export const GUARDS: readonly string[] = [\n${lines.join('')}];\n`,
  ).toMatchFileSnapshot('guards.ts');
  expect(GUARDS).toEqual(guards);
});
