import type { ReactElement } from 'react';
import type { CellKind } from '../../../taking/column.ts';
import { fileColumns } from '../../../taking/csv.ts';
import { packageTables } from '../../../taking/tables/all.ts';
import type { Lang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';

/** Every column of every table: its name, what its cells are, and what it says. Made from the tables themselves. */
export function Dictionary({ lang }: { lang: Lang }): ReactElement {
  const tables = [
    ...packageTables,
    {
      name: 'file',
      title: { en: 'At the end of every CSV of a page', fr: 'À la fin de chaque CSV d’une page' },
      columns: fileColumns,
    },
  ];
  return (
    <div className="dictionary">
      {tables.map((table) => (
        <details key={table.name} className="twin">
          <summary>
            {table.title[lang]} <code>{table.name}</code>
          </summary>
          <div className="scroll" role="region" tabIndex={0} aria-label={table.title[lang]}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(lang, 'Column', 'Colonne')}</th>
                  <th scope="col">{say(lang, 'Kind', 'Genre')}</th>
                  <th scope="col">{say(lang, 'What it says', 'Ce qu’elle dit')}</th>
                </tr>
              </thead>
              <tbody>
                {table.columns.map((column) => (
                  <tr key={column.name}>
                    <th scope="row">
                      <code>{column.name}</code>
                    </th>
                    <td>
                      {kindWord(lang, column.kind)}
                      {column.unit === undefined ? '' : `, ${column.unit}`}
                      {column.isRequired === true ? '' : say(lang, ', may be empty', ', peut être vide')}
                    </td>
                    <td>{column.description[lang]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </div>
  );
}

function kindWord(lang: Lang, kind: CellKind): string {
  const words: Readonly<Record<CellKind, readonly [string, string]>> = {
    text: ['text', 'texte'],
    number: ['number', 'nombre'],
    integer: ['whole number', 'nombre entier'],
    boolean: ['true or false', 'true (vrai) ou false (faux)'],
    day: ['day', 'jour'],
    instant: ['instant', 'instant'],
    address: ['address', 'adresse'],
  };
  return say(lang, ...words[kind]);
}
