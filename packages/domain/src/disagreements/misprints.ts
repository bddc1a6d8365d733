import type { DateSpan } from '../date-span.ts';
import type { Day } from '../day.ts';
import { isCopy, mayRepeat, misprinting, whatIsCounted } from '../echoes.ts';
import type { Figure } from '../figure.ts';
import { groupBy } from '../order.ts';
import { namesAnother, ownNumbers } from '../origin.ts';
import { rangesMeet } from '../quantity.ts';
import { asPrinted, contradicts, mayBeOfOneDay } from './contradiction.ts';
import type { Said } from './said.ts';
import { beginningOf } from './said.ts';

/**
 * What is said without what copies misprint: a number of theirs that contradicts what they repeat, where that gives no other number which
 * it meets. It is nobody's own, and says nothing against others. One that the editors prefer, that is known to be wrong, that corrects
 * another, or for which the copy names someone else than the original does stands by itself. `figures` are all that are known.
 */
export function withoutMisprints(said: readonly Said[], figures: readonly Figure[], started: Day | null): Said[] {
  if (!said.some(({ figure }) => isCopy(figure.source))) return [...said];
  const standsByItself = ownNumbers(figures);
  const keyOf = (source: string, figure: Figure) => `${source} ${whatIsCounted(figure)}`;
  // What misprints a number that is known to be wrong is wrong with it, and in a way of its own.
  const byPage = groupBy(said, ({ figure }) => keyOf(figure.source.id, figure));
  const areAlike = (a: Figure, b: Figure) => (a.rank === 'DEPRECATED') === (b.rank === 'DEPRECATED');
  const isMisprint = misprinting<Said>({
    originalsOf: ({ figure }) =>
      standsByItself(figure)
        ? []
        : figure.source.goesBackTo
            .flatMap((page) => byPage.get(keyOf(page, figure)) ?? [])
            .filter((original) => areAlike(original.figure, figure)),
    repeats: (copy, original) => mayRepeat(copy.figure, original.figure),
    meets: (copy, original) => rangesMeet(copy.figure.value, original.figure.value) && mayBeOfOneDay(copy, original),
    contradicts: (copy, original) =>
      !namesAnother(copy.figure, original.figure) && contradicts(copy, original, started),
  });
  return said.filter((one) => !isMisprint(one));
}

/** The figures without those that misprint in a copy what it repeats. `mission` is when the mission began, as far as it matters. */
export function figuresWithoutMisprints(
  figures: readonly Figure[],
  started: Day | null,
  mission: DateSpan | null = null,
): Figure[] {
  const standing = figures.filter(({ retractedOn, supersededBy }) => retractedOn === null && supersededBy === null);
  const said = standing.map((figure) => asPrinted(figure, beginningOf(figure, mission)));
  const kept = new Set(withoutMisprints(said, figures, started).map(({ figure }) => figure));
  const misprints = new Set(standing.filter((figure) => !kept.has(figure)));
  return figures.filter((figure) => !misprints.has(figure));
}
