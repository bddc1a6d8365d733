import fc from 'fast-check';
import type { DateSpan } from '../date-span.ts';
import { liesWithin, spanOf } from '../date-span.ts';
import { addDays } from '../day.ts';
import type { DatedAccount, ToldEvent } from '../disagreements.ts';
import type { FigureSource } from '../figure.ts';
import type { SiteRecord } from '../sites.ts';
import { sourceOf, START } from './drafts.ts';

/** Events and sites as sources tell of them: days, months, spans, open and no dates, few enough to meet and to contradict one another. */
interface EventDraft {
  /** The site that it closes; null for what closes none. */
  site: number | null;
  accounts: readonly { source: number; span: DateSpan | null }[];
}

const SITES = 3;

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

/** A closing of which every source tells the truth, at its day or later; copies of one that dates it may be off by some days. */
interface TrueEvent {
  day: number;
  accounts: readonly { before: number | null; after: number | null; late: number; isCopied: boolean; off: number }[];
}

export const trueEvents: fc.Arbitrary<TrueEvent[]> = fc.array(
  fc.record({
    day: fc.integer({ min: 40, max: 150 }),
    accounts: fc.array(
      fc.record({
        before: fc.constantFrom(0, 0, 4, null),
        after: fc.constantFrom(0, 0, 9, null),
        late: fc.nat({ max: 30 }),
        isCopied: fc.boolean(),
        off: fc.constantFrom(0, -3, 5),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  { maxLength: 3 },
);

/** The closings of sites as they are told, one for each site. */
export function trueEventsOf(closings: readonly TrueEvent[]): { events: ToldEvent[]; sites: SiteRecord[] } {
  const events = closings.map(({ day, accounts }, at): ToldEvent => {
    const on = (from: number | null) => (from === null ? null : addDays(START, day + from));
    const told = accounts.flatMap(({ before, after, late, isCopied, off }, nth): DatedAccount[] => {
      const id = `${at}-${nth}`;
      const source = sourceOf(`teller-${id}`, day + late);
      const span = spanOf(on(before === null ? null : -before), on(after));
      if (!isCopied) return [{ id, span, source }];
      const misprint = spanOf(on(off), on(off));
      // A day within a wider span would say more, and be wrong.
      const copied = liesWithin(misprint, span) ? span : misprint;
      return [
        { id, span, source },
        { id: `copy-${id}`, span: copied, source: sourceOf(`retold-${id}`, day + late + 1, source) },
      ];
    });
    return { id: `event-${at}`, slug: `event-${at}`, title: { en: `Event ${at}`, fr: `Fait ${at}` }, accounts: told };
  });
  return { events, sites: events.map(({ accounts }, at) => ({ place: `site-${at}`, accounts })) };
}

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
