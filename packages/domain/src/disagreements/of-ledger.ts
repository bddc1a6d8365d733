import type { DateSpan } from '../date-span.ts';
import { orderDay } from '../date-span.ts';
import type { Day } from '../day.ts';
import type { Disagreement, DatedAccount, ToldEvent } from '../disagreements.ts';
import { foldEchoes } from '../echoes.ts';
import type { Figure } from '../figure.ts';
import { byText, distinct } from '../order.ts';
import { originOf, originOfSource } from '../origin.ts';
import type { Range } from '../quantity.ts';
import { computedQuantity, hull, rangesMeet } from '../quantity.ts';
import type { Site } from '../sites.ts';
import { countsWholeMission, isUsable } from '../drawdown/candidates.ts';
import { figuresWithoutMisprints } from './misprints.ts';
import { someOfThem } from '../some-of-them.ts';
import { explainLedger } from '../wording/disagreements.ts';

/**
 * How many sites the ledger has as closed in a span: those that surely were when it began, those that may have been when it ended. One
 * that the record's end still has as open was given up on no day that a figure can be of: its closing is only announced.
 */
function closedIn(sites: readonly Site[], asOf: DateSpan): { range: Range; closed: readonly Site[] } {
  const surely = sites.filter(
    ({ status, closed }) =>
      status === 'CLOSED' &&
      closed !== null &&
      closed.latest !== null &&
      asOf.earliest !== null &&
      closed.latest <= asOf.earliest,
  );
  const perhaps = sites.filter(
    ({ status, closed }) =>
      status !== 'OPEN' &&
      closed !== null &&
      (closed.earliest === null || asOf.latest === null || closed.earliest <= asOf.latest),
  );
  return { range: { low: surely.length, high: perhaps.length }, closed: perhaps };
}

/** A figure of sites given up that does not fit the ledger of its day. */
export function disagreementsWithLedger(
  figures: readonly Figure[],
  sites: readonly Site[],
  events: readonly ToldEvent[],
  started: Day | null,
): Disagreement[] {
  if (sites.length === 0) return [];
  const accounts = new Map<string, DatedAccount>(
    events.flatMap((event) => event.accounts.map((account) => [account.id, account])),
  );
  const dayOf = (id: string) => {
    const account = accounts.get(id);
    return account?.span ? orderDay(account.span, account.source.knownFrom) : (account?.source.knownFrom ?? '');
  };
  const isSome = someOfThem(figures);
  const vacated = figures.filter(
    (figure) =>
      figure.metric.key === 'sites-vacated' && countsWholeMission(figure) && !isSome(figure) && isUsable(figure),
  );
  const originals = [...foldEchoes(figuresWithoutMisprints(vacated, started))].sort(([a], [b]) => byText(a.key, b.key));
  return originals.flatMap(([figure, repetitions]): Disagreement[] => {
    const ledger = closedIn(sites, figure.asOf);
    if (rangesMeet(figure.value, ledger.range)) return [];
    const evidence = distinct(ledger.closed.flatMap((site) => site.accounts)).sort((a, b) =>
      byText(dayOf(a), dayOf(b)),
    );
    const tellers = evidence.flatMap((id) => accounts.get(id)?.source ?? []);
    const { low, high } = hull([figure.value, ledger.range]);
    const isComplete = sites.length >= (figure.value.low ?? 0);
    return [
      {
        key: `${figure.metric.key}.ledger.${figure.asOf.edtf}.${figure.value.low ?? 'open'}-${figure.value.high ?? 'open'}`,
        metric: figure.metric.key,
        event: null,
        kind: isComplete ? 'CONFLICT' : 'SCOPE',
        explanation: explainLedger(figure, ledger.range, sites.length),
        statistics: distinct([figure, ...repetitions].map(({ id }) => id)),
        accounts: evidence,
        range: computedQuantity(low, high, figure.metric.unit, []),
        independentSources: new Set([
          // Who repeats a figure is nobody's second witness, whomever they name.
          originOf(figure),
          ...tellers.map(originOfSource),
        ]).size,
      },
    ];
  });
}
