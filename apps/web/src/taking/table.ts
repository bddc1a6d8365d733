import type { ParameterName } from '../lib/address.ts';
import type { Cell, Column, ColumnHead, Said } from './column.ts';
import type { View } from './view.ts';

/** A document that something rests on, as a reader would name it. */
export interface SourceName {
  slug: string;
  title: string;
  publisher: string | null;
  url: string | null;
}

/** One row ready to be written: its cells in the order of the columns, and the documents it rests on. */
export interface TakenRow {
  cells: readonly Cell[];
  sources: readonly SourceName[];
}

/** A noun of the record, or a figure of a page, as rows: described once, and written in every form alike. */
export interface Table {
  name: string;
  title: Said;
  /** What a view is called where its title does not tell what it is of: one row of the record. Throws `NoSuchThing`. */
  titleOf?: (view: View) => Promise<string>;
  description: Said;
  columns: readonly ColumnHead[];
  /** Names of the columns that tell a row from all others. */
  key: readonly string[];
  /** Columns that hold the key of a row of another table. */
  references: Readonly<Record<string, { table: string; column: string }>>;
  /** What can be chosen in its address; anything else is refused. */
  parameters: readonly ParameterName[];
  /** The page that shows it, without its language. */
  page: (view: View) => string;
  /** All rows of a view, in the order of the page, some at a time. Throws `NoSuchThing` and `Refused`. */
  records: (view: View) => AsyncIterable<readonly TakenRow[]>;
  /** What is true of the figure as a whole (its base, its deadline); for JSON alone. */
  whole?: (view: View) => Promise<Record<string, unknown>>;
}

/** The address names something that the record does not have. */
export class NoSuchThing extends Error {
  override name = 'NoSuchThing';
}

interface Spec<Row> extends Omit<Table, 'columns' | 'records' | 'references'> {
  columns: readonly Column<Row>[];
  references?: Table['references'];
  rows: (view: View) => AsyncIterable<readonly Row[]>;
  sources: (row: Row) => readonly SourceName[];
}

/** A table of a spec whose rows are of one type. The columns may need the view, for absolute addresses. */
export function tableOf<Row>(
  spec: Omit<Spec<Row>, 'columns'> & { columns: (view: View) => readonly Column<Row>[] },
): Table {
  const { rows, sources, columns, references = {}, ...rest } = spec;
  const heads = columns(nowhere).map(({ read: _read, ...head }) => head);
  return {
    ...rest,
    references,
    columns: heads,
    async *records(view) {
      const readers = columns(view);
      for await (const batch of rows(view))
        yield batch.map((row) => ({ cells: readers.map((each) => each.read(row)), sources: sources(row) }));
    },
  };
}

// For the names of columns alone: nothing is read with it.
const nowhere: View = { lang: 'en', path: '', mission: null, query: {}, takenOn: '', publicUrl: '' };

/** All rows of a view at once. */
export async function allRecords(table: Table, view: View): Promise<TakenRow[]> {
  const all: TakenRow[] = [];
  for await (const batch of table.records(view)) all.push(...batch);
  return all;
}
