import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import { pageAddress } from '../../../lib/address.ts';
import { ask } from '../../../lib/ask.ts';
import { countLabel } from '../../../lib/format.ts';
import { apiLanguage, isLang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Nothing, Page } from '../../../parts/page.tsx';
import { Pager, PagerFields } from '../../../parts/pager.tsx';
import { readList } from '../../../parts/read-page.ts';

const SourcesQuery = graphql(
  `
    query Sources($lang: Language!, $first: Int, $after: String, $last: Int, $before: String) {
      sources(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          id
          slug
          title
          language
          published {
            label(lang: $lang)
          }
          publisher {
            slug
            name(lang: $lang)
          }
          echoes {
            slug
            title
          }
          statistics(first: 1) {
            totalCount
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
    'The documents that the record rests on, each with what was taken from it.',
    'Les documents sur lesquels repose le dossier, chacun avec ce qui en est tiré.',
  );

export async function generateMetadata({ params }: PageProps<'/[lang]/sources'>): Promise<Metadata> {
  const { lang } = await params;
  return isLang(lang) ? pageMetadata(lang, '/sources', 'Sources', describe(lang)) : {};
}

/** All sources, with how much each one gives. */
export default async function SourcesPage({
  params,
  searchParams,
}: PageProps<'/[lang]/sources'>): Promise<ReactElement> {
  const { lang, window } = await readList(params, searchParams);
  const { sources } = await ask(SourcesQuery, { lang: apiLanguage(lang), ...window });
  return (
    <Page lang={lang} path="/sources">
      <header className="opening">
        <h1>{countLabel(lang, sources.totalCount)} sources</h1>
        <p className="standfirst">{describe(lang)}</p>
      </header>
      {sources.nodes.length === 0 ? (
        <Nothing>{say(lang, 'No source is on record.', 'Aucune source n’est au dossier.')}</Nothing>
      ) : (
        <ul className="plain">
          {sources.nodes.map((source) => (
            <li key={source.id}>
              <a className="lead" href={pageAddress(lang, `/sources/${source.slug}`)} lang={source.language}>
                {source.title}
              </a>
              <p className="soft">
                {source.publisher !== null && (
                  <>
                    <a href={pageAddress(lang, `/actors/${source.publisher.slug}`)}>{source.publisher.name}</a>,{' '}
                  </>
                )}
                {source.published.label} · {countLabel(lang, source.statistics.totalCount)}{' '}
                {say(lang, 'figures', 'chiffres')}, {countLabel(lang, source.events.totalCount)}{' '}
                {say(lang, 'events', 'événements')}
                {source.echoes !== null && (
                  <>
                    {' '}
                    · {say(lang, 'repeats', 'reprend')}{' '}
                    <a href={pageAddress(lang, `/sources/${source.echoes.slug}`)}>{source.echoes.title}</a>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager lang={lang} path="/sources" info={sources.pageInfo} total={sources.totalCount} />
    </Page>
  );
}
