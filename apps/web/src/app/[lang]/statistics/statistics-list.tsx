import type { ReactElement } from 'react';
import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { MetricFigure } from '../../../figures/metric-figure.tsx';
import type { SearchParams } from '../../../lib/address.ts';
import { parameter, ranks } from '../../../lib/address.ts';
import { ask, askAll } from '../../../lib/ask.ts';
import { FigureFields } from '../../../lib/documents.ts';
import { facet } from '../../../lib/facets.ts';
import { apiLanguage } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { figureOrder, statisticFilter } from '../../../lib/lists.ts';
import type { Window } from '../../../lib/lists.ts';
import { statisticsFor } from '../../../lib/statistics-for.ts';
import { say, word } from '../../../lib/words.ts';
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

const StatisticChoicesQuery = graphql(`
  query StatisticChoices($lang: Language!, $where: StatisticFilter, $after: String) {
    statistics(where: $where, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        scope
        rank
        metric {
          key
          name(lang: $lang)
        }
        subject {
          slug
          name(lang: $lang)
        }
        evidence {
          id
          source {
            slug
            title
            publisher {
              name(lang: $lang)
            }
          }
        }
      }
    }
  }
`);

type StatisticChoice = ResultOf<typeof StatisticChoicesQuery>['statistics']['nodes'][number];

/** What the figures can be narrowed by: whatever occurs among them. */
function statisticFields(lang: Lang, all: readonly StatisticChoice[]): Field[] {
  const found = facet(
    lang,
    all.map(({ rank }) => ({ value: rank, name: rankName(lang, rank) })),
  );
  return [
    {
      of: 'choice',
      name: 'metric',
      label: say(lang, 'Of what', 'De quoi'),
      any: say(lang, 'everything', 'tout'),
      options: facet(
        lang,
        all.map(({ metric }) => ({ value: metric.key, name: metric.name })),
      ),
    },
    {
      of: 'choice',
      name: 'scope',
      label: say(lang, 'Whom', 'Qui'),
      any: say(lang, 'anyone', 'tous'),
      options: facet(
        lang,
        all.map(({ scope }) => ({
          value: scope,
          name: word(lang, 'scope', scope) || say(lang, 'no people', 'personne'),
        })),
      ),
    },
    {
      of: 'choice',
      name: 'subject',
      label: say(lang, 'Counted alone', 'Compté à part'),
      any: say(lang, 'no matter', 'peu importe'),
      options: facet(
        lang,
        all.map(({ subject }) => (subject === null ? null : { value: subject.slug, name: subject.name })),
      ),
    },
    {
      of: 'choice',
      name: 'source',
      label: say(lang, 'Says who', 'Qui le dit'),
      any: say(lang, 'any source', 'toute source'),
      options: facet(
        lang,
        all.map(({ evidence: { source } }) => ({
          value: source.slug,
          name: source.publisher === null ? source.title : `${source.publisher.name}, ${source.title}`,
        })),
      ),
    },
    {
      of: 'choice',
      name: 'rank',
      label: say(lang, 'Standing', 'Rang'),
      any: say(lang, 'any', 'tous'),
      options: ranks.flatMap((rank) => found.filter(({ value }) => value === rank)),
    },
    { of: 'days', label: say(lang, 'Describing days between', 'Décrivant les jours entre') },
    {
      of: 'switch',
      name: 'retracted',
      value: 'SHOWN',
      label: say(lang, 'with withdrawn ones', 'avec les retirés'),
    },
  ];
}

function rankName(lang: Lang, rank: string): string {
  return word(lang, 'rank', rank) || say(lang, 'like any other', 'comme les autres');
}

/** Figures page by page, of one mission or all, as the address narrows and orders them; of one metric, with their chart. */
export async function StatisticsList({
  lang,
  path,
  mission,
  params,
  window,
}: {
  lang: Lang;
  path: string;
  mission: string | null;
  params: SearchParams;
  window: Window;
}): Promise<ReactElement> {
  const knownOn = parameter(params, 'knownOn');
  const where = statisticFilter(params, mission);
  const [{ statistics }, all, drawn] = await Promise.all([
    ask(StatisticsQuery, { lang: apiLanguage(lang), where, order: figureOrder(params), ...window }),
    askAll(
      async (after) =>
        (
          await ask(StatisticChoicesQuery, {
            lang: apiLanguage(lang),
            where: { mission, knownOn, includeRetracted: where.includeRetracted },
            after,
          })
        ).statistics,
    ),
    where.metric === null ? [] : statisticsFor(lang, where),
  ]);
  const fields = statisticFields(lang, all);
  const kept = narrowing(params, fields);
  return (
    <>
      <Filters
        lang={lang}
        path={path}
        params={params}
        fields={fields}
        shown={statistics.totalCount}
        total={all.length}
        nouns={[say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres')]}
      />
      {drawn.length > 0 && (
        <MetricFigure
          lang={lang}
          name={drawn[0]?.metric.name ?? ''}
          statistics={drawn}
          knownOn={knownOn}
          take={{ path, query: kept }}
        />
      )}
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
    </>
  );
}
