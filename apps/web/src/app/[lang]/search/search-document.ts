import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { StatisticFields } from '../../../lib/documents.ts';
import { PagerFields } from '../../../parts/pager.tsx';

/** What holds the words, best first, and how much of each noun does. */
export const SearchQuery = graphql(
  `
    query Search(
      $text: String!
      $among: [SearchNoun!]
      $lang: Language!
      $knownOn: Date
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      all: search(query: $text, knownOn: $knownOn, first: 1) {
        totalCount
      }
      ACTOR: search(query: $text, among: [ACTOR], knownOn: $knownOn, first: 1) {
        totalCount
      }
      EVENT: search(query: $text, among: [EVENT], knownOn: $knownOn, first: 1) {
        totalCount
      }
      PLACE: search(query: $text, among: [PLACE], knownOn: $knownOn, first: 1) {
        totalCount
      }
      SOURCE: search(query: $text, among: [SOURCE], knownOn: $knownOn, first: 1) {
        totalCount
      }
      STATEMENT: search(query: $text, among: [STATEMENT], knownOn: $knownOn, first: 1) {
        totalCount
      }
      search(
        query: $text
        among: $among
        knownOn: $knownOn
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          __typename
          ... on Actor {
            id
            slug
            actorKind: kind
            name(lang: $lang)
            aliases
            description(lang: $lang)
            untranslated(lang: $lang)
          }
          ... on Event {
            id
            slug
            eventKind: kind
            title(lang: $lang)
            summary(lang: $lang)
            untranslated(lang: $lang)
            span {
              inferred
              label(lang: $lang)
            }
          }
          ... on Source {
            id
            slug
            heading: title
            language
            publisher {
              name(lang: $lang)
              untranslated(lang: $lang)
            }
            published {
              inferred
              label(lang: $lang)
            }
          }
          ... on Place {
            id
            slug
            placeKind: kind
            name(lang: $lang)
            untranslated(lang: $lang)
            aliases
            within {
              name(lang: $lang)
              untranslated(lang: $lang)
            }
          }
          ... on Statement {
            id
            key
            stance
            summary(lang: $lang)
            untranslated(lang: $lang)
            saidOn {
              inferred
              label(lang: $lang)
            }
            evidence {
              paragraph
              source {
                slug
              }
            }
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
  [PagerFields],
);

/** What is counted, in the words of both languages, and how many figures there are of it. */
export const CountedQuery = graphql(`
  query Counted($lang: Language!, $knownOn: Date) {
    statistics(where: { knownOn: $knownOn }, first: 1) {
      metric: tally(by: METRIC) {
        value
        count
        name(lang: $lang)
        untranslated(lang: $lang)
        nameEn: name(lang: EN)
        nameFr: name(lang: FR)
      }
    }
  }
`);

/** Figures that say the number of a figure as it may be printed; refused where it is none. */
export const SayingQuery = graphql(
  `
    query Saying($printed: String!, $lang: Language!, $knownOn: Date) {
      statistics(where: { printed: $printed, knownOn: $knownOn }, orderBy: PUBLISHED_ASC, first: 5) {
        totalCount
        nodes {
          ...StatisticFields
        }
      }
    }
  `,
  [StatisticFields],
);

export type SayingData = ResultOf<typeof SayingQuery>;
export type CountedData = ResultOf<typeof CountedQuery>;
export type SearchData = ResultOf<typeof SearchQuery>;
export type FoundData = SearchData['search']['nodes'][number];
