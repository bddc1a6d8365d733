/** A stretch of a text, and whether it is one of the words looked for. */
interface Stretch {
  text: string;
  isMarked: boolean;
}

/** A letter in its plain form: without accent and capital. One letter stays one, so that places in the text keep. */
function plain(letter: string): string {
  return letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().slice(0, 1) || letter;
}

const folded = (text: string): string => Array.from(text, plain).join('');

/** A text cut where words that begin with one of those looked for begin and end, accents and capitals aside. */
export function marked(text: string, asked: string): Stretch[] {
  const words = folded(asked).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const letters = Array.from(text);
  const plainText = folded(text);
  const stretches: Stretch[] = [];
  let from = 0;
  const say = (start: number, end: number, isMarked: boolean): void => {
    if (end > start) stretches.push({ text: letters.slice(start, end).join(''), isMarked });
  };
  for (const match of plainText.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (
      !words.some(
        (word) => match[0].startsWith(word) || (word.length > 4 && word.startsWith(match[0]) && match[0].length > 3),
      )
    )
      continue;
    const start = match.index;
    say(from, start, false);
    from = start + match[0].length;
    say(start, from, true);
  }
  say(from, letters.length, false);
  return stretches;
}

/** Words that tell a search nothing, in both languages. */
const small = new Set('the of and or in on by at to les des une aux dans par sur pour que qui'.split(' '));

/** A word without the sign of its plural. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/u, '') : word);

/** Whether a text holds all the words asked for, each as the beginning of one of its own, accents, capitals and plurals aside. */
export function holdsAll(text: string, asked: string): boolean {
  const wordsOf = (of: string) => (folded(of).match(/[\p{L}\p{N}]{2,}/gu) ?? []).map(singular);
  const words = wordsOf(asked).filter((word) => word.length > 2 && !small.has(word));
  const held = wordsOf(text);
  return words.length > 0 && words.every((word) => held.some((own) => own.startsWith(word)));
}
