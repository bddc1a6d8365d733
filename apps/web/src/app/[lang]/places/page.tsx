import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { pageAddress } from '../../../lib/address.ts';
import { ask } from '../../../lib/ask.ts';
import { apiLanguage, isLang } from '../../../lib/language.ts';
import { say, word } from '../../../lib/words.ts';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Nothing, Page } from '../../../parts/page.tsx';
import { Pager, PagerFields } from '../../../parts/pager.tsx';
import { readList } from '../../../parts/read-page.ts';

const PlacesQuery = graphql(
  `
    query Places($lang: Language!, $first: Int, $after: String, $last: Int, $before: String) {
      places(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          id
          slug
          kind
          name(lang: $lang)
          within {
            slug
            name(lang: $lang)
          }
          events(first: 1) {
            totalCount
          }
        }
      }
    }
  `,
  [PagerFields],
);

const describe = (lang: 'en' | 'fr'): string =>
  say(
    lang,
    'The camps, towns and regions of the record, with what happened there.',
    'Les camps, villes et régions du dossier, avec ce qui s’y est passé.',
  );

export async function generateMetadata({ params }: PageProps<'/[lang]/places'>): Promise<Metadata> {
  const { lang } = await params;
  return isLang(lang) ? pageMetadata(lang, '/places', say(lang, 'Places', 'Lieux'), describe(lang)) : {};
}

/** Every place of the record, by name. */
export default async function PlacesPage({ params, searchParams }: PageProps<'/[lang]/places'>): Promise<ReactElement> {
  const { lang, window } = await readList(params, searchParams);
  const { places } = await ask(PlacesQuery, { lang: apiLanguage(lang), ...window });
  return (
    <Page lang={lang} path="/places">
      <header className="opening">
        <h1>{say(lang, 'Places', 'Lieux')}</h1>
        <p className="standfirst">{describe(lang)}</p>
      </header>
      {places.nodes.length === 0 ? (
        <Nothing>{say(lang, 'No place is on record.', 'Aucun lieu n’est au dossier.')}</Nothing>
      ) : (
        <ul className="plain columns">
          {places.nodes.map((place) => (
            <li key={place.id}>
              <a className="lead" href={pageAddress(lang, `/places/${place.slug}`)}>
                {place.name}
              </a>
              <p className="soft small">
                {word(lang, 'placeKind', place.kind)}
                {place.within !== null && <>, {place.within.name}</>} · {place.events.totalCount}{' '}
                {say(
                  lang,
                  place.events.totalCount === 1 ? 'event' : 'events',
                  place.events.totalCount < 2 ? 'événement' : 'événements',
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager lang={lang} path="/places" info={places.pageInfo} total={places.totalCount} />
    </Page>
  );
}
