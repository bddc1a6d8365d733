import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim, FolderInUse, runningServer, stopOrphan } from './embedded-supervision.ts';

/** Claims many folders one by one, each at the instant told, and says which it was given. Ends when its input does. */
const CLAIMANT = `
  import path from 'node:path';
  import { claim } from './prisma/embedded-supervision.ts';
  console.log('ready');
  process.stdin.once('data', async (told) => {
    const [folder, rounds, start] = JSON.parse(told);
    const won = [];
    for (let round = 0; round < rounds; round++) {
      while (Date.now() < start + round * 40) {}
      await claim(path.join(folder, String(round))).then(
        () => won.push(round),
        (error) => { if (!/in use by another run/.test(error.message)) throw error; },
      );
    }
    console.log(JSON.stringify(won));
  });
`;

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'drawdown-claim-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

/** The number of a process that is no more. */
const gone = () => spawnSync(process.execPath, ['-e', '']).pid;

function aClaimant() {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', CLAIMANT], {
    cwd: path.join(import.meta.dirname, '..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ready = new Promise((resolve) => child.stdout.once('data', resolve));
  return { child, ready };
}

describe('a claim on a folder', () => {
  it('is held by one, and can be given up', async () => {
    const giveUp = await claim(folder);
    await expect(claim(folder)).rejects.toThrow(FolderInUse);
    giveUp();
    (await claim(folder))();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is taken over from a run that was killed, also in the middle of claiming', async () => {
    fs.writeFileSync(path.join(folder, 'supervisor'), `${gone()} 1`);
    const turn = path.join(folder, 'supervisor.turn');
    fs.mkdirSync(turn);
    const long = new Date(Date.now() - 60_000);
    fs.utimesSync(turn, long, long);
    (await claim(folder))();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is given to one of many who find a dead one in the same instant', async () => {
    const rounds = 40;
    const left = `${gone()} 1`;
    for (let round = 0; round < rounds; round++) {
      fs.mkdirSync(path.join(folder, String(round)));
      fs.writeFileSync(path.join(folder, String(round), 'supervisor'), left);
    }
    const claimants = Array.from({ length: 6 }, aClaimant);
    try {
      await Promise.all(claimants.map(({ ready }) => ready));
      const told = JSON.stringify([folder, rounds, Date.now() + 200]);
      // They stay alive until all have claimed all, and so do their claims.
      for (const { child } of claimants) child.stdin.write(told);
      const lines = await Promise.all(
        claimants.map(({ child }) => new Promise<Buffer>((resolve) => child.stdout.once('data', resolve))),
      );
      const won = lines.flatMap((line) => JSON.parse(line.toString()) as number[]);
      expect(won.sort((a, b) => a - b)).toEqual(Array.from({ length: rounds }, (_, round) => round));
    } finally {
      for (const { child } of claimants) child.kill('SIGKILL');
    }
  }, 60_000);
});

describe('a server left by a run that was killed', () => {
  const file = () => path.join(folder, 'postmaster.pid');
  const noted = (pid: number) => fs.writeFileSync(file(), `${pid}\n${folder}\n0\n5432\n`);
  /** A process that is called as told, and ends when asked to. */
  const called = (...words: string[]) =>
    spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', ...words], { stdio: 'ignore' });

  it.each([[['notes-on-postgres.txt']], [['postgres', '-D', '/somewhere/else']], [['something', '-D']]])(
    'is none that is another program or serves another folder: %j',
    async (words) => {
      const child = called(...words);
      noted(child.pid!);
      expect(runningServer(folder)).toBeNull();
      await stopOrphan(folder);
      expect([child.exitCode, child.signalCode, fs.existsSync(file())]).toEqual([null, null, false]);
      child.kill();
    },
  );

  it('is stopped, and waited for no longer than it is there', async () => {
    const child = called('postgres', '-D', folder, '-p', '5432');
    noted(child.pid!);
    expect(runningServer(folder)).toEqual({ pid: child.pid, port: 5432 });
    await stopOrphan(folder);
    expect(runningServer(folder)).toBeNull();
  });
});
