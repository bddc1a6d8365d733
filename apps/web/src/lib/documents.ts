import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';

// What several pages ask for in the same words.

export const EvidenceFields = graphql(`
  fragment EvidenceFields on Evidence @_unmask {
    id
    paragraph
    phrase
    note
    source {
      id
      slug
      title
      language
      knownFrom
      publisher {
        name(lang: $lang)
      }
      published {
        label(lang: $lang)
      }
    }
  }
`);

export const StatisticFields = graphql(
  `
    fragment StatisticFields on Statistic @_unmask {
      id
      key
      scope
      rank
      rankReason(lang: $lang)
      metric {
        key
        name(lang: $lang)
        unit
      }
      value {
        low
        high
        unit
        label(lang: $lang)
      }
      asOf {
        earliest
        latest
        inferred
        label(lang: $lang)
      }
      subject {
        slug
        name(lang: $lang)
      }
      place {
        slug
        name(lang: $lang)
      }
      attributedTo {
        slug
        name(lang: $lang)
      }
      retraction {
        on
        reason(lang: $lang)
      }
      evidence {
        ...EvidenceFields
      }
    }
  `,
  [EvidenceFields],
);

export const EventFields = graphql(`
  fragment EventFields on Event @_unmask {
    id
    slug
    kind
    title(lang: $lang)
    span {
      earliest
      latest
      inferred
      label(lang: $lang)
    }
    place {
      slug
      name(lang: $lang)
    }
  }
`);

export const AccountFields = graphql(
  `
    fragment AccountFields on Account @_unmask {
      tells(lang: $lang)
      span {
        earliest
        latest
        inferred
        label(lang: $lang)
      }
      evidence {
        ...EvidenceFields
      }
    }
  `,
  [EvidenceFields],
);

export type EvidenceData = ResultOf<typeof EvidenceFields>;
export type StatisticData = ResultOf<typeof StatisticFields>;
export type EventData = ResultOf<typeof EventFields>;
