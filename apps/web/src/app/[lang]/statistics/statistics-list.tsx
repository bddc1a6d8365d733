import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { MetricFigure } from '../../../figures/metric-figure.tsx';
import { KnownOn } from '../../../figures/known-on.tsx';
import type { SearchParams } from '../../../lib/address.ts';
import { given, parameter, ranks } from '../../../lib/address.ts';
import { ask } from '../../../lib/ask.ts';
import { FigureFields } from '../../../lib/documents.ts';
import { choices, TallyFields } from '../../../lib/facets.ts';
import { counted } from '../../../lib/format.ts';
import { apiLanguage } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { learntOf } from '../../../lib/learnt.ts';
import { figureOrder, statisticFilter } from '../../../lib/lists.ts';
import type { Window } from '../../../lib/lists.ts';
import { statisticsFor } from '../../../lib/statistics-for.ts';
import { rankWord, say, scopeWord } from '../../../lib/words.ts';
import { FigureTable } from '../../../parts/figure-table.tsx';
import { Filters, narrowing, NothingFits } from '../../../parts/filters.tsx';
import type { Field } from '../../../parts/filters.tsx';
import { Pager, PagerFields } from '../../../parts/pager.tsx';

const StatisticsQuery = graphql(
  `
    query Statistics(
      $lang: Language!
      $where: StatisticFilter
      $order: StatisticOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      statistics(where: $where, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo {
          ...PagerFields
        }
        nodes {
          ...FigureFields
        }
      }
    }
  `,
  [PagerFields, FigureFields],
);

const StatisticChoicesQuery = graphql(
  `
    query StatisticChoices($lang: Language!, $where: StatisticFilter) {
      statistics(where: $where, first: 1) {
        totalCount
        metric: tally(by: METRIC) {
          ...TallyFields
        }
        scope: tally(by: SCOPE) {
          ...TallyFields
        }
        subject: tally(by: SUBJECT) {
          ...TallyFields
        }
        speaker: tally(by: ATTRIBUTED_TO) {
          ...TallyFields
        }
        source: tally(by: SOURCE) {
          ...TallyFields
        }
        rank: tally(by: RANK) {
          ...TallyFields
        }
      }
    }
  `,
  [TallyFields],
);

type StatisticChoices = ResultOf<typeof StatisticChoicesQuery>['statistics'];

/** What the figures can be narrowed by: whatever occurs among them. */
function statisticFields(lang: Lang, all: StatisticChoices): Field[] {
  const found = choices(lang, all.rank, (rank) => rankWord(lang, rank));
  return [
    { of: 'words', label: say(lang, 'A figure, as printed', 'Un chiffre, tel qu’imprimé') },
    {
      of: 'choice',
      name: 'metric',
      label: say(lang, 'What is counted', 'Ce qui est compté'),
      any: say(lang, 'everything', 'tout'),
      options: choices(lang, all.metric),
    },
    {
      of: 'choice',
      name: 'scope',
      label: say(lang, 'Among whom', 'Parmi qui'),
      any: say(lang, 'everyone', 'tous'),
      options: choices(lang, all.scope, (scope) => scopeWord(lang, scope)),
    },
    {
      of: 'choice',
      name: 'subject',
      label: say(lang, 'Of one contingent or body', 'D’un contingent ou d’un corps'),
      any: say(lang, 'all figures', 'tous les chiffres'),
      options: choices(lang, all.subject),
    },
    {
      of: 'choice',
      name: 'speaker',
      label: say(lang, 'Attributed to', 'Attribué à'),
      any: say(lang, 'anyone or no one', 'quiconque ou personne'),
      options: choices(lang, all.speaker),
    },
    {
      of: 'choice',
      name: 'source',
      label: say(lang, 'Given by', 'Donné par'),
      any: say(lang, 'any source', 'toutes les sources'),
      options: choices(lang, all.source),
    },
    {
      of: 'choice',
      name: 'rank',
      label: say(lang, 'Standing in the record', 'Statut au dossier'),
      any: say(lang, 'any standing', 'tous les statuts'),
      options: ranks.flatMap((rank) => found.filter(({ value }) => value === rank)),
    },
    { of: 'days', label: say(lang, 'Describing a day between', 'Décrivant un jour entre') },
    {
      of: 'switch',
      name: 'retracted',
      value: 'SHOWN',
      label: say(lang, 'Show withdrawn figures too', 'Montrer aussi les chiffres retirés'),
    },
  ];
}

/** Figures page by page, of one mission or all, as the address narrows and orders them; of one metric, with their chart. */
export async function StatisticsList({
  lang,
  path,
  mission,
  params,
  window,
  isSpecimen = false,
}: {
  lang: Lang;
  path: string;
  mission: string | null;
  params: SearchParams;
  window: Window;
  /** Whether it is shown on a page of something else, where the control of what was known when would move another page. */
  isSpecimen?: boolean;
}): Promise<ReactElement> {
  const knownOn = parameter(params, 'knownOn');
  const where = statisticFilter(params, mission);
  const [{ statistics }, { statistics: all }, drawn, days] = await Promise.all([
    ask(StatisticsQuery, { lang: apiLanguage(lang), where, order: figureOrder(params), ...window }),
    ask(StatisticChoicesQuery, {
      lang: apiLanguage(lang),
      where: { mission, knownOn, includeRetracted: where.includeRetracted },
    }),
    where.metric === null ? [] : statisticsFor(lang, where),
    isSpecimen ? [] : learntOf(['statistics'], mission),
  ]);
  const fields = statisticFields(lang, all);
  const kept = narrowing(params, fields);
  const nouns = [say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres')] as const;
  return (
    <>
      <KnownOn
        lang={lang}
        path={path}
        knownOn={knownOn}
        kept={given(params)}
        days={days}
        nouns={nouns}
        said={counted(lang, statistics.totalCount, ...nouns)}
      />
      <Filters
        lang={lang}
        path={path}
        params={params}
        fields={fields}
        shown={statistics.totalCount}
        total={all.totalCount}
        nouns={nouns}
      />
      {drawn[0] !== undefined && (
        <MetricFigure
          lang={lang}
          metric={drawn[0].metric}
          statistics={drawn}
          knownOn={knownOn}
          take={{ path, query: kept }}
        />
      )}
      <div data-taken={path}>
        {statistics.nodes.length === 0 ? (
          <NothingFits
            lang={lang}
            path={path}
            params={params}
            fields={fields}
            none={say(lang, 'No figure is on record.', 'Aucun chiffre n’est au dossier.')}
          />
        ) : (
          <FigureTable
            lang={lang}
            path={path}
            params={params}
            kept={kept}
            statistics={statistics.nodes}
            knownOn={knownOn}
          />
        )}
        <Pager lang={lang} path={path} query={kept} info={statistics.pageInfo} total={statistics.totalCount} />
      </div>
    </>
  );
}
