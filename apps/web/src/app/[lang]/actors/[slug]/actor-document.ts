import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { EvidenceFields, StatementFields, StatisticFields, TimelineFields } from '../../../../lib/documents.ts';

const AffiliationFields = graphql(
  `
    fragment AffiliationFields on Affiliation @_unmask {
      role(lang: $lang)
      untranslated(lang: $lang)
      span {
        earliest
        latest
        inferred
        label(lang: $lang)
      }
      actor {
        slug
        name(lang: $lang)
        untranslated(lang: $lang)
      }
      organisation {
        slug
        name(lang: $lang)
        untranslated(lang: $lang)
      }
      evidence {
        ...EvidenceFields
      }
    }
  `,
  [EvidenceFields],
);

/** Whether there is such an actor, as known on a day. */
export const ActorExistsQuery = graphql(`
  query ActorExists($slug: String!, $knownOn: Date) {
    actor(slug: $slug, knownOn: $knownOn) {
      id
    }
  }
`);

/** An actor with its roles, the first of what it said and did, and the first of what it published. */
export const ActorQuery = graphql(
  `
    query Actor($slug: String!, $lang: Language!, $knownOn: Date) {
      actor(slug: $slug, knownOn: $knownOn) {
        id
        slug
        kind
        name(lang: $lang)
        aliases
        country
        description(lang: $lang)
        untranslated(lang: $lang)
        evidence {
          ...EvidenceFields
        }
        affiliations {
          ...AffiliationFields
        }
        members {
          ...AffiliationFields
        }
        statements(first: 20) {
          totalCount
          nodes {
            ...StatementFields
          }
        }
        events(first: 30) {
          totalCount
          nodes {
            ...TimelineFields
          }
        }
      }
      sources(where: { publisher: $slug, knownOn: $knownOn }, first: 20) {
        totalCount
        nodes {
          id
          slug
          title
          language
          published {
            inferred
            label(lang: $lang)
          }
        }
      }
    }
  `,
  [AffiliationFields, EvidenceFields, StatementFields, TimelineFields],
);

/** The figures that count an actor, and those that it gave. */
export const ActorStatisticsQuery = graphql(
  `
    query ActorStatistics($slug: String!, $lang: Language!, $knownOn: Date, $after: String) {
      actor(slug: $slug, knownOn: $knownOn) {
        statistics(first: 100, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...StatisticFields
          }
        }
      }
    }
  `,
  [StatisticFields],
);

export type ActorData = NonNullable<ResultOf<typeof ActorQuery>['actor']>;
export type AffiliationData = ResultOf<typeof AffiliationFields>;
