import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dayLabel } from '../src/lib/format.ts';
import { withBrowser } from './site.ts';

const { visit } = withBrowser();

/** A page as paper takes it, without scripts. */
async function onPaper(path: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const { page, close } = await visit(path, { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  return { page, close };
}

describe('on paper', () => {
  it.each([
    ['/en/missions/minusma?knownOn=2023-12-13&scope=UNIFORMED', 'en'],
    ['/fr/statistics?metric=fatalities&order=VALUE_DESC', 'fr'],
    ['/en/statistics/bnn-3367-departed', 'en'],
  ] as const)('%s carries its address with all it chooses, and the day', async (path, lang) => {
    const { page, close } = await onPaper(path);
    const printed = await page.locator('.printed').innerText();
    const { pathname, search } = new URL(path, 'https://drawdown.example');
    expect(printed).toContain(pathname);
    for (const choice of search.slice(1).split('&')) expect(printed).toContain(choice);
    expect(printed).toContain(dayLabel(lang, new Date().toISOString().slice(0, 10)));
    await close();
  });

  it('says on which page of a long list it stands', async () => {
    const { page, close } = await visit('/en/statistics', { javaScriptEnabled: false });
    await page.click('.pager a >> text=Further on');
    await page.emulateMedia({ media: 'print' });
    const after = new URL(page.url()).searchParams.get('after') ?? expect.fail('a place in the list');
    expect(await page.locator('.printed').innerText()).toContain(new URLSearchParams({ after }).toString());
    await close();
  });

  it('shows no address and no day on a screen', async () => {
    const { page, close } = await visit('/en/missions/minusma');
    expect(await page.locator('.printed').isVisible()).toBe(false);
    await close();
  });

  it.each(['/en/missions/minusma', '/fr/missions/minusma/sites', '/en/statistics/bnn-3367-departed', '/fr/events'])(
    '%s has nothing closed: tables and passages lie open, and what can only be pressed is left out',
    async (path) => {
      const { page, close } = await onPaper(path);
      const seen = await page.locator('main details').evaluateAll((all) =>
        all
          .filter((each) => each.getClientRects().length > 0)
          .map((each) => ({
            kind: each.getAttribute('class') ?? '',
            height: [...each.children].slice(1).map((part) => part.getBoundingClientRect().height),
          })),
      );
      for (const { kind, height } of seen) {
        expect(kind).toMatch(/twin|proof/);
        expect(Math.max(...height)).toBeGreaterThan(10);
      }
      if (path === '/en/missions/minusma') {
        expect(seen.length).toBeGreaterThan(4);
        expect(await page.locator('#figures tbody tr').first().isVisible()).toBe(true);
      }
      for (const left of ['.masthead nav', '.search', '.take', '.choosers', '.narrow-box', '.known-on-row', '.pager'])
        expect(await page.locator(left).filter({ visible: true }).count()).toBe(0);
      await close();
    },
  );
});
