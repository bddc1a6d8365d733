import { describe, expect, it } from 'vitest';
import { sleeping } from './sleeping.ts';

const FILE = '<script src="/_next/static/chunks/a.js" async=""></script>';
const LINES = '<script>self.__next_f.push([1,"1:\\u003cp>"])</script>';
const page = (...scripts: string[]) =>
  `<html><head>${scripts[0] ?? ''}</head><body><p>Read me.</p>${scripts.slice(1).join('')}</body></html>`;

describe('a page whose scripts sleep', () => {
  it('has them all, each with what it was, and one that wakes them', () => {
    const put = sleeping(page(FILE, LINES));
    expect(put).toContain('<script type="text/waiting" src="/_next/static/chunks/a.js" async=""></script>');
    expect(put).toContain('<script type="text/waiting">self.__next_f.push([1,"1:\\u003cp>"])</script>');
    expect(put).toMatch(/<script>\(function wake[^]*\)\("text\/waiting",4000\)<\/script><\/body><\/html>$/);
    expect(put.replaceAll(' type="text/waiting"', '').replace(/<script>\(function wake[^]*?<\/script>/, '')).toBe(
      page(FILE, LINES),
    );
  });

  it('asks for none of them before it is read', () => {
    const asked = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>';
    expect(sleeping(page(asked + FILE))).toBe(sleeping(page(FILE)));
    expect(sleeping(page(asked))).toBe(page(asked));
  });

  it.each([
    ['what it says to machines', '<script type="application/ld+json">{"@type":"Dataset"}</script>'],
    ['what puts a part in its place while the page is written', '<script>$RC("B:0","S:0")</script>'],
    ['what old browsers fetch', '<script src="/_next/static/chunks/a.js" noModule=""></script>'],
    ['what others wrote', '<script src="/other.js" async=""></script>'],
  ])('leaves awake %s', (_, script) => {
    expect(sleeping(page(FILE, script))).toContain(script);
    expect(sleeping(page(script))).toBe(page(script));
  });

  it('is as it was where it speaks of scripts', () => {
    const spoken = page('', '&lt;script>self.__next_f.push(1)&lt;/script>');
    expect(sleeping(spoken)).toBe(spoken);
  });
});
