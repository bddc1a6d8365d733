import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import { column, joined, quantityColumns } from '../column.ts';
import { OriginFields, PageFields, PassageFields, QuantityFields } from '../documents.ts';
import { pagesOf } from '../paging.ts';
import { originColumns, passagesColumns, sourceOf } from '../passages.ts';
import { NoSuchThing, tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { knownOnOf } from '../view.ts';

const TakenDisagreementsQuery = graphql(
  `
    query TakenDisagreements($slug: String!, $lang: Language!, $knownOn: Date, $after: String) {
      known: mission(slug: $slug) {
        id
      }
      mission(slug: $slug, knownOn: $knownOn) {
        disagreements(knownOn: $knownOn, first: 100, after: $after) {
          pageInfo {
            ...PageFields
          }
          nodes {
            key
            kind
            explanation(lang: $lang)
            independentSources
            range {
              ...QuantityFields
            }
            metric {
              key
              name(lang: $lang)
            }
            event {
              slug
              title(lang: $lang)
            }
            statistics {
              ...OriginFields
            }
            accounts {
              span {
                edtf
              }
              evidence {
                ...PassageFields
              }
            }
          }
        }
      }
    }
  `,
  [PageFields, QuantityFields, OriginFields, PassageFields],
);

const TakenReconciliationsQuery = graphql(
  `
    query TakenReconciliations($slug: String!, $lang: Language!, $knownOn: Date, $after: String) {
      known: mission(slug: $slug) {
        id
      }
      mission(slug: $slug, knownOn: $knownOn) {
        reconciliations(knownOn: $knownOn, first: 100, after: $after) {
          pageInfo {
            ...PageFields
          }
          nodes {
            key
            status
            explanation(lang: $lang)
            difference {
              ...QuantityFields
            }
            whole {
              ...OriginFields
            }
            parts {
              ...OriginFields
            }
          }
        }
      }
    }
  `,
  [PageFields, QuantityFields, OriginFields],
);

const NOTHING = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };

const asked = (view: View) => ({
  slug: view.mission ?? '',
  lang: apiLanguage(view.lang),
  knownOn: knownOnOf(view),
});

const pageOf = (view: View): string => `/missions/${view.mission ?? ''}`;

type MissionOf<Query extends { mission: unknown }> = NonNullable<Query['mission']>;
type Disagreement = MissionOf<ResultOf<typeof TakenDisagreementsQuery>>['disagreements']['nodes'][number];

const passagesOfDisagreement = (row: Disagreement) => [
  ...row.statistics.map((statistic) => statistic.evidence),
  ...row.accounts.map((account) => account.evidence),
];

/** Figures that cannot all be right, or only seem so, and why. */
export const disagreements = tableOf<Disagreement>({
  name: 'disagreements',
  title: { en: 'What does not agree', fr: 'Ce qui ne s’accorde pas' },
  description: {
    en: 'One row for each set of figures, or of dates of one event, that cannot all be right or only seem so, and why.',
    fr: 'Une ligne par ensemble de chiffres, ou de dates d’un événement, qui ne peuvent tous être justes ou le semblent, et pourquoi.',
  },
  key: ['key'],
  references: { metric: { table: 'metrics', column: 'key' }, event: { table: 'events', column: 'slug' } },
  parameters: ['knownOn', 'kind', 'metric'],
  page: (view) => `${pageOf(view)}/disagreements`,
  async *rows(view) {
    const { kind, metric } = view.query;
    const pages = pagesOf(async (after) => {
      const answer = await ask(TakenDisagreementsQuery, { ...asked(view), after });
      if (answer.known === null) throw new NoSuchThing(view.path);
      return answer.mission?.disagreements ?? NOTHING;
    });
    for await (const page of pages)
      yield page.filter(
        (row) => (kind === undefined || row.kind === kind) && (metric === undefined || row.metric?.key === metric),
      );
  },
  sources: (row) => passagesOfDisagreement(row).map(sourceOf),
  columns: (view) => [
    column(
      'key',
      'text',
      ['Key', 'Clé'],
      ['Derives from what disagrees.', 'Dérive de ce qui ne s’accorde pas.'],
      (row) => row.key,
      { isRequired: true },
    ),
    column(
      'kind',
      'text',
      ['Kind', 'Genre'],
      [
        'Why they differ: CONFLICT, SCOPE, AS_OF, ROUNDING, WITHIN_SOURCE or TRANSCRIPTION.',
        'Pourquoi ils diffèrent\u00a0: CONFLICT (conflit), SCOPE (périmètre), AS_OF (date), ROUNDING (arrondi), WITHIN_SOURCE (dans une source) ou TRANSCRIPTION (erreur de la source).',
      ],
      (row) => row.kind,
      { isRequired: true },
    ),
    column(
      'metric',
      'text',
      ['Metric', 'Mesure'],
      [
        'Key of what they are figures of; empty where they are dates.',
        'Clé de ce qu’ils mesurent\u202f; vide si ce sont des dates.',
      ],
      (row) => row.metric?.key ?? null,
    ),
    column(
      'event',
      'text',
      ['Event', 'Événement'],
      ['Slug of the event whose dates disagree.', 'Événement dont les dates ne s’accordent pas.'],
      (row) => row.event?.slug ?? null,
    ),
    column(
      'explanation',
      'text',
      ['Explanation', 'Explication'],
      ['Why, in words.', 'Pourquoi, en mots.'],
      (row) => row.explanation,
      { isRequired: true, isTranslated: true },
    ),
    ...quantityColumns<Disagreement>('range', ['Range', 'Étendue'], (row) => row.range),
    column(
      'values',
      'text',
      ['Figures', 'Chiffres'],
      ['The figures in words, parted by “ | ”.', 'Les chiffres en mots, séparés par «\u00a0|\u00a0».'],
      (row) => joined(row.statistics.map((statistic) => statistic.value.label)),
      { isTranslated: true },
    ),
    column(
      'dates',
      'text',
      ['Dates', 'Dates'],
      ['The dates told, in EDTF, parted by “ | ”.', 'Les dates données, en EDTF, séparées par «\u00a0|\u00a0».'],
      (row) => joined(row.accounts.map((account) => account.span?.edtf)),
    ),
    column(
      'independent_sources',
      'integer',
      ['Independent sources, at most', 'Sources indépendantes, au plus'],
      [
        'All that go back to one origin count once.',
        'Toutes celles qui remontent à une même origine comptent pour une.',
      ],
      (row) => row.independentSources,
      { isRequired: true },
    ),
    ...originColumns<Disagreement>(view, (row) => row.statistics).slice(0, 2),
    ...passagesColumns<Disagreement>(view, passagesOfDisagreement),
  ],
});

type Reconciliation = MissionOf<ResultOf<typeof TakenReconciliationsQuery>>['reconciliations']['nodes'][number];

const partsOf = (row: Reconciliation) => [...row.whole, ...row.parts];

/** Whether parts add up to the whole that a source prints. */
export const reconciliations = tableOf<Reconciliation>({
  name: 'reconciliations',
  title: { en: 'Do the sums add up?', fr: 'Les sommes tombent-elles juste\u202f?' },
  description: {
    en: 'One row for each whole that a source prints beside its parts, with the difference: parts minus whole.',
    fr: 'Une ligne par tout qu’une source imprime à côté de ses parties, avec la différence\u00a0: parties moins tout.',
  },
  key: ['key'],
  parameters: ['knownOn'],
  page: (view) => `${pageOf(view)}/disagreements`,
  rows: (view) =>
    pagesOf(async (after) => {
      const answer = await ask(TakenReconciliationsQuery, { ...asked(view), after });
      if (answer.known === null) throw new NoSuchThing(view.path);
      return answer.mission?.reconciliations ?? NOTHING;
    }),
  sources: (row) => partsOf(row).map((statistic) => sourceOf(statistic.evidence)),
  columns: (view) => [
    column(
      'key',
      'text',
      ['Key', 'Clé'],
      ['Derives from what is added.', 'Dérive de ce qui est additionné.'],
      (row) => row.key,
      { isRequired: true },
    ),
    column(
      'status',
      'text',
      ['Status', 'État'],
      [
        'BALANCED, UNBALANCED, or INCOMPLETE: a part is missing.',
        'BALANCED (juste), UNBALANCED (faux), ou INCOMPLETE\u00a0: il manque une partie.',
      ],
      (row) => row.status,
      { isRequired: true },
    ),
    ...quantityColumns<Reconciliation>('difference', ['Difference', 'Différence'], (row) => row.difference),
    column(
      'explanation',
      'text',
      ['Explanation', 'Explication'],
      ['The sum in words.', 'La somme en mots.'],
      (row) => row.explanation,
      { isRequired: true, isTranslated: true },
    ),
    column(
      'whole',
      'text',
      ['Whole', 'Tout'],
      [
        'Keys of the figures that are the whole, parted by “ | ”.',
        'Clés des chiffres du tout, séparées par «\u00a0|\u00a0».',
      ],
      (row) => joined(row.whole.map((statistic) => statistic.key)),
    ),
    column(
      'parts',
      'text',
      ['Parts', 'Parties'],
      ['Keys of the parts, parted by “ | ”.', 'Clés des parties, séparées par «\u00a0|\u00a0».'],
      (row) => joined(row.parts.map((statistic) => statistic.key)),
    ),
    ...passagesColumns<Reconciliation>(view, (row) => partsOf(row).map((statistic) => statistic.evidence)),
  ],
});
