import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const tree = path.join(import.meta.dirname, '..');

/** What is made, not cloned. */
const MADE =
  /(^|\/)(node_modules|\.next|dist|\.build|\.data|coverage|\.git|prisma\/generated)(\/|$)|graphql-env\.d\.ts$|next-env\.d\.ts$/;

interface Run {
  process: ChildProcess;
  web: number;
  api: number;
  said: () => string;
  ended: Promise<number | null>;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function until(what: string, seconds: number, isSo: () => boolean | Promise<boolean>): Promise<number> {
  const started = Date.now();
  while (!(await isSo())) {
    if (Date.now() - started > seconds * 1000) throw new Error(`${what}: not within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (Date.now() - started) / 1000;
}

const isClosed = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });

/** Everything running whose command or folder names `place`. */
function runningIn(place: string): string[] {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(place));
}

/** Process id of what a run has started, by its command. */
function startedBy({ process: { pid } }: Run, command: RegExp): number {
  const { stdout } = spawnSync('ps', ['-axww', '-o', 'ppid=,pid=,args='], { encoding: 'utf8' });
  const own = stdout.split('\n').map((line) => line.trim().split(/\s+/));
  const found = own.find(([parent, , ...args]) => Number(parent) === pid && command.test(args.join(' ')));
  if (!found) throw new Error(`nothing like ${command} was started`);
  return Number(found[1]);
}

describe('npm start on a fresh clone', () => {
  let clone: string;
  const runs: Run[] = [];

  beforeAll(() => {
    clone = fs.mkdtempSync(path.join(os.tmpdir(), 'drawdown-clone-'));
    // Other accounts must be able to pass, as into any folder that a person clones into.
    fs.chmodSync(clone, 0o755);
    fs.cpSync(tree, clone, {
      recursive: true,
      filter: (file) => !MADE.test(path.relative(tree, file).replaceAll(path.sep, '/')),
    });
  });

  afterAll(async () => {
    for (const run of runs) {
      run.process.kill('SIGTERM');
      await run.ended;
    }
    fs.rmSync(clone, { recursive: true, force: true });
  });

  async function start(data: string): Promise<Run> {
    const [web, api] = [await freePort(), await freePort()];
    const { DATABASE_URL: _owner, READER_DATABASE_URL: _reader, ...env } = process.env;
    const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
      cwd: clone,
      env: { ...env, WEB_PORT: String(web), API_PORT: String(api), DRAWDOWN_DATA: data, CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const run = { process: child, web, api, said: () => said, ended };
    runs.push(run);
    return run;
  }

  async function isServed({ process: { exitCode }, said, web, api }: Run): Promise<boolean> {
    if (exitCode !== null) throw new Error(`it ended: ${said()}`);
    if (!said().includes('Drawdown is up')) return false;
    const page = await fetch(`http://127.0.0.1:${web}/en/missions/minusma`);
    const answer = await fetch(`http://127.0.0.1:${api}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ mission(slug: "minusma") { acronym } }' }),
    });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('MINUSMA');
    expect(await answer.json()).toMatchObject({ data: { mission: { acronym: 'MINUSMA' } } });
    return true;
  }

  it('serves both within five minutes, also when two are started at the same moment', async () => {
    const both = await Promise.all([start('.data-one'), start('.data-two')]);
    for (const run of both) await until('both serve', 300, () => isServed(run));
    expect(both.filter((run) => run.said().includes('building the pages'))).toHaveLength(1);
  });

  it('says whose port is taken, in one line', async () => {
    const [first] = runs;
    const { stderr, status } = spawnSync(process.execPath, ['scripts/run.mjs', 'start'], {
      cwd: clone,
      env: { ...process.env, WEB_PORT: String(first!.web), API_PORT: String(await freePort()) },
      encoding: 'utf8',
    });
    expect(stderr).toBe(
      `drawdown: port ${first!.web} is taken by another program: stop it, or set WEB_PORT to another port\n`,
    );
    expect(status).toBe(1);
  });

  it('refuses a data folder that another run uses, by the name of the setting', async () => {
    const run = await start('.data-one');
    expect(await run.ended).toBe(1);
    expect(run.said()).toMatch(/in use by another run \(process \d+\).*DRAWDOWN_DATA/);
    runs.pop();
  });

  it('stops within ten seconds when told to, and leaves nothing behind', async () => {
    const stopping = runs.splice(0);
    const started = Date.now();
    for (const run of stopping) run.process.kill('SIGTERM');
    for (const run of stopping) expect(await run.ended).toBe(0);
    expect(Date.now() - started).toBeLessThan(10_000);
    for (const { web, api } of stopping) expect([await isClosed(web), await isClosed(api)]).toEqual([true, true]);
    expect(runningIn(clone)).toEqual([]);
  });

  it('serves again within fifteen seconds, with the same data', async () => {
    const run = await start('.data-one');
    await until('it serves', 15, () => isServed(run));
    expect(run.said()).toContain('the record is up to date');
  });

  it('starts again whoever ends by itself, on the same ports', async () => {
    const [run] = runs;
    for (const [name, program] of [
      ['the API', /apps\/api\/dist\/main\.js/],
      // Next gives its process a name of its own.
      ['the pages', /front\.js|next-server/],
    ] as const) {
      process.kill(startedBy(run!, program), 'SIGKILL');
      await until('it is said', 15, () => run!.said().includes(`${name} ended by SIGKILL, and was started again`));
      // Who is away for a moment is told so, not waited for.
      await until('it serves', 15, () => isServed(run!).catch(() => false));
    }
  });

  it('finishes what was begun when told to stop', async () => {
    const [run] = runs.splice(0);
    // Days that nobody has asked for: each page is drawn.
    const pages = Array.from({ length: 2 }, (_, i) =>
      fetch(`http://127.0.0.1:${run!.web}/en/missions/minusma?knownOn=2023-10-${String(i + 1).padStart(2, '0')}`).then(
        async (answer) => [answer.status, (await answer.text()).includes('</html>')],
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    run!.process.kill('SIGTERM');
    expect(new Set((await Promise.all(pages)).map(String))).toEqual(new Set(['200,true']));
    expect(await run!.ended).toBe(0);
  });

  it('leaves nothing behind even when it is killed', async () => {
    const run = await start('.data-one');
    await until('it serves', 15, () => isServed(run));
    runs.splice(0);
    run.process.kill('SIGKILL');
    await run.ended;
    await until(
      'all have ended',
      10,
      async () => runningIn(clone).length === 0 && (await isClosed(run.web)) && isClosed(run.api),
    );
  });
});
