import { correctedWholes } from './corrected-wholes.ts';
import type { DateSpan } from './date-span.ts';
import { figuresWithoutMisprints } from './disagreements/misprints.ts';
import { isCopy, repeatedIn } from './echoes.ts';
import type { Figure } from './figure.ts';
import { byAll, byNumber, byText } from './order.ts';
import type { Quantity } from './quantity.ts';
import type { Sum } from './reconciliations/sum.ts';
import { differenceOf, keyOf, newsFrom, statusOf } from './reconciliations/sum.ts';
import { sumsOfDeparted } from './reconciliations/of-departed.ts';
import { sumsOfParts } from './reconciliations/of-parts.ts';
import type { Text } from './text.ts';
import { explainSum } from './wording/reconciliations.ts';

export type ReconciliationStatus = 'BALANCED' | 'UNBALANCED' | 'INCOMPLETE';

/** Whether parts add up to the whole that a source prints: parts = total, or departed + remaining = base. */
export interface Reconciliation {
  /** The same in every database, whatever the order of the figures. */
  key: string;
  status: ReconciliationStatus;
  /** Ids of the whole: one, or the parts of a whole that is printed only in parts. */
  whole: string[];
  /** Ids of the parts. */
  parts: string[];
  /** Parts minus whole, of the parts that are given. */
  difference: Quantity;
  explanation: Text;
}

/**
 * Sums that sources print: a whole with at least two of its parts, or departed, remaining and base, each of one source, else of one
 * speaker on one day, where the base may be the speaker's strength of the start, as far as that is known. Retracted and superseded
 * figures are left out, those known to be wrong are not. In order of days.
 */
export function reconciliations(figures: readonly Figure[], started: DateSpan | null = null): Reconciliation[] {
  const standing = figures
    .filter((figure) => figure.retractedOn === null && figure.supersededBy === null)
    // Where a copy prints the same sum it is the original's.
    .sort(
      byAll(
        byNumber(({ source }) => (isCopy(source) ? 1 : 0)),
        (a, b) => byText(a.key, b.key),
      ),
    );
  const repeated = repeatedIn(standing);
  const begun = started?.latest ?? started?.earliest ?? null;
  const right = new Set(figuresWithoutMisprints(figures, begun).map(({ id }) => id));
  const copied = new Set(standing.filter((one) => repeated(one).length > 0 || !right.has(one.id)).map(({ id }) => id));
  const isCopied = ({ id }: Figure) => copied.has(id);
  const search = { isCorrected: correctedWholes(figures), started, begun, isCopied, isNews: newsFrom(isCopied) };
  const sums = [...sumsOfParts(standing, search), ...sumsOfDeparted(standing, search)];
  const once = new Map(sums.map((sum) => [keyOf(sum), sum] as const).reverse());
  const order = byAll<[string, Sum]>(
    (a, b) => byText(a[1].day, b[1].day),
    (a, b) => byText(b[1].metric, a[1].metric),
    (a, b) => byText(a[0], b[0]),
  );
  return [...once].sort(order).map(([key, sum]) => ({
    key,
    status: statusOf(sum),
    whole: sum.whole.map(({ id }) => id),
    parts: sum.parts.map(({ id }) => id),
    difference: differenceOf(sum),
    explanation: explainSum(sum, differenceOf(sum), statusOf(sum)),
  }));
}
