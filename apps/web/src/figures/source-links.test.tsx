import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PublisherLine, SourceLine } from './source-links.tsx';
import type { Sourced } from './source-links.tsx';

const figure = (label: string, slug: string, publisher: string | null): Sourced => ({
  id: `${slug} ${label}`,
  key: `${slug}-${label}`,
  value: { label },
  evidence: {
    source: {
      id: slug,
      slug,
      title: `Title of ${slug}`,
      language: 'en',
      publisher: publisher === null ? null : { name: publisher, untranslated: [] },
      published: { label: '1 July 2023' },
    },
  },
});

/** The line of links, and the line of names. */
const linesOf = (lang: 'en' | 'fr', ...statistics: Sourced[]): string[] =>
  [SourceLine, PublisherLine].map((Line) =>
    renderToStaticMarkup(<Line lang={lang} statistics={statistics} />).replace(/<[^>]+>/gu, ''),
  );

it('says whom figures are from, and nothing where there are none', () => {
  expect(linesOf('en', figure('3,500', 'a', 'Transom'))).toEqual(['From Transom', 'From Transom']);
  expect(linesOf('fr', figure('3,500', 'a', null))).toEqual(['D’après Title of a', 'D’après Title of a']);
  expect([...linesOf('en'), ...linesOf('fr')]).toEqual(['', '', '', '']);
});
