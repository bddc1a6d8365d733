import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesOf, encodingFor, keptPage, policyFor, withoutNonce } from './kept-page.ts';

const POLICY = "default-src 'self'; script-src 'self' 'nonce-abc=' 'strict-dynamic'; style-src 'self' 'unsafe-inline'";
const digest = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

describe('a page for all', () => {
  it('names its scripts by what they say, not by a number', () => {
    const html =
      '<head><link rel="stylesheet" href="/a.css" nonce="abc="/><script src="/b.js" async="" nonce="abc="></script></head>' +
      '<script nonce="abc=">first()</script><script id="x" nonce="abc=">second("</b>")</script>';
    const plain = withoutNonce(html);
    expect(plain).toBe(html.replaceAll(' nonce="abc="', ''));
    expect(policyFor(plain, POLICY)).toBe(
      `default-src 'self'; script-src 'self' ${digest('first()')} ${digest('second("</b>")')}; style-src 'self' 'unsafe-inline'`,
    );
  });

  it('leaves what readers see as it is, also where it speaks of such numbers', () => {
    const html = '<p>A script bears nonce="abc=" here: &lt;script nonce="abc="&gt;</p><script>says(" nonce=")</script>';
    expect(withoutNonce(html)).toBe(html);
  });

  it('is the same in each encoding', async () => {
    const page = await keptPage('<p>été</p>'.repeat(1_000), {
      'content-security-policy': POLICY,
      link: '</a.css>; rel=preload; as="style"; nonce="abc=", </b.woff2>; nonce="abc="; rel=preload',
      'x-other': 'stays',
    });
    expect((await bytesOf(page, 'identity')).toString('utf8')).toBe('<p>été</p>'.repeat(1_000));
    expect(page.brotli.length).toBeLessThan(200);
    expect(page.headers).toMatchObject({
      'x-other': 'stays',
      link: '</a.css>; rel=preload; as="style", </b.woff2>; rel=preload',
    });
  });
});

describe('how a reader takes it', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5, br;q=0', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'gzip'],
    ['deflate', 'identity'],
    ['identity', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ] as const)('%j is read as %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});

describe('the scripts of a kept page', () => {
  const html = '<body><p>x</p><script nonce="abc=">self.__next_f.push([1])</script></body>';

  it('sleep, and those that run are named in its policy: to wake, and then as they were written', async () => {
    const page = await keptPage(html, { 'content-security-policy': POLICY });
    const text = (await bytesOf(page, 'identity')).toString('utf8');
    const [, waking = ''] = /<script>(\(function[^]*)<\/script>/.exec(text) ?? [];
    expect(text).toContain('<script type="text/waiting">self.__next_f.push([1])</script>');
    expect(page.headers['content-security-policy']).toContain(
      `script-src 'self' ${digest('self.__next_f.push([1])')} ${digest(waking)};`,
    );
  });

  it('are awake where others frame it', async () => {
    const page = await keptPage(html, { 'content-security-policy': `${POLICY}; frame-ancestors *` });
    expect((await bytesOf(page, 'identity')).toString('utf8')).toBe(html.replace(' nonce="abc="', ''));
  });
});
