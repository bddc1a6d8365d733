import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { everyOther } from '../../../tests/support/share.ts';
import { brokenRules } from './rules.ts';
import { aboutTheRecord, at, kinds, withBrowser } from './site.ts';
import type { Visit } from './site.ts';

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
  ...Object.entries({ ...kinds, ...aboutTheRecord }).map(([name, path]): [string, () => Promise<string>] => [
    name,
    () => Promise.resolve(path),
  ]),
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

/** Figures that stand alone, each in one of the languages: they come of the same parts. */
const alone = ['drawdown', 'groups', 'sites', 'pace', 'contingents', 'spells'].map(
  (name) => [name, `/embed/missions/minusma/${name}`] as const,
);

/** Pages that are also read without scripts, here in one of the languages each: they come of the same parts. */
const unscripted = {
  en: new Set(everyOther(pages).map(([name]) => name)),
  fr: new Set(everyOther(pages, 'second').map(([name]) => name)),
} as const;

/** Holds one page of each kind, in one language, to what every page owes every reader: in both themes and at three widths. */
export function describeAccess(lang: 'en' | 'fr'): void {
  const { visit } = withBrowser();

  describe.each(pages)(`the page %s in ${lang}`, (name, address) => {
    let path: string;
    let visited: Visit;
    // Once for all that is asked of it: a page costs more to make and to load than to look at.
    beforeAll(async () => {
      path = at(lang, await address());
      visited = await visit(path, { viewport: { width: 390, height: 800 }, colorScheme: views[lang][0].colorScheme });
    });
    afterAll(() => visited.close());

    it('is whole, alone, silent and labelled', async () => {
      const { page, status, policy, foreign, complaints } = visited;
      expect({ status, foreign, complaints }).toEqual({ status: 200, foreign: [], complaints: [] });
      const head = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        description: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
        others: [...document.querySelectorAll('link[rel="alternate"]')].map((link) => link.getAttribute('hreflang')),
        headings: document.querySelectorAll('h1').length,
      }));
      expect(head).toMatchObject({
        lang,
        headings: 1,
        others: expect.arrayContaining(['en', 'fr']) as unknown,
      });
      // Only scripts that are named: one that is not would have been complained of.
      expect(policy).toMatch(/script-src 'self' '(nonce|sha256)-/);
      expect(policy).not.toMatch(/script-src[^;]*unsafe-/);
      expect(head.title).toMatch(/Drawdown$/);
      expect(head.description.length).toBeGreaterThan(10);
    });

    it('fits 2560, 390 and 320 px without scrolling sideways', async () => {
      const { page } = visited;
      for (const width of [2560, 320, 390]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });

    const readsTheSame = async () => {
      const without = await visit(path, { viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
      const { page } = visited;
      const said = await without.page.locator('main').innerText();
      // What only scripts can do is not offered without them; all that is said is.
      const unscriptedText = await page.evaluate(() => {
        const parts = [...document.querySelectorAll<HTMLElement>('main [data-scripted]')];
        for (const part of parts) part.hidden = true;
        const text = document.querySelector('main')?.innerText ?? '';
        for (const part of parts) part.hidden = false;
        return text;
      });
      expect(said).toBe(unscriptedText);
      expect(said.length).toBeGreaterThan(60);
      await without.close();
    };
    if (unscripted[lang].has(name)) it('reads the same without scripts', readsTheSame);

    it('keeps within WCAG 2.2 AA in both themes, from a telephone to a desk', async () => {
      const { page } = visited;
      const broken: string[] = [];
      for (const [i, { colorScheme, width }] of views[lang].entries()) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        broken.push(...(await brokenRules(page, i > 0)).map((rule) => `${colorScheme}, ${width} px: ${rule}`));
      }
      expect(broken).toEqual([]);
    }, 180_000);
  });

  it.each(everyOther(alone, lang === 'en' ? 'first' : 'second'))(
    `the figure %s alone in ${lang} keeps within WCAG 2.2 AA`,
    async (_name, path) => {
      const { page, status, complaints, close } = await visit(at(lang, path));
      expect({ status, complaints, broken: await brokenRules(page) }).toEqual({
        status: 200,
        complaints: [],
        broken: [],
      });
      await close();
    },
  );
}
