import { dayWords } from '../../../../lib/day-words.ts';
import { disagreementWords, independentWords } from '../../../../lib/disagreement-words.ts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { disagreementAnchor } from '../../../../figures/disagreements.tsx';
import { NotYetKnown, notYetKnownMetadata } from '../../../../figures/not-yet-known.tsx';
import { VintageNotice } from '../../../../figures/vintage.tsx';
import { datesDiffer } from '../../../../lib/accounts.ts';
import { pageAddress } from '../../../../lib/address.ts';
import { ask, askAll } from '../../../../lib/ask.ts';
import { counted, dayLabel } from '../../../../lib/format.ts';
import { apiLanguage } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { say, word } from '../../../../lib/words.ts';
import { Passage, Passages, StatisticLine } from '../../../../parts/evidence.tsx';
import { Edtf } from '../../../../parts/edtf.tsx';
import { Fact, Facts } from '../../../../parts/facts.tsx';
import { InOtherLanguage } from '../../../../parts/in-other-language.tsx';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Nothing, Page, Section } from '../../../../parts/page.tsx';
import { readDetail } from '../../../../parts/read-page.ts';
import { Revisions } from '../../../../parts/revisions.tsx';
import { Take } from '../../../../parts/take.tsx';
import { WrongAddress } from '../../../../parts/wrong-address.tsx';
import type { EventDisagreement, EventPageData } from './event-document.ts';
import { EventDisagreementsQuery, EventQuery } from './event-document.ts';
import { inWords } from '../../../../lib/other-language.ts';

const eventOf = cache(
  async (lang: Lang, slug: string, knownOn: string | null) =>
    (await ask(EventQuery, { slug, lang: apiLanguage(lang), knownOn })).event,
);

type Props = PageProps<'/[lang]/events/[slug]'>;

async function read({ params, searchParams }: Props) {
  const { lang, slug, knownOn, isWrong } = await readDetail(params, searchParams);
  return { lang, slug, knownOn, isWrong, event: isWrong ? null : await eventOf(lang, slug, knownOn) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, slug, knownOn, event } = await read(props);
  if (event === null) return notYetKnownMetadata(lang, knownOn);
  return pageMetadata(
    lang,
    `/events/${slug}`,
    inWords(lang, event, 'title'),
    event.summary === ''
      ? `${inWords(lang, event, 'title')}, ${dayWords(lang, event.span)}`
      : inWords(lang, event, 'summary'),
  );
}

/** Why the dates of an event disagree, by its mission's list of disagreements; null where they do not. */
async function disagreementOn(
  lang: Lang,
  event: EventPageData,
  knownOn: string | null,
): Promise<EventDisagreement | null> {
  const { mission } = event;
  if (mission === null || !datesDiffer(event.accounts)) return null;
  const all = await askAll(async (after) => {
    const asked = { mission: mission.slug, lang: apiLanguage(lang), knownOn, after };
    const answer = await ask(EventDisagreementsQuery, asked);
    return answer.mission?.disagreements ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  return all.find(({ event: about }) => about?.slug === event.slug) ?? null;
}

/** One event with what each source says of it, side by side. */
export default async function EventPage(props: Props): Promise<ReactElement> {
  const { lang, slug, knownOn, isWrong, event } = await read(props);
  const path = `/events/${slug}`;
  if (isWrong) return <WrongAddress lang={lang} path={path} parameter="knownOn" />;
  if (event === null) {
    if (knownOn === null) notFound();
    return <NotYetKnown lang={lang} path={path} name={null} knownOn={knownOn} />;
  }
  const disagreement = await disagreementOn(lang, event, knownOn);
  return (
    <Page lang={lang} path={path} query={{ knownOn }}>
      <article>
        <header className="opening list-opening">
          <p className="kicker">
            {event.mission !== null && (
              <>
                <a href={pageAddress(lang, `/missions/${event.mission.slug}/events`, { knownOn })}>
                  {event.mission.acronym}
                </a>
                <span className="soft"> · </span>
              </>
            )}
            <a
              href={pageAddress(lang, event.mission === null ? '/events' : `/missions/${event.mission.slug}/events`, {
                kind: event.kind,
                knownOn,
              })}
            >
              {word(lang, 'eventKind', event.kind)}
            </a>
            <span className="soft"> · {dayWords(lang, event.span)}</span>
          </p>
          <h1>
            <InOtherLanguage lang={lang} of={event} field="title" />
          </h1>
          {event.summary !== '' && (
            <p className="standfirst">
              <InOtherLanguage lang={lang} of={event} field="summary" />
            </p>
          )}
          {event.retraction !== null && (
            <p className="vintage-notice">
              <strong>
                {say(lang, 'Withdrawn on ', 'Retiré le ')}
                {dayLabel(lang, event.retraction.on)}.
              </strong>{' '}
              <InOtherLanguage lang={lang} of={event.retraction} field="reason" />
            </p>
          )}
          <VintageNotice lang={lang} path={path} knownOn={knownOn} />
        </header>
        <EventFacts lang={lang} event={event} knownOn={knownOn} />
        <Section
          id="accounts"
          title={say(lang, 'What each source says', 'Ce que dit chaque source')}
          note={
            event.accounts.length === 0
              ? undefined
              : counted(lang, event.accounts.length, say(lang, 'account', 'récit'), say(lang, 'accounts', 'récits'))
          }
        >
          <Accounts lang={lang} event={event} disagreement={disagreement} knownOn={knownOn} />
          <Take
            lang={lang}
            about={say(lang, 'what each source says', 'ce que dit chaque source')}
            path={path}
            query={{ knownOn }}
          />
        </Section>
        {event.statistics.length > 0 && (
          <Section id="statistics" title={say(lang, 'Counted of it', 'Ce qu’on en a compté')}>
            <ul className="plain">
              {event.statistics.map((statistic) => (
                <li key={statistic.id}>
                  <StatisticLine lang={lang} statistic={statistic} knownOn={knownOn} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Revisions lang={lang} revisions={event.revisions} />
      </article>
    </Page>
  );
}

interface Told {
  lang: Lang;
  event: EventPageData;
  knownOn: string | null;
}

/** When, where and who. */
function EventFacts({ lang, event, knownOn }: Told): ReactElement {
  return (
    <Facts>
      <Fact name={say(lang, 'When', 'Quand')}>
        {event.span.label} <Edtf of={event.span.edtf} />
        {event.span.inferred && (
          <span className="soft block">
            {say(lang, 'our reading of the date', 'date selon notre lecture')}
            {event.span.note !== null && (
              <>
                {' · '}
                <InOtherLanguage lang={lang} of={event.span} field="note" />
              </>
            )}
          </span>
        )}
      </Fact>
      {event.place !== null && (
        <Fact name={say(lang, 'Where', 'Où')}>
          <a href={pageAddress(lang, `/places/${event.place.slug}`, { knownOn })}>
            <InOtherLanguage lang={lang} of={event.place} field="name" />
          </a>
        </Fact>
      )}
      {event.mission !== null && (
        <Fact name="Mission">
          <a href={pageAddress(lang, `/missions/${event.mission.slug}`, { knownOn })}>{event.mission.acronym}</a>
          <span className="soft">
            , <InOtherLanguage lang={lang} of={event.mission} field="name" />
          </span>
        </Fact>
      )}
      {event.participants.length > 0 && (
        <Fact name={say(lang, 'Who', 'Qui')}>
          <ul>
            {event.participants.map((participant) => (
              <li key={`${participant.actor.slug} ${participant.role}`}>
                <a href={pageAddress(lang, `/actors/${participant.actor.slug}`, { knownOn })}>
                  <InOtherLanguage lang={lang} of={participant.actor} field="name" />
                </a>
                <span className="soft">
                  , <InOtherLanguage lang={lang} of={participant} field="role" />
                </span>
                {participant.evidence !== null && (
                  <Passages lang={lang} evidence={[participant.evidence]} knownOn={knownOn} />
                )}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={say(lang, 'Known from', 'Connu depuis')}>{dayLabel(lang, event.knownFrom)}</Fact>
    </Facts>
  );
}

/** Every account side by side with its own date; where the dates disagree, why. */
function Accounts({
  lang,
  event,
  disagreement,
  knownOn,
}: Told & { disagreement: EventDisagreement | null }): ReactElement {
  if (event.accounts.length === 0)
    return (
      <Nothing>
        {say(lang, 'No source known by that day tells of it.', 'Aucune source connue ce jour-là n’en parle.')}
      </Nothing>
    );
  return (
    <>
      {disagreement !== null && (
        <div className="why">
          <p>
            <span className={`tag kind-${disagreement.kind.toLowerCase()}`}>
              {disagreementWords(lang, { kind: disagreement.kind, statistics: [], accounts: event.accounts })}
            </span>
          </p>
          <p className="explanation">{disagreement.explanation}</p>
          <p className="soft small">
            {independentWords(lang, disagreement)}
            {event.mission !== null && (
              <>
                {' · '}
                <a
                  href={pageAddress(
                    lang,
                    `/missions/${event.mission.slug}/disagreements#${disagreementAnchor(disagreement.key)}`,
                    { knownOn },
                  )}
                >
                  {say(lang, 'among all disagreements', 'parmi tous les désaccords')}
                </a>
              </>
            )}
          </p>
        </div>
      )}
      <ul className="side-by-side">
        {event.accounts.map((account) => (
          <li key={account.evidence.id}>
            <span className="versus">
              {account.span === null ? say(lang, 'no date given', 'sans date') : dayWords(lang, account.span)}
            </span>
            {account.tells !== null && (
              <p>
                <InOtherLanguage lang={lang} of={account} field="tells" />
              </p>
            )}
            <Passage lang={lang} evidence={account.evidence} knownOn={knownOn} />
          </li>
        ))}
      </ul>
    </>
  );
}
