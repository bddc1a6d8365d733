import type { Day } from './day.ts';
import type { DatedAccount } from './disagreements.ts';
import { asPrinted, contradicts } from './disagreements/contradiction.ts';
import { spansMeet } from './date-span.ts';
import { isCopy, mayRepeat, repeatedIn, sameCount, whatIsCounted } from './echoes.ts';
import type { Figure, FigureSource } from './figure.ts';
import { groupBy } from './order.ts';
import { namesAnother, ownNumbers } from './origin.ts';
import { rangesMeet, sameRange } from './quantity.ts';
import type { Text } from './text.ts';
import { givenInstead } from './wording/drawdown.ts';

/** Whether the source was public on that day; null is the end of all days. */
export const wasKnown = (source: FigureSource, knownOn: Day | null): boolean =>
  knownOn === null || source.knownFrom <= knownOn;

/** A corrected reading of ours carries the first digits of its content behind an @; other keys have none. */
export const isOwnEarlierReading = (figure: Figure) => figure.key.includes('@');

/** A figure as it stood on that day, given the ids of all that were known then and the sources that came later. */
function asKnown(figure: Figure, known: ReadonlySet<string>, later: ReadonlySet<string>, knownOn: Day): Figure {
  const reference = (id: string | null) => (id !== null && known.has(id) ? id : null);
  const ranked = figure.rankKnownFrom === null || figure.rankKnownFrom <= knownOn;
  const unknown = figure.source.goesBackTo.findIndex((source) => later.has(source));
  return {
    ...figure,
    partOf: reference(figure.partOf),
    outOf: reference(figure.outOf),
    // What corrected a source later was not known yet; what corrects our own reading holds in every vintage.
    supersededBy: isOwnEarlierReading(figure) ? figure.supersededBy : reference(figure.supersededBy),
    source: unknown < 0 ? figure.source : { ...figure.source, goesBackTo: figure.source.goesBackTo.slice(0, unknown) },
    ...(ranked ? {} : { rank: 'NORMAL' as const, rankReason: null, rankKnownFrom: null }),
  };
}

/**
 * Whether something in the line of corrections behind a figure still stands: a correction that was taken back corrects nothing, what
 * corrected that still does. An earlier reading of ours is replaced for good, and corrects only as the reading that replaced it does.
 */
function isCorrected(figure: Figure, byId: ReadonlyMap<string, Figure>): boolean {
  if (figure.supersededBy === null || isOwnEarlierReading(figure)) return figure.supersededBy !== null;
  const seen = new Set([figure.id]);
  let next: string | null = figure.supersededBy;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const correction = byId.get(next);
    // One that is not among these is not known to have been taken back.
    if (!correction || (correction.retractedOn === null && !isOwnEarlierReading(correction))) return true;
    next = correction.supersededBy;
  }
  return false;
}

/** The figures without corrections that were taken back. */
function withStandingCorrections(figures: readonly Figure[]): readonly Figure[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.map((figure) =>
    figure.supersededBy === null || isCorrected(figure, byId) ? figure : { ...figure, supersededBy: null },
  );
}

/** What a figure was corrected to in the end, as far as each correction `corrects` what it is of. */
export function lastCorrection(
  figure: Figure,
  byId: ReadonlyMap<string, Figure>,
  corrects: (next: Figure, figure: Figure) => boolean = () => true,
  seen: readonly Figure[] = [],
): Figure {
  const next = byId.get(figure.supersededBy ?? '');
  if (!next || seen.includes(next) || !corrects(next, figure)) return figure;
  return lastCorrection(next, byId, corrects, [...seen, figure]);
}

/** The figures with the wholes that they are given out of as these were corrected: what a source counts anew is still that whole. */
function withCorrectedWholes(figures: readonly Figure[]): readonly Figure[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.map((figure) => {
    const whole = byId.get(figure.outOf ?? '');
    if (whole === undefined || whole.supersededBy === null) return figure;
    return { ...figure, outOf: lastCorrection(whole, byId, sameCount).id };
  });
}

/** Whether a source corrected it, or it is known to be wrong. */
const isFallen = ({ supersededBy, rank }: Figure) => supersededBy !== null || rank === 'DEPRECATED';

/** A figure as it is printed, whether or not it is known to be wrong. */
const said = (figure: Figure) => asPrinted({ ...figure, rank: 'NORMAL' });

/**
 * Finds the figures in whose place a copy gives another number: those of that count on the pages that it goes back to which it contradicts,
 * where it meets none of about its days and names nobody else.
 */
function misprintedIn(figures: readonly Figure[]): (figure: Figure) => readonly Figure[] {
  const keyOf = (source: string, figure: Figure) => `${source} ${whatIsCounted(figure)} ${figure.since?.edtf}`;
  const byPage = groupBy(figures, (figure) => keyOf(figure.source.id, figure));
  return (copy) => {
    const found = copy.source.goesBackTo
      .flatMap((page) => byPage.get(keyOf(page, copy)) ?? [])
      .filter(({ asOf }) => spansMeet(asOf, copy.asOf));
    if (found.some((other) => rangesMeet(other.value, copy.value) || namesAnother(copy, other))) return [];
    return found.filter((other) => contradicts(said(copy), said(other), null));
  };
}

/**
 * The figures with copies that fall with what they repeat: a copy of a figure that its source corrected, or that is known to be wrong, knows
 * nothing more. So does one that misprints it, unless it gives what that was corrected to. What we misread ourselves says nothing of its copies, and a figure that
 * corrects another is no copy.
 */
function withFallenCopies(figures: readonly Figure[]): readonly Figure[] {
  const printed = figures.filter((figure) => figure.retractedOn === null && !isOwnEarlierReading(figure));
  if (!printed.some(isFallen) || !printed.some(({ source }) => isCopy(source))) return figures;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const standsByItself = ownNumbers(printed);
  const repeated = repeatedIn(printed);
  const misprinted = misprintedIn(printed);
  const isCorrectedTo = (original: Figure, copy: Figure) => {
    const last = lastCorrection(original, byId, sameCount);
    return last !== original && mayRepeat(copy, last);
  };
  const found = new Map<Figure, Figure>();
  const asked = new Set<Figure>();
  // Why a misprint falls: what copies it falls for the same reason.
  const reasons = new Set<Text>();
  const reasonOf = (reason: Text | null, isMisprint: boolean): Text | null => {
    if (reason === null || !isMisprint || reasons.has(reason)) return reason;
    const instead = givenInstead(reason);
    reasons.add(instead);
    return instead;
  };
  const settledOnce = (copy: Figure): Figure => {
    if (copy.retractedOn !== null || isFallen(copy) || standsByItself(copy)) return copy;
    // What goes back to itself in a circle falls with others only.
    const likeliest = repeated(copy).filter((other) => !asked.has(other));
    const same = likeliest.filter(({ value }) => sameRange(value, copy.value));
    const wrong = likeliest.length > 0 ? [] : misprinted(copy).filter((other) => !asked.has(other));
    // What it repeats may be a copy in turn, and fall with another.
    const originals = [...(same.length > 0 ? same : likeliest.slice(0, 1)), ...wrong].map(settledOne);
    const [first] = originals;
    if (!first || !originals.every(isFallen)) return copy;
    if (wrong.length > 0 && originals.some((one) => isCorrectedTo(one, copy))) return copy;
    const { supersededBy, rank, rankReason, rankKnownFrom } = first;
    return { ...copy, supersededBy, rank, rankReason: reasonOf(rankReason, wrong.length > 0), rankKnownFrom };
  };
  const settledOne = (copy: Figure): Figure => {
    const known = found.get(copy);
    if (known) return known;
    asked.add(copy);
    const is = settledOnce(copy);
    asked.delete(copy);
    found.set(copy, is);
    return is;
  };
  return figures.map(settledOne);
}

/** The figures with what follows from the fate of others. */
const settled = (figures: readonly Figure[]) => withCorrectedWholes(withFallenCopies(withStandingCorrections(figures)));

/**
 * The figures as they were known on a day: those of sources public by then, with the ranks that held, and without what points to
 * figures not yet known; all of them where no day is given. A correction that we took back corrects in no vintage, copies fall with
 * what they repeat, and a whole is what it was corrected to. Applying it twice changes nothing.
 */
export function figuresKnownOn(figures: readonly Figure[], knownOn: Day | null): readonly Figure[] {
  if (knownOn === null) return settled(figures);
  const known = figures.filter((figure) => wasKnown(figure.source, knownOn));
  const ids = new Set(known.map((figure) => figure.id));
  // A source may go back to one that has no figure here: it counts as unknown only where we see that it came later.
  const later = new Set(
    figures.filter((figure) => !wasKnown(figure.source, knownOn)).map((figure) => figure.source.id),
  );
  return settled(known.map((figure) => asKnown(figure, ids, later, knownOn)));
}

/** The accounts that were known on a day. */
export function accountsKnownOn<T extends DatedAccount>(accounts: readonly T[], knownOn: Day | null): readonly T[] {
  return accounts.filter((account) => wasKnown(account.source, knownOn));
}
