import { gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { kinds } from './site.ts';

/** The scripts that a page loads, by address, with their text. */
async function scriptsOf(path: string): Promise<Map<string, string>> {
  const site = inject('siteUrl');
  const html = await (await fetch(`${site}${path}`)).text();
  const addresses = new Set(
    [...html.matchAll(/\/_next\/static\/[^"'\\]+?\.js/g)].map(([address]) => address.replaceAll('&amp;', '&')),
  );
  return new Map(
    await Promise.all(
      [...addresses].map(async (address): Promise<[string, string]> => [
        address,
        await (await fetch(`${site}${address}`)).text(),
      ]),
    ),
  );
}

it('sends at most 15 kB of client code of our own with the mission page', async () => {
  const mission = await scriptsOf(`/en${kinds.mission}`);
  const plain = await scriptsOf('/en/search');
  expect(mission.size).toBeGreaterThan(0);
  // What every page loads is the framework's, but for the page that says something went wrong: that is ours everywhere.
  const ours = [...mission].filter(
    ([address, text]) => !plain.has(address) || text.includes('The record does not answer just now'),
  );
  const bytes = ours.reduce((sum, [, text]) => sum + gzipSync(text).length, 0);
  console.log(`client code of our own on the mission page: ${bytes} bytes gzipped in ${ours.length} files`);
  expect(bytes).toBeLessThanOrEqual(15_000);
});

it('sends the mission page itself in less than 550 kB, and 88 kB compressed', async () => {
  const html = await (await fetch(`${inject('siteUrl')}/en${kinds.mission}`)).text();
  console.log(`the mission page: ${html.length} bytes, ${gzipSync(html).length} gzipped`);
  expect(html.length).toBeLessThan(550_000);
  expect(gzipSync(html).length).toBeLessThan(88_000);
});
