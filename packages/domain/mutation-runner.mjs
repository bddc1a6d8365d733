// Stryker's way to the tests of the domain: in the process itself, many thousand times. Vitest would start a worker for each change
// to the code, load every file of tests into it and run them in the order of files. Here code and tests are compiled once and
// evaluated anew for each change, so that none sees what another left behind; the tests nearest to the change and the shortest
// come first, and the first that fails settles it.
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import * as expectations from '@vitest/expect';
import * as collecting from '@vitest/runner';
import { getNames, getTests } from '@vitest/runner/utils';
import * as edtf from 'edtf';
import { build } from 'esbuild';
import * as fastCheck from 'fast-check';
import * as sqlTemplateTag from 'sql-template-tag';

/** Fewer generated missions than in `npm test`, and the same ones in every run, so that equal code has an equal score. */
const ENVIRONMENT = { DRAWDOWN_RUNS: '30', DRAWDOWN_SEED: '20231211' };
// That a property fails is enough; the smallest mission for which it does is not looked for.
fastCheck.configureGlobal({ endOnFailure: true });

const { chai, JestExtend, JestChaiExpect, JestAsymmetricMatchers, GLOBAL_EXPECT } = expectations;
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
globalThis[GLOBAL_EXPECT] = expect;

/** Packages that hold no change: loaded once, and handed to what is evaluated. */
const GIVEN = {
  vitest: { expect, describe: collecting.describe, it: collecting.it, vi: { setConfig: () => {} } },
  edtf,
  'fast-check': fastCheck,
  'sql-template-tag': sqlTemplateTag,
};

const handsOver = {
  name: 'hands-over',
  setup(bundler) {
    bundler.onResolve({ filter: new RegExp(`^(${Object.keys(GIVEN).join('|')})$`) }, ({ path: name }) => ({
      path: name,
      namespace: 'given',
    }));
    bundler.onLoad({ filter: /./, namespace: 'given' }, ({ path: name }) => {
      const names = Object.keys(GIVEN[name]).filter((each) => each !== 'default');
      const given = `given[${JSON.stringify(name)}]`;
      return { contents: `export default ${given}.default;\nexport const { ${names.join(', ')} } = ${given};` };
    });
  },
};

/** The files of tests, as `src/day.test.ts`, that need neither a database nor minutes. */
function filesOfTests() {
  return fs
    .readdirSync('src', { recursive: true })
    .map((name) => path.posix.join('src', ...name.split(path.sep)))
    .filter((name) => name.endsWith('.test.ts') && !/\.(db|long)\.test\.ts$/.test(name))
    .sort();
}

/** A function that gives, for each file of tests, what evaluates it; called anew it has modules that nothing was done to. */
async function compiled(files) {
  const entries = files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = { ${entries.join(',\n')} };`, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
    define: { 'process.env': JSON.stringify(ENVIRONMENT) },
    plugins: [handsOver],
  });
  return vm.compileFunction(outputFiles[0].text, ['module', 'given']);
}

const idOf = (test) => getNames(test).join(' > ');

/** How many folders and words the two names begin with alike: `src/reading/number.ts` and `src/reading/number.test.ts` three. */
function nearness(file, other) {
  const [a, b] = [file, other].map((name) => name.split(/[/.]/));
  const differs = a.findIndex((word, at) => word !== b[at]);
  return differs === -1 ? a.length : differs;
}

/** What reads phrases: numbers, ranks, days. */
const READING = /^src\/(?:reading\/|read-|relative-day|date-span)/;

/**
 * The files of tests that a change is tried against: all, but for what reads phrases its own. Thousands of generated missions read their
 * few numbers by it as well, and would each time be asked what they can hardly tell; what they would, counts as not noticed.
 */
const filesFor = (changed, files) => (READING.test(changed) ? files.filter((file) => READING.test(file)) : files);

class TestRunner {
  static inject = ['globalNamespace'];
  #namespace;
  #files = [];
  #evaluate = null;
  /** Milliseconds that each test took when it was last seen to pass. */
  #took = new Map();

  constructor(namespace) {
    this.#namespace = namespace;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#files = filesOfTests();
    this.#evaluate = await compiled(this.#files);
  }

  /** Stryker's side of the instrumented code: which change is on, and what was run. */
  get #stryker() {
    return (globalThis[this.#namespace] ??= {});
  }

  /** The tests of some files, of modules evaluated for them alone. A file that cannot be evaluated has none, and an error. */
  async #collect(files) {
    const module = { exports: {} };
    this.#evaluate(module, GIVEN);
    const collected = await collecting.collectTests(files, {
      config: {
        root: process.cwd(),
        name: '',
        setupFiles: [],
        sequence: { hooks: 'stack' },
        testTimeout: 0,
        hookTimeout: 0,
        allowOnly: false,
        tags: [],
      },
      importFile: (file) => module.exports[file](),
    });
    return {
      tests: collected.flatMap((file) => getTests(file)),
      broken: collected.find(({ result }) => result?.state === 'fail') ?? null,
    };
  }

  /** Runs one test; null where it passes, else what it says. */
  async #fault(test) {
    const started = performance.now();
    this.#stryker.currentTestId = idOf(test);
    try {
      await collecting.getFn(test)();
      this.#took.set(idOf(test), performance.now() - started);
      return null;
    } catch (error) {
      return String(error instanceof Error ? error.message : error);
    } finally {
      this.#stryker.currentTestId = undefined;
    }
  }

  async dryRun() {
    Object.assign(this.#stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    const { tests, broken } = await this.#collect(this.#files);
    if (broken) return { status: 'error', errorMessage: `${broken.name}: ${broken.result.errors[0]?.message}` };
    const results = [];
    for (const test of tests) {
      const fault = await this.#fault(test);
      const result = { id: idOf(test), name: idOf(test), fileName: path.resolve(test.file.filepath) };
      results.push({
        ...result,
        timeSpentMs: this.#took.get(result.id) ?? 0,
        ...(fault === null ? { status: 0 } : { status: 1, failureMessage: fault }),
      });
    }
    const twice = results.find(({ id }, at) => results.findIndex((other) => other.id === id) !== at);
    if (twice)
      return { status: 'error', errorMessage: `two tests are called ${twice.id}; give one of them another name` };
    return { status: 'complete', tests: results, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, sandboxFileName, hitLimit: generous }) {
    // Stryker's limit is a hundred times what all tests together do; whoever does ten times as much does not end either.
    const hitLimit = generous === undefined ? undefined : generous / 10;
    Object.assign(this.#stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    });
    const changed = path.relative(process.cwd(), sandboxFileName).replaceAll(path.sep, '/');
    const asked = testFilter && new Set(testFilter);
    const files = filesFor(changed, this.#files).filter(
      (file) => !asked || testFilter.some((id) => id.startsWith(`${file} > `)),
    );
    const { tests, broken } = await this.#collect(files);
    const endless = () => hitLimit !== undefined && this.#stryker.hitCount > hitLimit;
    if (endless()) return { status: 'timeout', reason: 'while the modules were evaluated' };
    if (broken)
      return {
        status: 'killed',
        killedBy: testFilter?.slice(0, 1) ?? [],
        failureMessage: `${broken.name} cannot be evaluated: ${broken.result.errors[0]?.message}`,
        nrOfTests: 0,
      };

    const ordered = tests
      .filter((test) => !asked || asked.has(idOf(test)))
      .map((test) => ({ test, near: nearness(changed, test.file.filepath), took: this.#took.get(idOf(test)) ?? 0 }))
      .sort((a, b) => b.near - a.near || a.took - b.took);
    for (const [at, { test }] of ordered.entries()) {
      const fault = await this.#fault(test);
      if (endless()) return { status: 'timeout', reason: `in ${idOf(test)}` };
      if (fault !== null) return { status: 'killed', killedBy: [idOf(test)], failureMessage: fault, nrOfTests: at + 1 };
    }
    return { status: 'survived', nrOfTests: ordered.length };
  }
}

export const strykerPlugins = [
  {
    kind: 'TestRunner',
    name: 'domain',
    factory: Object.assign(
      (injector) => injector.provideValue('globalNamespace', '__stryker__').injectClass(TestRunner),
      {
        inject: ['$injector'],
      },
    ),
  },
];
