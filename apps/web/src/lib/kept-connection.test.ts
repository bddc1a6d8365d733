import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { fetchAnew, patienceOf } from './kept-connection.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

async function at(server: Server | net.Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it('asks again where a kept connection was given up, by GET and by POST', async () => {
  let connections = 0;
  const server = createServer((request, response) => {
    const { socket } = request as { socket: net.Socket & { isUsed?: boolean } };
    if (socket.isUsed) return void socket.destroy();
    socket.isUsed = true;
    connections += 1;
    request.pipe(response);
  });
  closing.push(() => server.closeAllConnections());
  const address = await at(server);
  for (const init of [{}, { method: 'POST', body: 'asked' }, { method: 'POST', body: 'asked' }])
    expect(await (await fetchAnew(address, init)).text()).toBe(init.body ?? '');
  expect(connections).toBe(3);
});

it('asks twice at most, and once whoever is not there', async () => {
  let times = 0;
  const address = await at(
    net.createServer((socket) => {
      times += 1;
      socket.resetAndDestroy();
    }),
  );
  await expect(fetchAnew(address)).rejects.toThrow('fetch failed');
  expect(times).toBe(2);
  closing.splice(0).forEach((close) => close());
  await expect(fetchAnew(address)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});

it('does not ask again whoever took too long', async () => {
  let times = 0;
  const server = createServer(() => (times += 1));
  closing.push(() => server.closeAllConnections());
  const address = await at(server);
  await expect(fetchAnew(address, { signal: patienceOf(200) })).rejects.toThrow(/timeout/);
  expect(times).toBe(1);
});

it('reads an answer that came while the process stood still', async () => {
  // A server of its own, which goes on meanwhile.
  const server = spawn(process.execPath, [
    '-e',
    'require("http").createServer((_, answer) => setTimeout(() => answer.end("here"), 50)).listen(0, "127.0.0.1", function () { console.log(this.address().port) })',
  ]);
  closing.push(() => server.kill());
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  const address = `http://127.0.0.1:${port.toString().trim()}/`;
  await (await fetchAnew(address)).text();
  const answer = fetchAnew(address, { signal: patienceOf(200) });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const until = performance.now() + 600;
  while (performance.now() < until);
  expect(await (await answer).text()).toBe('here');
});
