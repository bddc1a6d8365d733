import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { KnownOn } from '../../../figures/known-on.tsx';
import { given, parameter, placeIn, stances } from '../../../lib/address.ts';
import { ask } from '../../../lib/ask.ts';
import { StatementFields } from '../../../lib/documents.ts';
import { choices, TallyFields } from '../../../lib/facets.ts';
import { counted } from '../../../lib/format.ts';
import { apiLanguage, isLang } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { learntOf } from '../../../lib/learnt.ts';
import { statementFilter, turned, windowFrom } from '../../../lib/lists.ts';
import { say, word } from '../../../lib/words.ts';
import { Filters, narrowing, NothingFits } from '../../../parts/filters.tsx';
import type { Field } from '../../../parts/filters.tsx';
import { ListHead } from '../../../parts/list-head.tsx';
import { pageMetadata } from '../../../parts/metadata.ts';
import { Page } from '../../../parts/page.tsx';
import { Pager, PagerFields, PAGE_SIZE } from '../../../parts/pager.tsx';
import { readList } from '../../../parts/read-page.ts';
import { StatementList } from '../../../parts/statement-list.tsx';

const StatementsQuery = graphql(
  `
    query Statements(
      $lang: Language!
      $where: StatementFilter
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      statements(where: $where, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          ...StatementFields
        }
      }
    }
  `,
  [PagerFields, StatementFields],
);

const StatementChoicesQuery = graphql(
  `
    query StatementChoices($lang: Language!, $knownOn: Date) {
      statements(where: { knownOn: $knownOn }, first: 1) {
        totalCount
        speaker: tally(by: SPEAKER) {
          ...TallyFields
        }
        stance: tally(by: STANCE) {
          ...TallyFields
        }
        source: tally(by: SOURCE) {
          ...TallyFields
        }
      }
    }
  `,
  [TallyFields],
);

type StatementChoices = ResultOf<typeof StatementChoicesQuery>['statements'];

const describe = (lang: Lang): string =>
  say(
    lang,
    'What was said of the withdrawals, in our words, with where the speaker stands and the passage that quotes or reports it.',
    'Ce qui a été dit des retraits, dans nos mots, avec la position de qui parle et le passage qui le cite ou le rapporte.',
  );

export async function generateMetadata({ params }: PageProps<'/[lang]/statements'>): Promise<Metadata> {
  const { lang } = await params;
  return isLang(lang) ? pageMetadata(lang, '/statements', say(lang, 'Statements', 'Déclarations'), describe(lang)) : {};
}

/** What the statements can be narrowed by: whatever occurs among them. */
function statementFields(lang: Lang, all: StatementChoices): Field[] {
  const found = choices(lang, all.stance, (stance) => word(lang, 'stance', stance));
  return [
    { of: 'words', label: say(lang, 'Words', 'Mots') },
    {
      of: 'choice',
      name: 'speaker',
      label: say(lang, 'Said by', 'Dit par'),
      any: say(lang, 'anyone', 'tous'),
      options: choices(lang, all.speaker),
    },
    {
      of: 'choice',
      name: 'stance',
      label: say(lang, 'Stance', 'Position'),
      any: say(lang, 'any stance', 'toutes les positions'),
      options: stances.flatMap((stance) => found.filter(({ value }) => value === stance)),
    },
    {
      of: 'choice',
      name: 'source',
      label: say(lang, 'Reported in', 'Rapporté dans'),
      any: say(lang, 'any source', 'toutes les sources'),
      options: choices(lang, all.source),
    },
    { of: 'days', label: say(lang, 'Said between two days', 'Dit entre deux jours') },
  ];
}

/** Who said what, and where they stand. */
export default async function StatementsPage({
  params,
  searchParams,
}: PageProps<'/[lang]/statements'>): Promise<ReactElement> {
  const { lang, knownOn, search } = await readList(params, searchParams);
  const isReversed = parameter(search, 'order') === 'DATE_DESC';
  const [answer, { statements: all }, days] = await Promise.all([
    ask(StatementsQuery, {
      lang: apiLanguage(lang),
      where: statementFilter(search),
      ...windowFrom(search, PAGE_SIZE, isReversed),
    }),
    ask(StatementChoicesQuery, { lang: apiLanguage(lang), knownOn }),
    learntOf(['statements']),
  ]);
  const statements = isReversed ? turned(answer.statements) : answer.statements;
  const fields = statementFields(lang, all);
  const list = { lang, path: '/statements', params: search, fields };
  const nouns = [say(lang, 'statement', 'déclaration'), say(lang, 'statements', 'déclarations')] as const;
  return (
    <Page lang={lang} path="/statements" query={given(search)} place={placeIn(search)}>
      <ListHead title={say(lang, 'Statements', 'Déclarations')} about={describe(lang)} />
      <KnownOn
        lang={lang}
        path="/statements"
        knownOn={knownOn}
        kept={given(search)}
        days={days}
        nouns={nouns}
        said={counted(lang, statements.totalCount, ...nouns)}
      />
      <Filters
        {...list}
        shown={statements.totalCount}
        total={all.totalCount}
        nouns={nouns}
        orders={[
          { value: 'DATE_ASC', name: say(lang, 'Earliest first', 'Du plus ancien') },
          { value: 'DATE_DESC', name: say(lang, 'Latest first', 'Du plus récent') },
        ]}
      />
      {statements.nodes.length === 0 ? (
        <NothingFits {...list} none={say(lang, 'No statement is on record.', 'Aucune déclaration n’est au dossier.')} />
      ) : (
        <StatementList lang={lang} statements={statements.nodes} knownOn={knownOn} />
      )}
      <Pager
        lang={lang}
        path="/statements"
        query={narrowing(search, fields)}
        info={statements.pageInfo}
        total={statements.totalCount}
      />
    </Page>
  );
}
