import { disagreementWords, independentWords } from '../lib/disagreement-words.ts';
import type { ReactElement } from 'react';
import { evidenceAddress, pageAddress, statisticAddress } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import type { DisagreementData, ReconciliationData } from '../lib/mission-document.ts';
import { say, word } from '../lib/words.ts';
import { Repeats, StatisticContext, statisticContext } from '../parts/evidence.tsx';
import { Nothing } from '../parts/page.tsx';
import { InOtherLanguage, SourceName } from '../parts/in-other-language.tsx';
import { Joined } from '../parts/joined.tsx';

/** How many figures of one disagreement are shown; its own page has them all. */
const SIDES = 5;

/** The disagreements that matter most, the figures or dates side by side, and the way to all of them. */
export function DisagreementsInBrief({
  lang,
  path,
  disagreements,
  total,
  sums,
  knownOn,
}: {
  lang: Lang;
  path: string;
  disagreements: readonly DisagreementData[];
  total: number;
  sums: readonly ReconciliationData[];
  knownOn: string | null;
}): ReactElement {
  const all = pageAddress(lang, `${path}/disagreements`, { knownOn });
  const wrong = sums.filter((sum) => sum.status === 'UNBALANCED');
  const right = sums.filter((sum) => sum.status === 'BALANCED').length;
  if (total === 0 && sums.length === 0)
    return (
      <Nothing>
        {say(
          lang,
          'No two sources contradict each other, as far as known.',
          'Aucune source n’en contredit une autre, à notre connaissance.',
        )}
      </Nothing>
    );
  return (
    <>
      <ol className="in-brief">
        {disagreements.map((disagreement) => (
          <li key={disagreement.key}>
            <Brief lang={lang} disagreement={disagreement} knownOn={knownOn} />
          </li>
        ))}
        {wrong.map((sum) => (
          <li key={sum.key}>
            <h3>
              {say(lang, 'A sum', 'Une somme')}{' '}
              <span className="tag kind-conflict">{word(lang, 'reconciliation', sum.status)}</span>
            </h3>
            <p className="explanation">{sum.explanation}</p>
          </li>
        ))}
      </ol>
      <p className="in-brief-more">
        <a href={all}>
          {say(
            lang,
            total === 1 ? 'The disagreement in full' : `All ${total} disagreements, with their passages`,
            total < 2 ? 'Le désaccord en entier' : `Les ${total} désaccords, avec leurs passages`,
          )}
        </a>
        {right > 0 && (
          <span className="soft">
            {say(
              lang,
              `${right} ${right === 1 ? 'sum that a source prints adds up' : 'sums that sources print add up'}.`,
              `${right} ${right === 1 ? 'somme imprimée tombe juste' : 'sommes imprimées tombent juste'}.`,
            )}
          </span>
        )}
      </p>
    </>
  );
}

function Brief({
  lang,
  disagreement,
  knownOn,
}: {
  lang: Lang;
  disagreement: DisagreementData;
  knownOn: string | null;
}): ReactElement {
  const more = [disagreement.statistics, disagreement.accounts].reduce(
    (sum, { length }) => sum + Math.max(0, length - SIDES),
    0,
  );
  return (
    <>
      <h3>
        {disagreement.event === null ? (
          disagreement.metric === null ? (
            say(lang, 'Figures', 'Chiffres')
          ) : (
            <InOtherLanguage lang={lang} of={disagreement.metric} field="name" />
          )
        ) : (
          <>
            {say(lang, 'When: ', 'Quand\u00a0: ')}
            <a href={pageAddress(lang, `/events/${disagreement.event.slug}`, { knownOn })}>
              <InOtherLanguage lang={lang} of={disagreement.event} field="title" />
            </a>
          </>
        )}{' '}
        <span className={`tag kind-${disagreement.kind.toLowerCase()}`}>{disagreementWords(lang, disagreement)}</span>
      </h3>
      <ul className="sides">
        {disagreement.statistics.slice(0, SIDES).map((statistic) => (
          <li key={statistic.id}>
            <a className="side" href={statisticAddress(lang, statistic)}>
              {statistic.value.label}
            </a>
            <Joined>
              {[
                statisticContext(lang, statistic) !== '' && (
                  <StatisticContext key="context" lang={lang} statistic={statistic} />
                ),
                statistic.asOf.label,
                <SourceName key="source" lang={lang} source={statistic.evidence.source} />,
                statistic.evidence.source.echoes !== null && (
                  <Repeats key="echo" lang={lang} echoes={statistic.evidence.source.echoes} knownOn={knownOn} />
                ),
              ]}
            </Joined>
          </li>
        ))}
        {disagreement.accounts.slice(0, SIDES).map((account) => (
          <li key={account.evidence.id}>
            <a className="side" href={evidenceAddress(lang, account.evidence)}>
              {account.span?.label ?? say(lang, 'no date', 'sans date')}
            </a>
            <SourceName lang={lang} source={account.evidence.source} />
            {account.evidence.source.echoes !== null && (
              <>
                {' · '}
                <Repeats lang={lang} echoes={account.evidence.source.echoes} knownOn={knownOn} />
              </>
            )}
          </li>
        ))}
        {more > 0 && <li className="soft">{say(lang, `and ${more} more`, `et ${more} autres`)}</li>}
      </ul>
      <p className="explanation">
        {disagreement.explanation} {independentWords(lang, disagreement)}
      </p>
    </>
  );
}
