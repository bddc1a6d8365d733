import { describe, expect, it } from 'vitest';
import { frozenHtml, hostless, stylesheetsOf } from './release-page.ts';

const HTML = `<!DOCTYPE html><html lang="en"><head><title>MINUSMA · Drawdown</title><meta name="description" content="How many"/>
<link rel="stylesheet" href="/_next/static/a.css?x=1&amp;y=2" nonce="n"/><link rel="preload" href="/f.woff2" as="font"/>
<link rel="stylesheet" href="/_next/static/b.css"/></head><body class="b"><main>3,367<script nonce="n">alert(1)</script><!--$-->
<style nonce="n">a{}</style></main><script src="/x.js"></script></body></html>`;
const release = { lang: 'en', version: '2026-11', date: '2026-11-26' } as const;

describe('a page frozen for a release', () => {
  it('takes its stylesheets along, each once and in order', () => {
    expect(stylesheetsOf(HTML)).toEqual(['/_next/static/a.css?x=1&y=2', '/_next/static/b.css']);
  });

  it('says what it said, runs nothing, asks for nothing, and tells which release it is of', () => {
    const page = frozenHtml(HTML, '@font-face { src: url(f.woff2) } .a { color: red }', release);
    expect(page).toContain('3,367');
    expect(page).toContain('<title>MINUSMA · Drawdown</title>');
    expect(page).toContain('.a { color: red }');
    expect(page).toContain('as it was on 26 November 2026');
    expect(page).toContain('<a href="/en/releases/2026-11">2026-11</a>');
    expect(page).not.toMatch(/<script|<link|nonce|@font-face|<!--/);
  });

  it('cannot be closed early by what stands in its styles', () => {
    const page = frozenHtml(HTML, '.a::before { content: "</style><script>" }', release);
    expect(page.match(/<\/style>/g)).toHaveLength(2);
  });

  it('names no host', () => {
    expect(hostless('see https://d.example/en and "https://d.example"', 'https://d.example')).toBe('see /en and "/"');
  });
});
