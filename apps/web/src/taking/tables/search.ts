import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask, Refused } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import { nounsFrom, wordsFrom } from '../../lib/lists.ts';
import { column, untranslatedColumn } from '../column.ts';
import { PageFields, SourceNameFields } from '../documents.ts';
import { pagesOf } from '../paging.ts';
import { tableOf } from '../table.ts';
import { absolute, knownOnOf } from '../view.ts';
import type { View } from '../view.ts';

const TakenSearchQuery = graphql(
  `
    query TakenSearch($text: String!, $among: [SearchNoun!], $knownOn: Date, $after: String, $lang: Language!) {
      search(query: $text, among: $among, knownOn: $knownOn, first: 100, after: $after) {
        pageInfo {
          ...PageFields
        }
        nodes {
          __typename
          ... on Actor {
            slug
            actorKind: kind
            name(lang: $lang)
            description(lang: $lang)
            untranslated(lang: $lang)
          }
          ... on Event {
            slug
            eventKind: kind
            title(lang: $lang)
            summary(lang: $lang)
            untranslated(lang: $lang)
          }
          ... on Source {
            slug
            ...SourceNameFields
          }
          ... on Place {
            slug
            placeKind: kind
            name(lang: $lang)
            untranslated(lang: $lang)
          }
          ... on Statement {
            key
            stance
            summary(lang: $lang)
            untranslated(lang: $lang)
            speaker {
              slug
              name(lang: $lang)
              untranslated(lang: $lang)
            }
          }
        }
      }
    }
  `,
  [PageFields, SourceNameFields],
);

type Node = ResultOf<typeof TakenSearchQuery>['search']['nodes'][number];

/** One thing that holds the words, whatever its noun, as a row. */
interface Row {
  place: number;
  noun: string;
  key: string;
  kind: string | null;
  name: string;
  about: string | null;
  path: string;
  node: Node;
}

/** What a row tells of the thing itself. */
function told(node: Node): Omit<Row, 'place' | 'node'> {
  switch (node.__typename) {
    case 'Actor': {
      const { slug, actorKind: kind, name, description: about } = node;
      return { noun: 'ACTOR', key: slug, kind, name, about, path: `/actors/${slug}` };
    }
    case 'Event': {
      const { slug, eventKind: kind, title: name, summary } = node;
      return { noun: 'EVENT', key: slug, kind, name, about: summary || null, path: `/events/${slug}` };
    }
    case 'Source': {
      const { slug, title: name, publisher } = node;
      return { noun: 'SOURCE', key: slug, kind: null, name, about: publisher?.name ?? null, path: `/sources/${slug}` };
    }
    case 'Place': {
      const { slug, placeKind: kind, name } = node;
      return { noun: 'PLACE', key: slug, kind, name, about: null, path: `/places/${slug}` };
    }
    case 'Statement': {
      const { key, stance: kind, speaker, summary: about } = node;
      return { noun: 'STATEMENT', key, kind, name: speaker.name, about, path: `/statements#statement-${key}` };
    }
  }
}

/** Everything that holds the words, best first. Words that cannot be searched for find nothing, as on the page. */
async function* rowsOf(view: View): AsyncIterable<readonly Row[]> {
  const text = wordsFrom(view.query);
  if (text === null) return;
  let place = 0;
  try {
    const pages = pagesOf(async (after) => {
      const answer = await ask(TakenSearchQuery, {
        text,
        among: nounsFrom(view.query),
        knownOn: knownOnOf(view),
        after,
        lang: apiLanguage(view.lang),
      });
      return answer.search;
    });
    for await (const nodes of pages) yield nodes.map((node) => ({ ...told(node), place: ++place, node }));
  } catch (error) {
    if (!(error instanceof Refused && error.argument === 'query')) throw error;
  }
}

/** What a search finds. */
export const search = tableOf<Row>({
  name: 'search',
  title: { en: 'What a search finds', fr: 'Ce que trouve une recherche' },
  description: {
    en: 'One row for each actor, event, place, source or statement that holds the words, best first.',
    fr: 'Une ligne par acteur, événement, lieu, source ou déclaration qui contient les mots, les meilleurs d’abord.',
  },
  key: ['noun', 'key'],
  parameters: ['knownOn', 'kind', 'q'],
  page: () => '/search',
  rows: rowsOf,
  sources: ({ node }) =>
    node.__typename === 'Source'
      ? [{ slug: node.slug, title: node.title, publisher: node.publisher?.name ?? null, url: node.url }]
      : [],
  columns: (view) => [
    column(
      'place',
      'integer',
      ['Place', 'Rang'],
      ['From 1, the best, on.', 'À partir de 1, le meilleur.'],
      (row) => row.place,
      {
        isRequired: true,
      },
    ),
    column(
      'noun',
      'text',
      ['What it is', 'Ce que c’est'],
      [
        'ACTOR, EVENT, PLACE, SOURCE or STATEMENT.',
        'ACTOR (acteur), EVENT (événement), PLACE (lieu), SOURCE ou STATEMENT (déclaration).',
      ],
      (row) => row.noun,
      { isRequired: true },
    ),
    column(
      'key',
      'text',
      ['Key', 'Clé'],
      ['Its key in the table of its noun.', 'Sa clé dans la table de son espèce.'],
      (row) => row.key,
      {
        isRequired: true,
      },
    ),
    column(
      'kind',
      'text',
      ['Kind', 'Genre'],
      [
        'Its kind, of a statement the stance; empty for a source.',
        'Son genre, d’une déclaration la position\u202f; vide pour une source.',
      ],
      (row) => row.kind,
    ),
    column(
      'name',
      'text',
      ['Name', 'Nom'],
      ['Its name or title; of a statement, who said it.', 'Son nom ou titre\u202f; d’une déclaration, qui l’a dite.'],
      (row) => row.name,
      { isRequired: true, isTranslated: true },
    ),
    column(
      'about',
      'text',
      ['About it', 'À son sujet'],
      [
        'What the record says of it in short; of a source, who published it.',
        'Ce qu’en dit le dossier en bref\u202f; d’une source, qui l’a publiée.',
      ],
      (row) => row.about,
      { isTranslated: true },
    ),
    untranslatedColumn([
      [
        'name',
        ({ node }) => (node.__typename === 'Statement' ? [node.speaker] : node.__typename === 'Source' ? [] : [node]),
        'name',
      ],
      ['name', ({ node }) => (node.__typename === 'Event' ? [node] : []), 'title'],
      ['about', ({ node }) => (node.__typename === 'Source' ? [node.publisher] : []), 'name'],
      ['about', ({ node }) => (node.__typename === 'Actor' ? [node] : []), 'description'],
      [
        'about',
        ({ node }) => (node.__typename === 'Event' || node.__typename === 'Statement' ? [node] : []),
        'summary',
      ],
    ]),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      ['Its page here.', 'Sa page ici.'],
      ({ path, node }) =>
        absolute(view, path, {
          ...(node.__typename === 'Statement' ? { speaker: node.speaker.slug } : {}),
          knownOn: knownOnOf(view),
        }),
      { isRequired: true },
    ),
  ],
});
