// Running other programs, and keeping two launchers of one tree out of each other's way.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Fault } from './settings.mjs';

const children = new Set();

/** Ends the launcher by `signal`, after whatever it is running at the moment. */
export function interruptible() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      for (const child of children) child.kill('SIGTERM');
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
}

/**
 * Runs a program to its end, its output where ours goes.
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, { cwd, env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: env ?? process.env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      // Windows finds `npx` only as a script of its shell.
      shell: process.platform === 'win32' && !path.isAbsolute(command),
    });
    children.add(child);
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    child.once('error', (error) => {
      children.delete(child);
      reject(new Fault(`${command} could not be started: ${error.message}`));
    });
    child.once('close', (code, signal) => {
      children.delete(child);
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** Runs a program of the project's and gives up with one line when it fails. */
export async function must(what, command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Fault(`${what} failed (exit ${code}); what it said stands above`);
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/**
 * Does `work` while no other launcher of this tree does: two `npm start` at the same moment install and build once.
 * The lock is a folder, because making one either succeeds or finds it made; a lock whose holder is gone is taken over.
 */
export async function alone(folder, work) {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  let told = false;
  while (!taken(folder)) {
    if (isAbandoned(folder)) {
      clearAway(folder);
      continue;
    }
    if (!told)
      console.log(
        `drawdown: another start of this tree is installing or building; waiting for it (its lock: ${folder})`,
      );
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const release = () => fs.rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function taken(folder) {
  try {
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the holder of the lock is gone, or died in the instant between making it and writing its name. */
function isAbandoned(folder) {
  try {
    const age = Date.now() - fs.statSync(folder).mtimeMs;
    const holder = path.join(folder, 'pid');
    const pid = fs.existsSync(holder) ? Number(fs.readFileSync(holder, 'utf8')) : 0;
    return pid > 0 ? !isAlive(pid) : age > 10_000;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** Renames before it deletes, so that of two that find the same dead lock only one clears it, and gives back a living one. */
function clearAway(folder) {
  const aside = `${folder}.${process.pid}`;
  try {
    fs.renameSync(folder, aside);
    if (isAbandoned(aside)) fs.rmSync(aside, { recursive: true, force: true });
    else fs.renameSync(aside, folder);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Every file below `at` that `keep` accepts, as sorted paths relative to `root`, with forward slashes. */
export function filesBelow(root, at, keep) {
  const full = path.join(root, at);
  if (!fs.existsSync(full)) return [];
  if (!fs.statSync(full).isDirectory()) return [at];
  return fs
    .readdirSync(full, { withFileTypes: true })
    .filter((entry) => keep(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = `${at}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(root, inside, keep) : entry.isFile() ? [inside] : [];
    });
}

/** SHA-256 over the names and contents of `files`: equal trees have equal stamps, whatever their clocks say. */
export function stampOf(root, files, ...words) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const file of files) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Does `work` unless it was done for the same `stamp` and all it made is still there. */
export async function unlessDone(file, stamp, made, work) {
  const isDone =
    fs.existsSync(file) && fs.readFileSync(file, 'utf8') === stamp && made.every((each) => fs.existsSync(each));
  if (isDone) return;
  fs.rmSync(file, { force: true });
  await work();
  const missing = made.find((each) => !fs.existsSync(each));
  if (missing) throw new Fault(`${missing} was not made`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, stamp);
}

/**
 * Makes the folder `to` hold what `from` holds. What is alike is not touched, and what is new is there whole or not at all: others may be
 * reading there.
 */
export function mirror(from, to) {
  if (!fs.existsSync(from)) return fs.rmSync(to, { recursive: true, force: true });
  const aside = `${to}.${process.pid}`;
  const put = (at) => {
    const [source, target] = [path.join(from, at), path.join(to, at)];
    if (isFolder(source) && isFolder(target)) {
      const [wanted, there] = [fs.readdirSync(source), fs.readdirSync(target)];
      for (const name of wanted) put(path.join(at, name));
      for (const name of there.filter((one) => !wanted.includes(one)))
        fs.rmSync(path.join(target, name), { recursive: true });
      return;
    }
    if (isFile(source) && isFile(target) && fs.readFileSync(source).equals(fs.readFileSync(target))) return;
    fs.rmSync(aside, { recursive: true, force: true });
    fs.cpSync(source, aside, { recursive: true });
    if (isFolder(source) || isFolder(target)) fs.rmSync(target, { recursive: true, force: true });
    fs.renameSync(aside, target);
  };
  fs.mkdirSync(path.dirname(to), { recursive: true });
  put('.');
}

const kindOf = (at) => fs.statSync(at, { throwIfNoEntry: false });
const isFolder = (at) => kindOf(at)?.isDirectory() ?? false;
const isFile = (at) => kindOf(at)?.isFile() ?? false;
