import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { pageAddress, parameter } from '../../../lib/address.ts';
import { ask, Refused } from '../../../lib/ask.ts';
import { counted } from '../../../lib/format.ts';
import { apiLanguage, isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { say, word } from '../../../lib/words.ts';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Nothing, Page } from '../../../parts/page.tsx';
import { Pager, PagerFields } from '../../../parts/pager.tsx';
import { readList } from '../../../parts/read-page.ts';

const SearchQuery = graphql(
  `
    query Search($text: String!, $lang: Language!, $first: Int, $after: String, $last: Int, $before: String) {
      search(query: $text, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          __typename
          ... on Actor {
            id
            slug
            name(lang: $lang)
            description(lang: $lang)
          }
          ... on Event {
            id
            slug
            title(lang: $lang)
            span {
              label(lang: $lang)
            }
          }
          ... on Source {
            id
            slug
            heading: title
            language
            published {
              label(lang: $lang)
            }
          }
          ... on Place {
            id
            slug
            name(lang: $lang)
            within {
              name(lang: $lang)
            }
          }
          ... on Statement {
            id
            summary(lang: $lang)
            speaker {
              slug
              name(lang: $lang)
            }
          }
        }
      }
    }
  `,
  [PagerFields],
);

type Found = ResultOf<typeof SearchQuery>['search'];

export async function generateMetadata({ params }: PageProps<'/[lang]/search'>): Promise<Metadata> {
  const { lang } = await params;
  if (!isLang(lang)) return {};
  return {
    ...pageMetadata(
      lang,
      '/search',
      say(lang, 'Search', 'Recherche'),
      say(
        lang,
        'Search the record by word, in English or French.',
        'Chercher dans le dossier, en français ou en anglais.',
      ),
    ),
    robots: { index: false },
  };
}

/** Everything in the record by word, in either language. */
export default async function SearchPage({ params, searchParams }: PageProps<'/[lang]/search'>): Promise<ReactElement> {
  const { lang, window, search } = await readList(params, searchParams);
  const text = parameter(search, 'q')?.trim() ?? '';
  let found: Found | null = null;
  if (text !== '') {
    try {
      found = (await ask(SearchQuery, { text, lang: apiLanguage(lang), ...window })).search;
    } catch (error) {
      // Words that cannot be searched for (a lone dash) find nothing, and the page says so.
      if (!(error instanceof Refused)) throw error;
    }
  }
  return (
    <Page lang={lang} path="/search" query={{ q: text }} search={text}>
      <header className="opening">
        <h1>{text === '' ? say(lang, 'Search the record', 'Chercher dans le dossier') : text}</h1>
        {text === '' ? (
          <p className="standfirst">
            {say(
              lang,
              'Names in any spelling, places, words in English or French: the field stands at the top of every page.',
              'Noms dans toutes leurs graphies, lieux, mots français ou anglais\u00a0: le champ est en haut de chaque page.',
            )}
          </p>
        ) : (
          <p className="standfirst">
            {counted(
              lang,
              found?.totalCount ?? 0,
              say(lang, 'entry found', 'entrée trouvée'),
              say(lang, 'entries found', 'entrées trouvées'),
            )}
          </p>
        )}
      </header>
      {found !== null && found.nodes.length > 0 && (
        <ul className="plain">
          {found.nodes.map((node) => (
            <li key={node.id}>
              <FoundEntry lang={lang} node={node} />
            </li>
          ))}
        </ul>
      )}
      {text !== '' && (found === null || found.nodes.length === 0) && (
        <Nothing>
          {say(
            lang,
            'Nothing in the record has these words. Try a name, a place, or fewer words.',
            'Rien dans le dossier ne contient ces mots. Essayez un nom, un lieu, ou moins de mots.',
          )}
        </Nothing>
      )}
      {found !== null && (
        <Pager lang={lang} path="/search" query={{ q: text }} info={found.pageInfo} total={found.totalCount} />
      )}
    </Page>
  );
}

function FoundEntry({ lang, node }: { lang: Lang; node: Found['nodes'][number] }): ReactElement {
  const kind = <span className="label">{word(lang, 'foundKind', node.__typename)}</span>;
  switch (node.__typename) {
    case 'Actor':
      return (
        <>
          {kind}
          <a className="lead" href={pageAddress(lang, `/actors/${node.slug}`)}>
            {node.name}
          </a>
          {node.description !== null && <p className="soft">{node.description}</p>}
        </>
      );
    case 'Event':
      return (
        <>
          {kind}
          <a className="lead" href={pageAddress(lang, `/events/${node.slug}`)}>
            {node.title}
          </a>
          <p className="soft">{node.span.label}</p>
        </>
      );
    case 'Source':
      return (
        <>
          {kind}
          <a className="lead" href={pageAddress(lang, `/sources/${node.slug}`)} lang={node.language}>
            {node.heading}
          </a>
          <p className="soft">{node.published.label}</p>
        </>
      );
    case 'Place':
      return (
        <>
          {kind}
          <a className="lead" href={pageAddress(lang, `/places/${node.slug}`)}>
            {node.name}
          </a>
          {node.within !== null && <p className="soft">{node.within.name}</p>}
        </>
      );
    case 'Statement':
      return (
        <>
          {kind}
          <a className="lead" href={pageAddress(lang, `/actors/${node.speaker.slug}#statement-${node.id}`)}>
            {node.speaker.name}
          </a>
          <p>{node.summary}</p>
        </>
      );
  }
}
