import { dayWords } from '../../../lib/day-words.ts';
import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { KnownOn } from '../../../figures/known-on.tsx';
import { given, pageAddress, parameter, placeIn } from '../../../lib/address.ts';
import { ask } from '../../../lib/ask.ts';
import { choices, TallyFields } from '../../../lib/facets.ts';
import { counted } from '../../../lib/format.ts';
import { apiLanguage, isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { learntOf } from '../../../lib/learnt.ts';
import { sourceFilter, turned, windowFrom } from '../../../lib/lists.ts';
import { say } from '../../../lib/words.ts';
import { Filters, narrowing, NothingFits } from '../../../parts/filters.tsx';
import type { Field } from '../../../parts/filters.tsx';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page } from '../../../parts/page.tsx';
import { Pager, PagerFields, PAGE_SIZE } from '../../../parts/pager.tsx';
import { readList } from '../../../parts/read-page.ts';
import { InOtherLanguage } from '../../../parts/in-other-language.tsx';

const SourcesQuery = graphql(
  `
    query Sources($lang: Language!, $where: SourceFilter, $first: Int, $after: String, $last: Int, $before: String) {
      sources(where: $where, first: $first, after: $after, last: $last, before: $before) {
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
            inferred
            label(lang: $lang)
          }
          publisher {
            slug
            name(lang: $lang)
            untranslated(lang: $lang)
          }
          echoes {
            slug
            title
            language
          }
          statistics(first: 1) {
            totalCount
          }
          events(first: 1) {
            totalCount
          }
          statements(first: 1) {
            totalCount
          }
        }
      }
    }
  `,
  [PagerFields],
);

const SourceChoicesQuery = graphql(
  `
    query SourceChoices($lang: Language!, $knownOn: Date) {
      sources(where: { knownOn: $knownOn }, first: 1) {
        totalCount
        publisher: tally(by: PUBLISHER) {
          ...TallyFields
        }
      }
    }
  `,
  [TallyFields],
);

type SourceEntry = ResultOf<typeof SourcesQuery>['sources']['nodes'][number];
type SourceChoices = ResultOf<typeof SourceChoicesQuery>['sources'];

const describe = (lang: Lang): string =>
  say(
    lang,
    'The documents that the record rests on, by the day from which they count as known, each with what was taken from it.',
    'Les documents sur lesquels repose le dossier, selon le jour à partir duquel ils sont considérés comme connus, chacun avec ce qui en est tiré.',
  );

export async function generateMetadata({ params }: PageProps<'/[lang]/sources'>): Promise<Metadata> {
  const { lang } = await params;
  return isLang(lang) ? pageMetadata(lang, '/sources', 'Sources', describe(lang)) : {};
}

/** What the sources can be narrowed by: who published them, when, and words of their titles. */
function sourceFields(lang: Lang, all: SourceChoices): Field[] {
  return [
    { of: 'words', label: say(lang, 'Words of the title', 'Mots du titre') },
    {
      of: 'choice',
      name: 'publisher',
      label: say(lang, 'Published by', 'Publiée par'),
      any: say(lang, 'anyone', 'tous'),
      options: choices(lang, all.publisher),
    },
    { of: 'days', label: say(lang, 'Published between two days', 'Publiée entre deux jours') },
  ];
}

/** All sources, with how much each one gives. */
export default async function SourcesPage({
  params,
  searchParams,
}: PageProps<'/[lang]/sources'>): Promise<ReactElement> {
  const { lang, knownOn, search } = await readList(params, searchParams);
  const isReversed = parameter(search, 'order') === 'DATE_DESC';
  const [answer, { sources: all }, days] = await Promise.all([
    ask(SourcesQuery, {
      lang: apiLanguage(lang),
      where: sourceFilter(search),
      ...windowFrom(search, PAGE_SIZE, isReversed),
    }),
    ask(SourceChoicesQuery, { lang: apiLanguage(lang), knownOn }),
    learntOf(['sources']),
  ]);
  const sources = isReversed ? turned(answer.sources) : answer.sources;
  const fields = sourceFields(lang, all);
  const list = { lang, path: '/sources', params: search, fields };
  const nouns = ['source', 'sources'] as const;
  return (
    <Page lang={lang} path="/sources" query={given(search)} place={placeIn(search)}>
      <ListHead title="Sources" about={describe(lang)} />
      <KnownOn
        lang={lang}
        path="/sources"
        knownOn={knownOn}
        kept={given(search)}
        days={days}
        nouns={nouns}
        said={counted(lang, sources.totalCount, ...nouns)}
      />
      <Filters
        {...list}
        shown={sources.totalCount}
        total={all.totalCount}
        nouns={nouns}
        orders={[
          { value: 'DATE_ASC', name: say(lang, 'Earliest first', 'De la plus ancienne') },
          { value: 'DATE_DESC', name: say(lang, 'Latest first', 'De la plus récente') },
        ]}
      />
      {sources.nodes.length === 0 ? (
        <NothingFits {...list} none={say(lang, 'No source is on record.', 'Aucune source n’est au dossier.')} />
      ) : (
        <ul className="entries">
          {sources.nodes.map((source) => (
            <li key={source.id}>
              <Entry lang={lang} source={source} knownOn={knownOn} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        lang={lang}
        path="/sources"
        query={narrowing(search, fields)}
        info={sources.pageInfo}
        total={sources.totalCount}
      />
    </Page>
  );
}

function Entry({ lang, source, knownOn }: { lang: Lang; source: SourceEntry; knownOn: string | null }): ReactElement {
  const { publisher, echoes } = source;
  const counts = [
    [source.statistics.totalCount, say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres')],
    [source.events.totalCount, say(lang, 'event', 'événement'), say(lang, 'events', 'événements')],
    [source.statements.totalCount, say(lang, 'statement', 'déclaration'), say(lang, 'statements', 'déclarations')],
  ] as const;
  return (
    <>
      <div>
        <p className="entry-title">
          <a href={pageAddress(lang, `/sources/${source.slug}`, { knownOn })}>
            <cite lang={source.language}>{source.title}</cite>
          </a>
        </p>
        <p className="soft">
          {publisher !== null && (
            <a href={pageAddress(lang, `/actors/${publisher.slug}`, { knownOn })}>
              <InOtherLanguage lang={lang} of={publisher} field="name" />
            </a>
          )}
          {echoes !== null && (
            <>
              {publisher !== null && ' · '}
              {say(lang, 'repeats', 'reprend')}{' '}
              <a href={pageAddress(lang, `/sources/${echoes.slug}`, { knownOn })}>
                <cite lang={echoes.language}>{echoes.title}</cite>
              </a>
            </>
          )}
        </p>
      </div>
      <p className="entry-side soft">{dayWords(lang, source.published)}</p>
      <p className="entry-side soft">
        {counts
          .filter(([count]) => count > 0)
          .map(([count, one, many]) => counted(lang, count, one, many))
          .join(' · ')}
      </p>
    </>
  );
}
