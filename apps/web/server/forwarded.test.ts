import { describe, expect, it } from 'vitest';
import { forwarded } from './forwarded.ts';

const marked = (headers: Record<string, string>) => forwarded({ host: 'example.org', ...headers }, '198.51.100.1');

describe('a request that is passed on', () => {
  it('carries who sent it, after whatever its sender says', () => {
    expect(marked({})['x-forwarded-for']).toBe('198.51.100.1');
    expect(marked({ 'x-forwarded-for': '203.0.113.5' })['x-forwarded-for']).toBe('203.0.113.5, 198.51.100.1');
  });

  it('carries the last of many that sent it before, which alone may be known to us', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => `203.0.113.${i % 250}`);
    const senders = String(marked({ 'x-forwarded-for': many.join(', ') })['x-forwarded-for']).split(', ');
    expect(senders.length).toBeGreaterThan(100);
    expect(senders).toEqual([...many, '198.51.100.1'].slice(-senders.length));
    expect(marked({ 'x-forwarded-for': '1'.repeat(15_000) })['x-forwarded-for']).toHaveLength(
      2_000 + ', 198.51.100.1'.length,
    );
  });

  it('carries nothing that only this server may write', () => {
    const kept = marked({
      'x-drawdown-counted': '1',
      'x-drawdown-dashboard': 'guess',
      'x-middleware-prefetch': '1',
      'x-matched-path': '/en',
      accept: '*/*',
    });
    expect(Object.keys(kept).sort()).toEqual([
      'accept',
      'host',
      'traceparent',
      'x-forwarded-for',
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-request-id',
    ]);
  });

  it('goes on in the trace that it came with, or begins one', () => {
    const given = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';
    expect(marked({ traceparent: given }).traceparent).toBe(given);
    const fresh = /^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/;
    expect(marked({}).traceparent).toMatch(fresh);
    expect(marked({ traceparent: `00-${'0'.repeat(32)}-b7ad6b7169203331-00` }).traceparent).toMatch(fresh);
    expect(marked({ traceparent: 'mine' }).traceparent).toMatch(fresh);
  });

  it('keeps the id that it came with, if that is one to write into a log', () => {
    expect(marked({ 'x-request-id': 'from-the-balancer.1' })['x-request-id']).toBe('from-the-balancer.1');
    expect(marked({ 'x-request-id': 'a"b' })['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
