import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { countedOf } from '../../lib/contingents.ts';
import { apiLanguage } from '../../lib/language.ts';
import { column, quantityColumns, spanColumns } from '../column.ts';
import { PassageFields, QuantityFields, SpanFields } from '../documents.ts';
import { originColumns, sourceOf } from '../passages.ts';
import { tableOf } from '../table.ts';
import type { Drawdown } from './series.ts';
import { drawdownOf, pageOf, parameters } from './series.ts';

const TakenContingentQuery = graphql(
  `
    query TakenContingent($mission: String!, $subject: String!, $lang: Language!, $knownOn: Date) {
      statistics(where: { mission: $mission, subject: $subject, knownOn: $knownOn }, orderBy: AS_OF_ASC, first: 100) {
        nodes {
          id
          key
          scope
          rank
          metric {
            key
            name(lang: $lang)
          }
          value {
            ...QuantityFields
          }
          asOf {
            ...SpanFields
          }
          place {
            slug
          }
          retraction {
            on
          }
          evidence {
            ...PassageFields
          }
        }
      }
    }
  `,
  [QuantityFields, SpanFields, PassageFields],
);

type Figure = ResultOf<typeof TakenContingentQuery>['statistics']['nodes'][number];

interface Row {
  contingent: string;
  name: string;
  /** The same figure of one source or several. */
  figure: Figure;
  same: readonly Figure[];
}

/** The contingents of which a movement is known, as the page names them. */
function contingentsIn(excluded: Drawdown['excluded']): Map<string, string> {
  return new Map(
    excluded.flatMap(({ code, statistic: { subject } }) =>
      code === 'SUBJECT' && subject !== null ? [[subject.slug, subject.name]] : [],
    ),
  );
}

/** What is counted of single contingents: movements and strengths, each with who says so. */
export const contingents = tableOf<Row>({
  name: 'contingents',
  title: { en: 'Single contingents', fr: 'Contingents un à un' },
  description: {
    en: 'One row for each count of one country’s people: who moved, who was left, who was there. Sources that say the same share a row.',
    fr: 'Une ligne par nombre donné des personnels d’un pays\u00a0: partis, restants, présents. Les sources qui disent la même chose partagent une ligne.',
  },
  key: ['statistics'],
  references: {
    contingent: { table: 'actors', column: 'slug' },
    metric: { table: 'metrics', column: 'key' },
    place: { table: 'places', column: 'slug' },
  },
  parameters,
  page: (view) => `${pageOf(view)}#contingents`,
  async *rows(view) {
    const series = await drawdownOf(view);
    for (const [contingent, name] of contingentsIn(series?.excluded ?? [])) {
      const { statistics } = await ask(TakenContingentQuery, {
        mission: view.mission ?? '',
        subject: contingent,
        lang: apiLanguage(view.lang),
        knownOn: view.query['knownOn'] ?? null,
      });
      yield countedOf(statistics.nodes).flatMap((same) => {
        const [figure] = same;
        return figure === undefined ? [] : [{ contingent, name, figure, same }];
      });
    }
  },
  sources: (row) => row.same.map((statistic) => sourceOf(statistic.evidence)),
  columns: (view) => [
    column(
      'contingent',
      'text',
      ['Contingent', 'Contingent'],
      ['Slug of the country whose people are counted.', 'Pays dont les personnels sont comptés.'],
      (row) => row.contingent,
      { isRequired: true },
    ),
    column(
      'contingent_name',
      'text',
      ['Name of the contingent', 'Nom du contingent'],
      ['Name in the language of the column.', 'Nom dans la langue de la colonne.'],
      (row) => row.name,
      { isRequired: true, isTranslated: true },
    ),
    column(
      'metric',
      'text',
      ['Metric', 'Mesure'],
      ['Key of what is measured.', 'Clé de ce qui est mesuré.'],
      (row) => row.figure.metric.key,
      { isRequired: true },
    ),
    column(
      'metric_name',
      'text',
      ['Name of the metric', 'Nom de la mesure'],
      ['What is measured, in words.', 'Ce qui est mesuré, en mots.'],
      (row) => row.figure.metric.name,
      { isRequired: true, isTranslated: true },
    ),
    ...quantityColumns<Row>('value', ['Value', 'Valeur'], (row) => row.figure.value),
    ...spanColumns<Row>('as_of', ['As of', 'À la date'], (row) => row.figure.asOf),
    column(
      'place',
      'text',
      ['Place', 'Lieu'],
      [
        'Slug of where they were counted; empty for anywhere.',
        'Où ils furent comptés\u202f; vide si ce n’est nulle part en particulier.',
      ],
      (row) => row.figure.place?.slug ?? null,
    ),
    ...originColumns<Row>(view, (row) => row.same),
  ],
});
