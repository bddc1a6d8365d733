import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { recordState } from './record-state.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** An API that answers when it is told to. */
async function slowApi() {
  const waiting: ServerResponse[] = [];
  const server = createServer((_, answer) => waiting.push(answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/record-version`);
  /** Waits for the question that comes as number `index`, and answers it. */
  async function answer(index: number, body: string, status = 200): Promise<void> {
    while (waiting.length <= index) await new Promise((resolve) => setTimeout(resolve, 5));
    waiting[index]!.writeHead(status, { 'content-type': 'application/json' }).end(body);
  }
  return { address, answer, asked: () => waiting.length };
}

it('asks once for all who come while it asks, and after what they may have seen', async () => {
  const { address, answer, asked } = await slowApi();
  const state = recordState(address);
  const first = state();
  const second = state();
  const third = state();
  await answer(0, '{"version":"before"}');
  await answer(1, '{"version":"after"}');
  expect(await Promise.all([first, second, third])).toEqual(
    ['before', 'after', 'after'].map((version) => ({ version, isAway: false })),
  );
  expect(asked()).toBe(2);
});

it.each([
  ['an error', '{"errors":[]}', 503, true],
  ['a record without versions', '{"version":null}', 200, false],
  ['what is no JSON', '<html>', 200, false],
])('knows nothing from %s', async (_, body, status, isAway) => {
  const { address, answer } = await slowApi();
  const state = recordState(address)();
  await answer(0, body, status);
  expect(await state).toEqual({ version: null, isAway });
});

it('knows nothing where nobody answers', async () => {
  expect(await recordState(new URL('http://127.0.0.1:1/record-version'))()).toEqual({ version: null, isAway: true });
});

it('tells all who wait that nobody answers, and asks anew for who comes then', async () => {
  const { address, answer, asked } = await slowApi();
  const state = recordState(address);
  const waiting = [state(), state(), state()];
  await answer(0, '{"errors":[]}', 503);
  expect(await Promise.all(waiting)).toEqual(Array.from({ length: 3 }, () => ({ version: null, isAway: true })));
  const next = state();
  await answer(1, '{"version":"back"}');
  expect(await next).toEqual({ version: 'back', isAway: false });
  expect(asked()).toBe(2);
});
