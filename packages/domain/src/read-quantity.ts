import type { Quantity } from './quantity.ts';
import type { Enums } from './vocabulary.ts';
import { whyNotAside } from './reading/behind.ts';
import { readBetween } from './reading/between.ts';
import { withMoneyInWords } from './reading/money.ts';
import { exceptedName } from './reading/not-yet.ts';
import { EXAMPLES, qualifierOf, rangeOf, readOne } from './reading/one.ts';
import { readRank } from './reading/rank.ts';
import { withoutSpeaker } from './reading/speaker.ts';
import { asPrinted, namesIn, plain, withNamesWhole } from './reading/text.ts';

/** A printed figure that our rules do not read. The message names what was read and what would be right. */
export class UnreadableFigure extends Error {
  override name = 'UnreadableFigure';
  constructor(text: string, unit: string, why: string) {
    super(`"${text}" cannot be read as a figure in ${unit}: ${asPrinted(why, text)}`);
  }
}

/** Characters of a figure with the words around it. */
const LONGEST = 300;

/**
 * A figure as printed, English or French, as a range in the metric's unit: both bounds inclusive, null where the words leave
 * that side open. Throws `UnreadableFigure` on what our rules do not read; never guesses.
 */
export function readQuantity(text: string, unit: string, kind?: Enums['MetricKind']): Quantity {
  if (text.length > LONGEST)
    throw new UnreadableFigure(
      `${text.slice(0, LONGEST)}…`,
      unit,
      `of ${text.length} characters it is a passage; write the figure alone, in ${LONGEST} at most`,
    );
  const [whole, names] = withNamesWhole(withMoneyInWords(plain(text), unit), namesIn(text));
  const words = withoutSpeaker(whole, unit, names);
  if (words === '') throw new UnreadableFigure(text, unit, EXAMPLES);
  const left = exceptedName(words, names);
  if (left !== undefined) throw new UnreadableFigure(text, unit, `"${left}" leaves some out of the number`);
  if (kind === 'RANK' || unit === 'rank') {
    const rank = readRank(words, names);
    if (rank === null)
      throw new UnreadableFigure(
        text,
        unit,
        'write a place in an order, such as "third-largest", "deadliest", "3rd" or "3"',
      );
    return { low: rank, high: rank, stated: rank, qualifier: 'EXACT', unit };
  }
  const quantity = readCount(words, unit, names);
  if (typeof quantity === 'string') throw new UnreadableFigure(text, unit, quantity);
  const aside = whyNotAside(words, unit, names);
  if (aside !== null) throw new UnreadableFigure(text, unit, aside);
  return quantity;
}

/** A range or a number with how it is meant; a sentence where the words are not read. */
function readCount(words: string, unit: string, names: ReadonlySet<string>): Quantity | string {
  const between = readBetween(words, unit, names);
  if (between !== null) return between;
  const reading = readOne(words, unit, names);
  if (typeof reading === 'string') return reading;
  const qualifier = qualifierOf(reading);
  const { low, high } = rangeOf(qualifier, reading, unit);
  return { low, high, stated: qualifier === 'VAGUE' ? null : reading.value, qualifier, unit };
}
