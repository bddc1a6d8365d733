import { readDate } from '../date-span.ts';
import type { DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import type { Figure, FigureMetric, FigureSource } from '../figure.ts';
import { readQuantity } from '../read-quantity.ts';
import type { Scope } from '../scope.ts';
import type { Text } from '../text.ts';
import type { Enums } from '../vocabulary.ts';

const same = (text: string): Text => ({ en: text, fr: text });

const metric = (
  key: string,
  kind: Enums['MetricKind'],
  unit: string,
  narrowerThan: string | null = null,
): FigureMetric => ({
  key,
  kind,
  unit,
  narrowerThan,
  name: same(key.replaceAll('-', ' ')),
});

/** The common metrics, by key. */
const ourReading = { en: 'our reading', fr: 'notre lecture' };

export const metrics: Readonly<Record<string, FigureMetric>> = Object.fromEntries(
  [
    metric('personnel-departed', 'CUMULATIVE', 'persons'),
    metric('personnel-remaining', 'STOCK', 'persons'),
    metric('personnel-strength', 'STOCK', 'persons'),
    metric('personnel-authorised', 'CEILING', 'persons'),
    metric('personnel-moved', 'FLOW', 'persons'),
    metric('share-departed', 'SHARE', 'ratio'),
    metric('fatalities', 'CUMULATIVE', 'persons'),
    metric('fatalities-hostile', 'CUMULATIVE', 'persons', 'fatalities'),
    metric('contributing-countries', 'COUNT', 'countries'),
    metric('sites-vacated', 'CUMULATIVE', 'sites'),
    metric('sites-total', 'STOCK', 'sites'),
    metric('mission-duration', 'DURATION', 'years'),
    metric('deployment-rank', 'RANK', 'rank'),
  ].map((each) => [each.key, each]),
);

/** Another source, or the id of one that goes back to nothing. */
export type Original = FigureSource | string | null;

/** What a source goes back to that repeats this one. */
export function lineTo(original: Original): string[] {
  if (original === null) return [];
  return typeof original === 'string' ? [original] : [original.id, ...original.goesBackTo];
}

/** A source published on a day or span (EDTF), known from its last possible day, else its first. */
export function aSource(
  slug: string,
  published: string,
  { echoes = null, speaker = null, belongsTo = null }: Partial<FigureSource> & { echoes?: Original } = {},
): FigureSource {
  const span = readDate(published);
  const knownFrom = (span.latest ?? span.earliest) as Day;
  return { id: slug, slug, speaker, belongsTo, published: span, knownFrom, goesBackTo: lineTo(echoes) };
}

/** What may be said of a figure beyond what every one has. */
export interface FigureExtras extends Partial<Omit<Figure, 'asOf' | 'since' | 'value' | 'metric'>> {
  inferred?: boolean;
  since?: string;
}

/** A figure in words: its key is its id. */
export function aFigure(
  key: string,
  source: FigureSource,
  metricKey: string,
  scope: Scope,
  printed: string,
  asOf: string | DateSpan,
  { inferred = false, since, ...extras }: FigureExtras = {},
): Figure {
  const of = metrics[metricKey];
  if (!of) throw new Error(`no metric ${metricKey}`);
  return {
    id: key,
    key,
    metric: of,
    scope,
    value: readQuantity(printed, of.unit, of.kind),
    asOf: typeof asOf === 'string' ? readDate(asOf, { inferred, note: inferred ? ourReading : null }) : asOf,
    since: since === undefined ? null : readDate(since),
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
    ...extras,
  };
}

/** What a figure in words may have besides, and its source. */
export type Extras = FigureExtras & { in?: FigureSource };

/** Figures of one metric by key, words and day, each of a source of its own unless told. */
export const figureOf =
  (metric: string) =>
  (
    key: string,
    printed: string,
    asOf: string,
    { in: source, scope = 'ALL_PERSONNEL', ...extras }: Extras = {},
  ): Figure =>
    aFigure(key, source ?? aSource(key, '2024-06-01'), metric, scope, printed, asOf, extras);
