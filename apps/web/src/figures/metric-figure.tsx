import { dayWords } from '../lib/day-words.ts';
import type { ReactElement } from 'react';
import { FigureChart } from '../charts/figure-chart.tsx';
import type { FigureMark } from '../charts/figure-geometry.ts';
import { statisticAddress } from '../lib/address.ts';
import { dayNumber } from '../lib/day-number.ts';
import type { StatisticData } from '../lib/documents.ts';
import { countLabel, counted, monthsOf } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { colon, say, word } from '../lib/words.ts';
import { Take } from '../parts/take.tsx';
import type { Takeable } from '../parts/take.tsx';
import { inWords, sourceInWords, type Written } from '../lib/other-language.ts';
import { InOtherLanguage } from '../parts/in-other-language.tsx';

/** All figures of one metric over time, as printed: nothing is computed, joined or averaged. The table below it is its twin. */
export function MetricFigure({
  lang,
  metric,
  statistics,
  knownOn,
  take,
}: {
  lang: Lang;
  metric: Written<'name'>;
  statistics: readonly StatisticData[];
  knownOn: string | null;
  take: Takeable;
}): ReactElement | null {
  if (marksOf(lang, statistics, knownOn).length === 0) return null;
  return (
    <figure className="figure metric-figure" id="chart" data-taken={take.path}>
      <figcaption>
        <strong>
          <InOtherLanguage lang={lang} of={metric} field="name" />
          {colon(lang)}
          {say(lang, 'each figure on the day it describes', 'chaque chiffre au jour qu’il décrit')}
        </strong>
        <span className="soft"> {metricCaption(lang, statistics)}</span>
      </figcaption>
      <MetricChart lang={lang} metric={metric} statistics={statistics} knownOn={knownOn} />
      <Take lang={lang} about={inWords(lang, metric, 'name')} {...take} />
    </figure>
  );
}

/** How the chart of a metric is read. */
export function metricCaption(lang: Lang, statistics: readonly StatisticData[]): string {
  const how = say(
    lang,
    'A dot is one number on one day; a bar covers the numbers or the days that the words allow, and fades where they leave a side open. Hollow and struck out: known to be wrong. Each mark leads to the passage.',
    'Un point est un nombre d’un jour\u202f; une barre couvre les nombres ou les jours que les mots permettent, et s’estompe là où ils laissent un côté ouvert. Creux et barré\u00a0: reconnu faux. Chaque marque mène au passage.',
  );
  return areMixed(statistics)
    ? `${how} ${say(
        lang,
        'They count different people; choose whom to see one alone.',
        'Ils ne comptent pas les mêmes personnes\u202f; choisissez lesquelles pour les voir à part.',
      )}`
    : how;
}

/** The chart alone; nothing where no figure has a day and a number to be drawn at. */
export function MetricChart({
  lang,
  metric,
  statistics,
  knownOn,
}: {
  lang: Lang;
  metric: Written<'name'>;
  statistics: readonly StatisticData[];
  knownOn: string | null;
}): ReactElement | null {
  const marks = marksOf(lang, statistics, knownOn);
  if (marks.length === 0) return null;
  const isShare = statistics.every(({ metric }) => metric.unit === 'ratio');
  const percent = new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent' });
  return (
    <FigureChart
      marks={marks}
      months={{ long: monthsOf(lang, 'long'), short: monthsOf(lang, 'short') }}
      isWhole={!isShare}
      count={(value) => (isShare ? percent.format(value) : countLabel(lang, value))}
      label={`${inWords(lang, metric, 'name')}${colon(lang)}${counted(lang, statistics.length, say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres'))}`}
    />
  );
}

/** Whether figures count different people. */
function areMixed(statistics: readonly StatisticData[]): boolean {
  return new Set(statistics.map(({ scope }) => scope)).size > 1;
}

/** What is drawn: figures that say the same of the same days are one mark, and those of no day at all are left to the table. */
function marksOf(lang: Lang, statistics: readonly StatisticData[], knownOn: string | null): FigureMark[] {
  const marks = new Map<string, { mark: FigureMark; count: number }>();
  const isMixed = areMixed(statistics);
  for (const statistic of statistics) {
    const { asOf, value, evidence } = statistic;
    if (asOf.earliest === null && asOf.latest === null) continue;
    if (value.low === null && value.high === null) continue;
    const isWrong = statistic.rank === 'DEPRECATED' || statistic.retraction !== null;
    const same = JSON.stringify([asOf.earliest, asOf.latest, value.low, value.high, statistic.scope, isWrong]);
    const source = sourceInWords(lang, evidence.source);
    const whom = isMixed ? word(lang, 'scope', statistic.scope) : '';
    const known = marks.get(same);
    if (known === undefined) {
      const mark = {
        key: statistic.key,
        href: statisticAddress(lang, statistic, knownOn),
        from: asOf.earliest === null ? null : dayNumber(asOf.earliest),
        to: asOf.latest === null ? null : dayNumber(asOf.latest),
        low: value.low,
        high: value.high,
        label: value.label,
        whom,
        about: [whom, dayWords(lang, asOf), source].filter((part) => part !== '').join(', '),
        isWrong,
      };
      marks.set(same, { mark, count: 1 });
    } else {
      known.count += 1;
      known.mark = {
        ...known.mark,
        label: `${value.label}\u00a0×\u2009${known.count}`,
        about: `${known.mark.about}, ${source}`,
      };
    }
  }
  return [...marks.values()].map(({ mark }) => mark);
}
