import type { ReactElement } from 'react';
import { ContingentsChart } from '../charts/contingents-chart.tsx';
import type { ContingentMark } from '../charts/contingents-chart.tsx';
import { monthTicks } from '../charts/month-ticks.ts';
import { pageAddress, statisticAddress } from '../lib/address.ts';
import { dayNumber } from '../lib/day-number.ts';
import type { StatisticData } from '../lib/documents.ts';
import { monthsOf } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { say } from '../lib/words.ts';
import { Figure } from './figure.tsx';
import { SourceLinks } from './source-links.tsx';

/** One contingent with what is counted of it. */
export interface Contingent {
  slug: string;
  name: string;
  statistics: readonly StatisticData[];
}

/** What is counted of single contingents: movements and strengths as marks at their days, each with its source. */
export function Contingents({
  lang,
  contingents,
  axis,
  knownOn,
}: {
  lang: Lang;
  contingents: readonly Contingent[];
  axis: { first: number; last: number };
  knownOn: string | null;
}): ReactElement | null {
  const told = contingents
    .map((contingent) => ({ ...contingent, figures: figuresOf(contingent.statistics) }))
    .filter(({ figures }) => figures.length > 0);
  if (told.length === 0) return null;
  const title = say(lang, 'Single contingents', 'Contingents un à un');
  return (
    <Figure
      lang={lang}
      id="contingents"
      title={`${title}.`}
      caption={say(
        lang,
        'All that sources say of one country’s people: filled, those who moved; open squares, those who were there. They are movements, no running count, and are not in the line above.',
        'Tout ce que les sources disent des personnels d’un pays\u00a0: en plein, ceux qui sont partis\u00a0; carrés ouverts, ceux qui étaient là. Ce sont des mouvements, non un cumul, et ils ne sont pas dans la ligne ci-dessus.',
      )}
      statistics={told.flatMap(({ statistics }) => statistics)}
    >
      <ContingentsChart
        {...axis}
        months={monthTicks(axis.first, axis.last, 340, { long: monthsOf(lang, 'long'), short: monthsOf(lang, 'short') })
          .filter((tick) => tick.day >= axis.first)
          .map(({ day, end, label }) => ({ day, end, label }))}
        rows={told.map(({ slug, name, figures }) => ({
          id: slug,
          name,
          href: pageAddress(lang, `/actors/${slug}`, { knownOn }),
          marks: figures.map((figure) => markOf(lang, figure)).filter((mark) => isOnAxis(mark, axis)),
        }))}
      />
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
              {told.flatMap(({ slug, name, figures }) =>
                figures.map((same) => {
                  const [figure] = same;
                  return (
                    figure !== undefined && (
                      <tr key={`${slug} ${figure.id}`}>
                        <th scope="row">{name}</th>
                        <td>{figure.asOf.label}</td>
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

const metrics = ['personnel-moved', 'personnel-departed', 'personnel-remaining', 'personnel-strength'];

/** The figures of people, those alike of several sources together. */
function figuresOf(statistics: readonly StatisticData[]): StatisticData[][] {
  const groups = new Map<string, StatisticData[]>();
  for (const statistic of statistics) {
    if (!metrics.includes(statistic.metric.key) || statistic.rank === 'DEPRECATED' || statistic.retraction !== null)
      continue;
    const { metric, value, asOf, place } = statistic;
    const key = [metric.key, value.label, asOf.label, place?.slug ?? ''].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), statistic]);
  }
  return [...groups.values()];
}

function whatOf(lang: Lang, { metric, place }: StatisticData): string {
  const words: Readonly<Record<string, string>> = {
    'personnel-moved': say(lang, 'moved', 'déplacés'),
    'personnel-departed': say(lang, 'gone', 'partis'),
    'personnel-remaining': say(lang, 'remaining', 'restants'),
    'personnel-strength': say(lang, 'in strength', 'à l’effectif'),
  };
  return `${words[metric.key] ?? metric.name}${place === null ? '' : `, ${place.name}`}`;
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
    kind: figure.metric.key === 'personnel-moved' || figure.metric.key === 'personnel-departed' ? 'moved' : 'there',
    value: figure.value.label,
    what,
    title: `${figure.value.label} ${what}, ${figure.asOf.label}`,
  };
}

function isOnAxis(mark: ContingentMark, axis: { first: number; last: number }): boolean {
  return (mark.last ?? axis.last) >= axis.first && (mark.first ?? axis.first) <= axis.last;
}
