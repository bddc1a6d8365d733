import path from 'node:path';
import { importDossiers } from '@drawdown/dossier/import';
import { schema } from '@drawdown/schema/schema';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type Api } from '../../apps/api/src/server.ts';
import { troubleOf } from '../../apps/api/src/unavailable.ts';
import { loadDossiers } from '../../scripts/load.ts';
import { awaitReplica } from '../../scripts/replicas.ts';
import { replicatedDatabase, type ReplicatedDatabase } from '../support/replicated-database.ts';

const minusma = path.join(import.meta.dirname, '../../prisma/dossiers/minusma');

let database: ReplicatedDatabase;
let writer: pg.Client;
const apis: Api[] = [];

const rename = (acronym: string) => writer.query('update mission set acronym = $1', [acronym]);

async function acronymAt(api: Api): Promise<unknown> {
  const response = await fetch(api.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ mission(slug: "minusma") { acronym } }' }),
  });
  const { data } = (await response.json()) as { data: { mission: { acronym: string } } | null };
  return data?.mission.acronym;
}

/** Waits until somebody's statement on the replica sleeps: then it holds its lock. */
async function isAsleepOnReplica(): Promise<void> {
  const onlooker = new pg.Client({ connectionString: database.replicaUrl() });
  await onlooker.connect();
  const asleep = "select 1 from pg_stat_activity where wait_event = 'PgSleep'";
  while ((await onlooker.query(asleep)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await onlooker.end();
}

async function instancesOnReplica(): Promise<Api[]> {
  const options = { schema, databaseUrl: database.replicaUrl(), farewell: 0, databaseBudget: 30_000 };
  const started = await Promise.all([startApi(options), startApi(options)]);
  apis.push(...started);
  return started;
}

beforeAll(async () => {
  database = await replicatedDatabase();
  await awaitReplica(database.url, 30_000);
  await importDossiers(database.url, [minusma]);
  writer = new pg.Client({ connectionString: database.url });
  await writer.connect();
});
afterAll(async () => {
  for (const api of apis) await api.close();
  await writer.end();
  await database.remove();
});

describe('a replica that writers wait for', () => {
  it('shows every write to whoever reads after it, at whichever instance', async () => {
    const instances = await instancesOnReplica();
    for (let nth = 0; nth < 200; nth += 1) {
      await rename(`N${nth}`);
      expect(await Promise.all(instances.map(acronymAt))).toEqual([`N${nth}`, `N${nth}`]);
    }
  });

  it('ends a statement that holds a writer up, in words that tell a reader to ask again', async () => {
    const reader = new pg.Client({ connectionString: database.replicaUrl() });
    await reader.connect();
    const reading = reader.query('select pg_sleep(60) from mission').catch((error: unknown) => error);
    await isAsleepOnReplica();
    await writer.query('begin');
    await writer.query('lock table mission in access exclusive mode');
    await writer.query('commit');
    const error = await reading;
    expect(error).toMatchObject({ code: '40001' });
    expect(troubleOf(error)).toBe('the database had to end the statement');
    await reader.end();
  });

  it('holds writers up while it is away, and what would write says so in words', async () => {
    await database.stopReplica();
    const told: string[] = [];
    const writing = rename('LATE').then(() => told.push('written'));
    await expect(awaitReplica(database.url, 500)).rejects.toThrow(
      'writes wait for the replica (replica), and it is away',
    );
    const dossiers = path.join(import.meta.dirname, '../..');
    await expect(loadDossiers(database.url, dossiers, 'Drawdown')).rejects.toThrow('and it is away: start it');
    expect(told).toEqual([]);

    await database.startReplica();
    await awaitReplica(database.url, 30_000);
    await writing;
    for (const api of await instancesOnReplica()) expect(await acronymAt(api)).toBe('LATE');
  });
});
