import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readExamples } from './examples.ts';

/** A file of the playground, compressed. */
export interface Asset {
  type: string;
  gzipped: Buffer;
  etag: string;
}

const ASSETS = '/graphql/playground/';
const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** The files the page loads, by name, and the text of the package that each holds. */
const PARTS: Record<string, { type: string; part: string }> = {
  'graphiql.js': { type: JAVASCRIPT, part: 'js' },
  'graphiql.css': { type: 'text/css; charset=utf-8', part: 'css' },
  'editor.worker.js': { type: JAVASCRIPT, part: 'editorWorkerService' },
  'json.worker.js': { type: JAVASCRIPT, part: 'jsonWorker' },
  'graphql.worker.js': { type: JAVASCRIPT, part: 'graphqlWorker' },
};

/** Starts the page; a file of its own, so that the page's policy can forbid scripts within it. */
const START = `const workers = { json: 'json', graphql: 'graphql' };
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => '${ASSETS}' + (workers[label] ?? 'editor') + '.worker.js' };
const options = JSON.parse(document.getElementById('options').textContent);
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), options);
`;

/** A strength that falls in steps. */
const LOGO =
  '<svg viewBox="0 0 40 40" width="32" height="32" aria-hidden="true"><path d="M4 8h10v8h8v9h8v7h6" fill="none" stroke="currentColor" stroke-width="4"/></svg>';

/** What the page may load: its own files, and what its editor makes of them. Nothing from elsewhere. */
export const PLAYGROUND_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The playground's page: an editor whose tabs hold the examples, and for those without JavaScript the examples as they are. */
export function playgroundPage(): string {
  const examples = readExamples();
  const options = {
    title: 'Drawdown',
    logo: LOGO,
    endpoint: '/graphql',
    defaultTabs: examples.map(({ query }) => ({ query })),
    defaultEditorToolsVisibility: false,
    isHeadersEditorEnabled: false,
  };
  // A `<` in a query must not end the element that carries it.
  const carried = JSON.stringify(options).replaceAll('<', '\\u003c');
  const readable = examples
    .map(({ question, query }) => `<h2>${escaped(question)}</h2>\n<pre>${escaped(query)}</pre>`)
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Drawdown: ask the record</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${ASSETS}graphiql.css">
<style>html, body, #root { height: 100%; margin: 0 } noscript { display: block; padding: 1rem; font-family: sans-serif }</style>
</head>
<body class="no-focus-outline">
<noscript><h1>Questions that the record answers</h1>
<p>The editor needs JavaScript. Without it, send any of these as JSON by POST to this address.</p>
${readable}
</noscript>
<div id="root"></div>
<script type="application/json" id="options">${carried}</script>
<script src="${ASSETS}graphiql.js" defer></script>
<script src="${ASSETS}start.js" defer></script>
</body>
</html>
`;
}

/** Where the editor's code stands: beside the bundled server, where that was copied without its packages, or in its package. */
function packageFile(): string {
  const beside = fileURLToPath(new URL('../dist/graphiql.js', import.meta.url));
  if (existsSync(beside)) return beside;
  const entry = createRequire(import.meta.url).resolve('@graphql-yoga/render-graphiql');
  return path.join(path.dirname(entry), '../esm/graphiql.js');
}

const compress = promisify(gzip);

async function asset(type: string, text: string): Promise<Asset> {
  const gzipped = await compress(text);
  return { type, gzipped, etag: `"${createHash('sha256').update(gzipped).digest('base64url').slice(0, 22)}"` };
}

/**
 * The package keeps its files as five lines `export const NAME = "...";` of 9 MB. They are read as text, not imported: a module stays in
 * memory as long as the process lives, these only compressed, and from the day someone opens the playground.
 */
async function readAssets(): Promise<Map<string, Asset>> {
  const file = await readFile(packageFile());
  const assets = new Map([[`${ASSETS}start.js`, await asset(JAVASCRIPT, START)]]);
  for (const [name, { type, part }] of Object.entries(PARTS)) {
    assets.set(ASSETS + name, await asset(type, textOf(file, part)));
  }
  return assets;
}

function textOf(file: Buffer, part: string): string {
  const opening = `export const ${part} = `;
  const line = file.indexOf(opening);
  if (line < 0) throw new Error(`the package of the playground holds no ${part}`);
  const start = line + opening.length;
  const end = file.indexOf('\n', start);
  // The line is a string literal and a semicolon.
  return JSON.parse(file.toString('utf8', start, file.lastIndexOf('"', end < 0 ? undefined : end) + 1)) as string;
}

let assets: Promise<Map<string, Asset>> | null = null;

/** The file at this path; null when it is none of the playground's. */
export async function playgroundAsset(pathname: string): Promise<Asset | null> {
  if (!pathname.startsWith(ASSETS)) return null;
  assets ??= readAssets();
  try {
    return (await assets).get(pathname) ?? null;
  } catch (error) {
    // A file that could not be read now may be there the next time.
    assets = null;
    throw error;
  }
}
