import { allMetrics } from '@drawdown/domain/queries/metrics';
import { ROOT } from '@drawdown/domain/queries/page';
import { statisticList, statisticsByKey, type StatisticScope } from '@drawdown/domain/queries/statistics';
import { DateRange, figureIn, idIn, idsIn, knownOnArg, rangeIn, vintageFrom } from './arguments.ts';
import { builder, type Context } from './builder.ts';
import { connection, pageArgs } from './connection.ts';
import { longest } from './longest-texts.ts';

/** Longer than any figure is printed. */
const LONGEST_FIGURE = 100;

export const StatisticOrder = builder.enumType('StatisticOrder', {
  description:
    'In which order figures are listed: by the first day they describe, by the day from which they count as known, or by size.',
  values: {
    AS_OF_ASC: { description: 'By the day they describe, earliest first.' },
    AS_OF_DESC: { description: 'By the day they describe, latest first.' },
    PUBLISHED_ASC: { description: 'By the day they were known, earliest first.' },
    PUBLISHED_DESC: { description: 'By the day they were known, latest first.' },
    VALUE_ASC: {
      description:
        'By the least number that their words allow, in their own unit, where that side is open by the most: smallest first.',
    },
    VALUE_DESC: { description: 'By the same number, largest first.' },
  },
});

export const StatisticFilter = builder.inputType('StatisticFilter', {
  description:
    'Which figures to list; all that is given must hold. A superseded reading is in no list: it is reached by `supersedes` of the one that corrects it.',
  fields: (t) => ({
    mission: t.string({ description: 'Slug of the mission they are about.' }),
    metric: t.stringList({ description: 'Keys of metrics: one of these; an empty list matches nothing.' }),
    scope: t.field({ type: ['Scope'], description: 'One of these scopes; an empty list matches nothing.' }),
    asOf: t.field({ type: DateRange, description: 'Describing, or possibly describing, a day of this range.' }),
    source: t.string({ description: 'Slug of the source that gives them.' }),
    subject: t.string({ description: 'Slug of the actor they count.' }),
    attributedTo: t.string({ description: 'Slug of the actor whom the source names for them.' }),
    printed: t.string({
      description:
        'A figure as it may be printed in either language, e.g. `13,871`, `13 871`, `more than 10,500`, `la moitié`: those that state the same number of what it may count, however worded; of a range or a vague word, those that mean the same range.',
      ...longest(LONGEST_FIGURE),
    }),
    rank: t.field({
      type: ['Rank'],
      description: 'One of these ranks, as they held in the vintage; an empty list matches nothing.',
    }),
    includeRetracted: t.boolean({
      defaultValue: false,
      description:
        'Also those withdrawn from the record; not superseded readings, which are in no list: each is reached by `supersedes` of the one that corrects it.',
    }),
    knownOn: t.field({ type: 'Date', description: 'Only what was known on this day, at every depth below.' }),
  }),
});

/** What a filter asks, with the ids of what it names. */
export async function statisticScope(
  context: Context,
  where: typeof StatisticFilter.$inferInput | null | undefined,
  orderBy: (typeof StatisticOrder)['$inferInput'] | null | undefined,
  inherited?: { knownOn: string | null },
): Promise<StatisticScope> {
  const vintage = vintageFrom(where?.knownOn, inherited);
  const [mission, source, subject, attributedTo, metric, metrics] = await Promise.all([
    idIn(context, 'where.mission', 'mission', where?.mission, vintage),
    idIn(context, 'where.source', 'source', where?.source, vintage),
    idIn(context, 'where.subject', 'actor', where?.subject, vintage),
    idIn(context, 'where.attributedTo', 'actor', where?.attributedTo, vintage),
    where?.metric && idsIn(context, 'where.metric', 'metric', where.metric, vintage),
    where?.printed == null ? [] : context.load(allMetrics, ROOT, vintage),
  ]);
  const measured = metric == null ? metrics : metrics.filter(({ id }) => metric.includes(id));
  return {
    ...vintage,
    mission,
    source,
    subject,
    attributedTo,
    saying: figureIn('where.printed', where?.printed, measured),
    metric,
    asOf: rangeIn('where.asOf', where?.asOf),
    scope: where?.scope,
    rank: where?.rank,
    includeRetracted: where?.includeRetracted,
    orderBy,
  };
}

builder.queryField('statistic', (t) =>
  t.field({
    type: 'Statistic',
    nullable: true,
    description:
      'The figure that has this key, or had it before a rename, retracted or superseded ones too; null where there is none, or where it was not known by `knownOn`.',
    args: { key: t.arg.string({ required: true, description: 'Its row in the dossier.' }), ...knownOnArg },
    resolve: (_root, { key, knownOn }, { load }) => load.maybe(statisticsByKey, key, vintageFrom(knownOn)),
  }),
);

builder.queryField('statistics', (t) =>
  t.field({
    type: 'StatisticConnection',
    description:
      'Figures in the order asked. Those withdrawn are left out unless asked for; a superseded reading is in no list and is reached by `supersedes` of the one that corrects it.',
    args: {
      where: t.arg({ type: StatisticFilter, description: 'Which ones; all where it is left out.' }),
      orderBy: t.arg({ type: StatisticOrder, defaultValue: 'AS_OF_ASC', description: 'In which order.' }),
      ...pageArgs,
    },
    resolve: async (_root, { where, orderBy, ...page }, context) =>
      connection(context, statisticList, await statisticScope(context, where, orderBy), page),
  }),
);
