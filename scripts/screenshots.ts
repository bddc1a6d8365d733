import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../tests/support/browser.ts';
import { servePages } from '../tests/support/serve-pages.ts';

// Redraws the pictures in docs/pictures, one page of each kind by width, theme and language: npm run pictures
// With names (npm run pictures -- mission search) only those.

/** What a picture is of: the address without its language, and at which height in pixels it is cut; null takes the whole page. */
interface Picture {
  path: string;
  height: number | null;
  /** Whether the API is away while it is drawn. */
  isStranded?: true;
}

const TOP = 1400;

const pictures: Readonly<Record<string, Picture>> = {
  home: { path: '', height: null },
  mission: { path: '/missions/minusma', height: 4200 },
  'mission-top': { path: '/missions/minusma', height: TOP },
  'mission-in-september': { path: '/missions/minusma?knownOn=2023-09-28', height: TOP },
  'mission-in-december': { path: '/missions/minusma?knownOn=2023-12-13', height: TOP },
  'mission-uniformed': { path: '/missions/minusma?scope=UNIFORMED', height: TOP },
  'mission-not-yet-known': { path: '/missions/minusma?knownOn=2012-01-01', height: null },
  timeline: { path: '/missions/minusma/events', height: TOP },
  figures: { path: '/missions/minusma/statistics', height: TOP },
  'figures-of-one-metric': { path: '/missions/minusma/statistics?metric=personnel-strength', height: TOP },
  camps: { path: '/missions/minusma/sites?on=2023-10-22', height: 1800 },
  disagreements: { path: '/missions/minusma/disagreements', height: TOP },
  'one-figure': { path: '/statistics/bnn-3367-departed', height: null },
  event: { path: '/events/mission-ends', height: TOP },
  events: { path: '/events', height: TOP },
  'events-none': { path: '/events?kind=ATTACK&from=2024-01-01&q=nothing', height: null },
  actors: { path: '/actors', height: TOP },
  actor: { path: '/actors/minusma', height: TOP },
  places: { path: '/places', height: TOP },
  place: { path: '/places/tessalit-camp', height: TOP },
  statements: { path: '/statements', height: TOP },
  sources: { path: '/sources', height: TOP },
  source: { path: '/sources/afp-2023-12-11', height: TOP },
  search: { path: '/search?q=kidal', height: TOP },
  'search-none': { path: '/search?q=zzzz', height: null },
  methodology: { path: '/methodology', height: TOP },
  data: { path: '/data', height: TOP },
  api: { path: '/api', height: TOP },
  corrections: { path: '/corrections', height: TOP },
  releases: { path: '/releases', height: TOP },
  embed: { path: '/embed/missions/minusma/drawdown', height: null },
  'wrong-address': { path: '/missions/minusma?knownOn=2023-99-99', height: null },
  'no-such-page': { path: '/nowhere', height: null },
  'no-answer': { path: '/missions/minusma', height: null, isStranded: true },
  style: { path: '/style', height: 3600 },
};

const views = [
  { width: 1440, theme: 'light', lang: 'en' },
  { width: 1440, theme: 'dark', lang: 'fr' },
  { width: 390, theme: 'light', lang: 'fr' },
  { width: 390, theme: 'dark', lang: 'en' },
] as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => pictures[name] === undefined);
if (unknown.length > 0)
  throw new Error(`No picture is called ${unknown.join(', ')}. There are: ${Object.keys(pictures).join(', ')}.`);
const drawn = Object.entries(pictures).filter(([name]) => asked.length === 0 || asked.includes(name));

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
if (asked.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const dossiers = readdirSync(new URL('../prisma/dossiers/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort((a, b) => Number(b === 'standard') - Number(a === 'standard') || a.localeCompare(b));
const site = await servePages(dossiers);
const browser = await launchBrowser();
let size = 0;
try {
  for (const { width, theme, lang } of views) {
    const context = await browser.context({ viewport: { width, height: 900 }, colorScheme: theme });
    const page = await context.newPage();
    for (const [name, { path: address, height, isStranded }] of drawn) {
      const host = isStranded === true ? site.strandedUrl : site.siteUrl;
      await page.goto(`${host}/${lang}${address}`, { waitUntil: 'networkidle' });
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(whole, height ?? whole) };
      const file = `${name}-${width}-${theme}-${lang}.png`;
      const picture = await inFewColours(await page.screenshot({ fullPage: true, clip }));
      writeFileSync(path.join(folder, file), picture);
      size += picture.length;
      console.log(file);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await site.stop();
}
console.log(`${drawn.length * views.length} pictures, ${(size / 1e6).toFixed(1)} MB`);

/** The picture with a palette: a third of the size, to the eye the same. What does it comes with the server of the pages. */
async function inFewColours(png: Buffer): Promise<Buffer> {
  const web = createRequire(new URL('../apps/web/package.json', import.meta.url));
  const sharp = createRequire(web.resolve('next/package.json'))('sharp') as (input: Buffer) => {
    png: (options: object) => { toBuffer: () => Promise<Buffer> };
  };
  return sharp(png).png({ palette: true, quality: 90, effort: 7, compressionLevel: 9 }).toBuffer();
}
