import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { Timeline } from '../../../../figures/timeline.tsx';
import { NotYetKnown, notYetKnownMetadata } from '../../../../figures/not-yet-known.tsx';
import { VintageNotice } from '../../../../figures/vintage.tsx';
import { pageAddress, parameter } from '../../../../lib/address.ts';
import { ask } from '../../../../lib/ask.ts';
import { isDay } from '../../../../lib/day-number.ts';
import { EventFields } from '../../../../lib/documents.ts';
import { apiLanguage } from '../../../../lib/language.ts';
import type { Lang } from '../../../../lib/language.ts';
import { say, word } from '../../../../lib/words.ts';
import { pageMetadata } from '../../../../parts/metadata.ts';
import { Page, Section } from '../../../../parts/page.tsx';
import { readSlug } from '../../../../parts/read-page.ts';
import { WrongAddress } from '../../../../parts/wrong-address.tsx';

const PlaceQuery = graphql(
  `
    query Place($slug: String!, $lang: Language!, $knownOn: Date) {
      place(slug: $slug, knownOn: $knownOn) {
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
      places(where: { within: $slug, knownOn: $knownOn }, first: 100) {
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
  query PlaceExists($slug: String!, $knownOn: Date) {
    place(slug: $slug, knownOn: $knownOn) {
      id
    }
  }
`);

const placeOf = cache(async (lang: Lang, slug: string, knownOn: string | null) => {
  // An unknown place inside the filter would be refused as a wrong question; first see that it is there.
  const { place } = await ask(PlaceExistsQuery, { slug, knownOn });
  return place === null ? null : ask(PlaceQuery, { slug, lang: apiLanguage(lang), knownOn });
});

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/[lang]/places/[slug]'>): Promise<Metadata> {
  const { lang, slug } = await readSlug(params);
  const knownOn = parameter(await searchParams, 'knownOn');
  if (knownOn !== null && !isDay(knownOn)) return { title: 'Drawdown' };
  const place = (await placeOf(lang, slug, knownOn))?.place ?? null;
  if (place === null) return notYetKnownMetadata(lang, knownOn);
  return pageMetadata(
    lang,
    `/places/${slug}`,
    place.name,
    say(lang, `${place.name}: what happened there.`, `${place.name}\u00a0: ce qui s’y est passé.`),
  );
}

/** A place: where it is, what lies within, and what happened there. */
export default async function PlacePage({
  params,
  searchParams,
}: PageProps<'/[lang]/places/[slug]'>): Promise<ReactElement> {
  const { lang, slug } = await readSlug(params);
  const path = `/places/${slug}`;
  const knownOn = parameter(await searchParams, 'knownOn');
  if (knownOn !== null && !isDay(knownOn)) return <WrongAddress lang={lang} path={path} parameter="knownOn" />;
  const answer = await placeOf(lang, slug, knownOn);
  if (answer === null || answer.place === null) {
    if (knownOn === null) notFound();
    return <NotYetKnown lang={lang} path={path} name={null} knownOn={knownOn} />;
  }
  const { place, places } = answer;
  const degrees = (value: number): string => new Intl.NumberFormat(lang, { maximumFractionDigits: 4 }).format(value);
  return (
    <Page lang={lang} path={path} query={{ knownOn }}>
      <article>
        <header className="opening">
          <p className="kicker">
            {word(lang, 'placeKind', place.kind)}
            {place.within !== null && (
              <>
                {' '}
                · <a href={pageAddress(lang, `/places/${place.within.slug}`, { knownOn })}>{place.within.name}</a>
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
          <VintageNotice lang={lang} path={path} knownOn={knownOn} />
        </header>
        <Section id="events" title={say(lang, 'What happened there', 'Ce qui s’y est passé')}>
          <Timeline lang={lang} events={place.events.nodes} knownOn={knownOn} at={slug} />
        </Section>
        {places.nodes.length > 0 && (
          <Section id="within" title={say(lang, 'Within it', 'À l’intérieur')}>
            <ul className="plain columns">
              {places.nodes.map((inner) => (
                <li key={inner.id}>
                  <a href={pageAddress(lang, `/places/${inner.slug}`, { knownOn })}>{inner.name}</a>{' '}
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
