import type { DateSpan } from './date-span.ts';
import type { Day } from './day.ts';
import type { Figure } from './figure.ts';
import type { Quantity } from './quantity.ts';
import { disagreementsOfEvents } from './disagreements/of-events.ts';
import { disagreementsOfFigures } from './disagreements/of-figures.ts';
import { disagreementsWithLedger } from './disagreements/of-ledger.ts';
import { byAll, byNumber, byText } from './order.ts';
import type { Site } from './sites.ts';
import type { Text } from './text.ts';
import { atOnce, type Steps } from './steps.ts';

export type DisagreementKind = 'CONFLICT' | 'SCOPE' | 'AS_OF' | 'ROUNDING' | 'WITHIN_SOURCE' | 'TRANSCRIPTION';

/** What one source tells of an event's date, as the computations see it. */
export interface DatedAccount {
  id: string;
  span: DateSpan | null;
  source: Figure['source'];
}

/** An event with all accounts of it that are known. */
export interface ToldEvent {
  id: string;
  slug: string;
  title: Text;
  accounts: readonly DatedAccount[];
}

/** Figures, or accounts of one event's date, that cannot all be right, or only seem so, and why. */
export interface Disagreement {
  /** The same in every database, whatever the order of the figures. */
  key: string;
  /** Key of the metric; null when it is about an event. */
  metric: string | null;
  /** Id of the event; null when it is about figures. */
  event: string | null;
  kind: DisagreementKind;
  explanation: Text;
  /** Ids. */
  statistics: string[];
  accounts: string[];
  /** Null for dates, and where neither side is bounded. */
  range: Quantity | null;
  independentSources: number;
}

/** What disagreements are looked for in: everything known by a day, and nothing later. */
export interface DisagreementInput {
  figures: readonly Figure[];
  events: readonly ToldEvent[];
  /** Day departures are counted from, as far as known. */
  started: Day | null;
  /** When the mission itself began; left out where that is not known. */
  missionStarted?: DateSpan;
  /** Sites of the mission with their closings, for figures of sites against the ledger. */
  sites: readonly Site[];
}

/** The ones that matter most first: what cannot be, then what only seems so. */
const kinds: readonly DisagreementKind[] = ['CONFLICT', 'WITHIN_SOURCE', 'TRANSCRIPTION', 'SCOPE', 'AS_OF', 'ROUNDING'];

/** How close a metric is to the withdrawal itself; all others, and events, come after. */
const metricsByWeight: readonly (string | null)[] = [
  'personnel-departed',
  'personnel-remaining',
  'share-departed',
  'personnel-strength',
  'sites-vacated',
  'fatalities',
  'fatalities-hostile',
];

const weight = ({ metric }: Disagreement) =>
  metricsByWeight.includes(metric)
    ? metricsByWeight.indexOf(metric)
    : metricsByWeight.length + (metric === null ? 0 : 1);

/** How far the range reaches beyond its low, relative to its high; an open one farthest. */
function spread({ range, metric }: Disagreement): number {
  if (range === null) return metric === null ? 0 : 1;
  return range.high === null ? 1 : range.high === 0 ? 0 : (range.high - (range.low ?? 0)) / range.high;
}

/** Where an entry stands among others: smaller first, part by part; the last part is unique. */
export const importance = (entry: Disagreement): readonly [number, number, number, number, string] => [
  kinds.indexOf(entry.kind),
  weight(entry),
  -entry.independentSources,
  -spread(entry),
  entry.key,
];

/** An entry with where it stands. */
interface Placed {
  entry: Disagreement;
  place: ReturnType<typeof importance>;
}

/**
 * Figures, and accounts of events, that cannot all be right, or only seem so, with the reason: those that matter first, in an
 * order that does not depend on the order of the input. In steps, for a record of a hundred thousand figures takes seconds.
 */
export function* disagreementsInSteps(input: DisagreementInput): Steps<Disagreement[]> {
  const { figures, events, started, missionStarted, sites } = input;
  const entries = [
    ...(yield* disagreementsOfFigures(figures, started, missionStarted)),
    ...disagreementsOfEvents(events),
    ...disagreementsWithLedger(figures, sites, events, started),
  ];
  return entries
    .map((entry): Placed => ({ entry, place: importance(entry) }))
    .sort(
      byAll(...([0, 1, 2, 3] as const).map((part) => byNumber<Placed>(({ place }) => place[part])), (a, b) =>
        byText(a.entry.key, b.entry.key),
      ),
    )
    .map(({ entry }) => entry);
}

/** The same at once. */
export const disagreements = (input: DisagreementInput): Disagreement[] => atOnce(disagreementsInSteps(input));
