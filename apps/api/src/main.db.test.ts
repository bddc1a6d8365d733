import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@drawdown/db/migrate';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { startForwarder } from '../../../tests/support/forwarder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const program = path.join(root, 'apps/api/dist/main.js');

/** Ten seconds are promised for a stop; a busy machine may take longer to start and to be scheduled. */
const STOP = 10_000;

let database: Awaited<ReturnType<typeof freshDatabase>>;
const running = new Set<ChildProcessWithoutNullStreams>();

beforeAll(async () => {
  const build = `import { bundle } from './scripts/launcher/bundle.mjs'; await bundle(process.cwd(), ['apps/api/dist/main.js']);`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', build], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the API could not be bundled: ${stderr}`);
  database = await freshDatabase();
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await database.drop();
});

interface Running {
  child: ChildProcessWithoutNullStreams;
  url: string;
  output: () => string;
  /** Exit code, or the signal that ended it. */
  exited: Promise<number | string>;
}

function start(environment: NodeJS.ProcessEnv): Omit<Running, 'url'> {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [program], {
    cwd: '/',
    env: { PATH, NODE_ENV: 'production', API_PORT: '0', ...environment },
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exited = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal ?? -1);
    }),
  );
  return { child, output: () => output, exited };
}

async function started(environment: NodeJS.ProcessEnv = {}): Promise<Running> {
  const service = start({ DATABASE_URL: database.url, ...environment });
  const listening = /"url":"([^"]+)"/;
  await expect.poll(() => listening.test(service.output()), { timeout: 20_000 }).toBe(true);
  return { ...service, url: listening.exec(service.output())?.[1] ?? '' };
}

interface Heard {
  status: number | undefined;
  connection: string | undefined;
  text: string;
}

function ask(url: string, query: string, agent?: http.Agent): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, connection: response.headers.connection, text }),
        );
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(JSON.stringify({ query }));
  });
}

/** Keeps everyone from the missions until it is opened; tells how many wait at it. */
async function gate(): Promise<{ waiting: () => Promise<number>; open: () => Promise<void> }> {
  const [keeper, watcher] = [0, 1].map(() => new pg.Client({ connectionString: database.url })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([keeper.connect(), watcher.connect()]);
  await keeper.query('begin; lock table mission in access exclusive mode');
  const waiting = async () => {
    const { rows } = await watcher.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0]?.count ?? 0;
  };
  return {
    waiting,
    open: async () => {
      await Promise.all([keeper.end(), watcher.end()]);
    },
  };
}

const QUESTION = '{ mission(slug: "nowhere") { acronym } }';

describe('a stop', () => {
  // On a machine that stalls, the database's time may run out before the gate is opened.
  it(
    'finishes every answer that was begun, refuses readiness meanwhile, and ends within ten seconds',
    { retry: 2 },
    async () => {
      const { child, url, exited, output } = await started();
      const agent = new http.Agent({ keepAlive: true });
      expect((await ask(url, QUESTION, agent)).connection).not.toBe('close');
      const { waiting, open } = await gate();
      // Each another list: who asks the same waits for one answer, and who asks it of another row is asked together with others.
      const answers = Array.from({ length: 8 }, (_, i) =>
        ask(url, `{ missions(first: ${i + 1}) { nodes { acronym } } }`, agent),
      );
      await expect.poll(waiting, { timeout: 10_000, interval: 10 }).toBe(8);

      const told = performance.now();
      child.kill('SIGTERM');
      await expect.poll(output, { timeout: 5_000, interval: 5 }).toContain('"stopping"');
      const readiness = await fetch(new URL('/health/ready', url));
      expect([readiness.status, ((await readiness.json()) as { status: string }).status]).toEqual([503, 'stopping']);
      await open();

      for (const answer of await Promise.all(answers)) {
        expect(answer).toMatchObject({ status: 200, connection: 'close' });
        expect(JSON.parse(answer.text)).toMatchObject({ data: { missions: { nodes: [] } } });
      }
      expect(await exited).toBe(0);
      expect(performance.now() - told).toBeLessThan(STOP);
      expect(output()).toContain('"stopped"');
      expect(output()).not.toContain('cutOff');
      await expect(fetch(url)).rejects.toThrow();
      agent.destroy();
    },
  );

  it('does not wait for connections on which nothing is asked', async () => {
    const { child, url, exited } = await started();
    const { port } = new URL(url);
    const idle = net.connect(Number(port), '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    const agent = new http.Agent({ keepAlive: true });
    await ask(url, '{ __typename }', agent);
    const told = performance.now();
    child.kill('SIGINT');
    expect(await exited).toBe(0);
    expect(performance.now() - told).toBeLessThan(STOP);
    idle.destroy();
    agent.destroy();
  });

  it('asked for twice ends at once', async () => {
    const { child, url, exited, output } = await started();
    const { waiting, open } = await gate();
    const answer = ask(url, QUESTION).then(
      () => 'answered',
      () => 'cut off',
    );
    await expect.poll(waiting, { timeout: 10_000, interval: 10 }).toBe(1);
    child.kill('SIGTERM');
    await expect.poll(output, { timeout: 5_000, interval: 5 }).toContain('"stopping"');
    child.kill('SIGTERM');
    expect(await exited).toBe(143);
    expect(await answer).toBe('cut off');
    await open();
  });
});

describe('a start', () => {
  it('says what is wrong with the settings, all of it, and nothing else', async () => {
    const { exited, output } = start({ API_PORT: 'http', LOG_LEVEL: 'loud' });
    expect(await exited).toBe(1);
    expect(output().split('\n')).toEqual([
      'drawdown: the settings of the API are not right:',
      '  API_PORT is "http"; it should be a port from 0 to 65535, e.g. 4000',
      expect.stringMatching(/^ {2}DATABASE_URL is not set; it should be the address of a Postgres 15 or newer/),
      '  LOG_LEVEL is "loud"; it should be one of trace, debug, info, warn, error, fatal, silent',
      '',
    ]);
  });

  it('says which port is taken, and what to do', async () => {
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { exited, output } = start({ DATABASE_URL: database.url, API_PORT: String(port) });
    expect(await exited).toBe(1);
    expect(output()).toBe(
      `drawdown: port ${port} of 127.0.0.1 is taken: stop the program that has it, or set API_PORT to a free port\n`,
    );
    other.close();
  });

  it('refuses two addresses that lead to different records', async () => {
    const other = await freshDatabase({ isMigrated: false });
    await migrate(other.url, path.join(root, 'prisma/migrations'));
    const { exited, output } = start({ DATABASE_URL: database.url, READER_DATABASE_URL: other.url });
    expect(await exited).toBe(1);
    expect(output()).toBe(
      'drawdown: READER_DATABASE_URL leads to another record than DATABASE_URL: it is to name the same database, or a replica of it\n',
    );
    await other.drop();
  });

  it('ends once a database that was away turns out to be another record’s', async () => {
    const other = await freshDatabase({ isMigrated: false });
    await migrate(other.url, path.join(root, 'prisma/migrations'));
    const address = new URL(other.url);
    let port = 1;
    const way = await startForwarder(() => port);
    const reader = new URL(other.url);
    reader.port = String(way.port);
    const { exited, output } = await started({ READER_DATABASE_URL: reader.href });
    port = Number(address.port);
    expect(await exited).toBe(1);
    expect(output()).toContain('READER_DATABASE_URL leads to another record than DATABASE_URL');
    await way.close();
    await other.drop();
  });

  it('succeeds while the database is away: it is alive, not ready, and says why without the password', async () => {
    const { url, child, exited, output } = await started({
      DATABASE_URL: 'postgresql://owner:hunter2@127.0.0.1:1/drawdown',
    });
    expect((await fetch(new URL('/health/live', url))).status).toBe(200);
    const readiness = await fetch(new URL('/health/ready', url));
    expect(readiness.status).toBe(503);
    expect(await readiness.text()).toContain('nothing listens at the address of the database');
    await ask(url, QUESTION);
    child.kill('SIGTERM');
    await exited;
    expect(output()).toContain('UNAVAILABLE');
    expect(output()).not.toContain('hunter2');
  });

  it.runIf(process.platform === 'linux')('is heard on this machine alone, unless HOST says otherwise', async () => {
    // All of 127/8 is this machine's own, but 127.0.0.2 reaches only those who listen on every address.
    const elsewhere = (url: string) =>
      fetch(new URL('/health/live', url.replace(/\/\/[^:]+/, '//127.0.0.2'))).then(({ status }) => status);
    const quiet = await started();
    await expect(elsewhere(quiet.url)).rejects.toThrow();
    const open = await started({ HOST: '0.0.0.0' });
    expect(await elsewhere(open.url)).toBe(200);
    for (const { child } of [quiet, open]) child.kill('SIGTERM');
    expect(await Promise.all([quiet.exited, open.exited])).toEqual([0, 0]);
  });
});
