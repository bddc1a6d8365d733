#!/usr/bin/env node
// The commands of the project. Needs Node and npm, and no package: what is missing it installs and builds first.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { requireFree } from './launcher/ports.mjs';
import { Fault, settingsFrom } from './launcher/settings.mjs';
import { buildPages, bundlePrograms, generate, install, prepared } from './launcher/steps.mjs';
import { interruptible } from './launcher/work.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const OLDEST = [20, 19];

const HELP = `Drawdown: npm start, npm test, or npm run COMMAND

  start       install, build and serve the dashboard and the API on the record in prisma/dossiers
  test        what guards the project: types, lint, formatting, generated files, and all tests but the long ones
  test:all    the same, the long ones, faults, and mutation
  test:faults what happens when the database or a process is killed, frozen or starved, a disk is full, a clock wrong;
              takes half an hour
  mutation    whether the domain's tests notice changes of its code: their score, which must be 85 % or more
  pictures    draw the pictures of the pages in docs/pictures anew; with names, only those
  dev         serve from the sources, and again at each change
  check       only what needs no database and no browser: types, lint, imports, formatting, generated files
  generate    make anew what is made: database client, printed schema, types of the API, data dictionary
  build       install, generate and build, and end
  seed        load the dossiers into the database, and end
  dossier     check, import and export a dossier: npm run dossier -- --help
  backup      write the whole record into one file: npm run backup -- FILE
  restore     put a backup into an empty database: npm run restore -- FILE
  verify      hold the database against every promise of the record, and name what is off
  sbom        write the bill of materials, as CycloneDX: npm run sbom -- FILE

Settings, all optional: API_PORT (4000), WEB_PORT (3000), DATABASE_URL (a Postgres 15 or newer, as owner; without it one
is started), READER_DATABASE_URL, REDIS_URL, PUBLIC_URL, DRAWDOWN_DATA (.data: the started database's folder).`;

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Fault(`Node ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}`);
}

/** What was bundled, or made from the sources by the packages: imported only once it is there. */
const load = (file) => import(pathToFileURL(path.join(root, file)).href);

async function serveWith(options, ...builds) {
  const settings = settingsFrom(process.env, root);
  await requireFree({ API_PORT: settings.apiPort, WEB_PORT: settings.webPort });
  await prepared(root, install, generate, ...builds);
  const { serve } = await load('.build/serve.js');
  return serve({ settings, root, env: process.env, ...options });
}

async function testWith(args, options) {
  await prepared(root, install, generate, bundlePrograms, buildPages);
  const { test } = await load('scripts/launcher/checks.mjs');
  return test(root, args, options);
}

/** `backup`, `restore` or `verify`, on the database of the settings. */
async function recordWith(command, args) {
  const settings = settingsFrom(process.env, root);
  await prepared(root, install, generate, bundlePrograms);
  const { record } = await load('.build/record.js');
  return record(command, args, settings, root);
}

async function done(work) {
  await work;
  return 0;
}

const commands = {
  start: () => serveWith({ isDevelopment: false }, bundlePrograms, buildPages),
  dev: () => serveWith({ isDevelopment: true }, bundlePrograms),
  install: async () => done(prepared(root, install)),
  build: async () => done(prepared(root, install, generate, bundlePrograms, buildPages)),
  async seed() {
    const settings = settingsFrom(process.env, root);
    await prepared(root, install, generate, bundlePrograms);
    const { seed } = await load('.build/dossier.js');
    return seed(settings, root);
  },
  async dossier(args) {
    const settings = settingsFrom(process.env, root);
    await prepared(root, install, generate, bundlePrograms);
    const { dossier } = await load('.build/dossier.js');
    return dossier(args, settings, root);
  },
  backup: (args) => recordWith('backup', args),
  restore: (args) => recordWith('restore', args),
  verify: (args) => recordWith('verify', args),
  test: (args) => testWith(args, { isLong: false }),
  'test:all': (args) => testWith(args, { isLong: true }),
  async 'test:faults'(args) {
    await prepared(root, install, generate);
    const { faults } = await load('scripts/launcher/checks.mjs');
    return faults(root, args);
  },
  async mutation(args) {
    await prepared(root, install, generate);
    const { mutation } = await load('scripts/launcher/checks.mjs');
    return mutation(root, args);
  },
  async sbom(args) {
    await prepared(root, install);
    const { sbom } = await load('scripts/launcher/checks.mjs');
    return sbom(root, args);
  },
  async pictures(args) {
    await prepared(root, install, generate, bundlePrograms, buildPages);
    const { pictures } = await load('scripts/launcher/checks.mjs');
    return pictures(root, args);
  },
  async check() {
    await prepared(root, install, generate);
    const { check } = await load('scripts/launcher/checks.mjs');
    return check(root);
  },
  async generate() {
    await prepared(root, install, generate);
    const { printGenerated } = await load('scripts/launcher/checks.mjs');
    await printGenerated(root);
    await prepared(root, generate);
    return 0;
  },
  async help() {
    console.log(HELP);
    return 0;
  },
};

try {
  requireNode();
  interruptible();
  const [name = 'help', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : null;
  if (!command) throw new Fault(`there is no command "${name}": npm run help tells which there are`);
  // Whatever a library may still hold open, the command is over.
  process.exit(await command(args.filter((arg, i) => i > 0 || arg !== '--')));
} catch (error) {
  // Ours and the surroundings' faults are one line; only what nobody foresaw is worth its stack.
  console.error(
    `drawdown: ${error instanceof Fault || process.env.DRAWDOWN_DEBUG === undefined ? error.message : error.stack}`,
  );
  process.exit(1);
}
