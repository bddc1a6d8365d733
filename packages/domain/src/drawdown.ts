import type { DateSpan } from './date-span.ts';
import { isUndated, liesWithin, spanOf } from './date-span.ts';
import type { Day } from './day.ts';
import { addDays, daysBetween } from './day.ts';
import type { Strength } from './drawdown/base.ts';
import { basesOf, begunBy, isRefuted, UnknownBase } from './drawdown/base.ts';
import { envelope } from './drawdown/envelope.ts';
import { exclusions } from './drawdown/exclusions.ts';
import type { Bounded } from './drawdown/monotony.ts';
import { boundedSeries } from './drawdown/monotony.ts';
import { paces, projectedCompletion, requiredPace, stageOf, startStage } from './drawdown/pace.ts';
import type { Reading } from './drawdown/points.ts';
import { seriesOf } from './drawdown/series.ts';
import { remainingQuantity, shareQuantity } from './drawdown/remaining.ts';
import type { Figure } from './figure.ts';
import { byAll, byText } from './order.ts';
import type { Quantity } from './quantity.ts';
import { computedQuantity, sameRange } from './quantity.ts';
import { someOfThem } from './some-of-them.ts';
import type { Text } from './text.ts';
import { figuresKnownOn } from './vintage.ts';
import type { Enums } from './vocabulary.ts';

/** What a deciding document says of the withdrawal, and the day from which that was known. */
export interface Decision {
  started: DateSpan | null;
  deadline: Day | null;
  knownFrom: Day;
}

/** What a drawdown is computed from: everything known by `knownOn`, and nothing later. */
export interface DrawdownInput {
  figures: readonly Figure[];
  /** All decisions; the latest known by `knownOn` holds. */
  decisions: readonly Decision[];
  /** When the mission ended, as far as known by `knownOn`. */
  ended: DateSpan | null;
  scope: Enums['Scope'];
  /** The vintage; null for everything. */
  knownOn: Day | null;
  /** Id of the base the reader chose; null for ours. An unknown one is an `UnknownBase` error. */
  base: string | null;
}

/** A strength that departures are measured against. */
export interface Base {
  /** Derives from scope, as-of and range. */
  id: string;
  quantity: Quantity;
  scope: Enums['Scope'];
  asOf: DateSpan;
  /** True when it is a sum. */
  computed: boolean;
  note: Text | null;
  /** Ids of the statistics it was computed from. */
  statistics: string[];
}

export interface DrawdownPoint {
  asOf: DateSpan;
  /** As printed. */
  departed: Quantity;
  /** Narrowed by its neighbours, given that the departed never return. */
  bounded: Quantity;
  /** True when it is a sum or a share of the base. */
  computed: boolean;
  remaining: Quantity | null;
  share: Quantity | null;
  statistics: string[];
}

export interface EnvelopePoint {
  on: Day;
  low: number;
  high: number | null;
}

export interface Pace {
  from: DateSpan;
  to: DateSpan;
  perDay: Quantity;
  statistics: string[];
}

export type ExclusionCode = 'SCOPE' | 'SUBJECT' | 'DEPRECATED' | 'RETRACTED' | 'SUPERSEDED' | 'UNDATED' | 'OVERLAPS';

export interface Exclusion {
  /** Id of the statistic left out. */
  statistic: string;
  code: ExclusionCode;
  reason: Text;
}

/** Departures against a base. */
export interface Drawdown {
  scope: Enums['Scope'];
  knownOn: Day | null;
  started: DateSpan | null;
  deadline: Day | null;
  base: Base | null;
  bases: Base[];
  points: DrawdownPoint[];
  envelope: EnvelopePoint[];
  pace: Pace[];
  requiredPace: Pace | null;
  projectedCompletion: DateSpan | null;
  excluded: Exclusion[];
  silenceDays: number | null;
}

const afterDecision: Text = {
  en: 'the day after the decision, which prints no start',
  fr: 'le lendemain de la décision, qui n’indique aucun début',
};

/** The day after the first decision known, for a withdrawal of which no document prints the start. */
function startAfter(first: Decision | undefined): DateSpan | null {
  if (!first) return null;
  const day = addDays(first.knownFrom, 1);
  return spanOf(day, day, { inferred: true, note: afterDecision });
}

/**
 * The decision that holds on a day: the latest known. One that is silent on the start or the deadline leaves what was decided before,
 * and one that tells of the start no more closely than an earlier one does not blur it. A start that no known decision prints is the
 * day after the first of them, inferred.
 */
export function decisionOn(
  decisions: readonly Decision[],
  knownOn: Day | null,
): { started: DateSpan | null; deadline: Day | null } {
  const latestFirst = decisions
    .filter(({ knownFrom }) => knownOn === null || knownFrom <= knownOn)
    .sort(
      byAll<Decision>(
        (a, b) => byText(b.knownFrom, a.knownFrom),
        (a, b) => byText(b.deadline ?? '', a.deadline ?? ''),
        (a, b) => byText(String(a.started?.edtf), String(b.started?.edtf)),
      ),
    );
  const starts = latestFirst.flatMap(({ started }) => (started !== null && !isUndated(started) ? [started] : []));
  const [latest] = starts;
  const started = latest
    ? starts.reduce(
        (closest, span) => (liesWithin(span, closest) && span.edtf !== closest.edtf ? span : closest),
        latest,
      )
    : startAfter(latestFirst.at(-1));
  return { started, deadline: latestFirst.find(({ deadline }) => deadline !== null)?.deadline ?? null };
}

/** The earlier of two days; the one that is known where the other is not. */
const earlier = (a: Day | null, b: Day | null): Day | null =>
  [a, b].filter((day) => day !== null).sort(byText)[0] ?? null;

/** Days from the last point to `knownOn` or the mission's end, the earlier; null without either, or without a point. */
function silence(last: DrawdownPoint | undefined, knownOn: Day | null, ended: DateSpan | null): number | null {
  const until = earlier(knownOn, ended?.latest ?? ended?.earliest ?? null);
  return until === null || !last ? null : Math.max(0, daysBetween(last.asOf.latest!, until));
}

/** Why a quantity is narrower than printed: only what its own figure states may still be stated, and not in a conflict. */
function boundedQuantity(reading: Reading, bounded: Bounded): Quantity {
  if (sameRange(reading.departed, bounded)) return reading.departed;
  const own = { value: reading.departed, asOf: reading.asOf };
  return computedQuantity(bounded.low, bounded.high, 'persons', [own], ([value = 0]) =>
    bounded.inConflict ? null : value,
  );
}

/** Where the base stands that the reader chose, else ours. */
function chosenAt(strengths: readonly Strength[], id: string | null, asked: Parameters<typeof basesOf>[1]): number {
  if (id === null) return 0;
  const choosable = basesOf(strengths, asked, 0);
  const at = choosable.findIndex((base) => base.id === id);
  if (at === -1) throw new UnknownBase(id, choosable);
  return at;
}

/**
 * The withdrawal of a mission as figures, from what was known on `knownOn`. Throws `UnknownBase` where the reader chose a base that
 * is none of `bases`.
 */
export function drawdown(input: DrawdownInput): Drawdown {
  const { scope, knownOn } = input;
  const known = figuresKnownOn(input.figures, knownOn);
  const { started, deadline } = decisionOn(input.decisions, knownOn);
  const from = started?.latest ?? started?.earliest ?? null;
  const isSome = someOfThem(known, from);
  const { readings, undated, overlapping, strengths, highestLow, ...series } = seriesOf({
    known,
    ofAll: known.filter((figure) => !isSome(figure)),
    scope,
    started,
    knownOn,
    choose: (all) => all[chosenAt(all, input.base, { scope, started })],
  });
  const bases = basesOf(strengths, { scope, started: begunBy(started, readings) }, highestLow);
  const at = series.base === null ? -1 : strengths.indexOf(series.base);
  const base = bases[at] ?? null;
  const isWrong = base !== null && isRefuted(base.quantity, highestLow);
  const standing = base && !isWrong ? { value: base.quantity, asOf: base.asOf } : null;
  const ceiling = standing?.value.high ?? null;
  const bounds = boundedSeries(
    readings.map(({ departed }) => departed),
    ceiling,
  );
  const points = readings.map((reading, index): DrawdownPoint => {
    const bounded = boundedQuantity(reading, bounds[index] as Bounded);
    const departed = { value: bounded, asOf: reading.asOf };
    return {
      ...reading,
      bounded,
      remaining: standing && remainingQuantity(standing, departed),
      share: standing && shareQuantity(standing, departed),
    };
  });

  const stages = points.map((point, index) => stageOf(point, (bounds[index] as Bounded).capped));
  // To a point that is no later than the start no pace leads.
  const all = started === null ? stages : [startStage(started, standing?.value ?? null), ...stages];
  const pace = paces(all);
  const last = all.at(-1);
  const lastPace = pace.at(-1);
  const used = new Set([...points.flatMap(({ statistics }) => statistics)]);
  return {
    scope,
    knownOn,
    started,
    deadline,
    base,
    bases,
    points,
    envelope: envelope(points, started, earlier(knownOn, deadline), ceiling),
    pace,
    requiredPace: last && base ? requiredPace(last, deadline, knownOn, base.statistics) : null,
    // What was counted before the start tells nothing of how fast people leave.
    projectedCompletion:
      last && lastPace && (from === null || last.asOf.latest! > from)
        ? projectedCompletion(last, lastPace, deadline)
        : null,
    excluded: exclusions(known, scope, used, { undated, overlapping, isSome, started: from, isBaseRefuted: isWrong }),
    silenceDays: silence(points.at(-1), knownOn, input.ended),
  };
}
