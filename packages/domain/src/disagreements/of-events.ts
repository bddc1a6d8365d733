import type { DateSpan } from '../date-span.ts';
import { isUndated, spansMeet } from '../date-span.ts';
import type { DatedAccount, Disagreement, DisagreementKind, ToldEvent } from '../disagreements.ts';
import type { Echoes } from '../echoes.ts';
import { echoesOf, isEcho } from '../echoes.ts';
import { byAll, byText, groupBy } from '../order.ts';
import { originsOf } from '../origin.ts';
import { explainDates } from '../wording/disagreements.ts';

type Dated = DatedAccount & { span: DateSpan };

interface Pair {
  accounts: readonly [Dated, Dated];
  kind: DisagreementKind;
}

function pairsOf(accounts: readonly Dated[], echoes: Echoes): Pair[] {
  return accounts.flatMap((a, index) =>
    accounts
      .slice(index + 1)
      .filter((b) => !spansMeet(a.span, b.span) && !isEcho(a.source.id, b.source.id, echoes))
      .map((b): Pair => ({ accounts: [a, b], kind: a.source.id === b.source.id ? 'WITHIN_SOURCE' : 'CONFLICT' })),
  );
}

function entriesOf(event: ToldEvent): Disagreement[] {
  const dated = event.accounts.filter((account): account is Dated => account.span !== null && !isUndated(account.span));
  const echoes = echoesOf(event.accounts.map(({ source }) => source));
  const { ofSource } = originsOf(
    [],
    event.accounts.map(({ source }) => source),
  );
  const keyOf = ({ accounts: [{ source }], kind }: Pair) =>
    [event.slug, kind, kind === 'WITHIN_SOURCE' ? source.slug : null]
      .filter((part) => part !== null)
      .join('.')
      .toLowerCase()
      .replaceAll('_', '-');
  return [...groupBy(pairsOf(dated, echoes), keyOf)].map(([key, pairs]): Disagreement => {
    const [{ kind }] = pairs as [Pair];
    const joined = [...new Set(pairs.flatMap((pair) => pair.accounts))].sort(
      byAll(
        (a, b) => byText((a.span.earliest ?? a.span.latest)!, (b.span.earliest ?? b.span.latest)!),
        (a, b) => byText(a.source.slug, b.source.slug),
        (a, b) => byText(a.id, b.id),
      ),
    );
    return {
      key: `event.${key}`,
      metric: null,
      event: event.id,
      kind,
      explanation: explainDates(
        event.title,
        kind,
        joined.map(({ span }) => span),
      ),
      statistics: [],
      accounts: joined.map(({ id }) => id),
      range: null,
      independentSources: new Set(joined.map(({ source }) => ofSource(source))).size,
    };
  });
}

/** Accounts of one event whose dates do not meet. A wider span that contains another's adds nothing. */
export function disagreementsOfEvents(events: readonly ToldEvent[]): Disagreement[] {
  return events.flatMap(entriesOf);
}
