import type { DateSpan } from './date-span.ts';
import { isUndated, liesWithin, spanOf, undated } from './date-span.ts';
import type { Day } from './day.ts';
import { byText } from './order.ts';
import type { Text, WrittenText } from './text.ts';
import { inEither } from './text.ts';

const latestOf = (days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).reduce<Day | null>((a, b) => (a === null || b > a ? b : a), null);
const earliestOf = (days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).reduce<Day | null>((a, b) => (a === null || b < a ? b : a), null);

/** The days that all spans allow; null where there is none. */
function common(spans: readonly DateSpan[]): { earliest: Day | null; latest: Day | null } | null {
  const earliest = latestOf(spans.map((span) => span.earliest));
  const latest = earliestOf(spans.map((span) => span.latest));
  return earliest !== null && latest !== null && earliest > latest ? null : { earliest, latest };
}

/** From the first day that any span allows to the last. */
function hull(spans: readonly DateSpan[]): { earliest: Day | null; latest: Day | null } {
  const earliest = spans.some((span) => span.earliest === null) ? null : earliestOf(spans.map((span) => span.earliest));
  const latest = spans.some((span) => span.latest === null) ? null : latestOf(spans.map((span) => span.latest));
  return { earliest, latest };
}

/** Whether the first span holds every day of the second, and others. */
function isWider(a: DateSpan, b: DateSpan): boolean {
  return liesWithin(b, a) && !liesWithin(a, b);
}

/** Without those that are wider than another: such an account adds nothing to a contradiction of closer ones. */
export const closest = (spans: readonly DateSpan[]): DateSpan[] =>
  spans.filter((span) => !spans.some((other) => isWider(span, other)));

/** Several notes as one, each once; written in a language where all of them are, and in what they are where none is in all. */
function joined(notes: readonly WrittenText[]): WrittenText | null {
  const inAll = (lang: keyof Text) => notes.every((note) => note[lang] !== null);
  const isMixed = !inAll('en') && !inAll('fr');
  const together = (lang: keyof Text) => {
    const said = new Set(notes.map((note) => (isMixed ? inEither(note) : note)?.[lang] ?? ''));
    return [...said].sort(byText).join('; ');
  };
  if (notes.length === 0) return null;
  return { en: isMixed || inAll('en') ? together('en') : null, fr: !isMixed && inAll('fr') ? together('fr') : null };
}

/** Whether the dated spans among these have no day in common. */
export function spansContradict(spans: readonly DateSpan[]): boolean {
  return common(spans.filter((span) => !isUndated(span))) === null;
}

/**
 * When an event happened by all accounts together: the days that the dated ones have in common; where there are none, from the
 * first day told to the last, by those that no other account places more closely. Inferred only where no printed day gives a bound. Undated where no account is dated.
 */
export function spanOfAccounts(spans: readonly DateSpan[]): DateSpan {
  const dated = spans.filter((span) => !isUndated(span));
  if (dated.length === 0) return undated;
  const { earliest, latest } = common(dated) ?? hull(closest(dated));
  const exact = dated.filter((span) => span.earliest === earliest && span.latest === latest);
  const given = (side: 'earliest' | 'latest', day: Day | null) =>
    day === null || dated.some((span) => !span.inferred && span[side] === day);
  const inferred = !(given('earliest', earliest) && given('latest', latest));
  const note = inferred
    ? joined(dated.flatMap((span) => (span.inferred && span.note !== null ? [span.note] : [])))
    : null;
  const [same] = exact.sort((a, b) => byText(a.edtf, b.edtf));
  return same ? { ...same, inferred, note } : spanOf(earliest, latest, { inferred, note });
}
