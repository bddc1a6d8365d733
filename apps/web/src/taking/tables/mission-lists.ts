import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import { column, joined, quantityColumns, spanColumns } from '../column.ts';
import { OriginFields, PageFields, PassageFields, QuantityFields, SpanFields } from '../documents.ts';
import { atOnce, pagesOf } from '../paging.ts';
import { originColumns, passagesColumns, sourceOf } from '../passages.ts';
import { NoSuchThing, tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { absolute, knownOnOf } from '../view.ts';

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

const TakenSitesQuery = graphql(
  `
    query TakenSites($slug: String!, $lang: Language!, $knownOn: Date, $on: Date) {
      known: mission(slug: $slug) {
        id
      }
      mission(slug: $slug, knownOn: $knownOn) {
        sites(on: $on, knownOn: $knownOn) {
          status
          closed {
            ...SpanFields
          }
          place {
            slug
            name(lang: $lang)
            latitude
            longitude
            within {
              slug
            }
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
  `,
  [SpanFields, PassageFields],
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
        'Clé de ce qu’ils mesurent\u00a0; vide si ce sont des dates.',
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
  title: { en: 'Do the sums add up?', fr: 'Les sommes tombent-elles juste\u00a0?' },
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

type Site = MissionOf<ResultOf<typeof TakenSitesQuery>>['sites'][number] & { on: string | null };

/** The ledger of camps, on the day asked for. */
export const sites = tableOf<Site>({
  name: 'sites',
  title: { en: 'Camps', fr: 'Camps' },
  description: {
    en: 'One row for each camp of the mission: open, given up, disputed or not known on the day.',
    fr: 'Une ligne par camp de la mission\u00a0: ouvert, rendu, contesté ou inconnu ce jour-là.',
  },
  key: ['place'],
  references: { place: { table: 'places', column: 'slug' } },
  parameters: ['knownOn', 'on', 'kind'],
  page: (view) => `${pageOf(view)}/sites`,
  rows: (view) =>
    atOnce(
      ask(TakenSitesQuery, { ...asked(view), on: view.query['on'] ?? null }).then(({ known, mission }) => {
        if (known === null) throw new NoSuchThing(view.path);
        const { on = null, kind } = view.query;
        return (mission?.sites ?? [])
          .filter((site) => kind === undefined || site.status === kind)
          .map((site) => ({ ...site, on }));
      }),
    ),
  sources: (row) => row.accounts.map((account) => sourceOf(account.evidence)),
  columns: (view) => [
    column('place', 'text', ['Camp', 'Camp'], ['Slug of the camp.', 'Le camp.'], (row) => row.place.slug, {
      isRequired: true,
    }),
    column(
      'name',
      'text',
      ['Name', 'Nom'],
      ['Name in the language of the column.', 'Nom dans la langue de la colonne.'],
      (row) => row.place.name,
      { isRequired: true, isTranslated: true },
    ),
    column(
      'within',
      'text',
      ['Within', 'Dans'],
      ['Slug of the larger place it lies in.', 'Lieu plus large où il se trouve.'],
      (row) => row.place.within?.slug ?? null,
    ),
    column(
      'latitude',
      'number',
      ['Latitude', 'Latitude'],
      ['WGS 84; empty where it has no point.', 'WGS 84\u00a0; vide s’il n’a pas de point.'],
      (row) => row.place.latitude,
      { unit: 'degrees' },
    ),
    column(
      'longitude',
      'number',
      ['Longitude', 'Longitude'],
      ['WGS 84; empty where it has no point.', 'WGS 84\u00a0; vide s’il n’a pas de point.'],
      (row) => row.place.longitude,
      { unit: 'degrees' },
    ),
    column(
      'on',
      'day',
      ['On', 'Le'],
      [
        'The day that the status is of; empty for the end of what is known.',
        'Le jour dont c’est l’état\u00a0; vide pour la fin de ce qui est connu.',
      ],
      (row) => row.on,
    ),
    column(
      'status',
      'text',
      ['Status', 'État'],
      [
        'OPEN, CLOSED, DISPUTED or UNKNOWN on that day.',
        'OPEN (ouvert), CLOSED (rendu), DISPUTED (contesté) ou UNKNOWN (inconnu) ce jour-là.',
      ],
      (row) => row.status,
      { isRequired: true },
    ),
    ...spanColumns<Site>('closed', ['Given up', 'Rendu'], (row) => row.closed),
    column(
      'dates',
      'text',
      ['Dates told', 'Dates données'],
      [
        'What each source says of its closing, in EDTF, parted by “ | ”.',
        'Ce que chaque source dit de sa fermeture, en EDTF, séparé par «\u00a0|\u00a0».',
      ],
      (row) => joined(row.accounts.map((account) => account.span?.edtf)),
    ),
    ...passagesColumns<Site>(view, (row) => row.accounts.map((account) => account.evidence)),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      ['Its page here.', 'Sa page ici.'],
      (row) => absolute(view, `/places/${row.place.slug}`, { knownOn: knownOnOf(view) }),
      { isRequired: true },
    ),
  ],
});
