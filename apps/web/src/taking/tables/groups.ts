import { scopes } from '../../lib/address.ts';
import { tableOf } from '../table.ts';
import { sourceOf } from '../passages.ts';
import type { Point } from './drawdown.ts';
import { pointColumns, pointsOf } from './drawdown.ts';
import { drawdownOf, pageOf } from './series.ts';

/** The points of every group that a figure counts, the whole first. */
export const groups = tableOf<Point>({
  name: 'groups',
  title: { en: 'Who had left, group by group', fr: 'Qui était parti, groupe par groupe' },
  description: {
    en: 'One row for each point of each group’s withdrawal. The groups contain one another: they are not to be added up.',
    fr: 'Une ligne par point du retrait de chaque groupe. Les groupes s’emboîtent\u00a0: ils ne s’additionnent pas.',
  },
  key: ['scope', 'as_of_edtf'],
  parameters: ['knownOn'],
  page: (view) => `${pageOf(view)}#groups`,
  async *rows(view) {
    for (const scope of scopes) {
      const series = await drawdownOf({ ...view, query: { ...view.query, scope } });
      if (series !== null) yield pointsOf(series);
    }
  },
  sources: (row) => row.statistics.map((statistic) => sourceOf(statistic.evidence)),
  columns: pointColumns,
});
