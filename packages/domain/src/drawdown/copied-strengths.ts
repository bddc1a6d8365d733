import { daysApart, ONE_TIME, spansMeet } from '../date-span.ts';
import { isCopy as isFromCopy, mayRepeat, misprinting } from '../echoes.ts';
import { nameOthers } from '../origin.ts';
import { rangesMeet, sameRange } from '../quantity.ts';
import type { Strength } from './base.ts';

/** Whether a strength is told by copies only. */
const isCopy = ({ figures }: Strength) => figures.every(({ source }) => isFromCopy(source));
/** The same, where the editors prefer none of them: those may be right where they differ. */
const isMereCopy = (strength: Strength) => strength.tier !== 0 && isCopy(strength);

/** Whether the pages of the first strength go back to those of the second, which is one of the same scope. */
const goesBackTo = (copy: Strength, original: Strength): boolean =>
  copy.scope === original.scope &&
  copy.figures.every(({ source }) => original.figures.some((figure) => source.goesBackTo.includes(figure.source.id)));

const mayBeOfOneDay = (copy: Strength, original: Strength) =>
  spansMeet(copy.asOf, original.asOf) ||
  copy.figures.some((figure) => original.figures.some((other) => spansMeet(figure.asOf, other.asOf)));

/**
 * The strengths without those that copies round or misprint: what contradicts its original on the same day is no base, unless a number that the
 * original gives beside meets it.
 */
export function ownStrengths(strengths: readonly Strength[]): Strength[] {
  if (!strengths.some(isCopy)) return [...strengths];
  const originalsOf = (copy: Strength) =>
    isCopy(copy) ? strengths.filter((other) => other !== copy && goesBackTo(copy, other)) : [];
  const isMisprint = misprinting<Strength>({
    originalsOf: (copy) => (isMereCopy(copy) ? originalsOf(copy) : []),
    repeats: mayRepeat,
    meets: (copy, other) => rangesMeet(copy.value, other.value) && mayBeOfOneDay(copy, other),
    contradicts: (copy, other) =>
      !nameOthers(copy, other) && !rangesMeet(copy.value, other.value) && mayBeOfOneDay(copy, other),
  });
  const isRounded = (copy: Strength) =>
    originalsOf(copy).some((original) => !sameRange(copy.value, original.value) && mayRepeat(copy, original));
  return strengths.filter((strength) => !isRounded(strength) && !isMisprint(strength));
}

/** The strengths, those last that copies give in the place of another number of about the same time. */
export function beforeCopies(strengths: readonly Strength[]): Strength[] {
  const isOfAnother = (copy: Strength, original: Strength) =>
    goesBackTo(copy, original) &&
    !sameRange(copy.value, original.value) &&
    daysApart(copy.asOf, original.asOf) <= ONE_TIME;
  return strengths.map((strength) =>
    isMereCopy(strength) && strengths.some((other) => isOfAnother(strength, other))
      ? { ...strength, tier: 6 }
      : strength,
  );
}
