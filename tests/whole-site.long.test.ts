import type { BrowserContext, Page, Response as PageResponse } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import type { TestBrowser } from './support/browser.ts';
import { servePages } from './support/serve-pages.ts';
import type { ServedPages } from './support/serve-pages.ts';
import { walkOf } from './support/site-walk.ts';
import type { Walk } from './support/site-walk.ts';
import { brokenRules } from '../apps/web/tests/rules.ts';

let site: ServedPages;
let browser: TestBrowser;
let walk: Walk;

beforeAll(async () => {
  [site, browser] = await Promise.all([
    servePages(['standard', 'minusma', 'minusma-record'], { isStrandedToo: false }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

function since(started: number): string {
  return `${Math.round((Date.now() - started) / 1000)} s`;
}

// Some minutes each on an idle machine; a busy one is given time, and an endless walk an end.
const LONGEST_MS = 1_800_000;

it(
  'has no dead link on any of its pages',
  async () => {
    const started = Date.now();
    walk = await walkOf(site.siteUrl);
    const { pages, addresses, dead } = walk;
    console.log(`${pages.length} pages, ${addresses} addresses, ${dead.length} dead, in ${since(started)}`);
    expect(dead).toEqual([]);
    expect(pages.length).toBeGreaterThan(200);
  },
  LONGEST_MS,
);

/** Each page in one of these, in turn: `npm test` holds one page of each kind to all themes and widths. */
const views = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 800 } },
] as const;

/** Whether a page is served so that no script runs in it, not even one that holds it to the rules: pages frozen with a release are. */
const isSandboxed = (answer: PageResponse | null): boolean =>
  (answer?.headers()['content-security-policy'] ?? '').includes('sandbox');

/** The same text in a window where scripts run; it is whole in itself. */
async function copyOf(html: string, context: BrowserContext): Promise<Page> {
  const copy = await context.newPage();
  await copy.setContent(html);
  return copy;
}

it(
  'has no page that breaks the rules for accessible content, complains, or asks another host',
  async () => {
    const started = Date.now();
    const faults: string[] = [];
    await Promise.all(
      views.map(async (view, turn) => {
        const context = await browser.context(view);
        /** Looks at a page in a window of its own: one that has shown hundreds loses answers. */
        const look = async (path: string): Promise<void> => {
          const page = await context.newPage();
          page.on('console', (message) => {
            if (message.type() === 'error' || message.type() === 'warning') faults.push(`${path}: ${message.text()}`);
          });
          page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
          page.on('request', (request) => {
            if (!request.url().startsWith(site.siteUrl) && !request.url().startsWith('data:'))
              faults.push(`${path} asks ${request.url()}`);
          });
          const answer = await page.goto(`${site.siteUrl}${path}`, { waitUntil: 'load' });
          const seen = isSandboxed(answer) ? await copyOf(await answer!.text(), context) : page;
          faults.push(...(await brokenRules(seen)).map((fault) => `${path}: ${fault}`));
          await Promise.all([...new Set([seen, page])].map((each) => each.close()));
        };
        for (const path of walk.pages.filter((_, i) => i % views.length === turn))
          await look(path).catch((error: unknown) => faults.push(`${path}: ${String(error)}`));
        await context.close();
      }),
    );
    console.log(`${walk.pages.length} pages looked at in ${since(started)}`, faults);
    expect(faults).toEqual([]);
  },
  LONGEST_MS,
);
