import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDb, type Database } from '@drawdown/db/client';
import { startEmbedded, type EmbeddedPostgres } from '@drawdown/db/embedded';
import { migrate } from '@drawdown/db/migrate';
import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantReading } from '../../../scripts/database.ts';
import { guardsOf, unguarded } from './guarding.ts';
import { GUARDS } from './guards.ts';

// A server of its own: what is done to the role that reads is done in all databases of a server.
let server: EmbeddedPostgres;
let db: Database;
beforeAll(async () => {
  server = await startEmbedded({ folder: mkdtempSync(path.join(os.tmpdir(), 'guards-')), ephemeral: true });
  await migrate(server.url, path.join(import.meta.dirname, '../../../prisma/migrations'));
  await grantReading(server.url, 'reader');
  db = openDb(server.url, { max: 1 });
});
afterAll(async () => {
  await db.close();
  await server.stop();
});

const quoted = (text: string) => (text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`);

it('are those that the migrations make: after a new one, `vitest -u` writes them anew', async () => {
  const guards = await db.transaction(guardsOf);
  expect(guards.size).toBeGreaterThan(450);
  const lines = [...guards].map(([guard, made]) => `  [${quoted(guard)}, ${quoted(made)}],\n`);
  await expect(
    '/** What the migrations make to keep the record as it is, as `guardsOf` tells it; written by the test beside it. */\n' +
      `export const GUARDS: ReadonlyMap<string, string> = new Map([\n${lines.join('')}]);\n`,
  ).toMatchFileSnapshot('guards.ts');
  expect(GUARDS).toEqual(guards);
});

/** What is found off after statements that are then taken back, where the role `reader` is to read too. */
async function afterwards(statements: string[], reader?: string): Promise<string[]> {
  let found: string[] = [];
  const takenBack = new Error('taken back');
  const work = db.transaction(async (tx) => {
    for (const statement of statements) await tx.rows(sql`${raw(statement)}`);
    found = (await unguarded(tx, 20, reader)).map(({ guard, what }) => `${guard}: ${what}`);
    throw takenBack;
  });
  await expect(work).rejects.toBe(takenBack);
  return found;
}

const changed = 'is no more what the migrations made';
const added = 'is there, and no migration made it';

describe('what is off with the guards', () => {
  it('is nothing in a database as it was made, however its names are looked up', async () => {
    expect(await afterwards([])).toEqual([]);
    expect(await afterwards([`set local search_path = ''`])).toEqual([]);
  });

  it.each([
    [
      `create or replace trigger revision_is_kept before update or delete on revision for each row when (false) execute function revision_is_kept()`,
      [`trigger revision.revision_is_kept: ${changed}`],
    ],
    [`create rule aside as on insert to revision do instead nothing`, [`rule revision.aside: ${added}`]],
    [
      `alter table statistic drop constraint statistic_low_to_high, add constraint statistic_low_to_high check (true)`,
      [`constraint statistic.statistic_low_to_high: ${changed}: CHECK`],
    ],
    ['drop index source_slug_key', ['index source_slug_key: is gone']],
    ['drop index source_slug_key; create index source_slug_key on source (slug)', ['index source_slug_key: is gone']],
    ['create unique index one_a_day on event (span_earliest)', [`index one_a_day: ${added}`]],
    [
      'alter table statistic alter key drop not null',
      [`column statistic.key: ${changed}: text collate "C" not null; now it is text collate "C"`],
    ],
    [
      `alter table statistic alter corrected set default true`,
      [
        `column statistic.corrected: ${changed}: boolean not null default false; now it is boolean not null default true`,
      ],
    ],
    ['alter table statistic add spare text', [`column statistic.spare: ${added}: text`]],
    ['drop table record_version', ['table record_version: is gone']],
    ['alter table statistic enable row level security', [`table statistic: ${changed}`]],
    ['create policy few on statistic using (low > 5)', [`policy statistic.few: ${added}`]],
    ['alter table revision set unlogged', [`table revision: ${changed}`]],
    ['create table more () inherits (statistic)', [`table more: ${added}`, `table statistic: ${changed}`]],
    [
      `create function lower_it() returns trigger language plpgsql as 'begin new.low := 0; return new; end'; create trigger lower_it before insert on statistic for each row execute function lower_it()`,
      [`function lower_it(): ${added}`, `trigger statistic.lower_it: ${added}`],
    ],
    [
      `create schema aside; create function aside.write_it() returns void language sql security definer as 'delete from event'`,
      [`function aside.write_it(): ${added}`],
    ],
    [
      'create or replace function is_corrected(figure uuid) returns boolean language sql stable return false',
      [`function is_corrected(uuid): ${changed}`],
    ],
    [`alter function is_corrected(uuid) security definer`, [`function is_corrected(uuid): ${changed}`]],
    [`alter type stance rename value 'WARNS' to 'SAYS'`, [`type stance: ${changed}`]],
    [
      'alter table statistic disable trigger lists_are_counted_on_insert',
      ['statistic.lists_are_counted_on_insert: is switched off'],
    ],
    [`set local session_replication_role = replica`, ['setting session_replication_role: switches every trigger off']],
    [
      `alter role postgres set session_replication_role = replica`,
      ['setting session_replication_role: switches every trigger off'],
    ],
    ['delete from record_version', ['record_version: has 0 rows, and is to have one: import once more']],
    [
      'grant update on statistic to drawdown_reader',
      ['statistic, to drawdown_reader: may be written by who is to read: revoke UPDATE'],
    ],
    [
      'grant update (low) on statistic to drawdown_reader',
      ['statistic.low, to drawdown_reader: may be written by who is to read: revoke UPDATE'],
    ],
    [
      'grant insert, truncate on revision to public',
      ['revision, to PUBLIC: may be written by who is to read: revoke INSERT, TRUNCATE'],
    ],
    [
      'grant create on schema public to public',
      ['schema public, to PUBLIC: may be written by who is to read: revoke CREATE'],
    ],
    [
      'grant create on database drawdown to drawdown_reader',
      ['database drawdown, to drawdown_reader: may be written by who is to read: revoke CREATE'],
    ],
    [
      'alter default privileges grant insert on tables to drawdown_reader',
      ['tables to come, to drawdown_reader: may be written by who is to read: revoke INSERT'],
    ],
    ['grant pg_write_all_data to drawdown_reader', ['role drawdown_reader: may do what pg_write_all_data may']],
    ['alter role drawdown_reader superuser', ['role drawdown_reader: may do more than read: alter it to nosuperuser']],
    [
      'alter role drawdown_reader createrole createdb replication bypassrls',
      ['role drawdown_reader: may do more than read: alter it to nocreaterole nocreatedb noreplication nobypassrls'],
    ],
    [
      'alter role drawdown_reader set search_path = shadow',
      ['role drawdown_reader: is set to search_path=shadow: alter role drawdown_reader reset search_path'],
    ],
    [
      'grant execute on function lo_create(oid) to drawdown_reader',
      ['lo_create(oid), to drawdown_reader: may be written by who is to read: revoke EXECUTE'],
    ],
    [
      'grant set on parameter session_replication_role to drawdown_reader',
      ['setting session_replication_role, to drawdown_reader: may be written by who is to read: revoke SET'],
    ],
    [
      'grant update (action), select (key) on revision to pg_monitor',
      ['revision.action, to pg_monitor: may be written by one who does not own it: revoke UPDATE'],
    ],
    [
      'grant insert, select on revision to pg_monitor',
      ['revision, to pg_monitor: may be written by one who does not own it: revoke INSERT'],
    ],
    [
      'alter table revision owner to pg_monitor',
      ['revision: belongs to pg_monitor, and the record to postgres: give it back'],
    ],
    ['alter table search_word owner to drawdown_reader', ['role drawdown_reader: owns table search_word']],
  ])('is named: %s', async (statement, expected) => {
    expect(await afterwards(statement.split(/; (?=create)/))).toEqual(
      expected.map((line) => expect.stringContaining(line)),
    );
  });

  const READING = [
    'create role readers',
    'grant select on all tables in schema public to readers',
    'create role analyst login in role readers',
    `alter role analyst set statement_timeout = '5s'`,
  ];

  it('is nothing about another role that is to read, which may belong to those who do, and be set', async () => {
    expect(await afterwards(READING, 'analyst')).toEqual([]);
  });

  it.each([
    ['grant insert on statistic to analyst', 'statistic, to analyst: may be written by who is to read: revoke INSERT'],
    ['grant insert on statistic to readers', 'statistic, to readers: may be written by one who does not own it'],
    ['grant create on schema public to analyst', 'schema public, to analyst: may be written by who is to read'],
    ['alter role analyst createrole', 'role analyst: may do more than read: alter it to nocreaterole'],
    ['grant pg_write_all_data to readers', 'role analyst: may do what pg_write_all_data may: revoke that'],
    ['grant postgres to readers', 'role analyst: may do what postgres may: revoke that'],
    ['alter table revision owner to analyst', 'role analyst: owns table revision: give it to the owner of the record'],
    [
      `create function noted() returns event_trigger language plpgsql as 'begin end'; create event trigger noted on login execute function noted()`,
      'event trigger noted: runs at every login, and no migration made it: drop it',
    ],
  ])('is named of another role that is to read: %s', async (statement, expected) => {
    expect(await afterwards([...READING, ...statement.split(/; (?=create)/)], 'analyst')).toContainEqual(
      expect.stringContaining(expected),
    );
  });
});
