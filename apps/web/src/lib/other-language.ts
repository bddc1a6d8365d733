import type { Lang } from './language.ts';
import { say } from './words.ts';

/** What has texts of the record, with the fields that no one has written in the reader's language. */
export type Written<Field extends string> = Readonly<Record<Field, string | null>> & {
  untranslated: readonly string[];
};

/** The language that a text of the record comes in where that is not the reader's: what its attribute `lang` is to say. */
export function otherLanguage<Field extends string>(lang: Lang, of: Written<Field>, field: Field): Lang | undefined {
  if (!of.untranslated.includes(field)) return undefined;
  return lang === 'en' ? 'fr' : 'en';
}

/** Said beside a text that comes in the other language. */
export function onlyInOther(lang: Lang): string {
  return say(lang, 'in French only', 'en anglais seulement');
}

/** A text of the record where nothing can be marked up, as in a choice or in a sentence: `Camp de Ber (in French only)`. */
export function inWords<Field extends string>(lang: Lang, of: Written<Field>, field: Field): string {
  const text = of[field] ?? '';
  return otherLanguage(lang, of, field) === undefined || text === '' ? text : `${text} (${onlyInOther(lang)})`;
}

/** A text of the record as a chart draws it, where room is short: with the code of the other language, `Ber (fr)`. */
export function drawnWords<Field extends string>(
  lang: Lang,
  of: Written<Field>,
  field: Field,
  text: string = of[field] ?? '',
): string {
  const other = otherLanguage(lang, of, field);
  return other === undefined ? text : `${text} (${other})`;
}

/** Who published a document, else what it is called, where nothing can be marked up. */
export function sourceInWords(lang: Lang, source: { title: string; publisher: Written<'name'> | null }): string {
  return source.publisher === null ? source.title : inWords(lang, source.publisher, 'name');
}
