import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import type { Choice } from '../lib/address.ts';
import type { Lang } from '../lib/language.ts';
import type { SeriesData } from '../lib/mission-document.ts';
import { say, word } from '../lib/words.ts';
import { Figure } from './figure.tsx';
import { groupsCaption, groupsTitle, Panels } from './panels.tsx';
import type { Axis } from './panels.tsx';
import { SourceLinks } from './source-links.tsx';

/** The same withdrawal group by group, small and side by side, to the same scales where they can be compared. */
export function WhoLeft({
  lang,
  path,
  choice,
  scopes,
  axis,
}: {
  lang: Lang;
  path: string;
  choice: Choice;
  scopes: readonly SeriesData[];
  /** First and last day of the axis, as day numbers. */
  axis: Axis;
}): ReactElement | null {
  const told = scopes.filter((series) => series.points.length > 0);
  if (told.length < 2) return null;
  const title = groupsTitle(lang);
  return (
    <Figure
      lang={lang}
      id="groups"
      title={`${title}.`}
      caption={groupsCaption(lang)}
      statistics={told.flatMap((series) => series.points.flatMap((point) => point.statistics))}
      take={{ path: `${path}/groups`, query: { knownOn: choice.knownOn } }}
    >
      <Panels lang={lang} path={path} choice={choice} scopes={told} axis={axis} />
      <details className="twin">
        <summary>{say(lang, 'The same as a table', 'La même chose en tableau')}</summary>
        <div
          className="scroll"
          role="region"
          tabIndex={0}
          aria-label={say(lang, 'Departures by group as a table', 'Départs par groupe en tableau')}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{say(lang, 'Group', 'Groupe')}</th>
                <th scope="col">{say(lang, 'As of', 'À la date')}</th>
                <th scope="col">{say(lang, 'Had left', 'Partis')}</th>
                <th scope="col">{say(lang, 'Of', 'Sur')}</th>
                <th scope="col">Sources</th>
              </tr>
            </thead>
            <tbody>
              {told.flatMap((series) =>
                series.points.map((point) => (
                  <tr key={`${series.scope} ${point.asOf.label} ${point.departed.label}`}>
                    <th scope="row">{word(lang, 'scope', series.scope)}</th>
                    <td>{dayWords(lang, point.asOf)}</td>
                    <td>
                      {point.departed.label}
                      {point.computed && <span className="soft"> {say(lang, '(computed)', '(calculé)')}</span>}
                    </td>
                    <td>{series.base?.quantity.label ?? '–'}</td>
                    <td>
                      <SourceLinks lang={lang} statistics={point.statistics} />
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      </details>
    </Figure>
  );
}
