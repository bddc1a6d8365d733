import type * as models from '@drawdown/db/models';
import sql, { empty, type Sql } from 'sql-template-tag';
import { precisionOf, type DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import { ifWritten } from '../text.ts';

/** A row as SQL gives it: days as `YYYY-MM-DD`, instants as ISO 8601, and the vintage it was asked in (null for everything). */
export type Row<Model> = {
  [Column in keyof Model]: Model[Column] extends Date | null ? Instead<Model[Column]> : Model[Column];
} & {
  knownOn: Day | null;
};
type Instead<Value> = Value extends Date ? string : Value;

export type SourceRow = Row<models.Source>;
export type EvidenceRow = Row<models.Evidence>;
export type ActorRow = Row<models.Actor>;
export type AffiliationRow = Row<models.Affiliation>;
export type PlaceRow = Row<models.Place>;
export type MissionRow = Row<models.Mission>;
export type MetricRow = Row<models.Metric>;
export type StatisticRow = Row<models.Statistic>;
export type EventRow = Row<models.Event>;
export type AccountRow = Row<models.Account>;
export type ParticipantRow = Row<models.Participant>;
export type StatementRow = Row<models.Statement>;
export type RevisionRow = Row<models.Revision>;

/** What says of a row whether and why it was withdrawn. */
export type Retractable = Pick<StatisticRow, 'retractedOn' | 'retractedReasonEn' | 'retractedReasonFr'>;

/** The column that makes a row remember its vintage. */
export function vintageColumn(knownOn: Day | null): Sql {
  return sql`${knownOn}::date as known_on`;
}

/** The condition that a row was known in the vintage; empty where everything is asked. `column` is the day it became known. */
export function isKnown(column: Sql, knownOn: Day | null): Sql {
  return knownOn === null ? empty : sql`${column} <= ${knownOn}::date`;
}

/** The same, to stand after other conditions. */
export function knownBy(column: Sql, knownOn: Day | null): Sql {
  return knownOn === null ? empty : sql`and ${isKnown(column, knownOn)}`;
}

type Started<Edtf extends string | null> = { startedEdtf: Edtf } & Pick<
  MissionRow,
  'startedEarliest' | 'startedLatest' | 'startedInferred' | 'startedNoteEn' | 'startedNoteFr'
>;

/** When a mission began, or the withdrawal that a decision is about; null where that is not said. */
export function startOf(row: Started<string>): DateSpan;
export function startOf(row: Started<string | null>): DateSpan | null;
export function startOf(row: Started<string | null>): DateSpan | null {
  return spanFrom(
    row.startedEdtf,
    row.startedEarliest,
    row.startedLatest,
    row.startedInferred,
    row.startedNoteEn,
    row.startedNoteFr,
  );
}

/** The span that a row's columns hold; null where the row has none. */
export function spanFrom(
  edtf: string,
  earliest: Day | null,
  latest: Day | null,
  inferred: boolean,
  noteEn?: string | null,
  noteFr?: string | null,
): DateSpan;
export function spanFrom(
  edtf: string | null,
  earliest: Day | null,
  latest: Day | null,
  inferred: boolean,
  noteEn?: string | null,
  noteFr?: string | null,
): DateSpan | null;
export function spanFrom(
  edtf: string | null,
  earliest: Day | null,
  latest: Day | null,
  inferred: boolean,
  noteEn: string | null = null,
  noteFr: string | null = null,
): DateSpan | null {
  if (edtf === null) return null;
  const note = ifWritten(noteEn, noteFr);
  return { edtf, earliest, latest, precision: precisionOf(edtf, earliest, latest), inferred, note };
}
