import type { DateSpan } from './date-span.ts';
import type { Day } from './day.ts';
import { addDays } from './day.ts';
import { isUndated } from './date-span.ts';
import type { DatedAccount } from './disagreements.ts';
import { ancestors, echoesOf } from './echoes.ts';
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

/** Past the end of any record. */
const END: Day = '9999-12-31';

function statusOn(day: Day, spells: readonly SiteSpell[]): SiteStatus {
  return spells.find(({ to }) => to === null || day <= to)?.status ?? 'UNKNOWN';
}

/** Open before the first account, closed from the last (that day included), disputed or unknown between; at least one spell. */
function spellsOf(spans: readonly DateSpan[]): SiteSpell[] {
  const { earliest, latest } = spanOfAccounts(spans);
  const between = spansContradict(spans) ? 'DISPUTED' : 'UNKNOWN';
  const spells: SiteSpell[] = [];
  if (earliest !== null) spells.push({ status: 'OPEN', from: null, to: addDays(earliest, -1) });
  if (earliest === null || latest === null || earliest < latest)
    spells.push({ status: between, from: earliest, to: latest === null ? null : addDays(latest, -1) });
  if (latest !== null) spells.push({ status: 'CLOSED', from: latest, to: null });
  return spells;
}

/** Accounts that say something of their own: not those of a source that repeats another which dates the closing itself. */
function withoutCopies(accounts: readonly DatedAccount[]): DatedAccount[] {
  const echoes = echoesOf(accounts.map(({ source }) => source));
  const dated = new Set(
    accounts.filter(({ span }) => span !== null && !isUndated(span)).map(({ source }) => source.id),
  );
  return accounts.filter(({ source }) => !ancestors(source.id, echoes).some((original) => dated.has(original)));
}

/**
 * The sites on a day as known on another: open before the first account of a closing, closed from the last (that day included),
 * disputed between accounts that contradict one another, unknown inside one that is imprecise; a copy of another's account adds nothing. `on` null: the vintage's day, else
 * the end of the record.
 */
export function sitesOn(records: readonly SiteRecord[], on: Day | null, knownOn: Day | null): Site[] {
  return records.map(({ place, accounts }) => {
    const known = accountsKnownOn(accounts, knownOn);
    const spans = withoutCopies(known).flatMap(({ span }) => (span === null ? [] : [span]));
    const told = known.length > 0;
    const spells: SiteSpell[] = told ? spellsOf(spans) : [{ status: 'OPEN', from: null, to: null }];
    return {
      place,
      status: statusOn(on ?? knownOn ?? END, spells),
      closed: told ? spanOfAccounts(spans) : null,
      spells,
      accounts: known.map(({ id }) => id),
    };
  });
}
