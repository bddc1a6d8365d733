import type { ReactElement, ReactNode } from 'react';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import './in-other-language.css';

/**
 * A text of the record. Where no one has written it in the reader's language it comes in the other one, marked: with that
 * language for whoever reads it aloud, and with a word for everyone. Draws nothing where there is no text.
 */
export function InOtherLanguage<Field extends string>({
  lang,
  of,
  field,
  children,
}: {
  lang: Lang;
  /** What has the text, with the fields that no one has written in this language. */
  of: Readonly<Record<Field, string | null>> & { untranslated: readonly string[] };
  field: Field;
  /** The text as it is to be drawn, where that is more than its words. */
  children?: ReactNode;
}): ReactElement | null {
  const text = of[field];
  if (text === null || text === '') return null;
  if (!of.untranslated.includes(field)) return <>{children ?? text}</>;
  return (
    <span lang={lang === 'en' ? 'fr' : 'en'}>
      {children ?? text}{' '}
      <small className="in-other-language" lang={lang}>
        {say(lang, 'in French only', 'en anglais seulement')}
      </small>
    </span>
  );
}
