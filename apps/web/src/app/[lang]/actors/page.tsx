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
import { actorFilter, actorOrder } from '../../../lib/lists.ts';
import { regionName, say, word } from '../../../lib/words.ts';
import { Filters, narrowing, NothingFits } from '../../../parts/filters.tsx';
import type { Field } from '../../../parts/filters.tsx';
import { InOtherLanguage } from '../../../parts/in-other-language.tsx';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page } from '../../../parts/page.tsx';
import { Pager, PagerFields } from '../../../parts/pager.tsx';
import { readList } from '../../../parts/read-page.ts';

const ActorsQuery = graphql(
  `
    query Actors(
      $lang: Language!
      $where: ActorFilter
      $order: ActorOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      actors(where: $where, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          id
          slug
          kind
          country
          name(lang: $lang)
          description(lang: $lang)
          untranslated(lang: $lang)
          affiliations {
            role(lang: $lang)
            untranslated(lang: $lang)
            organisation {
              name(lang: $lang)
              untranslated(lang: $lang)
            }
          }
          statements(first: 1) {
            totalCount
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

const ActorChoicesQuery = graphql(
  `
    query ActorChoices($lang: Language!, $knownOn: Date) {
      actors(where: { knownOn: $knownOn }, first: 1) {
        totalCount
        kind: tally(by: KIND) {
          ...TallyFields
        }
        country: tally(by: COUNTRY) {
          ...TallyFields
        }
      }
    }
  `,
  [TallyFields],
);

type ActorEntry = ResultOf<typeof ActorsQuery>['actors']['nodes'][number];
type ActorChoices = ResultOf<typeof ActorChoicesQuery>['actors'];

const describe = (lang: Lang): string =>
  say(
    lang,
    'The people, states, forces and organisations of the record, with what they said and did.',
    'Les personnes, États, forces et organisations du dossier, avec ce qu’ils ont dit et fait.',
  );

export async function generateMetadata({ params }: PageProps<'/[lang]/actors'>): Promise<Metadata> {
  const { lang } = await params;
  return isLang(lang) ? pageMetadata(lang, '/actors', say(lang, 'Who is who', 'Qui est qui'), describe(lang)) : {};
}

/** What the actors can be narrowed by: the kinds and countries that occur. */
function actorFields(lang: Lang, all: ActorChoices): Field[] {
  return [
    { of: 'words', label: say(lang, 'Name or words', 'Nom ou mots') },
    {
      of: 'choice',
      name: 'kind',
      label: say(lang, 'Kind', 'Genre'),
      any: say(lang, 'all kinds', 'tous les genres'),
      options: choices(lang, all.kind, (kind) => word(lang, 'actorKind', kind)),
    },
    {
      of: 'choice',
      name: 'country',
      label: say(lang, 'Country', 'Pays'),
      any: say(lang, 'any country', 'tous les pays'),
      options: choices(lang, all.country, (country) => regionName(lang, country)),
    },
  ];
}

/** Everyone in the record, by name or by when they entered it. */
export default async function ActorsPage({ params, searchParams }: PageProps<'/[lang]/actors'>): Promise<ReactElement> {
  const { lang, window, knownOn, search } = await readList(params, searchParams);
  const [{ actors }, { actors: all }, days] = await Promise.all([
    ask(ActorsQuery, {
      lang: apiLanguage(lang),
      where: actorFilter(search),
      order: actorOrder(search),
      ...window,
    }),
    ask(ActorChoicesQuery, { lang: apiLanguage(lang), knownOn }),
    learntOf(['actors']),
  ]);
  const fields = actorFields(lang, all);
  const list = { lang, path: '/actors', params: search, fields };
  const nouns = [say(lang, 'actor', 'acteur'), say(lang, 'actors', 'acteurs')] as const;
  return (
    <Page lang={lang} path="/actors" query={given(search)} place={placeIn(search)}>
      <ListHead title={say(lang, 'Who is who', 'Qui est qui')} about={describe(lang)} />
      <KnownOn
        lang={lang}
        path="/actors"
        knownOn={knownOn}
        kept={given(search)}
        days={days}
        nouns={nouns}
        said={counted(lang, actors.totalCount, ...nouns)}
      />
      <Filters
        {...list}
        shown={actors.totalCount}
        total={all.totalCount}
        nouns={nouns}
        orders={[
          { value: 'NAME_ASC', name: say(lang, 'By name, A to Z', 'Par nom anglais, de A à Z') },
          { value: 'NAME_DESC', name: say(lang, 'Z to A', 'de Z à A') },
          { value: 'KNOWN_DESC', name: say(lang, 'Last known first', 'Derniers connus d’abord') },
          { value: 'KNOWN_ASC', name: say(lang, 'First known first', 'Premiers connus d’abord') },
        ]}
      />
      {actors.nodes.length === 0 ? (
        <NothingFits {...list} none={say(lang, 'Nobody is on record.', 'Personne n’est au dossier.')} />
      ) : (
        <ul className="entries">
          {actors.nodes.map((actor) => (
            <li key={actor.id}>
              <Entry lang={lang} actor={actor} knownOn={knownOn} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        lang={lang}
        path="/actors"
        query={narrowing(search, fields)}
        info={actors.pageInfo}
        total={actors.totalCount}
      />
    </Page>
  );
}

function Entry({ lang, actor, knownOn }: { lang: Lang; actor: ActorEntry; knownOn: string | null }): ReactElement {
  const role = actor.affiliations[0];
  const counts = [
    [actor.statements.totalCount, say(lang, 'statement', 'déclaration'), say(lang, 'statements', 'déclarations')],
    [actor.events.totalCount, say(lang, 'event', 'événement'), say(lang, 'events', 'événements')],
    [actor.statistics.totalCount, say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres')],
  ] as const;
  return (
    <>
      <div>
        <p className="entry-title">
          <a href={pageAddress(lang, `/actors/${actor.slug}`, { knownOn })}>
            <InOtherLanguage lang={lang} of={actor} field="name" />
          </a>
        </p>
        <p className="soft">
          {actor.description === null && role !== undefined ? (
            <>
              <InOtherLanguage lang={lang} of={role} field="role" />,{' '}
              <InOtherLanguage lang={lang} of={role.organisation} field="name" />
            </>
          ) : (
            <InOtherLanguage lang={lang} of={actor} field="description" />
          )}
        </p>
      </div>
      <p className="entry-side soft">
        {word(lang, 'actorKind', actor.kind)}
        {actor.country !== null && actor.kind !== 'STATE' && <>, {regionName(lang, actor.country)}</>}
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
