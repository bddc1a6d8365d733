import { figureAddress } from '../../lib/address.ts';
import { ledgerOn } from '../../lib/site-counts.ts';
import { column, quantityColumns, spanColumns } from '../column.ts';
import { atOnce } from '../paging.ts';
import { passageColumns, sourceOf } from '../passages.ts';
import { tableOf } from '../table.ts';
import { knownOnOf } from '../view.ts';
import type { Mission } from './sites.ts';
import { askedOf } from './sites.ts';

type Counted = NonNullable<Mission['statistics']>['nodes'][number] & {
  ledger: { low: number; high: number } | null;
  camps: number;
};

/** How many camps others say there were or had been given up, beside the ledger of that day. */
export const siteCounts = tableOf<Counted>({
  name: 'site_counts',
  title: { en: 'What others counted', fr: 'Ce que d’autres ont compté' },
  description: {
    en: 'One row for each count of camps that a source gives, with what the ledger holds for the same day.',
    fr: 'Une ligne par nombre de camps qu’une source donne, avec ce que tient le registre pour le même jour.',
  },
  key: ['key'],
  references: {
    key: { table: 'statistics', column: 'key' },
    metric: { table: 'metrics', column: 'key' },
    source: { table: 'sources', column: 'slug' },
  },
  parameters: ['knownOn'],
  page: (view) => `/missions/${view.mission ?? ''}/sites#counts`,
  rows: (view) =>
    atOnce(
      askedOf(view, true).then((mission) =>
        (mission?.statistics?.nodes ?? []).map((statistic) => ({
          ...statistic,
          ledger: ledgerOn(statistic, mission?.sites ?? []),
          camps: mission?.sites.length ?? 0,
        })),
      ),
    ),
  sources: (row) => [sourceOf(row.evidence)],
  columns: (view) => [
    column('key', 'text', ['Key', 'Clé'], ['Key of the figure.', 'Clé du chiffre.'], (row) => row.key, {
      isRequired: true,
    }),
    column(
      'metric',
      'text',
      ['Metric', 'Mesure'],
      ['Key of what is counted.', 'Clé de ce qui est compté.'],
      (row) => row.metric.key,
      { isRequired: true },
    ),
    ...spanColumns<Counted>('as_of', ['As of', 'À la date'], (row) => row.asOf),
    ...quantityColumns<Counted>('value', ['Value', 'Valeur'], (row) => row.value),
    column(
      'ledger_low',
      'integer',
      ['Ledger: at least', 'Registre\u00a0: au moins'],
      [
        'The fewest camps that it can have been by our ledger of that day; empty without a day.',
        'Le moins de camps que permet notre registre de ce jour\u202f; vide sans jour.',
      ],
      (row) => row.ledger?.low ?? null,
      { unit: 'sites' },
    ),
    column(
      'ledger_high',
      'integer',
      ['Ledger: at most', 'Registre\u00a0: au plus'],
      ['The most, disputed and unknown ones included.', 'Le plus, contestés et inconnus compris.'],
      (row) => row.ledger?.high ?? null,
      { unit: 'sites' },
    ),
    column(
      'camps',
      'integer',
      ['Camps in all', 'Camps en tout'],
      ['How many camps the ledger holds.', 'Combien de camps tient le registre.'],
      (row) => row.camps,
      { unit: 'sites', isRequired: true },
    ),
    ...passageColumns<Counted>(view, (row) => row.evidence),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      ['Its page here.', 'Sa page ici.'],
      (row) => `${view.publicUrl}${figureAddress(view.lang, row.key, knownOnOf(view))}`,
      { isRequired: true },
    ),
  ],
});
