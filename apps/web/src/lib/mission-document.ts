import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { AccountFields, EventFields, EvidenceFields, StatisticFields } from './documents.ts';

/** The drawdown with everything a page shows of it. */
export const DrawdownFields = graphql(
  `
    fragment DrawdownFields on Drawdown @_unmask {
      scope
      knownOn
      started {
        earliest
        latest
        inferred
        label(lang: $lang)
      }
      deadline
      base {
        id
        scope
        computed
        note(lang: $lang)
        quantity {
          low
          high
          label(lang: $lang)
        }
        asOf {
          label(lang: $lang)
          inferred
        }
        statistics {
          ...StatisticFields
        }
      }
      bases {
        id
        scope
        computed
        quantity {
          label(lang: $lang)
        }
        asOf {
          label(lang: $lang)
        }
      }
      points {
        asOf {
          earliest
          latest
          inferred
          label(lang: $lang)
        }
        computed
        departed {
          low
          high
          label(lang: $lang)
        }
        bounded {
          low
          high
          label(lang: $lang)
        }
        remaining {
          low
          high
          label(lang: $lang)
        }
        share {
          low
          high
          label(lang: $lang)
        }
        statistics {
          ...StatisticFields
        }
      }
      envelope {
        on
        low
        high
      }
      pace {
        from {
          earliest
          latest
          label(lang: $lang)
        }
        to {
          earliest
          latest
          label(lang: $lang)
        }
        perDay {
          low
          high
          label(lang: $lang)
        }
        statistics {
          ...StatisticFields
        }
      }
      requiredPace {
        perDay {
          low
          high
          label(lang: $lang)
        }
        statistics {
          ...StatisticFields
        }
      }
      projectedCompletion {
        earliest
        latest
        label(lang: $lang)
      }
      excluded {
        code
        reason(lang: $lang)
        statistic {
          ...StatisticFields
        }
      }
      silenceDays
    }
  `,
  [StatisticFields],
);

export const MissionQuery = graphql(
  `
    query Mission($slug: String!, $lang: Language!, $knownOn: Date, $scope: Scope, $base: ID) {
      mission(slug: $slug, knownOn: $knownOn) {
        id
        slug
        acronym
        name(lang: $lang)
        hostCountry {
          slug
          country
          name(lang: $lang)
        }
        started {
          label(lang: $lang)
        }
        ended {
          label(lang: $lang)
        }
        evidence {
          ...EvidenceFields
        }
        drawdown(knownOn: $knownOn, scope: $scope, base: $base) {
          ...DrawdownFields
        }
        sites(knownOn: $knownOn) {
          status
          closed {
            earliest
            latest
            inferred
            label(lang: $lang)
          }
          place {
            id
            slug
            name(lang: $lang)
            within {
              name(lang: $lang)
            }
          }
          accounts {
            ...AccountFields
          }
        }
        disagreements(knownOn: $knownOn, first: 100) {
          totalCount
          nodes {
            key
            kind
            explanation(lang: $lang)
            independentSources
            metric {
              name(lang: $lang)
            }
            event {
              slug
              title(lang: $lang)
            }
            statistics {
              ...StatisticFields
            }
            accounts {
              ...AccountFields
            }
          }
        }
        reconciliations(knownOn: $knownOn, first: 100) {
          nodes {
            key
            status
            explanation(lang: $lang)
            difference {
              low
              high
              label(lang: $lang)
            }
            whole {
              ...StatisticFields
            }
            parts {
              ...StatisticFields
            }
          }
        }
        events(where: { knownOn: $knownOn }, orderBy: DATE_ASC, first: 100) {
          totalCount
          nodes {
            ...EventFields
          }
        }
      }
    }
  `,
  [DrawdownFields, AccountFields, EvidenceFields, EventFields, StatisticFields],
);

/** What a mission is called, whenever it became known. */
export const MissionNameQuery = graphql(`
  query MissionName($slug: String!, $lang: Language!, $knownOn: Date) {
    mission(slug: $slug, knownOn: $knownOn) {
      id
      acronym
      name(lang: $lang)
    }
  }
`);

/** The days on which something was learnt: when each figure and each account of an event became known. */
export const LearntFromFiguresQuery = graphql(`
  query LearntFromFigures($slug: String!, $after: String) {
    mission(slug: $slug) {
      statistics(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          metric {
            key
          }
          evidence {
            id
            source {
              id
              slug
              knownFrom
            }
          }
        }
      }
    }
  }
`);

export type MissionData = NonNullable<ResultOf<typeof MissionQuery>['mission']>;
export type DrawdownData = ResultOf<typeof DrawdownFields>;
export type SiteData = MissionData['sites'][number];
export type DisagreementData = MissionData['disagreements']['nodes'][number];
export type ReconciliationData = MissionData['reconciliations']['nodes'][number];
