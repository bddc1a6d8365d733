import type { ReactElement } from 'react';
import { statisticAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';

/** As much of a figure as it takes to lead to it and to name its source. */
export interface Sourced {
  id: string;
  key: string;
  evidence: {
    source: {
      id: string;
      slug: string;
      title: string;
      publisher: { name: string } | null;
      published: { label: string };
    };
  };
}

/** The sources of a number in a line: who published each figure behind it, one step from the passage. */
export function SourceLinks({ lang, statistics }: { lang: Lang; statistics: readonly Sourced[] }): ReactElement {
  const unique = [...new Map(statistics.map((statistic) => [statistic.id, statistic])).values()];
  return (
    <span className="source-links">
      {unique.map((statistic, i) => (
        <span key={statistic.key}>
          {i > 0 && ', '}
          <a href={statisticAddress(lang, statistic)}>
            {statistic.evidence.source.publisher?.name ?? statistic.evidence.source.title}
          </a>
        </span>
      ))}
    </span>
  );
}
