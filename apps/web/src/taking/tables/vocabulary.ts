import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import { column, spanColumns } from '../column.ts';
import { PageFields, PassageFields, SpanFields } from '../documents.ts';
import { atOnce, pagesOf } from '../paging.ts';
import { passagesColumns, sourceOf } from '../passages.ts';
import { tableOf } from '../table.ts';
import { absolute, knownOnOf } from '../view.ts';

const TakenMetricsQuery = graphql(`
  query TakenMetrics($lang: Language!) {
    metrics {
      key
      name(lang: $lang)
      kind
      unit
      description(lang: $lang)
      narrowerThan {
        key
      }
    }
  }
`);

const TakenMissionsQuery = graphql(
  `
    query TakenMissions($knownOn: Date, $after: String, $lang: Language!) {
      missions(knownOn: $knownOn, first: 100, after: $after) {
        pageInfo {
          ...PageFields
        }
        nodes {
          slug
          acronym
          name(lang: $lang)
          deadline
          knownFrom
          hostCountry {
            slug
          }
          started {
            ...SpanFields
          }
          ended {
            ...SpanFields
          }
          withdrawalStarted {
            ...SpanFields
          }
          evidence {
            ...PassageFields
          }
        }
      }
    }
  `,
  [PageFields, SpanFields, PassageFields],
);

type Metric = ResultOf<typeof TakenMetricsQuery>['metrics'][number];
type Mission = ResultOf<typeof TakenMissionsQuery>['missions']['nodes'][number];

/** What is measured. */
export const metrics = tableOf<Metric>({
  name: 'metrics',
  title: { en: 'Metrics', fr: 'Mesures' },
  description: { en: 'One row for each thing that is measured.', fr: 'Une ligne par chose mesurée.' },
  key: ['key'],
  references: { narrower_than: { table: 'metrics', column: 'key' } },
  parameters: [],
  page: () => '/data',
  rows: (view) => atOnce(ask(TakenMetricsQuery, { lang: apiLanguage(view.lang) }).then((answer) => answer.metrics)),
  sources: () => [],
  columns: () => [
    column(
      'key',
      'text',
      ['Key', 'Clé'],
      ['What the address and the API call it.', 'Son nom dans l’adresse et dans l’API.'],
      (row) => row.key,
      { isRequired: true },
    ),
    column(
      'name',
      'text',
      ['Name', 'Nom'],
      ['Name in the language of the column.', 'Nom dans la langue de la colonne.'],
      (row) => row.name,
      { isRequired: true, isTranslated: true },
    ),
    column(
      'kind',
      'text',
      ['Kind', 'Genre'],
      [
        'STOCK, CUMULATIVE, FLOW, CEILING, COUNT, SHARE, DURATION or RANK: how its figures may be compared over time.',
        'STOCK (effectif), CUMULATIVE (cumul), FLOW (flux), CEILING (plafond), COUNT (nombre), SHARE (part), DURATION (durée) ou RANK (rang)\u00a0: comment ses chiffres se comparent dans le temps.',
      ],
      (row) => row.kind,
      { isRequired: true },
    ),
    column('unit', 'text', ['Unit', 'Unité'], ['Unit of its figures.', 'Unité de ses chiffres.'], (row) => row.unit, {
      isRequired: true,
    }),
    column(
      'narrower_than',
      'text',
      ['Narrower than', 'Plus étroit que'],
      ['Key of the metric that counts more than this one.', 'Clé de la mesure qui compte plus que celle-ci.'],
      (row) => row.narrowerThan?.key ?? null,
    ),
    column(
      'description',
      'text',
      ['Description', 'Description'],
      ['What exactly is measured.', 'Ce qui est mesuré au juste.'],
      (row) => row.description,
      { isRequired: true, isTranslated: true },
    ),
  ],
});

/** The missions whose withdrawal is told. */
export const missions = tableOf<Mission>({
  name: 'missions',
  title: { en: 'Missions', fr: 'Missions' },
  description: {
    en: 'One row for each mission whose withdrawal the record tells of.',
    fr: 'Une ligne par mission dont le dossier raconte le retrait.',
  },
  key: ['slug'],
  references: { host_country: { table: 'actors', column: 'slug' } },
  parameters: ['knownOn'],
  page: () => '/',
  rows: (view) =>
    pagesOf(async (after) => {
      const answer = await ask(TakenMissionsQuery, {
        knownOn: knownOnOf(view),
        after,
        lang: apiLanguage(view.lang),
      });
      return answer.missions;
    }),
  sources: (row) => row.evidence.map(sourceOf),
  columns: (view) => [
    column(
      'slug',
      'text',
      ['Key', 'Clé'],
      ['Its key, and the last part of its address.', 'Sa clé, et la fin de son adresse.'],
      (row) => row.slug,
      { isRequired: true },
    ),
    column(
      'acronym',
      'text',
      ['Acronym', 'Sigle'],
      ['What it is called for short.', 'Son nom abrégé.'],
      (row) => row.acronym,
      { isRequired: true },
    ),
    column(
      'name',
      'text',
      ['Name', 'Nom'],
      ['Name in the language of the column.', 'Nom dans la langue de la colonne.'],
      (row) => row.name,
      { isRequired: true, isTranslated: true },
    ),
    column(
      'host_country',
      'text',
      ['Host country', 'Pays hôte'],
      ['Slug of the state it was in.', 'État où elle se trouvait.'],
      (row) => row.hostCountry.slug,
      { isRequired: true },
    ),
    ...spanColumns<Mission>('started', ['Began', 'Début'], (row) => row.started),
    ...spanColumns<Mission>('ended', ['Ended', 'Fin'], (row) => row.ended),
    ...spanColumns<Mission>(
      'withdrawal_started',
      ['Withdrawal began', 'Début du retrait'],
      (row) => row.withdrawalStarted,
    ),
    column(
      'deadline',
      'day',
      ['Deadline', 'Échéance'],
      ['Last day by which the withdrawal was to be complete.', 'Dernier jour pour achever le retrait.'],
      (row) => row.deadline,
    ),
    column(
      'known_from',
      'day',
      ['Known from', 'Connu depuis'],
      ['The day from which the record knows of it.', 'Jour à partir duquel le dossier la connaît.'],
      (row) => row.knownFrom,
      { isRequired: true },
    ),
    ...passagesColumns<Mission>(view, (row) => row.evidence),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      ['Its page here.', 'Sa page ici.'],
      (row) => absolute(view, `/missions/${row.slug}`, { knownOn: knownOnOf(view) }),
      { isRequired: true },
    ),
  ],
});
