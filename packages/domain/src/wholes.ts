import type { DateSpan } from './date-span.ts';
import { isUsable } from './drawdown/candidates.ts';
import type { Figure } from './figure.ts';
import { groupBy } from './order.ts';
import type { Text } from './text.ts';

const ofDepartures = new Set(['personnel-departed', 'share-departed']);

const ofDeparted: Text = {
  en: 'the number that departures are given out of',
  fr: 'le nombre sur lequel les départs sont décomptés',
};

/** Counts of those who left, or are left, on a day of the withdrawal: no number that there were at the start. */
const countsUnderWay = new Set(['personnel-departed', 'personnel-remaining']);

/** Whether a figure may be what departures are counted out of. */
export const mayBeWhole = ({ metric }: { metric: { key: string } }): boolean => !countsUnderWay.has(metric.key);

/** What tells a whole: the same source giving the same count of the same people. */
const wholeKey = ({ source, metric, scope, subject, place, event, value }: Figure) =>
  [source.id, metric.key, scope, subject, place, event, value.low, value.high].join(' ');

/** Whether two figures are of the same contingent, place and event, be it none. */
export const isOneGroup = (a: Figure, b: Figure) =>
  a.subject === b.subject && a.place === b.place && a.event === b.event;

/**
 * Tells which figures are wholes that departures of the same group are given out of: those named, and the same number given once more by
 * the same source. What was taken back, corrected or deprecated gives nothing out of anything.
 */
export function wholesOf(figures: readonly Figure[]): (figure: Figure) => boolean {
  const departures = groupBy(
    figures.filter((figure) => ofDepartures.has(figure.metric.key) && figure.outOf !== null && isUsable(figure)),
    ({ outOf }) => outOf!,
  );
  const isGiven = (figure: Figure) =>
    (departures.get(figure.id) ?? []).some((departed) => isOneGroup(departed, figure));
  const wholes = new Set(figures.filter((figure) => mayBeWhole(figure) && isGiven(figure)).map(wholeKey));
  return (figure) => wholes.size > 0 && wholes.has(wholeKey(figure));
}

/**
 * The day each figure describes. A whole that departures are given out of describes the start of the withdrawal, inferred, not
 * the day of the report; but no source counts those of a start that lies ahead of it.
 */
export function wholeAtStart(figures: readonly Figure[], started: DateSpan | null): (figure: Figure) => DateSpan {
  const isWhole = wholesOf(figures);
  const atStart = started && { ...started, inferred: true, note: ofDeparted };
  const isAhead = ({ source }: Figure) =>
    atStart !== null &&
    atStart.earliest !== null &&
    source.published.latest !== null &&
    source.published.latest < atStart.earliest;
  return (figure) => (atStart && isWhole(figure) && !isAhead(figure) ? atStart : figure.asOf);
}
