import type * as computed from '@drawdown/domain/drawdown';
import { drawdown } from '@drawdown/domain/drawdown';
import { UnknownBase } from '@drawdown/domain/drawdown/base';
import type { Vintage } from '@drawdown/domain/queries/batch';
import { drawdownRecords } from '@drawdown/domain/queries/record';
import { statisticsById } from '@drawdown/domain/queries/statistics';
import { knownOnArg, vintageFrom } from './arguments.ts';
import { builder, type Context } from './builder.ts';
import { badUserInput } from './errors.ts';
import { COMPUTED, inATurn } from './in-turns.ts';
import { langArg, written } from './language.ts';

const ExclusionCode = builder.enumType('ExclusionCode', {
  description: 'Why a figure of departures is not among the points.',
  values: {
    SCOPE: { description: 'It counts other people than were asked for.' },
    SUBJECT: { description: 'It counts one group, one place or one event, not the whole mission.' },
    DEPRECATED: { description: 'It is known to be wrong, and kept to show it.' },
    RETRACTED: { description: 'It was retracted.' },
    SUPERSEDED: { description: 'A later reading or figure corrects it.' },
    UNDATED: { description: 'Neither the source nor its date says which day it describes.' },
    OVERLAPS: { description: 'Its span overlaps that of a figure that is dated more narrowly.' },
  } as const,
});

type InVintage<Value> = Value & Vintage;

const statisticsOf = (
  { statistics, knownOn }: InVintage<{ statistics: readonly string[] }>,
  _args: object,
  { load }: Context,
) => load.all(statisticsById, statistics, { knownOn });

const Base = builder.objectRef<InVintage<computed.Base>>('Base').implement({
  description: 'A strength that departures can be measured against. Its id derives from scope, as-of and range.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Pass it as `base` of `drawdown` to measure against this one.' }),
    quantity: t.field({ type: 'Quantity', description: 'How many, in persons.', resolve: (base) => base.quantity }),
    scope: t.field({ type: 'Scope', description: 'Whom it counts.', resolve: (base) => base.scope }),
    asOf: t.field({
      type: 'DateSpan',
      description: 'The day it describes. A whole that departures are given out of describes their start, inferred.',
      resolve: (base) => base.asOf,
    }),
    computed: t.exposeBoolean('computed', { description: 'True when it is a sum of printed parts.' }),
    note: t.string({
      nullable: true,
      description:
        'What to keep in mind: that it may count people who do not leave, counts others, was counted after departures began, or is refuted by the departures; null where nothing.',
      args: langArg,
      resolve: ({ note }, asked) => note && written(note, asked),
    }),
    statistics: t.field({
      type: ['Statistic'],
      description: 'The figures that it is, or is the sum of.',
      resolve: statisticsOf,
    }),
  }),
});

const DrawdownPoint = builder.objectRef<InVintage<computed.DrawdownPoint>>('DrawdownPoint').implement({
  description: 'How many had left by a day, by one figure or by several that describe the same day.',
  fields: (t) => ({
    asOf: t.field({
      type: 'DateSpan',
      description: 'The day or span that the figure describes.',
      resolve: (point) => point.asOf,
    }),
    departed: t.field({
      type: 'Quantity',
      description: 'How many had left, in persons, as printed; what all figures of that day allow together.',
      resolve: (point) => point.departed,
    }),
    bounded: t.field({
      type: 'Quantity',
      description: 'The same narrowed by the figures before and after, given that those who left do not come back.',
      resolve: (point) => point.bounded,
    }),
    computed: t.exposeBoolean('computed', {
      description: 'True when it is a sum of parts or a share of a whole, not printed as such.',
    }),
    remaining: t.field({
      type: 'Quantity',
      nullable: true,
      description:
        'How many were still there, in persons: base minus `bounded`; null without a base, or with one that the departures refute.',
      resolve: (point) => point.remaining,
    }),
    share: t.field({
      type: 'Quantity',
      nullable: true,
      description:
        'Part of the base that had left, 0 to 1; null without a base, or with one that the departures refute.',
      resolve: (point) => point.share,
    }),
    statistics: t.field({
      type: ['Statistic'],
      description: 'The figures that it was computed from.',
      resolve: statisticsOf,
    }),
  }),
});

const EnvelopePoint = builder.objectRef<computed.EnvelopePoint>('EnvelopePoint').implement({
  description: 'What the true number of departed can have been from this day until the next entry.',
  fields: (t) => ({
    on: t.field({ type: 'Date', description: 'The first day of which it holds.', resolve: (point) => point.on }),
    low: t.exposeFloat('low', { description: 'At least so many persons had certainly left.' }),
    high: t.exposeFloat('high', {
      nullable: true,
      description: 'At most so many persons can have left; null where nothing limits it.',
    }),
  }),
});

const Pace = builder.objectRef<InVintage<computed.Pace>>('Pace').implement({
  description: 'How many left a day between two points, on average.',
  fields: (t) => ({
    from: t.field({
      type: 'DateSpan',
      description: 'When it begins: the as-of of the earlier point, or the start.',
      resolve: (pace) => pace.from,
    }),
    to: t.field({
      type: 'DateSpan',
      description: 'When it ends: the as-of of the later point, or the deadline.',
      resolve: (pace) => pace.to,
    }),
    perDay: t.field({ type: 'Quantity', description: 'Persons a day.', resolve: (pace) => pace.perDay }),
    statistics: t.field({
      type: ['Statistic'],
      description: 'The figures that it was computed from.',
      resolve: statisticsOf,
    }),
  }),
});

const Exclusion = builder.objectRef<InVintage<computed.Exclusion>>('Exclusion').implement({
  description: 'A figure of departures that is not among the points.',
  fields: (t) => ({
    statistic: t.field({
      type: 'Statistic',
      description: 'The figure.',
      resolve: ({ statistic, knownOn }, _args, { load }) => load(statisticsById, statistic, { knownOn }),
    }),
    code: t.field({ type: ExclusionCode, description: 'Why, as a code.', resolve: (exclusion) => exclusion.code }),
    reason: t.string({
      description: 'Why, in words.',
      args: langArg,
      resolve: (exclusion, asked) => written(exclusion.reason, asked),
    }),
  }),
});

/** In the vintage of the whole: what lies below must not know more. */
const within = <Value extends object>(values: readonly Value[], { knownOn }: Vintage): InVintage<Value>[] =>
  values.map((value) => ({ ...value, knownOn }));

const Drawdown = builder.objectRef<computed.Drawdown>('Drawdown').implement({
  description: 'Departures against a base, each figure with the statistics it was computed from.',
  fields: (t) => ({
    scope: t.field({ type: 'Scope', description: 'Whom it counts.', resolve: (drawdown) => drawdown.scope }),
    knownOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The vintage: what became known after that day is left out. Null where everything is in.',
      resolve: (drawdown) => drawdown.knownOn,
    }),
    started: t.field({
      type: 'DateSpan',
      nullable: true,
      description: 'The day departures are counted from; null before it was decided.',
      resolve: (drawdown) => drawdown.started,
    }),
    deadline: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day to be gone; null before it was decided.',
      resolve: (drawdown) => drawdown.deadline,
    }),
    base: t.field({
      type: Base,
      nullable: true,
      description:
        'The strength that departures are measured against: the one asked for, else ours; null where there is none.',
      resolve: ({ base, knownOn }) => base && { ...base, knownOn },
    }),
    bases: t.field({
      type: [Base],
      description: "All that could be chosen, ours first: pass one's id as `base`.",
      resolve: (drawdown) => within(drawdown.bases, drawdown),
    }),
    points: t.field({
      type: [DrawdownPoint],
      description: 'How many had left, by the days that the figures describe. The start is not among them.',
      resolve: (drawdown) => within(drawdown.points, drawdown),
    }),
    envelope: t.field({
      type: [EnvelopePoint],
      description:
        'What the true number of departed can have been, day by day where it changes, given that it never falls. Never interpolated.',
      resolve: (drawdown) => drawdown.envelope,
    }),
    pace: t.field({
      type: [Pace],
      description: 'Persons a day between neighbouring points, and from the start to the first.',
      resolve: (drawdown) => within(drawdown.pace, drawdown),
    }),
    requiredPace: t.field({
      type: Pace,
      nullable: true,
      description:
        'Persons a day that must leave from the last point to the deadline; null where no day is left, or nothing is known of what remains.',
      resolve: ({ requiredPace, knownOn }) => requiredPace && { ...requiredPace, knownOn },
    }),
    projectedCompletion: t.field({
      type: 'DateSpan',
      nullable: true,
      description:
        'When the last would leave if the last pace held; null without a point after the start, or more than a year past the deadline.',
      resolve: (drawdown) => drawdown.projectedCompletion,
    }),
    excluded: t.field({
      type: [Exclusion],
      description: 'Figures of departures left out, each with the reason.',
      resolve: (drawdown) => within(drawdown.excluded, drawdown),
    }),
    silenceDays: t.exposeInt('silenceDays', {
      nullable: true,
      description:
        "Days between the last figure and `knownOn`, or the mission's end where that came first; null without a figure, or without an end to count to.",
    }),
  }),
});

builder.prismaObjectField('Mission', 'drawdown', (t) =>
  t.field({
    type: Drawdown,
    description: 'The withdrawal as figures. `knownOn` leaves out every source published after that day.',
    extensions: { [COMPUTED]: 500 },
    args: {
      ...knownOnArg,
      scope: t.arg({ type: 'Scope', defaultValue: 'ALL_PERSONNEL', description: 'Whom to count.' }),
      base: t.arg.id({
        description: 'The strength to measure against: the id of one of `bases`. Ours where it is left out.',
      }),
    },
    resolve: async (mission, { knownOn, scope, base }, { load, caller }) => {
      const vintage = vintageFrom(knownOn, mission);
      const asked = { ...vintage, scope: scope ?? ('ALL_PERSONNEL' as const), base: base ?? null };
      try {
        return await load.made({ by: drawdown, id: mission.id, scope: asked }, caller, async () => {
          const record = await load(drawdownRecords, mission.id, vintage);
          return inATurn(caller, record.figures.length, () => drawdown({ ...record, ...asked }));
        });
      } catch (error) {
        throw error instanceof UnknownBase ? badUserInput('base', error.message) : error;
      }
    },
  }),
);
