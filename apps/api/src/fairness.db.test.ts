import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importDossiers } from '@drawdown/dossier/import';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApiProcess, type ApiProcess } from '../../../tests/support/api-process.ts';
import { freshDatabase } from '../../../tests/support/database.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

let database: Awaited<ReturnType<typeof freshDatabase>>;
let server: ApiProcess;

beforeAll(async () => {
  database = await freshDatabase();
  await importDossiers(
    database.url,
    ['minusma', 'minusma-record'].map((name) => path.join(root, 'prisma/dossiers', name)),
  );
  server = await startApiProcess({ DATABASE_URL: database.url });
}, 90_000);
afterAll(async () => {
  await server.stop('SIGKILL');
  await database.drop();
});

/** Asks from an address of this machine; tells the status. */
function ask(from: string, query: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      server.url,
      { method: 'POST', localAddress: from, headers: { 'content-type': 'application/json' } },
      (response) => response.resume().on('end', () => resolve(response.statusCode ?? 0)),
    );
    request.on('error', reject);
    request.end(JSON.stringify({ query }));
  });
}

/** All that is computed of a mission, on forty days that nobody asked for before: a second of work, in hundreds of statements. */
function much(nth: number): string {
  const days = Array.from({ length: 40 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + nth * 40 + day)));
  const asked =
    'disagreements { __typename } drawdown { points { departed { label } } } statistics(first: 50) { nodes { key } }';
  const missions = days.map(
    (day, at) => `a${at}: mission(slug: "minusma", knownOn: "${day.toISOString().slice(0, 10)}") { ${asked} }`,
  );
  return `{ ${missions.join(' ')} }`;
}

it('answers who asks little while another has much computed, and both in the end', async () => {
  let left = 8;
  const greedy = Array.from({ length: left }, (_, nth) => ask('127.0.0.2', much(nth)).finally(() => (left -= 1)));
  const modest: { status: number; left: number }[] = [];
  while (left > 0) {
    const status = await ask('127.0.0.3', `{ missions(first: ${1 + modest.length}) { nodes { slug } } }`);
    modest.push({ status, left });
  }
  // Who waits until all of the other is done is answered once or not at all.
  expect(modest.filter((each) => each.left > 0).length).toBeGreaterThanOrEqual(5);
  expect(modest.map(({ status }) => status)).toEqual(modest.map(() => 200));
  // What takes too long of so much is told so.
  for (const status of await Promise.all(greedy)) expect([200, 503]).toContain(status);
}, 60_000);

it('answers who asks what a busy client asks as well, and does not have it wait behind that', async () => {
  let left = 8;
  const greedy = Array.from({ length: left }, (_, nth) => ask('127.0.0.4', much(20 + nth)).finally(() => (left -= 1)));
  const query = '{ missions(first: 7) { nodes { slug drawdown { points { departed { label } } } } } }';
  await new Promise((resolve) => setTimeout(resolve, 100));
  const same = ask('127.0.0.4', query);
  const other = await ask('127.0.0.5', query);
  expect([other, left > 0]).toEqual([200, true]);
  for (const status of await Promise.all([...greedy, same])) expect([200, 503]).toContain(status);
}, 60_000);
