import { spanOf } from '../date-span.ts';
import type { DateSpan } from '../date-span.ts';
import { addDays } from '../day.ts';
import type { Figure, FigureSource } from '../figure.ts';
import type { Quantity } from '../quantity.ts';
import type { Scope } from '../scope.ts';
import { lineTo, metrics, type Original } from './figures.ts';

/** The first day of every generated withdrawal. */
export const START = '2030-01-01';

const metricOf = (key: string) => metrics[key] as Figure['metric'];

export function quantityOf(low: number | null, high: number | null, unit = 'persons'): Quantity {
  const qualifier = low === null ? 'AT_MOST' : high === null ? 'AT_LEAST' : low === high ? 'EXACT' : 'BETWEEN';
  return { low, high, stated: qualifier === 'BETWEEN' ? null : (low ?? high), qualifier, unit };
}

export function sourceOf(
  id: string,
  published: number,
  original: Original = null,
  speaker: string | null = null,
): FigureSource {
  const day = addDays(START, published);
  return {
    id,
    slug: id,
    speaker,
    belongsTo: null,
    published: spanOf(day, day),
    knownFrom: day,
    goesBackTo: lineTo(original),
  };
}

export function figureOf(
  key: string,
  metric: string,
  scope: Scope,
  value: Quantity,
  asOf: DateSpan,
  source: FigureSource,
): Figure {
  return {
    id: key,
    key,
    metric: metricOf(metric),
    scope,
    value,
    asOf,
    since: null,
    subject: null,
    subjectName: null,
    place: null,
    placeName: null,
    around: [],
    event: null,
    eventTitle: null,
    attributedTo: null,
    speaksFor: null,
    belongsTo: null,
    partOf: null,
    outOf: null,
    source,
    rank: 'NORMAL',
    rankReason: null,
    rankKnownFrom: null,
    retractedOn: null,
    retractionReason: null,
    supersededBy: null,
  };
}
