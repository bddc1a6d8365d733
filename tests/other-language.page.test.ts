import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { asRead } from '@drawdown/dossier/testing';
import { recordAsOneDossier } from '@drawdown/dossier/testing-record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages } from './support/serve-pages.ts';
import type { ServedPages } from './support/serve-pages.ts';
import { at, kinds, withBrowser } from '../apps/web/tests/site.ts';
import { everyOther } from './support/share.ts';

/** Stands in every text of the record that was written in one language alone: what is looked for on the pages. */
const SIGN = '\u2021';

const pages: Readonly<Record<string, string>> = {
  ...kinds,
  'who left': '/missions/minusma?knownOn=2023-12-13',
  'one event': '/events/tessalit-camp-closed',
  'an event with people in it': '/events/mopti-camp-handed-over',
  'one actor': '/actors/el-ghassim-wane',
  'an actor that others belong to': '/actors/minusma',
  'an area': '/places/northern-mali',
  'one source': '/sources/afp-2023-12-11',
  'a source without its text': '/sources/minusma-gradual-exit',
  'a figure known to be wrong': '/statistics/jurist-10040-remaining',
  data: '/data',
  corrections: '/corrections',
};

/** The whole record as a dossier that lacks one language. */
function writtenOnlyIn(lang: 'en' | 'fr') {
  const home = fileURLToPath(new URL('../prisma/dossiers', import.meta.url));
  const record = recordAsOneDossier('one-language', [path.join(home, 'minusma-record')]);
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cut);
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Record<string, unknown>;
    const text = fields[lang];
    if (typeof text === 'string' && Object.keys(fields).every((key) => key === 'en' || key === 'fr'))
      return { [lang]: `${text}${SIGN}` };
    return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, cut(field)]));
  };
  return asRead({ ...record, rows: cut(record.rows) as typeof record.rows });
}

/** What is wrong with the texts of a page in the other language, as the browser holds it. */
function unmarked({ sign, other, words }: { sign: string; other: string; words: string }): string[] {
  const found: string[] = [];
  const isTold = (text: string): boolean => text.includes(`(${words})`) || text.includes(`(${other})`);
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = node.parentElement;
    if (parent === null || parent.closest('script, style') !== null) continue;
    if (/\bundefined\b|\bnull\b|\bNaN\b|\[object/.test(text) && parent.closest('code, pre') === null)
      found.push(`says nothing: ${text}`);
    if (!text.includes(sign)) continue;
    const home = parent.closest('[lang]');
    // In a sentence of ours, in a title or in a choice nothing can be marked up: a word says it.
    const marked =
      home?.getAttribute('lang') === other &&
      (isTold(home.textContent) || home.querySelector('.in-other-language') !== null);
    if (!marked && !isTold(text)) found.push(`${parent.tagName.toLowerCase()}: ${text}`);
  }
  for (const element of document.querySelectorAll('*'))
    for (const name of ['aria-label', 'title', 'alt', 'content', 'placeholder']) {
      const text = element.getAttribute(name) ?? '';
      if (text.includes(sign) && !isTold(text)) found.push(`${element.tagName.toLowerCase()} ${name}: ${text}`);
    }
  for (const heading of document.querySelectorAll('h1, h2, h3, a'))
    if (
      heading.textContent.trim() === '' &&
      heading.getAttribute('aria-label') === null &&
      heading.querySelector('svg, img, title') === null
    )
      found.push(`blank ${heading.outerHTML.slice(0, 120)}`);
  return [...new Set(found)];
}

const { visit } = withBrowser();

describe.each([
  ['French', 'fr', 'en', 'en anglais seulement'],
  ['English', 'en', 'fr', 'in French only'],
] as const)('a record that lacks %s', (_, lang, other, words) => {
  let site: ServedPages;
  beforeAll(async () => {
    site = await servePages([writtenOnlyIn(other)]);
  });
  afterAll(() => site.stop());

  it.each(everyOther(Object.entries(pages), lang === 'en' ? 'first' : 'second'))(
    'is marked wherever it stands: %s',
    async (_kind, address) => {
      const { page, status, close } = await visit(at(lang, address), { site: site.siteUrl });
      expect(status).toBe(200);
      expect(await page.evaluate(unmarked, { sign: SIGN, other, words })).toEqual([]);
      await close();
    },
  );

  it.each(['/feed.atom', '/missions/minusma/feed.atom'])('is marked in %s', async (address) => {
    const feed = await (await fetch(`${site.siteUrl}/${lang}${address}`)).text();
    const lines = feed.match(/<(title|summary|content)[^>]*>[^<]*<\/\1>/g) ?? [];
    const told = lines.filter((line) => line.includes(SIGN));
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((line) => !line.includes(`(${words})`))).toEqual([]);
  });
});
