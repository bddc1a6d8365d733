import { sameCount } from './echoes.ts';
import type { Figure } from './figure.ts';
import { rangesMeet } from './quantity.ts';
import type { Range } from './quantity.ts';
import { isOwnEarlierReading, lastCorrection } from './vintage.ts';

/**
 * Tells of parts given together whether what they come to was corrected: their page prints, of their day, the whole as well, and a source
 * corrected that to a number that their sum does not meet. `like` tells what the whole counts. `figures` hold those corrected.
 */
export function correctedWholes(figures: readonly Figure[]): (like: Figure, sum: Range) => boolean {
  const wholes = figures.filter(
    (figure) => figure.supersededBy !== null && figure.retractedOn === null && !isOwnEarlierReading(figure),
  );
  if (wholes.length === 0) return () => false;
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return (like, sum) =>
    wholes.some(
      (whole) =>
        whole.source.id === like.source.id &&
        whole.asOf.edtf === like.asOf.edtf &&
        sameCount(whole, like) &&
        !rangesMeet(lastCorrection(whole, byId).value, sum),
    );
}
