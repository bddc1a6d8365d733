import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { statisticAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { type Written } from '../lib/other-language.ts';
import { SourceName } from '../parts/in-other-language.tsx';

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
