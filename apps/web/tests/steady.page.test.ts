import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import '../../../tests/support/provided.ts';
import { launchBrowser } from '../../../tests/support/browser.ts';
import type { TestBrowser } from '../../../tests/support/browser.ts';
import { kinds } from './site.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** How much a page moved, a line for each time, where its type comes a second late and its scripts half a second after that. */
async function shiftsOf(path: string, width: number): Promise<string[]> {
  const context = await browser.context({ viewport: { width, height: 823 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        shifts.push(`${entry.value}: ${entry.sources.map(({ node }) => node?.textContent?.slice(0, 60)).join(' | ')}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.route(/\.(?:woff2|js)$/, async (route) => {
    await delay(route.request().url().endsWith('.js') ? 1_500 : 1_000);
    await route.continue();
  });
  await page.goto(`${inject('siteUrl')}${path}`, { waitUntil: 'load' });
  await page.waitForFunction(() =>
    ['sourceSans', 'sourceSerif'].every((name) =>
      [...document.fonts].some(({ family, status }) => family.replaceAll('"', '') === name && status === 'loaded'),
    ),
  );
  // What it moves, if anything, it moves in the frames after.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await delay(300);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
  await context.close();
  return shifts;
}

describe.each([412, 1350])('at %i px', (width) => {
  it.each(['home', 'mission', 'disagreements', 'camps'] as const)(
    'nothing moves on the page %s, however late its type and its scripts come',
    async (kind) => {
      expect(await shiftsOf(`/fr${kinds[kind]}`, width)).toEqual([]);
    },
  );
});
