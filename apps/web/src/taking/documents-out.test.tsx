import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { atomOf } from './atom.ts';
import { bibtexOf } from './bibtex.ts';
import type { Cited } from './citation.ts';
import { cslOf, plainCitation } from './citation.ts';
import { embedCode } from './embed.ts';
import { scriptJson } from './json-ld.ts';
import { svgOf } from './picture.tsx';
import { flattened, lightTheme, mixed } from './stylesheet.ts';
import { aView } from './testing.ts';
import { xmlText } from './xml.ts';

const HOSTILE = '</script></title><script>alert(1)</script>&"\'\u0000\u0001\u0008\u000b\ufffe\uffff]]>';

const cited = (changes: Partial<Cited> = {}): Cited => ({
  kind: 'dataset',
  key: 'drawdown-minusma',
  title: 'MINUSMA: people who had left',
  author: 'The Drawdown contributors',
  container: 'Drawdown',
  issued: '2026-11-23',
  issuedNote: null,
  version: '2026-11-23',
  address: 'https://drawdown.example/en/missions/minusma?knownOn=2023-10-15',
  accessed: '2026-11-23',
  language: 'en',
  note: 'CC-BY-4.0',
  ...changes,
});

const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Whether an entry ends where its first brace does, counting as BibTeX does, to which an escaped brace is one; and how many are left open. */
function braceDepths(entry: string): [isOne: boolean, left: number] {
  const depths: number[] = [];
  for (const sign of entry.trim().replace(/^[^{]*/, ''))
    depths.push((depths.at(-1) ?? 0) + (sign === '{' ? 1 : sign === '}' ? -1 : 0));
  return [depths.slice(0, -1).every((depth) => depth > 0), depths.at(-1) ?? 0];
}

describe('a citation', () => {
  it('names author, title, version, address and the day it was read', () => {
    expect(plainCitation('en', cited()).replaceAll('\u00a0', ' ')).toBe(
      'The Drawdown contributors (2026). MINUSMA: people who had left [data set]. Drawdown. Version of 23 November 2026. CC-BY-4.0. https://drawdown.example/en/missions/minusma?knownOn=2023-10-15 (accessed 23 November 2026)',
    );
  });

  it('gives no year where the document gives none', () => {
    const undated = cited({
      kind: 'webpage',
      issued: null,
      issuedNote: 'on or after 20 September 2023',
      version: null,
    });
    expect(plainCitation('fr', undated)).toContain('(s. d.)');
    expect(cslOf(undated)).not.toHaveProperty('issued');
    expect(bibtexOf('en', undated)).not.toContain('year');
  });

  it('takes no command from the name of an author either', () => {
    const text = bibtexOf('en', cited({ author: 'R&D \\input{/etc/passwd} }', key: 'drawdown-x' }));
    expect(text).toContain(
      'author = {{R\\&D \\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{} \\textbraceright{}}}',
    );
  });

  it('is BibTeX under its own key, with braces and commands of the title made harmless', () => {
    const text = bibtexOf('en', cited({ title: '} \\input{/etc/passwd} @misc{evil, {', key: 'drawdown-x' }));
    expect(text).toMatch(/^@misc\{drawdownx,/);
    expect(text).not.toMatch(/\\input\{/);
    expect(braceDepths(text)).toEqual([true, 0]);
  });

  it.each([
    'A <b>bold & open',
    '<b>x</i>y</sup>z',
    '<sup>2</sup> <span class="nocase">x</span> <span style="font-variant:small-caps;">y</span> <i> loose',
    'A</b>, note',
    '=E"<b>&',
    '{x} <b>B</b> $5 < 6 > 2 | a\\b',
  ])('is BibTeX that takes nothing for HTML, and says the text as it is: %s', (said) => {
    const text = bibtexOf('en', cited({ title: said, author: said, container: said, note: said, version: null }));
    expect(braceDepths(text)).toEqual([true, 0]);
    const [read] = new Cite(text).data as { title: string; note: string; publisher: string }[];
    const note = `Accessed 23 November 2026. ${said}`;
    expect(read).toMatchObject({ title: said, note, publisher: said });
  });

  it('is BibTeX whose braces are balanced, whatever stands in its texts', () => {
    const pieces =
      '<b> </b> <i> </i> <sc> </span> <sup> <span <span\u00a0class="nocase"> { } \\ $ % & " @misc{ é e\u0301 \u0301 ＜ ﹛ 🜂 Word aB : = # ~ ^ _'
        .split(' ')
        .concat(' ', '<span class="nocase">');
    for (let i = 0; i < 500; i += 1) {
      const said = Array.from(
        { length: 6 },
        (_, at) => pieces[(i * (at * at + 3) + at * 7 + (i >> at)) % pieces.length],
      ).join('');
      const text = bibtexOf(
        'en',
        cited({ title: said, author: `x${said}`, container: said, note: said, version: said }),
      );
      expect([said, ...braceDepths(text)]).toEqual([said, true, 0]);
    }
  });

  it.each([
    [
      'https://e.org/}}@article{evil,title={never in the record}}',
      'https://e.org/%7D%7D@article%7Bevil,title=%7Bnever%20in%20the%20record%7D%7D',
    ],
    ['https://e.org/},note={more},x={\\', 'https://e.org/%7D,note=%7Bmore%7D,x=%7B%5C'],
    ['https://e.org/a%20b_c?d=1&e=%C3%A9~#f', 'https://e.org/a%20b_c?d=1&e=%C3%A9~#f'],
    ['https://e.org/é%/100%?"', 'https://e.org/%C3%A9%25/100%25?%22'],
  ])('is BibTeX whose address ends nothing and begins nothing: %s', (address, written) => {
    expect(bibtexOf('en', cited({ address }))).toContain(`\n\turl = {${written}},\n`);
  });

  it('is BibTeX with its month as a word that bibliographies know, and its accents close to their letters', () => {
    const text = bibtexOf('fr', cited({ title: 'Événements à Gao : l’été, ça', language: 'fr' }));
    expect(text).toMatch(/^\tmonth = nov,\n\tday = \{23\},$/m);
    expect(text).toContain("{\\'{E}}v{\\'e}nements {\\`a} ");
    expect(bibtexOf('en', cited({ issued: '2026-11' }))).toMatch(/^\tmonth = \{?(nov|11)\}?,$/m);
  });

  it('is CSL-JSON with dates in parts', () => {
    expect(cslOf(cited())).toMatchObject({
      type: 'dataset',
      issued: { 'date-parts': [[2026, 11, 23]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
      version: '2026-11-23',
    });
  });
});

describe('hostile text', () => {
  it('cannot leave a script element of data', () => {
    const text = scriptJson({ name: HOSTILE });
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text)).toEqual({ name: HOSTILE });
  });

  it('is text in XML, without the signs that XML cannot hold', () => {
    expect(xmlText(HOSTILE)).not.toMatch(/[<>"'\0]/);
    expect(xmlText('a\u0000b\uD800c')).toBe('a\uFFFDb\uFFFDc');
  });

  it('is text in a feed', () => {
    const feed = atomOf({
      id: 'tag:drawdown.example,2026:feed',
      title: HOSTILE,
      subtitle: '',
      language: 'en',
      author: HOSTILE,
      rights: '',
      self: 'https://drawdown.example/en/feed.atom?a=1&b=2',
      page: 'https://drawdown.example/en',
      made: '2026-11-23T00:00:00Z',
      entries: [
        {
          id: 'tag:drawdown.example,2026:1',
          title: HOSTILE,
          updated: '2026-11-22T10:00:00.000Z',
          content: HOSTILE,
          address: 'https://drawdown.example/en/statistics/a?x=1&y="',
          evidence: null,
          category: 'recorded',
        },
      ],
    });
    expect(feed).not.toMatch(/<script/);
    expect(feed).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/);
    expect(feed.match(/<updated>/g)).toHaveLength(2);
    expect(feed).toContain('<updated>2026-11-22T10:00:00.000Z</updated>\n<author>');
  });

  it('is text in the code of an embed', () => {
    const code = embedCode(aView({ query: { base: '"><script>' } }), HOSTILE);
    expect(code).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  });

  it('is text in a picture', async () => {
    const picture = {
      title: HOSTILE,
      caption: HOSTILE,
      figure: (
        <div className="chart">
          <svg className="chart-wide" viewBox="0 0 600 300">
            <a href="/en/sources/x">
              <circle r="1" />
            </a>
          </svg>
        </div>
      ),
      label: HOSTILE,
      sources: [{ slug: 'x', title: HOSTILE, publisher: '<b>', url: null }],
      address: 'https://drawdown.example/en?a=1&b=2',
    };
    const svg = await svgOf(aView({ query: { base: HOSTILE } }), picture, HOSTILE);
    expect(svg).not.toMatch(/<script|<b>/);
    // Each sign that XML cannot hold is shown as one that cannot be shown.
    expect(svg).not.toMatch(NO_XML);
    expect(svg).toContain('\uFFFD'.repeat(6));
    expect(svg).toContain('href="https://drawdown.example/en/sources/x"');
  });
});

describe('a stylesheet made to stand in a picture', () => {
  const theme = lightTheme(':root { --ink: #111111; --paper: #ffffff; } @media (dark) { :root { --ink: #fff; } }');

  it('has the colours of the light theme instead of names for them', () => {
    expect(flattened('.chart .a { fill: var(--ink); stroke: var(--none, red) }', theme)).toBe(
      '.chart .a{fill: #111111;stroke: red}',
    );
  });

  it('has neither conditions, states nor the layout of the page', () => {
    const css =
      '.chart svg { width: 100%; fill: var(--ink); } .a:hover { fill: red } @media print { .a { fill: red } } .b { color: blue }';
    expect(flattened(css, theme)).toBe('.chart{fill: #111111}\n.b{color: blue}');
  });

  it('has mixtures of colours worked out', () => {
    expect(mixed('color-mix(in srgb, #000000 25%, #ffffff)')).toBe('#bfbfbf');
    expect(mixed('fill-opacity: calc(0.5 * 0.25)')).toBe('fill-opacity: 0.125');
  });
});
