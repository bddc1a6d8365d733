// What must be done before anything can run: install, generate, build. Each is done once for equal inputs.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault, withoutSettings } from './settings.mjs';
import { alone, filesBelow, mirror, must, stampOf, unlessDone } from './work.mjs';

const node = process.execPath;

/** Folders that are made, not written; their content is no input of anything. */
const MADE = new Set(['node_modules', '.next', 'dist', 'generated', '.data', '.build', 'coverage', '.git']);
const isWritten = (name) =>
  !MADE.has(name) && !name.endsWith('.tsbuildinfo') && name !== 'graphql-env.d.ts' && name !== 'next-env.d.ts';
const isBuiltFrom = (name) => isWritten(name) && !/\.test\.tsx?$|\.md$/.test(name);

/** Holds the lock while it does `steps` in turn. */
export function prepared(root, ...steps) {
  return alone(path.join(root, '.build/lock'), async () => {
    for (const step of steps) await step(root);
  });
}

/** The packages as the lockfile names them, with the pinned pnpm, which itself is fetched by npx. */
export async function install(root) {
  const { packageManager } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const manifests = ['.', 'apps', 'packages', 'prisma'].flatMap((at) =>
    filesBelow(root, at, at === '.' ? (name) => name === 'package.json' : isWritten),
  );
  const packages = manifests.filter((file) => path.basename(file) === 'package.json');
  const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...packages];
  const stamp = stampOf(root, inputs, process.platform, process.arch);
  await unlessDone(
    path.join(root, 'node_modules/.drawdown-installed'),
    stamp,
    packages.map((file) => path.join(root, path.dirname(file), 'node_modules')),
    async () => {
      console.log(`drawdown: installing packages (${packageManager})`);
      // A NODE_ENV of production would leave out what builds; CI keeps pnpm from asking anything.
      const { NODE_ENV: _, ...env } = process.env;
      const args = [
        '--yes',
        packageManager,
        'install',
        '--frozen-lockfile',
        '--prefer-offline',
        '--reporter=append-only',
      ];
      await must('installing the packages (is the package registry reachable?)', 'npx', args, {
        cwd: root,
        env: { ...env, CI: 'true' },
        quiet: true,
      });
    },
  );
}

/** The code that is made from the model and from the printed schema. It is never committed. */
export async function generate(root) {
  const model = stampOf(root, ['prisma/schema.prisma', 'prisma.config.ts', 'pnpm-lock.yaml']);
  await unlessDone(path.join(root, '.build/model.stamp'), model, [path.join(root, 'prisma/generated/client.ts')], () =>
    must('generating the database client', node, ['scripts/prisma/cli.mjs', 'generate'], { cwd: root, quiet: true }),
  );
  const contract = stampOf(root, ['packages/schema/schema.graphql', 'packages/schema/tsconfig.json', 'pnpm-lock.yaml']);
  await unlessDone(
    path.join(root, '.build/contract.stamp'),
    contract,
    [path.join(root, 'packages/schema/client/graphql-env.d.ts')],
    () =>
      must('generating the types of the API', node, ['node_modules/gql.tada/bin/cli.js', 'generate-output'], {
        cwd: path.join(root, 'packages/schema'),
        quiet: true,
      }),
  );
}

/** What no build may depend on: addresses and ports are read when it runs. */
const settingless = (env) => ({ ...withoutSettings(env), NEXT_TELEMETRY_DISABLED: '1', CI: 'true' });

const inputsIn = (root, ...folders) => [
  ...folders.flatMap((at) => filesBelow(root, at, isBuiltFrom)),
  'pnpm-lock.yaml',
  'tsconfig.base.json',
];
const isRecord = (file) => /^prisma\/(dossiers|migrations|releases)\//.test(file);

/** The API, the server of `npm start` and the commands, each bundled into one file. */
export async function bundlePrograms(root) {
  const inputs = inputsIn(root, 'apps/api', 'packages', 'prisma', 'scripts').filter((file) => !isRecord(file));
  const made = ['.build/serve.js', '.build/dossier.js', 'apps/api/dist/main.js'].map((file) => path.join(root, file));
  await unlessDone(path.join(root, '.build/programs.stamp'), stampOf(root, inputs), made, async () => {
    console.log('drawdown: bundling the API and the commands');
    const { bundle } = await import(pathToFileURL(path.join(root, 'scripts/launcher/bundle.mjs')).href);
    await bundle(root);
  });
}

/** The pages, built by Next as one folder that runs without the packages. */
export async function buildPages(root) {
  const web = path.join(root, 'apps/web');
  const standalone = path.join(web, '.next/standalone/apps/web');
  const made = ['server.js', 'front.js', '.next/static'].map((file) => path.join(standalone, file));
  await unlessDone(
    path.join(root, '.build/pages.stamp'),
    stampOf(root, inputsIn(root, 'apps/web', 'packages/schema')),
    made,
    async () => {
      console.log('drawdown: building the pages (the first time takes about a minute)');
      await must('building the pages', node, ['node_modules/next/dist/bin/next', 'build'], {
        cwd: web,
        env: settingless(process.env),
        quiet: true,
      });
      if (!fs.existsSync(standalone))
        throw new Fault("the pages have no standalone server: next.config.ts must say output: 'standalone'");
      fs.cpSync(path.join(web, '.next/static'), path.join(standalone, '.next/static'), { recursive: true });
      if (fs.existsSync(path.join(web, 'public')))
        fs.cpSync(path.join(web, 'public'), path.join(standalone, 'public'), { recursive: true });
      const { bundleFront } = await import(pathToFileURL(path.join(root, 'scripts/launcher/bundle.mjs')).href);
      await bundleFront(root);
    },
  );
  // What was released is read, not built from: a new release needs no new pages. Those that are being served may be reading it.
  mirror(path.join(root, 'prisma/releases'), path.join(web, '.next/standalone/prisma/releases'));
}
