import { describe, expect, inject, it } from 'vitest';
import { brokenRules } from './rules.ts';
import { at, kinds, withBrowser } from './site.ts';

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

/** Each language in both themes and at three widths; between the two languages every theme meets every width. */
const views = {
  en: [
    { colorScheme: 'light', width: 390 },
    { colorScheme: 'dark', width: 768 },
    { colorScheme: 'light', width: 1440 },
  ],
  fr: [
    { colorScheme: 'dark', width: 390 },
    { colorScheme: 'light', width: 768 },
    { colorScheme: 'dark', width: 1440 },
  ],
} as const;

/** Holds one page of each kind, in one language, to what every page owes every reader: in both themes and at three widths. */
export function describeAccess(lang: 'en' | 'fr'): void {
  const { visit } = withBrowser();

  describe.each(pages)(`the page %s in ${lang}`, (_name, address) => {
    it('is whole, alone, silent and labelled', async () => {
      const { page, status, foreign, complaints, close } = await visit(at(lang, await address()));
      expect({ status, foreign, complaints }).toEqual({ status: 200, foreign: [], complaints: [] });
      const head = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        description: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
        others: [...document.querySelectorAll('link[rel="alternate"]')].map((link) => link.getAttribute('hreflang')),
        headings: document.querySelectorAll('h1').length,
        unsigned: [...document.scripts].filter((script) => script.type !== 'application/ld+json' && script.nonce === '')
          .length,
      }));
      expect(head).toMatchObject({
        lang,
        headings: 1,
        unsigned: 0,
        others: expect.arrayContaining(['en', 'fr']) as unknown,
      });
      expect(head.title).toMatch(/Drawdown$/);
      expect(head.description.length).toBeGreaterThan(10);
      await close();
    });

    it('keeps within WCAG 2.2 AA in both themes, from a telephone to a desk', async () => {
      const { page, close } = await visit(at(lang, await address()));
      const broken: string[] = [];
      for (const [i, { colorScheme, width }] of views[lang].entries()) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        broken.push(...(await brokenRules(page, i > 0)).map((rule) => `${colorScheme}, ${width} px: ${rule}`));
      }
      expect(broken).toEqual([]);
      await close();
    }, 180_000);

    it('reads the same without scripts, and fits 2560, 390 and 320 px without scrolling sideways', async () => {
      const path = at(lang, await address());
      const withScripts = await visit(path, { viewport: { width: 390, height: 800 } });
      const without = await visit(path, { viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
      // What only scripts can do is not offered without them; all that is said is.
      const said = await without.page.locator('main').innerText();
      const unscripted = await withScripts.page.evaluate(() => {
        for (const part of document.querySelectorAll('main [data-scripted]')) part.remove();
        return document.querySelector('main')?.innerText ?? '';
      });
      expect(said).toBe(unscripted);
      expect(said.length).toBeGreaterThan(60);
      for (const width of [2560, 390, 320]) {
        await withScripts.page.setViewportSize({ width, height: 800 });
        expect(await withScripts.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await Promise.all([withScripts.close(), without.close()]);
    });
  });
}
