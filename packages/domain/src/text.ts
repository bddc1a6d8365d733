/** The languages the data is written in for readers. */
export type Language = 'EN' | 'FR';

/** One text in both languages. */
export interface Text {
  en: string;
  fr: string;
}

/** The text in the language asked for. */
export function inLanguage(text: Text, lang: Language): string {
  return lang === 'FR' ? text.fr : text.en;
}
