import type { DateSpan } from '../date-span.ts';
import { isUndated, liesWithin, spansMeet } from '../date-span.ts';
import type { DatedAccount, Disagreement, DisagreementKind, ToldEvent } from '../disagreements.ts';
import { withoutCopies } from '../echoes.ts';
import { byAll, byText, groupBy } from '../order.ts';
import { originOfSource } from '../origin.ts';
import { explainDates } from '../wording/disagreements.ts';

type Dated = DatedAccount & { span: DateSpan };

interface Pair {
  accounts: readonly [Dated, Dated];
  kind: DisagreementKind;
}

function pairsOf(accounts: readonly Dated[]): Pair[] {
  return accounts.flatMap((a, index) =>
    accounts
      .slice(index + 1)
      .filter((b) => !spansMeet(a.span, b.span))
      .map((b): Pair => ({ accounts: [a, b], kind: a.source.id === b.source.id ? 'WITHIN_SOURCE' : 'CONFLICT' })),
  );
}

const inOrderOfDays = byAll<Dated>(
  (a, b) => byText((a.span.earliest ?? a.span.latest)!, (b.span.earliest ?? b.span.latest)!),
  (a, b) => byText(a.span.edtf, b.span.edtf),
  (a, b) => byText(a.source.slug, b.source.slug),
  (a, b) => byText(a.id, b.id),
);

function entriesOf(event: ToldEvent): Disagreement[] {
  const dated = event.accounts.filter((account): account is Dated => account.span !== null && !isUndated(account.span));
  const own = withoutCopies(dated, ({ source }) => source);
  const copies = dated.filter((account) => !own.includes(account));
  const repeats = (copy: Dated, original: Dated) =>
    liesWithin(copy.span, original.span) &&
    liesWithin(original.span, copy.span) &&
    copy.source.goesBackTo.includes(original.source.id);
  const keyOf = ({ accounts: [{ source }], kind }: Pair) =>
    [event.slug, kind, kind === 'WITHIN_SOURCE' ? source.slug : null]
      .filter((part) => part !== null)
      .join('.')
      .toLowerCase()
      .replaceAll('_', '-');
  return [...groupBy(pairsOf(own), keyOf)].map(([key, pairs]): Disagreement => {
    const [{ kind }] = pairs as [Pair];
    const joined = [...new Set(pairs.flatMap((pair) => pair.accounts))].sort(inOrderOfDays);
    // Who says the same after one of them is listed with it, and is nobody's second witness.
    const repeating = copies.filter((copy) => joined.some((original) => repeats(copy, original)));
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
      accounts: [...joined, ...repeating].sort(inOrderOfDays).map(({ id }) => id),
      range: null,
      independentSources: new Set(joined.map(({ source }) => originOfSource(source))).size,
    };
  });
}

/** Accounts of one event whose dates do not meet. A wider span that contains another's adds nothing, nor does a copy of one that gives a day. */
export const disagreementsOfEvents = (events: readonly ToldEvent[]): Disagreement[] => events.flatMap(entriesOf);
