/**
 * The text with one kind of space, apostrophe and dash, no quotation marks or signs that are not seen, in lower case: what the
 * readers of figures and days match against.
 */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u202f\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”«»"]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\p{L})u\. ?n\.(?!\p{L})/gu, 'un')
    .trim();
}

/** A phrase as a pattern: its words, with any run of spaces between them. */
export function pattern(phrase: string): string {
  return phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
}
