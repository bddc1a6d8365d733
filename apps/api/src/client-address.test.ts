import { describe, expect, it } from 'vitest';
import { clientAddress, networkOf, trustedFrom } from './client-address.ts';

const trusted = (...list: string[]) => {
  const isTrusted = trustedFrom(list);
  if (!isTrusted) throw new Error('the list holds something that is no network');
  return isTrusted;
};

describe('who asked', () => {
  it.each([
    ['the peer, whatever it says of others', '203.0.113.7', '198.51.100.1', [], '203.0.113.7'],
    ['whom a trusted proxy names', '10.0.0.1', '198.51.100.1', ['10.0.0.0/8'], '198.51.100.1'],
    ['the last that a stranger did not write', '10.0.0.1', '1.1.1.1, 198.51.100.1', ['10.0.0.0/8'], '198.51.100.1'],
    ['through several proxies', '10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2', ['10.0.0.0/8'], '198.51.100.1'],
    ['the proxy itself where it names nobody', '10.0.0.1', '', ['10.0.0.1'], '10.0.0.1'],
    ['the proxy itself where it names nonsense', '10.0.0.1', '198.51.100.1, unknown', ['10.0.0.1'], '10.0.0.1'],
    ['without the port', '10.0.0.1', '198.51.100.1:4711', ['10.0.0.1'], '198.51.100.1'],
    ['without brackets', '::1', '[2001:db8::5]:443', ['::1'], '2001:db8::5'],
    ['an IPv4 peer that the system writes as IPv6', '::ffff:10.0.0.1', '198.51.100.1', ['10.0.0.0/8'], '198.51.100.1'],
  ])('is %s', (_, peer, forwarded, list, client) => {
    expect(clientAddress(peer, forwarded, trusted(...list))).toBe(client);
  });

  it.each(['10.0.0.0/33', '10.0.0', 'proxy.example', '::1/129', '10.0.0.0/8/8', ''])(
    'is never taken from "%s", which is no network',
    (entry) => expect(trustedFrom([entry])).toBeNull(),
  );
});

describe('one client', () => {
  it.each([
    ['198.51.100.1', '198.51.100.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
