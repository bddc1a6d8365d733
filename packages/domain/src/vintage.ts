import type { Day } from './day.ts';
import type { DatedAccount } from './disagreements.ts';
import type { Figure, FigureSource } from './figure.ts';

/** Whether the source was public on that day; null is the end of all days. */
export const wasKnown = (source: FigureSource, knownOn: Day | null): boolean =>
  knownOn === null || source.knownFrom <= knownOn;

/** A corrected reading of ours carries the first digits of its content behind an @; other keys have none. */
const isOwnEarlierReading = (figure: Figure) => figure.key.includes('@');

/** A figure as it stood on that day, given the ids of all that were known then and the sources that came later. */
function asKnown(figure: Figure, known: ReadonlySet<string>, later: ReadonlySet<string>, knownOn: Day): Figure {
  const reference = (id: string | null) => (id !== null && known.has(id) ? id : null);
  const ranked = figure.rankKnownFrom === null || figure.rankKnownFrom <= knownOn;
  const { echoes } = figure.source;
  return {
    ...figure,
    partOf: reference(figure.partOf),
    outOf: reference(figure.outOf),
    // What corrected a source later was not known yet; what corrects our own reading holds in every vintage.
    supersededBy: isOwnEarlierReading(figure) ? figure.supersededBy : reference(figure.supersededBy),
    source: echoes !== null && later.has(echoes) ? { ...figure.source, echoes: null } : figure.source,
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

/**
 * The figures as they were known on a day: those of sources public by then, with the ranks that held, and without what points to
 * figures not yet known; all of them where no day is given. A correction that we took back corrects in no vintage. Applying it twice
 * changes nothing.
 */
export function figuresKnownOn(figures: readonly Figure[], knownOn: Day | null): readonly Figure[] {
  if (knownOn === null) return withStandingCorrections(figures);
  const known = figures.filter((figure) => wasKnown(figure.source, knownOn));
  const ids = new Set(known.map((figure) => figure.id));
  // A source echoes another that need not have a figure here: it counts as unknown only where we see that it came later.
  const later = new Set(
    figures.filter((figure) => !wasKnown(figure.source, knownOn)).map((figure) => figure.source.id),
  );
  return withStandingCorrections(known.map((figure) => asKnown(figure, ids, later, knownOn)));
}

/** The accounts that were known on a day. */
export function accountsKnownOn<T extends DatedAccount>(accounts: readonly T[], knownOn: Day | null): readonly T[] {
  return accounts.filter((account) => wasKnown(account.source, knownOn));
}
