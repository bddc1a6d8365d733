import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { statisticAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { type Written } from '../lib/other-language.ts';
import { say } from '../lib/words.ts';
import { SourceName } from '../parts/in-other-language.tsx';
import { Listed } from '../parts/joined.tsx';

/** As much of a figure as it takes to lead to it and to name its source. */
export interface Sourced {
  id: string;
  key: string;
  value: { label: string };
  evidence: {
    source: {
      id: string;
      slug: string;
      title: string;
      language: string;
      publisher: Written<'name'> | null;
      published: { label: string };
    };
  };
}

/** The sources of a number in a line: who published each figure behind it, one step from the passage. A source of several names them. */
export function SourceLinks({ lang, statistics }: { lang: Lang; statistics: readonly Sourced[] }): ReactElement {
  const bySource = new Map<string, Map<string, Sourced>>();
  for (const statistic of statistics) {
    const { id } = statistic.evidence.source;
    bySource.set(id, (bySource.get(id) ?? new Map<string, Sourced>()).set(statistic.id, statistic));
  }
  return (
    <>
      {[...bySource.values()].map((figures, i) => (
        <Fragment key={i}>
          {i > 0 && ', '}
          <OfOneSource lang={lang} figures={[...figures.values()]} />
        </Fragment>
      ))}
    </>
  );
}

/** Who published the figures behind a number, each one step away; nothing where there are none. */
export function SourceLine({ lang, statistics }: { lang: Lang; statistics: readonly Sourced[] }): ReactElement | null {
  if (statistics.length === 0) return null;
  return (
    <p className="source-line">
      {say(lang, 'From ', 'D’après ')}
      <SourceLinks lang={lang} statistics={statistics} />
    </p>
  );
}

/** Who published all the figures behind something drawn, each named once; nothing where there are none. */
export function PublisherLine({
  lang,
  statistics,
}: {
  lang: Lang;
  statistics: readonly Sourced[];
}): ReactElement | null {
  if (statistics.length === 0) return null;
  const sources = new Map(
    statistics.map(({ evidence: { source } }) => [source.publisher?.name ?? source.title, source]),
  );
  return (
    <p className="source-line">
      {say(lang, 'From ', 'D’après ')}
      <Listed lang={lang}>
        {[...sources.values()].map((source) => (
          <SourceName key={source.slug} lang={lang} source={source} />
        ))}
      </Listed>
    </p>
  );
}

function OfOneSource({ lang, figures }: { lang: Lang; figures: readonly Sourced[] }): ReactElement {
  const [first] = figures;
  const name = first === undefined ? null : <SourceName lang={lang} source={first.evidence.source} />;
  if (first === undefined || figures.length === 1)
    return <a href={first === undefined ? undefined : statisticAddress(lang, first)}>{name}</a>;
  return (
    <>
      {name} (
      {figures.map((statistic, i) => (
        <Fragment key={statistic.id}>
          {i > 0 && ', '}
          <a href={statisticAddress(lang, statistic)}>{statistic.value.label}</a>
        </Fragment>
      ))}
      )
    </>
  );
}
