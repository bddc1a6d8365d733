import type { ReactElement, ReactNode } from 'react';
import type { StatisticData } from '../lib/documents.ts';
import type { Lang } from '../lib/language.ts';
import { Proof } from '../parts/evidence.tsx';
import { Take } from '../parts/take.tsx';
import type { Takeable } from '../parts/take.tsx';
import { PublisherLine, SourceLine } from './source-links.tsx';
import type { Sourced } from './source-links.tsx';

/** A chart or table with what it says, and the statistics it was drawn from: without them there is no figure. In it every number leads to its source; who they are is said once more, in a line. */
export function Figure({
  lang,
  title,
  caption,
  marks,
  statistics,
  children,
  id,
  take,
}: {
  lang: Lang;
  title: string;
  caption?: ReactNode;
  /** How its marks are read, said below it. */
  marks?: ReactNode;
  statistics: readonly Sourced[];
  children: ReactNode;
  id?: string;
  /** Where its files stand: no figure is without. */
  take: Takeable;
}): ReactElement {
  return (
    <figure className="figure" id={id} data-taken={take.path}>
      <figcaption>
        <strong>{title}</strong>
        {caption !== undefined && <span className="soft"> {caption}</span>}
      </figcaption>
      {children}
      {marks !== undefined && <p className="marks">{marks}</p>}
      <PublisherLine lang={lang} statistics={statistics} />
      <Take lang={lang} about={title} {...take} />
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

/** A number that stands alone, large, made of others that stand beside it: with what it is, and who published them. */
export function BriefKeyFigure({
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
  statistics: readonly Sourced[];
}): ReactElement {
  return (
    <div className={`key-figure${tone === undefined ? '' : ` ${tone}`}`}>
      <h3>{name}</h3>
      <p className="key-value">{value}</p>
      {note !== undefined && <p className="key-note">{note}</p>}
      <SourceLine lang={lang} statistics={statistics} />
    </div>
  );
}
