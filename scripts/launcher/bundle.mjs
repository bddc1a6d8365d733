// Makes one file of each program, so that at run time nothing is compiled and no package is looked for.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, stop } from 'esbuild';

/** What is made of what, relative to the project. */
const PROGRAMS = {
  'apps/api/dist/main.js': 'apps/api/src/main.ts',
  '.build/serve.js': 'scripts/serve.ts',
  '.build/setup.js': 'scripts/setup.ts',
  '.build/dossier.js': 'scripts/dossier.ts',
  '.build/record.js': 'scripts/record.ts',
};

/**
 * A module that looks for files beside itself would look beside the bundle. Here each of ours still finds what lay
 * beside its source, wherever the tree has been moved since.
 */
function knowsItsPlace(root, output) {
  return {
    name: 'knows-its-place',
    setup(bundler) {
      bundler.onLoad({ filter: /\.ts$/ }, (file) => {
        const isOurs = file.path.startsWith(root) && !file.path.includes(`${path.sep}node_modules${path.sep}`);
        const source = isOurs ? fs.readFileSync(file.path, 'utf8') : '';
        if (!/\bimport\.meta\b/.test(source)) return undefined;
        const from = path.relative(path.dirname(output), file.path).replaceAll(path.sep, '/');
        const place = `new URL(${JSON.stringify(from)}, import.meta.url)`;
        return {
          loader: 'ts',
          contents: source
            .replace(/\bimport\.meta\.url\b/g, `${place}.href`)
            .replace(/\bimport\.meta\.dirname\b/g, `__fileURLToPath(new URL('.', ${place}))`)
            .replace(/\bimport\.meta\.filename\b/g, `__fileURLToPath(${place})`),
        };
      });
    },
  };
}

// Packages written as CommonJS ask for Node's own modules by `require`, which a module does not have.
const REQUIRE = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
].join('\n');

/** The playground's code is 9 MB of text that the API reads when it is asked for: it lies beside the bundle as a file. */
function copyPlayground(root) {
  const entry = createRequire(path.join(root, 'apps/api/package.json')).resolve('@graphql-yoga/render-graphiql');
  fs.copyFileSync(path.join(path.dirname(entry), '../esm/graphiql.js'), path.join(root, 'apps/api/dist/graphiql.js'));
}

/** Bundles every program of the tree at `root`. */
export async function bundle(root) {
  await bundleAll(root, PROGRAMS);
  copyPlayground(root);
}

/** Bundles who stands before the pages, into the folder that Next has built. */
export async function bundleFront(root) {
  await bundleAll(root, { 'apps/web/.next/standalone/apps/web/front.js': 'apps/web/server/main.ts' });
}

async function bundleAll(root, programs) {
  await Promise.all(
    Object.entries(programs).map(([made, entry]) => {
      const outfile = path.join(root, made);
      return build({
        absWorkingDir: root,
        entryPoints: [entry],
        outfile,
        bundle: true,
        platform: 'node',
        target: 'node20.19',
        format: 'esm',
        sourcemap: 'linked',
        sourcesContent: false,
        legalComments: 'linked',
        external: ['pg-native', 'next', 'react'],
        banner: { js: REQUIRE },
        plugins: [knowsItsPlace(root, outfile)],
        logLevel: 'error',
      });
    }),
  );
  // Else its helper would stay as long as we do.
  await stop();
}
