import { MetricChart, metricCaption } from '../figures/metric-figure.tsx';
import { Refused } from '../lib/ask.ts';
import { statisticFilter } from '../lib/lists.ts';
import { statisticsFor } from '../lib/statistics-for.ts';
import { counted } from '../lib/format.ts';
import { colon, say } from '../lib/words.ts';
import { titled } from './citation.ts';
import type { DrawnName } from './drawn.ts';
import type { Draws } from './mission-pictures.tsx';
import { contingents, drawdown, groups, namesOf, pace } from './mission-pictures.tsx';
import { map, sites, spells } from './site-pictures.tsx';
import { acronymOf } from './title.ts';
import { absolute, knownOnOf, pinned } from './view.ts';
import { inWords } from '../lib/other-language.ts';

/** The figures of one metric on the days they describe. Figures of different metrics share no axis: one must be chosen. */
const statistics: Draws = async (view) => {
  const { lang } = view;
  if (view.query['metric'] === undefined) throw new Refused('There is no picture of all metrics at once.', 'metric');
  const all = await statisticsFor(lang, statisticFilter(view.query, view.mission));
  const [first] = all;
  const isDrawable = all.some(
    ({ asOf, value }) =>
      (asOf.earliest !== null || asOf.latest !== null) && (value.low !== null || value.high !== null),
  );
  if (first === undefined || !isDrawable) return null;
  const name = inWords(lang, first.metric, 'name');
  const title = say(lang, 'each figure on the day it describes', 'chaque chiffre au jour qu’il décrit');
  return {
    title: `${view.mission === null ? name : titled(lang, await acronymOf(view.mission), name)}, ${title}`,
    caption: metricCaption(lang, all),
    figure: <MetricChart lang={lang} metric={first.metric} statistics={all} knownOn={knownOnOf(view)} />,
    label: `${name}${colon(lang)}${counted(lang, all.length, say(lang, 'figure', 'chiffre'), say(lang, 'figures', 'chiffres'))}`,
    sources: namesOf(lang, all),
    address: absolute(view, `${view.path}#chart`, pinned(view)),
  };
};

/** How each figure that is drawn is drawn: none of the names is without. */
export const pictures: Readonly<Record<DrawnName, Draws>> = {
  drawdown,
  pace,
  groups,
  contingents,
  sites,
  spells,
  statistics,
  map,
};
