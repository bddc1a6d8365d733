import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { KnownOn } from '../../../figures/known-on.tsx';
import { given, pageAddress, placeIn } from '../../../lib/address.ts';
import { ask } from '../../../lib/ask.ts';
import { choices, TallyFields } from '../../../lib/facets.ts';
import { counted } from '../../../lib/format.ts';
import { apiLanguage, isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { learntOf } from '../../../lib/learnt.ts';
import { placeFilter } from '../../../lib/lists.ts';
import { say, word } from '../../../lib/words.ts';
import { Filters, narrowing, NothingFits } from '../../../parts/filters.tsx';
import type { Field } from '../../../parts/filters.tsx';
import { InOtherLanguage } from '../../../parts/in-other-language.tsx';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page } from '../../../parts/page.tsx';
import { Pager, PagerFields } from '../../../parts/pager.tsx';
import { readList } from '../../../parts/read-page.ts';

const PlacesQuery = graphql(
  `
    query Places($lang: Language!, $where: PlaceFilter, $first: Int, $after: String, $last: Int, $before: String) {
      places(where: $where, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          id
          slug
          kind
          name(lang: $lang)
          untranslated(lang: $lang)
          within {
            slug
            name(lang: $lang)
            untranslated(lang: $lang)
          }
          mission {
            slug
            acronym
          }
          events(first: 1) {
            totalCount
          }
          statistics(first: 1) {
            totalCount
          }
        }
      }
    }
  `,
  [PagerFields],
);

const PlaceChoicesQuery = graphql(
  `
    query PlaceChoices($lang: Language!, $knownOn: Date) {
      places(where: { knownOn: $knownOn }, first: 1) {
        totalCount
        kind: tally(by: KIND) {
          ...TallyFields
        }
        place: tally(by: PLACE) {
          ...TallyFields
        }
      }
    }
  `,
  [TallyFields],
);

type PlaceEntry = ResultOf<typeof PlacesQuery>['places']['nodes'][number];
type PlaceChoices = ResultOf<typeof PlaceChoicesQuery>['places'];

const describe = (lang: Lang): string =>
  say(
    lang,
    'The camps, towns and regions of the record, with what happened there.',
    'Les camps, villes et régions du dossier, avec ce qui s’y est passé.',
  );

export async function generateMetadata({ params }: PageProps<'/[lang]/places'>): Promise<Metadata> {
  const { lang } = await params;
  return isLang(lang) ? pageMetadata(lang, '/places', say(lang, 'Places', 'Lieux'), describe(lang)) : {};
}

/** What the places can be narrowed by: the kinds that occur, and the places that others lie in. */
function placeFields(lang: Lang, all: PlaceChoices): Field[] {
  const larger = choices(lang, all.place);
  return [
    { of: 'words', label: say(lang, 'Name or another spelling', 'Nom ou autre graphie') },
    {
      of: 'choice',
      name: 'kind',
      label: say(lang, 'Kind', 'Genre'),
      any: say(lang, 'all kinds', 'tous les genres'),
      options: choices(lang, all.kind, (kind) => word(lang, 'placeKind', kind)),
    },
    {
      of: 'choice',
      name: 'place',
      label: say(lang, 'Within', 'À l’intérieur de'),
      any: say(lang, 'anywhere', 'partout'),
      options: larger,
    },
  ];
}

/** Every place of the record. */
export default async function PlacesPage({ params, searchParams }: PageProps<'/[lang]/places'>): Promise<ReactElement> {
  const { lang, window, knownOn, search } = await readList(params, searchParams);
  const [{ places }, { places: all }, days] = await Promise.all([
    ask(PlacesQuery, { lang: apiLanguage(lang), where: placeFilter(search), ...window }),
    ask(PlaceChoicesQuery, { lang: apiLanguage(lang), knownOn }),
    learntOf(['places']),
  ]);
  const fields = placeFields(lang, all);
  const list = { lang, path: '/places', params: search, fields };
  const nouns = [say(lang, 'place', 'lieu'), say(lang, 'places', 'lieux')] as const;
  return (
    <Page lang={lang} path="/places" query={given(search)} place={placeIn(search)}>
      <ListHead title={say(lang, 'Places', 'Lieux')} about={describe(lang)} />
      <KnownOn
        lang={lang}
        path="/places"
        knownOn={knownOn}
        kept={given(search)}
        days={days}
        nouns={nouns}
        said={counted(lang, places.totalCount, ...nouns)}
      />
      <Filters {...list} shown={places.totalCount} total={all.totalCount} nouns={nouns} />
      {places.nodes.length === 0 ? (
        <NothingFits {...list} none={say(lang, 'No place is on record.', 'Aucun lieu n’est au dossier.')} />
      ) : (
        <ul className="entries">
          {places.nodes.map((place) => (
            <li key={place.id}>
              <Entry lang={lang} place={place} knownOn={knownOn} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        lang={lang}
        path="/places"
        query={narrowing(search, fields)}
        info={places.pageInfo}
        total={places.totalCount}
      />
    </Page>
  );
}

function Entry({ lang, place, knownOn }: { lang: Lang; place: PlaceEntry; knownOn: string | null }): ReactElement {
  const counts = [
    [place.events.totalCount, say(lang, 'event', 'événement'), say(lang, 'events', 'événements')],
    [place.statistics.totalCount, say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres')],
  ] as const;
  return (
    <>
      <div>
        <p className="entry-title">
          <a href={pageAddress(lang, `/places/${place.slug}`, { knownOn })}>
            <InOtherLanguage lang={lang} of={place} field="name" />
          </a>
        </p>
        {place.within !== null && (
          <p className="soft">
            <a href={pageAddress(lang, `/places/${place.within.slug}`, { knownOn })}>
              <InOtherLanguage lang={lang} of={place.within} field="name" />
            </a>
          </p>
        )}
      </div>
      <p className="entry-side soft">
        {word(lang, 'placeKind', place.kind)}
        {place.mission !== null && (
          <>
            {', '}
            <a href={pageAddress(lang, `/missions/${place.mission.slug}/sites`, { knownOn })}>
              {place.mission.acronym}
            </a>
          </>
        )}
      </p>
      <p className="entry-side soft">
        {counts
          .filter(([count]) => count > 0)
          .map(([count, one, many]) => counted(lang, count, one, many))
          .join(' · ')}
      </p>
    </>
  );
}
