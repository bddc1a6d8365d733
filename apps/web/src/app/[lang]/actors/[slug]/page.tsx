import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { Timeline } from '../../../../figures/timeline.tsx';
import { pageAddress } from '../../../../lib/address.ts';
import { ask } from '../../../../lib/ask.ts';
import { EventFields, EvidenceFields, StatisticFields } from '../../../../lib/documents.ts';
import { counted, listLabel } from '../../../../lib/format.ts';
import { apiLanguage } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { say, word } from '../../../../lib/words.ts';
import { Passages, StatisticLine } from '../../../../parts/evidence.tsx';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Page, Section } from '../../../../parts/page.tsx';
import { readSlug } from '../../../../parts/read-page.ts';

const ActorQuery = graphql(
  `
    query Actor($slug: String!, $lang: Language!) {
      actor(slug: $slug) {
        id
        slug
        kind
        name(lang: $lang)
        aliases
        country
        description(lang: $lang)
        evidence {
          ...EvidenceFields
        }
        affiliations {
          role(lang: $lang)
          span {
            label(lang: $lang)
          }
          actor {
            slug
            name(lang: $lang)
          }
          organisation {
            slug
            name(lang: $lang)
          }
          evidence {
            ...EvidenceFields
          }
        }
        statements(first: 100) {
          totalCount
          nodes {
            id
            stance
            summary(lang: $lang)
            saidOn {
              label(lang: $lang)
            }
            evidence {
              ...EvidenceFields
            }
          }
        }
        events(first: 100) {
          totalCount
          nodes {
            ...EventFields
          }
        }
        statistics(first: 100) {
          totalCount
          nodes {
            ...StatisticFields
          }
        }
      }
    }
  `,
  [EventFields, EvidenceFields, StatisticFields],
);

const actorOf = cache(
  async (lang: Lang, slug: string) => (await ask(ActorQuery, { slug, lang: apiLanguage(lang) })).actor,
);

export async function generateMetadata({ params }: PageProps<'/[lang]/actors/[slug]'>): Promise<Metadata> {
  const { lang, slug } = await readSlug(params);
  const actor = await actorOf(lang, slug);
  if (actor === null) return { title: 'Drawdown' };
  return pageMetadata(
    lang,
    `/actors/${slug}`,
    actor.name,
    actor.description ??
      say(lang, `What the record holds of ${actor.name}.`, `Ce que le dossier contient\u00a0: ${actor.name}.`),
  );
}

/** Who it is, under which names, in which roles, what they said and did, and what is counted of them. */
export default async function ActorPage({ params }: PageProps<'/[lang]/actors/[slug]'>): Promise<ReactElement> {
  const { lang, slug } = await readSlug(params);
  const actor = await actorOf(lang, slug);
  if (actor === null) notFound();
  return (
    <Page lang={lang} path={`/actors/${slug}`}>
      <article>
        <header className="opening">
          <p className="kicker">
            {word(lang, 'actorKind', actor.kind)}
            {actor.country !== null && actor.kind !== 'STATE' && (
              <span className="soft"> · {new Intl.DisplayNames(lang, { type: 'region' }).of(actor.country)}</span>
            )}
          </p>
          <h1>{actor.name}</h1>
          {actor.description !== null && <p className="standfirst">{actor.description}</p>}
          {actor.aliases.length > 0 && (
            <p className="soft">
              {say(lang, 'Also written', 'Aussi écrit')} {listLabel(lang, actor.aliases)}
            </p>
          )}
          <Passages lang={lang} evidence={actor.evidence} />
        </header>
        {actor.affiliations.length > 0 && (
          <Section id="roles" title={say(lang, 'Roles', 'Fonctions')}>
            <ul className="plain">
              {actor.affiliations.map((affiliation) => {
                const other = affiliation.actor.slug === slug ? affiliation.organisation : affiliation.actor;
                return (
                  <li key={`${affiliation.role} ${other.slug}`}>
                    <strong>{affiliation.role}</strong>,{' '}
                    <a href={pageAddress(lang, `/actors/${other.slug}`)}>{other.name}</a>
                    {affiliation.span !== null && <span className="soft"> · {affiliation.span.label}</span>}
                    <Passages lang={lang} evidence={affiliation.evidence} />
                  </li>
                );
              })}
            </ul>
          </Section>
        )}
        {actor.statements.nodes.length > 0 && (
          <Section
            id="statements"
            title={say(lang, 'What they said', 'Ce qu’ils ont dit')}
            note={say(lang, 'In our words, with where it stands.', 'Dans nos mots, avec l’endroit où cela figure.')}
          >
            <ul className="plain">
              {actor.statements.nodes.map((statement) => (
                <li key={statement.id} id={`statement-${statement.id}`}>
                  <p>
                    {statement.summary} <span className="tag">{word(lang, 'stance', statement.stance)}</span>
                  </p>
                  {statement.saidOn !== null && <p className="soft small">{statement.saidOn.label}</p>}
                  <Passages lang={lang} evidence={statement.evidence} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {actor.events.nodes.length > 0 && (
          <Section
            id="events"
            title={say(lang, 'Events', 'Événements')}
            note={
              actor.events.totalCount > actor.events.nodes.length
                ? say(lang, 'The first hundred', 'Les cent premiers')
                : undefined
            }
          >
            <Timeline lang={lang} events={actor.events.nodes} />
          </Section>
        )}
        {actor.statistics.nodes.length > 0 && (
          <Section
            id="statistics"
            title={say(lang, 'Figures', 'Chiffres')}
            note={counted(
              lang,
              actor.statistics.totalCount,
              say(lang, 'figure', 'chiffre'),
              say(lang, 'figures', 'chiffres'),
            )}
          >
            <ul className="plain">
              {actor.statistics.nodes.map((statistic) => (
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
