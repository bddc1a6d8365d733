import { aboutOf, distinct } from './about.ts';
import type { Cell } from './column.ts';
import type { SourceName, Table, TakenRow } from './table.ts';
import type { View } from './view.ts';

/** A row as an object, by the names of its columns. */
export function rowObject(table: Table, row: TakenRow): Record<string, Cell> {
  return Object.fromEntries(table.columns.map((column, i) => [column.name, row.cells[i] ?? null]));
}

/** A view of a table under its title as JSON, piece by piece: what it is, its columns, its rows as they come, and last the documents they rest on. */
export async function* jsonOf(table: Table, view: View, title: string): AsyncIterable<string> {
  const head = {
    about: aboutOf(table, view, title),
    columns: table.columns.map(({ name, kind, title, description, unit }) => ({
      name,
      kind,
      title: title[view.lang],
      description: description[view.lang],
      ...(unit === undefined ? {} : { unit }),
    })),
    ...(table.whole === undefined ? {} : { whole: await table.whole(view) }),
  };
  yield `${JSON.stringify(head, null, 2).replace(/\n\}$/, '')},\n  "rows": [`;
  const sources = new Map<string, SourceName>();
  let isFirst = true;
  for await (const batch of table.records(view)) {
    for (const row of batch) {
      for (const source of distinct(row.sources)) sources.set(source.slug, source);
      yield `${isFirst ? '' : ','}\n    ${JSON.stringify(rowObject(table, row))}`;
      isFirst = false;
    }
  }
  yield `\n  ],\n  "sources": ${JSON.stringify([...sources.values()])}\n}\n`;
}
