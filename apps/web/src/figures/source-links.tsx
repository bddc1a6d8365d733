import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { statisticAddress } from '../lib/address.ts';
import type { NamedDays } from '../lib/day-words.ts';
import { dayWords } from '../lib/day-words.ts';
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
      published: NamedDays;
    };
  };
}

/** What the source of a figure is named by. */
const nameOf = ({ evidence: { source } }: Sourced): string => source.publisher?.name ?? source.title;

/** The sources of a number in a line: who published each figure behind it, one step from the passage. Whoever published several is named once, with each, by its number or, where that is the same, by its day. */
export function SourceLinks({ lang, statistics }: { lang: Lang; statistics: readonly Sourced[] }): ReactElement {
  const byName = new Map<string, Map<string, Sourced>>();
  for (const statistic of statistics) {
    const name = nameOf(statistic);
    byName.set(name, (byName.get(name) ?? new Map<string, Sourced>()).set(statistic.id, statistic));
  }
  return (
    <>
      {[...byName.values()].map((figures, i) => (
        <Fragment key={i}>
          {i > 0 && ', '}
          <OfOneName lang={lang} figures={[...figures.values()]} />
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
  const sources = new Map(statistics.map((statistic) => [nameOf(statistic), statistic.evidence.source]));
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

function OfOneName({ lang, figures }: { lang: Lang; figures: readonly Sourced[] }): ReactElement {
  const [first] = figures;
  const name = first === undefined ? null : <SourceName lang={lang} source={first.evidence.source} />;
  if (first === undefined || figures.length === 1)
    return <a href={first === undefined ? undefined : statisticAddress(lang, first)}>{name}</a>;
  const values = new Set(figures.map(({ value }) => value.label));
  const days = figures.map(({ evidence }) => dayWords(lang, evidence.source.published));
  const areToldByDay = values.size < figures.length && new Set(days).size === figures.length;
  return (
    <>
      {name} (
      {figures.map((statistic, i) => (
        <Fragment key={statistic.id}>
          {i > 0 && ', '}
          <a href={statisticAddress(lang, statistic)}>{areToldByDay ? days[i] : statistic.value.label}</a>
        </Fragment>
      ))}
      )
    </>
  );
}
