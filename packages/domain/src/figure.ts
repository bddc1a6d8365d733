import type { DateSpan } from './date-span.ts';
import type { Day } from './day.ts';
import type { Quantity } from './quantity.ts';
import type { Text } from './text.ts';
import type { Enums } from './vocabulary.ts';

/** What the computations need to know of a source. */
export interface FigureSource {
  id: string;
  slug: string;
  /**
   * Id of who speaks on this page: the actor that published what it repeats in the end, or the organisation that this one speaks for;
   * null for the press, which passes on what others count.
   */
  speaker: string | null;
  /** Id of the organisation that the speaker is a mission of, or belongs to through one; null where to none. */
  belongsTo: string | null;
  published: DateSpan;
  knownFrom: Day;
  /** Ids of all sources that it goes back to, that which it repeats first: also of those that no figure is from. */
  goesBackTo: readonly string[];
}

/** What the computations need to know of a metric. */
export interface FigureMetric {
  key: string;
  kind: Enums['MetricKind'];
  unit: string;
  /** Key of the metric that counts more than this one. */
  narrowerThan: string | null;
  name: Text;
}

/** A statistic as the computations see it: every reference an id, nothing fetched later. */
export interface Figure {
  id: string;
  key: string;
  metric: FigureMetric;
  scope: Enums['Scope'];
  value: Quantity;
  asOf: DateSpan;
  since: DateSpan | null;
  /** Ids of who or what, where and at which event is counted; null for the whole mission. */
  subject: string | null;
  /** What the subject is called. */
  subjectName: Text | null;
  place: string | null;
  /** What the place is called. */
  placeName: Text | null;
  /** Ids of all that this place lies in. */
  around: readonly string[];
  event: string | null;
  /** What the event is called. */
  eventTitle: Text | null;
  /** Id of the actor who gave the figure, when the source only passes it on. */
  attributedTo: string | null;
  /** Id of the organisation that this actor speaks for, when a person or an office. */
  speaksFor: string | null;
  /** Id of the organisation that they are a mission of, or belong to through one; null where to none. */
  belongsTo: string | null;
  /** Ids of the sum it is a part of, and of the whole it is counted against. */
  partOf: string | null;
  outOf: string | null;
  source: FigureSource;
  rank: Enums['Rank'];
  rankReason: Text | null;
  rankKnownFrom: Day | null;
  retractedOn: Day | null;
  retractionReason: Text | null;
  /** Id of the statistic that corrects it. */
  supersededBy: string | null;
}
