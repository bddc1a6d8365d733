import { graphql } from '@drawdown/schema/client';
import { pageAddress } from '../lib/address.ts';
import { ask } from '../lib/ask.ts';
import { languages } from '../lib/language.ts';
import { pagesOf } from './paging.ts';
import { xmlText } from './xml.ts';

const PathsQuery = graphql(`
  query Paths(
    $after: String
    $missions: Boolean!
    $sources: Boolean!
    $actors: Boolean!
    $events: Boolean!
    $places: Boolean!
    $statistics: Boolean!
  ) {
    missions(first: 100, after: $after) @include(if: $missions) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
      }
    }
    sources(first: 100, after: $after) @include(if: $sources) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
      }
    }
    actors(first: 100, after: $after) @include(if: $actors) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
      }
    }
    events(first: 100, after: $after) @include(if: $events) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
      }
    }
    places(first: 100, after: $after) @include(if: $places) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        slug
      }
    }
    statistics(first: 100, after: $after) @include(if: $statistics) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        key
      }
    }
  }
`);

const nouns = ['missions', 'sources', 'actors', 'events', 'places', 'statistics'] as const;

/** Pages that are one of a kind. */
const single = [
  '/',
  '/events',
  '/actors',
  '/places',
  '/sources',
  '/statements',
  '/methodology',
  '/data',
  '/api',
  '/corrections',
  '/releases',
  '/statistics',
];

/** Parts of a mission with a page of their own; the mission itself first. */
const partsOfMission = ['', '/events', '/statistics', '/sites', '/disagreements'];

/** Paths of one noun's pages without their language, a hundred at a time. */
async function* pathsOf(noun: (typeof nouns)[number]): AsyncIterable<readonly string[]> {
  const none = Object.fromEntries(nouns.map((name) => [name, name === noun])) as Record<
    (typeof nouns)[number],
    boolean
  >;
  const pages = pagesOf<{ slug?: string; key?: string }>(async (after) => {
    const page = (await ask(PathsQuery, { after, ...none }))[noun];
    return page ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  for await (const page of pages)
    yield page.flatMap((row) => {
      const path = `/${noun}/${encodeURIComponent(row.slug ?? row.key ?? '')}`;
      return noun === 'missions' ? partsOfMission.map((part) => `${path}${part}`) : [path];
    });
}

/** A sitemap (sitemaps.org) of every page in every language, piece by piece. */
export async function* sitemapLines(publicUrl: string): AsyncIterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
  yield single.map((path) => entriesOf(publicUrl, path)).join('');
  for (const noun of nouns)
    for await (const paths of pathsOf(noun)) yield paths.map((path) => entriesOf(publicUrl, path)).join('');
  yield '</urlset>\n';
}

/** A page once in each language, with where it stands in the others. */
export function entriesOf(publicUrl: string, path: string): string {
  const address = (lang: (typeof languages)[number]): string => xmlText(`${publicUrl}${pageAddress(lang, path)}`);
  const others = [
    ...languages.map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address(lang)}"/>`),
    `<xhtml:link rel="alternate" hreflang="x-default" href="${xmlText(`${publicUrl}${path}`)}"/>`,
  ].join('');
  return languages.map((lang) => `<url><loc>${address(lang)}</loc>${others}</url>\n`).join('');
}
