#!/usr/bin/env node
// Prisma's own command line, on the schema engine that comes as a package: nothing is downloaded beside the packages.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isWindows = process.platform === 'win32';
const { PATH, Path, ...environment } = process.env;

const { status } = spawnSync(
  process.execPath,
  [createRequire(import.meta.url).resolve('prisma/build/index.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      ...environment,
      // Windows cannot run a script as a program; there Prisma fetches its engine.
      ...(isWindows
        ? {}
        : { PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(new URL('schema-engine.mjs', import.meta.url)) }),
      // Generators are found by name.
      PATH: [path.join(root, 'prisma/node_modules/.bin'), path.join(root, 'node_modules/.bin'), PATH ?? Path].join(
        path.delimiter,
      ),
    },
  },
);
process.exit(status ?? 1);
