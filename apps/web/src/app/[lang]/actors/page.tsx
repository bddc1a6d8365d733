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

const ActorsQuery = graphql(
  `
    query Actors($lang: Language!, $first: Int, $after: String, $last: Int, $before: String) {
      actors(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          id
          slug
          kind
          name(lang: $lang)
          description(lang: $lang)
        }
      }
    }
  `,
  [PagerFields],
);

const describe = (lang: 'en' | 'fr'): string =>
  say(
    lang,
    'The people, states, forces and organisations of the record, with what they said and did.',
    'Les personnes, États, forces et organisations du dossier, avec ce qu’ils ont dit et fait.',
  );

export async function generateMetadata({ params }: PageProps<'/[lang]/actors'>): Promise<Metadata> {
  const { lang } = await params;
  return isLang(lang) ? pageMetadata(lang, '/actors', say(lang, 'Who is who', 'Qui est qui'), describe(lang)) : {};
}

/** Everyone in the record, by name. */
export default async function ActorsPage({ params, searchParams }: PageProps<'/[lang]/actors'>): Promise<ReactElement> {
  const { lang, window } = await readList(params, searchParams);
  const { actors } = await ask(ActorsQuery, { lang: apiLanguage(lang), ...window });
  return (
    <Page lang={lang} path="/actors">
      <header className="opening">
        <h1>{say(lang, 'Who is who', 'Qui est qui')}</h1>
        <p className="standfirst">{describe(lang)}</p>
      </header>
      {actors.nodes.length === 0 ? (
        <Nothing>{say(lang, 'Nobody is on record.', 'Personne n’est au dossier.')}</Nothing>
      ) : (
        <ul className="plain columns">
          {actors.nodes.map((actor) => (
            <li key={actor.id}>
              <a className="lead" href={pageAddress(lang, `/actors/${actor.slug}`)}>
                {actor.name}
              </a>
              <p className="soft small">
                {word(lang, 'actorKind', actor.kind)}
                {actor.description !== null && <> · {actor.description}</>}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager lang={lang} path="/actors" info={actors.pageInfo} total={actors.totalCount} />
    </Page>
  );
}
