import { inLanguage, type Language } from '@drawdown/domain/text';
import { builder } from './builder.ts';

/** The argument of every text that exists in both languages. */
export const langArg = builder.args((t) => ({
  lang: t.field({ type: 'Language', defaultValue: 'EN', description: 'The language to write it in.' }),
}));

/** A text that every row has, in the language asked for. */
export function written(en: string, fr: string, lang: Language | null | undefined): string {
  return inLanguage({ en, fr }, lang ?? 'EN');
}

/** A text that a row may have: the language asked for, else the other one, else null. */
export function writtenIfAny(en: string | null, fr: string | null, lang: Language | null | undefined): string | null {
  return en === null && fr === null ? null : written(en ?? fr ?? '', fr ?? en ?? '', lang);
}
