import path from 'node:path';
import { freePort, startSide, type Side, type SideName } from './side.ts';

const here = import.meta.dirname;
const answers = async (origin: string, init?: RequestInit) => (await fetch(origin, init)).status < 500;

/** Drawdown's API as it is shipped: bundled, one process, its log at `warn`. `more` are settings besides. */
export async function startDrawdown(url: string, root: string, more: NodeJS.ProcessEnv = {}): Promise<Side> {
  return startApi('drawdown', url, root, more);
}

/** The same, keeping none of its answers. */
export async function startUnkept(url: string, root: string, more: NodeJS.ProcessEnv = {}): Promise<Side> {
  return startApi('unkept', url, root, { ANSWER_CACHE_MB: '0', ...more });
}

async function startApi(name: SideName, url: string, root: string, more: NodeJS.ProcessEnv): Promise<Side> {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    API_PORT: String(port),
    DATABASE_URL: url,
    READER_DATABASE_URL: '',
    // One client asks all there is to ask, as no reader may.
    RATE_LIMIT: '0',
    ...more,
  };
  const extra = process.env['BENCH_NODE_OPTIONS']?.split(' ') ?? [];
  return startSide(
    name,
    // As scripts/serve.ts and the Dockerfile start it.
    ['--max-semi-space-size=16', '--max-old-space-size=2000', ...extra, path.join(root, 'apps/api/dist/main.js')],
    env,
    port,
    async (origin) => (await fetch(`${origin}/health/ready`)).ok,
  );
}

export async function startPostgraphile(url: string): Promise<Side> {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    GRAPHILE_ENV: 'production',
    DATABASE_URL: url,
    PORT: String(port),
  };
  return startSide('postgraphile', [path.join(here, 'postgraphile-server.ts')], env, port, (origin) =>
    answers(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    }),
  );
}

export async function startFloor(url: string): Promise<Side> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: url, PORT: String(port) };
  return startSide('floor', [path.join(here, 'floor-server.ts')], env, port, (origin) => answers(origin));
}
