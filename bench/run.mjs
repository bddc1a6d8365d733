// Installs what the bench needs beside itself, and nowhere else, then runs it with a Node that its peers accept.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const [command, ...rest] = process.argv.slice(2);
const node = path.join(here, 'node_modules/node/bin/node');
const stamp = path.join(here, 'node_modules/.installed');
const lock = readFileSync(path.join(here, 'package-lock.json'), 'utf8');

function run(program, args, options = {}) {
  const { status } = spawnSync(program, args, { cwd: here, stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
  writeFileSync(stamp, lock);
}

const specs = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => path.join(folder, file));

if (command === 'test') run(node, ['--test', ...specs(path.join(here, 'src'))]);
else if (command === 'counts') run(node, [path.join(here, 'src/counts.ts'), ...rest]);
else {
  // What is measured is what is shipped.
  run(process.execPath, [path.join(here, '../scripts/run.mjs'), 'build'], { cwd: path.join(here, '..') });
  if (command === 'scale' || command === 'web') run(node, [path.join(here, `src/${command}/main.ts`), ...rest]);
  else run(node, [path.join(here, 'src/main.ts'), ...(command ? [command] : []), ...rest]);
}
