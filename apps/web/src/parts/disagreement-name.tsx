import type { ReactElement } from 'react';
import { pageAddress } from '../lib/address.ts';
import { saidOnce } from '../lib/disagreement-sides.ts';
import type { DisagreeingFigure } from '../lib/disagreement-sides.ts';
import { disagreementWords } from '../lib/disagreement-words.ts';
import type { Lang } from '../lib/language.ts';
import type { Written } from '../lib/other-language.ts';
import { say } from '../lib/words.ts';
import { StatisticContext, statisticContext } from './evidence.tsx';
import { InOtherLanguage } from './in-other-language.tsx';

/** What a disagreement is about: the event whose date it is, else what is counted, and of whom where all its figures agree on that. */
export function DisagreementName({
  lang,
  disagreement,
  knownOn,
}: {
  lang: Lang;
  disagreement: {
    kind: string;
    event: ({ slug: string } & Written<'title'>) | null;
    metric: ({ key: string } & Written<'name'>) | null;
    statistics: readonly DisagreeingFigure[];
    accounts: readonly { span: { label: string } | null }[];
  };
  knownOn: string | null;
}): ReactElement {
  const { event, metric, statistics } = disagreement;
  const first = statistics[0];
  return (
    <h3>
      {event === null ? (
        <span>
          {metric === null ? (
            say(lang, 'Figures', 'Chiffres')
          ) : (
            <InOtherLanguage lang={lang} of={metric} field="name" />
          )}
          {first !== undefined && saidOnce(disagreement).whom && statisticContext(lang, first) !== '' && (
            <>
              , <StatisticContext lang={lang} statistic={first} />
            </>
          )}
        </span>
      ) : (
        <>
          {say(lang, 'When: ', 'Quand\u00a0: ')}
          <a href={pageAddress(lang, `/events/${event.slug}`, { knownOn })}>
            <InOtherLanguage lang={lang} of={event} field="title" />
          </a>
        </>
      )}{' '}
      <span className={`tag kind-${disagreement.kind.toLowerCase()}`}>{disagreementWords(lang, disagreement)}</span>
    </h3>
  );
}
