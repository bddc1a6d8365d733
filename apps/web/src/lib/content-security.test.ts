import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, freshNonce } from './content-security.ts';

const directive = (policy: string, name: string): string =>
  policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';

describe('the policy of a page', () => {
  it('runs only scripts with the nonce of this very answer', () => {
    const scripts = directive(contentSecurityPolicy('/missions/minusma', 'abc', false), 'script-src');
    expect(scripts).toContain("'nonce-abc'");
    expect(scripts).not.toMatch(/unsafe/);
  });

  it('lets nobody frame a page but the one made for it', () => {
    expect(directive(contentSecurityPolicy('/missions/minusma', 'abc', false), 'frame-ancestors')).toContain("'none'");
    expect(directive(contentSecurityPolicy('/embed/missions/minusma', 'abc', false), 'frame-ancestors')).toContain('*');
    expect(directive(contentSecurityPolicy('/embedded', 'abc', false), 'frame-ancestors')).toContain("'none'");
  });

  it('names no host but its own', () => {
    expect(contentSecurityPolicy('/', 'abc', false)).not.toMatch(/https?:|\*/);
  });
});

describe('a nonce', () => {
  it('is never the same twice, and long enough not to be guessed', () => {
    const many = Array.from({ length: 100 }, freshNonce);
    expect(new Set(many).size).toBe(100);
    expect(Math.min(...many.map((nonce) => atob(nonce).length))).toBe(16);
  });
});
