import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A disk that is soon full. */
export interface SmallDisk {
  folder: string;
  /** Takes all room but so many bytes. */
  fill: (left: number) => void;
  /** Gives it back. */
  makeRoom: () => void;
  remove: () => void;
}

function run(program: string, args: string[]): void {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`a small disk needs an account that may mount one (root): ${error?.message ?? stderr.trim()}`);
}

/** Mounts one in memory: only a real one is as full for Postgres as for us. */
export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'drawdown-disk-'));
  run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'drawdown', folder]);
  const ballast = path.join(folder, 'ballast');
  const makeRoom = () => rmSync(ballast, { force: true });
  return {
    folder,
    fill(left) {
      makeRoom();
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
    },
    makeRoom,
    remove() {
      run('umount', [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
