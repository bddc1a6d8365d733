import edtf from 'edtf';
import type { Day } from './day.ts';
import { addDays, daysBetween, isDay } from './day.ts';
import { month } from './reading/calendar.ts';
import type { Language, WrittenText } from './text.ts';
import { spanWords } from './wording/dates.ts';
import { remembering } from './remembering.ts';

export type DatePrecision = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR' | 'RANGE' | 'OPEN';

/** When something happened or held, no more precisely than the sources allow. */
export interface DateSpan {
  /** EDTF (ISO 8601-2), levels 0 and 1, e.g. `2023-12-11`, `2023-06`, `2023-09-20/..`. */
  edtf: string;
  /** First day it may be; null where open. */
  earliest: Day | null;
  /** Last day it may be; null where open. */
  latest: Day | null;
  precision: DatePrecision;
  /** True when the day is our reading, not printed in the source. */
  inferred: boolean;
  /** From what it was inferred. */
  note: WrittenText | null;
}

/** A date that is not EDTF of levels 0 and 1. The message names what was read and what would be right. */
export class UnreadableDate extends Error {
  override name = 'UnreadableDate';
  constructor(text: string, why: string) {
    super(
      `"${text}" cannot be read as a date: ${why}; write EDTF such as 2023-12-11, 2023-06, 2023, 2023-09-20/2023-12-07 or 2023-09-20/..`,
    );
  }
}

/** How a span is inferred, and from what. */
export interface Inference {
  inferred?: boolean;
  note?: WrittenText | null;
}

const isMonday = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

/** How closely a date in EDTF with these bounds is known. */
export function precisionOf(text: string, earliest: Day | null, latest: Day | null): DatePrecision {
  if (earliest === null || latest === null) return 'OPEN';
  if (earliest === latest) return 'DAY';
  if (isMonday(earliest) && daysBetween(earliest, latest) === 6) return 'WEEK';
  const whole = text.replace(/[~?%]/g, '');
  if (/^\d{4}-(?!2[1-4])(\d{2}|XX)(-XX)?$/.test(whole) && earliest.slice(0, 7) === latest.slice(0, 7)) return 'MONTH';
  if (/^\d{4}(-XX){0,2}$/.test(whole)) return 'YEAR';
  return 'RANGE';
}

const season = /^\d{4}-2[1-4]$/;

/** A season may lie anywhere in its year, and winter reach into the next: which months it has depends on the hemisphere. */
function seasonBounds(text: string): { earliest: Day; latest: Day } {
  const year = Number(text.slice(0, 4));
  return {
    earliest: `${text.slice(0, 4)}-01-01`,
    latest: text.startsWith('24', 5) ? `${String(year + 1).padStart(4, '0')}-03-31` : `${text.slice(0, 4)}-12-31`,
  };
}

function dayOf(instant: number | null): Day | null {
  return instant === null || !Number.isFinite(instant) ? null : new Date(instant).toISOString().slice(0, 10);
}

/** Why there is no such day in a month of the calendar; null where there is. The library would take it for one of the next month. */
function whyNoDay(side: string): string | null {
  const [day] = /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}/.exec(side) ?? [];
  if (day === undefined || isDay(day)) return null;
  return `the calendar has no such day as ${day}, its month ends on ${month(day)[1]}`;
}

/**
 * A date in EDTF, levels 0 and 1, with its first and last day. `~`, `?` and `%` are kept in the text and its label and move no
 * bound: nobody says by how much. Throws `UnreadableDate`.
 */
export function readDate(text: string, { inferred = false, note = null }: Inference = {}): DateSpan {
  const filled = text.trim().replace(/^\//, '../').replace(/\/$/, '/..');
  const [first = '', last] = filled.split('/');
  // From a day to that day is the day, which the library takes for no interval.
  const written = filled === `${first}/${last}` && first === last && first !== '..' ? first : filled;
  const sides = written.split('/');
  if (/T/.test(written)) throw new UnreadableDate(text, 'it has a time of day');
  if (
    !sides.every((side) => /^(?:\.\.|\d{2}[\dX]{2}(?:-[\dX]{2}){0,2}[~?%]?)$/.test(side)) ||
    sides.length > 2 ||
    written === '..'
  ) {
    throw new UnreadableDate(text, 'years have four digits, months and days two');
  }
  const noDay = sides.map(whyNoDay).find((why) => why !== null);
  if (noDay !== undefined) throw new UnreadableDate(text, noDay);
  let bounds: { earliest: Day | null; latest: Day | null };
  try {
    const parsed = edtf(written, { level: 1 });
    bounds = { earliest: dayOf(parsed.min), latest: dayOf(parsed.max) };
    // Told by the text: what the library calls it is the name of its class, which bundling changes.
    if (season.test(written)) bounds = seasonBounds(written);
  } catch {
    throw new UnreadableDate(
      text,
      sides.length === 2 ? 'it is no span of the calendar, first day first' : 'the calendar has no such day',
    );
  }
  const { earliest, latest } = bounds;
  if (earliest !== null && latest !== null && earliest > latest)
    throw new UnreadableDate(text, 'it ends before it begins');
  return { edtf: written, earliest, latest, precision: precisionOf(written, earliest, latest), inferred, note };
}

const lastOfMonth = (day: Day) => addDays(day, 1).endsWith('-01');

/** The shortest EDTF for the days between two bounds. */
function edtfOf(earliest: Day | null, latest: Day | null): string {
  if (earliest === null || latest === null) return `${earliest ?? '..'}/${latest ?? '..'}`;
  if (earliest === latest) return earliest;
  if (earliest.slice(0, 4) === latest.slice(0, 4) && earliest.endsWith('-01-01') && latest.endsWith('-12-31'))
    return earliest.slice(0, 4);
  if (earliest.slice(0, 7) === latest.slice(0, 7) && earliest.endsWith('-01') && lastOfMonth(latest))
    return earliest.slice(0, 7);
  return `${earliest}/${latest}`;
}

/** The span from one day to another, null where open. */
export function spanOf(
  earliest: Day | null,
  latest: Day | null,
  { inferred = false, note = null }: Inference = {},
): DateSpan {
  const text = edtfOf(earliest, latest);
  return { edtf: text, earliest, latest, precision: precisionOf(text, earliest, latest), inferred, note };
}

/** The span of which nothing is known. */
export const undated: DateSpan = spanOf(null, null);

/** Whether nothing at all is known of the day. */
export const isUndated = (span: DateSpan): boolean => span.earliest === null && span.latest === null;

/** Whether it is one day, and known. */
export const isOneDay = (span: DateSpan): boolean => span.earliest !== null && span.earliest === span.latest;

/** Whether the first span surely ends before the second begins. */
const endsBefore = (a: DateSpan, b: DateSpan) => a.latest !== null && b.earliest !== null && a.latest < b.earliest;

/** Whether two spans have a day in common; an open side reaches any day. */
export const spansMeet = (a: DateSpan, b: DateSpan): boolean => !endsBefore(a, b) && !endsBefore(b, a);

/** Whether every day of the first span is one of the second; an open side reaches any day. */
export const liesWithin = (a: DateSpan, b: DateSpan): boolean =>
  (b.earliest === null || (a.earliest !== null && a.earliest >= b.earliest)) &&
  (b.latest === null || (a.latest !== null && a.latest <= b.latest));

/** Days within which two counts are taken to be of one time. */
export const ONE_TIME = 31;

/** Days between the nearest days of two spans: 0 where they meet. */
export function daysApart(a: DateSpan, b: DateSpan): number {
  if (spansMeet(a, b)) return 0;
  const [first, second] = endsBefore(a, b) ? [a, b] : [b, a];
  return daysBetween(first.latest!, second.earliest!);
}

/** Where the span stands in a list by day: its first day, else its last, else the given one. */
export const orderDay = (span: DateSpan, otherwise: Day): Day => span.earliest ?? span.latest ?? otherwise;

/** The note in whichever language it has, for an order that does not hang on chance. */
export const noteKey = ({ note }: DateSpan): string => note?.en ?? note?.fr ?? '';

/** Dates in words by what the words depend on: an answer says the same day hundreds of times. */
const labels = remembering<string, string>(10_000);

/** The span for people, e.g. `on or after 20 September 2023`, `le 20 septembre 2023 ou après`. */
export function spanLabel(span: DateSpan, lang: Language): string {
  const key = `${lang} ${span.precision} ${span.earliest === null && span.latest === null} ${span.edtf}`;
  return labels(key, () => spanWords(span, lang));
}
