import { Fragment, type ReactElement } from 'react';
import { evidenceAddress, figureAddress, pageAddress, statisticAddress } from '../lib/address.ts';
import { dateWords, sameDate, sameFigure, saidOnce, sidesOf } from '../lib/disagreement-sides.ts';
import { independentWords } from '../lib/disagreement-words.ts';
import type { Lang } from '../lib/language.ts';
import type { DisagreementData, ReconciliationData } from '../lib/mission-document.ts';
import { say, word } from '../lib/words.ts';
import { countedBy } from '../parts/counted-by.tsx';
import { DisagreementName } from '../parts/disagreement-name.tsx';
import { Repeats } from '../parts/evidence.tsx';
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
  const once = saidOnce(disagreement);
  const sides = [
    ...sidesOf(disagreement.statistics, sameFigure).map(({ key, first: statistic, alike }) => (
      <li key={key}>
        <a className="side" href={figureAddress(lang, statistic.key, knownOn)}>
          {statistic.value.label}
        </a>
        <Joined>
          {[
            ...countedBy(lang, statistic, once),
            <Tellers
              key="tellers"
              lang={lang}
              told={alike.map((each) => ({ ...each, href: statisticAddress(lang, each, knownOn) }))}
              knownOn={knownOn}
            />,
          ]}
        </Joined>
      </li>
    )),
    ...sidesOf(disagreement.accounts, sameDate).map(({ key, first: { event }, alike }) => (
      <li key={key}>
        <a className="side" href={pageAddress(lang, `/events/${event.slug}`, { knownOn })}>
          {dateWords(lang, alike) ?? say(lang, 'no date', 'sans date')}
        </a>
        <Joined>
          {[
            // Where they are of one event, it stands above them.
            disagreement.event === null && <InOtherLanguage key="event" lang={lang} of={event} field="title" />,
            <Tellers
              key="tellers"
              lang={lang}
              told={alike.map((each) => ({ ...each, href: evidenceAddress(lang, each.evidence, knownOn) }))}
              knownOn={knownOn}
            />,
          ]}
        </Joined>
      </li>
    )),
  ];
  return (
    <>
      <DisagreementName lang={lang} disagreement={disagreement} knownOn={knownOn} />
      <ul className="sides">
        {sides.slice(0, SIDES)}
        {sides.length > SIDES && (
          <li className="soft">{say(lang, `and ${sides.length - SIDES} more`, `et ${sides.length - SIDES} autres`)}</li>
        )}
      </ul>
      <p className="explanation">
        {disagreement.explanation} {independentWords(lang, disagreement)}
      </p>
    </>
  );
}

/** Who says so, each name leading to the passage, with whom it repeats. */
function Tellers({
  lang,
  told,
  knownOn,
}: {
  lang: Lang;
  told: readonly { href: string; evidence: DisagreementData['statistics'][number]['evidence'] }[];
  knownOn: string | null;
}): ReactElement {
  return (
    <Joined by=", ">
      {told.map(({ href, evidence: { source } }) => (
        <Fragment key={href}>
          <a href={href}>
            <SourceName lang={lang} source={source} />
          </a>
          {source.echoes !== null && (
            <>
              {' '}
              (<Repeats lang={lang} echoes={source.echoes} knownOn={knownOn} />)
            </>
          )}
        </Fragment>
      ))}
    </Joined>
  );
}
