import { readdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { importDossiers } from '@drawdown/dossier/import';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApiProcess, type ApiProcess } from '../support/api-process.ts';
import { freshDatabase } from '../support/database.ts';
import { figure, freshQuestion, hear, kinds, longest, recovery, startLoad, type Heard } from '../support/load.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Ten seconds are promised for a stop; a busy machine may take longer. */
const STOP = 10_000 * 3;

let database: Awaited<ReturnType<typeof freshDatabase>>;
let watcher: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  await importDossiers(database.url, [path.join(import.meta.dirname, '../../prisma/dossiers/minusma')]);
  watcher = new pg.Client({ connectionString: database.url });
  await watcher.connect();
});
afterAll(async () => {
  await watcher.end();
  await database.drop();
});

async function withApis<T>(
  number: number,
  work: (...apis: ApiProcess[]) => Promise<T>,
  settings: NodeJS.ProcessEnv = {},
): Promise<T> {
  const apis = await Promise.all(
    Array.from({ length: number }, () => startApiProcess({ DATABASE_URL: database.url, ...settings })),
  );
  try {
    for (const { url } of apis) await recovery(url, 50_000);
    return await work(...apis);
  } finally {
    await Promise.all(apis.map((api) => api.stop('SIGKILL')));
  }
}

/** Connections that the API holds to the database, or only those on which it is being asked. */
async function connections(state = '%'): Promise<number> {
  const { rows } = await watcher.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and application_name = 'drawdown' and state like $1`,
    [state],
  );
  return rows[0]?.count ?? 0;
}

let questions = 0;

/** A question that nobody has asked before, whose answer is in the record. */
const freshQuestionOfMinusma = (): string => `{ q${(questions += 1)}: mission(slug: "minusma") { acronym } }`;

/** Whether such a question was answered with all that it asks for, and nothing else. */
function isRight({ how, query, data }: Heard): boolean {
  const name = /q\d+/.exec(query)?.[0] ?? '';
  return how === 'ok' && JSON.stringify(data) === JSON.stringify({ [name]: { acronym: 'MINUSMA' } });
}

const residentMb = ({ pid }: ApiProcess): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
const openFiles = ({ pid }: ApiProcess): number => readdirSync(`/proc/${pid}/fd`).length;

describe('a stop under load', () => {
  it('finishes every answer that was begun, ten times over', async () => {
    const stops: number[] = [];
    for (let i = 0; i < 10; i += 1) {
      await withApis(1, async (api) => {
        const load = startLoad(api.url, 32, freshQuestionOfMinusma);
        await pause(600 + 100 * i);
        const began = performance.now();
        expect(await api.stop('SIGTERM')).toBe(0);
        stops.push(performance.now() - began);
        const heard = await load.stop();
        const asked = heard.filter(({ at, ms }) => at - ms < began);
        expect(asked.some(({ at }) => at > began)).toBe(true);
        // Who asked before the stop is answered, and so is whoever was let in after it; who came too late is refused, or finds a
        // connection closed on which nobody had heard it.
        const letIn = heard.filter((one) => asked.includes(one) || api.output().includes(one.id));
        expect(letIn.filter((one) => !isRight(one))).toEqual([]);
        const others = heard.filter((one) => !letIn.includes(one));
        expect(others.filter(({ how }) => how !== 'refused' && how !== 'cut off')).toEqual([]);
        expect(api.output()).toContain('"stopped"');
        expect(api.output()).not.toContain('cutOff');
      });
    }
    expect(Math.max(...stops)).toBeLessThan(STOP);
    figure('SIGTERM under load, longest of ten stops', Math.max(...stops), 'ms');
  });
});

describe('two instances', () => {
  it('serve on where one of them is killed, and the database is rid of its connections', async () => {
    await withApis(2, async (one, other) => {
      const loads = [startLoad(one.url), startLoad(other.url)];
      await pause(1_000);
      await one.stop('SIGKILL');
      await pause(1_500);
      await loads[0]!.stop();
      const heard = await loads[1]!.stop();
      expect(kinds(heard)).toEqual(['ok']);
      figure('two instances, one killed: longest answer of the other', longest(heard), 'ms');
      await expect.poll(() => connections(), { timeout: 30_000 }).toBeLessThanOrEqual(10);
    });
  });
});

/** Asks and goes away after so many milliseconds, whatever has come by then. */
function abandon(port: number, after: number): Promise<void> {
  return new Promise((resolve) => {
    const body = JSON.stringify({ query: freshQuestion() });
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    const socket = net.connect(port, '127.0.0.1', () => {
      // Some leave in the middle of what they have to say.
      socket.write(after % 3 === 0 ? head + body.slice(0, 20) : head + body);
      setTimeout(() => socket.destroy(), after);
    });
    socket.on('error', () => undefined).once('close', () => resolve());
  });
}

describe('10,000 clients that go away before they are answered', () => {
  it('leave nothing behind: no memory, no file, no connection, no statement', async () => {
    await withApis(
      1,
      async (api) => {
        const port = Number(new URL(api.url).port);
        const storm = async (number: number) => {
          let left = number;
          const clients = Array.from({ length: 50 }, async () => {
            while (left > 0) {
              left -= 1;
              await abandon(port, left % 7);
            }
          });
          await Promise.all(clients);
          await expect.poll(() => connections('active'), { timeout: 30_000 }).toBe(0);
          await pause(1_000);
        };
        // What is kept on purpose is full by then.
        await storm(10_000);
        const before = { mb: residentMb(api), files: openFiles(api) };
        await storm(10_000);
        const grown = residentMb(api) - before.mb;
        figure('10,000 aborted requests, memory grown by', grown, 'MB');
        // Ten kilobytes that each left behind would be a hundred megabytes.
        expect(grown).toBeLessThan(80);
        await expect.poll(() => openFiles(api), { timeout: 60_000 }).toBeLessThanOrEqual(before.files + 5);
        expect(await connections()).toBeLessThanOrEqual(10);
        expect((await hear(api.url)).how).toBe('ok');
        expect(api.output()).not.toMatch(/"level":"(error|fatal)"/);
      },
      // Else it takes what the machine has before it looks for what is no longer needed.
      { ANSWER_CACHE_MB: '0', NODE_OPTIONS: '--max-old-space-size=300' },
    );
  });
});
