import type { DateSpan } from './date-span.ts';
import type { Day } from './day.ts';
import type { DatedAccount } from './disagreements.ts';
import { spanOfAccounts, spansContradict } from './span-of-accounts.ts';
import { accountsKnownOn } from './vintage.ts';

export type SiteStatus = 'OPEN' | 'CLOSED' | 'DISPUTED' | 'UNKNOWN';

/** A camp or base of the mission with what each source says of its closing, as far as known. */
export interface SiteRecord {
  /** Id of the place. */
  place: string;
  /** Accounts of its closing events; empty while none is known. */
  accounts: readonly DatedAccount[];
}

/** A camp or base of the mission on a given day. */
export interface Site {
  place: string;
  status: SiteStatus;
  closed: DateSpan | null;
  /** Ids of the accounts. */
  accounts: string[];
}

/** Past the end of any record. */
const END: Day = '9999-12-31';

function statusOn(day: Day, spans: readonly DateSpan[]): SiteStatus {
  const { earliest, latest } = spanOfAccounts(spans);
  if (earliest !== null && day < earliest) return 'OPEN';
  if (latest !== null && day >= latest) return 'CLOSED';
  return spansContradict(spans) ? 'DISPUTED' : 'UNKNOWN';
}

/**
 * The sites on a day as known on another: open before the first account of a closing, closed from the last (that day included),
 * disputed between accounts that contradict one another, unknown inside one that is imprecise. `on` null: the vintage's day, else
 * the end of the record.
 */
export function sitesOn(records: readonly SiteRecord[], on: Day | null, knownOn: Day | null): Site[] {
  return records.map(({ place, accounts }) => {
    const known = accountsKnownOn(accounts, knownOn);
    const spans = known.flatMap(({ span }) => (span === null ? [] : [span]));
    const told = known.length > 0;
    return {
      place,
      status: told ? statusOn(on ?? knownOn ?? END, spans) : 'OPEN',
      closed: told ? spanOfAccounts(spans) : null,
      accounts: known.map(({ id }) => id),
    };
  });
}
