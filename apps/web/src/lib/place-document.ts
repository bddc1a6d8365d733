import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { EvidenceFields, StatisticFields, TimelineFields } from './documents.ts';

/** What a place is called. */
export const PlaceNameQuery = graphql(`
  query PlaceName($slug: String!, $lang: Language!) {
    place(slug: $slug) {
      name(lang: $lang)
      untranslated(lang: $lang)
    }
  }
`);

/** A place with what lies around and in it, what happened there, and what was counted there. */
export const PlaceQuery = graphql(
  `
    query Place($slug: String!, $lang: Language!, $knownOn: Date) {
      place(slug: $slug, knownOn: $knownOn) {
        id
        slug
        kind
        name(lang: $lang)
        untranslated(lang: $lang)
        aliases
        latitude
        longitude
        english: name(lang: EN)
        within {
          slug
          kind
          name(lang: $lang)
          english: name(lang: EN)
          untranslated(lang: $lang)
          within {
            slug
            kind
            name(lang: $lang)
            english: name(lang: EN)
            untranslated(lang: $lang)
            within {
              slug
              kind
              name(lang: $lang)
              english: name(lang: EN)
              untranslated(lang: $lang)
            }
          }
        }
        mission {
          slug
          acronym
        }
        evidence {
          ...EvidenceFields
        }
        events(first: 30) {
          totalCount
          nodes {
            ...TimelineFields
          }
        }
        statistics(first: 100) {
          totalCount
          nodes {
            ...StatisticFields
          }
        }
      }
      places(where: { within: $slug, knownOn: $knownOn }, first: 100) {
        totalCount
        nodes {
          id
          slug
          kind
          name(lang: $lang)
          untranslated(lang: $lang)
          latitude
          longitude
          within {
            slug
          }
          mission {
            slug
          }
        }
      }
    }
  `,
  [EvidenceFields, StatisticFields, TimelineFields],
);

export const PlaceExistsQuery = graphql(`
  query PlaceExists($slug: String!, $knownOn: Date) {
    place(slug: $slug, knownOn: $knownOn) {
      id
    }
  }
`);

type Answer = ResultOf<typeof PlaceQuery>;
export type PlaceData = NonNullable<Answer['place']>;
export type InnerPlace = Answer['places']['nodes'][number];
