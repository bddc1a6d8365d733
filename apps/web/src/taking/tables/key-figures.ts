import { keyFiguresOf } from '../../lib/key-figures.ts';
import type { KeyFigureData } from '../../lib/key-figures.ts';
import { column } from '../column.ts';
import { originColumns, sourceOf } from '../passages.ts';
import { tableOf } from '../table.ts';
import { knownOnOf } from '../view.ts';
import type { Drawdown, InSeries } from './series.ts';
import { inSeries, pageOf, parameters, rowsOf, seriesColumns, wholeOf } from './series.ts';

type Row = InSeries<KeyFigureData<Drawdown['points'][number]['statistics'][number]>>;

/** The withdrawal in five numbers. */
export const keyFigures = tableOf<Row>({
  name: 'key_figures',
  title: { en: 'In figures', fr: 'En chiffres' },
  description: {
    en: 'One row for each number that the page of the mission is headed by.',
    fr: 'Une ligne par nombre en tête de la page de la mission.',
  },
  key: ['figure'],
  parameters,
  page: pageOf,
  rows: (view) =>
    rowsOf((series) =>
      keyFiguresOf(view.lang, series, { knownOn: knownOnOf(view), ended: series.ended, today: view.takenOn }).map(
        inSeries(series),
      ),
    )(view),
  whole: wholeOf,
  sources: (row) => row.statistics.map((statistic) => sourceOf(statistic.evidence)),
  columns: (view) => [
    column(
      'figure',
      'text',
      ['Figure', 'Chiffre'],
      [
        'departed, remaining, pace (the last one), pace-needed or silence (days without a new figure).',
        'departed (partis), remaining (encore là), pace (le dernier rythme), pace-needed (rythme nécessaire) ou silence (jours sans nouveau chiffre).',
      ],
      (row) => row.code,
      { isRequired: true },
    ),
    column('name', 'text', ['Name', 'Nom'], ['As the page calls it.', 'Comme la page l’appelle.'], (row) => row.name, {
      isRequired: true,
      isTranslated: true,
    }),
    column(
      'low',
      'number',
      ['Low', 'Bas'],
      ['Lower end of the range, inclusive; empty where open.', 'Bas de la fourchette, inclus\u202f; vide si ouvert.'],
      (row) => row.low,
    ),
    column(
      'high',
      'number',
      ['High', 'Haut'],
      ['Upper end of the range, inclusive; empty where open.', 'Haut de la fourchette, inclus\u202f; vide si ouvert.'],
      (row) => row.high,
    ),
    column(
      'unit',
      'text',
      ['Unit', 'Unité'],
      ['persons, persons/day or days.', 'persons (personnes), persons/day (personnes par jour) ou days (jours).'],
      (row) => row.unit,
      { isRequired: true },
    ),
    column(
      'in_words',
      'text',
      ['In words', 'En mots'],
      ['The quantity for people, as the page says it.', 'La quantité pour les lecteurs, comme la page la dit.'],
      (row) => row.value,
      { isRequired: true, isTranslated: true },
    ),
    column(
      'said_of',
      'text',
      ['Said of', 'À propos de'],
      ['The days or the whole that it is said of.', 'Les jours ou le tout dont il est dit.'],
      (row) => row.note,
      { isRequired: true, isTranslated: true },
    ),
    ...seriesColumns<Row>((row) => row.series),
    ...originColumns<Row>(view, (row) => row.statistics),
  ],
});
