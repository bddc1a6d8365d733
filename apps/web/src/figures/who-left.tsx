import type { ReactElement } from 'react';
import { SmallSteps } from '../charts/small-steps.tsx';
import type { SharedAxes } from '../charts/small-steps.tsx';
import type { Choice } from '../lib/address.ts';
import { pageAddress, statisticAddress } from '../lib/address.ts';
import { dayNumber, dayOfNumber } from '../lib/day-number.ts';
import { countLabel, dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { SeriesData } from '../lib/mission-document.ts';
import { madeOf } from '../lib/scope-words.ts';
import { say, word } from '../lib/words.ts';
import { Figure } from './figure.tsx';
import { SourceLinks } from './source-links.tsx';
import './who-left.css';

/** Panels this many times lower than the tallest are drawn again to a scale of their own, which is said. */
const MUCH_LOWER = 12;

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
  axis: { first: number; last: number; firstDay: string };
}): ReactElement | null {
  const told = scopes.filter((series) => series.points.length > 0);
  if (told.length < 2) return null;
  const tallest = Math.max(...told.map(heightOf));
  const large = told.filter((series) => heightOf(series) * MUCH_LOWER >= tallest);
  const small = told.filter((series) => heightOf(series) * MUCH_LOWER < tallest);
  const title = say(lang, 'Who had left, group by group', 'Qui était parti, groupe par groupe');
  return (
    <Figure
      lang={lang}
      id="groups"
      title={`${title}.`}
      caption={say(
        lang,
        'One panel for each group that a figure counts; most were counted once only, and nothing is drawn into the gaps. The groups contain one another.',
        'Un panneau par groupe compté\u00a0; la plupart ne l’ont été qu’une fois, et rien ne comble les vides. Les groupes s’emboîtent.',
      )}
      statistics={told.flatMap((series) => series.points.flatMap((point) => point.statistics))}
    >
      {[large, small].map((group) => {
        if (group.length === 0) return null;
        const top = Math.max(...group.map(heightOf));
        const axes: SharedAxes = {
          ...axis,
          top: top * 1.04,
          firstLabel: dayLabel(lang, axis.firstDay, { year: false, month: 'short' }),
          lastLabel: dayLabel(lang, dayOfNumber(axis.last), { month: 'short' }),
        };
        const times = Math.round(tallest / top);
        return (
          <div key={top} className="panel-group">
            {group === small && (
              <p className="soft">
                {say(
                  lang,
                  `The same days, counts enlarged ${times} times: the top is ${countLabel(lang, top)} people.`,
                  `Les mêmes jours, effectifs agrandis ${times} fois\u00a0: le haut est à ${countLabel(lang, top)} personnes.`,
                )}
              </p>
            )}
            <ul className="panels chart">
              {group.map((series, i) => (
                <Panel
                  key={series.scope}
                  lang={lang}
                  path={path}
                  choice={choice}
                  series={series}
                  axes={axes}
                  hasWords={i === 0}
                />
              ))}
            </ul>
          </div>
        );
      })}
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
                    <td>{point.asOf.label}</td>
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

function Panel({
  lang,
  path,
  choice,
  series,
  axes,
  hasWords,
}: {
  lang: Lang;
  path: string;
  choice: Choice;
  series: SeriesData;
  axes: SharedAxes;
  hasWords: boolean;
}): ReactElement {
  const last = series.points.at(-1);
  const source = last?.statistics[0];
  const name = word(lang, 'scope', series.scope);
  const deadline = series.deadline === null ? null : dayNumber(series.deadline);
  const knownOn = series.knownOn === null ? Infinity : dayNumber(series.knownOn);
  const base = series.base?.quantity.high ?? series.base?.quantity.low ?? null;
  const scope = series.scope === 'ALL_PERSONNEL' ? null : series.scope;
  const parts = madeOf(lang, series.scope);
  return (
    <li className="panel">
      <h3>
        <a
          href={pageAddress(lang, `${path}#drawdown`, { knownOn: choice.knownOn, scope })}
          title={parts === '' ? undefined : parts}
        >
          {name}
        </a>
      </h3>
      <p>
        {last !== undefined && source !== undefined && (
          <>
            <a className="panel-value" href={statisticAddress(lang, source)}>
              {last.departed.label}
            </a>{' '}
            <span className="soft">
              {series.base !== null && `${say(lang, 'of', 'sur')} ${series.base.quantity.label}`}
            </span>
            <span className="panel-day">{last.asOf.label}</span>
          </>
        )}
      </p>
      <SmallSteps
        axes={axes}
        envelope={series.envelope.map((entry) => ({ day: dayNumber(entry.on), low: entry.low, high: entry.high }))}
        known={Math.min(deadline ?? Infinity, knownOn, axes.last)}
        base={base === null ? null : { count: base, computed: series.base?.computed ?? false }}
        deadline={deadline}
        points={series.points.flatMap((point, i) => {
          const day = point.asOf.latest ?? point.asOf.earliest;
          if (day === null) return [];
          return [
            {
              id: `${day} ${i}`,
              day: dayNumber(day),
              low: point.bounded.low ?? 0,
              high: point.bounded.high,
            },
          ];
        })}
        hasWords={hasWords}
      />
    </li>
  );
}

/** The highest count that a panel must hold. */
function heightOf(series: SeriesData): number {
  return Math.max(
    1,
    series.base?.quantity.high ?? series.base?.quantity.low ?? 0,
    ...series.points.map((point) => Math.max(point.bounded.low ?? 0, point.bounded.high ?? 0)),
  );
}
