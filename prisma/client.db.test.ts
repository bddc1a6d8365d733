import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../tests/support/database.ts';
import type { Database } from './client.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const ONE = sql`select ${1}::int as answer`;
const TWO = sql`select ${2}::int + ${0}::int as answer`;

/** A connection as a process of its own would open it, knowing nothing of the names that others gave. */
async function anotherProcess(): Promise<Database> {
  vi.resetModules();
  const { openDb } = await import('./client.ts');
  return openDb(database.url, { max: 1 });
}

const preparedOn = (db: Database) =>
  db.rows<{ name: string; statement: string }>(
    sql`select name, statement from pg_prepared_statements where statement like '%answer%' order by statement`,
    'anew',
  );

describe('a prepared statement', () => {
  it('has the name of its text in every process, so that one whose connection is shared is never answered another', async () => {
    const [one, other] = [await anotherProcess(), await anotherProcess()];
    for (const statement of [ONE, TWO]) await one.rows(statement);
    for (const statement of [TWO, ONE]) await other.rows(statement);

    const names = await preparedOn(one);
    expect(names.map(({ statement }) => statement)).toEqual(expect.arrayContaining([ONE.text, TWO.text]));
    expect(await preparedOn(other)).toEqual(names);
    await Promise.all([one.close(), other.close()]);
  });

  it('is asked as it stands where somebody prepared it on the connection before', async () => {
    const one = await anotherProcess();
    await one.rows(ONE);
    const name = (await preparedOn(one)).find(({ statement }) => statement === ONE.text)?.name ?? '';
    await one.close();

    const other = await anotherProcess();
    await other.rows(sql`prepare ${raw(name)} as select 3 as answer`, 'anew');
    expect(await other.rows(ONE)).toEqual([{ answer: 1 }]);
    await other.close();
  });

  it('is asked as it stands where the connection has forgotten it', async () => {
    const db = await anotherProcess();
    await db.rows(ONE);
    await db.rows(sql`deallocate all`, 'anew');
    expect(await db.rows(ONE)).toEqual([{ answer: 1 }]);
    await db.close();
  });
});
