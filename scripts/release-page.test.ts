import { describe, expect, it } from 'vitest';
import { fontsOf, frozenHtml, frozenSvg, hostless, stylesheetsOf, withFonts } from './release-page.ts';

const HTML = `<!DOCTYPE html><html lang="en" class="serif sans"><head><title>MINUSMA · Drawdown</title><meta name="description" content="How many"/>
<link rel="stylesheet" href="/_next/static/a.css?x=1&amp;y=2" nonce="n"/><link rel="preload" href="/f.woff2" as="font"/>
<link rel="stylesheet" href="/_next/static/b.css"/></head><body class="b"><main>3,367<script nonce="n">alert(1)</script><!--$-->
<style nonce="n">a{}</style><details><summary>Days</summary><form><button>Go</button></form><ol><li>27 September</li></ol></details>
<details class="chooser"><summary>Counting <strong>all</strong></summary><form><button>police</button></form></details>
<details><summary>Table</summary><table></table></details></main><script src="/x.js"></script></body></html>`;
const release = { lang: 'en', version: '2026-11', date: '2026-11-26' } as const;

describe('a page frozen for a release', () => {
  it('takes its stylesheets along, each once and in order', () => {
    expect(stylesheetsOf(HTML)).toEqual(['/_next/static/a.css?x=1&y=2', '/_next/static/b.css']);
  });

  it('says what it said, runs nothing, asks for nothing, and tells which release it is of', () => {
    const page = frozenHtml(HTML, '.a { color: red }', release);
    expect(page).toContain('3,367');
    expect(page).toContain('<title>MINUSMA · Drawdown</title>');
    expect(page).toContain('.a { color: red }');
    expect(page).toContain('as it was on 26 November 2026');
    expect(page).toContain('<a href="/en/releases/2026-11">2026-11</a>');
    expect(page).toContain('<html lang="en" class="serif sans">');
    expect(page).not.toMatch(/<script|<link|nonce|<!--/);
  });

  it('asks nothing that nobody would answer: what was chosen is said, and what only opens stays', () => {
    const page = frozenHtml(HTML, '', release);
    expect(page).not.toMatch(/<form|<button|police/);
    expect(page).toContain('<span>Counting <strong>all</strong></span>');
    expect(page).toContain('<details><summary>Table</summary><table></table></details>');
    expect(page).toContain('<details><summary>Days</summary><ol><li>27 September</li></ol></details>');
  });

  it('is set in its own type, and names no other', () => {
    const css = `@font-face { font-family: serif; src: url("../media/a.woff2") format("woff2") }
      @font-face { font-family: serifExtended; unicode-range: U+100; src: url("../media/b.woff2") format("woff2") }
      @font-face { font-family: fallback; src: local(Arial) } .a { color: red }`;
    expect(fontsOf(css)).toEqual(['../media/a.woff2']);
    const styles = withFonts(css, new Map([['../media/a.woff2', new Uint8Array([1, 2, 3])]]));
    expect(styles).toContain('src: url(data:font/woff2;base64,AQID) format("woff2")');
    expect(styles).toContain('local(Arial)');
    expect(styles).not.toContain('media/');
    expect(styles).toContain('.a { color: red }');
  });

  it('cannot be closed early by what stands in its styles', () => {
    const page = frozenHtml(HTML, '.a::before { content: "</style><script>" }', release);
    expect(page.match(/<\/style>/g)).toHaveLength(2);
  });

  it('names no host', () => {
    expect(hostless('see https://d.example/en and "https://d.example"', 'https://d.example')).toBe('see /en and "/"');
  });
});

describe('a picture frozen for a release', () => {
  const svg =
    '<svg><a href="https://d.example/en/places/gao"><text>Gao</text></a><text x="36">https://d.example/en/missions/minusma?knownOn=2026-11-26#drawdown</text></svg>';

  it('says which release it is of in the place of an address, which without a host would be none', () => {
    expect(frozenSvg(svg, 'https://d.example', release)).toBe(
      '<svg><a href="/en/places/gao"><text>Gao</text></a><text x="36">Version 2026-11 of the record, frozen on 26 November 2026.</text></svg>',
    );
  });
});
