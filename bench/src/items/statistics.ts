import type pg from 'pg';
import { chanceOf } from '../generator/random.ts';
import {
  drawdownCursor,
  english,
  floorPost,
  globalId,
  graphqlPost,
  postgraphileCursor,
  type Item,
  type Json,
  type Place,
} from './item.ts';

const OUR_FIGURE = `key scope printed rank value { low high qualifier unit } asOf { edtf earliest latest }
  evidence { paragraph phrase source { slug title publisher { slug name } } }`;
const OUR_PAGE = `query Figures($metric: [String!], $after: String) {
  statistics(where: { metric: $metric }, first: 50, after: $after) { pageInfo { hasNextPage } nodes { ${OUR_FIGURE} } }
}`;
const OUR_NODE = `query Figure($id: ID!) { node(id: $id) { ... on Statistic { ${OUR_FIGURE} } } }`;

const THEIR_FIGURE = `key scope printed rank low high qualifier metricByMetricId { unit } asOfEdtf asOfEarliest asOfLatest
  evidenceByEvidenceIdAndSourceId { paragraph phrase sourceBySourceId { slug title actorByPublisherId { slug nameEn nameFr } } }`;
const THEIR_PAGE = `query Figures($metric: UUID!, $after: Cursor) {
  allStatistics(first: 50, after: $after, orderBy: [AS_OF_ORDER_ASC, ROW_ID_ASC], filter: {
    metricId: { equalTo: $metric }, retractedOn: { isNull: true }, corrected: { equalTo: false }
  }) { pageInfo { hasNextPage } nodes { ${THEIR_FIGURE} } }
}`;
const THEIR_NODE = `query Figure($id: ID!) { node(id: $id) { ... on Statistic { ${THEIR_FIGURE} } } }`;

const figure = `json_build_array(s.key, s.scope, s.printed, s.rank, s.low, s.high, s.qualifier, m.unit,
  s.as_of_edtf, s.as_of_earliest, s.as_of_latest, e.paragraph, e.phrase, o.slug, o.title, p.slug, coalesce(p.name_en, p.name_fr))`;
const joins = `join metric m on m.id = s.metric_id join evidence e on e.id = s.evidence_id
  join source o on o.id = e.source_id left join actor p on p.id = o.publisher_id`;

export const FIGURES_FLOOR = `
select json_build_object('next', count(*) > 50,
  'nodes', coalesce(json_agg(${figure} order by s.as_of_order, s.id) filter (where s.nth <= 50), '[]'))::text as answer
from (
  select *, row_number() over (order by as_of_order, id) as nth from statistic s
  where metric_id = $1::uuid and retracted_on is null and (as_of_order, id) > ($2::date, $3::uuid)
    and not corrected
  order by as_of_order, id limit 51) s ${joins}`;

export const FIGURE_FLOOR = `select ${figure}::text as answer from statistic s ${joins} where s.id = $1::uuid`;

const ourFigure = ({ key, scope, printed, rank, value, asOf, evidence: { paragraph, phrase, source } }: Json) => [
  ...[key, scope, printed, rank, value.low, value.high, value.qualifier, value.unit],
  ...[asOf.edtf, asOf.earliest, asOf.latest, paragraph, phrase, source.slug, source.title],
  ...[source.publisher?.slug ?? null, source.publisher?.name ?? null],
];

const theirFigure = (row: Json) => {
  const { paragraph, phrase, sourceBySourceId: source } = row.evidenceByEvidenceIdAndSourceId;
  const publisher = source.actorByPublisherId;
  return [
    ...[row.key, row.scope, row.printed, row.rank, row.low, row.high, row.qualifier, row.metricByMetricId.unit],
    ...[row.asOfEdtf, row.asOfEarliest, row.asOfLatest, paragraph, phrase, source.slug, source.title],
    ...[publisher?.slug ?? null, publisher && english(publisher, 'name')],
  ];
};

/** T: a page of one metric, somewhere in its list. N: one figure by its id. */
export async function statisticItems(db: pg.Client, cursorLike: string): Promise<Item[]> {
  const chance = chanceOf(7);
  const { rows: metrics } = await db.query<{ id: string; key: string; total: number }>(
    `select m.id, m.key, count(*)::int as total from metric m join statistic s on s.metric_id = m.id
     group by m.id having count(*) > 200 order by m.key`,
  );
  const pages: { metric: string; id: string; after: Place }[] = [];
  for (const { id, key, total } of metrics) {
    for (let i = 0; i < Math.ceil(200 / metrics.length); i++) {
      const { rows } = await db.query<Place>(
        `select as_of_order::text as day, id from statistic where metric_id = $1 order by as_of_order, id offset $2 limit 1`,
        [id, chance.between(0, Math.min(total, 100_000) - 60)],
      );
      pages.push({ metric: key, id, after: rows[0]! });
    }
  }
  pages.sort((a, b) => (a.after.id < b.after.id ? -1 : 1));
  const { rows: ids } = await db.query<{ id: string }>(
    `select id from statistic tablesample bernoulli (least(100, 400000.0 / (select greatest(1, reltuples) from pg_class where relname = 'statistic'))::real) repeatable (1) limit 2000`,
  );
  return [
    {
      name: 'T',
      what: 'fifty statistics of one metric with source and publisher, anywhere in the list',
      asked: {
        drawdown: {
          questions: pages.map(({ metric, after }) =>
            graphqlPost(OUR_PAGE, { metric: [metric], after: drawdownCursor('statistics/AS_OF_ASC', after) }),
          ),
          read: ({ data: { statistics } }) => ({
            next: statistics.pageInfo.hasNextPage,
            nodes: statistics.nodes.map(ourFigure),
          }),
        },
        postgraphile: {
          questions: pages.map(({ id, after }) =>
            graphqlPost(THEIR_PAGE, { metric: id, after: postgraphileCursor(cursorLike, after) }),
          ),
          read: ({ data: { allStatistics } }) => ({
            next: allStatistics.pageInfo.hasNextPage,
            nodes: allStatistics.nodes.map(theirFigure),
          }),
        },
        floor: {
          questions: pages.map(({ id, after }) => floorPost('figures', [id, after.day, after.id])),
          read: (answer) => answer,
        },
      },
    },
    {
      name: 'N',
      what: 'one statistic by its id, with source and publisher',
      asked: {
        drawdown: {
          questions: ids.map(({ id }) => graphqlPost(OUR_NODE, { id: globalId('Statistic', id) })),
          read: ({ data }) => ourFigure(data.node),
        },
        postgraphile: {
          questions: ids.map(({ id }) =>
            graphqlPost(THEIR_NODE, { id: Buffer.from(JSON.stringify(['Statistic', id])).toString('base64') }),
          ),
          read: ({ data }) => theirFigure(data.node),
        },
        floor: { questions: ids.map(({ id }) => floorPost('figure', [id])), read: (answer) => answer },
      },
    },
  ];
}
