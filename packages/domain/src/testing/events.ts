import fc from 'fast-check';
import type { DateSpan } from '../date-span.ts';
import { spanOf } from '../date-span.ts';
import { addDays } from '../day.ts';
import type { DatedAccount, ToldEvent } from '../disagreements.ts';
import type { FigureSource } from '../figure.ts';
import type { SiteRecord } from '../sites.ts';
import { START } from './drafts.ts';

/** Events and sites as sources tell of them: days, months, spans, open and no dates, few enough to meet and to contradict one another. */
export interface EventDraft {
  /** The site that it closes; null for what closes none. */
  site: number | null;
  accounts: readonly { source: number; span: DateSpan | null }[];
}

export const SITES = 3;

export const anyDate: fc.Arbitrary<DateSpan | null> = fc
  .record({
    from: fc.integer({ min: 0, max: 6 }).map((steps) => 40 + 3 * steps),
    length: fc.constantFrom(0, 3, 9, 30),
    form: fc.constantFrom('day', 'day', 'day', 'span', 'month', 'open', 'before', 'undated', 'none'),
    inferred: fc.boolean(),
  })
  .map(({ from, length, form, inferred }) => {
    const [first, last] = [addDays(START, from), addDays(START, from + length)];
    if (form === 'none') return null;
    if (form === 'undated') return spanOf(null, null);
    if (form === 'month') return spanOf(`${first.slice(0, 7)}-01`, `${first.slice(0, 7)}-28`, { inferred });
    if (form === 'open') return spanOf(first, null, { inferred });
    if (form === 'before') return spanOf(null, last, { inferred });
    return spanOf(first, form === 'day' ? first : last, { inferred });
  });

export const anyEvents: fc.Arbitrary<EventDraft[]> = fc.array(
  fc.record({
    site: fc.constantFrom(null, 0, 0, 1, 1, 2),
    accounts: fc.array(fc.record({ source: fc.nat({ max: 5 }), span: anyDate }), { minLength: 1, maxLength: 5 }),
  }),
  { maxLength: 4 },
);

/** The events of a mission told by its sources, and its sites with the accounts of their closing. */
export function eventsOf(
  drafts: readonly EventDraft[],
  sources: readonly FigureSource[],
): { events: ToldEvent[]; sites: SiteRecord[] } {
  const events = drafts.map(({ accounts }, at): ToldEvent => {
    const told = accounts.map(({ source, span }, nth): DatedAccount => ({
      id: `account-${at}-${nth}`,
      span,
      source: sources[source]!,
    }));
    return { id: `event-${at}`, slug: `event-${at}`, title: { en: `Event ${at}`, fr: `Fait ${at}` }, accounts: told };
  });
  const sites = Array.from({ length: SITES }, (_, site): SiteRecord => ({
    place: `site-${site}`,
    accounts: events.flatMap(({ accounts }, at) => (drafts[at]!.site === site ? accounts : [])),
  }));
  return { events, sites };
}
