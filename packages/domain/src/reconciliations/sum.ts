import type { correctedWholes } from '../corrected-wholes.ts';
import type { DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import { isCopy } from '../echoes.ts';
import type { Figure } from '../figure.ts';
import { byAll, byNumber, byText } from '../order.ts';
import type { Quantity, Range } from '../quantity.ts';
import { computedQuantity, width } from '../quantity.ts';
import type { ReconciliationStatus } from '../reconciliations.ts';

/** Figures that should add up: parts on one side, the whole, or the parts it is printed in, on the other. */
export interface Sum {
  /** What kind of sum: of the parts of a metric, or departed + remaining = base. */
  metric: string;
  parts: readonly Figure[];
  whole: readonly Figure[];
  /** Whether the parts leave nobody out. */
  complete: boolean;
  /** The day the parts describe, for the order of a list. */
  day: string;
}

/** What sums of figures are looked for with. */
export interface SumSearch {
  /** Whether what parts of a whole come to was corrected. */
  isCorrected: ReturnType<typeof correctedWholes>;
  /** When the withdrawal began, and the last day on which it may have, as far as known. */
  started: DateSpan | null;
  begun: Day | null;
  /** Whether a figure repeats what another source says, or misprints it. */
  isCopied: (figure: Figure) => boolean;
  /** Whether a source says a sum, and does not repeat what others said. */
  isNews: (sum: Sum) => boolean;
}

/** Tells of a sum whether a source says it: one in which a copy says nothing of its own is told by what it repeats. */
export const newsFrom =
  (isCopied: SumSearch['isCopied']): SumSearch['isNews'] =>
  ({ parts, whole }) => {
    const terms = [...parts, ...whole];
    const own = new Set(terms.filter((figure) => !isCopied(figure)).map(({ source }) => source.id));
    return terms.every((figure) => !isCopied(figure) || own.has(figure.source.id));
  };

/** A range that holds what figures come to. */
export const total = (figures: readonly Figure[]): Range => ({
  low: figures.reduce((sum, { value }) => sum + (value.low ?? 0), 0),
  high: figures.reduce<number | null>(
    (sum, { value }) => (sum === null || value.high === null ? null : sum + value.high),
    0,
  ),
});

const operands = (figures: readonly Figure[]) => figures.map(({ value, asOf }) => ({ value, asOf }));

/** Parts minus whole, in the unit of the parts. */
export function differenceOf({ parts, whole }: Sum): Quantity {
  const [left, right] = [total(parts), total(whole)];
  const low = right.high === null ? null : (left.low ?? 0) - right.high;
  const high = left.high === null ? null : left.high - (right.low ?? 0);
  return computedQuantity(
    low,
    high,
    parts[0]?.value.unit ?? 'persons',
    [...operands(parts), ...operands(whole)],
    (values) => values.reduce((sum, value, index) => sum + (index < parts.length ? value : -value), 0),
  );
}

/** Balanced where the difference may be nothing; incomplete where too little is given because a part is missing. */
export function statusOf(sum: Sum): ReconciliationStatus {
  const { low, high } = differenceOf(sum);
  if ((low ?? -Infinity) <= 0 && (high ?? Infinity) >= 0) return 'BALANCED';
  return !sum.complete && (high ?? Infinity) < 0 ? 'INCOMPLETE' : 'UNBALANCED';
}

/** What is counted. */
export const what = ({ metric, subject, place, event }: Figure) => [metric.key, subject, place, event].join(' ');

/** The figure of a scope to add up with: one linked to the whole, then of its source, not known to be wrong, said first, the narrowest. */
export function bestFor(whole: Figure, candidates: readonly Figure[]): Figure | null {
  const order = byAll<Figure>(
    byNumber((figure) => (figure.partOf === whole.id ? 0 : 1)),
    byNumber((figure) => (figure.source.id === whole.source.id ? 0 : 1)),
    byNumber((figure) => (figure.rank === 'DEPRECATED' ? 1 : 0)),
    // Of two that say the same the one said first: a sum with a copy is the original's.
    byNumber((figure) => (isCopy(figure.source) ? 1 : 0)),
    byNumber((figure) => width(figure.value)),
    byNumber((figure) => figure.value.low ?? 0),
    byNumber((figure) => figure.value.high ?? Infinity),
    (a, b) => byText(a.key, b.key),
  );
  return [...candidates].sort(order)[0] ?? null;
}

const rangeText = ({ value: { low, high } }: Figure) => (low === high ? String(low) : `${low ?? ''}..${high ?? ''}`);
/** Who or what, where, at which event and since when; nothing for all of the mission. Ids are the same in every database. */
const ofWhat = ({ subject, place, event, since }: Figure) =>
  [subject, place, event, since?.edtf].map((one) => (one == null ? '' : `@${one}`)).join('');

const side = (figures: readonly Figure[]) =>
  figures
    .map((figure) => `${figure.scope.toLowerCase().replaceAll('_', '-')}${ofWhat(figure)}:${rangeText(figure)}`)
    .sort()
    .join('+');

/** What is added up and to what: the same in every database. Two sources that print one sum print it once. */
export function keyOf({ metric, parts, whole, day }: Sum): string {
  return `${metric}.${day}.${side(parts)}=${side(whole)}`;
}
