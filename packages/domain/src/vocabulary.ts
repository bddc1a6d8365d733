import type * as database from '@drawdown/db/enums';

/** The enumerations of the record, as the database defines them. */
export interface Enums {
  Qualifier: database.Qualifier;
  Scope: database.Scope;
  MetricKind: database.MetricKind;
  Rank: database.Rank;
  ActorKind: database.ActorKind;
  PlaceKind: database.PlaceKind;
  EventKind: database.EventKind;
  Stance: database.Stance;
  RevisionAction: database.RevisionAction;
}
