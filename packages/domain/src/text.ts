/** The languages the data is written in for readers. */
export type Language = 'EN' | 'FR';

/** One text in both languages. */
export interface Text {
  en: string;
  fr: string;
}

/** One text in the languages in which someone wrote it: null where no one did. */
export interface WrittenText {
  en: string | null;
  fr: string | null;
}

/** The text in the language asked for. */
export function inLanguage(text: Text, lang: Language): string {
  return lang === 'FR' ? text.fr : text.en;
}

/** A text with the other language in the place of one in which no one wrote it; null where it was written in neither. */
export function inEither({ en, fr }: WrittenText): Text | null {
  return en === null && fr === null ? null : { en: en ?? fr ?? '', fr: fr ?? en ?? '' };
}

/**
 * A text to stand within a sentence of ours: where no one wrote it in the sentence's language, the other one with a word that
 * says so. Null where it was written in neither.
 */
export function inSentence({ en, fr }: WrittenText): Text | null {
  return en === null && fr === null
    ? null
    : { en: en ?? `${fr ?? ''} (in French only)`, fr: fr ?? `${en ?? ''} (en anglais seulement)` };
}

/** A text as two columns hold it; null where it was written in neither language. */
export function ifWritten(en: string | null, fr: string | null): WrittenText | null {
  return en === null && fr === null ? null : { en, fr };
}

/** Whether the text exists, but was not written in this language, so that it comes in the other one. */
export function isUntranslated({ en, fr }: WrittenText, lang: Language): boolean {
  return lang === 'FR' ? fr === null && en !== null : en === null && fr !== null;
}

/** Words of an editor as a sentence among others: with a capital in front, and a stop where they have none. */
export function asSentence(words: string): string {
  const text = words.trim();
  const stop = /[.!?…»”"]$/.test(text) ? '' : '.';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${stop}`;
}
