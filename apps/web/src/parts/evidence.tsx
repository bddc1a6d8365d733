import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { evidenceAddress, figureAddress, pageAddress } from '../lib/address.ts';
import type { EchoData, EvidenceData, StatisticData } from '../lib/documents.ts';
import { counted } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { colon, say, word } from '../lib/words.ts';
import { InOtherLanguage, SourceName } from './in-other-language.tsx';
import { inWords } from '../lib/other-language.ts';
import { Joined } from './joined.tsx';

/** The few words of a source, in the quotation marks of the page's language. */
export function Phrase({ lang, phrase, of }: { lang: Lang; phrase: string; of: string }): ReactElement {
  return (
    <span className="phrase">
      {lang === 'fr' ? '«\u00a0' : '“'}
      <span lang={of}>{phrase}</span>
      {lang === 'fr' ? '\u00a0»' : '”'}
    </span>
  );
}

/** A passage: its source, where in it, and the words. */
export function Passage({
  lang,
  evidence,
  knownOn = null,
}: {
  lang: Lang;
  /** With whom its source repeats, where that is to be said. */
  evidence: EvidenceData & { source: { echoes?: Echoed | null } };
  knownOn?: string | null;
}): ReactElement {
  const { source } = evidence;
  return (
    <span className="passage">
      <a href={evidenceAddress(lang, evidence, knownOn)}>
        <cite lang={source.language}>{source.title}</cite>
      </a>
      <span className="soft">
        {source.publisher !== null && (
          <>
            , <InOtherLanguage lang={lang} of={source.publisher} field="name" />
          </>
        )}
        , {dayWords(lang, source.published)}
        {source.echoes != null && (
          <>
            , <Repeats lang={lang} echoes={source.echoes} knownOn={knownOn} />
          </>
        )}
        {evidence.paragraph !== null && (
          <>
            , {say(lang, 'paragraph', 'paragraphe')}&nbsp;{evidence.paragraph}
          </>
        )}
        {evidence.phrase !== null && (
          <>
            {colon(lang)}
            <Phrase lang={lang} phrase={evidence.phrase} of={source.language} />
          </>
        )}
      </span>
      {evidence.note !== null && (
        <span className="note">
          {' · '}
          <InOtherLanguage lang={lang} of={evidence} field="note" />
        </span>
      )}
    </span>
  );
}

/** A source that others repeat. */
type Echoed = NonNullable<EchoData['source']['echoes']>;

/** That a source repeats another, and so does not confirm it. */
export function Repeats({
  lang,
  echoes,
  knownOn,
}: {
  lang: Lang;
  echoes: Echoed;
  knownOn: string | null;
}): ReactElement {
  return (
    <>
      {say(lang, 'repeats', 'reprend')}{' '}
      <a href={pageAddress(lang, `/sources/${echoes.slug}`, { knownOn })}>
        <SourceName lang={lang} source={echoes} />
      </a>
    </>
  );
}

function HomePhrase({ lang, evidence }: { lang: Lang; evidence: EvidenceData }): ReactElement {
  return (
    <span className="soft">
      {evidence.phrase !== null && <Phrase lang={lang} phrase={evidence.phrase} of={evidence.source.language} />}
      {evidence.note !== null && (
        <span className="note">
          {' · '}
          <InOtherLanguage lang={lang} of={evidence} field="note" />
        </span>
      )}
    </span>
  );
}

/** What a statistic counts besides its metric: scope, subject and place. */
export function StatisticContext({ lang, statistic }: { lang: Lang; statistic: StatisticData }): ReactElement {
  const { scope, subject, place } = statistic;
  return (
    <Joined by=", ">
      {[
        scope === 'NOT_APPLICABLE' ? null : word(lang, 'scope', scope),
        subject && <InOtherLanguage key="subject" lang={lang} of={subject} field="name" />,
        place && <InOtherLanguage key="place" lang={lang} of={place} field="name" />,
      ]}
    </Joined>
  );
}

/** The same where nothing can be marked up. */
export function statisticContext(lang: Lang, statistic: StatisticData): string {
  return [
    statistic.scope === 'NOT_APPLICABLE' ? '' : word(lang, 'scope', statistic.scope),
    statistic.subject === null ? '' : inWords(lang, statistic.subject, 'name'),
    statistic.place === null ? '' : inWords(lang, statistic.place, 'name'),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** That a figure is not one like any other: ranked above or below them, or withdrawn. */
export function Standing({
  lang,
  statistic,
}: {
  lang: Lang;
  statistic: { rank: string; retraction: unknown };
}): ReactElement | null {
  if (statistic.retraction !== null)
    return <span className="tag deprecated">{word(lang, 'revision', 'RETRACTED')}</span>;
  if (statistic.rank === 'NORMAL') return null;
  return <span className={`tag ${statistic.rank.toLowerCase()}`}>{word(lang, 'rank', statistic.rank)}</span>;
}

/** One figure as its source gives it, with the passage: the value leads to all that is known of it, the source to where it stands. */
export function StatisticLine({
  lang,
  statistic,
  anchor,
  knownOn = null,
}: {
  lang: Lang;
  statistic: StatisticData;
  anchor?: string;
  knownOn?: string | null;
}): ReactElement {
  // On its source's own page, where it has its anchor, the source need not be named again.
  const isAtHome = anchor !== undefined;
  const context = statisticContext(lang, statistic);
  return (
    <div className="statistic" id={anchor}>
      <p className="statistic-head">
        <a className="statistic-value" href={figureAddress(lang, statistic.key, knownOn)}>
          {statistic.value.label}
        </a>{' '}
        <span>
          <InOtherLanguage lang={lang} of={statistic.metric} field="name" />
          {context !== '' && <span className="soft"> · {context}</span>}
          <span className="soft"> · {dayWords(lang, statistic.asOf)}</span>
        </span>
        <Standing lang={lang} statistic={statistic} />
      </p>
      <p className="statistic-source">
        {statistic.attributedTo !== null && (
          <span className="soft">
            {say(lang, 'According to', 'Selon')}{' '}
            <a href={pageAddress(lang, `/actors/${statistic.attributedTo.slug}`, { knownOn })}>
              <InOtherLanguage lang={lang} of={statistic.attributedTo} field="name" />
            </a>
            {isAtHome ? (statistic.evidence.phrase === null ? '' : ', ') : say(lang, ', in ', ', dans\u00a0: ')}
          </span>
        )}
        {isAtHome ? (
          <HomePhrase lang={lang} evidence={statistic.evidence} />
        ) : (
          <Passage lang={lang} evidence={statistic.evidence} knownOn={knownOn} />
        )}
      </p>
      {statistic.rankReason !== null && (
        <p className="note">
          <InOtherLanguage lang={lang} of={statistic} field="rankReason" />
        </p>
      )}
      {statistic.retraction !== null && (
        <p className="note">
          {say(lang, 'Retracted', 'Retiré')}
          {colon(lang)}
          <InOtherLanguage lang={lang} of={statistic.retraction} field="reason" />
        </p>
      )}
    </div>
  );
}

/** The sources of a figure, one step away: opens where it stands, without leaving the page and without scripts. */
export function Proof({
  lang,
  statistics,
  about,
  knownOn = null,
}: {
  lang: Lang;
  statistics: readonly StatisticData[];
  about?: string;
  knownOn?: string | null;
}): ReactElement {
  const unique = [...new Map(statistics.map((statistic) => [statistic.id, statistic])).values()];
  const sources = new Set(unique.map((statistic) => statistic.evidence.source.id)).size;
  if (unique.length === 0)
    return <p className="proof soft">{say(lang, 'No figure stands behind this.', 'Aucun chiffre à l’appui.')}</p>;
  return (
    <details className="proof">
      <summary>
        {counted(lang, sources, 'source', 'sources')}
        {about !== undefined && (
          <span className="unseen">
            {' '}
            {say(lang, 'of', 'pour')} {about}
          </span>
        )}
      </summary>
      <ul>
        {unique.map((statistic) => (
          <li key={statistic.id}>
            <StatisticLine lang={lang} statistic={statistic} knownOn={knownOn} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The passages that something other than a figure rests on. */
export function Passages({
  lang,
  evidence,
  knownOn = null,
}: {
  lang: Lang;
  evidence: readonly EvidenceData[];
  knownOn?: string | null;
}): ReactElement | null {
  const unique = [...new Map(evidence.map((passage) => [passage.id, passage])).values()];
  if (unique.length === 0) return null;
  return (
    <details className="proof">
      <summary>
        {counted(lang, unique.length, say(lang, 'passage', 'passage'), say(lang, 'passages', 'passages'))}
      </summary>
      <ul>
        {unique.map((passage) => (
          <li key={passage.id}>
            <Passage lang={lang} evidence={passage} knownOn={knownOn} />
          </li>
        ))}
      </ul>
    </details>
  );
}
