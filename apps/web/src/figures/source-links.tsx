import type { ReactElement } from 'react';
import { statisticAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import { type Written } from '../lib/other-language.ts';
import { SourceName } from '../parts/in-other-language.tsx';

/** As much of a figure as it takes to lead to it and to name its source. */
export interface Sourced {
  id: string;
  key: string;
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

/** The sources of a number in a line: who published each figure behind it, one step from the passage. */
export function SourceLinks({ lang, statistics }: { lang: Lang; statistics: readonly Sourced[] }): ReactElement {
  const unique = [...new Map(statistics.map((statistic) => [statistic.id, statistic])).values()];
  return (
    <span className="source-links">
      {unique.map((statistic, i) => (
        <span key={statistic.key}>
          {i > 0 && ', '}
          <a href={statisticAddress(lang, statistic)}>
            <SourceName lang={lang} source={statistic.evidence.source} />
          </a>
        </span>
      ))}
    </span>
  );
}
