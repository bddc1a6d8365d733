import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';

// What several pages ask for in the same words.

export const EvidenceFields = graphql(`
  fragment EvidenceFields on Evidence @_unmask {
    id
    paragraph
    phrase
    note(lang: $lang)
    untranslated(lang: $lang)
    source {
      id
      slug
      title
      language
      knownFrom
      publisher {
        name(lang: $lang)
        untranslated(lang: $lang)
      }
      published {
        inferred
        label(lang: $lang)
      }
    }
  }
`);

/** Whom the source of a passage repeats: asked for where figures differ, and it matters who is independent of whom. */
export const EchoFields = graphql(`
  fragment EchoFields on Evidence @_unmask {
    source {
      echoes {
        slug
        title
        language
        publisher {
          name(lang: $lang)
          untranslated(lang: $lang)
        }
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
      untranslated(lang: $lang)
      metric {
        key
        name(lang: $lang)
        untranslated(lang: $lang)
        unit
      }
      value {
        low
        high
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
        untranslated(lang: $lang)
      }
      place {
        slug
        name(lang: $lang)
        untranslated(lang: $lang)
      }
      attributedTo {
        slug
        name(lang: $lang)
        untranslated(lang: $lang)
      }
      retraction {
        on
        reason(lang: $lang)
        untranslated(lang: $lang)
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
    untranslated(lang: $lang)
    span {
      earliest
      latest
      inferred
      label(lang: $lang)
    }
    place {
      slug
      name(lang: $lang)
      untranslated(lang: $lang)
    }
  }
`);

export const AccountFields = graphql(
  `
    fragment AccountFields on Account @_unmask {
      tells(lang: $lang)
      untranslated(lang: $lang)
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

/** A figure in a list of figures: with what it counts from, for which event, and what it corrects. */
export const FigureFields = graphql(
  `
    fragment FigureFields on Statistic @_unmask {
      ...StatisticFields
      knownFrom
      since {
        inferred
        label(lang: $lang)
      }
      event {
        slug
        title(lang: $lang)
        untranslated(lang: $lang)
      }
      supersedes {
        key
        value {
          label(lang: $lang)
        }
      }
    }
  `,
  [StatisticFields],
);

export type EchoData = ResultOf<typeof EchoFields>;
export type FigureData = ResultOf<typeof FigureFields>;

/** An event in a timeline: with each account of it, for where they differ. */
export const TimelineFields = graphql(
  `
    fragment TimelineFields on Event @_unmask {
      ...EventFields
      span {
        edtf
      }
      accounts {
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
    }
  `,
  [EventFields, EvidenceFields],
);

export type TimelineData = ResultOf<typeof TimelineFields>;
/** Figures or dates that do not agree, side by side, with why. */
export const DisagreementFields = graphql(
  `
    fragment DisagreementFields on Disagreement @_unmask {
      key
      kind
      explanation(lang: $lang)
      independentSources
      range {
        label(lang: $lang)
      }
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
  `,
  [AccountFields, EchoFields, StatisticFields],
);

/** A sum that a source prints, tried. */
export const ReconciliationFields = graphql(
  `
    fragment ReconciliationFields on Reconciliation @_unmask {
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
  `,
  [StatisticFields],
);

/** What someone said, in our words. */
export const StatementFields = graphql(
  `
    fragment StatementFields on Statement @_unmask {
      id
      key
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
      evidence {
        ...EvidenceFields
      }
    }
  `,
  [EvidenceFields],
);

export type StatementData = ResultOf<typeof StatementFields>;
export type DisagreementData = ResultOf<typeof DisagreementFields>;
export type ReconciliationData = ResultOf<typeof ReconciliationFields>;
export type EvidenceData = ResultOf<typeof EvidenceFields>;
export type StatisticData = ResultOf<typeof StatisticFields>;
export type EventData = ResultOf<typeof EventFields>;
