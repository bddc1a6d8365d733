import type { ReactElement } from 'react';
import type { Lang } from '../../../lib/language.ts';
import { say } from '../../../lib/words.ts';

/** How the words of a printed figure become the ends of a range. */
export function ReadingTable({ lang }: { lang: Lang }): ReactElement {
  const rows: readonly (readonly [string, string, string])[] =
    lang === 'fr'
      ? [
          ['le nombre nu', 'n', '3\u202f367\u00a0: 3\u202f367'],
          [
            'environ, quelque, autour de',
            'de n − h à n + h',
            'environ 13\u202f800\u00a0: de 13\u202f750 à 13\u202f850',
          ],
          ['plus de', 'à partir de n + 1', 'plus de 10\u202f500\u00a0: à partir de 10\u202f501'],
          ['au moins', 'à partir de n', 'au moins 5\u202f802\u00a0: à partir de 5\u202f802'],
          ['près de', 'de n − h à n − 1', 'près de 6\u202f000\u00a0: de 5\u202f500 à 5\u202f999'],
          ['moins de', 'jusqu’à n − 1', 'moins de 300\u00a0: jusqu’à 299'],
          ['jusqu’à, au plus', 'jusqu’à n', 'jusqu’à 300\u00a0: jusqu’à 300'],
          ['entre a et b', 'de a à b', 'entre 10 et 12\u00a0: de 10 à 12'],
          ['environ a à b', 'chaque bout élargi de son propre h', 'environ 300 à 400\u00a0: de 270 à 440'],
          [
            'des dizaines, des centaines',
            'à partir du moins que le mot puisse dire',
            'des dizaines\u00a0: à partir de 10',
          ],
          [
            'la moitié, un tiers (d’un tout)',
            'cinq points de part et d’autre',
            'environ la moitié\u00a0: de 45 à 55\u202f%',
          ],
        ]
      : [
          ['the bare number', 'n', '3,367: 3,367'],
          ['around, about, some, -strong', 'n − h to n + h', 'around 13,800: 13,750 to 13,850'],
          ['more than, over', 'n + 1 and up', 'more than 10,500: 10,501 and up'],
          ['at least', 'n and up', 'at least 5,802: 5,802 and up'],
          ['nearly, almost', 'n − h to n − 1', 'nearly 6,000: 5,500 to 5,999'],
          ['less than, under', 'up to n − 1', 'under 300: up to 299'],
          ['up to, at most', 'up to n', 'up to 300: up to 300'],
          ['between a and b', 'a to b', 'between 10 and 12: 10 to 12'],
          ['about a to b', 'each end widened by its own h', 'about 300 to 400: 270 to 440'],
          ['dozens, hundreds', 'the least the word can mean, and up', 'dozens: 24 and up'],
          ['half, a third (of a whole)', 'five points to either side', 'about half: 45 to 55%'],
        ];
  return (
    <div
      className="scroll"
      role="region"
      tabIndex={0}
      aria-label={say(lang, 'Words and ranges', 'Mots et fourchettes')}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{say(lang, 'Words', 'Mots')}</th>
            <th scope="col">{say(lang, 'Low to high', 'Du plus bas au plus haut')}</th>
            <th scope="col">{say(lang, 'Example', 'Exemple')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([words, range, example]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              <td>{range}</td>
              <td>{example}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
