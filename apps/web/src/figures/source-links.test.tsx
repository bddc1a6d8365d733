import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PublisherLine, SourceLine } from './source-links.tsx';
import type { Sourced } from './source-links.tsx';

const figure = (label: string, slug: string, publisher: string | null, published = '1 July 2023'): Sourced => ({
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
      published: { label: published, inferred: false },
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

it('names whoever published several figures once, with each', () => {
  const figures = [figure('3,500', 'a', 'Transom'), figure('3,600', 'b', 'Transom'), figure('3,500', 'c', 'Agency')];
  expect(linesOf('en', ...figures)).toEqual(['From Transom (3,500, 3,600), Agency', 'From Transom and Agency']);
  const again = figure('3,500', 'd', 'Transom', '4 July 2023');
  expect(linesOf('en', figure('3,500', 'a', 'Transom'), again)[0]).toBe('From Transom (1 July 2023, 4 July 2023)');
  expect(linesOf('en', ...figures.slice(0, 1), ...figures.slice(0, 1))[0]).toBe('From Transom');
});
