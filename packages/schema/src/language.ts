import {
  inEither,
  inLanguage,
  isUntranslated,
  type Language,
  type Text,
  type WrittenText,
} from '@drawdown/domain/text';
import { typeset } from '@drawdown/domain/typography';
import { builder } from './builder.ts';

/** The argument of every text that exists in both languages. */
export const langArg = builder.args((t) => ({
  lang: t.field({ type: 'Language', defaultValue: 'EN', description: 'The language to write it in.' }),
}));

const otherLanguage = (lang: Language): Language => (lang === 'FR' ? 'EN' : 'FR');

interface Asked {
  lang?: Language | null | undefined;
}

/** A text of ours, which is always in both languages, in the one asked for and with its typography. */
export function written(text: Text, { lang }: Asked): string {
  return typeset(inLanguage(text, lang ?? 'EN'), lang ?? 'EN');
}

/**
 * The texts of a type that a dossier gives, and may give in one language alone, by the names of their fields. Returns the
 * resolver of each, and the field by which the type tells which of them come in the other language.
 */
export function textsOf<Row, Name extends string>(texts: Record<Name, (row: Row) => WrittenText>) {
  const names = Object.keys(texts) as Name[];
  const inAsked = (name: Name, row: Row, { lang: asked }: Asked): string | null => {
    const lang = asked ?? 'EN';
    const text = texts[name](row);
    const either = inEither(text);
    // What comes in the other language has that one's typography.
    return either && typeset(inLanguage(either, lang), isUntranslated(text, lang) ? otherLanguage(lang) : lang);
  };
  return {
    /** Of a text that every row has. */
    of:
      (name: Name) =>
      (row: Row, asked: Asked): string =>
        inAsked(name, row, asked) ?? '',
    /** Of a text that a row may lack: null where it was written in neither language. */
    ifAny:
      (name: Name) =>
      (row: Row, asked: Asked): string | null =>
        inAsked(name, row, asked),
    /** The field `untranslated`. */
    untranslated: {
      description:
        'The fields of this object whose text no one has written in that language, and which therefore come in the other one: ' +
        `of ${names.map((name) => `\`${name}\``).join(', ')}. Empty where everything is written in it.`,
      args: langArg,
      resolve: (row: Row, { lang }: Asked): string[] =>
        names.filter((name) => isUntranslated(texts[name](row), lang ?? 'EN')),
    },
  };
}
