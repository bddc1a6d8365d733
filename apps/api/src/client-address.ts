import { BlockList, isIP, isIPv6 } from 'node:net';

/** Whether an address belongs to a proxy whose word on who asked is taken. */
export type IsTrusted = (address: string) => boolean;

/** What is trusted, from a list of addresses and networks such as `10.0.0.0/8`; null where one of them is neither. */
export function trustedFrom(list: readonly string[]): IsTrusted | null {
  const networks = new BlockList();
  for (const entry of list) {
    const [address = '', length, ...more] = entry.split('/');
    const version = isIP(address);
    if (version === 0 || more.length > 0) return null;
    const family = version === 6 ? 'ipv6' : 'ipv4';
    if (length === undefined) {
      networks.addAddress(address, family);
      continue;
    }
    if (!/^\d{1,3}$/.test(length) || Number(length) > (version === 6 ? 128 : 32)) return null;
    networks.addSubnet(address, Number(length), family);
  }
  return (address) => networks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/**
 * Who asked: the peer of the connection, or, as far as those that passed the request on are trusted, whom they name. What a stranger writes
 * into `forwarded` (X-Forwarded-For) stands to the left of what the first trusted proxy added, and is never reached.
 */
export function clientAddress(peer: string, forwarded: string, isTrusted: IsTrusted): string {
  const named = forwarded.split(',').map(bare);
  let client = bare(peer);
  while (isTrusted(client)) {
    const before = named.pop();
    if (before === undefined || isIP(before) === 0) break;
    client = before;
  }
  return client;
}

/** An address without port and brackets; one of IPv4 in its own notation. */
function bare(text: string): string {
  const trimmed = text.trim();
  const address = /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^([\d.]+):\d+$/.exec(trimmed)?.[1] ?? trimmed;
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}

/** What counts as one client: an address, of IPv6 the /64 that one subscriber has all of. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups =
    tail === undefined ? first : [...first, ...Array<string>(8 - first.length - rest.length).fill('0'), ...rest];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
