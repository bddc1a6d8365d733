import type { DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import type { DatedAccount, Disagreement } from '../disagreements.ts';
import { disagreements } from '../disagreements.ts';
import { withoutCopies } from '../echoes.ts';
import { byText } from '../order.ts';
import type { Site } from '../sites.ts';
import { sitesOn } from '../sites.ts';
import { spanOfAccounts } from '../span-of-accounts.ts';
import { accountsKnownOn, figuresKnownOn } from '../vintage.ts';
import { START } from './drafts.ts';
import type { Mission } from './missions.ts';

/** What is told of a mission besides its drawdown and its sums. */
interface Answers {
  disagreements: Disagreement[];
  /** When each event happened by all accounts together. */
  spans: Record<string, DateSpan>;
  /** The sites with what is known of them in the end. */
  sites: Site[];
}

const inOrder = (ids: readonly string[]) => [...ids].sort(byText);

type Accounts = readonly DatedAccount[];

/** After all that any mission tells of. */
const PAST: Day = '2035-01-01';

/** The answers as known on a day, and sites as of one, with ids in one order. */
export function answersTo(
  { figures, ...told }: Omit<Mission, 'decisions'>,
  knownOn: Day | null = null,
  on: Day | null = null,
): Answers {
  const known = told.events
    .map((event) => ({ ...event, accounts: accountsKnownOn(event.accounts, knownOn) }))
    .filter(({ accounts }) => accounts.length > 0);
  const spanOf = (accounts: Accounts) =>
    spanOfAccounts(withoutCopies(accounts, ({ source }) => source).flatMap(({ span }) => span ?? []));
  const sites = sitesOn(told.sites, on ?? knownOn ?? PAST, knownOn);
  return {
    disagreements: disagreements({
      figures: figuresKnownOn(figures, knownOn),
      events: known,
      started: START,
      sites,
    }).map((entry) => ({ ...entry, accounts: inOrder(entry.accounts) })),
    spans: Object.fromEntries(known.map(({ id, accounts }) => [id, spanOf(accounts)])),
    sites: sites.map((site) => ({ ...site, accounts: inOrder(site.accounts) })),
  };
}

/** The mission with its accounts told by other sources, or not at all. */
export function withAccounts(mission: Mission, change: (accounts: Accounts) => Accounts): Mission {
  return {
    ...mission,
    events: mission.events.map((event) => ({ ...event, accounts: change(event.accounts) })),
    sites: mission.sites.map((site) => ({ ...site, accounts: change(site.accounts) })),
  };
}
