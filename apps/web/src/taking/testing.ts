import { column, quantityColumns } from './column.ts';
import { tableOf } from './table.ts';
import type { Table } from './table.ts';
import { atOnce } from './paging.ts';
import type { View } from './view.ts';

/** A view as a reader chose it, taken on a day that does not move. */
export function aView(changes: Partial<View> = {}): View {
  return {
    lang: 'en',
    path: '/missions/minusma/drawdown',
    mission: 'minusma',
    query: {},
    takenOn: '2026-11-23',
    publicUrl: 'https://drawdown.example',
    ...changes,
  };
}

interface Row {
  key: string;
  said: string | null;
  low: number | null;
}

/** A table of rows as they are given, with text, a range and a truth in it. */
export function aTable(rows: readonly Row[]): Table {
  return tableOf<Row>({
    name: 'said',
    title: { en: 'What was said', fr: 'Ce qui fut dit' },
    description: { en: 'One row for each thing said.', fr: 'Une ligne par propos.' },
    key: ['key'],
    parameters: ['knownOn', 'scope'],
    page: () => '/missions/minusma#drawdown',
    rows: () => atOnce(Promise.resolve(rows)),
    sources: (row) => [{ slug: row.key, title: row.said ?? '', publisher: null, url: null }],
    columns: () => [
      column<Row>('key', 'text', ['Key', 'Clé'], ['Its key.', 'Sa clé.'], (row) => row.key, { isRequired: true }),
      column<Row>('said', 'text', ['Said', 'Dit'], ['The words.', 'Les mots.'], (row) => row.said),
      column<Row>('is_open', 'boolean', ['Open', 'Ouvert'], ['Whether open.', 'Si ouvert.'], (row) => row.low === null),
      ...quantityColumns<Row>('value', ['Value', 'Valeur'], (row) =>
        row.low === null
          ? null
          : {
              low: row.low,
              high: null,
              stated: row.low,
              qualifier: 'AT_LEAST',
              unit: 'persons',
              label: `${row.low} or more`,
            },
      ),
    ],
  });
}

/** All pieces of a text that comes in pieces. */
export async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
