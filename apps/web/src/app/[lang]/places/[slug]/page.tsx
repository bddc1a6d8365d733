import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { Timeline } from '../../../../figures/timeline.tsx';
import { pageAddress } from '../../../../lib/address.ts';
import { ask } from '../../../../lib/ask.ts';
import { EventFields } from '../../../../lib/documents.ts';
import { apiLanguage } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { say, word } from '../../../../lib/words.ts';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Page, Section } from '../../../../parts/page.tsx';
import { readSlug } from '../../../../parts/read-page.ts';

const PlaceQuery = graphql(
  `
    query Place($slug: String!, $lang: Language!) {
      place(slug: $slug) {
        id
        slug
        kind
        name(lang: $lang)
        aliases
        latitude
        longitude
        within {
          slug
          name(lang: $lang)
        }
        events(first: 100) {
          totalCount
          nodes {
            ...EventFields
          }
        }
      }
      places(where: { within: $slug }, first: 100) {
        nodes {
          id
          slug
          kind
          name(lang: $lang)
        }
      }
    }
  `,
  [EventFields],
);

const PlaceExistsQuery = graphql(`
  query PlaceExists($slug: String!) {
    place(slug: $slug) {
      id
    }
  }
`);

const placeOf = cache(async (lang: Lang, slug: string) => {
  // An unknown place inside the filter would be refused as a wrong question; first see that it is there.
  const { place } = await ask(PlaceExistsQuery, { slug });
  return place === null ? null : ask(PlaceQuery, { slug, lang: apiLanguage(lang) });
});

export async function generateMetadata({ params }: PageProps<'/[lang]/places/[slug]'>): Promise<Metadata> {
  const { lang, slug } = await readSlug(params);
  const place = (await placeOf(lang, slug))?.place ?? null;
  if (place === null) return { title: 'Drawdown' };
  return pageMetadata(
    lang,
    `/places/${slug}`,
    place.name,
    say(lang, `${place.name}: what happened there.`, `${place.name} : ce qui s’y est passé.`),
  );
}

/** A place: where it is, what lies within, and what happened there. */
export default async function PlacePage({ params }: PageProps<'/[lang]/places/[slug]'>): Promise<ReactElement> {
  const { lang, slug } = await readSlug(params);
  const answer = await placeOf(lang, slug);
  if (answer === null || answer.place === null) notFound();
  const { place, places } = answer;
  const degrees = (value: number): string => new Intl.NumberFormat(lang, { maximumFractionDigits: 4 }).format(value);
  return (
    <Page lang={lang} path={`/places/${slug}`}>
      <article>
        <header className="opening">
          <p className="kicker">
            {word(lang, 'placeKind', place.kind)}
            {place.within !== null && (
              <>
                {' '}
                · <a href={pageAddress(lang, `/places/${place.within.slug}`)}>{place.within.name}</a>
              </>
            )}
          </p>
          <h1>{place.name}</h1>
          {place.aliases.length > 0 && (
            <p className="soft">
              {say(lang, 'Also written ', 'Aussi écrit ')}
              {place.aliases.join(', ')}
            </p>
          )}
          {place.latitude !== null && place.longitude !== null && (
            <p className="soft">
              {degrees(place.latitude)}°, {degrees(place.longitude)}°{' '}
              <span className="small">({say(lang, 'latitude, longitude', 'latitude, longitude')})</span>
            </p>
          )}
        </header>
        <Section id="events" title={say(lang, 'What happened there', 'Ce qui s’y est passé')}>
          <Timeline lang={lang} events={place.events.nodes} />
        </Section>
        {places.nodes.length > 0 && (
          <Section id="within" title={say(lang, 'Within it', 'À l’intérieur')}>
            <ul className="plain columns">
              {places.nodes.map((inner) => (
                <li key={inner.id}>
                  <a href={pageAddress(lang, `/places/${inner.slug}`)}>{inner.name}</a>{' '}
                  <span className="soft small">{word(lang, 'placeKind', inner.kind)}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </article>
    </Page>
  );
}
