import type { DateSpan } from '../date-span.ts';
import { spanOf, spansMeet } from '../date-span.ts';
import type { Day } from '../day.ts';
import { closeSpans } from '../drawdown/as-of.ts';
import type { Strength } from '../drawdown/base.ts';
import type { Candidate } from '../drawdown/candidates.ts';
import { countsWholeMission, DEPARTED, isUsable, SHARE, shareOf } from '../drawdown/candidates.ts';
import { seriesOf, wholesNamed } from '../drawdown/series.ts';
import { foldEchoes } from '../echoes.ts';
import type { Figure } from '../figure.ts';
import { distinct } from '../order.ts';
import type { Scope } from '../scope.ts';
import { includes } from '../scope.ts';
import { countsFromStart, someOfThem } from '../some-of-them.ts';
import { isOneGroup, wholeAtStart } from '../wholes.ts';
import { isNotAfter } from './comparison.ts';

/** What is compared: a figure, or a number of departed computed from figures, with the day it describes and all that it rests on. */
export interface Said {
  figure: Figure;
  asOf: DateSpan;
  computed: boolean;
  statistics: string[];
  /** Since when it counts; null where it names no day, or none after the mission's first, so that it counts all that there was. */
  since: DateSpan | null;
}

/** Since when a figure counts, where the mission began then: nothing precedes the mission. */
export function beginningOf({ metric, since }: Figure, mission: DateSpan | null): DateSpan | null {
  if (since === null || mission === null || metric.kind !== 'CUMULATIVE' || countsFromStart(metric)) return since;
  return isNotAfter(since, mission) || spansMeet(since, mission) ? null : since;
}

/** Whether a figure still stands, wrong or not: nothing of ours has taken it back. */
const stands = (figure: Figure) => figure.retractedOn === null && figure.supersededBy === null;

/** The numbers of departed that the drawdowns of all scopes are made of, with the days that these give them. */
function ofSeries(
  figures: readonly Figure[],
  known: readonly Figure[],
  started: DateSpan | null,
): { scope: Scope; candidates: Candidate[] }[] {
  const isSome = someOfThem(figures, started?.latest ?? null);
  const ofAll = figures.filter((figure) => !isSome(figure));
  const departed = new Set(
    ofAll.filter(({ metric: { key } }) => [DEPARTED, SHARE].includes(key)).map(({ scope }) => scope),
  );
  const scopes = [...new Set([...ofAll.map(({ scope }) => scope), 'ALL_PERSONNEL' as const])];
  // No series of a scope in which nobody is said to have left.
  const ofDeparted = scopes.filter((scope) => [...departed].some((part) => includes(scope, part)));
  return ofDeparted.map((scope) => {
    const choose = ([ours]: readonly Strength[]) => ours;
    const { told } = seriesOf({ known, ofAll, scope, started, knownOn: null, choose });
    return { scope, candidates: closeSpans(told, null) };
  });
}

/** What shares of a contingent, or of those at a place or an event, come to of the whole that they are given out of. */
function sharesOfGroups(originals: Iterable<Figure>, figures: readonly Figure[]): Candidate[] {
  const isShare = (figure: Figure) =>
    figure.metric.key === SHARE && !countsWholeMission(figure) && figure.partOf === null && isUsable(figure);
  const shares = [...originals].filter(isShare);
  if (shares.length === 0) return [];
  const wholeOf = wholesNamed(figures);
  return shares.flatMap((figure): Candidate[] => {
    const whole = wholeOf(figure);
    return whole && isOneGroup(whole, figure) ? [shareOf(figure, whole)] : [];
  });
}

/**
 * All that is said, echoes folded into what they repeat, in an order that does not depend on the order given: the figures, sums of
 * parts, and shares of a whole. Those departed describe the days that the drawdown gives them, so that what it has to stretch over
 * numbers that do not meet is found here.
 */
export function saidIn(all: readonly Figure[], started: Day | null, mission: DateSpan | null): Said[] {
  const figures = all.filter(stands).sort((a, b) => (a.key < b.key ? -1 : 1));
  const start = started === null ? null : spanOf(started, started);
  const folded = foldEchoes(figures);
  const series = ofSeries(figures, all, start);
  const closed = new Map(
    series.flatMap(({ candidates }) =>
      candidates.flatMap(({ computed, figures: [only], asOf }) =>
        computed || !only || asOf.earliest === null ? [] : [[only, asOf] as const],
      ),
    ),
  );
  const asOf = wholeAtStart(figures, start);
  const originals = [...folded].map(([figure, repetitions]): Said => {
    return {
      figure,
      asOf: closed.get(figure) ?? asOf(figure),
      computed: false,
      statistics: distinct([figure, ...repetitions].map(({ id }) => id)),
      since: beginningOf(figure, mission),
    };
  });
  const departed = figures.find((figure) => figure.metric.key === DEPARTED)?.metric;
  if (!departed) return originals;
  const computedOf = (candidate: Candidate, scope?: Scope): Said[] => {
    const [first] = candidate.figures;
    if (!candidate.computed || !first) return [];
    const people = { metric: departed, scope: scope ?? first.scope, value: candidate.value, partOf: null, outOf: null };
    const statistics = candidate.figures.map(({ id }) => id);
    return [{ figure: { ...first, ...people }, asOf: candidate.asOf, computed: true, statistics, since: first.since }];
  };
  return [
    ...originals,
    ...series.flatMap(({ scope, candidates }) => candidates.flatMap((candidate) => computedOf(candidate, scope))),
    ...sharesOfGroups(folded.keys(), figures).flatMap((candidate) => computedOf(candidate)),
  ];
}
