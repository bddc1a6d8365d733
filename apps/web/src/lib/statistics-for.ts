import { graphql } from '@drawdown/schema/client';
import { ask, askAll } from './ask.ts';
import { StatisticFields } from './documents.ts';
import type { StatisticData } from './documents.ts';
import { apiLanguage } from './language.ts';
import type { Lang } from './language.ts';
import type { statisticFilter } from './lists.ts';

const DrawnStatisticsQuery = graphql(
  `
    query DrawnStatistics($lang: Language!, $where: StatisticFilter, $after: String) {
      statistics(where: $where, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...StatisticFields
        }
      }
    }
  `,
  [StatisticFields],
);

/** Every figure that a filter leaves, by the day it describes: what a chart of them draws. */
export async function statisticsFor(lang: Lang, where: ReturnType<typeof statisticFilter>): Promise<StatisticData[]> {
  return askAll(
    async (after) => (await ask(DrawnStatisticsQuery, { lang: apiLanguage(lang), where, after })).statistics,
  );
}
