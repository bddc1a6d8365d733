import type { DateSpan } from './date-span.ts';
import { isUndated, liesWithin } from './date-span.ts';
import type { Figure, FigureSource } from './figure.ts';
import { byAll, byNumber, byText, groupBy } from './order.ts';
import type { Range } from './quantity.ts';
import { holds, sameRange } from './quantity.ts';

/** For each source the one it repeats. */
export type Echoes = ReadonlyMap<string, string | null>;

/** The sources that this one goes back to, the nearest first. */
export function ancestors(source: string, echoes: Echoes): string[] {
  const found: string[] = [];
  let next = echoes.get(source) ?? null;
  while (next !== null && next !== source && !found.includes(next)) {
    found.push(next);
    next = echoes.get(next) ?? null;
  }
  return found;
}

/** A page, and all that it goes back to. */
type Page = Pick<FigureSource, 'id' | 'goesBackTo'>;

export const isCopy = ({ goesBackTo }: Page): boolean => goesBackTo.length > 0;

/** The source that this one goes back to in the end: itself where it repeats none. */
export const rootSource = ({ id, goesBackTo }: Page): string => goesBackTo.at(-1) ?? id;

/** Whether one of the two sources repeats the other. */
export const isEcho = (a: Page, b: Page): boolean => a.goesBackTo.includes(b.id) || b.goesBackTo.includes(a.id);

/** Whether a copy says more than what it repeats: days within a wider span, such as a day of the month. */
const isCloser = (copy: DateSpan | null, original: DateSpan) =>
  copy !== null && liesWithin(copy, original) && !liesWithin(original, copy);

/**
 * Accounts of one event that say something of their own: not those of a source that repeats another which dates the event itself. Whatever
 * day a copy gives then, it adds nothing, unless it lies within a wider span of all that it goes back to.
 */
export function withoutCopies<Account extends { span: DateSpan | null }>(
  accounts: readonly Account[],
  sourceOf: (account: Account) => Page,
): Account[] {
  const spans = groupBy(
    accounts.flatMap((account) => (account.span && !isUndated(account.span) ? [{ account, span: account.span }] : [])),
    ({ account }) => sourceOf(account).id,
  );
  return accounts.filter((account) =>
    sourceOf(account).goesBackTo.every((original) =>
      (spans.get(original) ?? []).every(({ span }) => isCloser(account.span, span)),
    ),
  );
}

/** Whether two figures count the same thing. */
export function sameCount(a: Figure, b: Figure): boolean {
  return (
    a.metric.key === b.metric.key &&
    a.scope === b.scope &&
    a.subject === b.subject &&
    a.place === b.place &&
    a.event === b.event
  );
}

/** A number said of a day. */
interface Told {
  value: Range;
  asOf: DateSpan;
}

/** Whether a copy says what it repeats, as it stands or rounded: its range holds the original's, and its day is not before. */
export function mayRepeat(copy: Told, original: Told): boolean {
  if (sameRange(copy.value, original.value)) return true;
  const isBefore =
    copy.asOf.latest !== null && original.asOf.earliest !== null && copy.asOf.latest < original.asOf.earliest;
  return holds(copy.value, original.value) && !isBefore;
}

/** How far the ends that both have lie apart, the farther: of all numbers within a range the one in its middle is the nearest. */
const distance = (a: Range, b: Range) =>
  Math.max(
    a.low === null || b.low === null ? 0 : Math.abs(a.low - b.low),
    a.high === null || b.high === null ? 0 : Math.abs(a.high - b.high),
  );

/** What a copy most likely repeats comes first: the same range, then the nearest, then what was said of the earliest day. */
export const byLikeness = <T extends Told>(copy: Told, keyOf: (told: T) => string) =>
  byAll<T>(
    byNumber(({ value }) => Number(!sameRange(value, copy.value))),
    byNumber(({ value }) => distance(value, copy.value)),
    (a, b) => byText(a.asOf.edtf, b.asOf.edtf),
    (a, b) => byText(keyOf(a), keyOf(b)),
  );

/**
 * What pages give that a copy may repeat, page by page, the page that said it first foremost: without pages that give nothing of it, that
 * whose number comes nearest to the copy's first.
 */
export function nearestFirst<T extends Told>(found: readonly (readonly T[])[], copy: Told): (readonly T[])[] {
  const near = (all: readonly T[]) =>
    Math.min(...all.map(({ value }) => (sameRange(value, copy.value) ? -1 : distance(value, copy.value))));
  return found.filter((all) => all.length > 0).sort(byNumber(near));
}

/** What tells a count: the same for all figures that count the same thing. */
export const whatIsCounted = ({ metric, scope, subject, place, event }: Figure): string =>
  JSON.stringify([metric.key, scope, subject, place, event]);

/** How what copies say is held against what they repeat. */
interface Copies<Told> {
  /** What a copy goes back to; nothing for what is no copy. */
  originalsOf: (copy: Told) => readonly Told[];
  repeats: (copy: Told, original: Told) => boolean;
  meets: (copy: Told, original: Told) => boolean;
  contradicts: (copy: Told, original: Told) => boolean;
}

/**
 * Tells what misprints: it contradicts what it goes back to, as far as that is no misprint itself, and meets nothing of it; or it repeats a
 * misprint, and nothing that is right.
 */
export function misprinting<Told>({ originalsOf, repeats, meets, contradicts }: Copies<Told>): (told: Told) => boolean {
  const found = new Map<Told, boolean>();
  const isMisprint = (copy: Told): boolean => {
    const known = found.get(copy);
    if (known !== undefined) return known;
    // What goes back to itself in a circle is told by nobody first.
    found.set(copy, false);
    const originals = originalsOf(copy);
    const wrong = originals.filter(isMisprint);
    const right = originals.filter((original) => !wrong.includes(original));
    const any = (some: readonly Told[], holds: (copy: Told, original: Told) => boolean) =>
      some.some((original) => holds(copy, original));
    const is = !any(right, repeats) && (any(wrong, repeats) || (any(right, contradicts) && !any(right, meets)));
    found.set(copy, is);
    return is;
  };
  return isMisprint;
}

/** Finds the figures that one in a copy may repeat, as they stand or rounded, page by page, the likeliest page first. */
function repeatedByPage(figures: readonly Figure[]): (figure: Figure) => (readonly Figure[])[] {
  const bySource = groupBy(figures, (figure) => `${figure.source.id} ${whatIsCounted(figure)}`);
  return (copy) => {
    const found = [...copy.source.goesBackTo]
      .reverse()
      .map((source) =>
        (bySource.get(`${source} ${whatIsCounted(copy)}`) ?? [])
          .filter((figure) => mayRepeat(copy, figure))
          .sort(byLikeness(copy, ({ id }) => id)),
      );
    return nearestFirst(found, copy);
  };
}

/** Finds the figures that one in a copy repeats, as they stand or rounded, in the source that comes nearest to it, of equally near ones the first. */
export function repeatedIn(figures: readonly Figure[]): (figure: Figure) => readonly Figure[] {
  const repeated = repeatedByPage(figures);
  return (copy) => repeated(copy)[0] ?? [];
}

/**
 * Figures said first, each with those that repeat it: the same count in a source that goes back to its own, with the same range or
 * with one that holds it. A repetition says nothing of its own, whatever day it gives.
 */
export function foldEchoes(figures: readonly Figure[]): ReadonlyMap<Figure, readonly Figure[]> {
  const repeated = repeatedByPage(figures);
  const original = (figure: Figure, seen: readonly Figure[] = []): Figure => {
    const found = repeated(figure)
      .flat()
      .find((other) => !seen.includes(other) && (other.rank === 'DEPRECATED') === (figure.rank === 'DEPRECATED'));
    return found ? original(found, [...seen, figure]) : figure;
  };
  const folded = new Map<Figure, Figure[]>();
  for (const figure of figures) {
    const first = original(figure);
    const repetitions = folded.get(first) ?? [];
    if (first !== figure) repetitions.push(figure);
    folded.set(first, repetitions);
  }
  return folded;
}
