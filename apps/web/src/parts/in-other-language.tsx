import type { ReactElement, ReactNode } from 'react';
import type { Lang } from '../lib/language.ts';
import { onlyInOther, otherLanguage, type Written } from '../lib/other-language.ts';

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
  of: Written<Field>;
  field: Field;
  /** The text as it is to be drawn, where that is more than its words. */
  children?: ReactNode;
}): ReactElement | null {
  const text = of[field];
  if (text === null || text === '') return null;
  const other = otherLanguage(lang, of, field);
  if (other === undefined) return <>{children ?? text}</>;
  return (
    <span lang={other}>
      {children ?? text}{' '}
      <small className="in-other-language" lang={lang}>
        {onlyInOther(lang)}
      </small>
    </span>
  );
}

/** Who published a document, else what it is called, in its own language. */
export function SourceName({
  lang,
  source,
}: {
  lang: Lang;
  source: { title: string; language: string; publisher: Written<'name'> | null };
}): ReactElement {
  return source.publisher === null ? (
    <cite lang={source.language}>{source.title}</cite>
  ) : (
    <InOtherLanguage lang={lang} of={source.publisher} field="name" />
  );
}
