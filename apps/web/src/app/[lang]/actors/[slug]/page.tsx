import { dayWords } from '../../../../lib/day-words.ts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { NotYetKnown, notYetKnownMetadata } from '../../../../figures/not-yet-known.tsx';
import { TimelineByMonth } from '../../../../figures/timeline-by-month.tsx';
import { VintageNotice } from '../../../../figures/vintage.tsx';
import { pageAddress } from '../../../../lib/address.ts';
import { ask, askAll } from '../../../../lib/ask.ts';
import type { StatisticData } from '../../../../lib/documents.ts';
import { countLabel, counted, listLabel } from '../../../../lib/format.ts';
import { apiLanguage } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { rolesOf } from '../../../../lib/roles.ts';
import { regionName, say, word } from '../../../../lib/words.ts';
import { Passages, StatisticLine } from '../../../../parts/evidence.tsx';
import { InOtherLanguage } from '../../../../parts/in-other-language.tsx';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Nothing, Page, Section } from '../../../../parts/page.tsx';
import { readDetail } from '../../../../parts/read-page.ts';
import { StatementList } from '../../../../parts/statement-list.tsx';
import { Take } from '../../../../parts/take.tsx';
import type { Takeable } from '../../../../parts/take.tsx';
import { WrongAddress } from '../../../../parts/wrong-address.tsx';
import type { ActorData, AffiliationData } from './actor-document.ts';
import { ActorExistsQuery, ActorQuery, ActorStatisticsQuery } from './actor-document.ts';
import { inWords } from '../../../../lib/other-language.ts';

/** How many figures of a sort stand open; the others are one step away. */
const SHOWN = 12;

const actorOf = cache(async (lang: Lang, slug: string, knownOn: string | null) => {
  // An unknown actor inside a filter would be refused as a wrong question; first see that it is there.
  const { actor } = await ask(ActorExistsQuery, { slug, knownOn });
  return actor === null ? null : ask(ActorQuery, { slug, lang: apiLanguage(lang), knownOn });
});

type Props = PageProps<'/[lang]/actors/[slug]'>;

async function read({ params, searchParams }: Props) {
  const { lang, slug, knownOn, isWrong } = await readDetail(params, searchParams);
  return { lang, slug, knownOn, isWrong, answer: isWrong ? null : await actorOf(lang, slug, knownOn) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { lang, slug, knownOn, answer } = await read(props);
  const actor = answer?.actor ?? null;
  if (actor === null) return notYetKnownMetadata(lang, knownOn);
  return pageMetadata(
    lang,
    `/actors/${slug}`,
    inWords(lang, actor, 'name'),
    actor.description === null
      ? say(
          lang,
          `What the record holds of ${inWords(lang, actor, 'name')}.`,
          `Ce que le dossier contient\u00a0: ${inWords(lang, actor, 'name')}.`,
        )
      : inWords(lang, actor, 'description'),
  );
}

/** Who it is, under which names, in which roles, what they said and did, what they counted, what is counted of them, what they published. */
export default async function ActorPage(props: Props): Promise<ReactElement> {
  const { lang, slug, knownOn, isWrong, answer } = await read(props);
  const path = `/actors/${slug}`;
  if (isWrong) return <WrongAddress lang={lang} path={path} parameter="knownOn" />;
  const actor = answer?.actor ?? null;
  if (answer === null || actor === null) {
    if (knownOn === null) notFound();
    return <NotYetKnown lang={lang} path={path} name={null} knownOn={knownOn} />;
  }
  const statistics = await askAll(async (after) => {
    const page = await ask(ActorStatisticsQuery, { slug, lang: apiLanguage(lang), knownOn, after });
    return page.actor?.statistics ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  const of = statistics.filter(({ subject }) => subject?.slug === slug);
  const given = statistics.filter(({ attributedTo }) => attributedTo?.slug === slug);
  const { sources } = answer;
  const isBare = [actor.affiliations.length, actor.members.length, actor.statements.totalCount, actor.events.totalCount]
    .concat(statistics.length, sources.totalCount)
    .every((count) => count === 0);
  return (
    <Page lang={lang} path={path} query={{ knownOn }}>
      <article>
        <Opening lang={lang} path={path} actor={actor} knownOn={knownOn} />
        {isBare && (
          <Nothing>
            {say(
              lang,
              'The record names it, and holds nothing more of it.',
              'Le dossier le nomme, et n’en contient rien de plus.',
            )}
          </Nothing>
        )}
        <Roles lang={lang} actor={actor} knownOn={knownOn} />
        {actor.statements.nodes.length > 0 && (
          <Section
            id="statements"
            title={say(lang, 'What they said', 'Ce qu’ils ont dit')}
            note={say(lang, 'In our words, with where it stands.', 'Dans nos mots, avec l’endroit où cela figure.')}
          >
            <StatementList lang={lang} statements={actor.statements.nodes} knownOn={knownOn} speaker={slug} />
            <AllOf
              href={pageAddress(lang, '/statements', { speaker: slug, knownOn })}
              isCut={actor.statements.totalCount > actor.statements.nodes.length}
            >
              {say(lang, 'All statements', 'Toutes les déclarations')} ({countLabel(lang, actor.statements.totalCount)})
            </AllOf>
            <Take
              lang={lang}
              about={say(lang, 'all their statements', 'toutes leurs déclarations')}
              path="/statements"
              query={{ speaker: slug, knownOn }}
            />
          </Section>
        )}
        {actor.events.nodes.length > 0 && (
          <Section id="events" title={say(lang, 'What they took part in', 'Ce à quoi ils ont pris part')}>
            <TimelineByMonth lang={lang} events={actor.events.nodes} knownOn={knownOn} level={3} />
            <AllOf
              href={pageAddress(lang, '/events', { actor: slug, knownOn })}
              isCut={actor.events.totalCount > actor.events.nodes.length}
            >
              {say(lang, 'All events', 'Tous les événements')} ({countLabel(lang, actor.events.totalCount)})
            </AllOf>
            <Take
              lang={lang}
              about={say(lang, 'all their events', 'tous leurs événements')}
              path="/events"
              query={{ actor: slug, knownOn }}
            />
          </Section>
        )}
        <Figures
          id="figures-of-it"
          lang={lang}
          title={say(lang, 'Figures of it', 'Chiffres à son sujet')}
          statistics={of}
          take={{ path: '/statistics', query: { subject: slug, knownOn } }}
          knownOn={knownOn}
        />
        <Figures
          id="figures-it-gave"
          lang={lang}
          title={say(lang, 'Figures it gave', 'Chiffres qu’il a donnés')}
          statistics={given}
          take={{ path: '/statistics', query: { speaker: slug, knownOn } }}
          knownOn={knownOn}
        />
        {sources.nodes.length > 0 && (
          <Section id="sources" title={say(lang, 'What it published', 'Ce qu’il a publié')}>
            <ul className="plain">
              {sources.nodes.map((source) => (
                <li key={source.id}>
                  <a href={pageAddress(lang, `/sources/${source.slug}`, { knownOn })}>
                    <cite lang={source.language}>{source.title}</cite>
                  </a>
                  <span className="soft"> · {dayWords(lang, source.published)}</span>
                </li>
              ))}
            </ul>
            <AllOf
              href={pageAddress(lang, '/sources', { publisher: slug, knownOn })}
              isCut={sources.totalCount > sources.nodes.length}
            >
              {say(lang, 'All of its sources', 'Toutes ses sources')} ({countLabel(lang, sources.totalCount)})
            </AllOf>
          </Section>
        )}
      </article>
    </Page>
  );
}

function Opening({
  lang,
  path,
  actor,
  knownOn,
}: {
  lang: Lang;
  path: string;
  actor: ActorData;
  knownOn: string | null;
}): ReactElement {
  return (
    <header className="opening list-opening">
      <p className="kicker">
        <a href={pageAddress(lang, '/actors', { kind: actor.kind, knownOn })}>{word(lang, 'actorKind', actor.kind)}</a>
        {actor.country !== null && actor.kind !== 'STATE' && (
          <span className="soft"> · {regionName(lang, actor.country)}</span>
        )}
      </p>
      <h1>
        <InOtherLanguage lang={lang} of={actor} field="name" />
      </h1>
      {actor.description !== null && (
        <p className="standfirst">
          <InOtherLanguage lang={lang} of={actor} field="description" />
        </p>
      )}
      {actor.aliases.length > 0 && (
        <p className="soft">
          {say(lang, 'In the sources also ', 'Dans les sources aussi ')}
          {listLabel(
            lang,
            actor.aliases.map((alias) => say(lang, `“${alias}”`, `«\u00a0${alias}\u00a0»`)),
          )}
        </p>
      )}
      <Passages lang={lang} evidence={actor.evidence} knownOn={knownOn} />
      <VintageNotice lang={lang} path={path} knownOn={knownOn} />
    </header>
  );
}

/** The roles it has in others, and the roles others have in it, each with the time it was held and where that stands. */
function Roles({
  lang,
  actor,
  knownOn,
}: {
  lang: Lang;
  actor: ActorData;
  knownOn: string | null;
}): ReactElement | null {
  if (actor.affiliations.length + actor.members.length === 0) return null;
  return (
    <Section
      id="roles"
      title={
        actor.affiliations.length > 0
          ? say(lang, 'Roles', 'Fonctions')
          : say(lang, 'Who acts for it', 'Qui agit pour lui')
      }
    >
      <ul className="plain">
        {rolesOf(actor.affiliations, ({ organisation }) => organisation.slug).map(([held, ...others]) => (
          <Role key={`${held.role} ${held.organisation.slug}`} lang={lang} told={[held, ...others]} knownOn={knownOn}>
            <strong>
              <InOtherLanguage lang={lang} of={held} field="role" />
            </strong>
            ,{' '}
            <a href={pageAddress(lang, `/actors/${held.organisation.slug}`, { knownOn })}>
              <InOtherLanguage lang={lang} of={held.organisation} field="name" />
            </a>
          </Role>
        ))}
      </ul>
      {actor.members.length > 0 && (
        <>
          {actor.affiliations.length > 0 && (
            <h3 className="group">{say(lang, 'Who acts for it', 'Qui agit pour lui')}</h3>
          )}
          <ul className="plain">
            {rolesOf(actor.members, (member) => member.actor.slug).map(([held, ...others]) => (
              <Role key={`${held.role} ${held.actor.slug}`} lang={lang} told={[held, ...others]} knownOn={knownOn}>
                <a href={pageAddress(lang, `/actors/${held.actor.slug}`, { knownOn })}>
                  <InOtherLanguage lang={lang} of={held.actor} field="name" />
                </a>
                , <InOtherLanguage lang={lang} of={held} field="role" />
              </Role>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** A role with the times that sources give for it, and the passages all of that stands in. */
function Role({
  lang,
  told,
  knownOn,
  children,
}: {
  lang: Lang;
  told: readonly AffiliationData[];
  knownOn: string | null;
  children: ReactNode;
}): ReactElement {
  return (
    <li>
      {children}
      <span className="soft">
        {told.map(({ span }, i) => (
          <Fragment key={i}>
            {i === 0 ? ' · ' : say(lang, '; ', '\u202f; ')}
            {span === null
              ? say(lang, 'no source says since when', 'aucune source ne dit depuis quand')
              : dayWords(lang, span)}
          </Fragment>
        ))}
      </span>
      <Passages lang={lang} evidence={told.flatMap(({ evidence }) => evidence)} knownOn={knownOn} />
    </li>
  );
}

/** Figures of one sort; the first stand open. */
function Figures({
  id,
  lang,
  title,
  statistics,
  take,
  knownOn,
}: {
  id: string;
  lang: Lang;
  title: string;
  statistics: readonly StatisticData[];
  /** Where they can be had as a file. */
  take: Takeable;
  knownOn: string | null;
}): ReactElement | null {
  if (statistics.length === 0) return null;
  const lines = (some: readonly StatisticData[]): ReactElement => (
    <ul className="plain">
      {some.map((statistic) => (
        <li key={statistic.id}>
          <StatisticLine lang={lang} statistic={statistic} knownOn={knownOn} />
        </li>
      ))}
    </ul>
  );
  const more = statistics.length - SHOWN;
  return (
    <Section
      id={id}
      title={title}
      note={counted(lang, statistics.length, say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres'))}
    >
      {lines(statistics.slice(0, SHOWN))}
      {more > 0 && (
        <details className="twin">
          <summary>{say(lang, `${more} more`, `${more} autres`)}</summary>
          {lines(statistics.slice(SHOWN))}
        </details>
      )}
      <Take lang={lang} about={say(lang, 'these figures', 'ces chiffres')} {...take} />
    </Section>
  );
}

/** The way to a whole list, where only its beginning stands on the page. */
function AllOf({ href, isCut, children }: { href: string; isCut: boolean; children: ReactNode }): ReactElement | null {
  if (!isCut) return null;
  return (
    <p className="all-of">
      <a href={href}>{children}</a>
    </p>
  );
}
