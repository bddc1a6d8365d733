import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { choiceFrom, figureAddress } from '../../lib/address.ts';
import { apiLanguage } from '../../lib/language.ts';
import { column, quantityColumns, spanColumns } from '../column.ts';
import { OriginFields, QuantityFields, SpanFields, StatisticRowFields } from '../documents.ts';
import { atOnce } from '../paging.ts';
import { originColumns, passageColumns, sourceOf } from '../passages.ts';
import { NoSuchThing, tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { knownOnOf } from '../view.ts';

const TakenDrawdownQuery = graphql(
  `
    query TakenDrawdown($slug: String!, $lang: Language!, $knownOn: Date, $scope: Scope, $base: ID) {
      known: mission(slug: $slug) {
        id
      }
      mission(slug: $slug, knownOn: $knownOn) {
        drawdown(knownOn: $knownOn, scope: $scope, base: $base) {
          scope
          deadline
          silenceDays
          started {
            ...SpanFields
          }
          projectedCompletion {
            ...SpanFields
          }
          base {
            id
            scope
            computed
            note(lang: $lang)
            quantity {
              ...QuantityFields
            }
            asOf {
              ...SpanFields
            }
            statistics {
              ...OriginFields
            }
          }
          points {
            computed
            asOf {
              ...SpanFields
            }
            departed {
              ...QuantityFields
            }
            bounded {
              ...QuantityFields
            }
            remaining {
              ...QuantityFields
            }
            share {
              ...QuantityFields
            }
            statistics {
              ...OriginFields
            }
          }
          envelope {
            on
            low
            high
          }
          pace {
            from {
              ...SpanFields
            }
            to {
              ...SpanFields
            }
            perDay {
              ...QuantityFields
            }
            statistics {
              ...OriginFields
            }
          }
          requiredPace {
            from {
              ...SpanFields
            }
            to {
              ...SpanFields
            }
            perDay {
              ...QuantityFields
            }
            statistics {
              ...OriginFields
            }
          }
          excluded {
            code
            reason(lang: $lang)
            statistic {
              ...StatisticRowFields
            }
          }
        }
      }
    }
  `,
  [SpanFields, QuantityFields, OriginFields, StatisticRowFields],
);

type Drawdown = NonNullable<ResultOf<typeof TakenDrawdownQuery>['mission']>['drawdown'];

/** The drawdown of a view; null before the mission was known of. Throws `NoSuchThing`. */
async function drawdownOf(view: View): Promise<Drawdown | null> {
  const { choice } = choiceFrom(view.query);
  const answer = await ask(TakenDrawdownQuery, {
    slug: view.mission ?? '',
    lang: apiLanguage(view.lang),
    knownOn: choice.knownOn,
    scope: choice.scope ?? 'ALL_PERSONNEL',
    base: choice.base,
  });
  if (answer.known === null) throw new NoSuchThing(view.path);
  return answer.mission?.drawdown ?? null;
}

const rowsOf = <Row>(pick: (drawdown: Drawdown) => readonly Row[]): ((view: View) => AsyncIterable<readonly Row[]>) => {
  return (view) =>
    atOnce(
      drawdownOf(view).then((drawdown) => {
        return drawdown === null ? [] : pick(drawdown);
      }),
    );
};

const parameters = ['knownOn', 'scope', 'base'] as const;

const pageOf = (view: View): string => `/missions/${view.mission ?? ''}`;

/** What is true of the series as a whole: what it is measured against, and by when all were to be gone. */
async function wholeOf(view: View): Promise<Record<string, unknown>> {
  const drawdown = await drawdownOf(view);
  if (drawdown === null) return {};
  const { scope, started, deadline, base, requiredPace, projectedCompletion, silenceDays } = drawdown;
  const keys = (statistics: readonly { key: string }[]): string[] => statistics.map((statistic) => statistic.key);
  return {
    scope,
    started,
    deadline,
    base: base === null ? null : { ...base, statistics: keys(base.statistics) },
    requiredPace: requiredPace === null ? null : { ...requiredPace, statistics: keys(requiredPace.statistics) },
    projectedCompletion,
    silenceDays,
  };
}

type Point = Drawdown['points'][number] & { scope: string; base: Drawdown['base'] };

/** The points of the drawdown chart, each with the figures it was computed from. */
export const drawdown = tableOf<Point>({
  name: 'drawdown',
  title: { en: 'People who had left', fr: 'Personnes parties' },
  description: {
    en: 'One row for each point of the drawdown chart: how many had left, how many were still there, against which base.',
    fr: 'Une ligne par point du graphique du retrait\u00a0: combien étaient partis, combien étaient encore là, par rapport à quelle base.',
  },
  key: ['as_of_edtf'],
  parameters,
  page: (view) => `${pageOf(view)}#drawdown`,
  rows: rowsOf((series) => series.points.map((point) => ({ ...point, scope: series.scope, base: series.base }))),
  whole: wholeOf,
  sources: (row) => row.statistics.map((statistic) => sourceOf(statistic.evidence)),
  columns: (view) => [
    ...spanColumns<Point>('as_of', ['As of', 'À la date'], (row) => row.asOf),
    column('scope', 'text', ['Scope', 'Périmètre'], ['Whom it counts.', 'Qui est compté.'], (row) => row.scope, {
      isRequired: true,
    }),
    ...quantityColumns<Point>('departed', ['Had left', 'Partis'], (row) => row.departed),
    ...quantityColumns<Point>(
      'bounded',
      ['Had left, narrowed by its neighbours', 'Partis, resserré par ses voisins'],
      (row) => row.bounded,
    ),
    ...quantityColumns<Point>('remaining', ['Still there', 'Encore là'], (row) => row.remaining),
    ...quantityColumns<Point>('share', ['Share gone', 'Part partie'], (row) => row.share),
    column(
      'computed',
      'boolean',
      ['Computed', 'Calculé'],
      [
        'True where the number is a sum or a share of a whole, and not printed as such.',
        'Vrai si le nombre est une somme ou une part d’un tout, et n’est pas imprimé tel quel.',
      ],
      (row) => row.computed,
      { isRequired: true },
    ),
    column(
      'base_low',
      'number',
      ['Base: low', 'Base\u00a0: bas'],
      [
        'Lower end of the strength it is measured against; empty where there is none.',
        'Bas de l’effectif auquel il est rapporté\u00a0; vide s’il n’y en a pas.',
      ],
      (row) => row.base?.quantity.low ?? null,
      { unit: 'persons' },
    ),
    column(
      'base_high',
      'number',
      ['Base: high', 'Base\u00a0: haut'],
      ['Upper end of that strength.', 'Haut de cet effectif.'],
      (row) => row.base?.quantity.high ?? null,
      { unit: 'persons' },
    ),
    column(
      'base_scope',
      'text',
      ['Base: scope', 'Base\u00a0: périmètre'],
      ['Whom the base counts.', 'Qui la base compte.'],
      (row) => row.base?.scope ?? null,
    ),
    column(
      'base_id',
      'text',
      ['Base: id', 'Base\u00a0: identifiant'],
      [
        'What the API and the address call it (parameter base).',
        'Son nom dans l’API et dans l’adresse (paramètre base).',
      ],
      (row) => row.base?.id ?? null,
    ),
    ...originColumns<Point>(view, (row) => row.statistics),
  ],
});

type Entry = Drawdown['envelope'][number];

/** The band of the drawdown chart. */
export const envelope = tableOf<Entry>({
  name: 'envelope',
  title: { en: 'What the true number can have been', fr: 'Ce que le vrai nombre a pu être' },
  description: {
    en: 'One row for each day on which the band of the drawdown chart changes; it holds until the next, and is never interpolated.',
    fr: 'Une ligne par jour où change la bande du graphique du retrait\u00a0; elle vaut jusqu’à la suivante et n’est jamais interpolée.',
  },
  key: ['on'],
  parameters,
  page: (view) => `${pageOf(view)}#drawdown`,
  rows: rowsOf((series) => series.envelope),
  whole: wholeOf,
  sources: () => [],
  columns: () => [
    column(
      'on',
      'day',
      ['From this day', 'À partir de ce jour'],
      ['The day from which it holds.', 'Le jour à partir duquel elle vaut.'],
      (row) => row.on,
      { isRequired: true },
    ),
    column(
      'low',
      'number',
      ['Gone: at least', 'Partis\u00a0: au moins'],
      ['The highest number that is certain by then.', 'Le plus grand nombre certain à cette date.'],
      (row) => row.low,
      { unit: 'persons', isRequired: true },
    ),
    column(
      'high',
      'number',
      ['Gone: at most', 'Partis\u00a0: au plus'],
      [
        'The lowest number that is not passed until then; empty where nothing bounds it.',
        'Le plus petit nombre non dépassé jusque-là\u00a0; vide si rien ne le borne.',
      ],
      (row) => row.high,
      { unit: 'persons' },
    ),
  ],
});

type Pace = Drawdown['pace'][number] & { isNeeded: boolean };

/** People leaving a day, between one figure and the next; last, the pace that the deadline asks for. */
export const pace = tableOf<Pace>({
  name: 'pace',
  title: { en: 'People leaving a day', fr: 'Départs par jour' },
  description: {
    en: 'One row for each stretch between one figure and the next; the last, where there is one, is the pace needed to the deadline.',
    fr: 'Une ligne par intervalle d’un chiffre au suivant\u00a0; la dernière, s’il y en a une, est le rythme nécessaire jusqu’à l’échéance.',
  },
  key: ['from_edtf', 'to_edtf', 'needed'],
  parameters,
  page: (view) => `${pageOf(view)}#pace`,
  rows: rowsOf((series) => [
    ...series.pace.map((each) => ({ ...each, isNeeded: false })),
    ...(series.requiredPace === null ? [] : [{ ...series.requiredPace, isNeeded: true }]),
  ]),
  whole: wholeOf,
  sources: (row) => row.statistics.map((statistic) => sourceOf(statistic.evidence)),
  columns: (view) => [
    ...spanColumns<Pace>('from', ['From', 'Du'], (row) => row.from),
    ...spanColumns<Pace>('to', ['To', 'Au'], (row) => row.to),
    column(
      'needed',
      'boolean',
      ['Needed', 'Nécessaire'],
      [
        'True for the pace needed from the last figure to the deadline.',
        'Vrai pour le rythme nécessaire du dernier chiffre à l’échéance.',
      ],
      (row) => row.isNeeded,
      { isRequired: true },
    ),
    ...quantityColumns<Pace>('pace', ['Leaving a day', 'Départs par jour'], (row) => row.perDay),
    ...originColumns<Pace>(view, (row) => row.statistics),
  ],
});

type Excluded = Drawdown['excluded'][number];

/** Figures of people gone that are not in the line, each with the reason. */
export const excluded = tableOf<Excluded>({
  name: 'excluded',
  title: { en: 'Left out of the chart', fr: 'Écartés du graphique' },
  description: {
    en: 'One row for each figure of people gone that is not in the line of the drawdown chart, with the reason.',
    fr: 'Une ligne par chiffre de départs qui n’est pas dans la ligne du graphique, avec la raison.',
  },
  key: ['statistic'],
  references: { source: { table: 'sources', column: 'slug' } },
  parameters,
  page: (view) => `${pageOf(view)}#excluded`,
  rows: rowsOf((series) => series.excluded),
  whole: wholeOf,
  sources: (row) => [sourceOf(row.statistic.evidence)],
  columns: (view) => [
    column(
      'statistic',
      'text',
      ['Figure', 'Chiffre'],
      ['Key of the figure left out.', 'Clé du chiffre écarté.'],
      (row) => row.statistic.key,
      { isRequired: true },
    ),
    column(
      'code',
      'text',
      ['Code', 'Code'],
      [
        'SCOPE, SUBJECT, DEPRECATED, RETRACTED, SUPERSEDED, UNDATED or OVERLAPS.',
        'SCOPE (périmètre), SUBJECT (sujet), DEPRECATED (reconnu faux), RETRACTED (retiré), SUPERSEDED (remplacé), UNDATED (sans date) ou OVERLAPS (recouvre).',
      ],
      (row) => row.code,
      { isRequired: true },
    ),
    column(
      'reason',
      'text',
      ['Reason', 'Raison'],
      ['The reason in words.', 'La raison en mots.'],
      (row) => row.reason,
      { isRequired: true, isTranslated: true },
    ),
    ...quantityColumns<Excluded>('value', ['Value', 'Valeur'], (row) => row.statistic.value),
    ...spanColumns<Excluded>('as_of', ['As of', 'À la date'], (row) => row.statistic.asOf),
    ...passageColumns<Excluded>(view, (row) => row.statistic.evidence),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      ['Its page here.', 'Sa page ici.'],
      (row) => `${view.publicUrl}${figureAddress(view.lang, row.statistic.key, knownOnOf(view))}`,
      { isRequired: true },
    ),
  ],
});
