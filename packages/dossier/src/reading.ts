import { readDate, type DateSpan } from '@drawdown/domain/date-span';
import type { Day } from '@drawdown/domain/day';
import type { Quantity } from '@drawdown/domain/quantity';
import { readQuantity } from '@drawdown/domain/read-quantity';
import { remembering } from '@drawdown/domain/remembering';
import type { WrittenText } from '@drawdown/domain/text';
import type { Content, DateContent, Remark } from './row-schemas.ts';

// A large dossier says few different dates many times over.
const spans = remembering<string, DateSpan>(20_000);

/** What a remark says in each language; null where nothing is remarked. */
export function remarked(remark: Remark | null | undefined): WrittenText | null {
  if (remark === undefined || remark === null) return null;
  return typeof remark === 'string' ? { en: remark, fr: null } : { en: remark.en ?? null, fr: remark.fr ?? null };
}

/** The span that a date of a dossier says. Throws `UnreadableDate`. */
export function spanOf({ date, inferred }: DateContent): DateSpan {
  const said = `${date}\n${JSON.stringify(inferred)}`;
  return spans(said, () => readDate(date, { inferred: inferred !== undefined, note: remarked(inferred) }));
}

/** The range that a printed figure says, in the unit of its metric. Throws `UnreadableFigure`. */
export function quantityOf(value: string, metric: Pick<Content['metrics'], 'unit' | 'kind'>): Quantity {
  return readQuantity(value, metric.unit, metric.kind);
}

/** The day from which a source counts as known: the last it can have been published on, the first where that is open. */
export function knownFromOf(source: Content['sources']): Day {
  const { latest, earliest } = spanOf(source.published);
  const day = latest ?? earliest;
  if (day === null) throw new Error('a source without any day of publication is never known');
  return day;
}
