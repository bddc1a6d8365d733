import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../tests/support/browser.ts';
import { servePages } from '../tests/support/serve-pages.ts';

// Redraws the pictures in docs/pictures, by page, width, theme and language: node --import tsx scripts/screenshots.ts

interface Picture {
  name: string;
  path: string;
  /** Height in pixels to cut at; null takes the whole page. */
  height: number | null;
}

const pictures: Picture[] = [
  { name: 'home', path: '', height: null },
  { name: 'mission', path: '/missions/minusma', height: 3200 },
  { name: 'mission-top', path: '/missions/minusma', height: 1400 },
  { name: 'source', path: '/sources/afp-2023-12-11', height: 1400 },
  { name: 'actor', path: '/actors/minusma', height: 1400 },
  { name: 'events', path: '/events', height: 1200 },
];

const views = [
  { width: 1440, theme: 'light', lang: 'en' },
  { width: 1440, theme: 'dark', lang: 'fr' },
  { width: 390, theme: 'light', lang: 'fr' },
  { width: 390, theme: 'dark', lang: 'en' },
] as const;

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
mkdirSync(folder, { recursive: true });
const dossiers = readdirSync(new URL('../prisma/dossiers/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort((a, b) => Number(b === 'standard') - Number(a === 'standard') || a.localeCompare(b));
const site = await servePages(dossiers);
const browser = await launchBrowser();
try {
  for (const { width, theme, lang } of views) {
    const context = await browser.context({ viewport: { width, height: 900 }, colorScheme: theme });
    const page = await context.newPage();
    for (const picture of pictures) {
      await page.goto(`${site.siteUrl}/${lang}${picture.path}`, { waitUntil: 'networkidle' });
      const clip = picture.height === null ? {} : { clip: { x: 0, y: 0, width, height: picture.height } };
      const file = `${picture.name}-${width}-${theme}-${lang}.png`;
      await page.screenshot({ path: path.join(folder, file), fullPage: true, ...clip });
      console.log(file);
    }
    await context.close();
  }
} finally {
  await browser.close();
  await site.stop();
}
