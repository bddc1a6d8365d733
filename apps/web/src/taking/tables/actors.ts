import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import { actorFilter, actorOrder } from '../../lib/lists.ts';
import { column, joined, untranslatedColumn } from '../column.ts';
import { PageFields, PassageFields } from '../documents.ts';
import { pagesOf } from '../paging.ts';
import { passagesColumns, sourceOf } from '../passages.ts';
import { tableOf } from '../table.ts';
import { absolute, knownOnOf } from '../view.ts';

const ActorRowFields = graphql(
  `
    fragment ActorRowFields on Actor @_unmask {
      slug
      kind
      name(lang: $lang)
      aliases
      country
      description(lang: $lang)
      untranslated(lang: $lang)
      knownFrom
      affiliations {
        role(lang: $lang)
        untranslated(lang: $lang)
        organisation {
          slug
        }
        span {
          edtf
        }
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

const TakenActorsQuery = graphql(
  `
    query TakenActors($where: ActorFilter, $order: ActorOrder, $after: String, $lang: Language!) {
      actors(where: $where, orderBy: $order, first: 100, after: $after) {
        pageInfo {
          ...PageFields
        }
        nodes {
          ...ActorRowFields
        }
      }
    }
  `,
  [PageFields, ActorRowFields],
);

type Row = ResultOf<typeof ActorRowFields>;

/** Who is who. */
export const actors = tableOf<Row>({
  name: 'actors',
  title: { en: 'Who is who', fr: 'Qui est qui' },
  description: {
    en: 'One row for each person, state, organisation, armed group or public that the record speaks of.',
    fr: 'Une ligne par personne, État, organisation, groupe armé ou population dont parle le dossier.',
  },
  key: ['slug'],
  parameters: ['knownOn', 'kind', 'country', 'q', 'order'],
  page: () => '/actors',
  rows: (view) =>
    pagesOf(async (after) => {
      const answer = await ask(TakenActorsQuery, {
        where: actorFilter(view.query),
        order: actorOrder(view.query),
        after,
        lang: apiLanguage(view.lang),
      });
      return answer.actors;
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
        'What sort of actor: PERSON, STATE, ARMED_GROUP and so on.',
        'Quelle sorte d’acteur\u00a0: PERSON, STATE, ARMED_GROUP, etc.',
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
      'country',
      'text',
      ['Country', 'Pays'],
      [
        'ISO 3166-1 alpha-2; empty where it has none or several.',
        'ISO 3166-1 alpha-2\u202f; vide s’il n’en a pas ou plusieurs.',
      ],
      (row) => row.country,
    ),
    column(
      'description',
      'text',
      ['Description', 'Description'],
      ['Who or what it is, in our words.', 'Qui ou ce que c’est, dans nos mots.'],
      (row) => row.description,
      { isTranslated: true },
    ),
    column(
      'affiliations',
      'text',
      ['Affiliations', 'Appartenances'],
      [
        'Role, organisation and days (EDTF) of each, parted by “ | ”.',
        'Rôle, organisation et jours (EDTF) de chacune, séparés par «\u00a0|\u00a0».',
      ],
      (row) =>
        joined(
          row.affiliations.map(
            ({ role, organisation, span }) => `${role}, ${organisation.slug}${span === null ? '' : ` (${span.edtf})`}`,
          ),
        ),
      { isTranslated: true },
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
    untranslatedColumn([
      ['name', (row) => [row], 'name'],
      ['description', (row) => [row], 'description'],
      ['affiliations', (row) => row.affiliations, 'role'],
    ]),
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
      (row) => absolute(view, `/actors/${row.slug}`, { knownOn: knownOnOf(view) }),
      { isRequired: true },
    ),
  ],
});
