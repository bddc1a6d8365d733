import type { ReactElement, ReactNode } from 'react';

/** The head of a list: what it is, in a word and in a sentence. */
export function ListHead({
  title,
  about,
  children,
}: {
  title: string;
  about: string;
  children?: ReactNode;
}): ReactElement {
  return (
    <header className="opening list-opening">
      <h1>{title}</h1>
      <p className="standfirst">{about}</p>
      {children}
    </header>
  );
}
