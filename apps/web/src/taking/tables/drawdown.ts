import { figureAddress } from '../../lib/address.ts';
import type { Column } from '../column.ts';
import { column, quantityColumns, spanColumns } from '../column.ts';
import { originColumns, passageColumns, sourceOf } from '../passages.ts';
import { tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { knownOnOf } from '../view.ts';
import type { Drawdown, InSeries } from './series.ts';
import { behind, inSeries, pageOf, parameters, rowsOf, seriesColumns, wholeOf } from './series.ts';

export type Point = InSeries<Drawdown['points'][number]>;

/** The points of a series, in the order of their days. */
export const pointsOf = (series: Drawdown): Point[] => series.points.map(inSeries(series));

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
  rows: rowsOf(pointsOf),
  whole: wholeOf,
  sources: (row) => row.statistics.map((statistic) => sourceOf(statistic.evidence)),
  columns: pointColumns,
});

/** A point of a series: its day, who had left, who was still there, and what it was computed from. */
export function pointColumns(view: View): Column<Point>[] {
  return [
    ...spanColumns<Point>('as_of', ['As of', 'À la date'], (row) => row.asOf),
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
    ...seriesColumns<Point>((row) => row.series),
    ...originColumns<Point>(view, (row) => row.statistics),
  ];
}

type Entry = InSeries<Drawdown['envelope'][number]>;

/** The band of the drawdown chart. */
export const envelope = tableOf<Entry>({
  name: 'envelope',
  title: { en: 'What the true number can have been', fr: 'Ce que le vrai nombre a pu être' },
  description: {
    en: 'One row for each day on which the band of the drawdown chart changes; it holds until the next, and is never interpolated.',
    fr: 'Une ligne par jour où change la bande du graphique du retrait\u202f; elle vaut jusqu’à la suivante et n’est jamais interpolée.',
  },
  key: ['on'],
  parameters,
  page: (view) => `${pageOf(view)}#drawdown`,
  rows: rowsOf((series) => series.envelope.map(inSeries(series))),
  whole: wholeOf,
  sources: (row) => behind(row.series).map((statistic) => sourceOf(statistic.evidence)),
  columns: (view) => [
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
        'Le plus petit nombre non dépassé jusque-là\u202f; vide si rien ne le borne.',
      ],
      (row) => row.high,
      { unit: 'persons' },
    ),
    ...seriesColumns<Entry>((row) => row.series),
    ...originColumns<Entry>(view, (row) => behind(row.series)),
  ],
});

type Pace = InSeries<Drawdown['pace'][number] & { isNeeded: boolean }>;

/** People leaving a day, between one figure and the next; last, the pace that the deadline asks for. */
export const pace = tableOf<Pace>({
  name: 'pace',
  title: { en: 'People leaving a day', fr: 'Départs par jour' },
  description: {
    en: 'One row for each stretch between one figure and the next; the last, where there is one, is the pace needed to the deadline.',
    fr: 'Une ligne par intervalle d’un chiffre au suivant\u202f; la dernière, s’il y en a une, est le rythme nécessaire jusqu’à l’échéance.',
  },
  key: ['from_edtf', 'to_edtf', 'needed'],
  parameters,
  page: (view) => `${pageOf(view)}#pace`,
  rows: rowsOf((series) =>
    [
      ...series.pace.map((each) => ({ ...each, isNeeded: false })),
      ...(series.requiredPace === null ? [] : [{ ...series.requiredPace, isNeeded: true }]),
    ].map(inSeries(series)),
  ),
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
    ...seriesColumns<Pace>((row) => row.series),
    ...originColumns<Pace>(view, (row) => row.statistics),
  ],
});

type Excluded = InSeries<Drawdown['excluded'][number]>;

/** Figures of people gone that are not in the line, each with the reason. */
export const excluded = tableOf<Excluded>({
  name: 'excluded',
  title: { en: 'Left out of the chart', fr: 'Écartés du graphique' },
  description: {
    en: 'One row for each figure of people gone that is not in the line of the drawdown chart, with the reason.',
    fr: 'Une ligne par chiffre de départs absent de la courbe du graphique, avec la raison.',
  },
  key: ['statistic'],
  references: { source: { table: 'sources', column: 'slug' } },
  parameters,
  page: (view) => `${pageOf(view)}#excluded`,
  rows: rowsOf((series) => series.excluded.map(inSeries(series))),
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
    ...seriesColumns<Excluded>((row) => row.series),
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
