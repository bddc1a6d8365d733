// What `npm test`, `npm run check` and `npm run mutation` run, each step under a heading of one line.
import fs from 'node:fs';
import path from 'node:path';
import { withoutSettings } from './settings.mjs';
import { run } from './work.mjs';

const node = process.execPath;
const bin = (file) => [`node_modules/${file}`];

/** Steps that need neither database nor browser, the one that takes longest first: two are run at a time. */
const STATIC = [
  [
    'lint, and who may import whom: all but the pages',
    [...bin('eslint/bin/eslint.js'), '.', '--ignore-pattern', 'apps/web/**', '--max-warnings', '0'],
  ],
  ['lint, and who may import whom: the pages', [...bin('eslint/bin/eslint.js'), 'apps/web', '--max-warnings', '0']],
  ['types of the packages, the API and the scripts', [...bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['types of the pages', ['../../node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false'], 'apps/web'],
  ['formatting', [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['unused files, exports and dependencies', [...bin('knip/bin/knip.js'), '--no-progress']],
];

/** Tests make their own databases and ports: no setting of the reader's reaches them. */
const settingless = (env) => ({ ...withoutSettings(env), NEXT_TELEMETRY_DISABLED: '1' });

async function step(root, [title, args, cwd = '.']) {
  const started = Date.now();
  const code = await run(node, args, { cwd: path.join(root, cwd), env: settingless(process.env), quiet: true });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${title} (${seconds} s)`);
  return code === 0 ? [] : [title];
}

async function statics(root) {
  // The pages' routes as types, which Next writes.
  if (!fs.existsSync(path.join(root, 'apps/web/.next/types/routes.d.ts'))) {
    await run(node, ['node_modules/next/dist/bin/next', 'typegen'], {
      cwd: path.join(root, 'apps/web'),
      env: settingless(process.env),
      quiet: true,
    });
  }
  const failed = [];
  const due = [...STATIC];
  const lane = async () => {
    for (let next = due.shift(); next; next = due.shift()) failed.push(...(await step(root, next)));
  };
  await Promise.all([lane(), lane()]);
  return failed;
}

/** Runs the static steps. Returns the exit code. */
export async function check(root) {
  const failed = await statics(root);
  return failed.length === 0 ? 0 : 1;
}

/** Draws the pictures of the pages anew; with names, only those. Returns the exit code. */
export function pictures(root, names) {
  const args = ['--import', 'tsx', 'scripts/screenshots.ts', ...names];
  return run(node, args, { cwd: root, env: settingless(process.env) });
}

/** Writes the bill of materials. Returns the exit code. */
export function sbom(root, args) {
  return run(node, ['--import', 'tsx', 'scripts/sbom.ts', ...args], { cwd: root });
}

/** Breaks databases and processes, and tells what their clients see, and the figures. Returns the exit code. */
export function faults(root, args) {
  const all = [...bin('vitest/vitest.mjs'), 'run', '--disable-console-intercept', '--project', 'faults', ...args];
  return run(node, all, { cwd: root, env: settingless(process.env) });
}

const MUTATION_REPORT = '.build/mutation/report.json';

/** Killed mutants of all that are no error of their own, as Stryker counts: one that never ends counts as killed. */
function scoreOf(root) {
  const { files } = JSON.parse(fs.readFileSync(path.join(root, MUTATION_REPORT), 'utf8'));
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...those) => states.filter((status) => those.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const all = killed + count('Survived', 'NoCoverage');
  return `${((killed / all) * 100).toFixed(1)} % of ${all}`;
}

/**
 * Changes the domain's computations in thousands of ways and sees whether a test fails each time: packages/domain/stryker.config.mjs.
 * Says the share that was noticed in one line, and each change that was not where they are too many. `args` are Stryker's. Returns
 * the exit code.
 */
export async function mutation(root, args) {
  const started = Date.now();
  fs.rmSync(path.join(root, MUTATION_REPORT), { force: true });
  const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const options = { cwd: path.join(root, 'packages/domain'), env: settingless(process.env), quiet: true };
  const code = await run(node, [stryker, 'run', ...args], options);
  const told = fs.existsSync(path.join(root, MUTATION_REPORT)) ? `: ${scoreOf(root)}` : '';
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  mutants of the domain that a test kills${told} (${minutes} min)`);
  return code;
}

/**
 * Runs the static steps, then the tests; what failed before them is told again after their summary. The long ones are followed by
 * faults and these by mutation testing, from scratch. Returns the exit code.
 */
export async function test(root, args, { isLong }) {
  const failed = await statics(root);
  const projects = ['unit', 'database', 'pages', ...(isLong ? ['long', 'faults'] : [])].flatMap((name) => [
    '--project',
    name,
  ]);
  // The figures of the long ones are said as they come.
  const told = isLong ? ['--disable-console-intercept'] : [];
  const code = await run(node, [...bin('vitest/vitest.mjs'), 'run', ...told, ...projects, ...args], {
    cwd: root,
    env: { ...settingless(process.env), ...(isLong && { DRAWDOWN_WHOLE: '1' }) },
  });
  // Without all tests passing there is nothing to measure them by, and with only some of them asked for neither.
  const isMeasured = isLong && code === 0 && args.length === 0;
  const measured = isMeasured ? await mutation(root, ['--force']) : 0;
  if (failed.length > 0) console.error(`drawdown: failed before the tests: ${failed.join('; ')}`);
  return failed.length === 0 ? code || measured : 1;
}

/** Writes the committed files that are made from others: the printed schema and the data dictionary. */
export async function printGenerated(root) {
  for (const script of ['scripts/print-schema.ts', 'scripts/data-dictionary.ts']) {
    const code = await run(node, ['--import', 'tsx', script], { cwd: root });
    if (code !== 0) throw new Error(`${script} failed`);
  }
}
