import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { ContingentsChart } from '../charts/contingents-chart.tsx';
import { ContingentsPicture } from '../charts/contingents-picture.tsx';
import type { ContingentMark } from '../charts/contingents-chart.tsx';
import { finestTicks } from '../charts/month-ticks.ts';
import { pageAddress, statisticAddress } from '../lib/address.ts';
import { countedOf, tellsOfMoving } from '../lib/contingents.ts';
import { dayNumber } from '../lib/day-number.ts';
import type { StatisticData } from '../lib/documents.ts';
import { monthsOf } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import type { Takeable } from '../parts/take.tsx';
import { Figure } from './figure.tsx';
import { SourceLinks } from './source-links.tsx';
import { drawnWords, inWords, otherLanguage } from '../lib/other-language.ts';
import { InOtherLanguage } from '../parts/in-other-language.tsx';

/** One contingent with what is counted of it. */
export interface Contingent {
  slug: string;
  name: string;
  untranslated: readonly string[];
  statistics: readonly StatisticData[];
}

export const contingentsTitle = (lang: Lang): string => say(lang, 'Single contingents', 'Contingents un à un');

export const contingentsCaption = (lang: Lang): string =>
  say(
    lang,
    'All that sources say of one country’s people: filled, those who moved; open squares, those who were there. They are movements, no running count, and are not in the line of departures.',
    'Tout ce que les sources disent des personnels d’un pays\u00a0: en plein, ceux qui sont partis\u202f; carrés ouverts, ceux qui étaient là. Ce sont des mouvements, non un cumul, et ils ne sont pas dans la ligne des départs.',
  );

interface Drawn {
  lang: Lang;
  contingents: readonly Contingent[];
  axis: { first: number; last: number };
  knownOn: string | null;
}

/** Whether any figure tells of contingents alone. */
export const areToldApart = (contingents: readonly Contingent[]): boolean => toldOf(contingents).length > 0;

/** The contingents of which something is counted, each with its figures. */
function toldOf(contingents: readonly Contingent[]): (Contingent & { figures: StatisticData[][] })[] {
  return contingents
    .map((contingent) => ({ ...contingent, figures: countedOf(contingent.statistics) }))
    .filter(({ figures }) => figures.length > 0);
}

/** The chart alone, as a page sets it, with headings of a level. */
export function ContingentsDrawing({ level, ...drawn }: Drawn & { level?: 2 | 4 }): ReactElement {
  return <ContingentsChart {...marksOf(drawn)} {...(level && { level })} />;
}

/** The same in one picture. */
export function ContingentsAlone(drawn: Drawn): ReactElement {
  return <ContingentsPicture {...marksOf(drawn)} label={contingentsTitle(drawn.lang)} />;
}

function marksOf({ lang, contingents, axis, knownOn }: Drawn): Parameters<typeof ContingentsChart>[0] {
  const names = { long: monthsOf(lang, 'long'), short: monthsOf(lang, 'short') };
  return {
    first: axis.first,
    last: axis.last,
    months: finestTicks(axis.first, axis.last, 340, 14, names).ticks.filter((tick) => tick.day >= axis.first),
    rows: toldOf(contingents).map(({ figures, ...contingent }) => ({
      id: contingent.slug,
      name: drawnWords(lang, contingent, 'name'),
      lang: otherLanguage(lang, contingent, 'name'),
      href: pageAddress(lang, `/actors/${contingent.slug}`, { knownOn }),
      marks: figures.map((figure) => markOf(lang, figure)).filter((mark) => isOnAxis(mark, axis)),
    })),
  };
}

/** What is counted of single contingents: movements and strengths as marks at their days, each with its source. */
export function Contingents({
  lang,
  contingents,
  axis,
  knownOn,
  take,
}: {
  lang: Lang;
  contingents: readonly Contingent[];
  axis: { first: number; last: number };
  knownOn: string | null;
  take: Takeable;
}): ReactElement | null {
  const told = toldOf(contingents);
  if (told.length === 0) return null;
  const title = contingentsTitle(lang);
  return (
    <Figure
      lang={lang}
      id="contingents"
      title={`${title}.`}
      caption={contingentsCaption(lang)}
      statistics={told.flatMap(({ statistics }) => statistics)}
      take={take}
    >
      <ContingentsDrawing lang={lang} contingents={contingents} axis={axis} knownOn={knownOn} />
      <details className="twin">
        <summary>{say(lang, 'The same as a table', 'La même chose en tableau')}</summary>
        <div className="scroll" role="region" tabIndex={0} aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(lang, 'Contingent', 'Contingent')}</th>
                <th scope="col">{say(lang, 'As of', 'À la date')}</th>
                <th scope="col">{say(lang, 'Figure', 'Chiffre')}</th>
                <th scope="col">Sources</th>
              </tr>
            </thead>
            <tbody>
              {told.flatMap(({ figures, ...contingent }) =>
                figures.map((same) => {
                  const [figure] = same;
                  return (
                    figure !== undefined && (
                      <tr key={`${contingent.slug} ${figure.id}`}>
                        <th scope="row">
                          <InOtherLanguage lang={lang} of={contingent} field="name" />
                        </th>
                        <td>{dayWords(lang, figure.asOf)}</td>
                        <td>
                          {figure.value.label} {whatOf(lang, figure)}
                        </td>
                        <td>
                          <SourceLinks lang={lang} statistics={same} />
                        </td>
                      </tr>
                    )
                  );
                }),
              )}
            </tbody>
          </table>
        </div>
      </details>
    </Figure>
  );
}

function whatOf(lang: Lang, { metric, place }: StatisticData): string {
  const words: Readonly<Record<string, string>> = {
    'personnel-moved': say(lang, 'moved', 'en mouvement'),
    'personnel-departed': say(lang, 'gone', 'partis'),
    'share-departed': say(lang, 'gone', 'partis'),
    'personnel-remaining': say(lang, 'remaining', 'restants'),
    'personnel-strength': say(lang, 'in strength', 'à l’effectif'),
  };
  return `${words[metric.key] ?? inWords(lang, metric, 'name')}${place === null ? '' : `, ${inWords(lang, place, 'name')}`}`;
}

function markOf(lang: Lang, same: readonly StatisticData[]): ContingentMark {
  const [figure] = same;
  if (figure === undefined) throw new Error('A mark stands for at least one figure.');
  const what = whatOf(lang, figure);
  return {
    id: figure.id,
    href: statisticAddress(lang, figure),
    first: figure.asOf.earliest === null ? null : dayNumber(figure.asOf.earliest),
    last: figure.asOf.latest === null ? null : dayNumber(figure.asOf.latest),
    kind: tellsOfMoving(figure) ? 'moved' : 'there',
    value: figure.value.label,
    what,
    title: `${figure.value.label} ${what}, ${dayWords(lang, figure.asOf)}`,
  };
}

function isOnAxis(mark: ContingentMark, axis: { first: number; last: number }): boolean {
  return (mark.last ?? axis.last) >= axis.first && (mark.first ?? axis.first) <= axis.last;
}
