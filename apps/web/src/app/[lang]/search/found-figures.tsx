import { dayWords } from '../../../lib/day-words.ts';
import type { ReactElement } from 'react';
import { figureAddress, pageAddress, statisticAddress } from '../../../lib/address.ts';
import { ask, Refused } from '../../../lib/ask.ts';
import { countLabel } from '../../../lib/format.ts';
import { apiLanguage } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { holdsAll } from '../../../lib/marks.ts';
import { say } from '../../../lib/words.ts';
import { Standing, StatisticContext, statisticContext } from '../../../parts/evidence.tsx';
import { InOtherLanguage, SourceName } from '../../../parts/in-other-language.tsx';
import { Joined } from '../../../parts/joined.tsx';
import type { CountedData, SayingData } from './search-document.ts';
import { SayingQuery } from './search-document.ts';

type MetricFound = CountedData['statistics']['metric'][number];

/** What is counted that has all of the words in its name, in either language, with how many figures there are of it. */
export const metricsFor = (text: string, { statistics }: CountedData): MetricFound[] =>
  statistics.metric.filter(({ nameEn, nameFr }) => holdsAll(`${nameEn ?? ''} ${nameFr ?? ''}`, text));

/** The ways to the figures of what is counted. */
export function FiguresOf({
  lang,
  metrics,
  knownOn,
}: {
  lang: Lang;
  metrics: readonly MetricFound[];
  knownOn: string | null;
}): ReactElement {
  return (
    <nav className="nouns" aria-label={say(lang, 'Figures', 'Chiffres')}>
      <span className="soft">{say(lang, 'Figures of', 'Chiffres\u00a0:')}</span>
      {metrics.map((metric) => (
        <a key={metric.value} href={pageAddress(lang, '/statistics', { metric: metric.value, knownOn })}>
          <InOtherLanguage lang={lang} of={metric} field="name" />{' '}
          <span className="soft">{countLabel(lang, metric.count)}</span>
        </a>
      ))}
    </nav>
  );
}

type Saying = SayingData['statistics'];

/** Figures that say the number that is looked for; null where the words are no figure. */
export async function figuresSaying(lang: Lang, text: string, knownOn: string | null): Promise<Saying | null> {
  if (!/\d/.test(text)) return null;
  try {
    return (await ask(SayingQuery, { printed: text, lang: apiLanguage(lang), knownOn })).statistics;
  } catch (error) {
    if (!(error instanceof Refused && error.argument === 'where.printed')) throw error;
    return null;
  }
}

/** The first of the figures that say a number, with who gives each, and the way to all of them. */
export function FiguresSaying({
  lang,
  text,
  saying,
  knownOn,
}: {
  lang: Lang;
  text: string;
  saying: Saying;
  knownOn: string | null;
}): ReactElement {
  return (
    <section className="found-figures" aria-label={say(lang, 'Figures of this number', 'Chiffres de ce nombre')}>
      <ul className="entries">
        {saying.nodes.map((statistic) => (
          <li key={statistic.id}>
            <div>
              <p className="entry-title">
                <a href={figureAddress(lang, statistic.key, knownOn)}>{statistic.value.label}</a>
                <Standing lang={lang} statistic={statistic} />
              </p>
              <p>
                <Joined>
                  {[
                    <InOtherLanguage key="metric" lang={lang} of={statistic.metric} field="name" />,
                    statisticContext(lang, statistic) !== '' && (
                      <StatisticContext key="context" lang={lang} statistic={statistic} />
                    ),
                    dayWords(lang, statistic.asOf),
                  ]}
                </Joined>
              </p>
            </div>
            <p className="entry-side soft">{say(lang, 'Figure', 'Chiffre')}</p>
            <p className="entry-side soft">
              <a href={statisticAddress(lang, statistic, knownOn)}>
                <SourceName lang={lang} source={statistic.evidence.source} />
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p className="all-of">
        <a href={pageAddress(lang, '/statistics', { q: text, knownOn })}>
          {saying.totalCount > saying.nodes.length
            ? say(lang, `All ${saying.totalCount} figures`, `Les ${saying.totalCount} chiffres`)
            : say(lang, 'In the list of figures', 'Dans la liste des chiffres')}
        </a>
      </p>
    </section>
  );
}
