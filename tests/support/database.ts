import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** An empty database of the caller's own, migrated unless told. Returns its address, as owner, and the way to be rid of it. */
export async function freshDatabase({ isMigrated = true } = {}): Promise<{ url: string; drop: () => Promise<void> }> {
  const template = new URL(inject('templateUrl'));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(
    template,
    `create database ${name} template ${isMigrated ? template.pathname.slice(1) : 'template1'}`,
  );
  const url = new URL(template);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdministrator(template, `drop database if exists ${name} with (force)`) };
}

async function asAdministrator(template: URL, statement: string): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
