import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { StatisticFields } from '../../../../lib/documents.ts';

/** A document: who published it when, how it was read, and what it repeats and is repeated by. */
export const SourceQuery = graphql(`
  query Source($slug: String!, $lang: Language!, $knownOn: Date) {
    source(slug: $slug, knownOn: $knownOn) {
      id
      slug
      title
      url
      language
      knownFrom
      accessed
      sha256
      paragraphs
      published {
        label(lang: $lang)
        edtf
        inferred
        note(lang: $lang)
        untranslated(lang: $lang)
      }
      publisher {
        slug
        name(lang: $lang)
        untranslated(lang: $lang)
      }
      echoes {
        id
        slug
        title
        language
      }
      echoedBy {
        id
        slug
        title
        language
      }
      retraction {
        on
        reason(lang: $lang)
        untranslated(lang: $lang)
      }
      statistics(first: 1) {
        totalCount
      }
      events(first: 1) {
        totalCount
      }
      statements(first: 1) {
        totalCount
      }
    }
  }
`);

/** Everything taken from a document, passage by passage. */
export const SourceEvidenceQuery = graphql(
  `
    query SourceEvidence($slug: String!, $lang: Language!, $knownOn: Date, $after: String) {
      source(slug: $slug, knownOn: $knownOn) {
        evidence(first: 50, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            paragraph
            phrase
            note(lang: $lang)
            untranslated(lang: $lang)
            statistics {
              ...StatisticFields
            }
            events {
              id
              slug
              kind
              title(lang: $lang)
              untranslated(lang: $lang)
              accounts {
                tells(lang: $lang)
                untranslated(lang: $lang)
                span {
                  inferred
                  label(lang: $lang)
                }
                evidence {
                  id
                }
              }
            }
            statements {
              id
              stance
              summary(lang: $lang)
              untranslated(lang: $lang)
              saidOn {
                inferred
                label(lang: $lang)
              }
              speaker {
                slug
                name(lang: $lang)
                untranslated(lang: $lang)
              }
            }
            actors {
              slug
              name(lang: $lang)
              untranslated(lang: $lang)
            }
            places {
              slug
              name(lang: $lang)
              untranslated(lang: $lang)
            }
          }
        }
      }
    }
  `,
  [StatisticFields],
);

export type SourceData = NonNullable<ResultOf<typeof SourceQuery>['source']>;
export type TakenData = NonNullable<ResultOf<typeof SourceEvidenceQuery>['source']>['evidence']['nodes'][number];
