import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { statisticAddress } from '../lib/address.ts';
import { counted } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { DrawdownData } from '../lib/mission-document.ts';
import { say } from '../lib/words.ts';
import { StatisticContext } from '../parts/evidence.tsx';
import { Section } from '../parts/page.tsx';
import { Take } from '../parts/take.tsx';
import type { Takeable } from '../parts/take.tsx';
import { SourceName } from '../parts/in-other-language.tsx';
import { Joined } from '../parts/joined.tsx';

/** The figures of people gone that are not in the line, by the reason why. */
export function Excluded({
  lang,
  drawdown,
  take,
}: {
  lang: Lang;
  drawdown: DrawdownData;
  take: Takeable;
}): ReactElement | null {
  const { excluded } = drawdown;
  if (excluded.length === 0) return null;
  const byReason = new Map<string, (typeof excluded)[number][]>();
  for (const exclusion of excluded)
    byReason.set(exclusion.reason, [...(byReason.get(exclusion.reason) ?? []), exclusion]);
  return (
    <Section
      id="excluded"
      title={say(lang, 'Left out of the chart', 'Écartés du graphique')}
      note={say(
        lang,
        'Figures of people gone that are not in the line, each with the reason.',
        'Chiffres de départs qui ne sont pas dans la ligne, chacun avec la raison.',
      )}
    >
      <details className="twin excluded">
        <summary>
          {counted(lang, excluded.length, say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres'))}
        </summary>
        {[...byReason].map(([reason, exclusions]) => (
          <div key={reason}>
            <p className="note">{reason}</p>
            <ul>
              {exclusions.map(({ statistic }) => (
                <li key={statistic.id}>
                  <a className="statistic-value" href={statisticAddress(lang, statistic)}>
                    {statistic.value.label}
                  </a>{' '}
                  <Joined>
                    {[
                      <StatisticContext key="context" lang={lang} statistic={statistic} />,
                      dayWords(lang, statistic.asOf),
                      <SourceName key="source" lang={lang} source={statistic.evidence.source} />,
                    ]}
                  </Joined>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
      <Take lang={lang} about={say(lang, 'figures left out', 'chiffres écartés')} {...take} />
    </Section>
  );
}
