import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { asText } from '@drawdown/dossier/dossier';
import { nouns, type Noun } from '@drawdown/dossier/identity';
import { rowSchemas } from '@drawdown/dossier/row-schemas';
import { asRead, type Fields } from '@drawdown/dossier/testing';
import { recordAsOneDossier } from '@drawdown/dossier/testing-record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, kinds, withBrowser } from '../apps/web/tests/site.ts';
import { servePages, type ServedPages } from './support/serve-pages.ts';
import { everyOther } from './support/share.ts';

/** Begins as a formula does, ends whatever it may stand in, and then tries to run. */
const HOSTILE = `=HYPERLINK("x")'">--]]></script></title></style><script>window.hostile = 1</script><img src=x onerror="window.hostile = 1"><svg onload="window.hostile = 1">{\\input{x}} }}@article{evil,title={x} <b>x</i>y</sup> <span class="nocase"> \u2028\u202e\ufeff\u0001\b\u000b\u001b\ufffe`;

const pages: Readonly<Record<string, string>> = {
  mission: kinds.mission,
  figures: kinds['figures of one metric'],
  disagreements: kinds.disagreements,
  camps: kinds.camps,
  search: kinds.search,
  'one event': '/events/tessalit-camp-closed',
  'one actor': '/actors/minusma',
  'one source': '/sources/afp-2023-12-11',
  'one source with an address': '/sources/resolution-2100',
  corrections: '/corrections',
};

/** Fields that are words to their schema, and are read as something else once the row is whole. */
const READ = ['date', 'mission', 'value'];

/** A row whose every text means harm that its noun takes: what names another row, or its schema refuses there, stays as it was. */
function poisoned(noun: Noun, row: Fields, keys: ReadonlySet<string>): Fields {
  let made: Fields = row;
  const takes = (candidate: Fields) => rowSchemas[noun].safeParse(asText(candidate)).success;
  const poison = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, field] of Object.entries(value)) poison(field, [...path, name]);
      return;
    }
    if (typeof value !== 'string' || keys.has(value) || READ.includes(path.at(-1) ?? '')) return;
    // An address stays one only where it begins as it did.
    for (const text of [`${HOSTILE} ${value}`, `${value}#${HOSTILE}`]) {
      const candidate = withTextAt(made, path, text) as Fields;
      if (!takes(candidate)) continue;
      made = candidate;
      fields.add(`${noun} ${path.filter((name) => !/^\d+$/.test(name)).join('.')}`);
      return;
    }
  };
  poison(row, []);
  return made;
}

function withTextAt(value: unknown, [name, ...rest]: readonly string[], text: string): unknown {
  if (name === undefined) return text;
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === name ? withTextAt(one, rest, text) : one));
  const fields = value as Fields;
  return { ...fields, [name]: withTextAt(fields[name], rest, text) };
}

/** Names of the fields that were poisoned. */
const fields = new Set<string>();

/** The whole record, each of whose texts, remarks, names, phrases and addresses means harm. */
function hostileRecord() {
  const home = fileURLToPath(new URL('../prisma/dossiers', import.meta.url));
  const record = recordAsOneDossier('hostile', [path.join(home, 'minusma-record')]);
  // Figures are read by two of the units.
  const keys = new Set(['ratio', 'years', ...nouns.flatMap((noun) => Object.keys(record.rows[noun]))]);
  const rows = Object.fromEntries(
    nouns.map((noun) => [
      noun,
      Object.fromEntries(Object.entries(record.rows[noun]).map(([key, row]) => [key, poisoned(noun, row, keys)])),
    ]),
  ) as typeof record.rows;
  return asRead({ ...record, meta: { ...record.meta, title: `${HOSTILE} title` }, rows });
}

let site: ServedPages;
beforeAll(async () => {
  site = await servePages([hostileRecord()], { isStrandedToo: false });
});
afterAll(() => site.stop());

const { visit } = withBrowser();
const taken = async (address: string): Promise<string> => {
  const answer = await fetch(`${site.siteUrl}${address}`);
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.text();
};

describe('a record whose every text means harm', () => {
  it('is one in whatever a dossier takes as free text', () => {
    expect([...fields]).toEqual(
      expect.arrayContaining([
        'actors aliases',
        'actors affiliations.evidence.phrase',
        'events accounts.tells.en',
        'metrics unit',
        'missions acronym',
        'places name.fr',
        'sources title',
        'sources url',
        'statements saidOn.inferred.en',
        'statistics evidence.note.fr',
        'statistics evidence.phrase',
      ]),
    );
  });

  it.each(everyOther(Object.entries(pages)))('is read and never run: %s', async (_kind, address) => {
    const { page, status, close } = await visit(at('en', address), { site: site.siteUrl });
    expect(status).toBe(200);
    const found = await page.evaluate(() => ({
      ran: 'hostile' in window,
      alive: document.querySelectorAll('[onerror], [onload], img[src="x"]').length,
      schemes: [...document.querySelectorAll('a[href]')].map(
        (link) => new URL(link.getAttribute('href') ?? '', location.href).protocol,
      ),
      described: [...document.querySelectorAll('script[type="application/ld+json"]')].map((one) => one.textContent),
    }));
    expect([found.ran, found.alive]).toEqual([false, 0]);
    expect(new Set(found.schemes.filter((scheme) => !['http:', 'https:', 'mailto:'].includes(scheme)))).toEqual(
      new Set(),
    );
    for (const text of found.described) expect(() => JSON.parse(text) as unknown).not.toThrow();
    await close();
  });

  it.each([
    '/en/missions/minusma/statistics.csv',
    '/en/events.csv',
    '/en/actors.csv',
    '/en/sources.csv',
    '/en/places.csv',
    '/en/statements.csv',
  ])('is no formula to a spreadsheet: %s', async (address) => {
    const text = await taken(address);
    expect(text).toContain('HYPERLINK');
    // Whatever a cell begins with, after its quotation mark if it has one.
    expect(text.match(/(?:^|,)"?[=@\t+]/gm) ?? []).toEqual([]);
    expect(text.match(/(?:^|,)"?-(?!\d)/gm) ?? []).toEqual([]);
  });

  it.each([
    '/en/missions/minusma/drawdown.svg',
    '/en/missions/minusma/pace.svg',
    '/en/missions/minusma/sites.svg',
    '/en/missions/minusma/spells.svg',
    '/en/places/ber-camp/map.svg',
    '/sitemap.xml',
    '/en/feed.atom',
    '/en/missions/minusma/feed.atom',
  ])('is text in what is XML, and nothing else: %s', async (address) => {
    const text = await taken(address);
    const { page, close } = await visit('/en/methodology', { site: site.siteUrl });
    const found = await page.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      const all = [...document.querySelectorAll('*')];
      return {
        broken: document.querySelectorAll('parsererror').length,
        scripts: all.filter(({ localName }) => ['script', 'img', 'foreignObject'].includes(localName)).length,
        handlers: all.flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('on')),
      };
    }, text);
    expect(found).toEqual({ broken: 0, scripts: 0, handlers: [] });
    await close();
  });

  it.each(['/en/missions/minusma/drawdown.png', '/en/missions/minusma/og.png'])(
    'is drawn as a picture: %s',
    async (address) => {
      expect((await taken(address)).slice(1, 4)).toBe('PNG');
    },
  );

  it.each(['/en/sources.json', '/en/missions/minusma/drawdown.json', '/en/sources/resolution-2100.csl.json'])(
    'is JSON: %s',
    async (address) => {
      const text = await taken(address);
      expect(() => JSON.parse(text) as unknown).not.toThrow();
    },
  );

  it.each(['/en/missions/minusma/drawdown.bib', '/en/sources/resolution-2100.bib'])(
    'is no command in a bibliography, and closes no brace: %s',
    async (address) => {
      const text = await taken(address);
      expect(text).not.toMatch(/\\input\s*\{/);
      let depth = 0;
      for (const [sign] of text.matchAll(/[{}]/g)) {
        if (sign === '{') depth += 1;
        if (sign === '}') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    },
  );
});
