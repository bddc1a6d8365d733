import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { kinds, withBrowser } from './site.ts';
import { everyOther } from '../../../tests/support/share.ts';

const { visit } = withBrowser();

// The style page shows specimens of what stands on pages of its own.
const { style: _specimens, ...pages } = kinds;

/** One page of each kind that shows something of the record. */
const shown = {
  ...pages,
  'one event': '/events/tessalit-camp-closed',
  'one actor': '/actors/minusma',
  'one source': '/sources/afp-2023-12-11',
  'a town': '/places/gao',
  corrections: '/corrections',
};

/** What a page draws or tabulates, each with what stands under it. */
interface Shown {
  what: string;
  isDrawn: boolean;
  /** Null where it stands in nothing that can be taken away. */
  path: string | null;
  /** What it offers: the forms of its files, of its citation, and its embed. */
  offers: string[];
  /** Where all of it leads. */
  links: string[];
  hasWords: boolean;
  hasTwin: boolean;
}

async function shownOn(page: Page): Promise<Shown[]> {
  return page.evaluate(() => {
    const drawings = [...document.querySelectorAll('main .chart, main .contingents')];
    const tables = [...document.querySelectorAll('main table')];
    return [...drawings, ...tables].map((element) => {
      const around = element.closest('[data-taken]');
      const take = around?.querySelector(':scope .take') ?? null;
      const links = [...(take?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? '');
      const embed = /src="([^"]+)"/.exec(take?.querySelector('pre')?.textContent ?? '')?.[1] ?? null;
      const isDrawn = !(element instanceof HTMLTableElement);
      const words = element.querySelector('[aria-label], [aria-labelledby], h3, h4, title');
      // The same in rows: in the figure itself, else beside it in its section or card.
      const beside = around?.parentElement?.closest('section, article, .camps-in-brief') ?? around;
      return {
        what: `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`,
        isDrawn,
        path: around?.getAttribute('data-taken') ?? null,
        offers: [
          ...links.map((href) => /\.((?:csl\.)?[a-z]+)(?:\?|$)/.exec(href)?.[1] ?? 'page'),
          ...(embed === null ? [] : ['embed']),
        ],
        links: [...links, ...(embed === null ? [] : [embed])],
        hasWords:
          words !== null &&
          ((words.getAttribute('aria-label') ?? words.textContent).trim() !== '' ||
            words.hasAttribute('aria-labelledby')),
        hasTwin:
          (beside?.querySelector('table, dl, ul') ?? null) !== null ||
          [...document.querySelectorAll('[data-taken]')].some(
            (other) =>
              other.getAttribute('data-taken') === around?.getAttribute('data-taken') &&
              other.querySelector('table') !== null,
          ),
      };
    });
  });
}

describe.each(['en', 'fr'] as const)('whatever the pages in %s draw or tabulate', (lang) => {
  it.each(everyOther(Object.entries(shown), lang === 'en' ? 'first' : 'second'))(
    '%s: stands with its files, its citation and, where it is drawn, its pictures and its embed',
    async (_kind, path) => {
      const { page, status, close } = await visit(`/${lang}${path === '/' ? '' : path}`, { javaScriptEnabled: true });
      expect({ path, status }).toEqual({ path, status: 200 });
      for (const figure of await shownOn(page)) {
        expect(figure).not.toMatchObject({ path: null });
        expect(figure.offers, figure.what).toEqual(expect.arrayContaining(['csv', 'json', 'bib', 'csl.json', 'txt']));
        if (figure.isDrawn) {
          expect(figure.offers, figure.what).toEqual(expect.arrayContaining(['svg', 'png', 'embed']));
          expect(figure).toMatchObject({ hasWords: true, hasTwin: true });
        }
      }
      // A list is no table, but is taken away like one.
      const lists = await page.locator('main .entries, main .months, main .statements, main .disagreements').count();
      if (lists > 0) expect(await page.locator('main .take a[href*=".csv"]').count()).toBeGreaterThan(0);
      await close();
    },
  );
});

describe('every way to take something away that a page offers', () => {
  it('answers, each with what it says it is', async () => {
    const types: Readonly<Record<string, string>> = {
      csv: 'text/csv',
      json: 'application/json',
      svg: 'image/svg+xml',
      png: 'image/png',
      bib: 'application/x-bibtex',
      'csl.json': 'application/vnd.citationstyles.csl+json',
      txt: 'text/plain',
      embed: 'text/html',
    };
    const offered = new Map<string, string>();
    for (const path of Object.values(shown)) {
      const { page, close } = await visit(`/en${path === '/' ? '' : path}`);
      for (const figure of await shownOn(page))
        for (const [i, href] of figure.links.entries()) {
          const offer = figure.offers[i] ?? '';
          if (offer !== 'page') offered.set(href, offer);
        }
      await close();
    }
    expect(offered.size).toBeGreaterThan(80);
    for (const [href, offer] of offered) {
      const answer = await fetch(new URL(href, inject('siteUrl')));
      const body = await answer.arrayBuffer();
      const type = (answer.headers.get('content-type') ?? '').split(';')[0];
      expect({ href, status: answer.status, type }).toEqual({ href, status: 200, type: types[offer] });
      expect(body.byteLength).toBeGreaterThan(50);
    }
  }, 300_000);
});
