import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { AccountFields, EchoFields, EventFields, EvidenceFields, StatisticFields } from './documents.ts';

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
          earliest
          latest
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
          inferred
          label(lang: $lang)
        }
        to {
          earliest
          latest
          inferred
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
        from {
          inferred
          label(lang: $lang)
        }
        to {
          inferred
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
      projectedCompletion {
        earliest
        latest
        inferred
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
        untranslated(lang: $lang)
        hostCountry {
          slug
          country
          name(lang: $lang)
          untranslated(lang: $lang)
        }
        started {
          inferred
          label(lang: $lang)
        }
        ended {
          earliest
          latest
          inferred
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
            untranslated(lang: $lang)
            latitude
            longitude
            within {
              name(lang: $lang)
              untranslated(lang: $lang)
            }
          }
          accounts {
            ...AccountFields
          }
        }
        disagreements(knownOn: $knownOn, first: 5) {
          totalCount
          nodes {
            key
            kind
            explanation(lang: $lang)
            independentSources
            metric {
              key
              name(lang: $lang)
              untranslated(lang: $lang)
            }
            event {
              slug
              title(lang: $lang)
              untranslated(lang: $lang)
            }
            statistics {
              ...StatisticFields
              since {
                inferred
                label(lang: $lang)
              }
              evidence {
                ...EchoFields
              }
            }
            accounts {
              ...AccountFields
              event {
                slug
                title(lang: $lang)
                untranslated(lang: $lang)
              }
              evidence {
                ...EchoFields
              }
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
  [DrawdownFields, AccountFields, EchoFields, EvidenceFields, EventFields, StatisticFields],
);

/** What a mission is called, whenever it became known. */
export const MissionNameQuery = graphql(`
  query MissionName($slug: String!, $lang: Language!, $knownOn: Date) {
    mission(slug: $slug, knownOn: $knownOn) {
      id
      acronym
      name(lang: $lang)
      untranslated(lang: $lang)
    }
  }
`);

/** What a smaller drawdown is drawn from, and what a shadow of a later one is. */
export const SeriesFields = graphql(`
  fragment SeriesFields on Drawdown @_unmask {
    scope
    knownOn
    started {
      earliest
      latest
    }
    deadline
    base {
      computed
      quantity {
        low
        high
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
      }
      statistics {
        id
        key
        scope
        metric {
          key
        }
        value {
          low
          high
          label(lang: $lang)
        }
        evidence {
          id
          source {
            id
            slug
            title
            language
            publisher {
              id
              name(lang: $lang)
              untranslated(lang: $lang)
            }
            published {
              inferred
              label(lang: $lang)
            }
          }
        }
      }
    }
    envelope {
      on
      low
      high
    }
  }
`);

/** What is known of a withdrawal today: beside an earlier day, the shadow of what has been learnt since. */
export const TodayQuery = graphql(
  `
    query Today($slug: String!, $lang: Language!, $scope: Scope) {
      mission(slug: $slug) {
        id
        drawdown(scope: $scope) {
          ...SeriesFields
          bases {
            quantity {
              low
              high
            }
          }
        }
        sites {
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
            untranslated(lang: $lang)
            latitude
            longitude
            within {
              name(lang: $lang)
              untranslated(lang: $lang)
            }
          }
          accounts {
            ...AccountFields
          }
        }
        events(orderBy: DATE_ASC, first: 100) {
          nodes {
            ...EventFields
          }
        }
      }
    }
  `,
  [SeriesFields, AccountFields, EventFields],
);

/** The withdrawal of each of the groups that make up a mission, as known on a day. */
export const ScopesQuery = graphql(
  `
    query Scopes($slug: String!, $lang: Language!, $knownOn: Date) {
      mission(slug: $slug, knownOn: $knownOn) {
        id
        all: drawdown(knownOn: $knownOn, scope: ALL_PERSONNEL) {
          ...SeriesFields
        }
        uniformed: drawdown(knownOn: $knownOn, scope: UNIFORMED) {
          ...SeriesFields
        }
        military: drawdown(knownOn: $knownOn, scope: MILITARY) {
          ...SeriesFields
        }
        troops: drawdown(knownOn: $knownOn, scope: CONTINGENT_TROOPS) {
          ...SeriesFields
        }
        staff: drawdown(knownOn: $knownOn, scope: STAFF_OFFICERS) {
          ...SeriesFields
        }
        police: drawdown(knownOn: $knownOn, scope: POLICE) {
          ...SeriesFields
        }
        individual: drawdown(knownOn: $knownOn, scope: INDIVIDUAL_POLICE) {
          ...SeriesFields
        }
        formed: drawdown(knownOn: $knownOn, scope: FORMED_POLICE) {
          ...SeriesFields
        }
        civilian: drawdown(knownOn: $knownOn, scope: CIVILIAN) {
          ...SeriesFields
        }
        international: drawdown(knownOn: $knownOn, scope: INTERNATIONAL_CIVILIAN) {
          ...SeriesFields
        }
        national: drawdown(knownOn: $knownOn, scope: NATIONAL_CIVILIAN) {
          ...SeriesFields
        }
        volunteers: drawdown(knownOn: $knownOn, scope: UN_VOLUNTEERS) {
          ...SeriesFields
        }
        peacekeepers: drawdown(knownOn: $knownOn, scope: PEACEKEEPERS) {
          ...SeriesFields
        }
      }
    }
  `,
  [SeriesFields],
);

/** What is counted of one contingent, as known on a day. */
export const ContingentQuery = graphql(
  `
    query Contingent($mission: String!, $subject: String!, $lang: Language!, $knownOn: Date) {
      statistics(where: { mission: $mission, subject: $subject, knownOn: $knownOn }, orderBy: AS_OF_ASC, first: 100) {
        nodes {
          ...StatisticFields
        }
      }
    }
  `,
  [StatisticFields],
);

export type MissionData = NonNullable<ResultOf<typeof MissionQuery>['mission']>;
export type DrawdownData = ResultOf<typeof DrawdownFields>;
export type SeriesData = ResultOf<typeof SeriesFields>;
export type SiteData = MissionData['sites'][number];
export type DisagreementData = MissionData['disagreements']['nodes'][number];
export type ReconciliationData = MissionData['reconciliations']['nodes'][number];
