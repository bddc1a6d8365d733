import type { ReactElement } from 'react';
import { pageAddress, statisticAddress } from '../lib/address.ts';
import { counted } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { DisagreementData } from '../lib/mission-document.ts';
import { say, word } from '../lib/words.ts';
import { Passage, statisticContext } from '../parts/evidence.tsx';
import { Nothing } from '../parts/page.tsx';

/** How many stand open; they come with those that matter most first. */
const SHOWN = 4;

/** What does not agree, the figures or dates side by side, and why. The first few open; the others one step away. */
export function Disagreements({
  lang,
  disagreements,
  knownOn,
}: {
  lang: Lang;
  disagreements: readonly DisagreementData[];
  knownOn: string | null;
}): ReactElement {
  if (disagreements.length === 0)
    return (
      <Nothing>
        {say(
          lang,
          'No two sources contradict each other, as far as known.',
          'Aucune source n’en contredit une autre, à notre connaissance.',
        )}
      </Nothing>
    );
  const first = disagreements.slice(0, SHOWN);
  const others = disagreements.slice(SHOWN);
  return (
    <>
      <DisagreementList lang={lang} disagreements={first} knownOn={knownOn} />
      {others.length > 0 && (
        <details className="twin more">
          <summary>{say(lang, `${others.length} more`, `${others.length} autres`)}</summary>
          <DisagreementList lang={lang} disagreements={others} knownOn={knownOn} />
        </details>
      )}
    </>
  );
}

function DisagreementList({
  lang,
  disagreements,
  knownOn,
}: {
  lang: Lang;
  disagreements: readonly DisagreementData[];
  knownOn: string | null;
}): ReactElement {
  return (
    <ol className="disagreements">
      {disagreements.map((disagreement) => (
        <li key={disagreement.key}>
          <DisagreementItem lang={lang} disagreement={disagreement} knownOn={knownOn} />
        </li>
      ))}
    </ol>
  );
}

function DisagreementItem({
  lang,
  disagreement,
  knownOn,
}: {
  lang: Lang;
  disagreement: DisagreementData;
  knownOn: string | null;
}): ReactElement {
  return (
    <article className="disagreement">
      <h3>
        {disagreement.event === null ? (
          (disagreement.metric?.name ?? say(lang, 'Figures', 'Chiffres'))
        ) : (
          <>
            {say(lang, 'When: ', 'Quand\u00a0: ')}
            <a href={pageAddress(lang, `/events/${disagreement.event.slug}`, { knownOn })}>
              {disagreement.event.title}
            </a>
          </>
        )}{' '}
        <span className={`tag kind-${disagreement.kind.toLowerCase()}`}>
          {word(lang, 'disagreementKind', disagreement.kind)}
        </span>
      </h3>
      <p className="explanation">{disagreement.explanation}</p>
      <ul className="side-by-side">
        {disagreement.statistics.map((statistic) => (
          <li key={statistic.id}>
            <a className="versus" href={statisticAddress(lang, statistic)}>
              {statistic.value.label}
            </a>
            <span className="soft">
              {[statisticContext(lang, statistic), statistic.asOf.label].filter((part) => part !== '').join(' · ')}
            </span>
            <Passage lang={lang} evidence={statistic.evidence} />
          </li>
        ))}
        {disagreement.accounts.map((account) => (
          <li key={account.evidence.id}>
            <span className="versus">{account.span?.label ?? say(lang, 'no date', 'sans date')}</span>
            <Passage lang={lang} evidence={account.evidence} />
          </li>
        ))}
      </ul>
      <p className="soft small">
        {say(lang, 'At most ', 'Au plus ')}
        {counted(
          lang,
          disagreement.independentSources,
          say(lang, 'independent source', 'source indépendante'),
          say(lang, 'independent sources', 'sources indépendantes'),
        )}
      </p>
    </article>
  );
}
