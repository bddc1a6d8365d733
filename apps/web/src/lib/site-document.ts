import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { AccountFields, StatisticFields } from './documents.ts';

/** A site on a day, with what each source says of its closing and its status over all of time. */
export const SiteFields = graphql(
  `
    fragment SiteFields on Site @_unmask {
      status
      closed {
        earliest
        latest
        inferred
        label(lang: $lang)
      }
      spells {
        status
        from
        to
      }
      place {
        id
        slug
        name(lang: $lang)
        untranslated(lang: $lang)
        latitude
        longitude
        within {
          slug
          name(lang: $lang)
          untranslated(lang: $lang)
        }
      }
      accounts {
        ...AccountFields
        event {
          slug
          title(lang: $lang)
          untranslated(lang: $lang)
        }
      }
    }
  `,
  [AccountFields],
);

/** The sites of a mission on a day as known on another, and what was said of how many there were. */
export const MissionSitesQuery = graphql(
  `
    query MissionSites($slug: String!, $lang: Language!, $on: Date, $knownOn: Date) {
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
        withdrawalStarted {
          earliest
          latest
        }
        deadline
        sites(on: $on, knownOn: $knownOn) {
          ...SiteFields
        }
        statistics(where: { metric: ["sites-vacated", "sites-total"] }, orderBy: AS_OF_ASC, first: 100) {
          nodes {
            ...StatisticFields
          }
        }
        disagreements(knownOn: $knownOn, first: 100) {
          nodes {
            key
            kind
            explanation(lang: $lang)
            metric {
              key
              name(lang: $lang)
              untranslated(lang: $lang)
            }
            statistics {
              ...StatisticFields
            }
          }
        }
      }
    }
  `,
  [SiteFields, StatisticFields],
);

export type MissionSitesData = NonNullable<ResultOf<typeof MissionSitesQuery>['mission']>;
export type DatedSite = ResultOf<typeof SiteFields>;
export type SiteStatus = DatedSite['status'];
