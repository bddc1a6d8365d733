import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, inject, it } from 'vitest';
import { at, kinds, withBrowser } from './site.ts';

const { visit } = withBrowser();

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The address of the first of a noun's pages, found through the API as a reader would through links. */
async function firstOf(noun: 'sources' | 'actors' | 'events' | 'places'): Promise<string> {
  const answer = await fetch(inject('apiUrl'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ list: ${noun}(first: 1) { nodes { slug } } }` }),
  });
  const { data } = (await answer.json()) as { data: { list: { nodes: { slug: string }[] } } };
  return `/${noun}/${data.list.nodes[0]?.slug ?? ''}`;
}

const pages: [string, () => Promise<string>][] = [
  ...Object.entries(kinds).map(([name, path]): [string, () => Promise<string>] => [name, () => Promise.resolve(path)]),
  ...(['sources', 'actors', 'events', 'places'] as const).map((noun): [string, () => Promise<string>] => [
    `one of ${noun}`,
    () => firstOf(noun),
  ]),
];

describe.each(['en', 'fr'] as const)('in %s', (lang) => {
  describe.each(pages)('the page %s', (_name, address) => {
    it.each([
      ['light', 1440],
      ['dark', 390],
    ] as const)('is whole, alone, silent, labelled and within WCAG 2.2 AA: %s, %i px', async (colorScheme, width) => {
      const { page, status, foreign, complaints, close } = await visit(at(lang, await address()), {
        colorScheme,
        viewport: { width, height: 900 },
      });
      expect({ status, foreign, complaints }).toEqual({ status: 200, foreign: [], complaints: [] });
      const head = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        description: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
        others: [...document.querySelectorAll('link[rel="alternate"]')].map((link) => link.getAttribute('hreflang')),
        headings: document.querySelectorAll('h1').length,
      }));
      expect(head).toMatchObject({ lang, headings: 1, others: expect.arrayContaining(['en', 'fr']) as unknown });
      expect(head.title).toMatch(/Drawdown$/);
      expect(head.description.length).toBeGreaterThan(10);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      expect(
        violations.map(
          (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
        ),
      ).toEqual([]);
      await close();
    });

    it('reads the same without scripts, and fits 390 and 320 px without scrolling sideways', async () => {
      const path = at(lang, await address());
      const withScripts = await visit(path, { viewport: { width: 390, height: 800 } });
      const without = await visit(path, { viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
      const text = await without.page.locator('main').innerText();
      expect(text).toBe(await withScripts.page.locator('main').innerText());
      expect(text.length).toBeGreaterThan(60);
      for (const width of [390, 320]) {
        await withScripts.page.setViewportSize({ width, height: 800 });
        expect(await withScripts.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await Promise.all([withScripts.close(), without.close()]);
    });
  });
});

describe('the keyboard', () => {
  it('skips to the text first', async () => {
    const { page, close } = await visit('/en/missions/minusma');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#content$/);
    await close();
  });
});
