import { graphql } from '@drawdown/schema/client';
import { DisagreementFields, ReconciliationFields, StatisticFields } from '../../../lib/documents.ts';

export const FirstMissionQuery = graphql(`
  query FirstMission {
    missions(first: 1) {
      nodes {
        slug
      }
    }
  }
`);

/** What stands out of the record: figures known to be wrong, whatever was withdrawn, what cannot all be right, and a text in another language. */
export const SpecimensQuery = graphql(
  `
    query Specimens($slug: String!, $lang: Language!, $other: Language!) {
      wrong: statistics(where: { mission: $slug, rank: [DEPRECATED] }, first: 2) {
        nodes {
          ...StatisticFields
        }
      }
      withdrawn: statistics(where: { mission: $slug, includeRetracted: true }, first: 100) {
        nodes {
          ...StatisticFields
        }
      }
      mission(slug: $slug) {
        disagreements(first: 50) {
          nodes {
            ...DisagreementFields
          }
        }
        reconciliations(first: 100) {
          nodes {
            ...ReconciliationFields
          }
        }
        events(first: 1) {
          nodes {
            id
            title(lang: $other)
          }
        }
      }
    }
  `,
  [StatisticFields, DisagreementFields, ReconciliationFields],
);
