import type { ReactNode } from 'react';
import { dayWords, sinceWords } from '../lib/day-words.ts';
import type { DisagreeingFigure, SaidOnce } from '../lib/disagreement-sides.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { StatisticContext, statisticContext } from './evidence.tsx';
import { InOtherLanguage } from './in-other-language.tsx';

/** What a figure counts, whom, and since when, as far as that is not said once of all beside it; and the day it describes. */
export function countedBy(lang: Lang, statistic: DisagreeingFigure, { what, whom, since }: SaidOnce): ReactNode[] {
  return [
    !what && <InOtherLanguage key="what" lang={lang} of={statistic.metric} field="name" />,
    !whom && statisticContext(lang, statistic) !== '' && (
      <StatisticContext key="whom" lang={lang} statistic={statistic} />
    ),
    dayWords(lang, statistic.asOf),
    !since && countedSince(lang, statistic),
  ];
}

function countedSince(lang: Lang, { since }: DisagreeingFigure): string {
  if (since === null) return say(lang, 'counted in all', 'compté en tout');
  return `${say(lang, 'counted', 'compté')} ${sinceWords(lang, since)}`;
}
