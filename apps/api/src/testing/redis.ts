import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import os from 'node:os';

/** A Redis for a test. */
export interface TestRedis {
  url: string;
  stop: () => Promise<void>;
}

/** The machine's own Redis where it has one, else one that knows the few commands by which requests are counted. */
export async function startRedis(port = 0): Promise<TestRedis> {
  const isThere = spawnSync('redis-server', ['--version']).status === 0;
  return isThere ? realRedis(port === 0 ? await freePort() : port) : smallRedis(port);
}

async function realRedis(port: number): Promise<TestRedis> {
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    os.tmpdir(),
  ];
  const server: ChildProcess = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error(`redis-server ended: ${said}`)));
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      const exit = once(server, 'exit');
      server.kill('SIGKILL');
      await exit;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Kept {
  value: number;
  until: number;
}

/** Answers a command in Redis' own notation. */
function answered(kept: Map<string, Kept>, [name = '', key = '', ...rest]: string[]): string {
  const at = Date.now();
  const known = kept.get(key);
  if (known && known.until <= at) kept.delete(key);
  switch (name.toUpperCase()) {
    case 'HELLO':
      return '%1\r\n$5\r\nproto\r\n:3\r\n';
    case 'CLIENT':
    case 'PING':
      return '+OK\r\n';
    case 'SET': {
      if (kept.has(key)) return '_\r\n';
      kept.set(key, { value: Number(rest[0]), until: at + Number(rest[rest.indexOf('PX') + 1]) });
      return '+OK\r\n';
    }
    case 'INCR': {
      const one = kept.get(key) ?? { value: 0, until: Infinity };
      one.value += 1;
      kept.set(key, one);
      return `:${one.value}\r\n`;
    }
    case 'PTTL':
      return `:${Math.max(1, (kept.get(key)?.until ?? 0) - at)}\r\n`;
    default:
      return `-ERR unknown command '${name}'\r\n`;
  }
}

/** Commands that have come whole, and what is left of the text. */
function commandsIn(text: string): { commands: string[][]; rest: string } {
  const commands: string[][] = [];
  let rest = text;
  for (;;) {
    const head = /^\*(\d+)\r\n/.exec(rest);
    if (!head) return { commands, rest };
    const words: string[] = [];
    let at = head[0].length;
    for (let i = 0; i < Number(head[1]); i += 1) {
      const length = /^\$(\d+)\r\n/.exec(rest.slice(at));
      const from = at + (length?.[0].length ?? 0);
      const to = from + Number(length?.[1]);
      if (!length || rest.length < to + 2) return { commands, rest };
      words.push(rest.slice(from, to));
      at = to + 2;
    }
    commands.push(words);
    rest = rest.slice(at);
  }
}

async function smallRedis(port: number): Promise<TestRedis> {
  const kept = new Map<string, Kept>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let rest = '';
    let queued: string[][] | null = null;
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      const come = commandsIn(rest + chunk.toString('latin1'));
      rest = come.rest;
      for (const command of come.commands) {
        const name = command[0]?.toUpperCase();
        if (name === 'MULTI') {
          queued = [];
          socket.write('+OK\r\n');
        } else if (name === 'EXEC') {
          const answers = (queued ?? []).map((one) => answered(kept, one));
          queued = null;
          socket.write(`*${answers.length}\r\n${answers.join('')}`);
        } else if (queued) {
          queued.push(command);
          socket.write('+QUEUED\r\n');
        } else socket.write(answered(kept, command));
      }
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
