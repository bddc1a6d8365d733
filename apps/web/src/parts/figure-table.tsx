import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import type { SearchParams } from '../lib/address.ts';
import { evidenceAddress, figureAddress, pageAddress } from '../lib/address.ts';
import type { FigureData } from '../lib/documents.ts';
import { dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { figureOrder } from '../lib/lists.ts';
import { colon, say, word } from '../lib/words.ts';
import { Phrase, Standing } from './evidence.tsx';
import { InOtherLanguage } from './in-other-language.tsx';

/** Figures as a table, each with what it counts, who says so and where; what is wrong or withdrawn is marked, with the reason. */
export function FigureTable({
  lang,
  path,
  params,
  kept,
  statistics,
  knownOn,
}: {
  lang: Lang;
  path: string;
  params: SearchParams;
  /** What links to another order keep of the address. */
  kept: Readonly<Record<string, string | null>>;
  statistics: readonly FigureData[];
  knownOn: string | null;
}): ReactElement {
  const order = figureOrder(params);
  const names = {
    asOf: say(lang, 'Describes', 'Décrit'),
    figure: say(lang, 'Figure', 'Chiffre'),
    what: say(lang, 'What is counted', 'Ce qui est compté'),
    whom: say(lang, 'Among whom', 'Parmi qui'),
    source: say(lang, 'Given by', 'Donné par'),
    known: say(lang, 'Known from', 'Connu depuis'),
  };
  return (
    <div className="scroll" role="region" tabIndex={0} aria-label={say(lang, 'Figures', 'Chiffres')}>
      <table className="record">
        <thead>
          <tr>
            <SortedHead lang={lang} path={path} kept={kept} by="AS_OF" order={order} name={names.asOf} />
            <SortedHead lang={lang} path={path} kept={kept} by="VALUE" order={order} name={names.figure} />
            <th scope="col">{names.what}</th>
            <th scope="col">{names.whom}</th>
            <th scope="col">{names.source}</th>
            <SortedHead lang={lang} path={path} kept={kept} by="PUBLISHED" order={order} name={names.known} />
          </tr>
        </thead>
        <tbody>
          {statistics.map((statistic) => (
            <tr
              key={statistic.id}
              className={statistic.rank === 'DEPRECATED' || statistic.retraction !== null ? 'wrong' : undefined}
            >
              <td data-name={names.asOf}>
                {dayWords(lang, statistic.asOf)}
                {statistic.since !== null && (
                  <span className="soft small">
                    {' '}
                    {say(lang, 'counted since ', 'compté depuis ')}
                    {dayWords(lang, statistic.since)}
                  </span>
                )}
              </td>
              <th scope="row" data-name={names.figure}>
                <a href={figureAddress(lang, statistic.key, knownOn)}>{statistic.value.label}</a>
                <Standing lang={lang} statistic={statistic} />
              </th>
              <td data-name={names.what}>
                <InOtherLanguage lang={lang} of={statistic.metric} field="name" />
                {statistic.event !== null && (
                  <>
                    {', '}
                    <a href={pageAddress(lang, `/events/${statistic.event.slug}`, { knownOn })}>
                      <InOtherLanguage lang={lang} of={statistic.event} field="title" />
                    </a>
                  </>
                )}
                <Reason lang={lang} statistic={statistic} knownOn={knownOn} />
              </td>
              <td data-name={names.whom}>
                <Whom lang={lang} statistic={statistic} knownOn={knownOn} />
              </td>
              <td data-name={names.source}>
                <a href={evidenceAddress(lang, statistic.evidence, knownOn)}>
                  <cite lang={statistic.evidence.source.language}>{statistic.evidence.source.title}</cite>
                </a>
                {statistic.evidence.source.publisher !== null && (
                  <span className="soft">
                    , <InOtherLanguage lang={lang} of={statistic.evidence.source.publisher} field="name" />
                  </span>
                )}
                {statistic.evidence.phrase !== null && (
                  <span className="soft small block">
                    <Phrase lang={lang} phrase={statistic.evidence.phrase} of={statistic.evidence.source.language} />
                  </span>
                )}
              </td>
              <td data-name={names.known}>{dayLabel(lang, statistic.knownFrom, { month: 'short' })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The head of a column that the table can be sorted by: leads to the other direction, or to this column, from the largest or the earliest on. */
function SortedHead({
  lang,
  path,
  kept,
  by,
  order,
  name,
}: {
  lang: Lang;
  path: string;
  kept: Readonly<Record<string, string | null>>;
  by: 'AS_OF' | 'VALUE' | 'PUBLISHED';
  order: string;
  name: string;
}): ReactElement {
  const isSorted = order.startsWith(by);
  const isDown = order.endsWith('DESC');
  const isNextDown = isSorted ? !isDown : by === 'VALUE';
  const next = `${by}_${isNextDown ? 'DESC' : 'ASC'}`;
  const href = pageAddress(lang, path, { ...kept, order: next === 'AS_OF_ASC' ? null : next });
  const [down, up] =
    by === 'VALUE'
      ? [
          say(lang, ', sort largest first', ', trier du plus grand'),
          say(lang, ', sort smallest first', ', trier du plus petit'),
        ]
      : [
          say(lang, ', sort latest first', ', trier du plus récent'),
          say(lang, ', sort earliest first', ', trier du plus ancien'),
        ];
  return (
    <th scope="col" aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : undefined}>
      <a href={href} className="sorter">
        {name}
        <span aria-hidden="true">{isSorted ? (isDown ? ' ↓' : ' ↑') : ' ↕'}</span>
        <span className="unseen">{isNextDown ? down : up}</span>
      </a>
    </th>
  );
}

/** Whom a figure counts: the scope, and the actor and the place where it is about one. */
export function Whom({
  lang,
  statistic,
  knownOn,
}: {
  lang: Lang;
  statistic: Pick<FigureData, 'scope' | 'subject' | 'place'>;
  knownOn: string | null;
}): ReactElement {
  const { scope, subject, place } = statistic;
  const parts = [
    scope === 'NOT_APPLICABLE' ? null : <span key="scope">{word(lang, 'scope', scope)}</span>,
    subject === null ? null : (
      <a key="subject" href={pageAddress(lang, `/actors/${subject.slug}`, { knownOn })}>
        <InOtherLanguage lang={lang} of={subject} field="name" />
      </a>
    ),
    place === null ? null : (
      <a key="place" href={pageAddress(lang, `/places/${place.slug}`, { knownOn })}>
        <InOtherLanguage lang={lang} of={place} field="name" />
      </a>
    ),
  ].filter((part) => part !== null);
  return (
    <>
      {parts.map((part, i) => (
        <span key={part.key}>
          {i > 0 && ', '}
          {part}
        </span>
      ))}
    </>
  );
}

/** Why a figure is ranked above or below others, was withdrawn, or what it corrects. */
function Reason({
  lang,
  statistic,
  knownOn,
}: {
  lang: Lang;
  statistic: FigureData;
  knownOn: string | null;
}): ReactElement | null {
  const { rankReason, retraction, supersedes } = statistic;
  if (rankReason === null && retraction === null && supersedes === null) return null;
  return (
    <span className="note block">
      <InOtherLanguage lang={lang} of={statistic} field="rankReason" />
      {retraction !== null && (
        <>
          {rankReason !== null && ' '}
          {say(lang, 'Withdrawn', 'Retiré')}
          {colon(lang)}
          <InOtherLanguage lang={lang} of={retraction} field="reason" />
        </>
      )}
      {supersedes !== null && (
        <>
          {(rankReason !== null || retraction !== null) && ' '}
          {say(lang, 'Corrects', 'Corrige')}
          {colon(lang)}
          <a href={figureAddress(lang, supersedes.key, knownOn)}>{supersedes.value.label}</a>
        </>
      )}
    </span>
  );
}
