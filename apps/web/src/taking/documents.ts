import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';

// What the tables ask for: every field of a row, where the pages ask for what they show.

export const PageFields = graphql(`
  fragment PageFields on PageInfo @_unmask {
    hasNextPage
    endCursor
  }
`);

export const QuantityFields = graphql(`
  fragment QuantityFields on Quantity @_unmask {
    low
    high
    stated
    qualifier
    unit
    label(lang: $lang)
  }
`);

export const SpanFields = graphql(`
  fragment SpanFields on DateSpan @_unmask {
    earliest
    latest
    edtf
    inferred
    label(lang: $lang)
  }
`);

export const SourceNameFields = graphql(`
  fragment SourceNameFields on Source @_unmask {
    slug
    title
    url
    publisher {
      name(lang: $lang)
      untranslated(lang: $lang)
    }
  }
`);

/** A passage with its document, as every row names it. */
export const PassageFields = graphql(
  `
    fragment PassageFields on Evidence @_unmask {
      paragraph
      phrase
      note(lang: $lang)
      untranslated(lang: $lang)
      source {
        ...SourceNameFields
      }
    }
  `,
  [SourceNameFields],
);

/** A figure that another row was computed from: enough to find it, and what it rests on. */
export const OriginFields = graphql(
  `
    fragment OriginFields on Statistic @_unmask {
      key
      value {
        label(lang: $lang)
      }
      evidence {
        ...PassageFields
      }
    }
  `,
  [PassageFields],
);

export const StatisticRowFields = graphql(
  `
    fragment StatisticRowFields on Statistic @_unmask {
      key
      scope
      printed
      rank
      rankReason(lang: $lang)
      untranslated(lang: $lang)
      rankKnownFrom
      knownFrom
      recordedAt
      mission {
        slug
      }
      metric {
        key
        name(lang: $lang)
        untranslated(lang: $lang)
      }
      value {
        ...QuantityFields
      }
      asOf {
        ...SpanFields
      }
      since {
        edtf
      }
      subject {
        slug
        name(lang: $lang)
      }
      place {
        slug
      }
      event {
        slug
      }
      attributedTo {
        slug
      }
      partOf {
        key
      }
      outOf {
        key
      }
      supersedes {
        key
      }
      retraction {
        on
        reason(lang: $lang)
        untranslated(lang: $lang)
      }
      evidence {
        ...PassageFields
      }
    }
  `,
  [QuantityFields, SpanFields, PassageFields],
);

export type PassageData = ResultOf<typeof PassageFields>;
export type OriginData = ResultOf<typeof OriginFields>;
