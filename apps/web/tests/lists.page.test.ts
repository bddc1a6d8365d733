import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withBrowser } from './site.ts';

const { visit } = withBrowser();

/** How a list is read by someone whose browser runs no scripts. */
const plainly = { javaScriptEnabled: false } as const;

const query = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);
const count = async (page: Page): Promise<number> =>
  Number(/^\d+/.exec((await page.locator('.outcome-count').textContent())?.trim() ?? '')?.[0]);

describe('a list without scripts', () => {
  it('is narrowed by a form, and the address says what was chosen and nothing else', async () => {
    const { page, close } = await visit('/en/missions/minusma/events', plainly);
    const all = await count(page);
    await page.selectOption('select[name="kind"]', 'SITE_CLOSURE');
    await page.fill('input[name="from"]', '2023-10-01');
    await page.click('.narrow button');
    expect(query(page)).toEqual({ kind: 'SITE_CLOSURE', from: '2023-10-01' });
    const shown = await page.locator('.told').count();
    expect(shown).toBeGreaterThan(3);
    expect(await page.locator('.outcome-count').textContent()).toBe(`${shown} of ${all}\u00a0events`);
    expect(await page.locator('.told .small').allTextContents()).toSatisfy((kinds: string[]) =>
      kinds.every((kind) => kind.startsWith('Camp given up')),
    );
    await close();
  });

  it('lets go of one choice by its chip, and of all of them at once', async () => {
    const { page, close } = await visit('/fr/events?kind=SITE_CLOSURE&place=mali&knownOn=2024-06-01', plainly);
    const both = await count(page);
    expect(await page.locator('.chip').allTextContents()).toEqual([
      'Sans Genre\u00a0: Camp quitté',
      'Sans Où\u00a0: Mali',
    ]);
    await page.click('.chip >> nth=0');
    expect(query(page)).toEqual({ place: 'mali', knownOn: '2024-06-01' });
    expect(await count(page)).toBeGreaterThan(both);
    await page.goBack();
    await page.click('text=Tout effacer');
    expect(query(page)).toEqual({ knownOn: '2024-06-01' });
    await close();
  });

  it('goes on and back by key and keeps what was chosen, each entry once', async () => {
    const { page, close } = await visit('/en/missions/minusma/statistics?order=AS_OF_DESC&rank=NORMAL', plainly);
    const total = await count(page);
    const seen: string[] = [];
    const first = await page.locator('.record tbody th a').evaluateAll(hrefs);
    for (;;) {
      seen.push(...(await page.locator('.record tbody th a').evaluateAll(hrefs)));
      const on = page.locator('.pager a', { hasText: 'Further on' });
      if ((await on.count()) === 0) break;
      await on.click();
      expect(query(page)).toMatchObject({ order: 'AS_OF_DESC', rank: 'NORMAL' });
    }
    expect(seen.length).toBe(total);
    expect(new Set(seen).size).toBe(total);
    while ((await page.locator('.pager a', { hasText: 'Earlier in the list' }).count()) > 0)
      await page.click('text=Earlier in the list');
    expect(await page.locator('.record tbody th a').evaluateAll(hrefs)).toEqual(first);
    await close();
  });

  it('is sorted by the heads of its columns, which say how', async () => {
    const { page, close } = await visit('/en/missions/minusma/statistics', plainly);
    const sorted = page.locator('.record [aria-sort]');
    expect(await sorted.getAttribute('aria-sort')).toBe('ascending');
    await page.click('.record .sorter >> text=Known from');
    expect(query(page)).toEqual({ order: 'PUBLISHED_ASC' });
    await page.click('.record .sorter >> text=Known from');
    expect(query(page)).toEqual({ order: 'PUBLISHED_DESC' });
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');
    expect(await page.locator('.record tbody tr >> nth=0').locator('td').last().textContent()).toMatch(/2024$/);
    await page.click('.record .sorter >> text=Figure');
    expect(query(page)).toEqual({ order: 'VALUE_DESC' });
    expect(await sorted.textContent()).toContain('sort smallest first');
    await close();
  });

  it('stands the other way round where it is asked to, the last entry first', async () => {
    const forwards = await visit('/en/sources', plainly);
    const onward = await walked(forwards.page);
    const backwards = await visit('/en/sources?order=DATE_DESC', plainly);
    expect(await walked(backwards.page)).toEqual(onward.toReversed());
    await Promise.all([forwards.close(), backwards.close()]);
  });

  it('says why it is empty, and what could be let go', async () => {
    const { page, status, close } = await visit('/en/statements?speaker=el-ghassim-wane&stance=OPPOSES', plainly);
    expect(status).toBe(200);
    expect(await page.locator('.nothing').textContent()).toContain('fits all of this at once');
    await page.click('.nothing >> text=Without Stance: opposes the withdrawal');
    expect(query(page)).toEqual({ speaker: 'el-ghassim-wane' });
    expect(await page.locator('.statement').count()).toBeGreaterThan(0);
    await close();
  });
});

describe('the chart of a metric', () => {
  it('has each figure of its table, and leads from each mark to the passage', async () => {
    const { page, close } = await visit('/en/missions/minusma/statistics?metric=fatalities', plainly);
    const marks = await page.locator('.figure-chart .chart-wide a').evaluateAll(hrefs);
    expect(marks.length).toBeGreaterThan(1);
    for (const mark of marks) expect(mark).toMatch(/^\/en\/sources\/[^#]+#statistic-/);
    const named = (await page.locator('.figure-chart .chart-wide a').evaluateAll(labels)).join('\n');
    for (const value of await page.locator('.record tbody tr:not(.wrong) th a').allTextContents())
      expect(named).toContain(value);
    await close();
  });

  it('is not drawn of figures that count different things', async () => {
    const { page, close } = await visit('/en/missions/minusma/statistics', plainly);
    expect(await page.locator('.figure-chart').count()).toBe(0);
    await close();
  });
});

describe('a day of knowledge', () => {
  it.each([
    ['/en/events', { kind: 'ATTACK', order: 'DATE_DESC' }],
    ['/fr/missions/minusma/events', { kind: 'SITE_CLOSURE' }],
    ['/en/statistics', { scope: 'MILITARY', order: 'VALUE_DESC' }],
    ['/fr/missions/minusma/statistics', { rank: 'NORMAL' }],
    ['/en/missions/minusma/disagreements', { kind: 'SCOPE' }],
    ['/en/missions/minusma/sites', { on: '2023-10-22', kind: 'OPEN' }],
    ['/fr/statements', { stance: 'WARNS' }],
    ['/en/sources', { order: 'DATE_DESC' }],
    ['/en/actors', { kind: 'PERSON', order: 'KNOWN_DESC' }],
    ['/fr/places', { kind: 'SITE' }],
    ['/en/search', { q: 'camp' }],
  ])('is stepped back and on, or chosen, on %s without scripts, and nothing else is let go', async (path, chosen) => {
    const { page, status, close } = await visit(`${path}?${new URLSearchParams(chosen).toString()}`, plainly);
    expect(status).toBe(200);
    expect(await page.locator('.known-on').first().locator('a[rel=next]').count()).toBe(0);
    await page.locator('.known-on').first().locator('a[rel=prev]').click();
    const { knownOn = '', ...others } = query(page);
    expect(others).toEqual(chosen);
    expect(knownOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(await page.locator('.vintage-notice').count()).toBe(1);
    await page.locator('.known-on-days > summary').click();
    await page.fill('#knownOn', '2023-11-13');
    await page.locator('.known-on-days button').click();
    expect(query(page)).toEqual({ ...chosen, knownOn: '2023-11-13' });
    await page.locator('.known-on').first().locator('a[rel=next]').click();
    expect((query(page)['knownOn'] ?? '9999') > '2023-11-13').toBe(true);
    await page.locator('.vintage-notice a').click({ trial: true });
    await close();
  });

  it('is carried by every way on from a list and from what it leads to', async () => {
    const { page, close } = await visit('/en/sources?knownOn=2023-12-31', plainly);
    const ways = async (): Promise<string[]> => {
      const all = await page.locator('main a[href^="/en/"]:not(.known-on a, .vintage-notice a)').evaluateAll(hrefs);
      // A release is frozen: it is of the day it was made.
      return all.filter((href) => !href.includes('knownOn=2023-12-31') && !/^\/en\/(releases\/|data#)/.test(href));
    };
    expect(await ways()).toEqual([]);
    await page.click('.entry-title a >> nth=12');
    expect(query(page)).toEqual({ knownOn: '2023-12-31' });
    expect(await ways()).toEqual([]);
    await close();
  });

  it('leaves out a figure of a source that was not yet known, on the page of the figure too', async () => {
    const { page, status, close } = await visit('/en/statistics/bnn-3367-departed?knownOn=2023-09-01', plainly);
    expect(status).toBe(200);
    expect(await page.locator('h1').textContent()).toContain('nothing of this was known');
    expect(await page.locator('main').textContent()).not.toContain('3,367');
    await close();
  });
});

describe('one document', () => {
  it('is told paragraph by paragraph, with the gaps, and without its sentences', async () => {
    const { page, close } = await visit('/en/sources/afp-2023-12-11', plainly);
    const order = await page
      .locator('.paragraph > h3, .paragraph-gap > span:first-child')
      .evaluateAll((heads) => heads.map((head) => Number(/\d+/.exec(head.textContent)?.[0] ?? 'NaN')));
    expect(order[0]).toBe(1);
    expect(order.toSorted((a, b) => a - b)).toEqual(order);
    expect(await page.locator('.paragraph-gap').count()).toBeGreaterThan(1);
    expect(await page.locator('.paragraph .phrase').count()).toBeGreaterThan(5);
    for (const phrase of await page.locator('.paragraph .phrase').allTextContents())
      expect(phrase.split(/\s+/).length).toBeLessThan(12);
    await close();
  });
});

describe('a search', () => {
  it('can be for one noun alone, and marks the words that it found', async () => {
    const { page, close } = await visit('/en/search?q=kidal', plainly);
    const all = await page.locator('.found > li').count();
    await page.click('.nouns >> text=Events');
    expect(query(page)).toEqual({ q: 'kidal', kind: 'EVENT' });
    expect(await page.locator('.found > li').count()).toBeLessThan(all);
    expect((await page.locator('.found mark').first().textContent())?.toLowerCase()).toContain('kidal');
    await close();
  });

  it('leads from what is counted to its figures, in the words of either language', async () => {
    const { page, close } = await visit('/en/search?q=décès', plainly);
    const way = page.locator('.nouns a', { hasText: 'Deaths of mission members' });
    expect(await way.getAttribute('href')).toBe('/en/statistics?metric=fatalities');
    await close();
  });

  it.each([
    ['en', '13 871', '13,871'],
    ['fr', 'more than 13,871', '13\u202f871'],
  ])('finds who gives a figure, however it is printed: %s, %s', async (lang, printed, label) => {
    const { page, close } = await visit(`/${lang}/search?q=${encodeURIComponent(printed)}`, plainly);
    const figures = page.locator('.found-figures li');
    expect(await figures.locator('.entry-title').allTextContents()).toEqual([label, label]);
    expect(await figures.locator('.entry-side a').allTextContents()).toEqual(['AP', 'Nouvelle Afrik']);
    await page.click('.found-figures .all-of a');
    expect(query(page)).toEqual({ q: printed });
    expect(await page.locator('table.record tbody tr').count()).toBe(2);
    await close();
  });

  it('says what to try where it finds nothing', async () => {
    const { page, close } = await visit('/fr/search?q=camp%20xyzzyqq', plainly);
    await page.click('.nothing >> text=Seulement «\u00a0camp\u00a0»');
    expect(query(page)).toEqual({ q: 'camp' });
    expect(await page.locator('.found > li').count()).toBeGreaterThan(0);
    await close();
  });
});

function hrefs(links: (SVGElement | HTMLElement)[]): string[] {
  return links.map((link) => link.getAttribute('href') ?? '');
}

function labels(links: (SVGElement | HTMLElement)[]): string[] {
  return links.map((link) => link.getAttribute('aria-label') ?? '');
}

/** The entries of a list from its first page to its last. */
async function walked(page: Page): Promise<string[]> {
  const seen: string[] = [];
  for (;;) {
    const links = await page.locator('.entry-title a').evaluateAll(hrefs);
    seen.push(...links.map((href) => href.split('?')[0] ?? ''));
    const on = page.locator('.pager a', { hasText: 'Further on' });
    if ((await on.count()) === 0) return seen;
    await on.click();
  }
}
