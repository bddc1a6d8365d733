import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone, filesBelow, mirror, must, stampOf, unlessDone } from './work.mjs';

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'drawdown-work-'));
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

describe('the lock of a tree', () => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));

  it('lets one in after the other', async () => {
    const seen: string[] = [];
    const visit = (name: string) =>
      alone(path.join(root, 'lock'), async () => {
        seen.push(`${name} in`);
        await pause();
        seen.push(`${name} out`);
      });
    await Promise.all([visit('one'), visit('two')]);
    expect(seen.map((word) => word.split(' ')[1])).toEqual(['in', 'out', 'in', 'out']);
  });

  it('is given back when the work fails', async () => {
    const lock = path.join(root, 'lock');
    await expect(alone(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(fs.existsSync(lock)).toBe(false);
  });

  it('is taken over from a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    write('lock/pid', String(pid));
    expect(await alone(path.join(root, 'lock'), () => Promise.resolve('done'))).toBe('done');
  });
});

describe('a stamp', () => {
  const stamp = () =>
    stampOf(
      root,
      filesBelow(root, 'src', (name) => name !== 'dist'),
    );

  it('tells of content and names, not of clocks or of what is made', () => {
    const file = write('src/a.ts', 'one');
    const before = stamp();
    fs.utimesSync(file, 1, 1);
    write('src/dist/made.js', 'made');
    expect(stamp()).toBe(before);

    write('src/a.ts', 'two');
    const edited = stamp();
    expect(edited).not.toBe(before);

    fs.renameSync(file, path.join(root, 'src/b.ts'));
    expect(stamp()).not.toBe(edited);
  });
});

describe('a step', () => {
  it('is done once for the same inputs, and again where these or what it made have changed', async () => {
    let times = 0;
    const made = path.join(root, 'made');
    const step = (stamp: string) =>
      unlessDone(path.join(root, '.build/stamp'), stamp, [made], async () => {
        times++;
        write('made', '');
      });
    await step('one');
    await step('one');
    expect(times).toBe(1);
    await step('two');
    expect(times).toBe(2);
    fs.rmSync(made);
    await step('two');
    expect(times).toBe(3);
  });

  it('is not taken for done when it failed', async () => {
    const stamp = path.join(root, 'stamp');
    await expect(unlessDone(stamp, 'one', [], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(fs.existsSync(stamp)).toBe(false);
  });

  it('that fails as a program is a fault of one line', async () => {
    await expect(must('counting', process.execPath, ['-e', 'process.exit(3)'])).rejects.toThrow(
      /^counting failed \(exit 3\)/,
    );
  });
});

describe('a folder kept like another', () => {
  const at = (name: string) => path.join(root, name);
  const held = () =>
    filesBelow(root, 'to', () => true).map((name) => [name, fs.readFileSync(at(name), 'utf8')] as const);
  const keep = () => mirror(at('from'), at('to'));

  beforeEach(() => {
    write('from/one/a', 'a');
    write('from/one/b', 'b');
    keep();
  });

  it('holds what that holds, and nothing where there is none', () => {
    expect(held()).toEqual([
      ['to/one/a', 'a'],
      ['to/one/b', 'b'],
    ]);
    write('from/one/a', 'other');
    write('from/two/deep/c', 'c');
    fs.rmSync(at('from/one/b'));
    keep();
    expect(held()).toEqual([
      ['to/one/a', 'other'],
      ['to/two/deep/c', 'c'],
    ]);
    fs.rmSync(at('from'), { recursive: true });
    keep();
    expect(fs.existsSync(at('to'))).toBe(false);
    expect(fs.readdirSync(root)).toEqual([]);
  });

  it('lets who reads in it find everything, as long as nothing has changed', () => {
    const watched = ['', '/one', '/one/a', '/one/b'].map((name) => at(`to${name}`));
    const seen = () => watched.map((file) => [fs.statSync(file).ino, fs.statSync(file).ctimeMs]);
    const before = seen();
    keep();
    expect(seen()).toEqual(before);
  });

  it('takes in a file where a folder was, and a folder where a file was', () => {
    fs.rmSync(at('from/one'), { recursive: true });
    write('from/one', 'a file');
    keep();
    expect(held()).toEqual([['to/one', 'a file']]);
    fs.rmSync(at('from/one'));
    write('from/one/a', 'a');
    keep();
    expect(held()).toEqual([['to/one/a', 'a']]);
  });
});
