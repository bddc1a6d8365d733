/** What a currency is written with, as a pattern: its sign and its code. A letter before or behind makes another currency of it: "C$", "$CA". */
const signs: Readonly<Record<string, string>> = {
  usd: 'us ?\\$|\\$ ?us(?!\\p{L})|\\$|usd',
  eur: '€|eur',
};

/** What an amount is shortened with, behind its number: "$1.2bn", "60 M€". */
const scales: ReadonlyMap<string, string> = new Map([
  ...['m', 'mn'].map((short) => [short, 'million'] as const),
  ...['b', 'bn'].map((short) => [short, 'billion'] as const),
  ...['md', 'mds', 'mrd'].map((short) => [short, 'milliard'] as const),
]);
const SCALE = `(${[...scales.keys()].join('|')})`;
/** Whose dollars they are, where they are not those of the United States. */
const OTHERS = '(?! ?(?:ca|can|cad|au|aud|nz|nzd|hk|hkd|sg|sgd)(?!\\p{L}))';

/** The text with the signs of the unit's currency, and what shortens its amounts, in words: those of other currencies, or of other units, stay. */
export function withMoneyInWords(text: string, unit: string): string {
  const sign = signs[unit];
  if (sign === undefined) return text;
  const before = new RegExp(`(?<![\\p{L}\\p{Sc}\\d]|\\d )(?:${sign}) ?(?=\\d)`, 'gu');
  const behind = new RegExp(
    `(?<=\\d)(?: ?${SCALE})?( (?:million|billion|milliard)s?(?: de| d')?)? ?(?:${sign})(?![\\p{L}\\p{Sc}\\d])${OTHERS}`,
    'gu',
  );
  const named = text
    .replace(before, '')
    .replace(behind, (_, short: string = '', long: string = '') => ` ${scales.get(short) ?? ''}${long} ${unit}`);
  if (named === text) return text;
  return named
    .replace(new RegExp(`(?<=\\d) ?${SCALE}(?!\\p{L})`, 'gu'), (_, short: string) => ` ${scales.get(short)!}`)
    .replace(/ +/g, ' ');
}
