import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { AccountFields, EventFields, EvidenceFields, StatisticFields } from '../../../../lib/documents.ts';
import { RevisionFields } from '../../../../parts/revisions.tsx';

/** One event with every account of it, who took part, what was counted of it, and its trail. */
export const EventQuery = graphql(
  `
    query Event($slug: String!, $lang: Language!, $knownOn: Date) {
      event(slug: $slug, knownOn: $knownOn) {
        ...EventFields
        summary(lang: $lang)
        untranslated(lang: $lang)
        knownFrom
        span {
          edtf
          note(lang: $lang)
          untranslated(lang: $lang)
        }
        mission {
          slug
          acronym
          name(lang: $lang)
          untranslated(lang: $lang)
        }
        participants {
          role(lang: $lang)
          untranslated(lang: $lang)
          actor {
            slug
            name(lang: $lang)
            untranslated(lang: $lang)
          }
          evidence {
            ...EvidenceFields
          }
        }
        accounts {
          ...AccountFields
        }
        statistics {
          ...StatisticFields
        }
        retraction {
          on
          reason(lang: $lang)
          untranslated(lang: $lang)
        }
        revisions {
          ...RevisionFields
        }
      }
    }
  `,
  [AccountFields, EventFields, EvidenceFields, RevisionFields, StatisticFields],
);

/** Why the accounts of a mission's events do not agree. */
export const EventDisagreementsQuery = graphql(`
  query EventDisagreements($mission: String!, $lang: Language!, $knownOn: Date, $after: String) {
    mission(slug: $mission, knownOn: $knownOn) {
      disagreements(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          key
          kind
          explanation(lang: $lang)
          independentSources
          event {
            slug
          }
        }
      }
    }
  }
`);

export type EventPageData = NonNullable<ResultOf<typeof EventQuery>['event']>;
type MissionDisagreements = NonNullable<ResultOf<typeof EventDisagreementsQuery>['mission']>;
export type EventDisagreement = MissionDisagreements['disagreements']['nodes'][number];
