/** The United Nations, which in lower case are the French "one" and part of a number: "twenty UN peacekeepers". In a title all is capital. */
const unitedNations = /(?<![\p{L}\d])(?:UN|U\.\s?N\.|u\.\s?n\.)(?!\p{L})/gu;
/** Names of many that are one name, whatever follows: neither nations nor states are counted in "96 United Nations personnel". */
const unions: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})united nations(?!\p{L})/gu, 'onu'],
  [/(?<!\p{L})united states(?!\p{L})/gu, 'us'],
];
/** What makes theirs of it: "the United Nations' largest mission". */
const ofUnion = /(?<=(?<!\p{L})(?:onu|us)')(?= )/gu;
const behindEnglish =
  /(?<=(?<!\p{L})(?:one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|hundred|thousand|no|zero) )un(?!\p{L})/gu;

/**
 * The text with one kind of space, apostrophe and dash, no quotation marks or signs that are not seen, in lower case: what the
 * readers of figures and days match against.
 */
export function plain(text: string): string {
  const whole = text.normalize('NFC');
  const read = (/\p{Ll}/u.test(whole) ? whole.replace(unitedNations, 'ONU') : whole)
    .toLowerCase()
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u202f\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”«»"]/g, '')
    .replace(/\s+/g, ' ')
    .replace(behindEnglish, 'onu')
    .trim();
  return unions.reduce((named, [union, name]) => named.replace(union, name), read).replace(ofUnion, 's');
}

/** The words printed with a capital, in lower case; none where all is in capitals. */
export const namesIn = (text: string): ReadonlySet<string> =>
  new Set(/\p{Ll}/u.test(text) ? text.match(/\p{Lu}[\p{L}\p{M}]*/gu)?.map((word) => plain(word)) : []);

/** A name of a letter or two with a number: "M23", "G5", "T-72". */
const numberedName = /(?<![\p{L}\p{M}\p{N}\p{Sc}-])(\p{L}{1,2})-?\d{1,4}(?![\p{L}\p{N}]|[.,/]\d)/gu;
/** What is written so and is no name: quarters and halves of a year, and metres. */
const noName = /^(?:[qhts]-?[1-4]|m[23])$/;
/** Letters that no one writes, in the place of the digits of a name. */
const digitLetters = Array.from('ａｂｃｄｅｆｇｈｉｊ');

/**
 * The text with no digits in names, whose numbers count nothing: "15 M23 fighters", but "300 m2" and "5k". And its `names`, the words printed
 * with a capital, with these.
 */
export function withNamesWhole(text: string, names: ReadonlySet<string>): [text: string, names: ReadonlySet<string>] {
  const found = new Set(names);
  const whole = text.replace(numberedName, (name: string, letters: string) => {
    if (!names.has(letters) || noName.test(name)) return name;
    const inLetters = name.replace(/\d/g, (digit) => digitLetters[Number(digit)]!);
    found.add(inLetters);
    return inLetters;
  });
  return [whole, found];
}

/** A message about a text with its names, and the UN, as that prints them. */
export const asPrinted = (message: string, text: string): string =>
  (/onu/i.test(text) ? message : message.replace(/(?<!\p{L})onu(?!\p{L})/gu, 'UN')).replace(/[ａ-ｊ]/g, (letter) =>
    String(digitLetters.indexOf(letter)),
  );

/** A phrase as a pattern: its words, with any run of spaces between them. */
export function pattern(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
}

/** The words of lines, parted by spaces. */
export const wordSet = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));
