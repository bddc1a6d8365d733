import type { DateSpan } from './date-span.ts';
import { byAll, byText, groupBy } from './order.ts';
import { sumOfParts } from './drawdown/candidates.ts';
import type { Figure } from './figure.ts';
import type { Quantity } from './quantity.ts';

const isCeiling = ({ metric, subject, place, event, retractedOn, supersededBy, rank }: Figure): boolean =>
  metric.kind === 'CEILING' &&
  [subject, place, event, retractedOn, supersededBy].every((each) => each === null) &&
  rank !== 'DEPRECATED';

/** The ceilings of uniformed personnel, printed as one or as parts that leave nobody out, with the first day they hold; first set first. */
function ceilingsIn(figures: readonly Figure[]): { from: string; value: Quantity }[] {
  const groups = groupBy(figures.filter(isCeiling), ({ source, asOf }) => `${source.id} ${asOf.edtf}`);
  const ceilings = [...groups.values()].flatMap((group) => {
    const whole =
      group.find(({ scope }) => scope === 'UNIFORMED') ?? sumOfParts('UNIFORMED', group, ({ asOf }) => asOf);
    const from = whole?.asOf.earliest ?? null;
    return whole === null || from === null ? [] : [{ from, value: whole.value }];
  });
  return ceilings.sort(
    byAll(
      (a, b) => byText(a.from, b.from),
      (a, b) => (a.value.low ?? 0) - (b.value.low ?? 0),
    ),
  );
}

/** The ceiling last set by the days of a strength, where the strength may be no count of people but that, rounded; null elsewhere. */
export function ceilingBehind(
  figures: readonly Figure[],
): (said: { figure: Figure; asOf: DateSpan }) => Quantity | null {
  const ceilings = ceilingsIn(figures);
  return ({ figure: { metric, scope, value }, asOf }) => {
    if (metric.key !== 'personnel-strength' || !['UNIFORMED', 'PEACEKEEPERS', 'ALL_PERSONNEL'].includes(scope))
      return null;
    const { latest } = asOf;
    const ceiling = ceilings.findLast(({ from }) => latest === null || from <= latest)?.value;
    if (!ceiling || ceiling.low === null || ceiling.high === null || value.low === null || value.high === null)
      return null;
    return value.low <= ceiling.low && ceiling.high <= value.high ? ceiling : null;
  };
}
