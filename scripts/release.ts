// Freezes the record of a running site under a version, so that it can be cited, or checks what was frozen.
//   node --import tsx scripts/release.ts make VERSION ADDRESS [FOLDER]   writes prisma/releases/VERSION from the site at ADDRESS
//   node --import tsx scripts/release.ts check [FOLDER]                  tells whether every release is still what it says
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fontsOf, frozenHtml, frozenSvg, hostless, stylesheetsOf, withFonts } from './release-page.ts';

const RELEASES = fileURLToPath(new URL('../prisma/releases', import.meta.url));
/** The schema as of each release: what the next may not take away. */
const SCHEMAS = fileURLToPath(new URL('../packages/schema/released', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../packages/schema/schema.graphql', import.meta.url));
const VERSION = /^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/;
const LANGUAGES = ['en', 'fr'] as const;
const DRAWN = ['drawdown', 'pace'];

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The list of files with their hashes as `sha256sum` writes and checks it. */
const sums = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => `${sha256(content)}  ${name}\n`)
    .join('');

async function make(version: string, site: string, folder: string): Promise<void> {
  if (!VERSION.test(version))
    throw new Error(`${version} is no version: letters, digits, points and hyphens, e.g. 2026-11`);
  const into = path.join(folder, version);
  if (existsSync(into)) throw new Error(`${version} is released already; what is released never changes`);
  const taken = async (address: string): Promise<Uint8Array> => {
    const answer = await fetch(new URL(address, site));
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const read = async (address: string): Promise<string> => new TextDecoder().decode(await taken(address));
  /** A stylesheet with its fonts in it. */
  const styleSheet = async (address: string): Promise<string> => {
    const css = await read(address);
    const fonts = new Map<string, Uint8Array>();
    for (const font of new Set(fontsOf(css))) fonts.set(font, await taken(new URL(font, new URL(address, site)).href));
    return withFonts(css, fonts);
  };
  const list = JSON.parse(await read('/en/missions.json')) as {
    about: { address: string };
    rows: { slug: string; acronym: string; name: string }[];
  };
  const publicUrl = new URL(list.about.address).origin;
  const date = new Date().toISOString().slice(0, 10);
  const files = new Map<string, Uint8Array>();
  for (const { slug } of list.rows) {
    files.set(`${slug}.zip`, await taken(`/en/data/${slug}.zip`));
    for (const lang of LANGUAGES) {
      for (const figure of DRAWN) {
        const svg = await read(`/${lang}/missions/${slug}/${figure}.svg`);
        files.set(`${slug}-${figure}-${lang}.svg`, Buffer.from(frozenSvg(svg, publicUrl, { lang, version, date })));
      }
      const html = await read(`/${lang}/missions/${slug}`);
      const styles = await Promise.all(stylesheetsOf(html).map(styleSheet));
      const page = hostless(frozenHtml(html, styles.join('\n'), { lang, version, date }), publicUrl);
      files.set(`${slug}-page-${lang}.html.gz`, gzipSync(page, { level: 9 }));
    }
  }
  const listed = sums(files);
  const release = {
    version,
    date,
    hash: sha256(listed),
    missions: list.rows.map(({ slug, acronym, name }) => ({ slug, acronym, name })),
    files: [...files].map(([name, content]) => ({ name, bytes: content.byteLength, sha256: sha256(content) })),
  };
  // There whole or not at all.
  const draft = `${into}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const [name, content] of files) writeFileSync(path.join(draft, name), content);
  writeFileSync(path.join(draft, 'SHA256SUMS'), listed);
  writeFileSync(path.join(draft, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  renameSync(draft, into);
  if (folder === RELEASES) copyFileSync(SCHEMA, path.join(SCHEMAS, `${version}.graphql`));
  const bytes = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  console.log(`${version}: ${files.size} files, ${Math.ceil(bytes / 1000)} kB, SHA-256 ${release.hash}`);
}

/** What is wrong with a release, one line each; none where it is what it says. */
function faults(folder: string, version: string): string[] {
  const at = (name: string): string => path.join(folder, version, name);
  const release = JSON.parse(readFileSync(at('release.json'), 'utf8')) as {
    version: string;
    hash: string;
    files: { name: string; sha256: string }[];
  };
  const held = readdirSync(path.join(folder, version)).filter((name) => !['SHA256SUMS', 'release.json'].includes(name));
  const files = new Map(held.map((name) => [name, new Uint8Array(readFileSync(at(name)))]));
  return [
    ...release.files.flatMap(({ name, sha256: said }) => {
      const content = files.get(name);
      if (content === undefined) return [`${version}/${name} is missing`];
      return sha256(content) === said ? [] : [`${version}/${name} is not what was released`];
    }),
    ...held.flatMap((name) =>
      release.files.some((file) => file.name === name) ? [] : [`${version}/${name} was not released with it`],
    ),
    ...(release.version === version ? [] : [`${version} calls itself ${release.version}`]),
    ...(readFileSync(at('SHA256SUMS'), 'utf8') === sums(files)
      ? []
      : [`${version}/SHA256SUMS does not list its files`]),
    ...(sha256(sums(files)) === release.hash ? [] : [`${version} does not have the hash ${release.hash}`]),
  ];
}

const [command, ...given] = process.argv.slice(2);
if (command === 'make' && given[0] !== undefined && given[1] !== undefined)
  await make(given[0], given[1], given[2] ?? RELEASES);
else if (command === 'check') {
  const folder = given[0] ?? RELEASES;
  const versions = existsSync(folder) ? readdirSync(folder).filter((name) => VERSION.test(name)) : [];
  const found = versions.flatMap((version) => faults(folder, version));
  console.log(found.length === 0 ? `${versions.length} releases are what they say` : found.join('\n'));
  process.exitCode = found.length === 0 ? 0 : 1;
} else {
  console.error('release.ts make VERSION ADDRESS [FOLDER] | release.ts check [FOLDER]');
  process.exitCode = 2;
}
