import { aboutOf, filterWords, vintageSentence } from './about.ts';
import type { CellKind, ColumnHead } from './column.ts';
import { fileColumns } from './csv.ts';
import type { Table } from './table.ts';
import type { View } from './view.ts';
import { takenAddress } from './view.ts';

const datatypes: Readonly<Record<CellKind, string>> = {
  text: 'string',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
  day: 'date',
  instant: 'dateTime',
  address: 'anyURI',
};

/** A column as CSVW says it. */
export function columnOf(column: ColumnHead): Record<string, unknown> {
  return {
    name: column.name,
    // The header row says the name: this is what a validator compares it with.
    titles: column.name,
    'dc:title': [
      { '@value': column.title.en, '@language': 'en' },
      { '@value': column.title.fr, '@language': 'fr' },
    ],
    'dc:description': [
      { '@value': column.description.en, '@language': 'en' },
      { '@value': column.description.fr, '@language': 'fr' },
    ],
    datatype: datatypes[column.kind],
    required: column.isRequired === true,
    ...(column.unit === undefined ? {} : { 'schema:unitText': column.unit }),
  };
}

/** What a CSV of a view is, under its title, as CSVW (W3C Tabular Metadata) says it: read by tools that follow the CSV's Link header. */
export function csvwOf(table: Table, view: View, title: string): Record<string, unknown> {
  const about = aboutOf(table, view, title);
  const filter = filterWords(view);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': view.lang }],
    url: takenAddress(view, 'csv'),
    'dc:title': about.title,
    'dc:description': `${about.description} ${vintageSentence(view)}${filter === '' ? '' : `, ${filter}`}.`,
    'dc:source': about.address,
    'dc:publisher': about.publisher,
    'dc:license': { '@id': about.licence_url },
    'dc:date': { '@value': about.taken_on, '@type': 'xsd:date' },
    'dc:language': view.lang,
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\r\n'], quoteChar: '"' },
    tableSchema: {
      columns: [...table.columns, ...fileColumns].map(columnOf),
      ...(table.key.length === 0 ? {} : { primaryKey: table.key }),
    },
  };
}
