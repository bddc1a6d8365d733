import type { ReactElement, ReactNode } from 'react';
import type { StatisticData } from '../lib/documents.ts';
import type { Lang } from '../lib/language.ts';
import { Proof } from '../parts/evidence.tsx';

/** A chart or table with what it says, and the statistics it was drawn from: without them there is no figure. */
export function Figure({
  lang,
  title,
  caption,
  statistics,
  children,
  id,
}: {
  lang: Lang;
  title: string;
  caption?: ReactNode;
  statistics: readonly StatisticData[];
  children: ReactNode;
  id?: string;
}): ReactElement {
  return (
    <figure className="figure" id={id}>
      <figcaption>
        <strong>{title}</strong>
        {caption !== undefined && <span className="soft"> {caption}</span>}
      </figcaption>
      {children}
      <Proof lang={lang} statistics={statistics} about={title} />
    </figure>
  );
}

/** A number that stands alone, large, with what it is and where it comes from. */
export function KeyFigure({
  lang,
  name,
  value,
  note,
  tone,
  statistics,
}: {
  lang: Lang;
  name: string;
  value: string;
  note?: ReactNode;
  tone?: 'warm';
  statistics: readonly StatisticData[];
}): ReactElement {
  return (
    <div className={`key-figure${tone === undefined ? '' : ` ${tone}`}`}>
      <h3>{name}</h3>
      <p className="key-value">{value}</p>
      {note !== undefined && <p className="key-note">{note}</p>}
      <Proof lang={lang} statistics={statistics} about={name} />
    </div>
  );
}
