import type { DateSpan } from '../date-span.ts';
import { spanOf } from '../date-span.ts';
import type { Day } from '../day.ts';
import { candidatesOf, isUsable, seriesFigures } from '../drawdown/candidates.ts';
import { closeSpans } from '../drawdown/as-of.ts';
import { foldEchoes } from '../echoes.ts';
import type { Figure } from '../figure.ts';
import { distinct } from '../order.ts';
import { someOfThem } from '../some-of-them.ts';
import { wholeAtStart } from '../wholes.ts';

/** What is compared: a figure, or a number of departed computed from figures, with the day it describes and all that it rests on. */
export interface Said {
  figure: Figure;
  asOf: DateSpan;
  computed: boolean;
  statistics: string[];
}

/** Whether a figure still stands, wrong or not: nothing of ours has taken it back. */
const stands = (figure: Figure) => figure.retractedOn === null && figure.supersededBy === null;

/** Sums of parts and shares of a whole, as numbers of departed of their scope. */
function computedOf(figures: readonly Figure[], asOf: (figure: Figure) => DateSpan): Said[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const departed = figures.find((figure) => figure.metric.key === 'personnel-departed')?.metric;
  if (!departed) return [];
  const scopes = [...new Set([...figures.map(({ scope }) => scope), 'ALL_PERSONNEL' as const])];
  return scopes.flatMap((scope) => {
    const candidates = candidatesOf(seriesFigures(figures, scope), (share) => {
      const whole = byId.get(share.outOf ?? '');
      return whole && isUsable(whole) && whole.value.low !== null ? { value: whole.value, asOf: asOf(whole) } : null;
    });
    return closeSpans(candidates, null).flatMap((candidate): Said[] => {
      const [first] = candidate.figures;
      if (!candidate.computed || !first) return [];
      const figure = { ...first, metric: departed, scope, value: candidate.value, partOf: null, outOf: null };
      return [{ figure, asOf: candidate.asOf, computed: true, statistics: candidate.figures.map(({ id }) => id) }];
    });
  });
}

/** All that is said, echoes folded into what they repeat, in an order that does not depend on the order given. */
export function saidIn(all: readonly Figure[], started: Day | null): Said[] {
  const figures = all.filter(stands).sort((a, b) => (a.key < b.key ? -1 : 1));
  const asOf = wholeAtStart(figures, started === null ? null : spanOf(started, started));
  const originals = [...foldEchoes(figures)].map(([figure, repetitions]): Said => {
    return {
      figure,
      asOf: asOf(figure),
      computed: false,
      statistics: distinct([figure, ...repetitions].map(({ id }) => id)),
    };
  });
  const isSome = someOfThem(figures, started);
  return [
    ...originals,
    ...computedOf(
      [...foldEchoes(figures).keys()].filter((figure) => !isSome(figure)),
      asOf,
    ),
  ];
}
