import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import pg from 'pg';
import { startUnkept } from '../sides/sides.ts';
import type { Side } from '../sides/side.ts';
import { startPooler, startProxy, startRedis } from './between.ts';
import { folderFor, type Program } from './programs.ts';
import type { Server } from './postgres.ts';

/** One way to serve the same record. */
export interface Step {
  name: string;
  what: string;
  origin: string;
  /** Its instances, asked past the proxy. */
  instances: string[];
  /** Processes that serve it, but for the databases. */
  pids: number[];
}

export interface Fleet {
  steps: Step[];
  pooler: string;
  stop: () => Promise<void>;
}

const READER = 'drawdown_reader';

/** Every step, one after another adding one thing, all running at once: rounds take turns between them. */
export async function startFleet(root: string, primary: Server, replica: Server, database: string): Promise<Fleet> {
  const password = randomBytes(24).toString('hex');
  await grantReading(primary, database, password);
  const url = (port: number) => `postgresql://${READER}:${password}@127.0.0.1:${port}/${database}`;
  const folder = folderFor('fleet');
  const programs: Program[] = [];
  const apis: Side[] = [];
  const started = async <One extends Program>(program: Promise<One>): Promise<One> => {
    programs.push(await program);
    return program;
  };
  const stop = async () => {
    for (const one of [...apis, ...programs.reverse()]) await one.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const pooler = await started(startPooler(root, folder, { port: replica.port, database, user: READER, password }));
    const redis = await started(startRedis(folder));
    // All counted, nobody refused.
    const counted = { REDIS_URL: `redis://127.0.0.1:${redis.port}`, RATE_LIMIT: '999999999' };
    const pair = async (port: number, more: NodeJS.ProcessEnv = {}): Promise<Side[]> => {
      const sides = [];
      for (let i = 0; i < 2; i += 1) sides.push(await startUnkept(url(port), root, more));
      apis.push(...sides);
      return sides;
    };
    const behindProxy = async (name: string, what: string, sides: Side[], between: Program[] = []): Promise<Step> => {
      const ports = sides.map(({ origin }) => Number(new URL(origin).port));
      const proxy = await started(startProxy(root, folder, name, ports));
      const pids = [...sides, proxy, ...between].map(({ pid }) => pid);
      return {
        name,
        what,
        origin: `http://127.0.0.1:${proxy.port}`,
        instances: sides.map(({ origin }) => origin),
        pids,
      };
    };
    const onPrimary = await pair(primary.port);
    const [first] = onPrimary as [Side];
    const steps: Step[] = [
      {
        name: 'one',
        what: 'one API, asked directly',
        origin: first.origin,
        instances: [first.origin],
        pids: [first.pid],
      },
      await behindProxy('proxied', 'the same behind the proxy', [first]),
      await behindProxy('two', 'two APIs behind the proxy', onPrimary),
      await behindProxy('replica', 'two, reading from the replica', await pair(replica.port)),
      await behindProxy('pooled', 'two, from the replica through the pooler', await pair(pooler.port), [pooler]),
      await behindProxy('counted', 'the same, counting at Redis', await pair(pooler.port, counted), [pooler, redis]),
    ];
    return { steps, pooler: pooler.version, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function grantReading(primary: Server, database: string, password: string): Promise<void> {
  const address = new URL(primary.url);
  address.pathname = `/${database}`;
  const owner = new pg.Client({ connectionString: address.href });
  await owner.connect();
  await owner.query(`create role ${READER} login password ${pg.escapeLiteral(password)}`);
  await owner.query(`grant usage on schema public to ${READER}`);
  await owner.query(`grant select on all tables in schema public to ${READER}`);
  await owner.end();
}
