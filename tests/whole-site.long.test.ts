import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import type { TestBrowser } from './support/browser.ts';
import { servePages } from './support/serve-pages.ts';
import type { ServedPages } from './support/serve-pages.ts';
import { brokenRules } from '../apps/web/tests/rules.ts';

let site: ServedPages;
let browser: TestBrowser;
/** Every address without a question in it, by the way readers have: from link to link. */
let pages: string[] = [];
let dead: string[] = [];

beforeAll(async () => {
  site = await servePages(['standard', 'minusma', 'minusma-record']);
  browser = await launchBrowser();
  ({ pages, dead } = await walked(site.siteUrl));
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Follows every link of every page; an address with a question is asked for and not walked on from, or there would be no end. */
async function walked(siteUrl: string): Promise<{ pages: string[]; dead: string[] }> {
  const from = new Map<string, string>([
    ['/en', 'the start'],
    ['/fr', 'the start'],
  ]);
  const queue = [...from.keys()];
  const found: string[] = [];
  const wrong: string[] = [];
  async function follow(path: string): Promise<void> {
    const answer = await fetch(`${siteUrl}${path}`);
    const body = await answer.text();
    if (answer.status !== 200) wrong.push(`${path} (${answer.status}) from ${from.get(path) ?? ''}`);
    if (!(answer.headers.get('content-type') ?? '').startsWith('text/html')) return;
    if (path.includes('?')) return;
    found.push(path);
    for (const [, link = ''] of body.matchAll(/<(?:a|iframe)\b[^>]*?(?:href|src)="([^"]*)"/g)) {
      const url = new URL(link.replaceAll('&amp;', '&'), `${siteUrl}${path}`);
      const target = `${url.pathname}${url.search}`;
      if (url.origin !== siteUrl || from.has(target)) continue;
      from.set(target, path);
      queue.push(target);
    }
  }
  async function walker(): Promise<void> {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await follow(path);
  }
  while (queue.length > 0) await Promise.all([walker(), walker(), walker(), walker()]);
  console.log(`${found.length} pages, ${from.size} addresses, ${wrong.length} dead`);
  return { pages: found, dead: wrong };
}

it('has no dead link on any of its pages', () => {
  expect(dead).toEqual([]);
  expect(pages.length).toBeGreaterThan(200);
});

it('has no page that breaks the rules for accessible content, complains, or asks another host', async () => {
  const views = [
    { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 390, height: 800 } },
  ] as const;
  const faults: string[] = [];
  const queue = pages.map((path, i) => ({ path, view: views[i % views.length] }));
  async function inspector(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { path, view } = next;
      const context = await browser.context(view);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(`${path}: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(site.siteUrl) && !request.url().startsWith('data:'))
          faults.push(`${path} asks ${request.url()}`);
      });
      await page.goto(`${site.siteUrl}${path}`, { waitUntil: 'load' });
      faults.push(...(await brokenRules(page)).map((fault) => `${path}: ${fault}`));
      await context.close();
    }
  }
  await Promise.all([inspector(), inspector()]);
  expect(faults).toEqual([]);
}, 2_400_000);
