import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { fileOfPages } from '../lib/files.ts';
import type { Lang } from '../lib/language.ts';

const Release = z.object({
  version: z.string(),
  date: z.string(),
  /** SHA-256 of the list of its files with theirs, as `sha256sum` writes it. */
  hash: z.string(),
  missions: z.array(z.object({ slug: z.string(), acronym: z.string(), name: z.string() })),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
});

/** The record as it was frozen under a version. */
export type ReleaseData = z.infer<typeof Release>;

/** Where releases are kept. The server runs in the pages' folder, and the build takes them along. */
const folder = (): string => fileOfPages('../../prisma/releases');

let known: { at: number; releases: ReleaseData[] } | null = null;

/** Every release, latest first; read again only where one was added. */
export function allReleases(): ReleaseData[] {
  if (!existsSync(folder())) return [];
  const at = statSync(folder()).mtimeMs;
  if (known?.at !== at) known = { at, releases: readReleases() };
  return known.releases;
}

/** The latest release; null where nothing was released. */
export function latestRelease(): ReleaseData | null {
  return allReleases()[0] ?? null;
}

function readReleases(): ReleaseData[] {
  return readdirSync(folder(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.draft'))
    .map((entry) =>
      Release.parse(JSON.parse(readFileSync(path.join(folder(), entry.name, 'release.json'), 'utf8')) as unknown),
    )
    .sort((a, b) => (a.date === b.date ? (a.version < b.version ? 1 : -1) : a.date < b.date ? 1 : -1));
}

/** The release of a version; null where there is none. */
export function releaseOf(version: string): ReleaseData | null {
  return allReleases().find((release) => release.version === version) ?? null;
}

/** The list of a release's files with their hashes, as `sha256sum -c` reads it. */
export function releaseSums(release: ReleaseData): string {
  return readFileSync(path.join(folder(), release.version, 'SHA256SUMS'), 'utf8');
}

/** A file of a release as it was frozen; null for what it does not hold. Only names that the release lists are ever read. */
export function releaseFile(release: ReleaseData, name: string): Uint8Array<ArrayBuffer> | null {
  if (!release.files.some((file) => file.name === name)) return null;
  return new Uint8Array(readFileSync(path.join(folder(), release.version, name)));
}

/** The page of a mission as it was in a language, its addresses those of this site; null where the release does not hold it. */
export function frozenPage(release: ReleaseData, name: string, publicUrl: string): string | null {
  const packed = releaseFile(release, `${name}.html.gz`);
  return packed === null ? null : hosted(withLandmark(strFromU8(gunzipSync(packed))), publicUrl);
}

/**
 * A frozen page with what says that it is frozen in a landmark of its own, behind the way to the text: where whoever hears the page looks for
 * it. So pages are served that were frozen without.
 */
export function withLandmark(page: string): string {
  return page.replace(
    /<p class="vintage-notice" role="note">([\s\S]*?)<\/p>\s*(?:<div hidden=""><\/div>)?(<a class="skip"[^>]*>[^<]*<\/a>)?/,
    '$2<aside class="vintage-notice"><p>$1</p></aside>',
  );
}

/**
 * What was frozen, which names no host, with the host before every address that is read and not followed: in a citation, in the code of an
 * embed, under a chart.
 */
export function hosted(markup: string, publicUrl: string): string {
  return markup.replace(/>[^<]+/g, (text) =>
    text.replace(/(^>|\s|&quot;)(?=\/(?:en|fr)(?:[/?#]|$))/g, `$1${publicUrl}`),
  );
}

/** A document as a release names it. */
export interface FrozenSource {
  slug: string;
  title: string;
  language: string;
  /** Who published it; null where the document does not say. */
  publisher: string | null;
  /** The day it was published, in words. */
  published: string;
}

/** The documents of a mission's frozen data package in a language, by their keys. */
export function frozenSources(release: ReleaseData, mission: string, lang: Lang): Map<string, FrozenSource> {
  return new Map(
    frozenRows(release, mission, 'sources').map((row) => {
      const { slug = '', title = slug, language = '' } = row;
      const publisher = row[`publisher_name_${lang}`] || null;
      return [slug, { slug, title, language, publisher, published: row[`published_label_${lang}`] ?? '' }];
    }),
  );
}

/** Rows of a table of a mission's frozen data package, by the names of its columns; none where it has no such table. */
export function frozenRows(release: ReleaseData, mission: string, table: string): Record<string, string>[] {
  const zip = releaseFile(release, `${mission}.zip`);
  const csv =
    zip === null ? undefined : unzipSync(zip, { filter: (file) => file.name === `${table}.csv` })[`${table}.csv`];
  if (csv === undefined) return [];
  const [head = [], ...rows] = csvCells(strFromU8(csv));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

/** The cells of a CSV as RFC 4180 has them: what our own writer wrote. */
export function csvCells(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, , quoted, plain = '', end] of text.matchAll(/("((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
