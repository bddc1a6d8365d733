import { Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Lang } from '../lib/language.ts';
import { listParts } from '../lib/format.ts';

/** Several things in a line, with a sign between them; those that are nothing are left out. */
export function Joined({ by = ' · ', children }: { by?: string; children: readonly ReactNode[] }): ReactElement {
  const shown = children.filter((child) => child !== null && child !== '' && child !== false);
  return (
    <>
      {shown.map((child, i) => (
        <Fragment key={i}>
          {i > 0 && by}
          {child}
        </Fragment>
      ))}
    </>
  );
}

/** The same as a list in a sentence: `a, b and c`. */
export function Listed({ lang, children }: { lang: Lang; children: readonly ReactNode[] }): ReactElement {
  return (
    <>
      {listParts(lang, children.length).map((part, i) => (
        <Fragment key={i}>{typeof part === 'number' ? children[part] : part}</Fragment>
      ))}
    </>
  );
}
