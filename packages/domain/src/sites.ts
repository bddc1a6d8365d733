import type { DateSpan } from './date-span.ts';
import type { Day } from './day.ts';
import { addDays } from './day.ts';
import { isUndated, spanOf } from './date-span.ts';
import type { DatedAccount } from './disagreements.ts';
import { withoutCopies } from './echoes.ts';
import { byText } from './order.ts';
import { closest, spanOfAccounts, spansContradict } from './span-of-accounts.ts';
import type { Text } from './text.ts';
import { accountsKnownOn } from './vintage.ts';

export type SiteStatus = 'OPEN' | 'CLOSED' | 'DISPUTED' | 'UNKNOWN';

/** A camp or base of the mission with what each source says of its closing, as far as known. */
export interface SiteRecord {
  /** Id of the place. */
  place: string;
  /** Accounts of its closing events; empty while none is known. */
  accounts: readonly DatedAccount[];
}

/** Days on which a site's status is the same, both included; null where that side is open. */
export interface SiteSpell {
  status: SiteStatus;
  from: Day | null;
  to: Day | null;
}

/** A camp or base of the mission on a given day. */
export interface Site {
  place: string;
  status: SiteStatus;
  closed: DateSpan | null;
  /** Its status over all of time, in order and without gaps. */
  spells: SiteSpell[];
  /** Ids of the accounts. */
  accounts: string[];
}

function statusOn(day: Day, spells: readonly SiteSpell[]): SiteStatus {
  return spells.find(({ to }) => to === null || day <= to)?.status ?? 'UNKNOWN';
}

type Told = DatedAccount & { span: DateSpan };

const published: Text = {
  en: 'its end follows from when the source was published',
  fr: 'sa fin se déduit de la publication de la source',
};

/** The first or the last day that each account prints of a closing, in order; the one that it has where a side is open. */
const printedDays = (spans: readonly DateSpan[], side: 'first' | 'last'): Day[] =>
  closest(spans.filter((span) => !isUndated(span)))
    .map(({ earliest, latest }) => (side === 'first' ? (earliest ?? latest) : (latest ?? earliest))!)
    .sort(byText);

/**
 * When a site closed by all accounts together. Where no end is told, it was closed by the last day on which a source that leaves the end open can
 * have been published, the first such that is not before the last day told: what is told of as done was done by then.
 */
function closingOf(accounts: readonly Told[]): DateSpan {
  const spans = accounts.map(({ span }) => span);
  const closing = spanOfAccounts(spans);
  if (spans.every(isUndated) || closing.latest !== null) return closing;
  const last = printedDays(spans, 'last').at(-1)!;
  const [end] = accounts
    .filter(({ span }) => !isUndated(span) && span.latest === null)
    .flatMap(({ source }) => source.published.latest ?? [])
    .filter((day) => day >= last)
    .sort(byText);
  if (end === undefined) return closing;
  return spanOf(closing.earliest, end, { inferred: true, note: closing.note ?? published });
}

/**
 * Open before the first account, closed from the last (that day included), disputed or unknown between; at least one spell. Before the
 * first day that contradicting accounts print, which only one with an open beginning may reach, nobody says that it was closed.
 */
function spellsOf(spans: readonly DateSpan[], { earliest, latest }: DateSpan): SiteSpell[] {
  const isDisputed = spansContradict(spans);
  const told = isDisputed ? (earliest ?? printedDays(spans, 'first')[0] ?? null) : earliest;
  const spells: SiteSpell[] = [];
  if (told !== null) spells.push({ status: earliest === null ? 'UNKNOWN' : 'OPEN', from: null, to: addDays(told, -1) });
  if (told === null || latest === null || told < latest)
    spells.push({
      status: isDisputed ? 'DISPUTED' : 'UNKNOWN',
      from: told,
      to: latest === null ? null : addDays(latest, -1),
    });
  if (latest !== null) spells.push({ status: 'CLOSED', from: latest, to: null });
  return spells;
}

/**
 * The sites on a day as known on another: open before the first account of a closing, closed from the last (that day included),
 * disputed between accounts that contradict one another, unknown inside one that is imprecise; a copy of another's account adds nothing.
 */
export function sitesOn(records: readonly SiteRecord[], on: Day, knownOn: Day | null): Site[] {
  const recordsKnown = records.map((record) => ({ ...record, known: accountsKnownOn(record.accounts, knownOn) }));
  return recordsKnown.map(({ place, known }) => {
    const own = withoutCopies(known, ({ source }) => source);
    const dated = own.filter((account): account is Told => account.span !== null);
    const closed = known.length > 0 ? closingOf(dated) : null;
    const spells: SiteSpell[] = closed
      ? spellsOf(
          dated.map(({ span }) => span),
          closed,
        )
      : [{ status: 'OPEN', from: null, to: null }];
    return {
      place,
      status: statusOn(on, spells),
      closed,
      spells,
      accounts: known.map(({ id }) => id),
    };
  });
}
