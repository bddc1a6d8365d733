import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import { byClosing } from '../../lib/site-drawing.ts';
import { column, joined, spanColumns } from '../column.ts';
import { PassageFields, SpanFields, StatisticRowFields } from '../documents.ts';
import { atOnce } from '../paging.ts';
import { passagesColumns, sourceOf } from '../passages.ts';
import { NoSuchThing, tableOf } from '../table.ts';
import type { View } from '../view.ts';
import { absolute, knownOnOf } from '../view.ts';

const TakenSitesQuery = graphql(
  `
    query TakenSites($slug: String!, $lang: Language!, $knownOn: Date, $on: Date, $counts: Boolean!) {
      known: mission(slug: $slug) {
        id
      }
      mission(slug: $slug, knownOn: $knownOn) {
        sites(on: $on, knownOn: $knownOn) {
          status
          spells {
            status
            from
            to
          }
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
        statistics(where: { metric: ["sites-vacated", "sites-total"] }, orderBy: AS_OF_ASC, first: 100)
          @include(if: $counts) {
          nodes {
            ...StatisticRowFields
          }
        }
      }
    }
  `,
  [SpanFields, PassageFields, StatisticRowFields],
);

export type Mission = NonNullable<ResultOf<typeof TakenSitesQuery>['mission']>;
type Site = Mission['sites'][number] & { on: string | null };

/** The camps of a view’s mission on the day asked for, and where it is wanted what others counted; null before it was known of. Throws `NoSuchThing`. */
export async function askedOf(view: View, counts = false): Promise<Mission | null> {
  const { known, mission } = await ask(TakenSitesQuery, {
    slug: view.mission ?? '',
    lang: apiLanguage(view.lang),
    knownOn: knownOnOf(view),
    on: view.query['on'] ?? null,
    counts,
  });
  if (known === null) throw new NoSuchThing(view.path);
  return mission;
}

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
  page: (view) => `/missions/${view.mission ?? ''}/sites`,
  rows: (view) =>
    atOnce(
      askedOf(view).then((mission) => {
        const { on = null, kind } = view.query;
        return byClosing(mission?.sites ?? [])
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
      ['WGS 84; empty where it has no point.', 'WGS 84\u202f; vide s’il n’a pas de point.'],
      (row) => row.place.latitude,
      { unit: 'degrees' },
    ),
    column(
      'longitude',
      'number',
      ['Longitude', 'Longitude'],
      ['WGS 84; empty where it has no point.', 'WGS 84\u202f; vide s’il n’a pas de point.'],
      (row) => row.place.longitude,
      { unit: 'degrees' },
    ),
    column(
      'on',
      'day',
      ['On', 'Le'],
      [
        'The day that the status is of; empty for the end of what is known.',
        'Le jour dont c’est l’état\u202f; vide pour la fin de ce qui est connu.',
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

type Spell = Mission['sites'][number]['spells'][number] & { site: Mission['sites'][number] };

/** Every camp over time, in the order they were given up: from when to when it was what. */
export const spells = tableOf<Spell>({
  name: 'spells',
  title: { en: 'How long each camp was kept', fr: 'Combien de temps chaque camp a été gardé' },
  description: {
    en: 'One row for each stretch of days on which a camp was open, disputed, not known, or given up.',
    fr: 'Une ligne par suite de jours où un camp était ouvert, contesté, inconnu ou rendu.',
  },
  key: ['place', 'status'],
  references: { place: { table: 'places', column: 'slug' } },
  parameters: ['knownOn', 'on'],
  page: (view) => `/missions/${view.mission ?? ''}/sites#over-time`,
  rows: (view) =>
    atOnce(
      askedOf(view).then((mission) =>
        byClosing(mission?.sites ?? []).flatMap((site) => site.spells.map((spell) => ({ ...spell, site }))),
      ),
    ),
  sources: (row) => row.site.accounts.map((account) => sourceOf(account.evidence)),
  columns: (view) => [
    column('place', 'text', ['Camp', 'Camp'], ['Slug of the camp.', 'Le camp.'], (row) => row.site.place.slug, {
      isRequired: true,
    }),
    column(
      'name',
      'text',
      ['Name', 'Nom'],
      ['Name in the language of the column.', 'Nom dans la langue de la colonne.'],
      (row) => row.site.place.name,
      { isRequired: true, isTranslated: true },
    ),
    column(
      'status',
      'text',
      ['Was', 'Était'],
      [
        'OPEN, DISPUTED (sources contradict one another on the day), UNKNOWN (none is more precise) or CLOSED.',
        'OPEN (ouvert), DISPUTED (les sources se contredisent sur le jour), UNKNOWN (aucune n’est plus précise) ou CLOSED (rendu).',
      ],
      (row) => row.status,
      { isRequired: true },
    ),
    column(
      'from',
      'day',
      ['From', 'Du'],
      [
        'First day of it; empty where it began before the record.',
        'Premier jour\u202f; vide si cela précède le dossier.',
      ],
      (row) => row.from,
    ),
    column(
      'to',
      'day',
      ['Until', 'Au'],
      ['Last day of it; empty where it goes on.', 'Dernier jour\u202f; vide si cela dure encore.'],
      (row) => row.to,
    ),
    column(
      'status_on_day',
      'text',
      ['Status on the day', 'État ce jour-là'],
      [
        'What the camp was on the day asked for (parameter on), else at the end of what is known.',
        'Ce qu’était le camp au jour demandé (paramètre on), sinon à la fin de ce qui est connu.',
      ],
      (row) => row.site.status,
      { isRequired: true },
    ),
    ...passagesColumns<Spell>(view, (row) => row.site.accounts.map((account) => account.evidence)),
  ],
});
