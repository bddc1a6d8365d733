import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import { placeFilter } from '../../lib/lists.ts';
import { column, joined, untranslatedColumn } from '../column.ts';
import { PageFields, PassageFields } from '../documents.ts';
import { pagesOf } from '../paging.ts';
import { passagesColumns, sourceOf } from '../passages.ts';
import { tableOf } from '../table.ts';
import { absolute, knownOnOf } from '../view.ts';

const PlaceRowFields = graphql(
  `
    fragment PlaceRowFields on Place @_unmask {
      slug
      kind
      name(lang: $lang)
      untranslated(lang: $lang)
      aliases
      latitude
      longitude
      knownFrom
      within {
        slug
      }
      mission {
        slug
      }
      evidence {
        ...PassageFields
      }
      retraction {
        on
      }
    }
  `,
  [PassageFields],
);

const TakenPlacesQuery = graphql(
  `
    query TakenPlaces($where: PlaceFilter, $after: String, $lang: Language!) {
      places(where: $where, first: 100, after: $after) {
        pageInfo {
          ...PageFields
        }
        nodes {
          ...PlaceRowFields
        }
      }
    }
  `,
  [PageFields, PlaceRowFields],
);

type Row = ResultOf<typeof PlaceRowFields>;

/** Every place that the record speaks of. */
export const places = tableOf<Row>({
  name: 'places',
  title: { en: 'Places', fr: 'Lieux' },
  description: {
    en: 'One row for each country, region, city, camp or area that the record speaks of.',
    fr: 'Une ligne par pays, région, ville, camp ou zone dont parle le dossier.',
  },
  key: ['slug'],
  references: {
    within: { table: 'places', column: 'slug' },
    mission: { table: 'missions', column: 'slug' },
  },
  parameters: ['knownOn', 'kind', 'place', 'q'],
  page: () => '/places',
  rows: (view) =>
    pagesOf(async (after) => {
      const answer = await ask(TakenPlacesQuery, {
        where: placeFilter(view.query),
        after,
        lang: apiLanguage(view.lang),
      });
      return answer.places;
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
      'kind',
      'text',
      ['Kind', 'Genre'],
      [
        'COUNTRY, REGION, CITY, SITE (a camp) or AREA.',
        'COUNTRY (pays), REGION (région), CITY (ville), SITE (camp) ou AREA (zone).',
      ],
      (row) => row.kind,
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
      'aliases',
      'text',
      ['Other spellings', 'Autres graphies'],
      [
        'As found in the sources, parted by “ | ”.',
        'Telles que trouvées dans les sources, séparées par «\u00a0|\u00a0».',
      ],
      (row) => joined(row.aliases),
    ),
    column(
      'latitude',
      'number',
      ['Latitude', 'Latitude'],
      ['WGS 84; empty where it has no point.', 'WGS 84\u202f; vide s’il n’a pas de point.'],
      (row) => row.latitude,
      { unit: 'degrees' },
    ),
    column(
      'longitude',
      'number',
      ['Longitude', 'Longitude'],
      ['WGS 84; empty where it has no point.', 'WGS 84\u202f; vide s’il n’a pas de point.'],
      (row) => row.longitude,
      { unit: 'degrees' },
    ),
    column(
      'within',
      'text',
      ['Within', 'Dans'],
      ['Slug of the larger place it lies in.', 'Lieu plus large où il se trouve.'],
      (row) => row.within?.slug ?? null,
    ),
    column(
      'mission',
      'text',
      ['Mission', 'Mission'],
      ['Slug of the mission whose camp it is.', 'Mission dont c’est le camp.'],
      (row) => row.mission?.slug ?? null,
    ),
    column(
      'known_from',
      'day',
      ['Known from', 'Connu depuis'],
      ['The day from which the record knows of it.', 'Jour à partir duquel le dossier le connaît.'],
      (row) => row.knownFrom,
      { isRequired: true },
    ),
    ...passagesColumns<Row>(view, (row) => row.evidence),
    untranslatedColumn([['name', (row) => [row], 'name']]),
    column(
      'retracted_on',
      'day',
      ['Retracted on', 'Retiré le'],
      [
        'The day it was withdrawn from the record; empty while it stands.',
        'Jour où il fut retiré du dossier\u202f; vide tant qu’il tient.',
      ],
      (row) => row.retraction?.on ?? null,
    ),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      ['Its page here.', 'Sa page ici.'],
      (row) => absolute(view, `/places/${row.slug}`, { knownOn: knownOnOf(view) }),
      { isRequired: true },
    ),
  ],
});
