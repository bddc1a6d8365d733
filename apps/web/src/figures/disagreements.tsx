import type { ReactElement, ReactNode } from 'react';
import { figureAddress, pageAddress } from '../lib/address.ts';
import { dateWords, sameDate, sameFigure, saidOnce, sidesOf } from '../lib/disagreement-sides.ts';
import type { DisagreeingFigure, SaidOnce } from '../lib/disagreement-sides.ts';
import { independentWords } from '../lib/disagreement-words.ts';
import type { DisagreementData, EvidenceData } from '../lib/documents.ts';
import { counted } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { countedBy } from '../parts/counted-by.tsx';
import { DisagreementName } from '../parts/disagreement-name.tsx';
import { Passage, Standing } from '../parts/evidence.tsx';
import { InOtherLanguage } from '../parts/in-other-language.tsx';
import { Joined } from '../parts/joined.tsx';

/** How many sides of a disagreement stand open; a ledger can have twenty. */
const SIDES = 6;

/** Where a disagreement stands on its mission's page of them. */
export function disagreementAnchor(key: string): string {
  return `disagreement-${key}`;
}

/** What does not agree: the figures or dates side by side, each with all who give it, and why. */
export function Disagreements({
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
        <li key={disagreement.key} id={disagreementAnchor(disagreement.key)}>
          <Disagreement lang={lang} disagreement={disagreement} knownOn={knownOn} />
        </li>
      ))}
    </ol>
  );
}

function Disagreement({
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
    ...sidesOf(disagreement.statistics, sameFigure).map(({ key, alike }) => (
      <li key={key}>
        <FigureSide lang={lang} statistics={alike} once={once} knownOn={knownOn} />
      </li>
    )),
    ...sidesOf(disagreement.accounts, sameDate).map(({ key, first, alike }) => (
      <li key={key}>
        <Side
          lang={lang}
          head={dateWords(lang, alike) ?? say(lang, 'no date given', 'sans date')}
          // Where they are of one event, it stands above them.
          about={
            disagreement.event === null && (
              <a href={pageAddress(lang, `/events/${first.event.slug}`, { knownOn })}>
                <InOtherLanguage lang={lang} of={first.event} field="title" />
              </a>
            )
          }
          evidence={alike.map(({ evidence }) => evidence)}
          knownOn={knownOn}
        />
      </li>
    )),
  ];
  return (
    <article className="disagreement">
      <DisagreementName lang={lang} disagreement={disagreement} knownOn={knownOn} />
      <p className="explanation">{disagreement.explanation}</p>
      <ul className="facing">{sides.slice(0, SIDES)}</ul>
      {sides.length > SIDES && (
        <details className="twin">
          <summary>
            {counted(lang, sides.length - SIDES, say(lang, 'more', 'autre'), say(lang, 'more', 'autres'))}{' '}
            {say(lang, 'beside them', 'à côté')}
          </summary>
          <ul className="facing">{sides.slice(SIDES)}</ul>
        </details>
      )}
      <p className="soft small">
        {disagreement.range !== null && (
          <>
            {say(lang, 'All together: ', 'Tous ensemble\u00a0: ')}
            {disagreement.range.label} ·{' '}
          </>
        )}
        {independentWords(lang, disagreement)}
      </p>
    </article>
  );
}

function FigureSide({
  lang,
  statistics,
  once,
  knownOn,
}: {
  lang: Lang;
  statistics: readonly DisagreeingFigure[];
  /** What is said above of all. */
  once: SaidOnce;
  knownOn: string | null;
}): ReactElement | null {
  const first = statistics[0];
  if (first === undefined) return null;
  return (
    <Side
      lang={lang}
      head={
        <>
          <a className="plain-link" href={figureAddress(lang, first.key, knownOn)}>
            {first.value.label}
          </a>
          <Standing lang={lang} statistic={first} />
        </>
      }
      about={<Joined>{countedBy(lang, first, once)}</Joined>}
      evidence={statistics.map(({ evidence }) => evidence)}
      knownOn={knownOn}
    />
  );
}

function Side({
  lang,
  head,
  about,
  evidence,
  knownOn,
}: {
  lang: Lang;
  head: ReactNode;
  about?: ReactNode;
  evidence: readonly EvidenceData[];
  knownOn: string | null;
}): ReactElement {
  return (
    <>
      <p className="versus">{head}</p>
      {about !== undefined && about !== false && <p className="soft">{about}</p>}
      <ul className="says">
        {[...new Map(evidence.map((passage) => [passage.id, passage])).values()].map((passage) => (
          <li key={passage.id}>
            <Passage lang={lang} evidence={passage} knownOn={knownOn} />
          </li>
        ))}
      </ul>
    </>
  );
}
