import { column } from '../column.ts';
import { pagesOf } from '../paging.ts';
import { sourceOf } from '../passages.ts';
import { tableOf } from '../table.ts';
import type { TrailEntry } from '../trail.ts';
import { corrections as corrected, entryLinks, entryTitle, entryWords, printedBefore, trailOf } from '../trail.ts';

/** What was corrected, withdrawn or restored since it was first recorded. */
export const corrections = tableOf<TrailEntry>({
  name: 'corrections',
  title: { en: 'Corrections', fr: 'Corrections' },
  description: {
    en: 'One row for each entry of the trail after a row was first recorded, latest first.',
    fr: 'Une ligne par entrée du journal après le premier enregistrement, la dernière d’abord.',
  },
  key: ['id'],
  parameters: [],
  page: () => '/corrections',
  rows: (view) => pagesOf((after) => trailOf(view.lang, { actions: corrected, after })),
  sources: (row) => (row.statistic === null ? [] : [sourceOf(row.statistic.evidence)]),
  columns: (view) => [
    column(
      'id',
      'text',
      ['Id', 'Identifiant'],
      ['The same in every database.', 'Le même dans toute base.'],
      (row) => row.id,
      {
        isRequired: true,
      },
    ),
    column(
      'recorded_at',
      'instant',
      ['Recorded at', 'Noté le'],
      ['When it entered the record.', 'Quand cela entra au dossier.'],
      (row) => row.recordedAt,
      { isRequired: true },
    ),
    column(
      'action',
      'text',
      ['Action', 'Action'],
      [
        'SUPERSEDED (corrected), RETRACTED (withdrawn) or RESTORED.',
        'SUPERSEDED (corrigé), RETRACTED (retiré) ou RESTORED (rétabli).',
      ],
      (row) => row.action,
      { isRequired: true },
    ),
    column('noun', 'text', ['Noun', 'Nom'], ['What sort of row.', 'Quelle sorte de ligne.'], (row) => row.noun, {
      isRequired: true,
    }),
    column('key', 'text', ['Key', 'Clé'], ['Key of the row.', 'Clé de la ligne.'], (row) => row.key, {
      isRequired: true,
    }),
    column(
      'version',
      'integer',
      ['Version', 'Version'],
      [
        '1 for the first reading of the row, one more for each change.',
        '1 pour la première lecture de la ligne, un de plus à chaque changement.',
      ],
      (row) => row.version,
      { isRequired: true },
    ),
    column(
      'title',
      'text',
      ['Title', 'Titre'],
      ['As on the page.', 'Comme sur la page.'],
      (row) => entryTitle(view.lang, row),
      {
        isRequired: true,
        isTranslated: true,
      },
    ),
    column(
      'in_words',
      'text',
      ['In words', 'En mots'],
      ['What happened, in a sentence or two.', 'Ce qui s’est passé, en une phrase ou deux.'],
      (row) => entryWords(view.lang, row),
      { isRequired: true, isTranslated: true },
    ),
    column(
      'printed_before',
      'text',
      ['Printed before', 'Auparavant'],
      [
        'The figure as it was recorded before; empty where it was the same.',
        'Le chiffre tel qu’il était noté avant\u202f; vide s’il était le même.',
      ],
      (row) => printedBefore(row),
    ),
    column(
      'reason',
      'text',
      ['Reason', 'Raison'],
      ['Why, where one was given.', 'Pourquoi, si une raison fut donnée.'],
      (row) => row.reason,
      { isTranslated: true },
    ),
    column(
      'url',
      'address',
      ['Address', 'Adresse'],
      [
        'The page of the figure; empty where it is about something else.',
        'La page du chiffre\u202f; vide s’il s’agit d’autre chose.',
      ],
      (row) => {
        const links = entryLinks(view.lang, row);
        return links === null ? null : `${view.publicUrl}${links.figure}`;
      },
    ),
  ],
});
