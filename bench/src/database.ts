import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../../prisma/embedded.ts';
import { migrate } from '../../prisma/migrate.ts';
import { loadScale } from './generator/load.ts';
import type { Scale } from './generator/scales.ts';

/** Raised when the generator or what it fills changes. */
const EDITION = 2;

export interface BenchDatabase {
  url: string;
  /** Process id of the server, where it runs on this machine; null where that cannot be told. */
  pid: number | null;
  close: () => Promise<void>;
}

/**
 * The database of a scale, filled if it is not. It stands in the Postgres that DATABASE_URL names, else in the embedded one;
 * what was half filled is made anew.
 */
export async function database(root: string, scale: Scale, say: (line: string) => void): Promise<BenchDatabase> {
  const name = `drawdown_bench_${scale.toLowerCase()}`;
  const given = process.env['DATABASE_URL'];
  const server = given
    ? null
    : await startEmbedded({ folder: path.resolve(process.env['BENCH_DATA'] ?? path.join(root, '.data/bench')) });
  const maintenance = new URL(given ?? server!.url);
  try {
    const client = new pg.Client({ connectionString: maintenance.href });
    await client.connect();
    const url = new URL(maintenance.href);
    url.pathname = `/${name}`;
    try {
      // Filled before the schema changed: it is brought up to it, not filled anew.
      if (await isFilled(client, name)) await migrate(url.href, path.join(root, 'prisma/migrations'));
      else {
        await client.query(`drop database if exists ${name} with (force)`);
        await client.query(`create database ${name}`);
        await loadScale(url.href, root, scale, (line) => say(`scale ${scale}: ${line}`));
        await client.query(`comment on database ${name} is 'filled ${EDITION}'`);
      }
      return { url: url.href, pid: await serverPid(client), close: async () => server?.stop() };
    } finally {
      await client.end();
    }
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

async function isFilled(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ said: string | null }>(
    `select shobj_description(oid, 'pg_database') as said from pg_database where datname = $1`,
    [name],
  );
  return rows[0]?.said === `filled ${EDITION}`;
}

/** The first number in the server's own file of its process; null for an account that may not read it. */
async function serverPid(client: pg.Client): Promise<number | null> {
  try {
    const { rows } = await client.query<{ file: string }>(`select pg_read_file('postmaster.pid') as file`);
    return Number(rows[0]?.file.split('\n')[0]) || null;
  } catch {
    return null;
  }
}
