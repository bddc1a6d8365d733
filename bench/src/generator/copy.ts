import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { TableRow } from '../../../packages/dossier/src/tables.ts';

const escaped = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');

const inArray = (item: string) => `"${item.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** A value as COPY reads it. */
export function copied(value: TableRow[string]): string {
  if (value === null) return '\\N';
  if (typeof value === 'object') return escaped(`{${value.map(inArray).join(',')}}`);
  return escaped(String(value));
}

/** Writes rows of one shape into a table by COPY. */
export async function copyRows(client: pg.Client, table: string, rows: readonly TableRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const stream = client.query(copyFrom(`copy ${table} (${columns.map((name) => `"${name}"`).join(', ')}) from stdin`));
  const done = once(stream, 'finish');
  for (let from = 0; from < rows.length; from += 500) {
    const lines = rows
      .slice(from, from + 500)
      .map((row) => columns.map((column) => copied(row[column] ?? null)).join('\t'));
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await done;
}
