import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '@drawdown/domain/text';
import { typeset } from '@drawdown/domain/typography';
import { describe, expect, it } from 'vitest';
import { checkFolders } from './check.ts';
import { readDossiers } from './find.ts';
import { nouns } from './identity.ts';
import { partsOf } from './parts.ts';
import { asLine, Problems } from './problems.ts';
import { isDossier } from './read.ts';
import type { TextContent } from './row-schemas.ts';

const home = fileURLToPath(new URL('../../../prisma/dossiers', import.meta.url));
const folders = readdirSync(home)
  .map((name) => path.join(home, name))
  .filter(isDossier);

describe('the dossiers that come with Drawdown', () => {
  it.each(folders.map((folder) => [path.basename(folder), folder]))('%s is without errors', (_, folder) => {
    expect(checkFolders([folder]).errors.map(asLine)).toEqual([]);
  });

  it.each(folders.map((folder) => [path.basename(folder), folder]))(
    '%s gives every text in both languages',
    (_, folder) => {
      const meta = readDossiers([folder], new Problems()).get(path.basename(folder))?.meta;
      expect(meta?.bilingual).toBe(true);
    },
  );
});

interface Said {
  at: string;
  field: string;
  lang: Language;
  text: string;
}

/** Every text and remark of a dossier, in each language. */
function saidIn(folder: string): Said[] {
  const name = path.basename(folder);
  const { meta, rows } = readDossiers([folder], new Problems()).get(name)!;
  const inBoth = (at: string, field: string, { en = '', fr = '' }: TextContent): Said[] => [
    { at, field, lang: 'EN', text: en },
    { at, field, lang: 'FR', text: fr },
  ];
  return [
    ...inBoth(name, 'title', meta.title),
    ...nouns.flatMap((noun) =>
      [...rows[noun].values()].flatMap((row) => {
        const { texts, remarks } = partsOf(noun, row.content);
        const at = (way: readonly unknown[]) => `${noun} ${row.key} ${way.join('.')}`;
        return [
          ...texts.flatMap(({ path: way, text }) => inBoth(at(way), String(way.at(-1)), text)),
          ...remarks.flatMap(({ path: way, remark }) =>
            inBoth(at(way), 'remark', typeof remark === 'string' ? { en: remark } : remark),
          ),
        ];
      }),
    ),
  ];
}

/** Texts that are sentences; the others are names, headings and remarks beside something else. */
const sentences = new Set(['summary', 'description', 'tells', 'rankReason', 'reason']);
/** Headings, which begin with a capital but end without a stop. */
const headings = new Set(['title', 'name']);

/** Names that begin small wherever they stand. */
const ownSpelling = new Set(['al-Qaeda', 'allAfrica', 'dpa', 'dts']);

/** What no function can set right: what a proof-reader would mark. */
const marks: readonly (readonly [string, (said: Said) => boolean])[] = [
  ['is empty', ({ text }) => text === ''],
  ['is not set as its language is printed', ({ text, lang }) => typeset(text, lang) !== text],
  ['has a space at an end', ({ text }) => text.trim() !== text],
  ['has the thousands of English', ({ text, lang }) => lang === 'FR' && /\d,\d{3}(?!\d)/.test(text)],
  ['has the thousands or the spaces of French', ({ text, lang }) => lang === 'EN' && /[\u00a0\u202f]/.test(text)],
  [
    'has a day or month written as in English',
    ({ text, lang }) =>
      lang === 'FR' && /\d(?:st|nd|rd|th)\b|\b(?:January|February|March|April|June|July|August|October)\b/.test(text),
  ],
  [
    'has a month with a capital',
    ({ text, lang }) =>
      lang === 'FR' && /\d (?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre)/.test(text),
  ],
  ['has a comma or stop after a space', ({ text }) => /\s[,.](?:\s|$)/.test(text)],
  ['does not end with a stop', ({ text, field }) => sentences.has(field) && !/[.!?…]$/.test(text)],
  ['ends with a stop', ({ text, field }) => !sentences.has(field) && /[.;:,]$/.test(text)],
  [
    'does not begin with a capital',
    ({ text, field }) =>
      (sentences.has(field) || headings.has(field)) && /^\p{Ll}/u.test(text) && !ownSpelling.has(text),
  ],
];

describe('the words of the dossiers that come with Drawdown', () => {
  it.each(folders.map((folder) => [path.basename(folder), folder]))('%s reads as it is printed', (_, folder) => {
    const said = saidIn(folder);
    expect(said.length).toBeGreaterThan(20);
    const marked = said.flatMap((one) =>
      marks.filter(([, isMarked]) => isMarked(one)).map(([what]) => `${one.at} (${one.lang}) ${what}: ${one.text}`),
    );
    expect(marked).toEqual([]);
  });
});

/** Differences of type that mean nothing: quotes of every shape, dashes, spaces of every width. */
const plain = (text: string) =>
  text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/[\s\u00A0\u202F\u2009]+/g, ' ')
    .trim();

const articles = process.env['ARTICLES_DIR'];

describe('the evidence', () => {
  const title = 'holds each phrase in its paragraph of the text with that SHA-256';
  // The texts may not be given away with the record, so that where they are not at hand there is nothing to look into.
  if (!articles) it.skip(`${title} (ARTICLES_DIR is not set: nothing to look into)`, () => {});
  else {
    const texts = new Map(
      readdirSync(articles, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(path.join(articles, entry.name)))
        .map((bytes) => [
          createHash('sha256').update(bytes).digest('hex'),
          bytes
            .toString('utf8')
            .split(/\r?\n/)
            .filter((line) => line.trim() !== ''),
        ]),
    );
    const dossiers = [...readDossiers(folders, new Problems()).values()];
    const sources = new Map(dossiers.flatMap((dossier) => [...dossier.rows.sources]));
    const passages = dossiers.flatMap((dossier) =>
      nouns.flatMap((noun) =>
        [...dossier.rows[noun].values()].flatMap((row) =>
          partsOf(noun, row.content).passages.map(({ passage }) => ({ row: `${noun} ${row.key}`, passage })),
        ),
      ),
    );
    const linesOf = ({ source = '' }: { source?: string | undefined }) =>
      texts.get(sources.get(source)?.content.sha256 ?? '');

    it('has the text of every source that names one', () => {
      const missing = [...sources.values()].filter(
        ({ content }) => content.sha256 !== undefined && !texts.has(content.sha256),
      );
      expect(missing.map(({ key }) => key)).toEqual([]);
    });

    it('counts as many paragraphs as the texts have', () => {
      const counted = [...sources.values()].filter(({ content }) => texts.has(content.sha256 ?? ''));
      expect(counted.length).toBeGreaterThan(0);
      for (const { key, content } of counted)
        expect(`${key}: ${content.paragraphs}`).toBe(`${key}: ${texts.get(content.sha256 ?? '')?.length}`);
    });

    it(title, () => {
      const rested = passages.filter(
        ({ passage }) =>
          linesOf(passage) !== undefined && passage.paragraph !== undefined && passage.phrase !== undefined,
      );
      expect(rested.length).toBeGreaterThan(0);
      const wrong = rested.filter(
        ({ passage }) =>
          !plain(linesOf(passage)?.[(passage.paragraph ?? 0) - 1] ?? '').includes(plain(passage.phrase ?? '')),
      );
      expect(
        wrong.map(
          ({ row, passage }) => `${row}: ${passage.source} ${passage.paragraph} does not hold "${passage.phrase}"`,
        ),
      ).toEqual([]);
    });

    it('names the paragraph wherever the text is at hand', () => {
      const loose = passages.filter(({ passage }) => linesOf(passage) !== undefined && passage.paragraph === undefined);
      expect(loose.map(({ row, passage }) => `${row}: ${passage.source}`)).toEqual([]);
    });
  }
});
