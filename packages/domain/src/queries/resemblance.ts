import { editDistance } from '../edit-distance.ts';

/** Letters that may be wrong in a word: a third of them, none in a word too short to tell. */
export function lettersWrong({ length }: string): number {
  return length < 4 ? 0 : Math.floor(length / 3);
}

/** More than this many letters make another name of any word. */
const MOST_WRONG = 3;

/** Whether a word is long enough to be known by what is left of it: of four letters too many names could be made. */
export function mayLackLetters(asked: string): boolean {
  return asked.length > 4;
}

/**
 * How many letters of a word of a name were got wrong; null where it is another word. Where letters were only left out,
 * as names from other scripts lose a silent or a double one (`Gasim` for `Ghassim`), the name says how many may be.
 */
export function slipsIn(asked: string, word: string): number | null {
  const slips = editDistance(asked, word);
  const onlyLeftOut = mayLackLetters(asked) && slips === word.length - asked.length && asked[0] === word[0];
  return slips <= Math.min(MOST_WRONG, lettersWrong(onlyLeftOut ? word : asked)) ? slips : null;
}
