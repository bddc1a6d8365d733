import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePorts } from '../tests/support/serve-pages.ts';
import { startService, type Service } from './service.ts';

const root = path.resolve(import.meta.dirname, '..');

// Says its process id, and ends when it is told to.
const PROGRAM = `
  import { createServer } from 'node:http';
  createServer((request, response) => {
    response.end(String(process.pid));
    if (request.url === '/end') setTimeout(() => process.exit(3), 10);
  }).listen(Number(process.env.PORT), '127.0.0.1');
`;

let folder: string;
let service: Service;
let origin: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-service-'));
  writeFileSync(path.join(folder, 'program.mjs'), PROGRAM);
  const [port] = await freePorts(1);
  origin = `http://127.0.0.1:${port}`;
  service = await startService({
    name: 'the program',
    command: ['program.mjs'],
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    health: { url: origin, isAnyAnswer: false },
    isHeard: true,
    root,
    signal: new AbortController().signal,
  });
});

afterEach(async () => {
  await service.stop(1000);
  rmSync(folder, { recursive: true, force: true });
});

async function ask(at = ''): Promise<string> {
  for (let tries = 0; ; tries++)
    try {
      return await (await fetch(`${origin}${at}`)).text();
    } catch (error) {
      if (tries === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

it('starts one that is killed again, on its port', async () => {
  const first = await ask();
  process.kill(Number(first), 'SIGKILL');
  const second = await ask();
  expect(Number(second)).toBeGreaterThan(0);
  expect(second).not.toBe(first);
});

it('says how one ended that ends again and again', async () => {
  let hasGivenUp = false;
  void service.ended.then(() => (hasGivenUp = true));
  const seen = new Set<string>();
  while (seen.size < 6) {
    expect(hasGivenUp).toBe(false);
    seen.add(await ask('/end'));
  }
  expect(await service.ended).toBe('the program ended with exit code 3');
}, 30_000);

it('does not start one again that was told to stop', async () => {
  const pid = Number(await ask());
  await service.stop(1000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(() => process.kill(pid, 0)).toThrow();
  await expect(fetch(origin)).rejects.toThrow();
});
