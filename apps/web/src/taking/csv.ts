import { stringify } from 'csv-stringify/sync';
import { filterWords, knownOnIn, licence, pageOf, vintageWords } from './about.ts';
import type { Cell, ColumnHead } from './column.ts';
import type { Table } from './table.ts';
import type { View } from './view.ts';

/** Columns at the end of every CSV that say of the whole file what no comment line may: what it is a view of, and when it was taken. */
export const fileColumns: readonly ColumnHead[] = [
  {
    name: 'file_vintage',
    kind: 'text',
    title: { en: 'As known on', fr: 'Connu au' },
    description: {
      en: 'As known on which day; the same in every row.',
      fr: 'Connu à quel jour\u202f; le même à chaque ligne.',
    },
    isRequired: true,
    isTranslated: true,
  },
  {
    name: 'file_known_on',
    kind: 'day',
    title: { en: 'Known on', fr: 'Connu au' },
    description: {
      en: 'The same day as a date: the one chosen, else the one on which it was taken; empty for what is not told by days.',
      fr: 'Le même jour en date\u00a0: celui choisi, sinon celui du téléchargement\u202f; vide pour ce qui ne se dit pas par jour.',
    },
  },
  {
    name: 'file_filter',
    kind: 'text',
    title: { en: 'Filter', fr: 'Filtre' },
    description: {
      en: 'What was chosen besides, as in the address; empty for nothing.',
      fr: 'Ce qui a été choisi en outre, comme dans l’adresse\u202f; vide pour rien.',
    },
  },
  {
    name: 'file_address',
    kind: 'address',
    title: { en: 'Address of the view', fr: 'Adresse de la vue' },
    description: {
      en: 'The page that shows exactly this, as known on that day.',
      fr: 'La page qui montre exactement cela, connu à ce jour.',
    },
    isRequired: true,
  },
  {
    name: 'file_licence',
    kind: 'text',
    title: { en: 'Licence', fr: 'Licence' },
    description: { en: 'What may be done with it.', fr: 'Ce qu’il est permis d’en faire.' },
    isRequired: true,
  },
  {
    name: 'file_taken_on',
    kind: 'day',
    title: { en: 'Taken on', fr: 'Téléchargé le' },
    description: { en: 'The day (UTC) on which it was taken.', fr: 'Le jour (UTC) du téléchargement.' },
    isRequired: true,
  },
];

const fileCells = (table: Table, view: View): Cell[] => [
  vintageWords(view),
  knownOnIn(table, view),
  filterWords(view) || null,
  pageOf(table, view),
  licence.name,
  view.takenOn,
];

/** Lines of CSV (RFC 4180, UTF-8). Text that a spreadsheet would run as a formula is preceded by an apostrophe; numbers never. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))),
    { escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  );
}

/** A view of a table as CSV, piece by piece: the header row, then its rows as they come. */
export async function* csvOf(table: Table, view: View): AsyncIterable<string> {
  yield csvLines([[...table.columns, ...fileColumns].map((column) => column.name)]);
  const ofTheFile = fileCells(table, view);
  for await (const batch of table.records(view))
    if (batch.length > 0) yield csvLines(batch.map((row) => [...row.cells, ...ofTheFile]));
}
