import { graphql } from '@drawdown/schema/client';
import type { ResultOf } from '@drawdown/schema/client';
import { ask } from '../../lib/ask.ts';
import { apiLanguage } from '../../lib/language.ts';
import { sourceFilter } from '../../lib/lists.ts';
import { column, spanColumns } from '../column.ts';
import { PageFields, SourceNameFields, SpanFields } from '../documents.ts';
import { listedBackwards, pagesOf } from '../paging.ts';
import { tableOf } from '../table.ts';
import { absolute, knownOnOf } from '../view.ts';

const SourceRowFields = graphql(
  `
    fragment SourceRowFields on Source @_unmask {
      ...SourceNameFields
      language
      knownFrom
      accessed
      sha256
      paragraphs
      publisher {
        slug
      }
      published {
        ...SpanFields
      }
      echoes {
        slug
      }
      retraction {
        on
        reason(lang: $lang)
      }
    }
  `,
  [SourceNameFields, SpanFields],
);

const TakenSourcesQuery = graphql(
  `
    query TakenSources($where: SourceFilter, $after: String, $lang: Language!) {
      sources(where: $where, first: 100, after: $after) {
        pageInfo {
          ...PageFields
        }
        nodes {
          ...SourceRowFields
        }
      }
    }
  `,
  [PageFields, SourceRowFields],
);

type Row = ResultOf<typeof SourceRowFields>;

/** Every document that the record was taken from. */
export const sources = tableOf<Row>({
  name: 'sources',
  title: { en: 'Sources', fr: 'Sources' },
  description: {
    en: 'One row for each document that something in the record was taken from.',
    fr: 'Une ligne par document dont quelque chose du dossier est tiré.',
  },
  key: ['slug'],
  references: {
    publisher: { table: 'actors', column: 'slug' },
    echoes: { table: 'sources', column: 'slug' },
  },
  parameters: ['knownOn', 'publisher', 'from', 'to', 'q', 'order'],
  page: () => '/sources',
  rows: (view) =>
    listedBackwards(
      view.query['order'] === 'DATE_DESC',
      pagesOf(async (after) => {
        const answer = await ask(TakenSourcesQuery, {
          where: sourceFilter(view.query),
          after,
          lang: apiLanguage(view.lang),
        });
        return answer.sources;
      }),
    ),
  sources: (row) => [{ slug: row.slug, title: row.title, publisher: row.publisher?.name ?? null, url: row.url }],
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
      'title',
      'text',
      ['Title', 'Titre'],
      ['As printed; in square brackets where it is ours.', 'Tel qu’imprimé\u202f; entre crochets s’il est de nous.'],
      (row) => row.title,
      { isRequired: true },
    ),
    column(
      'publisher',
      'text',
      ['Publisher', 'Éditeur'],
      [
        'Slug of who published it; empty where the document does not say.',
        'Qui l’a publié\u202f; vide si le document ne le dit pas.',
      ],
      (row) => row.publisher?.slug ?? null,
    ),
    column(
      'publisher_name',
      'text',
      ['Name of the publisher', 'Nom de l’éditeur'],
      ['The same in words.', 'La même chose en mots.'],
      (row) => row.publisher?.name ?? null,
      { isTranslated: true },
    ),
    column(
      'language',
      'text',
      ['Language', 'Langue'],
      ['ISO 639-1 code of the language it is written in.', 'Code ISO 639-1 de la langue où il est écrit.'],
      (row) => row.language,
      { isRequired: true },
    ),
    ...spanColumns<Row>('published', ['Published', 'Publié'], (row) => row.published),
    column(
      'known_from',
      'day',
      ['Known from', 'Connu depuis'],
      ['The day from which its figures count as known.', 'Jour à partir duquel ses chiffres comptent comme connus.'],
      (row) => row.knownFrom,
      { isRequired: true },
    ),
    column(
      'echoes',
      'text',
      ['Echoes', 'Reprend'],
      ['Key of the source it repeats.', 'Clé de la source qu’il reprend.'],
      (row) => row.echoes?.slug ?? null,
    ),
    column(
      'source_url',
      'address',
      ['Address of the source', 'Adresse de la source'],
      [
        'Where it was published; empty where no address is worth linking.',
        'Où il fut publié\u202f; vide si aucune adresse ne vaut un lien.',
      ],
      (row) => row.url,
    ),
    column(
      'accessed',
      'day',
      ['Read on', 'Lu le'],
      ['The day it was read.', 'Le jour où il fut lu.'],
      (row) => row.accessed,
    ),
    column(
      'paragraphs',
      'integer',
      ['Paragraphs', 'Paragraphes'],
      ['Number of non-empty lines of its text.', 'Nombre de lignes non vides de son texte.'],
      (row) => row.paragraphs,
    ),
    column(
      'sha256',
      'text',
      ['SHA-256', 'SHA-256'],
      [
        'Of the text that the paragraphs count in; empty where only the page was seen.',
        'Du texte où se comptent les paragraphes\u202f; vide si seule la page fut vue.',
      ],
      (row) => row.sha256,
    ),
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
      'retracted_reason',
      'text',
      ['Why retracted', 'Raison du retrait'],
      ['Why it was withdrawn.', 'Pourquoi il fut retiré.'],
      (row) => row.retraction?.reason ?? null,
      { isTranslated: true },
    ),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      ['Its page here.', 'Sa page ici.'],
      (row) => absolute(view, `/sources/${row.slug}`, { knownOn: knownOnOf(view) }),
      { isRequired: true },
    ),
  ],
});
