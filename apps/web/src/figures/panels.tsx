import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { PanelGrid } from '../charts/panel-grid.tsx';
import { SmallSteps } from '../charts/small-steps.tsx';
import type { SharedAxes } from '../charts/small-steps.tsx';
import type { Choice } from '../lib/address.ts';
import { pageAddress, statisticAddress } from '../lib/address.ts';
import { dayNumber, dayOfNumber } from '../lib/day-number.ts';
import { counted, dayLabel } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import type { SeriesData } from '../lib/mission-document.ts';
import { madeOf } from '../lib/scope-words.ts';
import { say, word } from '../lib/words.ts';

/** Panels this many times lower than the tallest are drawn again to a scale of their own, which is said. */
const MUCH_LOWER = 12;

export const groupsTitle = (lang: Lang): string =>
  say(lang, 'Who had left, group by group', 'Qui était parti, groupe par groupe');

export const groupsCaption = (lang: Lang): string =>
  say(
    lang,
    'One panel for each group that a figure counts; most were counted once only, and nothing is drawn into the gaps. The groups contain one another.',
    'Un panneau par groupe compté\u202f; la plupart ne l’ont été qu’une fois, et rien ne comble les vides. Les groupes s’emboîtent.',
  );

/** The days that all panels share. */
export interface Axis {
  first: number;
  last: number;
  firstDay: string;
}

/** Panels that share a scale, with what is to be said of it where it is not that of the others. */
interface PanelGroup {
  axes: SharedAxes;
  note: string | null;
  scopes: readonly SeriesData[];
}

/** Groups in panels of at most two scales: those much smaller than the largest would be flat lines beside it. */
function panelGroups(lang: Lang, scopes: readonly SeriesData[], axis: Axis): PanelGroup[] {
  const told = scopes.filter((series) => series.points.length > 0);
  const tallest = Math.max(...told.map(heightOf));
  const large = told.filter((series) => heightOf(series) * MUCH_LOWER >= tallest);
  const small = told.filter((series) => heightOf(series) * MUCH_LOWER < tallest);
  return [large, small].flatMap((group) => {
    if (group.length === 0) return [];
    const top = Math.max(...group.map(heightOf));
    const times = Math.round(tallest / top);
    const axes: SharedAxes = {
      first: axis.first,
      last: axis.last,
      top: top * 1.04,
      firstLabel: dayLabel(lang, axis.firstDay, { year: false, month: 'short' }),
      lastLabel: dayLabel(lang, dayOfNumber(axis.last), { month: 'short' }),
    };
    const note =
      group === small
        ? say(
            lang,
            `The same days, counts enlarged ${times} times: the top is ${counted(lang, top, 'person', 'people')}.`,
            `Les mêmes jours, effectifs agrandis ${times} fois\u00a0: le haut est à ${counted(lang, top, 'personne', 'personnes')}.`,
          )
        : null;
    return [{ axes, note, scopes: group }];
  });
}

/** The panels alone. */
export function Panels({
  lang,
  path,
  choice,
  scopes,
  axis,
  level = 3,
}: {
  lang: Lang;
  path: string;
  choice: Choice;
  scopes: readonly SeriesData[];
  axis: Axis;
  /** The level of the headings that name the groups. */
  level?: 2 | 3;
}): ReactElement {
  return (
    <>
      {panelGroups(lang, scopes, axis).map(({ axes, note, scopes: group }) => (
        <div key={axes.top} className="panel-group">
          {note !== null && <p className="soft">{note}</p>}
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
                level={level}
              />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** The panels in one picture, for where there is no page to lay them out. */
export function PanelsPicture({
  lang,
  scopes,
  axis,
}: {
  lang: Lang;
  scopes: readonly SeriesData[];
  axis: Axis;
}): ReactElement {
  return (
    <PanelGrid
      label={groupsTitle(lang)}
      groups={panelGroups(lang, scopes, axis).map(({ axes, note, scopes: group }) => ({
        note,
        panels: group.map((series, i) => {
          const last = series.points.at(-1);
          const of = series.base === null ? '' : ` ${say(lang, 'of', 'sur')} ${series.base.quantity.label}`;
          return {
            name: word(lang, 'scope', series.scope),
            value: `${last?.departed.label ?? ''}${of}`,
            day: last === undefined ? '' : dayWords(lang, last.asOf),
            steps: <SmallSteps {...stepsOf(series, axes)} hasWords={i === 0} />,
          };
        }),
      }))}
    />
  );
}

/** What a panel draws of a series. */
function stepsOf(series: SeriesData, axes: SharedAxes): Omit<Parameters<typeof SmallSteps>[0], 'hasWords'> {
  const deadline = series.deadline === null ? null : dayNumber(series.deadline);
  const knownOn = series.knownOn === null ? Infinity : dayNumber(series.knownOn);
  const base = series.base?.quantity.high ?? series.base?.quantity.low ?? null;
  return {
    axes,
    envelope: series.envelope.map((entry) => ({ day: dayNumber(entry.on), low: entry.low, high: entry.high })),
    known: Math.min(deadline ?? Infinity, knownOn, axes.last),
    base: base === null ? null : { count: base, computed: series.base?.computed ?? false },
    deadline,
    points: series.points.flatMap((point, i) => {
      const day = point.asOf.latest ?? point.asOf.earliest;
      return day === null
        ? []
        : [{ id: `${day} ${i}`, day: dayNumber(day), low: point.bounded.low ?? 0, high: point.bounded.high }];
    }),
  };
}

function Panel({
  lang,
  path,
  choice,
  series,
  axes,
  hasWords,
  level,
}: {
  lang: Lang;
  path: string;
  choice: Choice;
  series: SeriesData;
  axes: SharedAxes;
  hasWords: boolean;
  level: 2 | 3;
}): ReactElement {
  const Heading = level === 2 ? 'h2' : 'h3';
  const last = series.points.at(-1);
  const source = last?.statistics[0];
  const name = word(lang, 'scope', series.scope);
  const scope = series.scope === 'ALL_PERSONNEL' ? null : series.scope;
  const parts = madeOf(lang, series.scope);
  return (
    <li className="panel">
      <Heading>
        <a
          href={pageAddress(lang, `${path}#drawdown`, { knownOn: choice.knownOn, scope })}
          title={parts === '' ? undefined : parts}
        >
          {name}
        </a>
      </Heading>
      <p>
        {last !== undefined && source !== undefined && (
          <>
            <a className="panel-value" href={statisticAddress(lang, source)}>
              {last.departed.label}
            </a>{' '}
            {series.base !== null && `${say(lang, 'of', 'sur')} ${series.base.quantity.label}`}
            <span className="panel-day">{dayWords(lang, last.asOf)}</span>
          </>
        )}
      </p>
      <SmallSteps {...stepsOf(series, axes)} hasWords={hasWords} />
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
