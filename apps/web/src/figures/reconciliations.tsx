import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { figureAddress } from '../lib/address.ts';
import type { ReconciliationData, StatisticData } from '../lib/documents.ts';
import type { Lang } from '../lib/language.ts';
import { say, word } from '../lib/words.ts';
import { Proof, statisticContext } from '../parts/evidence.tsx';
import { Nothing } from '../parts/page.tsx';
import { inWords } from '../lib/other-language.ts';

/** Sums that sources print, tried: parts against the whole. */
export function Reconciliations({
  lang,
  reconciliations,
  knownOn = null,
}: {
  lang: Lang;
  reconciliations: readonly ReconciliationData[];
  knownOn?: string | null;
}): ReactElement {
  if (reconciliations.length === 0)
    return (
      <Nothing>
        {say(
          lang,
          'No source known prints a whole with its parts.',
          'Aucune source connue ne donne un total avec ses parties.',
        )}
      </Nothing>
    );
  return (
    <ol className="sums">
      {reconciliations.map((sum) => (
        <li key={sum.key} className={`sum ${sum.status.toLowerCase()}`}>
          <p className="equation">
            <Terms lang={lang} statistics={sum.parts} knownOn={knownOn} />{' '}
            <span className="sign">{sum.status === 'BALANCED' ? '=' : sum.status === 'UNBALANCED' ? '≠' : '…'}</span>{' '}
            <Terms lang={lang} statistics={sum.whole} knownOn={knownOn} />
            <span className="tag">{word(lang, 'reconciliation', sum.status)}</span>
          </p>
          <p className="explanation">{sum.explanation}</p>
          <Proof lang={lang} statistics={[...sum.parts, ...sum.whole]} about={sum.explanation} knownOn={knownOn} />
        </li>
      ))}
    </ol>
  );
}

function Terms({
  lang,
  statistics,
  knownOn,
}: {
  lang: Lang;
  statistics: readonly StatisticData[];
  knownOn: string | null;
}): ReactElement {
  return (
    <>
      {statistics.map((statistic, i) => (
        <Fragment key={statistic.id}>
          {i > 0 && <span className="sign"> + </span>}
          <a
            className="term"
            href={figureAddress(lang, statistic.key, knownOn)}
            title={`${inWords(lang, statistic.metric, 'name')}, ${statisticContext(lang, statistic)}`}
          >
            {statistic.value.label}
          </a>
        </Fragment>
      ))}
    </>
  );
}
