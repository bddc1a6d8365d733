import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { NotYetKnown, notYetKnownMetadata } from '../../../../figures/not-yet-known.tsx';
import { VintageNotice } from '../../../../figures/vintage.tsx';
import { pageAddress, parameter } from '../../../../lib/address.ts';
import { ask } from '../../../../lib/ask.ts';
import { AccountFields, EventFields, StatisticFields } from '../../../../lib/documents.ts';
import { isDay } from '../../../../lib/day-number.ts';
import { apiLanguage } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { say, word } from '../../../../lib/words.ts';
import { Passage, StatisticLine } from '../../../../parts/evidence.tsx';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Nothing, Page, Section } from '../../../../parts/page.tsx';
import { readSlug } from '../../../../parts/read-page.ts';
import { WrongAddress } from '../../../../parts/wrong-address.tsx';

const EventQuery = graphql(
  `
    query Event($slug: String!, $lang: Language!, $knownOn: Date) {
      event(slug: $slug, knownOn: $knownOn) {
        ...EventFields
        summary(lang: $lang)
        mission {
          slug
          acronym
          name(lang: $lang)
        }
        participants {
          role(lang: $lang)
          actor {
            slug
            name(lang: $lang)
          }
        }
        accounts {
          ...AccountFields
        }
        statistics {
          ...StatisticFields
        }
      }
    }
  `,
  [AccountFields, EventFields, StatisticFields],
);

const eventOf = cache(
  async (lang: Lang, slug: string, knownOn: string | null) =>
    (await ask(EventQuery, { slug, lang: apiLanguage(lang), knownOn })).event,
);

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/[lang]/events/[slug]'>): Promise<Metadata> {
  const { lang, slug } = await readSlug(params);
  const knownOn = parameter(await searchParams, 'knownOn');
  if (knownOn !== null && !isDay(knownOn)) return { title: 'Drawdown' };
  const event = await eventOf(lang, slug, knownOn);
  if (event === null) return notYetKnownMetadata(lang, knownOn);
  return pageMetadata(
    lang,
    `/events/${slug}`,
    event.title,
    event.summary === '' ? `${event.title}, ${event.span.label}` : event.summary,
  );
}

/** One event with what each source says of it, side by side. */
export default async function EventPage({
  params,
  searchParams,
}: PageProps<'/[lang]/events/[slug]'>): Promise<ReactElement> {
  const { lang, slug } = await readSlug(params);
  const path = `/events/${slug}`;
  const knownOn = parameter(await searchParams, 'knownOn');
  if (knownOn !== null && !isDay(knownOn)) return <WrongAddress lang={lang} path={path} parameter="knownOn" />;
  const event = await eventOf(lang, slug, knownOn);
  if (event === null) {
    if (knownOn === null) notFound();
    return <NotYetKnown lang={lang} path={path} name={null} knownOn={knownOn} />;
  }
  return (
    <Page lang={lang} path={path} query={{ knownOn }}>
      <article>
        <header className="opening">
          <p className="kicker">
            {word(lang, 'eventKind', event.kind)} <span className="soft">· {event.span.label}</span>
          </p>
          <h1>{event.title}</h1>
          {event.summary !== '' && <p className="standfirst">{event.summary}</p>}
          <VintageNotice lang={lang} path={path} knownOn={knownOn} />
        </header>
        <dl className="fields">
          <dt>{say(lang, 'When', 'Quand')}</dt>
          <dd>
            {event.span.label}
            {event.span.inferred && (
              <span className="soft"> ({say(lang, 'our reading of the date', 'date selon notre lecture')})</span>
            )}
          </dd>
          {event.place !== null && (
            <>
              <dt>{say(lang, 'Where', 'Où')}</dt>
              <dd>
                <a href={pageAddress(lang, `/places/${event.place.slug}`, { knownOn })}>{event.place.name}</a>
              </dd>
            </>
          )}
          {event.mission !== null && (
            <>
              <dt>Mission</dt>
              <dd>
                <a href={pageAddress(lang, `/missions/${event.mission.slug}`, { knownOn })}>{event.mission.acronym}</a>
              </dd>
            </>
          )}
          {event.participants.length > 0 && (
            <>
              <dt>{say(lang, 'Who', 'Qui')}</dt>
              <dd>
                <ul>
                  {event.participants.map((participant) => (
                    <li key={`${participant.actor.slug} ${participant.role}`}>
                      <a href={pageAddress(lang, `/actors/${participant.actor.slug}`)}>{participant.actor.name}</a>
                      <span className="soft">, {participant.role}</span>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
        <Section id="accounts" title={say(lang, 'What each source says', 'Ce que dit chaque source')}>
          {event.accounts.length === 0 ? (
            <Nothing>
              {say(lang, 'No source known by that day tells of it.', 'Aucune source connue ce jour-là n’en parle.')}
            </Nothing>
          ) : (
            <ul className="side-by-side">
              {event.accounts.map((account) => (
                <li key={account.evidence.id}>
                  <span className="versus">{account.span?.label ?? say(lang, 'no date given', 'sans date')}</span>
                  {account.span?.inferred === true && (
                    <span className="soft">{say(lang, 'our reading of the date', 'date selon notre lecture')}</span>
                  )}
                  {account.tells !== null && <p>{account.tells}</p>}
                  <Passage lang={lang} evidence={account.evidence} />
                </li>
              ))}
            </ul>
          )}
        </Section>
        {event.statistics.length > 0 && (
          <Section id="statistics" title={say(lang, 'Figures', 'Chiffres')}>
            <ul className="plain">
              {event.statistics.map((statistic) => (
                <li key={statistic.id}>
                  <StatisticLine lang={lang} statistic={statistic} />
                </li>
              ))}
            </ul>
          </Section>
        )}
      </article>
    </Page>
  );
}
